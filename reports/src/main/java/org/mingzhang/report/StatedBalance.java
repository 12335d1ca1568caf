package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;

/**
 * A balance that the office gave, to be held beside the computed one. It is no figure of ours: the
 * only sums that papers take from the ledger itself.
 */
final class StatedBalance {

  private StatedBalance() {}

  /**
   * In yuan; empty where none was given.
   *
   * @param term {@code OPENING_STATED}, {@code OPENING_ROLLED} or {@code CLOSING_STATED}
   */
  static Optional<BigDecimal> of(Slice slice, String fund, Term term) {
    By by = By.of("fund", fund);
    return slice.sums().stream()
        .filter(sum -> sum.term() == term && sum.by().equals(by))
        .filter(sum -> sum.rows() > 0 || sum.value() != 0)
        .findFirst()
        .map(Sum::value)
        .map(Money::ofFen)
        .map(Money::toDecimal);
  }
}
