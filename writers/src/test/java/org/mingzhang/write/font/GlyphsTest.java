package org.mingzhang.write.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphsTest {

  @Test
  void namesWhatNeitherFontHoldsInOrder() {
    assertThat(Glyphs.missing(List.of("账😀", "\uE000账", "𠮷䶮龙"))).containsExactly(0xE000, 0x1F600);
  }

  @Test
  void whiteSpaceControlsAndVariationSelectorsAreNoGlyphs() {
    assertThat(Glyphs.missing(List.of("\u00a0\u2009\u200b\u3000\ufeff\t\r\n\u00ad\ufe00\u2028")))
        .isEmpty();
    assertThat(Glyphs.missing(List.of("葛\udb40\udd00城"))).isEmpty();
  }

  @Test
  void loneSurrogateIsMissing() {
    assertThat(Glyphs.missing(List.of("\ud842"))).containsExactly(0xD842);
  }

  @Test
  void splitsTextByTheFontThatHoldsIt() {
    assertThat(Glyphs.runs("店𠮷野家", true))
        .containsExactly(
            new Glyphs.Run(Face.BOLD, "店"),
            new Glyphs.Run(Face.FALLBACK, "𠮷"),
            new Glyphs.Run(Face.BOLD, "野家"));
  }

  @Test
  void quotationMarksAreWideAmongIdeographsAndNarrowAmongLetters() {
    assertThat(Glyphs.runs("“好”", false)).containsExactly(new Glyphs.Run(Face.REGULAR, "“好”"));
    assertThat(Glyphs.width("“好”", false)).isEqualTo(3.0);
    assertThat(Glyphs.isLatin("锦澜花园 · Regulator’s edition")).isTrue();
    assertThat(Glyphs.isLatin("“don’t” 是英文的缩写形式")).isFalse();
    assertThat(Glyphs.runs("don’t", false).get(1)).isEqualTo(new Glyphs.Run(Face.FALLBACK, "’"));
    assertThat(Glyphs.advance('’', false, true)).isLessThan(0.4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void digitsAreOfOneWidth(boolean bold) {
    double zero = Glyphs.advance('0', bold, true);

    assertThat(IntStream.rangeClosed('0', '9').mapToDouble(c -> Glyphs.advance(c, bold, true)))
        .containsOnly(zero);
  }
}
