package org.mingzhang.measure.mask;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Overlap.Behind;
import org.mingzhang.ledger.Payer;
import org.mingzhang.ledger.Term;

/**
 * What each unit paid and owes, and sums over it: a sum is one whole number for each column of the
 * table, so that sums can be added, subtracted and compared as a reader of several papers would.
 */
final class PayerTable {

  private final List<Payer> payers;
  private final List<Behind> columns;

  private PayerTable(List<Payer> payers, List<Behind> columns) {
    this.payers = payers;
    this.columns = columns;
  }

  static PayerTable of(List<Payer> payers) {
    List<Behind> columns =
        payers.stream()
            .flatMap(payer -> payer.amounts().keySet().stream())
            .distinct()
            .sorted(Comparator.comparing(Behind::term).thenComparing(Behind::by))
            .toList();
    return new PayerTable(List.copyOf(payers), columns);
  }

  /** The whole of a term. */
  long[] sum(Term term) {
    return sum(term, By.ALL);
  }

  /** A term's part with these keys. */
  long[] sum(Term term, By part) {
    return sum(column -> column.term() == term && column.by().includes(part));
  }

  private long[] sum(Predicate<Behind> which) {
    return columns.stream().mapToLong(column -> which.test(column) ? 1 : 0).toArray();
  }

  static long[] plus(long[]... sums) {
    long[] all = new long[sums[0].length];
    for (long[] sum : sums) {
      for (int i = 0; i < all.length; i++) {
        all[i] += sum[i];
      }
    }
    return all;
  }

  static long[] minus(long[] from, long[] other) {
    long[] rest = from.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= other[i];
    }
    return rest;
  }

  /** The units behind a sum: those whose own part of it is not zero. */
  BitSet behind(long[] sum) {
    BitSet found = new BitSet();
    for (int unit = 0; unit < payers.size(); unit++) {
      long own = 0;
      for (int i = 0; i < sum.length; i++) {
        if (sum[i] != 0) {
          long value = payers.get(unit).amounts().getOrDefault(columns.get(i), 0L);
          own = Math.addExact(own, Math.multiplyExact(sum[i], value));
        }
      }
      if (own != 0) {
        found.set(unit);
      }
    }
    return found;
  }
}
