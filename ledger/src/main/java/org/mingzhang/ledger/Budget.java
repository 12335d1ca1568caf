package org.mingzhang.ledger;

/**
 * A line of a year's budget 预算. The note says why it was not kept, each reason behind the period it
 * is of: {@code 2026-Q3：…}; empty where none is given.
 */
public record Budget(
    Origin origin,
    String communityId,
    int year,
    String fund,
    String direction,
    String category,
    Money amount,
    String note)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.BUDGETS;
  }
}
