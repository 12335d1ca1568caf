package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.document.Block;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Target;
import org.mingzhang.measure.TargetRule;
import org.mingzhang.measure.TargetRules;

class TargetsTest {

  private static final By EMERGENCY = By.of("urgency", "emergency");
  private static final Fraction ZERO = Fraction.ZERO;

  /** A ratio in per cent, all else in the unit of the figure. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "repairs.on_time_rate         | 0.92    | ≥ 92%",
        "repairs.on_time_rate         | 0.92125 | ≥ 92.125%",
        "survey.nps                   | 0.3     | ≥ 30%",
        "repairs.open                 | 20      | ≥ 20",
        "inquiries.median_days        | 7       | ≥ 7",
        "repairs.median_hours         | 24.5    | ≥ 24.5",
        "survey.mean                  | 4       | ≥ 4",
        "repairs.rating_mean          | 4.25    | ≥ 4.25",
        "complaints.per_1000_households | 12    | ≥ 12",
        "funds.closing                | 120000  | ≥ 120,000.00",
        "value.fee_standard           | 2.35    | ≥ 2.35",
      })
  void printsInTheUnitOfTheFigure(String id, String value, String printed) {
    Targets targets =
        targets(new TargetRule(id, "", LocalDate.MIN, Target.atLeast(value), ZERO, ""));
    assertThat(targets.text(id)).isEqualTo(printed);
  }

  /** 57/61 = 93.44 % reaches 90 %, not the 95 % of emergencies. */
  @Test
  void aPartIsHeldAgainstItsOwnTarget() {
    Targets targets =
        targets(
            new TargetRule(
                "repairs.on_time_rate",
                EMERGENCY,
                "",
                LocalDate.MIN,
                Target.atLeast("0.95"),
                ZERO,
                ""));
    assertThat(targets.text("repairs.on_time_rate")).isEqualTo("≥ 90%");
    assertThat(targets.text("repairs.on_time_rate", EMERGENCY)).isEqualTo("≥ 95%");
    assertThat(targets.status(rate(EMERGENCY))).isEqualTo(Block.Status.MISSED);
    assertThat(targets.status(rate(By.of("urgency", "normal")))).isEqualTo(Block.Status.MET);
    assertThat(targets.status(rate(By.ALL))).isEqualTo(Block.Status.MET);
  }

  private static Figure rate(By by) {
    return new SetOfFigures("C001", "2026-Q3")
        .rate("repairs.on_time_rate", by, "57", "61")
        .build()
        .find("repairs.on_time_rate", by)
        .orElseThrow();
  }

  /** Median hours of 27 miss 24 by 3: within four hours amber, within two not. */
  @Test
  void amberIsInTheUnitOfTheFigure() {
    assertThat(status("4")).isEqualTo(Block.Status.NEAR);
    assertThat(status("2")).isEqualTo(Block.Status.MISSED);
  }

  private static Block.Status status(String amber) {
    Figure hours =
        new Figure(
            "repairs.median_hours",
            By.ALL,
            Figure.Unit.HOURS,
            new BigDecimal("27.000000"),
            null,
            null,
            null,
            null,
            null,
            null,
            "",
            9,
            List.of());
    return targets(
            new TargetRule(
                "repairs.median_hours",
                "",
                LocalDate.MIN,
                Target.atMost("24"),
                Fraction.of(amber),
                ""))
        .status(hours);
  }

  private static Targets targets(TargetRule rule) {
    return new Targets(TargetRules.with(List.of(rule)), "C001", Period.parse("2026-Q3"));
  }
}
