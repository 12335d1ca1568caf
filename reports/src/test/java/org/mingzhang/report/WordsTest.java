package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Directory;
import org.mingzhang.document.Document;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.Period;

class WordsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)\\}");
  private static final Pattern ARTICLE = Pattern.compile("第(\\d+)条|art\\. (\\d+)");

  private static Map<String, String> bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> words = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> words.put(k, properties.getProperty(k)));
    return words;
  }

  private static Set<String> placeholders(String pattern) {
    return PLACEHOLDER.matcher(pattern).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
    Map<String, String> zh = bundle("words_zh_CN.properties");
    Map<String, String> en = bundle("words_en.properties");
    assertThat(en.keySet()).containsExactlyElementsOf(zh.keySet());
    zh.forEach(
        (key, pattern) ->
            assertThat(placeholders(en.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(pattern)));
  }

  /** An apostrophe would swallow placeholders. */
  @Test
  void noPatternHoldsAStraightApostropheOrAStrayBrace() throws IOException {
    for (String name : List.of("words_zh_CN.properties", "words_en.properties")) {
      bundle(name)
          .forEach(
              (key, pattern) ->
                  assertThat(PLACEHOLDER.matcher(pattern).replaceAll(""))
                      .as(key)
                      .doesNotContain("'", "{", "}"));
    }
  }

  @Test
  void everyWordIsSaidInOneLanguageOnly() throws IOException {
    bundle("words_en.properties")
        .forEach(
            (key, pattern) ->
                assertThat(pattern)
                    .as(key)
                    .doesNotContainPattern("[\\u3000-\\u9fff\\uff00-\\uffef]"));
    bundle("words_zh_CN.properties")
        .forEach(
            (key, pattern) -> assertThat(pattern).as(key).doesNotContainPattern("[,;!?()]|[^/]:"));
  }

  @Test
  void refusesAKeyThatIsMissing() {
    Words words = Words.of(Locale.ENGLISH);
    assertThatThrownBy(() -> words.say("no.such.key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no word 'no.such.key' for en");
  }

  @Test
  void anyOtherLanguageIsPrintedInChinese() {
    assertThat(Words.of(Locale.FRENCH).say("none")).isEqualTo("本期无");
    assertThat(Words.of(Locale.US).say("none")).isEqualTo("None this period");
  }

  @Test
  void noPaperHoldsAControlCharacterOrAPlaceholder() {
    for (Locale locale : List.of(Garden.ZH, Garden.EN)) {
      for (Document paper : Papers.all(locale)) {
        for (String text : Texts.of(paper)) {
          assertThat(text).doesNotContainPattern("[\\u0000-\\u001f\\u007f-\\u009f]");
          if (!text.equals(paper.pageLabel())) {
            assertThat(text).doesNotContainPattern("\\{\\d");
          }
        }
      }
    }
  }

  @Test
  void chinesePapersUseFullWidthPunctuation() {
    for (Document paper : Papers.all(Garden.ZH)) {
      for (String text : Texts.of(paper)) {
        assertThat(text)
            .doesNotContainPattern("[\\u4e00-\\u9fff） ][,;:!?()]|[,;:!?()][\\u4e00-\\u9fff]");
      }
    }
  }

  @Test
  void citesOnlyVerifiedArticles() {
    Set<String> cited = new TreeSet<>();
    for (Locale locale : List.of(Garden.ZH, Garden.EN)) {
      for (Document paper : Papers.all(locale)) {
        Texts.of(paper)
            .forEach(
                text ->
                    ARTICLE.matcher(text).results().map(WordsTest::article).forEach(cited::add));
      }
    }
    assertThat(cited).containsExactly("11", "281", "282", "285", "943");
  }

  private static String article(MatchResult result) {
    return result.group(1) == null ? result.group(2) : result.group(1);
  }

  @Test
  void hasTheWordsForPeriodsOfAnyLength() {
    Map<String, String> titles = new TreeMap<>();
    for (String period : List.of("2026-07", "2026-Q1", "2026-H1", "2026-H2", "2026")) {
      for (Locale locale : List.of(Garden.ZH, Garden.EN)) {
        ReportInput input = Garden.during(period, locale);
        Document paper = DisclosureReport.of(input);
        titles.put(period + " " + locale.getLanguage(), paper.title());
        assertThat(ReviewReport.of(input, refusal -> "R").footLeft()).contains("2");
        assertThat(ServiceReport.of(input).footCentre()).isEmpty();
      }
    }
    assertThat(titles)
        .containsEntry("2026-07 zh", "2026年7月收支公示")
        .containsEntry("2026-Q1 zh", "2026年第一季度收支公示")
        .containsEntry("2026-H1 zh", "2026年上半年收支公示")
        .containsEntry("2026-H2 en", "Accounts: Second half of 2026")
        .containsEntry("2026 zh", "2026年度收支公示");
  }

  /** A year's previous period is the year before: it is not said twice. */
  @Test
  void comparesAYearOnce() {
    assertThat(Papers.tiles(DisclosureReport.of(Garden.during("2026", Garden.ZH))).get(1).lines())
        .containsExactly("456,000.00 / 480,000.00 元", "比上年 持平");
    assertThat(
            Papers.tiles(DisclosureReport.of(Garden.during("2026-07", Garden.ZH))).get(1).lines())
        .containsExactly("456,000.00 / 480,000.00 元", "比上月 持平", "比去年同期 持平");
  }

  @Test
  void theIndexIsSaidInBothLanguages() {
    for (Locale locale : List.of(Garden.ZH, Garden.EN)) {
      Directory index =
          IndexPage.of(
              Period.parse("2026-Q3"), Papers.members(locale), List.of("portfolio.pdf"), locale);
      assertThat(Texts.of(index)).noneMatch(text -> text.contains("{"));
    }
  }
}
