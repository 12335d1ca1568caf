package org.mingzhang.read.ooxml;

/**
 * Characters that a workbook spells {@code _xHHHH_}, most often the carriage returns of texts with
 * several lines.
 */
public final class Escapes {

  private static final int LENGTH = 7;

  private Escapes() {}

  /** The text with its characters; what would be no character of a text stays as it is spelt. */
  public static String decoded(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0 && at + LENGTH <= text.length()) {
      int code = code(text, at);
      if (code >= 0) {
        decoded.append(text, from, at).append((char) code);
        from = at + LENGTH;
      }
      at = text.indexOf("_x", code >= 0 ? from : at + 2);
    }
    return decoded.append(text, from, text.length()).toString();
  }

  private static int code(String text, int at) {
    int code = 0;
    for (int i = at + 2; i < at + LENGTH - 1; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return text.charAt(at + LENGTH - 1) == '_' && XmlBytes.isAllowed(code) ? code : -1;
  }
}
