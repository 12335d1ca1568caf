package org.mingzhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.ledger.SurveyRules;

/** M16, M18: choices of the method's register are dated, and bases only rise. */
class MethodsFileTest {

  private static final Period Q2 = Period.parse("2026-Q2");
  private static final Period Q3 = Period.parse("2026-Q3");
  private static final Period Q4 = Period.parse("2026-Q4");

  /** By date, and what is of one community last; an entry changes only what it names. */
  @Test
  void decisionsAreDated() {
    SurveyRules rules =
        MethodsFile.of(
            """
            methods:
              - from: 2026-10-01
                survey.satisfied-set.1-10: 9-10
              - {from: 2026-07-01, community: C001, survey.speeder-seconds: 20}
              - from: 2026-09-30
                survey.satisfied-set: top-3
                survey.speeders: exclude
                survey.speeder-seconds: 45
                survey.min-base: 40
                survey.mode-min: 60
                demand.rare-below: 10%
                demand.poor-below: 55%
                source: 业主大会决议
            """);
    assertThat(rules.of("C002", Q2)).isEqualTo(SurveyRule.STANDARD);
    assertThat(rules.of("C002", Q3)).isEqualTo(new SurveyRule(3, 8, 45, true, 40, 60, 10, 55));
    assertThat(rules.of("C001", Q3)).isEqualTo(new SurveyRule(3, 8, 20, true, 40, 60, 10, 55));
    assertThat(rules.of("C002", Q4)).isEqualTo(new SurveyRule(3, 9, 45, true, 40, 60, 10, 55));
  }

  /** Of 3, 5, 7 and 10 points. */
  @Test
  void m16theSatisfiedSetOfEveryScale() {
    SurveyRule top1 = MethodsFile.of(one("survey.satisfied-set: top-1")).of("C001", Q3);
    SurveyRule top3 = MethodsFile.of(one("survey.satisfied-set: top-3")).of("C001", Q3);
    assertThat(points(SurveyRule.STANDARD)).containsExactly(3, 4, 6, 8);
    assertThat(points(top1)).containsExactly(3, 5, 7, 8);
    assertThat(points(top3)).containsExactly(2, 3, 5, 8);
  }

  private static int[] points(SurveyRule rule) {
    return new int[] {
      rule.satisfiedFrom(3), rule.satisfiedFrom(5), rule.satisfiedFrom(7), rule.satisfiedFrom(10)
    };
  }

  private static String one(String choice) {
    return "methods:\n  - from: 2026-01-01\n    " + choice + "\n";
  }

  @Test
  void m18basesOnlyRise() {
    refused(one("survey.min-base: 29"), "survey.min-base", 1);
    refused(one("survey.mode-min: 49"), "survey.mode-min", 1);
    assertThat(MethodsFile.of(one("survey.min-base: 30")).of("C001", Q3))
        .isEqualTo(SurveyRule.STANDARD);
  }

  @Test
  void namesTheEntryThatCannotBeUnderstood() {
    refused(one("survey.satisfied-set: top-4"), "survey.satisfied-set", 1);
    refused(one("survey.satisfied-set.1-10: 6-10"), "survey.satisfied-set.1-10", 1);
    refused(one("survey.speeders: drop"), "survey.speeders", 1);
    refused(one("survey.speeder-seconds: 4"), "survey.speeder-seconds", 1);
    refused(one("survey.satisfied: top-1"), "unknown", 1);
    refused(one("demand.rare-below: 0%"), "demand.rare-below", 1);
    refused(one("demand.poor-below: 0.6"), "demand.poor-below", 1);
    refused("methods:\n  - {survey.speeders: keep}", "from", 1);
    refused(one("survey.speeders: keep") + "  - {from: July}", "from", 2);
    refused("methods: top-2", "yaml", 0);
    refused("methods: [", "yaml", 0);
  }

  @Test
  void theStandardNeedsNoParameters() {
    assertThat(MethodsFile.parameters(SurveyRule.STANDARD)).isEmpty();
    assertThat(MethodsFile.parameters(new SurveyRule(1, 9, 20, true, 40, 60)))
        .hasToString(
            "{demand.poor-below=60%, demand.rare-below=20%, survey.min-base=40, survey.mode-min=60, survey.satisfied-set=top-1,"
                + " survey.satisfied-set.1-10=9-10, survey.speeder-seconds=20,"
                + " survey.speeders=exclude}");
  }

  private static void refused(String text, String key, int number) {
    assertThatThrownBy(() -> MethodsFile.of(text))
        .isInstanceOfSatisfying(
            SettingsRefused.class,
            e -> {
              assertThat(e.key()).isEqualTo(key);
              assertThat(e.number()).isEqualTo(number);
            });
  }
}
