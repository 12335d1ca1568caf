package org.mingzhang.ledger;

import java.util.List;
import java.util.Optional;

/** One community in one period, as the ledger answers it: all that a report may know. Immutable. */
public interface Slice {

  Community community();

  Period period();

  /** Every base sum, ordered by term and key; see {@link Term} for which are always there. */
  List<Sum> sums();

  /**
   * The source rows behind a term, ordered by file, sheet, row and key; their values add up to its
   * sums.
   */
  List<Contribution> contributions(Term term);

  /** The survey round whose {@code to} lies in the period, the latest where there are several. */
  Optional<SurveyRound> surveyRound();

  /** The vouchers dated in the period, ordered by fund, date, voucher number, line. */
  List<Entry> entries();

  /** The budget lines of the years the period touches, ordered by their key. */
  List<Budget> budgets();

  /** The files that hold rows of this community, ordered by id. */
  List<FileReport> files();

  /** The refused rows known to belong to this community, ordered by path, sheet, row. */
  List<Refusal> refusals();

  /** Whether the ledger holds any fee, entry, answer or order that touches the period. */
  boolean hasFacts();
}
