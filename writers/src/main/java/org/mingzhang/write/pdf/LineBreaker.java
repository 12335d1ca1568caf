package org.mingzhang.write.pdf;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.write.font.Glyphs;

/**
 * Breaks text into lines that fit. Between ideographs a line may break anywhere except before
 * closing and after opening punctuation (避头尾, GB/T 15834 附录 A, W3C CLREQ 3.1.4); words and numbers
 * stay whole unless one alone is wider than the line.
 */
final class LineBreaker {

  private static final String NEVER_FIRST = "、。，．：；！？）〕］｝〉》」』】〗〞’”%‰％℃°·・…‥々ーー～)]},.;:!?—=≈";
  private static final String NEVER_LAST = "（〔［｛〈《「『【〖〝‘“([{$¥￥£€№#";
  private static final String BINDS_TO_NUMBER = "≥≤±<>=≈~+−-";
  private static final double ROUNDING = 0.001;

  private final Style style;
  private final int[] text;
  private final boolean latin;

  private LineBreaker(Style style, String text) {
    this.style = style;
    this.text = text.codePoints().toArray();
    this.latin = Glyphs.isLatin(text);
  }

  static List<Line> lines(String text, Style style, double width) {
    return lines(text, style, width, 0);
  }

  /**
   * Lines no wider than {@code width}, at least one.
   *
   * @param indent already taken on the first line; where nothing fits beside it that line is empty
   */
  static List<Line> lines(String text, Style style, double width, double indent) {
    List<Line> lines = new ArrayList<>();
    double taken = indent;
    for (String paragraph : text.lines().toList()) {
      new LineBreaker(style, paragraph).into(lines, width, taken);
      taken = 0;
    }
    if (lines.isEmpty()) {
      lines.add(new Line("", 0));
    }
    return lines;
  }

  /** Width of the longest part that does not break. */
  static double longestPart(String text, Style style) {
    double longest = 0;
    for (String paragraph : text.lines().toList()) {
      LineBreaker breaker = new LineBreaker(style, paragraph);
      int start = 0;
      for (int i = 0; i < breaker.text.length; i++) {
        if (breaker.mayBreakAfter(i)) {
          longest = Math.max(longest, breaker.line(start, i + 1).width());
          start = i + 1;
        }
      }
    }
    return longest;
  }

  private void into(List<Line> lines, double width, double indent) {
    double room = width - indent;
    int start = 0;
    do {
      int end = end(start, room, room < width);
      lines.add(line(start, end));
      room = width;
      start = end;
      while (start < text.length && isSpace(text[start])) {
        start++;
      }
    } while (start < text.length);
  }

  /** Where the line that begins at {@code start} ends. */
  private int end(int start, double room, boolean mayStayEmpty) {
    double used = 0;
    int fits = start;
    int i = start;
    for (; i < text.length; i++) {
      used += style.width(text[i], latin);
      if (used > room + ROUNDING && !isSpace(text[i])) {
        break;
      }
      if (mayBreakAfter(i)) {
        fits = i + 1;
      }
    }
    if (i == text.length || fits > start || mayStayEmpty) {
      return i == text.length ? i : fits;
    }
    return torn(start, Math.max(i, start + 1));
  }

  /** A word wider than the line is torn, if possible not at punctuation. */
  private int torn(int start, int end) {
    int cut = end;
    while (cut > start + 1 && cut < text.length && parts(cut)) {
      cut--;
    }
    return cut > start + 1 ? cut : end;
  }

  /** Whether a break here would part punctuation from what it belongs to. */
  private boolean parts(int cut) {
    return isOneOf(NEVER_FIRST, text[cut]) || isOneOf(NEVER_LAST, text[cut - 1]);
  }

  private Line line(int start, int end) {
    int last = end;
    while (last > start && isSpace(text[last - 1])) {
      last--;
    }
    String printed = new String(text, start, last - start);
    return new Line(printed, style.width(printed));
  }

  private boolean mayBreakAfter(int i) {
    if (i + 1 >= text.length) {
      return true;
    }
    int here = text[i];
    int next = text[i + 1];
    if (isSpace(next) || isOneOf(NEVER_FIRST, next) || isOneOf(NEVER_LAST, here)) {
      return false;
    }
    // A voucher number such as 记-202607-001 is one word.
    if (next == '-' && i + 2 < text.length && Character.isDigit(text[i + 2])) {
      return false;
    }
    // 第285条 and 第2页 are one word.
    if (here == '第' ? Character.isDigit(next) : isOneOf("条页版号", next) && Character.isDigit(here)) {
      return false;
    }
    if (isSpace(here)) {
      int before = i > 0 ? text[i - 1] : 0;
      return !isOneOf(NEVER_LAST, before)
          && !(isOneOf(BINDS_TO_NUMBER, before) && Character.isDigit(next));
    }
    if (here == '\u200B' || isIdeograph(here) || isIdeograph(next)) {
      return true;
    }
    return here == '-' && i > 0 && Character.isLetter(text[i - 1]) && Character.isLetter(next);
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isOneOf(String set, int c) {
    return set.indexOf(c) >= 0;
  }

  private static boolean isIdeograph(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x2E80 && c <= 0x31FF)
        || (c >= 0xAC00 && c <= 0xD7AF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }
}
