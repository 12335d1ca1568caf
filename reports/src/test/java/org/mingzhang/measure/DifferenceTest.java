package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  private static Difference between(
      long k, long n, @Nullable Long population, long before, long of, @Nullable Long from) {
    return Difference.between(SampledRate.of(k, n, population), SampledRate.of(before, of, from));
  }

  // Newcombe 1998, table II, method 10; its z is 1.959964 and not 1.96, which moves the fifth
  // place.
  @ParameterizedTest(name = "{0}/{1} − {2}/{3}")
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void intervalAgreesWithThePublishedTable(
      long k, long n, long before, long of, BigDecimal lower, BigDecimal upper) {
    Interval interval = between(k, n, null, before, of, null).interval();
    assertThat(interval.lower()).isCloseTo(lower, within(new BigDecimal("0.00006")));
    assertThat(interval.upper()).isCloseTo(upper, within(new BigDecimal("0.00006")));
  }

  // Fractions and sixty-digit roots of another program.
  @ParameterizedTest(name = "{0}/{1} of {2} − {3}/{4} of {5}")
  @CsvSource({
    "56, 70, , 48, 80, , 0.052429, 0.333875, 0.008045",
    "248, 312, 1648, 210, 300, 1648, 0.032766, 0.156314, 0.002736",
    "248, 312, 1648, 1200, 1648, 1648, 0.023540, 0.104061, 0.003273",
    "30, 40, 400, 45, 60, 500, -0.168419, 0.154538, 1.000000"
  })
  void isCorrectedForBothPopulations(
      long k,
      long n,
      @Nullable Long population,
      long before,
      long of,
      @Nullable Long from,
      BigDecimal lower,
      BigDecimal upper,
      BigDecimal p) {
    Difference difference = between(k, n, population, before, of, from);
    assertThat(difference.value()).isEqualTo(Fraction.of(k, n).minus(Fraction.of(before, of)));
    assertThat(difference.interval()).isEqualTo(new Interval(lower, upper));
    assertThat(difference.p()).isEqualTo(p);
  }

  @Test
  void twoCensusesDifferForCertainOrNotAtAll() {
    Difference certain = between(1200, 1648, 1648L, 1190, 1648, 1648L);
    BigDecimal point = new BigDecimal("0.006068");
    assertThat(certain.interval()).isEqualTo(new Interval(point, point));
    assertThat(certain.p()).isEqualTo(new BigDecimal("0.000000"));
    assertThat(between(1200, 1648, 1648L, 600, 824, 824L).p())
        .isEqualTo(new BigDecimal("1.000000"));
  }

  @Test
  void oneDissatisfiedAnswerRefutesACensusWithNone() {
    assertThat(between(39, 40, 400L, 300, 300, 300L).p()).isEqualTo(new BigDecimal("0.000000"));
    Difference same = between(40, 40, 400L, 300, 300, 300L);
    assertThat(same.p()).isEqualTo(new BigDecimal("1.000000"));
    assertThat(same.interval())
        .isEqualTo(new Interval(new BigDecimal("-0.079743"), new BigDecimal("0.000000")));
  }

  @Test
  void roundsInTheOtherOrderAreTheMirrorImage() {
    Difference there = between(248, 312, 1648L, 210, 300, 1648L);
    Difference back = between(210, 300, 1648L, 248, 312, 1648L);
    assertThat(back.value()).isEqualTo(there.value().negate());
    assertThat(back.p()).isEqualTo(there.p());
    assertThat(back.interval())
        .isEqualTo(
            new Interval(there.interval().upper().negate(), there.interval().lower().negate()));
  }

  @Test
  void weightedRateCountsItsEffectiveAnswers() {
    PostStratification weighted =
        PostStratification.of(
                List.of(
                    Stratum.of("1栋", 400, 60, 54),
                    Stratum.of("2栋", 800, 40, 26),
                    Stratum.of("3栋", 448, 100, 82)))
            .orElseThrow();
    SampledRate rate = SampledRate.of(weighted);
    assertThat(rate)
        .isEqualTo(new SampledRate(Fraction.of(1949, 2575), Fraction.of(3182700, 24227), 1648L));
    // z = (1949/2575 − 0.7) / √(c(1 − c)(1/n*₁ + 1/n*₂)): 1.278462, by the other program
    assertThat(Difference.between(rate, SampledRate.of(210, 300, 1648L)).p())
        .isEqualTo(new BigDecimal("0.201087"));
  }

  @Test
  void refusesMoreHitsThanAnswers() {
    assertThatThrownBy(() -> SampledRate.of(4, 3, null))
        .hasMessage("a rate needs 0 ≤ k ≤ n, n > 0; found 4/3");
  }
}
