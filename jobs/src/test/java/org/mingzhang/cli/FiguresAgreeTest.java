package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.cli.Program.Ended;
import org.mingzhang.sample.DemandTables;

/**
 * Every figure of contract section 4 against an independent program with exact fractions ({@code
 * src/test/python/figures.py}), for a generated input of five communities.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresAgreeTest {

  private Path folder = Path.of("");

  @BeforeAll
  void importsFiveCommunities(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Python.assumeIsThere("check the figures against the independent program");
    assertThat(
            Program.run(
                    "sample",
                    "--communities",
                    5,
                    "--households",
                    120,
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

  @Test
  void toTheLastDigit() {
    toTheLastDigit("2026-Q3");
  }

  /** Months, a half-year and the year, whose rows the quarter has in part. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"2026-08", "2026-H1", "2026"})
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
    Ended compared = Python.run("compare.py", folder.resolve("input"), period, out.resolve(period));
    assertThat(compared.out()).contains(" figures compared, 0 differences");
    assertThat(compared.code()).isZero();
  }

  @Test
  void theIndependentProgramReproducesThePublishedExamples() {
    Ended tested = Python.run("test_figures.py");
    assertThat(tested.code()).as(tested.out()).isZero();
  }
}
