package org.mingzhang.ledger;

/** A line of a year's budget 预算. */
public record Budget(
    Origin origin,
    String communityId,
    int year,
    String fund,
    String direction,
    String category,
    Money amount)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.BUDGETS;
  }
}
