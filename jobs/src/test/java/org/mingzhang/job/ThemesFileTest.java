package org.mingzhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.Themes;
import org.mingzhang.ledger.Themes.Theme;

class ThemesFileTest {

  @Test
  void theProductHasThemesWithNamesAndWords() {
    Themes standard = ThemesFile.of("");
    assertThat(standard).isEqualTo(ThemesFile.STANDARD);
    assertThat(standard.themes())
        .hasSizeGreaterThan(9)
        .allSatisfy(
            theme -> {
              assertThat(theme.words()).isNotEmpty().doesNotHaveDuplicates();
              assertThat(theme.chinese()).isNotEmpty();
              assertThat(theme.english()).isNotEmpty();
            });
    assertThat(standard.nothing()).contains("无", "没有意见");
    // An exception that holds none of the theme's words would never matter.
    for (Theme theme : standard.themes()) {
      assertThat(theme.except())
          .allSatisfy(phrase -> assertThat(theme.words()).anyMatch(phrase::contains));
    }
  }

  @Test
  void anOfficeAddsReplacesAndLeavesOut() {
    Themes themes =
        ThemesFile.of(
            """
            nothing: [略]
            themes:
              - id: pool
                zh: 泳池
                en: Pool
                words: [泳池, POOL]
                except: [pool table]
              - id: lift
                zh: 升降机
                en: Lifts
                words: [升降机]
              - id: pets
                words: []
            """);
    assertThat(themes.nothing()).containsExactly("略");
    assertThat(themes.themes())
        .contains(
            new Theme("pool", "泳池", "Pool", List.of("泳池", "pool"), List.of("pool table")),
            new Theme("lift", "升降机", "Lifts", List.of("升降机"), List.of()));
    assertThat(themes.themes()).extracting(Theme::id).doesNotContain("pets").contains("parking");
    assertThat(themes.themes()).hasSameSizeAs(ThemesFile.STANDARD.themes());
  }

  @Test
  void namesTheThemeThatCannotBeUnderstood() {
    refused("themes:\n  - {id: Pool, zh: 泳池, en: Pool, words: [泳池]}", "id", 1);
    refused("themes:\n  - {id: pool, zh: 泳池, words: [泳池]}", "name", 1);
    refused("themes:\n  - {id: pool, zh: 泳池, en: Pool}", "words", 1);
    refused("themes:\n  - {id: pool, zh: 泳池, en: Pool, words: 泳池}", "words", 1);
    refused("themes:\n  - {id: pool, zh: 泳池, en: Pool, words: [泳池, '']}", "words", 1);
    refused(
        "themes:\n  - {id: a, zh: 甲, en: A, words: [甲]}\n  - {id: a, zh: 甲, en: A, words: [甲]}",
        "twice",
        2);
    refused("themes:\n  - {id: a, zh: 甲, en: A, word: [甲]}", "key", 1);
    refused("theme: []", "key", 0);
    refused("themes: 停车", "yaml", 0);
    refused("themes: [", "yaml", 0);
    refused("停车", "yaml", 0);
  }

  private static void refused(String text, String key, int number) {
    assertThatThrownBy(() -> ThemesFile.of(text))
        .isInstanceOfSatisfying(
            SettingsRefused.class,
            e -> {
              assertThat(e.file()).isEqualTo("themes.yaml");
              assertThat(e.key()).isEqualTo(key);
              assertThat(e.number()).isEqualTo(number);
            });
  }
}
