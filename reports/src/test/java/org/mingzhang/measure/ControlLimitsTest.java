package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Unit;

/** Expected limits by Python's fractions and decimals, from Σk/Σn of the periods before ± 3σ. */
class ControlLimitsTest {

  /** 360/400, 270/300, 180/200: centre 810/900 = 0.9, at n = 100 ± 3√(0.9 × 0.1/100) = 0.09. */
  @Test
  void limitsOfARateMoveWithItsBase() {
    List<Figure> earlier = List.of(rate(360, 400), rate(270, 300), rate(180, 200));
    ControlLimits limits = ControlLimits.of(earlier).orElseThrow();
    assertThat(limits.centre()).isEqualTo(Fraction.of(9, 10));
    assertThat(limits.of(rate(72, 100)))
        .isEqualTo(new Interval(new BigDecimal("0.810000"), new BigDecimal("0.990000")));
    assertThat(limits.of(earlier.get(0)))
        .isEqualTo(new Interval(new BigDecimal("0.855000"), new BigDecimal("0.945000")));
    assertThat(limits.holds(rate(82, 100))).isTrue();
    assertThat(limits.holds(rate(80, 100))).isFalse();
    assertThat(limits.above(rate(80, 100))).isFalse();
  }

  /** Centre 1/2, n = 36: 3σ = 1/4 exactly; 27/36 lies on the limit and is inside. */
  @Test
  void theLimitItselfIsInside() {
    ControlLimits limits =
        ControlLimits.of(List.of(rate(27, 36), rate(9, 36), rate(18, 36))).orElseThrow();
    assertThat(limits.holds(rate(27, 36))).isTrue();
    assertThat(limits.holds(rate(28, 36))).isFalse();
  }

  /**
   * 29, 32, 32 on 1,650 households: u = 93/4950, limits 18.788 ± 3√(u/1650) × 1000. The 55 that
   * come after are outside; pooled with these, they would have drawn the limit to 33.48 and been
   * inside with their 33.33.
   */
  @Test
  void complaintsHaveAUChartThatTheJudgedPeriodDoesNotMove() {
    ControlLimits limits =
        ControlLimits.of(List.of(complaints(29), complaints(32), complaints(32))).orElseThrow();
    assertThat(limits.centreInUnit().rounded(6)).isEqualTo(new BigDecimal("18.787879"));
    assertThat(limits.of(complaints(55)))
        .isEqualTo(new Interval(new BigDecimal("8.664671"), new BigDecimal("28.911087")));
    assertThat(limits.holds(complaints(47))).isTrue();
    assertThat(limits.holds(complaints(48))).isFalse();
    assertThat(limits.holds(complaints(55))).isFalse();
  }

  /** 0 complaints in three periods expect none; of 99 % of 79 less than one is expected to fail. */
  @Test
  void limitsOfHardlyAnyEventsMeanNothing() {
    ControlLimits none =
        ControlLimits.of(List.of(complaints(0), complaints(0), complaints(0))).orElseThrow();
    assertThat(none.fits(complaints(1))).isFalse();
    ControlLimits nearlyAll =
        ControlLimits.of(List.of(rate(99, 100), rate(99, 100), rate(99, 100))).orElseThrow();
    assertThat(nearlyAll.fits(rate(75, 79))).isFalse();
    assertThat(nearlyAll.fits(rate(495, 500))).isTrue();
    assertThat(nearlyAll.fits(rate(495, 499))).isFalse();
  }

  @Test
  void twoPeriodsAreNoSeriesAndMoneyIsNoCount() {
    assertThat(ControlLimits.of(List.of(rate(1, 2), rate(1, 2)))).isEmpty();
    Figure money = figure(Unit.RATIO, "9.00", "10.00", "0.9");
    assertThat(ControlLimits.of(List.of(money, money, money))).isEmpty();
  }

  private static Figure rate(long k, long n) {
    return figure(Unit.RATIO, String.valueOf(k), String.valueOf(n), "0.5");
  }

  private static Figure complaints(long k) {
    return figure(Unit.PER_1000, String.valueOf(k), "1650", "1");
  }

  private static Figure figure(Unit unit, String k, String n, String value) {
    return new Figure(
        "repairs.on_time_rate",
        By.ALL,
        unit,
        new BigDecimal(value),
        new BigDecimal(k),
        new BigDecimal(n),
        null,
        null,
        null,
        null,
        "",
        1,
        List.of());
  }
}
