package org.mingzhang.ledger;

import java.time.LocalDate;

/**
 * A line of a bank statement 银行对账单 that is held against the vouchers and is no entry of the books
 * itself. Amount in yuan, above zero unless the bank reversed a line.
 *
 * @param lineNo the bank's number, or day, amount and balance, which make one
 * @param direction {@code income} or {@code expense}, seen from the office
 */
public record BankLine(
    Origin origin,
    String communityId,
    String fund,
    String lineNo,
    LocalDate date,
    String direction,
    Money amount,
    String counterparty,
    String description)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.BANK_LINES;
  }
}
