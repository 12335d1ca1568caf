package org.mingzhang.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingzhang.ledger.Journal;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.Imbalance;
import org.mingzhang.measure.Imbalances;
import org.mingzhang.report.BlockedWords;

/**
 * Papers for single owners and for a handover rest on the same rule as those for all: books that do
 * not balance (contract §1) are never printed. Each answer is the sentence that says which fund, on
 * which day and by how much; empty where the books balance.
 */
final class BookCheck {

  private BookCheck() {}

  /** Whether {@code run} would block the slice's community for its period. */
  static Optional<String> blocked(Slice slice, Locale locale) {
    return said(Imbalances.of(slice), locale);
  }

  /**
   * Whether any balance stated up to a day disagrees with the vouchers: then {@code run} blocks the
   * period that it lies in, and what is proved from the first balance on does not hold.
   */
  static Optional<String> blocked(Journal journal, LocalDate day, Locale locale) {
    return said(Imbalances.of(journal, day), locale);
  }

  private static Optional<String> said(List<Imbalance> imbalances, Locale locale) {
    return imbalances.isEmpty()
        ? Optional.empty()
        : Optional.of(BlockedWords.imbalances(imbalances, locale));
  }
}
