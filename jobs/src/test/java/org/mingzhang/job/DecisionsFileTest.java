package org.mingzhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.FindingDecision;

class DecisionsFileTest {

  private static final String GOOD =
      "{community: C001, period: 2026-Q3, finding: K1-3F9A2C, by: 李主任, why: 属日常维修,"
          + " minute: 2026-18}";

  private static String file(String... entries) {
    return "decisions:\n  - " + String.join("\n  - ", entries) + "\n";
  }

  @Test
  void readsWhatTheCommitteeDecided() {
    FindingDecision decided =
        new FindingDecision(
            "C001", Period.parse("2026-Q3"), "K1-3F9A2C", "李主任", "属日常维修", "2026-18");
    assertThat(DecisionsFile.of(file(GOOD))).containsExactly(decided);
    assertThat(DecisionsFile.of(file(GOOD.replace("K1-3F9A2C", "k1-3f9a2c"))))
        .containsExactly(decided);
    assertThat(DecisionsFile.of("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "community: C001, | '' | community",
        "2026-Q3 | 2026-Q5 | period",
        "finding: K1-3F9A2C | finding: 大修 | finding",
        "finding: K1-3F9A2C, | '' | finding",
        "by: 李主任, | '' | by",
        "why: 属日常维修, | '' | why",
        "minute: 2026-18 | minute: 李主任 | minute",
        "', minute: 2026-18' | '' | minute",
        "by: 李主任 | 'by: 李主任, post: finance' | unknown",
      })
  void namesWhatCannotBeUnderstood(String from, String to, String key) {
    String entry = GOOD.replace(from, to);
    assertThat(entry).isNotEqualTo(GOOD);
    refused(file(GOOD.replace("C001", "C000"), entry), key, 2);
  }

  @Test
  void nothingIsDecidedTwice() {
    refused(file(GOOD, GOOD.replace("李", "赵")), "twice", 2);
    refused("decisions: none", "yaml", 0);
  }

  private static void refused(String text, String key, int number) {
    assertThatThrownBy(() -> DecisionsFile.of(text))
        .isInstanceOfSatisfying(
            SettingsRefused.class,
            refused -> {
              assertThat(refused.settings()).isEqualTo("decisions");
              assertThat(refused.key()).isEqualTo(key);
              assertThat(refused.number()).isEqualTo(number);
            });
  }
}
