package org.mingzhang.ledger;

import java.time.LocalDate;

/** A fund's balance 余额 at the end of a day. */
public record Balance(Origin origin, String communityId, String fund, LocalDate date, Money balance)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.BALANCES;
  }
}
