package org.mingzhang.ledger;

import java.time.LocalDate;

/**
 * What a person decided that a room number means 房号对照: which unit is meant by a writing that the
 * rules leave open, who decided it and when.
 *
 * @param alias the canonical name of the writing
 * @param unit the canonical name of the unit that is meant
 */
public record UnitAlias(
    Origin origin,
    String communityId,
    String alias,
    String unit,
    String decidedBy,
    LocalDate decidedOn,
    String note)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.UNIT_ALIASES;
  }
}
