package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random surveys in R's package survey, which is written by others, and here. */
class SurveyOracleTest {

  private static final Offset<BigDecimal> CLOSE = within(new BigDecimal("1e-9"));

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void needsR() {
    OtherProgram.assumeR();
  }

  private record Design(List<Stratum> strata, long smallest) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void weightedRateAndItsStandardErrorAgree(long seed) throws IOException {
    Random random = new Random(seed);
    List<Design> designs = new ArrayList<>();
    designs.add(
        new Design(
            List.of(
                Stratum.of("1栋", 400, 60, 54),
                Stratum.of("2栋", 800, 40, 26),
                Stratum.of("3栋", 448, 100, 82)),
            10));
    designs.add(new Design(List.of(Stratum.of("1栋", 1, 1, 1), Stratum.of("2栋", 50, 20, 9)), 1));
    for (int i = 0; i < 60; i++) {
      designs.add(design(random));
    }
    List<String> cases = new ArrayList<>(List.of("design,smallest,households,answers,hits"));
    for (int i = 0; i < designs.size(); i++) {
      for (Stratum s : designs.get(i).strata()) {
        cases.add(
            i
                + ","
                + designs.get(i).smallest()
                + ","
                + s.households()
                + ","
                + s.answers()
                + ","
                + s.hits());
      }
    }
    List<String> said = OtherProgram.r("weighted.R", folder, cases);
    assertThat(said).hasSize(designs.size());
    for (int i = 0; i < designs.size(); i++) {
      Design design = designs.get(i);
      PostStratification ours =
          PostStratification.of(design.strata(), design.smallest()).orElseThrow();
      String[] theirs = said.get(i).split(",", -1);
      assertThat(ours.rate().decimal(Interval.PRECISION))
          .as("rate of %s, seed %s", design, seed)
          .isCloseTo(new BigDecimal(theirs[1]), CLOSE);
      assertThat(ours.standardError().orElseThrow())
          .as("standard error of %s, seed %s", design, seed)
          .isCloseTo(new BigDecimal(theirs[2]), CLOSE);
    }
  }

  /** Two to twelve strata; every fourth is a census, and every other design merges small ones. */
  private static Design design(Random random) {
    boolean merging = random.nextBoolean();
    List<Stratum> strata = new ArrayList<>();
    int count = random.nextInt(2, 13);
    for (int h = 0; h < count; h++) {
      long households = random.nextLong(2, 400);
      long answers =
          random.nextInt(4) == 0 ? households : random.nextLong(2, Math.min(households, 90) + 1);
      if (merging && random.nextInt(5) == 0) {
        answers = random.nextLong(2);
      }
      strata.add(Stratum.of("h" + h, households, answers, random.nextLong(answers + 1)));
    }
    long answered = strata.stream().mapToLong(Stratum::answers).sum();
    return answered < 2 ? design(random) : new Design(strata, merging ? 10 : 2);
  }

  @Test
  void pValuesAndTheirCorrectionAgree() throws IOException {
    Random random = new Random(3);
    List<String> cases = new ArrayList<>(List.of("k,n,before,of"));
    List<BigDecimal> family = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      long n = random.nextLong(30, 400);
      long of = random.nextLong(30, 400);
      long k = random.nextLong(1, n);
      long before = Math.min(of, Math.max(1, k * of / n + random.nextLong(-20, 20)));
      cases.add(k + "," + n + "," + before + "," + of);
      family.add(
          Difference.between(SampledRate.of(k, n, null), SampledRate.of(before, of, null)).p());
    }
    List<String> said = OtherProgram.r("comparisons.R", folder, cases);
    assertThat(said).hasSize(60);
    List<BigDecimal> adjusted = Holm.adjusted(family);
    for (int i = 0; i < 60; i++) {
      String[] theirs = said.get(i).split(",", -1);
      assertThat(family.get(i))
          .as(cases.get(i + 1))
          .isCloseTo(new BigDecimal(theirs[0]), within(new BigDecimal("0.00000051")));
      // Ours are multiplied after six places.
      assertThat(adjusted.get(i))
          .as(cases.get(i + 1))
          .isCloseTo(new BigDecimal(theirs[1]), within(new BigDecimal("0.000031")));
    }
  }
}
