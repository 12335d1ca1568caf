package org.mingzhang.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * Rows that may be one payment entered twice 疑似重复: receipts of one unit, item, amount and day whose
 * service overlaps, under different numbers; vouchers of one day, amount and counterparty; a debt
 * without a number and numbered bills of part of its time, an open bill and another of the same
 * service under a number of another file, by their first day and amount. All of them count; whether
 * they should is a person's decision (inputs §4).
 *
 * @param groups how many groups of such rows there are
 * @param rows how many rows they have together
 * @param first the first groups, by kind, day and amount
 */
public record Suspicions(long groups, long rows, List<Group> first) {

  /** None. */
  public static final Suspicions NONE = new Suspicions(0, 0, List.of());

  public Suspicions {
    first = List.copyOf(first);
  }

  /**
   * Rows that may say the same.
   *
   * @param kind {@link TableKind#FEES} or {@link TableKind#ENTRIES}
   * @param rows how many
   * @param places the first of them, by file, sheet and row
   */
  public record Group(TableKind kind, LocalDate day, Money amount, long rows, List<Place> places) {}

  /** Where a row stands, and its bill's or voucher's number. */
  public record Place(String path, String sheet, long row, String number) {}
}
