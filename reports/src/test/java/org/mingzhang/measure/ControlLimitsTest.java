package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Unit;

/** Expected limits by Python's fractions and decimals, from Σk/Σn ± 3σ. */
class ControlLimitsTest {

  /** 360/400, 270/300, 90/100, 72/100: centre 792/900 = 0.88, at n = 100 ± 3√(0.88 × 0.12/100). */
  @Test
  void limitsOfARateMoveWithItsBase() {
    List<Figure> series = List.of(rate(360, 400), rate(270, 300), rate(90, 100), rate(72, 100));
    ControlLimits limits = ControlLimits.of(series).orElseThrow();
    assertThat(limits.centre()).isEqualTo(Fraction.of(88, 100));
    assertThat(limits.of(series.get(3)))
        .isEqualTo(new Interval(new BigDecimal("0.782512"), new BigDecimal("0.977488")));
    assertThat(limits.of(series.get(0)))
        .isEqualTo(new Interval(new BigDecimal("0.831256"), new BigDecimal("0.928744")));
    assertThat(limits.holds(series.get(0))).isTrue();
    assertThat(limits.holds(series.get(3))).isFalse();
    assertThat(limits.above(series.get(3))).isFalse();
  }

  /** Centre 1/2, n = 36: 3σ = 1/4 exactly; 27/36 lies on the limit and is inside. */
  @Test
  void theLimitItselfIsInside() {
    List<Figure> series = List.of(rate(27, 36), rate(9, 36), rate(18, 36));
    ControlLimits limits = ControlLimits.of(series).orElseThrow();
    assertThat(limits.holds(series.get(0))).isTrue();
    assertThat(limits.holds(rate(28, 36))).isFalse();
  }

  /** 29, 32, 32, 55 on 1,650 households: u = 148/6600, limits 22.424 ± 3√(u/1650) × 1000. */
  @Test
  void complaintsHaveAUChart() {
    List<Figure> series = List.of(complaints(29), complaints(32), complaints(32), complaints(55));
    ControlLimits limits = ControlLimits.of(series).orElseThrow();
    assertThat(limits.centreInUnit().rounded(6)).isEqualTo(new BigDecimal("22.424242"));
    assertThat(limits.of(series.get(3)))
        .isEqualTo(new Interval(new BigDecimal("11.364674"), new BigDecimal("33.483811")));
    assertThat(limits.holds(series.get(3))).isTrue();
    assertThat(limits.holds(complaints(56))).isFalse();
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
