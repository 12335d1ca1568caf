package org.mingzhang.measure.mask;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mingzhang.measure.Fraction;

/**
 * The simplex method with bounds on every variable, for equations whose right side is zero and
 * where zero is allowed, so that it starts without a search. Exact: the tableau holds whole numbers
 * over one common denominator (Edmonds' integer pivoting), which stays 1 for tables of two
 * dimensions; a number beyond 64 bits is an {@link ArithmeticException}, never a wrong answer.
 */
final class Simplex {

  static final long UNLIMITED = Long.MAX_VALUE;

  private final int columns;
  private final long[][] rows;
  private final int[] basis;
  private final int[] rowOf;
  private final long[] lower;
  private final long[] upper;
  private final long[] at;
  private long denominator;

  /**
   * @param equations each a row of coefficients; the products with the variables add up to zero
   * @param upper the most each variable may be; the least is zero
   */
  Simplex(long[][] equations, long[] upper) {
    columns = upper.length;
    this.upper = upper.clone();
    lower = new long[columns];
    at = new long[columns];
    rowOf = new int[columns];
    Arrays.fill(rowOf, -1);
    denominator = 1;
    long[][] all = Arrays.stream(equations).map(long[]::clone).toArray(long[][]::new);
    int[] pivots = new int[all.length];
    int rank = 0;
    for (int i = 0; i < all.length; i++) {
      int column = 0;
      while (column < columns && all[i][column] == 0) {
        column++;
      }
      if (column < columns) {
        eliminate(all, i, column, new long[0]);
        pivots[rank] = column;
        all[rank] = all[i];
        if (rank < i) {
          all[i] = new long[columns];
        }
        rank++;
      }
    }
    rows = Arrays.copyOf(all, rank);
    basis = Arrays.copyOf(pivots, rank);
    for (int i = 0; i < rank; i++) {
      rowOf[basis[i]] = i;
    }
  }

  private Simplex(Simplex other) {
    columns = other.columns;
    rows = Arrays.stream(other.rows).map(long[]::clone).toArray(long[][]::new);
    basis = other.basis.clone();
    rowOf = other.rowOf.clone();
    lower = other.lower.clone();
    upper = other.upper.clone();
    at = other.at.clone();
    denominator = other.denominator;
  }

  Simplex copy() {
    return new Simplex(this);
  }

  /** The variable stays at or below a bound; false where it is already known to be above. */
  boolean limit(int column, long bound) {
    upper[column] = Math.min(upper[column], bound);
    return lower[column] <= upper[column];
  }

  /**
   * Moves until the variable is at least this much and keeps it there; false where it cannot be.
   */
  boolean raise(int column, long least) {
    if (value(column).compareTo(Fraction.of(least, 1)) < 0) {
      long limit = upper[column];
      if (limit < least) {
        return false;
      }
      upper[column] = least;
      long[] gain = new long[columns];
      gain[column] = 1;
      maximise(gain);
      upper[column] = limit;
      if (value(column).compareTo(Fraction.of(least, 1)) < 0) {
        return false;
      }
    } else if (rowOf[column] < 0 && at[column] < upper[column]) {
      // stays where it is: its own lower bound already reaches this far
      return true;
    }
    lower[column] = Math.max(lower[column], least);
    return true;
  }

  Fraction value(int column) {
    return rowOf[column] < 0
        ? Fraction.of(at[column], 1)
        : Fraction.of(scaled(rowOf[column], awayFromZero()), denominator);
  }

