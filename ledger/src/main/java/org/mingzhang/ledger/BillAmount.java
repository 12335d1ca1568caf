package org.mingzhang.ledger;

import java.time.LocalDate;

/**
 * What one bill adds to a sum of its fund at the cut-off, with its unit: for private papers.
 *
 * @param fund {@code service} or {@code passthrough}
 * @param unit as the fees name it
 * @param serviceTo inclusive
 * @param age the age that the arrears stand in, else empty
 * @param value in fen
 */
public record BillAmount(
    String fund,
    Kind kind,
    String unit,
    String billNo,
    String feeItem,
    LocalDate serviceFrom,
    LocalDate serviceTo,
    String age,
    long value) {

  /** What is summed; of the fund service the first two add up to a base sum of the figures. */
  public enum Kind {
    /** {@link Term#FEES_PREPAID}. */
    PREPAID,
    /** {@link Term#FEES_ARREARS}. */
    ARREARS,
    /** Paid beyond the net amount of a bill whose service has ended: to be returned 多收. */
    OVERPAID
  }
}
