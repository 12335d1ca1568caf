package org.mingzhang.read;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's number straight from the bytes that spell it. Nearly every number has so few digits
 * that its spelling is its shortest decimal already; the rest is left to {@link NumberCell}.
 */
final class CellNumber {

  /** So many digits are kept by a binary fraction, so that its shortest decimal has no others. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private final byte[] out = new byte[EXACT_DIGITS + 3];

  /** What was read last: all its digits as one number, and how many of them are decimals. */
  private long digits;

  private int decimals;
  private boolean negative;

  /**
   * The text of a number that is no date, or null where more than its spelling is to be looked at.
   */
  @Nullable String plain(byte[] b, int from, int to) {
    if (!isShort(b, from, to)) {
      return null;
    }
    long rest = digits;
    int places = decimals;
    while (places > 0 && rest % 10 == 0) {
      rest /= 10;
      places--;
    }
    if (rest == 0) {
      return "0";
    }
    int p = out.length;
    int written = 0;
    while (rest > 0 || written <= places) {
      if (written == places && places > 0) {
        out[--p] = '.';
      }
      out[--p] = (byte) ('0' + rest % 10);
      rest /= 10;
      written++;
    }
    if (negative) {
      out[--p] = '-';
    }
    return new String(out, p, out.length - p, StandardCharsets.ISO_8859_1);
  }

  /** The number as the nearest binary fraction, or NaN where more is to be looked at. */
  double value(byte[] b, int from, int to) {
    // Both operands are exact, so their quotient is the nearest there is.
    return isShort(b, from, to) ? (negative ? -1 : 1) * (digits / POWERS[decimals]) : Double.NaN;
  }

  private boolean isShort(byte[] b, int from, int to) {
    int p = from;
    negative = p < to && b[p] == '-';
    p += negative ? 1 : 0;
    long value = 0;
    int point = -1;
    int first = p;
    for (; p < to; p++) {
      int digit = b[p] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (b[p] == '.' && point < 0) {
        point = p;
      } else {
        return false;
      }
    }
    int count = p - first - (point < 0 ? 0 : 1);
    digits = value;
    decimals = point < 0 ? 0 : p - point - 1;
    return count > 0 && count <= EXACT_DIGITS;
  }

  /**
   * Whether the bytes spell a decimal number, with or without an exponent; what else Java would
   * take for one, such as {@code 0x1p3}, is none.
   */
  static boolean isNumber(byte[] b, int from, int to) {
    int p = from;
    p += p < to && (b[p] == '-' || b[p] == '+') ? 1 : 0;
    int whole = pastDigits(b, p, to);
    int count = whole - p;
    p = whole;
    if (p < to && b[p] == '.') {
      int fraction = pastDigits(b, p + 1, to);
      count += fraction - p - 1;
      p = fraction;
    }
    if (count > 0 && p < to && (b[p] == 'e' || b[p] == 'E')) {
      p++;
      p += p < to && (b[p] == '-' || b[p] == '+') ? 1 : 0;
      int exponent = pastDigits(b, p, to);
      count = exponent - p;
      p = exponent;
    }
    return count > 0 && p == to;
  }

  private static int pastDigits(byte[] b, int start, int to) {
    int p = start;
    while (p < to && b[p] >= '0' && b[p] <= '9') {
      p++;
    }
    return p;
  }
}
