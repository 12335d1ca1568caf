package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Unit;
import org.mingzhang.measure.Target.Verdict;

class RatesTest {

  @ParameterizedTest(name = "{0}: {1}/{2} against {3}")
  @CsvSource({
    "complaints.resolved_rate, 2249, 2500, 0.90, false, 89.96",
    "complaints.resolved_rate, 2250, 2500, 0.90, true, 90.00",
    "complaints.resolved_rate, 31, 35, 0.95, false, 88.6",
    "complaints.resolved_rate, 899, 1000, 0.90, false, 89.90",
    "complaints.resolved_rate, 8989, 10000, 0.90, false, 89.9",
    "repairs.on_time_rate, 376, 412, 0.90, true, 91.26",
    "fees.overall_collection_rate, 486000.00, 580000.00, 0.80, true, 83.79",
    "fees.arrears_recovery_rate, 30000.00, 100000.00, 0.80, false, 30.00"
  })
  void targetsAreMetByTheExactFraction(
      String id, String numerator, String denominator, String target, boolean met, String printed) {
    Figure figure = rate(id, numerator, denominator);
    assertThat(Target.atLeast(target).met(figure)).contains(met);
    assertThat(Rates.percent(figure, Target.atLeast(target))).contains(new BigDecimal(printed));
  }

  @Test
  void aTargetMayBeACeiling() {
    Figure recurrence = rate("complaints.recurrence_rate", "1", "20");
    assertThat(Target.atMost("0.05").met(recurrence)).contains(true);
    assertThat(Target.atMost("0.049").met(recurrence)).contains(false);
    assertThat(Target.atMost("0.04").verdict(recurrence)).contains(Verdict.MISSED);
  }

  @Test
  void roundsOnceFromTheExactValue() {
    // 0.8444499… is written 0.844450: rounding that again would print 84.5
    Figure figure = rate("survey.satisfaction", "8444499", "10000000");
    assertThat(figure.value()).isEqualTo(new BigDecimal("0.844450"));
    assertThat(Rates.percent(figure, null)).contains(new BigDecimal("84.4"));
  }

  @Test
  void anIntervalAcrossTheTargetDecidesNothing() {
    Figure figure = survey("0.794872", "0.751695", "0.832216");
    assertThat(Target.atLeast("0.80").verdict(figure)).contains(Verdict.UNDECIDED);
    assertThat(Target.atLeast("0.75").verdict(figure)).contains(Verdict.MET);
    assertThat(Target.atLeast("0.84").verdict(figure)).contains(Verdict.MISSED);
    assertThat(Target.atMost("0.84").verdict(figure)).contains(Verdict.MET);
  }

  @Test
  void whatHasNoValueMeetsNoTarget() {
    Figure none = figure("repairs.on_time_rate", Unit.RATIO, null, "0", "0", null, null);
    assertThat(Target.atLeast("0.90").met(none)).isEmpty();
    assertThat(Target.atLeast("0.90").verdict(none)).isEmpty();
    assertThat(Rates.percent(none, null)).isEmpty();
  }

  @Test
  void complaintsPerThousandAreExactToo() {
    Figure figure =
        figure(
            "complaints.per_1000_households", Unit.PER_1000, "22.451456", "37", "1648", null, null);
    assertThat(Rates.exact(figure)).contains(Fraction.of(37_000, 1648));
  }

  static Figure rate(String id, String numerator, String denominator) {
    BigDecimal value = Fraction.of(numerator).dividedBy(Fraction.of(denominator)).rounded(6);
    return figure(id, Unit.RATIO, value.toPlainString(), numerator, denominator, null, null);
  }

  static Figure survey(String value, String lower, String upper) {
    return figure("survey.satisfaction", Unit.RATIO, value, null, "312", lower, upper);
  }

  static Figure figure(
      String id,
      Unit unit,
      @Nullable String value,
      @Nullable String numerator,
      @Nullable String denominator,
      @Nullable String lower,
      @Nullable String upper) {
    return new Figure(
        id,
        By.ALL,
        unit,
        decimal(value),
        decimal(numerator),
        decimal(denominator),
        decimal(lower),
        decimal(upper),
        null,
        null,
        "",
        0,
        List.of());
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
