package org.mingzhang.read.ooxml;

/** What a byte of XML in UTF-8 may be part of. */
final class XmlBytes {

  private static final int NAME = 1;
  private static final int WHITE = 2;
  private static final int PLAIN = 4;
  private static final byte[] KINDS = kinds();

  private XmlBytes() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    for (int c = 0; c < 256; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
      boolean name = letter || (c >= '0' && c <= '9') || "_-.".indexOf(c) >= 0;
      boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      boolean plain = (c >= ' ' || white) && c != '<' && c != '&' && c != '\r';
      kinds[c] = (byte) ((name ? NAME : 0) | (white ? WHITE : 0) | (plain ? PLAIN : 0));
    }
    return kinds;
  }

  static boolean isName(byte b) {
    return (KINDS[b & 0xFF] & NAME) != 0;
  }

  static boolean isWhite(byte b) {
    return (KINDS[b & 0xFF] & WHITE) != 0;
  }

  /** Whether it stands for itself in text. */
  static boolean isPlain(byte b) {
    return (KINDS[b & 0xFF] & PLAIN) != 0;
  }

  /** The code point of a reference between its ampersand and semicolon; -1 if there is none. */
  static int reference(byte[] b, int from, int to) {
    if (from < to && b[from] == '#') {
      boolean hex = from + 1 < to && b[from + 1] == 'x';
      int radix = hex ? 16 : 10;
      int code = 0;
      int first = hex ? from + 2 : from + 1;
      for (int i = first; i < to; i++) {
        int digit = Character.digit(b[i], radix);
        if (digit < 0 || code > Character.MAX_CODE_POINT) {
          return -1;
        }
        code = code * radix + digit;
      }
      return first < to && isAllowed(code) ? code : -1;
    }
    return switch (new String(b, from, to - from, java.nio.charset.StandardCharsets.US_ASCII)) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> -1;
    };
  }

  /** Whether XML may hold the character. */
  static boolean isAllowed(int code) {
    return code == '\t'
        || code == '\n'
        || code == '\r'
        || (code >= ' ' && code < Character.MIN_SURROGATE)
        || (code > Character.MAX_SURROGATE && code < 0xFFFE)
        || (code > 0xFFFF && code <= Character.MAX_CODE_POINT);
  }
}
