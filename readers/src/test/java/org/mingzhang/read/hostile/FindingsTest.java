package org.mingzhang.read.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer once found stays mended. */
class FindingsTest {

  static List<Path> findings() throws IOException {
    try (Stream<Path> files = Files.list(Fuzzer.FINDINGS)) {
      return files.filter(f -> !f.endsWith("README.md")).sorted().toList();
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("findings")
  void staysMended(Path file) {
    assertThat(Fuzzer.faults(file)).isEmpty();
  }
}
