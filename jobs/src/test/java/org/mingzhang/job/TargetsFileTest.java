package org.mingzhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Target;
import org.mingzhang.measure.TargetRule;
import org.mingzhang.measure.TargetRules;

class TargetsFileTest {

  @Test
  void readsWhatAContractAgrees() {
    TargetRules rules =
        TargetsFile.of(
            """
            targets:
              - figure: complaints.recurrence_rate
                community: C001
                from: 2026-07-01
                at_most: 5%
                amber: 1.5
                source: 合同 第5.2条
            """);
    assertThat(rules.of("complaints.recurrence_rate", "C001", Period.parse("2026-Q3")))
        .contains(
            new TargetRule(
                "complaints.recurrence_rate",
                "C001",
                LocalDate.of(2026, 7, 1),
                Target.atMost("0.05"),
                Fraction.of("0.015"),
                "合同 第5.2条"));
    assertThat(rules.of("repairs.on_time_rate", "C001", Period.parse("2026-Q3"))).isPresent();
  }

  @Test
  void withoutAFileTheStandardHolds() {
    assertThat(TargetsFile.of("")).isEqualTo(TargetRules.STANDARD);
  }

  @Test
  void namesTheTargetThatCannotBeUnderstood() {
    refused("targets:\n  - {figure: repairs.on_time_rate, from: July, at_least: 90%}", "from", 1);
    refused("targets:\n  - {figure: repairs.on_time_rate, from: 2026-07-01}", "value", 1);
    refused("targets:\n  - {from: 2026-07-01, at_least: 90%}", "figure", 1);
    refused("targets: 90%", "yaml", 0);
    refused("targets: [", "yaml", 0);
  }

  private static void refused(String text, String key, int number) {
    assertThatThrownBy(() -> TargetsFile.of(text))
        .isInstanceOfSatisfying(
            SettingsRefused.class,
            e -> {
              assertThat(e.key()).isEqualTo(key);
              assertThat(e.number()).isEqualTo(number);
            });
  }
}
