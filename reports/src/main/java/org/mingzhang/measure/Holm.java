package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's correction for many comparisons (Scandinavian Journal of Statistics 6, 1979, p. 65): among
 * all that stand in one table, the risk of claiming any difference that is none stays at 5 %.
 */
public final class Holm {

  private Holm() {}

  /**
   * Adjusted p-values in the order of the given ones, to be held against 0.05 as they are; exact.
   *
   * @param family all comparisons that are printed together, also those that show nothing
   * @throws IllegalArgumentException where one is not from 0 to 1
   */
  public static List<BigDecimal> adjusted(List<BigDecimal> family) {
    List<BigDecimal> adjusted =
        new ArrayList<>(Collections.nCopies(family.size(), BigDecimal.ZERO));
    List<Integer> order =
        IntStream.range(0, family.size())
            .boxed()
            .sorted(Comparator.comparing(family::get))
            .toList();
    BigDecimal least = BigDecimal.ZERO;
    long left = family.size();
    for (int place : order) {
      BigDecimal p = family.get(place);
      if (p.signum() < 0 || p.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("a p-value is from 0 to 1; found " + p);
      }
      least = least.max(p.multiply(BigDecimal.valueOf(left))).min(BigDecimal.ONE);
      adjusted.set(place, least);
      left--;
    }
    return adjusted;
  }
}
