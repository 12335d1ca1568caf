package org.mingzhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.Declaration;

class DeclarationsFileTest {

  private static final String GOOD =
      "{community: C001, period: 2026-Q3, section: reserve, post: finance, by: 张会计,"
          + " why: 没有动用维修资金, minute: 2026-18}";

  private static String file(String... entries) {
    return "declarations:\n  - " + String.join("\n  - ", entries) + "\n";
  }

  @Test
  void readsWhoDeclaresWhat() {
    assertThat(DeclarationsFile.of(file(GOOD)))
        .containsExactly(
            new Declaration(
                "C001",
                Period.parse("2026-Q3"),
                "reserve",
                Declaration.Post.FINANCE,
                "张会计",
                "没有动用维修资金",
                "2026-18"));
    assertThat(DeclarationsFile.of("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "community: C001, | '' | community",
        "2026-Q3 | 2026-Q5 | period",
        "section: reserve | section: garden | section",
        "post: finance | post: 张会计 | post",
        "by: 张会计, | '' | by",
        "why: 没有动用维修资金 | why: 张三 13800138000 要求 | why",
        "why: 没有动用维修资金, | '' | why",
        "minute: 2026-18 | minute: 李主任 | minute",
        "post: finance | post: committee, x: y | unknown",
      })
  void namesWhatCannotBeUnderstood(String from, String to, String key) {
    String entry = GOOD.replace(from, to);
    assertThat(entry).isNotEqualTo(GOOD);
    refused(file(GOOD.replace("C001", "C000"), entry), key, 2);
  }

  @Test
  void aCommitteesWordHasItsMinutesAndNothingIsDeclaredTwice() {
    refused(
        file(GOOD.replace("finance", "committee").replace(", minute: 2026-18", "")), "minute", 1);
    refused(file(GOOD, GOOD.replace("张", "赵")), "twice", 2);
    refused("declarations: none", "yaml", 0);
  }

  private static void refused(String text, String key, int number) {
    assertThatThrownBy(() -> DeclarationsFile.of(text))
        .isInstanceOfSatisfying(
            SettingsRefused.class,
            refused -> {
              assertThat(refused.settings()).isEqualTo("declarations");
              assertThat(refused.key()).isEqualTo(key);
              assertThat(refused.number()).isEqualTo(number);
            });
  }
}
