package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.cli.Program.Ended;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.KnownFigures;
import org.mingzhang.sample.DemandTables;

/**
 * Every figure of contract section 4 against an independent program with exact fractions ({@code
 * src/test/python/figures.py}), for a generated input of five communities.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresAgreeTest {

  private static final Pattern FIGURE =
      Pattern.compile(
          "\"id\":\\s*\"([^\"]+)\",\\s*\"by\":\\s*\\{([^}]*)},\\s*\"unit\":\\s*\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("\"([^\"]+)\":");

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
  void toTheLastDigit() throws IOException {
    toTheLastDigit("2026-Q3");
  }

  /** Months, a half-year and the year, whose rows the quarter has in part. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"2026-08", "2026-H1", "2026"})
  void toTheLastDigit(String period) throws IOException {
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
    try (Stream<Path> communities = Files.list(out.resolve(period))) {
      for (Path figures :
          communities.map(c -> c.resolve("figures.json")).filter(Files::exists).toList()) {
        assertThat(unknown(figures)).isEmpty();
      }
    }
  }

  /** The figures that a setting could not name, or not with their unit or their keys. */
  static List<String> unknown(Path figuresJson) throws IOException {
    List<String> unknown = new ArrayList<>();
    List<MatchResult> figures = FIGURE.matcher(Files.readString(figuresJson)).results().toList();
    assertThat(figures).isNotEmpty();
    for (MatchResult figure : figures) {
      String unit = KnownFigures.unit(figure.group(1)).map(Figure.Unit::word).orElse("");
      Set<String> keys =
          KEY.matcher(figure.group(2)).results().map(k -> k.group(1)).collect(Collectors.toSet());
      if (!unit.equals(figure.group(3)) || !KnownFigures.keys(figure.group(1)).containsAll(keys)) {
        unknown.add(figure.group());
      }
    }
    return unknown;
  }

  @Test
  void theIndependentProgramReproducesThePublishedExamples() {
    Ended tested = Python.run("test_figures.py");
    assertThat(tested.code()).as(tested.out()).isZero();
  }
}
