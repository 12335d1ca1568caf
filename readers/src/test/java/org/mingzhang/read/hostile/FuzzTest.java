package org.mingzhang.read.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks for files that break the readers, for {@code -Dfuzz.minutes} from {@code -Dfuzz.seed} on;
 * see {@link Fuzzer}.
 */
@Tag("fuzz")
class FuzzTest {

  @Test
  void findsNothing(@TempDir Path folder) throws IOException {
    Duration time = Duration.ofSeconds((long) (60 * Double.parseDouble(minutes())));
    String given = System.getProperty("fuzz.seed", "");
    long seed = given.isBlank() ? System.nanoTime() : Long.parseLong(given);
    System.out.println("fuzz.seed=" + seed + " fuzz.minutes=" + minutes());
    Fuzzer fuzzer = new Fuzzer(seed, folder);
    fuzzer.run(time);
    System.out.println(fuzzer.told());
    assertThat(fuzzer.found()).as("fuzz.seed=%d", seed).isEmpty();
  }

  private static String minutes() {
    String minutes = System.getProperty("fuzz.minutes", "");
    return minutes.isBlank() ? "5" : minutes;
  }
}
