package org.mingzhang.read;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whether bytes are well-formed UTF-8, as table 3-7 of the Unicode standard has it: no character in
 * more bytes than it needs, no surrogates, nothing beyond U+10FFFF. Says so faster than a decoding
 * would; where the fault lies the decoder finds.
 */
final class WellFormed {

  private static final int BLOCK = 64 * 1024;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NOT_ASCII = 0x8080808080808080L;

  /** How many bytes of the character are still to come, and between what the next one lies. */
  private int missing;

  private int lowest = 0x80;
  private int highest = 0xBF;

  private WellFormed() {}

  static boolean isUtf8(InputStream in) throws IOException {
    WellFormed check = new WellFormed();
    byte[] block = new byte[BLOCK];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      if (!check.goesOn(block, read)) {
        return false;
      }
    }
    return check.missing == 0;
  }

  private boolean goesOn(byte[] block, int length) {
    int i = 0;
    while (i < length) {
      if (missing == 0) {
        while (i + Long.BYTES <= length && ((long) EIGHT.get(block, i) & NOT_ASCII) == 0) {
          i += Long.BYTES;
        }
        if (i < length && !begins(block[i++] & 0xFF)) {
          return false;
        }
      } else {
        int next = block[i++] & 0xFF;
        if (next < lowest || next > highest) {
          return false;
        }
        missing--;
        lowest = 0x80;
        highest = 0xBF;
      }
    }
    return true;
  }

  private boolean begins(int first) {
    if (first < 0x80) {
      return true;
    }
    if (first < 0xC2 || first > 0xF4) {
      return false;
    }
    missing = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return true;
  }
}
