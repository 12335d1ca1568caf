package org.mingzhang.ledger;

import java.time.LocalDate;

/**
 * A line of a voucher 收支. {@code direction} is {@code income} or {@code expense}; {@code line}
 * numbers the rows of one voucher (community, fund, voucherNo) within its file, from 1.
 */
public record Entry(
    Origin origin,
    String communityId,
    String voucherNo,
    int line,
    LocalDate date,
    String fund,
    String direction,
    String category,
    Money amount,
    String counterparty,
    String description,
    String projectId)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.ENTRIES;
  }
}
