package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Runs the independent programs beside the tests: a file of cases in, a line for each out. */
final class OtherProgram {

  /** Asked once: R takes a second to load the package. */
  private static final class R {
    static final boolean THERE = run("Rscript", "-e", "library(survey)").code() == 0;
  }

  private OtherProgram() {}

  static void assumeR() {
    Assumptions.assumeTrue(
        R.THERE,
        "Install R with its package survey (Debian package r-cran-survey) to check the survey"
            + " statistics with it.");
  }

  static void assumePython() {
    Assumptions.assumeTrue(
        run("python3", "--version").code() == 0,
        "Install python3 to check the intervals against the independent program.");
  }

  static List<String> r(String script, Path folder, List<String> cases) throws IOException {
    return lines("Rscript", Path.of("src/test/R", script), folder, cases);
  }

  static List<String> python(String script, Path folder, List<String> cases) throws IOException {
    return lines("python3", Path.of("src/test/python", script), folder, cases);
  }

  private static List<String> lines(String program, Path script, Path folder, List<String> cases)
      throws IOException {
    Path file = Files.write(folder.resolve("cases.csv"), cases);
    Said said = run(program, script.toString(), file.toString());
    assertThat(said.code()).as(said.text()).isZero();
    return said.text().lines().toList();
  }

  private record Said(int code, String text) {}

  private static Said run(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    try {
      Process process = builder.start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException e) {
      return new Said(-1, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Said(-1, e.toString());
    }
  }
}
