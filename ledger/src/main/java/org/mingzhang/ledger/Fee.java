package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bill with one receipt, or an open bill 收费. {@code fund} is {@code service} or {@code
 * passthrough}; serviceTo is inclusive.
 */
public record Fee(
    Origin origin,
    String communityId,
    String unit,
    String feeItem,
    String fund,
    LocalDate serviceFrom,
    LocalDate serviceTo,
    Money due,
    Money paid,
    Money discount,
    Money waived,
    @Nullable LocalDate paidOn,
    String billNo,
    String receiptNo,
    String method)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.FEES;
  }
}
