package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.sample.DemandTables;

/**
 * Every figure of contract section 4 against an independent program with exact fractions ({@code
 * src/test/python/figures.py}), for a generated input of five communities.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresAgreeTest {

  private static final Path PROGRAMS = Path.of("src/test/python").toAbsolutePath();

  private Path folder = Path.of("");

  @BeforeAll
  void importsFiveCommunities(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Assumptions.assumeTrue(
        python("--version").code() == 0,
        "Install python3 to check the figures against the independent program.");
    assertThat(
            Program.run(
                    "sample",
                    "--communities",
                    5,
                    "--households",
                    180,
                    "--months",
                    15,
                    "--seed",
                    7,
                    "--out",
                    folder.resolve("input"))
                .code())
        .isZero();
    DemandTables.writeTo(folder.resolve("input"));
    assertThat(
            Program.run("import", folder.resolve("input"), "--home", folder.resolve("home")).code())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-Q3", "2026-Q1", "2026-08", "2026-H1", "2026"})
  void toTheLastDigit(String period) {
    Path out = folder.resolve("out-" + period);
    Program.run(
        "report",
        "--period",
        period,
        "--figures-only",
        "--home",
        folder.resolve("home"),
        "--out",
        out);
    Said compared =
        python(
            PROGRAMS.resolve("compare.py").toString(),
            folder.resolve("input").toString(),
            period,
            out.resolve(period).toString());
    assertThat(compared.text()).contains(" figures compared, 0 differences");
    assertThat(compared.code()).isZero();
  }

  @Test
  void theIndependentProgramReproducesThePublishedExamples() {
    Said tested = python(PROGRAMS.resolve("test_figures.py").toString());
    assertThat(tested.code()).as(tested.text()).isZero();
  }

  private record Said(int code, String text) {}

  private static Said python(String... arguments) {
    String[] command = new String[arguments.length + 2];
    command[0] = "python3";
    command[1] = "-B";
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
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
