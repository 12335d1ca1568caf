package org.mingzhang.write.pdf;

import java.awt.Color;
import org.mingzhang.write.font.Glyphs;

/**
 * How a line of text looks.
 *
 * @param size in points
 * @param leading height of a line, in points
 * @param tracking space added after each character, in em
 */
record Style(boolean bold, double size, double leading, Color colour, double tracking) {

  static final Color INK = new Color(0x16211f);
  static final Color ACCENT = new Color(0x0b5563);
  static final Color WARNING = new Color(0xb4531a);
  static final Color MUTED = new Color(0x5f6b70);
  static final Color HAIRLINE = new Color(0xd9e0e2);

  static final Style TITLE = new Style(true, 21, 25.2, INK, 0.02);
  static final Style HEADING = new Style(true, 10.6, 15.4, ACCENT, 0);
  static final Style SUBHEADING = new Style(true, 8.8, 13.2, INK, 0);
  static final Style TEXT = plain(8.6, INK);
  static final Style MUTED_TEXT = plain(8.6, MUTED);
  static final Style SMALL = plain(7.4, MUTED);
  static final Style LABEL = plain(7.6, MUTED);
  static final Style FIGURE = new Style(true, 16, 20, INK, 0);

  static Style plain(double size, Color colour) {
    return new Style(false, size, size * 1.5, colour, 0);
  }

  Style in(Color other) {
    return new Style(bold, size, leading, other, tracking);
  }

  Style strong() {
    return new Style(true, size, leading, colour, tracking);
  }

  Style scaled(double factor) {
    return new Style(bold, size * factor, leading * factor, colour, tracking);
  }

  /** Advance of a code point within a text that is or is not {@link Glyphs#isLatin latin}. */
  double width(int codePoint, boolean latin) {
    return (Glyphs.advance(codePoint, bold, latin) + tracking) * size;
  }

  double width(String text) {
    boolean latin = Glyphs.isLatin(text);
    return text.codePoints().mapToDouble(c -> width(c, latin)).sum();
  }

  double width(Glyphs.Run run) {
    int count = run.text().codePointCount(0, run.text().length());
    return (run.width() + tracking * count) * size;
  }

  /** From the top of the line to where the letters stand: the ideographs' middle is the line's. */
  double baseline() {
    return leading / 2 + 0.38 * size;
  }
}