  /** Moves to where the weighted sum is largest; false where it grows without limit. */
  boolean maximise(long[] weights) {
    long[] gain = reduced(weights);
    int stalled = 0;
    while (true) {
      int column = entering(gain, stalled > columns);
      if (column < 0) {
        return true;
      }
      boolean up = gain[column] > 0;
      long step = upper[column] == UNLIMITED ? UNLIMITED : upper[column] - lower[column];
      long per = 1;
      int leaving = -1;
      int[] away = awayFromZero();
      for (int i = 0; i < rows.length; i++) {
        long slope = up ? rows[i][column] : -rows[i][column];
        if (slope == 0 || (slope < 0 && upper[basis[i]] == UNLIMITED)) {
          continue;
        }
        long bound = slope > 0 ? lower[basis[i]] : upper[basis[i]];
        long room =
            Math.abs(Math.subtractExact(scaled(i, away), Math.multiplyExact(denominator, bound)));
        int order = compare(room, Math.abs(slope), step, per);
        if (order < 0 || (order == 0 && leaving >= 0 && basis[i] < basis[leaving])) {
          step = room;
          per = Math.abs(slope);
          leaving = i;
        }
      }
      if (step == UNLIMITED) {
        return false;
      }
      stalled = step == 0 ? stalled + 1 : 0;
      if (leaving < 0) {
        at[column] += up ? step : -step;
      } else {
        int left = basis[leaving];
        boolean down = rows[leaving][column] > 0 == up;
        at[left] = down ? lower[left] : upper[left];
        eliminate(rows, leaving, column, gain);
        rowOf[left] = -1;
        rowOf[column] = leaving;
        basis[leaving] = column;
      }
    }
  }

  /** Steepest first; after a long standstill the first in order, which cannot run in circles. */
  private int entering(long[] gain, boolean first) {
    int best = -1;
    for (int j = 0; j < columns; j++) {
      boolean better =
          rowOf[j] < 0
              && lower[j] < upper[j]
              && (gain[j] > 0 ? at[j] < upper[j] : gain[j] < 0 && at[j] > lower[j]);
      if (better && (best < 0 || Math.abs(gain[j]) > Math.abs(gain[best]))) {
        best = j;
        if (first) {
          return best;
        }
      }
    }
    return best;
  }

  /** What one more of each variable adds to the weighted sum, times the denominator. */
  private long[] reduced(long[] weights) {
    long[] gain = new long[columns];
    for (int j = 0; j < columns; j++) {
      gain[j] = Math.multiplyExact(denominator, weights[j]);
    }
    for (int i = 0; i < rows.length; i++) {
      long weight = weights[basis[i]];
      for (int j = 0; weight != 0 && j < columns; j++) {
        gain[j] = Math.subtractExact(gain[j], Math.multiplyExact(weight, rows[i][j]));
      }
    }
    return gain;
  }

  /** The variables outside the basis that are not zero: on them the others depend. */
  private int[] awayFromZero() {
    return IntStream.range(0, columns).filter(j -> at[j] != 0 && rowOf[j] < 0).toArray();
  }

  /** A basic variable, times the denominator. */
  private long scaled(int row, int[] away) {
    long sum = 0;
    for (int j : away) {
      sum = Math.subtractExact(sum, Math.multiplyExact(rows[row][j], at[j]));
    }
    return sum;
  }

  private void eliminate(long[][] tableau, int row, int column, long[] gain) {
    long[] pivotRow = tableau[row];
    if (pivotRow[column] < 0) {
      for (int j = 0; j < columns; j++) {
        pivotRow[j] = -pivotRow[j];
      }
    }
    int[] filled = IntStream.range(0, columns).filter(j -> pivotRow[j] != 0).toArray();
    for (int i = 0; i < tableau.length; i++) {
      if (i != row) {
        combine(tableau[i], pivotRow, column, filled);
      }
    }
    if (gain.length > 0) {
      combine(gain, pivotRow, column, filled);
    }
    denominator = pivotRow[column];
  }

  /** Divides without rest: both products hold the same minor of the equations. */
  private void combine(long[] target, long[] pivotRow, int column, int[] filled) {
    long factor = target[column];
    long pivot = pivotRow[column];
    if (pivot == denominator) {
      for (int k = 0; factor != 0 && k < filled.length; k++) {
        int j = filled[k];
        target[j] =
            Math.subtractExact(target[j], Math.multiplyExact(factor, pivotRow[j]) / denominator);
      }
      return;
    }
    for (int j = 0; j < columns; j++) {
      if (target[j] != 0 || (factor != 0 && pivotRow[j] != 0)) {
        target[j] =
            Math.subtractExact(
                    Math.multiplyExact(target[j], pivot), Math.multiplyExact(factor, pivotRow[j]))
                / denominator;
      }
    }
  }

  private static int compare(long room, long per, long otherRoom, long otherPer) {
    if (otherRoom == UNLIMITED) {
      return -1;
    }
    return Long.compare(Math.multiplyExact(room, otherPer), Math.multiplyExact(otherRoom, per));
  }
}
