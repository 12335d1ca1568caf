package org.mingzhang.measure.mask;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that follows from some sums by adding and subtracting multiples of them. Whole numbers
 * in echelon form, so exact.
 */
final class Span {

  private final List<BigInteger[]> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  static Span of(List<long[]> sums) {
    Span span = new Span();
    sums.forEach(span::add);
    return span;
  }

  /** Adds a sum; false where it followed already. */
  boolean add(long[] sum) {
    return addRest(rest(sum));
  }

  private boolean addRest(BigInteger[] rest) {
    for (int i = 0; i < rest.length; i++) {
      if (rest[i].signum() != 0) {
        rows.add(rest);
        pivots.add(i);
        return true;
      }
    }
    return false;
  }

  /**
   * Whether some combination of the sums follows from this, other than one that is nothing.
   *
   * @param nothing sums that are zero for everyone
   */
  boolean meets(List<long[]> sums, List<long[]> nothing) {
    Span own = Span.of(nothing);
    Span rests = new Span();
    for (long[] sum : sums) {
      if (own.add(sum) && !rests.addRest(rests.rest(rest(sum)))) {
        return true;
      }
    }
    return false;
  }

  private BigInteger[] rest(long[] sum) {
    BigInteger[] rest = new BigInteger[sum.length];
    for (int i = 0; i < sum.length; i++) {
      rest[i] = BigInteger.valueOf(sum[i]);
    }
    return rest(rest);
  }

  private BigInteger[] rest(BigInteger[] from) {
    BigInteger[] rest = from.clone();
    for (int r = 0; r < rows.size(); r++) {
      int pivot = pivots.get(r);
      if (rest[pivot].signum() != 0) {
        eliminate(rest, rows.get(r), pivot);
      }
    }
    return rest;
  }

  private static void eliminate(BigInteger[] rest, BigInteger[] row, int pivot) {
    BigInteger factor = rest[pivot];
    BigInteger common = BigInteger.ZERO;
    for (int i = 0; i < rest.length; i++) {
      rest[i] = rest[i].multiply(row[pivot]).subtract(row[i].multiply(factor));
      common = common.gcd(rest[i]);
    }
    if (common.signum() != 0) {
      for (int i = 0; i < rest.length; i++) {
        rest[i] = rest[i].divide(common);
      }
    }
  }
}
