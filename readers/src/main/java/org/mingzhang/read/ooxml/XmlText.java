package org.mingzhang.read.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mingzhang.read.ooxml.WorkbookFault.Limit;

/** A text as UTF-8: where it lies in the buffer, or put together of pieces. */
final class XmlText {

  private static final int MOST = 1 << 20;

  byte[] bytes = new byte[256];
  int from;
  int to;
  private byte[] pieces = bytes;

  /** Takes the text where it lies. */
  void refer(byte[] source, int start, int stop) {
    bytes = source;
    from = start;
    to = stop;
  }

  /** Begins to put a text together. */
  void clear() {
    refer(pieces, 0, 0);
  }

  void append(byte[] source, int start, int stop) {
    int length = stop - start;
    if (to + length > pieces.length) {
      if (to + length > MOST) {
        throw WorkbookFault.over(Limit.TEXT_MEGABYTES, MOST >> 20);
      }
      pieces = Arrays.copyOf(pieces, Math.max(to + length, pieces.length * 2));
      bytes = pieces;
    }
    System.arraycopy(source, start, pieces, to, length);
    to += length;
  }

  void append(int codePoint) {
    byte[] encoded = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
    append(encoded, 0, encoded.length);
  }

  /** Appends what a reference stands for, or says that it stands for nothing. */
  boolean appendReference(byte[] source, int start, int stop) {
    int code = XmlBytes.reference(source, start, stop);
    if (code < 0) {
      return false;
    }
    append(code);
    return true;
  }
}
