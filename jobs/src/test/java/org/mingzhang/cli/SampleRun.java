package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cli.Program.Ended;

/**
 * The main job over the sample input, as the README runs it: once for all tests of a process that
 * only look at what it left. Nobody may change its folders.
 *
 * @param home its home
 * @param out its papers, with the period's folder in it
 * @param ended how it ended
 */
record SampleRun(Path home, Path out, Ended ended) {

  static final Path INPUT = Program.root().resolve("sample-data/input");

  private static @Nullable SampleRun once;

  static synchronized SampleRun get() {
    if (once == null) {
      once = run();
      assertThat(once.ended().code()).as(once.ended().err()).isZero();
    }
    return once;
  }

  private static SampleRun run() {
    try {
      Path folder = Files.createTempDirectory("mingzhang-sample");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      Path home = folder.resolve("home");
      Path out = folder.resolve("out");
      Ended ended =
          Program.run(
              "run", INPUT, "--period", "2026-Q3", "--home", home, "--out", out, "--jobs", 2);
      return new SampleRun(home, out, ended);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
