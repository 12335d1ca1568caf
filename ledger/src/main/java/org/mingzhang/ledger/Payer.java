package org.mingzhang.ledger;

import java.util.Map;

/**
 * What one unit adds to the sums of money of the fees, without the unit's name: how many of these
 * stand behind an amount decides whether a paper for all owners may print it (law §9).
 *
 * @param amounts fen by sum; a sum that is absent is zero
 */
public record Payer(Map<Overlap.Behind, Long> amounts) {

  public Payer {
    amounts = Map.copyOf(amounts);
  }

  /** What this unit adds to a sum, in fen. */
  public long of(Term term, By by) {
    return amounts.getOrDefault(new Overlap.Behind(term, by), 0L);
  }
}
