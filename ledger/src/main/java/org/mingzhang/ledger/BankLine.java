package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bank statement 银行对账单 that is held against the vouchers and is no entry of the books
 * itself. Amount in yuan, above zero unless the bank reversed a line.
 *
 * @param lineNo the bank's number, or day, amount and balance, which make one
 * @param direction {@code income} or {@code expense}, seen from the office
 * @param balance the account's balance after the line, null where the statement does not say; it is
 *     the bank's and never the books'
 */
public record BankLine(
    Origin origin,
    String communityId,
    String fund,
    String lineNo,
    LocalDate date,
    String direction,
    Money amount,
    @Nullable Money balance,
    String counterparty,
    String description)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.BANK_LINES;
  }
}
