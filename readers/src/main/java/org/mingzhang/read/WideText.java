package org.mingzhang.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells UTF-16 by its byte order mark, or without one where the bytes make no sense otherwise. */
final class WideText {

  /** A table has separators, digits and line ends: at least one character in so many is ASCII. */
  private static final int ASCII_IN = 10;

  private WideText() {}

  /** How many bytes the byte order mark takes; 0 where there is none. */
  static int mark(SourceBytes.Start start) {
    if (isUtf32(start)) {
      return 4;
    }
    return start.startsWith(0xFF, 0xFE) || start.startsWith(0xFE, 0xFF) ? 2 : 0;
  }

  /** Its mark begins with that of UTF-16, and no text goes on with a zero. */
  private static boolean isUtf32(SourceBytes.Start start) {
    return start.startsWith(0xFF, 0xFE, 0, 0) || start.startsWith(0, 0, 0xFE, 0xFF);
  }

  /** The order of the bytes, or empty where it is no UTF-16 or UTF-32, or not certain. */
  static Optional<Charset> charset(SourceBytes.Start start) {
    if (isUtf32(start)) {
      return Optional.of(Charset.forName(start.startsWith(0xFF) ? "UTF-32LE" : "UTF-32BE"));
    }
    if (start.startsWith(0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (start.startsWith(0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (!start.hasZero()) {
      return Optional.empty();
    }
    boolean little = isTable(start.text(StandardCharsets.UTF_16LE));
    boolean big = isTable(start.text(StandardCharsets.UTF_16BE));
    return little == big
        ? Optional.empty()
        : Optional.of(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static boolean isTable(String text) {
    int ascii = 0;
    boolean lines = false;
    boolean cells = false;
    // The first bytes may end within a character.
    int length = text.length() - 1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean white = c == '\t' || c == '\n' || c == '\r';
      if (c < 0x80) {
        if (!white && (c < ' ' || c == 0x7F)) {
          return false;
        }
        ascii++;
      } else if (c == 0xFFFD || isNoText(text, i)) {
        return false;
      }
      lines |= c == '\n' || c == '\r';
      cells |= c == '\t' || c == ',' || c == ';' || c == '|' || c == '<';
    }
    return lines && cells && ascii * (long) ASCII_IN >= length;
  }

  private static boolean isNoText(String text, int i) {
    int type = Character.getType(text.charAt(i));
    if (type == Character.SURROGATE) {
      boolean pair =
          Character.isHighSurrogate(text.charAt(i))
              ? Character.isLowSurrogate(text.charAt(i + 1))
              : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
      return !pair;
    }
    return type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || type == Character.CONTROL;
  }
}
