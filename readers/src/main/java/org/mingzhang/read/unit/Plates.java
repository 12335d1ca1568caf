package org.mingzhang.read.unit;

import org.mingzhang.read.value.CellText;

/** Keeps the plates of cars 车牌号 out of the books: they are personal data. */
public final class Plates {

  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final String LAST = "学警挂港澳";
  private static final int SHORTEST = 5;
  private static final int LONGEST = 6;

  private Plates() {}

  /** Whether a plate stands in a text. */
  public static boolean stand(String text) {
    return start(CellText.fold(text), 0) >= 0;
  }

  /**
   * The text with a star in place of each character of a plate after its first two, in narrow
   * letters then; without a plate the text as it is.
   */
  public static String strikeOut(String text) {
    String folded = CellText.fold(text);
    StringBuilder struck = null;
    for (int at = start(folded, 0); at >= 0; at = start(folded, at + 2)) {
      struck = struck == null ? new StringBuilder(folded) : struck;
      int end = end(folded, at);
      for (int i = at + 2; i < end; i++) {
        struck.setCharAt(i, '*');
      }
    }
    return struck == null ? text : struck.toString();
  }

  /** The text without its first plate. */
  static String without(String text) {
    int at = start(text, 0);
    return at < 0 ? text : text.substring(0, at) + text.substring(end(text, at));
  }

  private static int start(String text, int from) {
    for (int i = from; i + 2 + SHORTEST <= text.length(); i++) {
      if (text.charAt(i) >= 0x80 && PROVINCES.indexOf(text.charAt(i)) >= 0 && end(text, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Where the plate that starts here ends; 0 where none does. */
  private static int end(String text, int start) {
    int at = start + 1;
    if (!isLetter(text.charAt(at))) {
      return 0;
    }
    at++;
    if (at < text.length() && "·•-. ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int first = at;
    int digits = 0;
    while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
      digits += isDigit(text.charAt(at)) ? 1 : 0;
      at++;
    }
    if (at < text.length() && at - first == SHORTEST - 1 && LAST.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int length = at - first;
    return length >= SHORTEST && length <= LONGEST && digits > 0 ? at : 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
