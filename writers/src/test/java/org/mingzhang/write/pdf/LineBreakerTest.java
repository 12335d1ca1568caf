package org.mingzhang.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {

  /** 10 pt: an ideograph is 10 pt wide, a digit 5.55, a point 2.78; a line of 50 pt holds five. */
  private static final Style TEN = Style.plain(10, Style.INK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "一二三四五六七 | 一二三四五/六七",
        "一二三四五，六 | 一二三四/五，六",
        "一二三四（五六 | 一二三四/（五六",
        "一二三四五）。六 | 一二三四/五）。六",
        "一二三四《五六》 | 一二三四/《五六》",
        "金额1,234.56元 | 金额/1,234.56元",
        "一二三四 12,345 元 | 一二三四/12,345 元",
        "一二三 ≥ 90% 四 | 一二三/≥ 90% 四",
        "一二三四𠮷六七 | 一二三四𠮷/六七",
        "一二三四“五六” | 一二三四/“五六”",
        "一二 abcdefgh | 一二/abcdefgh",
        "一二三第285条 | 一二三/第285条",
      })
  void breaksWhereChineseTypesettingAllows(String text, String lines) {
    assertThat(broken(text, 50)).isEqualTo(lines);
  }

  @Test
  void tearsAWordThatIsWiderThanTheLine() {
    // Nine digits are 49.95 pt wide.
    assertThat(broken("12345678901234567890", 50)).isEqualTo("123456789/012345678/90");
  }

  @Test
  void keepsLineFeeds() {
    assertThat(broken("一\n\n二", 50)).isEqualTo("一//二");
    assertThat(broken("", 50)).isEqualTo("");
  }

  @Test
  void leavesTheFirstLineEmptyWhereNothingFitsBesideTheIndent() {
    List<Line> lines = LineBreaker.lines("123456 一二", TEN, 50, 45);

    assertThat(lines).extracting(Line::text).containsExactly("", "123456 一", "二");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void losesNothingAndObeysPunctuationRules(long seed) {
    Random random = new Random(seed);
    String alphabet = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥，。；：（）《》“”、12345.%abc -𠮷！？";
    int[] letters = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder("起");
    for (int i = 0; i < 400; i++) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    double width = 160;
    List<Line> lines = LineBreaker.lines(text.toString(), TEN, width);

    String joined = lines.stream().map(Line::text).collect(Collectors.joining());
    assertThat(joined.replace(" ", "")).isEqualTo(text.toString().replace(" ", ""));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      assertThat(TEN.width(line)).as("seed %d: %s", seed, line).isLessThanOrEqualTo(width + 0.01);
      if (i > 0) {
        assertThat("，。；：）》、！？”%").as("seed %d", seed).doesNotContain(line.substring(0, 1));
      }
      if (i + 1 < lines.size()) {
        assertThat("（《“").as("seed %d", seed).doesNotContain(line.substring(line.length() - 1));
      }
    }
  }

  private static String broken(String text, double width) {
    return LineBreaker.lines(text, TEN, width).stream()
        .map(Line::text)
        .collect(Collectors.joining("/"));
  }
}
