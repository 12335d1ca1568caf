package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure.Unit;

class TargetRulesTest {

  private static final String ON_TIME = "repairs.on_time_rate";

  private static final TargetRules RULES =
      TargetRules.with(
          List.of(
              rule("C001", "2026-07-01", "0.95"),
              rule("", "2026-01-01", "0.92"),
              rule("C001", "2025-01-01", "0.91")));

  @Test
  void theCommunitysOwnLatestTargetHoldsFromItsDayOn() {
    assertThat(at("C001", "2026-Q3")).isEqualTo("0.95");
    assertThat(at("C001", "2026-Q2")).isEqualTo("0.91");
    assertThat(at("C002", "2026-Q3")).isEqualTo("0.92");
    assertThat(at("C002", "2025-Q4")).isEqualTo("0.90");
    assertThat(RULES.of("survey.nps", "C001", Period.parse("2026-Q3"))).isEmpty();
  }

  /** M25: 2,249/2,500 = 89.96 % misses 90 although it prints as 90.0 %; 0.04 points are near. */
  @Test
  void comparedUnroundedAndAmberOnlyWhereABandIsGiven() {
    Figure rate =
        new Figure(
            ON_TIME,
            By.ALL,
            Unit.RATIO,
            new BigDecimal("0.899600"),
            new BigDecimal("2249"),
            new BigDecimal("2500"),
            null,
            null,
            null,
            null,
            "",
            2500,
            List.of());
    TargetRule plain = TargetRules.STANDARD.of(ON_TIME, "C001", Period.parse("2026")).orElseThrow();
    assertThat(plain.target().met(rate)).contains(false);
    assertThat(plain.isNear(rate)).isFalse();
    assertThat(Rates.percent(rate, plain.target())).contains(new BigDecimal("89.96"));
    TargetRule banded =
        new TargetRule(ON_TIME, "", LocalDate.MIN, plain.target(), Fraction.of("0.0004"), "");
    assertThat(banded.isNear(rate)).isTrue();
  }

  private static String at(String community, String period) {
    return RULES
        .of(ON_TIME, community, Period.parse(period))
        .orElseThrow()
        .target()
        .value()
        .rounded(2)
        .toPlainString();
  }

  private static TargetRule rule(String community, String from, String value) {
    return new TargetRule(
        ON_TIME, community, LocalDate.parse(from), Target.atLeast(value), Fraction.ZERO, "");
  }
}
