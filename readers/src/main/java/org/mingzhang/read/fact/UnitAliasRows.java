package org.mingzhang.read.fact;

import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.UnitAlias;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.unit.RegisteredUnits;
import org.mingzhang.read.unit.UnitName;

/** What people decided about room numbers 房号对照. */
final class UnitAliasRows implements FactMaker {

  private final CommunityCell community;
  private final Register register;
  private final int alias;
  private final int unit;
  private final int decidedBy;
  private final int decidedOn;
  private final int note;

  UnitAliasRows(Layout layout, CommunityCell community, Register register) {
    this.community = community;
    this.register = register;
    alias = layout.slot("alias");
    unit = layout.slot("unit");
    decidedBy = layout.slot("decided_by");
    decidedOn = layout.slot("decided_on");
    note = layout.slot("note");
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String communityId = community.read(cells);
    String communityName = communityId.isEmpty() ? "" : register.units(communityId).communityName();
    return new UnitAlias(
        origin,
        communityId,
        name(cells, alias, communityName),
        name(cells, unit, communityName),
        Phones.strikeOut(cells.requiredText(decidedBy)),
        cells.requiredDate(decidedOn),
        cells.freeText(note));
  }

  /** A payer without a room has no name but the plate, which is not kept. */
  private static String name(Cells cells, int slot, String communityName) {
    String text = cells.requiredText(slot);
    if (text.isEmpty()) {
      return text;
    }
    UnitName name = RegisteredUnits.name(text, communityName);
    if (name.text().isEmpty()) {
      cells.refuse(slot, Reason.UNIT_AMBIGUOUS);
    }
    return Phones.strikeOut(name.text());
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
