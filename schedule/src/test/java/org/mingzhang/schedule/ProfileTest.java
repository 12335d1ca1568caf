package org.mingzhang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.job.SettingsRefused;

class ProfileTest {

  private static final String GOOD =
      """
      id: x
      name: {zh: 某地, en: somewhere}
      aliases: [某地]
      text: 某地物业管理条例
      text_date: 2021-01-01
      display_days: 15
      disclosures:
        - section: public_revenue
          name: {zh: 公共收益, en: public revenue}
          every: quarter
          due_months_after_end: 1
          article: 第9条（2）
          confidence: V
      """;

  @Test
  void readsAPlacesRules() throws IOException {
    Profile profile = read(GOOD);
    assertThat(profile.isCalled(" 某地 ")).isTrue();
    assertThat(profile.from()).isEqualTo(LocalDate.of(2021, 1, 1));
    assertThat(profile.holdsOn(LocalDate.of(2020, 12, 31))).isFalse();
    assertThat(profile.objectionDays()).isZero();
    assertThat(profile.answers().questionDays()).isEqualTo(7);
    assertThat(profile.answers().objectionDays()).isEqualTo(10);
    Rule rule = profile.rules().get(0);
    assertThat(rule.displayDays()).as("the profile's").isEqualTo(15);
    assertThat(rule.article().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("第9条（2）");
    assertThat(rule.article().in(Locale.ENGLISH)).isEqualTo("art. 9(2)");
  }

  /** Each line: what is changed in the good text, into what, which sentence, what it names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confidence: V | confidence: D | article | disclosures[1].article: 第9条（2）",
        "text: 某地物业管理条例 | text: | article | disclosures[1].article: 第9条（2）",
        "due_months_after_end: 1 | due_days_after_end: x | number | disclosures[1].due_days_after_end: x",
        "due_months_after_end: 1 | paper: true | due | disclosures[1]",
        "every: quarter | every: week | every | disclosures[1].every: week",
        "every: quarter | evry: quarter | unknown | disclosures[1].evry",
        "section: public_revenue | section: parking | section | disclosures[1].section: parking",
        "display_days: 15 | display_days: fifteen | number | display_days: fifteen",
        "display_days: 15 | displaydays: 15 | unknown | displaydays",
        "text_date: 2021-01-01 | text_date: 1.1.2021 | date | text_date: 1.1.2021",
        "aliases: [某地] | aliases: 某地 | list | aliases",
        "{zh: 某地, en: somewhere} | {zh: 某地} | missing | name.en",
        "id: x | id: X Y | id | id: X Y",
        "id: x | id: x~country: FR | country | country: FR",
        "confidence: V | confidence: V~    charging_modes: [free] | charging_modes | disclosures[1].charging_modes: free",
        "disclosures: | disclosures: [ | yaml | while parsing a flow node",
      })
  void namesWhatCannotBeUnderstood(String from, String to, String key, String found) {
    String text = GOOD.replace(from, to.replace('~', '\n'));
    assertThat(text).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            SettingsRefused.class,
            refused -> {
              assertThat(refused.settings()).isEqualTo("jurisdictions");
              assertThat(refused.file()).isEqualTo("jurisdictions/x.yaml");
              assertThat(refused.key()).isEqualTo(key);
              assertThat(refused.found()).isEqualTo(found);
            });
  }

  /** A text of 2021 that was amended in 2024: the day decides, and before the first the default. */
  @Test
  void theTextInForceOnTheDayHolds() throws IOException {
    Profile first = read(GOOD);
    Profile second = read(GOOD.replace("2021-01-01", "2024-07-01").replace("15", "20"));
    Calendar calendar = Calendar.of(Profile.shipped("default"), List.of(second, first));
    assertThat(calendar.of("某地", LocalDate.of(2024, 6, 30)).displayDays()).isEqualTo(15);
    assertThat(calendar.of("某地", LocalDate.of(2024, 7, 1)).displayDays()).isEqualTo(20);
    assertThat(calendar.of("某地", LocalDate.of(2020, 12, 31)).id()).isEqualTo("default");
  }

  private static Profile read(String yaml) throws IOException {
    return Profile.read(new StringReader(yaml), "jurisdictions/x.yaml");
  }
}
