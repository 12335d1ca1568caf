package org.mingzhang.read.ooxml;

/** Places of a sheet such as {@code AB12}, as one number so that they cost no objects. */
public final class CellPlace {

  /** What is no place, or lies beyond {@code XFD1048576}. */
  public static final int NONE = -1;

  public static final int LAST_ROW = 1 << 20;
  public static final int COLUMNS = 1 << 14;

  private CellPlace() {}

  /** The place that the bytes spell, or {@link #NONE}. */
  public static long of(byte[] b, int from, int to) {
    int column = 0;
    int p = from;
    while (p < to && isLetter(b[p]) && column <= COLUMNS) {
      column = column * 26 + (b[p] & 0x1F);
      p++;
    }
    int row = row(b, p, to);
    return p == from || column > COLUMNS || row == NONE ? NONE : (row - 1L) << 14 | (column - 1);
  }

  /** The row's number that the bytes spell, from 1, or {@link #NONE}. */
  public static int row(byte[] b, int from, int to) {
    int row = 0;
    for (int p = from; p < to; p++) {
      int digit = b[p] - '0';
      if (digit < 0 || digit > 9 || row > LAST_ROW) {
        return NONE;
      }
      row = row * 10 + digit;
    }
    return row < 1 || row > LAST_ROW ? NONE : row;
  }

  private static boolean isLetter(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }

  /** The row of a place, from 1. */
  public static int rowOf(long place) {
    return (int) (place >>> 14) + 1;
  }

  /** The column of a place, from 0. */
  public static int columnOf(long place) {
    return (int) place & (COLUMNS - 1);
  }
}
