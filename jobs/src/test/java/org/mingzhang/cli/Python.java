package org.mingzhang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.mingzhang.cli.Program.Ended;

/** The independent programs of {@code src/test/python}. */
final class Python {

  private Python() {}

  /** Skips the test where there is no Python, with what it is wanted for. */
  static void assumeIsThere(String purpose) {
    Assumptions.assumeTrue(python("--version").code() == 0, "Install python3 to " + purpose + ".");
  }

  /** Runs one of the programs; what it complains of stands in what it says. */
  static Ended run(String program, Object... arguments) {
    return python(
        Stream.concat(
                Stream.of(Path.of("src/test/python", program).toAbsolutePath()),
                Stream.of(arguments))
            .map(Object::toString)
            .toArray(String[]::new));
  }

  private static Ended python(String... arguments) {
    try {
      Process process =
          new ProcessBuilder(
                  Stream.concat(Stream.of("python3", "-B"), Stream.of(arguments)).toList())
              .redirectErrorStream(true)
              .start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), text, "");
    } catch (IOException e) {
      return new Ended(-1, e.toString(), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended(-1, e.toString(), "");
    }
  }
}
