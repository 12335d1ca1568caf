package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

  @ParameterizedTest(name = "{0} of {1} from {2}")
  @CsvSource({
    "80, 100, , 71.12, 86.66",
    "80, 100, 1648, 71.41, 86.49",
    "248, 312, 1648, 75.17, 83.22",
    "253, 300, 1080, 80.52, 87.51",
    "30, 30, 300, 89.64, 100.00",
    "0, 30, 300, 0.00, 10.36",
    "297, 300, 300, 99.00, 99.00"
  })
  void agreesWithTheTableOfTheMethod(
      long k, long n, @Nullable Long population, BigDecimal lower, BigDecimal upper) {
    Interval interval = Interval.wilson(k, n, population);
    assertThat(interval.lower().movePointRight(2).setScale(2, RoundingMode.HALF_UP))
        .isEqualTo(lower);
    assertThat(interval.upper().movePointRight(2).setScale(2, RoundingMode.HALF_UP))
        .isEqualTo(upper);
  }

  // Sixty-digit decimals of another program; the third row is the example of the contract.
  @ParameterizedTest(name = "{0} of {1} from {2}")
  @CsvSource({
    "80, 100, , 0.711169, 0.866634",
    "80, 100, 1648, 0.714146, 0.864945",
    "268, 311, 1648, 0.823565, 0.892725",
    "15, 31, 32, 0.452402, 0.515469",
    "1, 1000003, 2000000007, 0.000000, 0.000006",
    "999, 1000, 1001, 0.998936, 0.999060"
  })
  void isExactToTheSixthPlace(
      long k, long n, @Nullable Long population, BigDecimal lower, BigDecimal upper) {
    assertThat(Interval.wilson(k, n, population)).isEqualTo(new Interval(lower, upper));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void containsTheRateAndStaysWithinZeroAndOne(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      long population = random.nextLong(1, 5001);
      long n = random.nextLong(1, 6001);
      long k = random.nextLong(n + 1);
      Interval interval = Interval.wilson(k, n, random.nextInt(10) == 0 ? null : population);
      BigDecimal p = Fraction.of(k, n).rounded(6);
      assertThat(interval.lower())
          .as("seed %s: %s/%s of %s", seed, k, n, population)
          .isBetween(BigDecimal.ZERO, p);
      assertThat(interval.upper())
          .as("seed %s: %s/%s of %s", seed, k, n, population)
          .isBetween(p, BigDecimal.ONE);
      assertThat(interval.lower().scale()).isEqualTo(6);
    }
  }

  @Test
  void refusesMoreHitsThanAnswers() {
    assertThatThrownBy(() -> Interval.wilson(31, 30, 300L))
        .hasMessage("an interval needs 0 ≤ k ≤ n, n > 0; found 31/30");
    assertThatThrownBy(() -> Interval.wilson(0, 0, 300L))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
