package org.mingzhang.measure;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;

/**
 * Expenses of the service fund in a category that is neither one of the nine cost components nor
 * {@code tax} or {@code fee}: outside total and shares, to be listed (method §12).
 *
 * @param category as the office wrote it; empty where it left it blank
 * @param rows how many voucher lines
 */
public record Unmapped(String category, Money amount, long rows) {

  private static final Set<String> OUTSIDE = Set.of("fee", "tax");

  /** Those of a slice's period, ordered by category. */
  public static List<Unmapped> of(Slice slice) {
    TreeMap<String, Unmapped> found = new TreeMap<>();
    for (Sum sum : Sums.of(slice).matching(Term.EXPENSE, By.of("fund", ExpenseFigures.FUND))) {
      String category = sum.by().get("category");
      if (sum.rows() > 0 && !Figures.COSTS.contains(category) && !OUTSIDE.contains(category)) {
        found.merge(
            category,
            new Unmapped(category, Money.ofFen(sum.value()), sum.rows()),
            (a, b) -> new Unmapped(category, a.amount.plus(b.amount), a.rows + b.rows));
      }
    }
    return List.copyOf(found.values());
  }
}
