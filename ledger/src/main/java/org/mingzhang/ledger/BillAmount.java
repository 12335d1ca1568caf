package org.mingzhang.ledger;

import java.time.LocalDate;

/**
 * What one bill of the fund {@code service} adds to a base sum, with its unit: for private papers.
 *
 * @param term {@link Term#FEES_PREPAID} or {@link Term#FEES_ARREARS}
 * @param unit as the fees name it
 * @param serviceTo inclusive
 * @param age the age that the arrears stand in, empty for what is prepaid
 * @param value in fen
 */
public record BillAmount(
    Term term,
    String unit,
    String billNo,
    String feeItem,
    LocalDate serviceFrom,
    LocalDate serviceTo,
    String age,
    long value) {}
