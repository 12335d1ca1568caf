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
    assertThat(RULES.of("survey.nps", By.ALL, "C001", Period.parse("2026-Q3"))).isEmpty();
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
    TargetRule plain =
        TargetRules.STANDARD.of(ON_TIME, By.ALL, "C001", Period.parse("2026")).orElseThrow();
    assertThat(plain.target().met(rate)).contains(false);
    assertThat(plain.isNear(rate)).isFalse();
    assertThat(Rates.percent(rate, plain.target())).contains(new BigDecimal("89.96"));
    TargetRule banded =
        new TargetRule(ON_TIME, "", LocalDate.MIN, plain.target(), Fraction.of("0.0004"), "");
    assertThat(banded.isNear(rate)).isTrue();
  }

  /** A part has its own target, else the whole's; of its own the community's, then the latest. */
  @Test
  void aPartHasItsOwnTargetElseThatOfTheWhole() {
    By emergency = By.of("urgency", "emergency");
    TargetRules rules =
        TargetRules.with(
            List.of(
                part(ON_TIME, emergency, "", "2026-01-01", "0.95"),
                part(ON_TIME, emergency, "C002", "2026-01-01", "0.97"),
                part(ON_TIME, emergency, "", "2026-10-01", "0.99"),
                rule("C001", "2026-07-01", "0.92")));
    assertThat(goal(rules, ON_TIME, emergency, "C001")).isEqualTo("0.95");
    assertThat(goal(rules, ON_TIME, emergency, "C002")).isEqualTo("0.97");
    assertThat(goal(rules, ON_TIME, By.of("urgency", "normal"), "C001")).isEqualTo("0.92");
    assertThat(goal(rules, ON_TIME, By.ALL, "C001")).isEqualTo("0.92");
    assertThat(goal(rules, ON_TIME, By.ALL, "C002")).isEqualTo("0.90");
  }

  /** The overall question's target is not that of the others, which may have their own. */
  @Test
  void aSurveysTargetIsThatOfTheOverallQuestion() {
    String id = "survey.satisfaction";
    By patience = By.of("question", "D01");
    TargetRules rules =
        TargetRules.with(
            List.of(
                part(id, By.ALL, "", "2026-01-01", "0.80"),
                part(id, patience, "", "2026-01-01", "0.85")));
    assertThat(goal(rules, id, By.of("question", "overall"), "C001")).isEqualTo("0.80");
    assertThat(goal(rules, id, patience, "C001")).isEqualTo("0.85");
    assertThat(rules.of(id, By.of("question", "D02"), "C001", Period.parse("2026-Q3"))).isEmpty();
  }

  private static TargetRule part(
      String figure, By by, String community, String from, String value) {
    return new TargetRule(
        figure, by, community, LocalDate.parse(from), Target.atLeast(value), Fraction.ZERO, "");
  }

  private static String goal(TargetRules rules, String figure, By by, String community) {
    return rules
        .of(figure, by, community, Period.parse("2026-Q3"))
        .orElseThrow()
        .target()
        .value()
        .rounded(2)
        .toPlainString();
  }

  private static String at(String community, String period) {
    return RULES
        .of(ON_TIME, By.ALL, community, Period.parse(period))
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
