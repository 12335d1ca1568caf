package org.mingzhang.write.xlsx;

/** How wide a text stands in a column, in digits: a Chinese character is as wide as two. */
final class TextWidth {

  private TextWidth() {}

  /** The widest line's width. */
  static int of(String text) {
    return text.lines().mapToInt(TextWidth::ofLine).max().orElse(0);
  }

  /** How many lines a text takes where each holds {@code width} digits; at least one. */
  static int lines(String text, int width) {
    int lines =
        text.lines()
            .mapToInt(line -> (ofLine(line) + width - 1) / width)
            .map(n -> Math.max(1, n))
            .sum();
    return Math.max(1, lines);
  }

  private static int ofLine(String line) {
    // Dashes, quotes and marks from U+2010 on are as wide as a character in Chinese fonts.
    return line.codePoints().map(c -> c < 0x2010 ? 1 : 2).sum();
  }
}
