package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PostStratificationTest {

  private static final PostStratification TABLE =
      of(
          Stratum.of("1栋", 400, 60, 54),
          Stratum.of("2栋", 800, 40, 26),
          Stratum.of("3栋", 448, 100, 82));

  private static PostStratification of(Stratum... strata) {
    return PostStratification.of(List.of(strata)).orElseThrow();
  }

  private static BigDecimal error(PostStratification weighted) {
    return weighted.standardError().orElseThrow().setScale(12, RoundingMode.HALF_UP);
  }

  @Test
  void agreesWithTheTableOfTheMethod() {
    assertThat(TABLE.households()).isEqualTo(1648);
    assertThat(TABLE.answers()).isEqualTo(200);
    assertThat(TABLE.strata().stream().map(s -> s.weight().orElseThrow().rounded(3)))
        .containsExactly(
            new BigDecimal("6.667"), new BigDecimal("20.000"), new BigDecimal("4.480"));
    assertThat(TABLE.unweighted().rounded(3)).isEqualTo(new BigDecimal("0.810"));
    assertThat(TABLE.rate().rounded(3)).isEqualTo(new BigDecimal("0.757"));
    assertThat(TABLE.effectiveAnswers().rounded(1)).isEqualTo(new BigDecimal("131.4"));
    assertThat(TABLE.margin().orElseThrow()).isCloseTo(new BigDecimal("0.065"), near());
    assertThat(TABLE.effectiveMargin().orElseThrow()).isCloseTo(new BigDecimal("0.082"), near());
    assertThat(TABLE.merged()).isEmpty();
  }

  private static Offset<BigDecimal> near() {
    return within(new BigDecimal("0.0005"));
  }

  // Fractions and sixty-digit roots of another program.
  @Test
  void isExactBehindTheTable() {
    assertThat(TABLE.rate()).isEqualTo(Fraction.of(1949, 2575));
    assertThat(TABLE.effectiveAnswers()).isEqualTo(Fraction.of(3182700, 24227));
    assertThat(TABLE.designEffect()).isEqualTo(Fraction.of(48454, 31827));
    assertThat(TABLE.margin()).contains(new BigDecimal("0.064975"));
    assertThat(TABLE.effectiveMargin()).contains(new BigDecimal("0.082049"));
    assertThat(TABLE.variance()).contains(Fraction.of(151598401L, 103278615000L));
    assertThat(error(TABLE)).isEqualTo(new BigDecimal("0.038312642541"));
    assertThat(TABLE.interval())
        .isEqualTo(new Interval(new BigDecimal("0.680369"), new BigDecimal("0.819945")));
  }

  @Test
  void mergesASmallStratumWithTheNextAndTheLastWithTheOneBefore() {
    PostStratification weighted =
        of(
            Stratum.of("1栋", 40, 4, 3),
            Stratum.of("2栋", 60, 0, 0),
            Stratum.of("3栋", 50, 6, 4),
            Stratum.of("4栋", 80, 20, 10),
            Stratum.of("5栋", 20, 9, 9));
    assertThat(weighted.strata())
        .containsExactly(
            new Stratum(List.of("1栋", "2栋", "3栋"), 150, 10, 7),
            new Stratum(List.of("4栋", "5栋"), 100, 29, 19));
    assertThat(weighted.merged()).hasSize(2);
    // (150 × 7/10 + 100 × 19/29) / 250
    assertThat(weighted.rate()).isEqualTo(Fraction.of(989, 1450));
  }

  @Test
  void mergesInTheMiddleWithTheNextToo() {
    assertThat(
            of(Stratum.of("1栋", 40, 20, 3), Stratum.of("2栋", 60, 9, 1), Stratum.of("3栋", 50, 10, 4))
                .strata())
        .containsExactly(Stratum.of("1栋", 40, 20, 3), new Stratum(List.of("2栋", "3栋"), 110, 19, 5));
  }

  @Test
  void goesOnMergingWhereTheLastIsStillTooSmall() {
    assertThat(
            of(Stratum.of("1栋", 40, 12, 3), Stratum.of("2栋", 60, 4, 1), Stratum.of("3栋", 50, 5, 4))
                .strata())
        .containsExactly(new Stratum(List.of("1栋", "2栋", "3栋"), 150, 21, 8));
    assertThat(of(Stratum.of("1栋", 40, 3, 3), Stratum.of("2栋", 60, 4, 1)).strata())
        .containsExactly(new Stratum(List.of("1栋", "2栋"), 100, 7, 4));
  }

  @Test
  void oneStratumIsTheUnweightedRate() {
    PostStratification one = of(Stratum.of("1栋", 300, 100, 80));
    assertThat(one.rate()).isEqualTo(one.unweighted()).isEqualTo(Fraction.of(4, 5));
    assertThat(one.effectiveAnswers()).isEqualTo(Fraction.of(100, 1));
    assertThat(one.designEffect()).isEqualTo(Fraction.ONE);
    assertThat(one.interval()).isEqualTo(Interval.wilson(80, 100, 300L));
    // 200/300 × 0.16/99
    assertThat(one.variance()).contains(Fraction.of(32, 29700));
  }

  @Test
  void censusedStratumAddsNoError() {
    PostStratification weighted = of(Stratum.of("1栋", 100, 100, 90), Stratum.of("2栋", 100, 50, 25));
    // (1/2)² × 50/100 × 0.25/49
    assertThat(weighted.variance()).contains(Fraction.of(1, 1568));
    PostStratification census = of(Stratum.of("1栋", 100, 100, 90), Stratum.of("2栋", 20, 20, 1));
    assertThat(census.standardError().orElseThrow()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(census.effectiveAnswers()).isEqualTo(Fraction.of(120, 1));
    assertThat(census.effectiveMargin()).contains(new BigDecimal("0.000000"));
    assertThat(census.interval())
        .isEqualTo(new Interval(new BigDecimal("0.758333"), new BigDecimal("0.758333")));
  }

  @Test
  void moreAnswersThanHouseholdsAreACensusOfTheHouseholds() {
    Stratum over = Stratum.of("1栋", 20, 25, 20);
    PostStratification weighted = of(over, Stratum.of("2栋", 80, 20, 10));
    assertThat(over.exceedsFrame()).isTrue();
    assertThat(over.weight()).contains(Fraction.of(4, 5));
    // 0.2 × 0.8 + 0.8 × 0.5
    assertThat(weighted.rate()).isEqualTo(Fraction.of(56, 100));
    // 0.8² × 60/80 × 0.25/19
    assertThat(weighted.variance()).contains(Fraction.of(12, 1900));
  }

  @Test
  void answersOfAStratumWithoutHouseholdsWeighNothing() {
    PostStratification weighted = of(Stratum.of("?", 0, 12, 0), Stratum.of("2栋", 80, 20, 10));
    assertThat(weighted.rate()).isEqualTo(Fraction.of(1, 2));
    assertThat(weighted.effectiveAnswers()).isEqualTo(Fraction.of(20, 1));
    assertThat(weighted.unweighted()).isEqualTo(Fraction.of(10, 32));
  }

  @Test
  void oneAnswerHasNoErrorUnlessItIsAll() {
    assertThat(of(Stratum.of("1栋", 30, 1, 1)).standardError()).isEmpty();
    assertThat(of(Stratum.of("1栋", 1, 1, 1)).variance()).contains(Fraction.ZERO);
    List<Stratum> strata = List.of(Stratum.of("1栋", 30, 1, 1), Stratum.of("2栋", 30, 2, 1));
    assertThat(PostStratification.of(strata, 1).orElseThrow().variance()).isEmpty();
  }

  @Test
  void isUndefinedWithoutAnswersOrHouseholds() {
    assertThat(PostStratification.of(List.of())).isEmpty();
    assertThat(PostStratification.of(List.of(Stratum.of("1栋", 30, 0, 0)))).isEmpty();
    assertThat(PostStratification.of(List.of(Stratum.of("1栋", 0, 30, 20)))).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> Stratum.of("1栋", 30, 2, 3))
        .hasMessage(
            "a stratum needs a name, 0 ≤ hits ≤ answers, 0 ≤ households; found [1栋]: 3/2 of 30");
    assertThatThrownBy(() -> PostStratification.of(List.of(), 0))
        .hasMessage("a stratum needs an answer; found 0");
  }
}
