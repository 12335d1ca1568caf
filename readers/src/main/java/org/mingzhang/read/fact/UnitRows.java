package org.mingzhang.read.fact;

import java.math.BigDecimal;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Register;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.unit.Plates;
import org.mingzhang.read.unit.RegisteredUnits;
import org.mingzhang.read.value.Words;

/** Units 房屋. */
final class UnitRows implements FactMaker {

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private final CommunityCell community;
  private final Register register;
  private final int unit;
  private final int building;
  private final int area;
  private final int unitKind;
  private final int occupied;
  private final int ownerRef;
  private final int monthlyFee;

  UnitRows(Layout layout, CommunityCell community, Register register) {
    this.community = community;
    this.register = register;
    unit = layout.slot("unit");
    building = layout.slot("building");
    area = layout.slot("area_m2");
    unitKind = layout.slot("kind");
    occupied = layout.slot("occupied");
    ownerRef = layout.slot("owner_ref");
    monthlyFee = layout.slot("monthly_fee_per_m2");
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String communityId = community.read(cells);
    int before = cells.wrong().size();
    BigDecimal areaM2 = cells.decimalOrNull(area, BigDecimal.ZERO, MOST, 4);
    if (areaM2 == null && cells.wrong().size() == before) {
      cells.refuse(area, Reason.VALUE_MISSING);
    }
    String spelling = cells.requiredText(unit);
    String kind = cells.word(unitKind, Words.UNIT_KIND);
    return new HouseUnit(
        origin,
        communityId,
        spelling,
        key(cells, spelling, kind, communityId),
        cells.text(building),
        areaM2 == null ? BigDecimal.ZERO : areaM2,
        kind,
        cells.yesOrNo(occupied),
        Phones.strikeOut(cells.id(ownerRef)),
        cells.decimalOrNull(monthlyFee, BigDecimal.ZERO, MOST, 6));
  }

  /** Its canonical name; the payer of a car's fee is no unit, and its plate is not kept. */
  private String key(Cells cells, String spelling, String kind, String communityId) {
    if (spelling.isEmpty() || communityId.isEmpty()) {
      return spelling;
    }
    if (Plates.stand(spelling)) {
      cells.refuse(unit, Reason.UNIT_AMBIGUOUS);
      return "";
    }
    String name = register.units(communityId).communityName();
    return Phones.strikeOut(RegisteredUnits.name(spelling, name).ofKind(kind).text());
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
