package org.mingzhang.read.value;

import java.text.Normalizer;
import java.util.Set;

/** What is text in a cell and what merely looks like it. */
public final class CellText {

  private static final Set<String> ERRORS =
      Set.of(
          "#N/A",
          "#REF!",
          "#DIV/0!",
          "#VALUE!",
          "#NAME?",
          "#NUM!",
          "#NULL!",
          "#SPILL!",
          "#CALC!",
          "#GETTING_DATA");

  private CellText() {}

  /**
   * The text without the white space, no-break spaces and invisible characters around it, and empty
   * where a dash or stroke stands for nothing.
   */
  public static String clean(String text) {
    int length = text.length();
    if (length == 0 || (isPlain(text.charAt(0)) && isPlain(text.charAt(length - 1)))) {
      return text;
    }
    return trim(text);
  }

  /** Letters, digits and Chinese characters: nothing that could be taken off. */
  private static boolean isPlain(char c) {
    return (c > '/' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isAround(text.charAt(start))) {
      start++;
    }
    while (end > start && isAround(text.charAt(end - 1))) {
      end--;
    }
    String trimmed = text.substring(start, end);
    return standsForNothing(trimmed) ? "" : trimmed;
  }

  private static boolean isAround(char c) {
    return c <= ' '
        || c == 0x7F
        || c == 0xFEFF
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean standsForNothing(String text) {
    if (text.equals("/") || text.equals("／")) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '—' && c != '–' && c != '－') {
        return false;
      }
    }
    return true;
  }

  /**
   * The text in one spelling: NFKC, so that full-width letters and digits equal the narrow ones.
   * Numbers in a ring, raised or set as a fraction stay as they are: 1000① is 1000 with a note, not
   * 10001.
   */
  public static String fold(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < 0x80) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder folded = null;
    int from = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.getType(c) == Character.OTHER_NUMBER) {
        folded = folded == null ? new StringBuilder() : folded;
        folded.append(nfkc(text.substring(from, i))).appendCodePoint(c);
        from = next;
      }
      i = next;
    }
    return folded == null ? nfkc(text) : folded.append(nfkc(text.substring(from))).toString();
  }

  private static String nfkc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** An id in one spelling: folded, and without invisible characters inside. */
  public static String foldId(String text) {
    String folded = fold(text);
    for (int i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) >= 0x80 && Character.getType(folded.charAt(i)) == Character.FORMAT) {
        return folded
            .codePoints()
            .filter(c -> Character.getType(c) != Character.FORMAT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return folded;
  }

  /** The first control character that no text has, or -1; tabs and line ends are none. */
  public static int control(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean suspect = c < ' ' || (c >= 0x7F && c < 0xA0) || c >= 0xFFFE;
      if (suspect && c != '\t' && c != '\n' && c != '\r' && c != 0x85) {
        return c;
      }
    }
    return -1;
  }

  /** Whether the cell holds a spreadsheet's error and so no value at all. */
  public static boolean isError(String text) {
    return !text.isEmpty() && text.charAt(0) == '#' && ERRORS.contains(text);
  }

  /**
   * Whether an id was turned into a number by a spreadsheet and lost digits: {@code 1.23457E+17}.
   */
  public static boolean isSpoiltId(String id) {
    int length = id.length();
    if (length < 4 || !isDigit(id.charAt(0))) {
      return false;
    }
    int i = 1;
    boolean fraction = i < length && id.charAt(i) == '.';
    if (fraction) {
      i++;
      int first = i;
      while (i < length && isDigit(id.charAt(i))) {
        i++;
      }
      if (i == first) {
        return false;
      }
    }
    if (i >= length || (id.charAt(i) != 'E' && id.charAt(i) != 'e')) {
      return false;
    }
    i++;
    boolean sign = i < length && id.charAt(i) == '+';
    if (sign) {
      i++;
    }
    if ((!fraction && !sign) || i == length) {
      return false;
    }
    while (i < length && isDigit(id.charAt(i))) {
      i++;
    }
    return i == length;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
