package org.mingzhang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final String HEAD =
      """
      id: x
      name: {zh: 某地, en: somewhere}
      aliases: [某地]
      text: 某地物业管理条例
      text_date: "2021-01-01"
      display_days: 15
      disclosures:
        - section: public_revenue
          name: {zh: 公共收益, en: public revenue}
      """;

  @Test
  void refusesAnArticleThatWasNotVerified() {
    assertThatThrownBy(
            () ->
                read(
                    HEAD
                        + """
                              every: quarter
                              due_months_after_end: 1
                              article: 第9条
                              confidence: D
                          """))
        .hasMessage(
            "x.yaml disclosures: expected a verified text (confidence: V) for the article 第9条;"
                + " what is not verified is practice and has no article");
  }

  @Test
  void saysWhatIsMissingOrUnknown() {
    assertThatThrownBy(() -> read(HEAD + "    every: quarter\n"))
        .hasMessage("x.yaml disclosures: expected the key due_months_after_end");
    assertThatThrownBy(() -> read(HEAD + "    every: week\n    due_months_after_end: 1\n"))
        .hasMessage(
            "x.yaml disclosures: expected every: month, quarter, half or year but found week");
  }

  @Test
  void takesItsDisplayDaysFromTheProfile() {
    Profile profile = read(HEAD + "    every: month\n    due_months_after_end: 1\n");
    assertThat(profile.rules().get(0).displayDays()).isEqualTo(15);
    assertThat(profile.isCalled(" 某地 ")).isTrue();
  }

  private static Profile read(String yaml) {
    return Profile.read(new StringReader(yaml), "x.yaml");
  }
}
