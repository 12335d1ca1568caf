package org.mingzhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.By;
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
                amber: 1.5%
                source: 合同 第5.2条
            """);
    assertThat(rules.of("complaints.recurrence_rate", By.ALL, "C001", Period.parse("2026-Q3")))
        .contains(
            new TargetRule(
                "complaints.recurrence_rate",
                "C001",
                LocalDate.of(2026, 7, 1),
                Target.atMost("0.05"),
                Fraction.of("0.015"),
                "合同 第5.2条"));
    assertThat(rules.of("repairs.on_time_rate", By.ALL, "C001", Period.parse("2026-Q3")))
        .isPresent();
  }

  @Test
  void withoutAFileTheStandardHolds() {
    assertThat(TargetsFile.of("")).isEqualTo(TargetRules.STANDARD);
  }

  /** 急修 95 % beside 90 % of all, in both notations. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{figure: repairs.on_time_rate, by: {urgency: emergency}, from: 2026-07-01, at_least: 95%}",
        "{figure: 'repairs.on_time_rate[urgency=emergency]', from: 2026-07-01, at_least: 0.95}",
        "figure: repairs.on_time_rate[urgency = emergency]\n    from: 2026-07-01\n    at_least: 95%",
      })
  void aPartMayHaveATargetOfItsOwn(String target) {
    By emergency = By.of("urgency", "emergency");
    TargetRules rules = TargetsFile.of("targets:\n  - " + target);
    Period period = Period.parse("2026-Q3");
    assertThat(rules.of("repairs.on_time_rate", emergency, "C001", period).orElseThrow().target())
        .isEqualTo(Target.atLeast("0.95"));
    assertThat(rules.of("repairs.on_time_rate", By.ALL, "C001", period).orElseThrow().target())
        .isEqualTo(Target.atLeast("0.90"));
  }

  @ParameterizedTest
  @CsvSource({
    "repairs.on_time_rate, 92%, 2%, 0.92, 0.02",
    "repairs.on_time_rate, 0.92, 0.02, 0.92, 0.02",
    "repairs.on_time_rate, 1, 0.5%, 1, 0.005",
    "repairs.median_hours, 24, 4, 24, 4",
    "inquiries.median_days, 7, 1.5, 7, 1.5",
    "repairs.open, 20, 2, 20, 2",
    "survey.mean, 4, 0.1, 4, 0.1",
    "complaints.per_1000_households, 12, 1, 12, 1",
  })
  void targetAndAmberAreInTheUnitOfTheFigure(
      String figure, String goal, String amber, String value, String band) {
    TargetRule rule =
        TargetsFile.of(
                "targets:\n  - {figure: %s, from: 2026-07-01, at_least: %s, amber: %s}"
                    .formatted(figure, goal, amber))
            .of(figure, By.ALL, "C001", Period.parse("2026-Q3"))
            .orElseThrow();
    assertThat(rule.target().value()).isEqualTo(Fraction.of(value));
    assertThat(rule.amber()).isEqualTo(Fraction.of(band));
  }

  /** Key, what was found, and the rest of the sentence: the line, then what is expected. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "figure: repairs.ontime_rate|at_least: 92%||unknown|repairs.ontime_rate|2",
        "figure: repairs.on_time_rate|at_least: 92||ratio|92|4,92%,0.92",
        "figure: repairs.on_time_rate|at_most: 1.5||ratio|1.5|4,1.5%,0.015",
        "figure: repairs.open|at_most: 20%||number|20%|4,20,count",
        "figure: repairs.on_time_rate|at_least: 92%|amber: 2|amber.ratio|2|5,2%,0.02",
        "figure: repairs.on_time_rate|at_least: 92%|amber: 0.5|amber.ratio|0.5|5,0.5%,0.005",
        "figure: repairs.median_hours|at_most: 24|amber: 2%|amber.number|2%|5,2,hours",
        "figure: repairs.open|at_most: 20|amber: few|amber|few|5",
        "figure: repairs.open|at_most: few||value|few|4",
        "figure: survey.nps|at_least: 30%|by: {question: D01}|whole|question=D01|5,survey.nps,",
        "figure: repairs.open|at_most: 20|by: {urgent: yes}|by|urgent=yes|5,repairs.open",
        "figure: repairs.open|at_most: 20|by: {urgency: now}|urgency|now|5,emergency, normal",
        "figure: repairs.open[urgency]|at_most: 20||by|urgency=|2",
        "figure: repairs.open|at_most: 20|ambr: 2|entry|ambr|5",
      })
  void saysWhichLineAndWhatIsExpected(
      String figure, String goal, String other, String key, String found, String more) {
    String text =
        "targets:\n  - %s\n    from: 2026-07-01\n    %s\n    %s\n"
            .formatted(figure, goal, other == null ? "" : other);
    assertThatThrownBy(() -> TargetsFile.of(text))
        .isInstanceOfSatisfying(
            SettingsRefused.class,
            e -> {
              assertThat(e.key()).isEqualTo(key);
              assertThat(e.found()).isEqualTo(found);
              assertThat(String.join(",", e.more())).startsWith(more);
            });
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
