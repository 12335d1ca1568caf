package org.mingzhang.read.fact;

import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.read.column.Layout;

/** Each unit's part of the maintenance fund 维修资金分户. */
final class SubaccountRows implements FactMaker {

  private final CommunityCell community;
  private final Layout layout;
  private final UnitCell unit;

  SubaccountRows(Layout layout, CommunityCell community, Register register) {
    this.community = community;
    this.layout = layout;
    unit = UnitCell.anyUnit(register, layout.slot("unit"));
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String communityId = community.read(cells);
    return new Subaccount(
        origin,
        communityId,
        unit.readRequired(cells, communityId),
        cells.requiredDate(layout.slot("date")),
        cells.requiredMoney(layout.slot("balance")),
        cells.moneyFromZeroOrNull(layout.slot("first_deposit")),
        cells.moneyOrNull(layout.slot("paid_in")),
        cells.moneyOrNull(layout.slot("yield")),
        cells.moneyOrNull(layout.slot("used")));
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
