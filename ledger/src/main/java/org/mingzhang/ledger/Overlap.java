package org.mingzhang.ledger;

import java.util.Set;

/**
 * Source rows that stand behind exactly the same sums: a receipt that pays its bill at once stands
 * behind what was due and what was paid.
 *
 * @param behind the sums
 * @param rows how many such rows there are
 */
public record Overlap(Set<Behind> behind, long rows) {

  public Overlap {
    behind = Set.copyOf(behind);
  }

  /** A sum, named. */
  public record Behind(Term term, By by) {}
}
