package org.mingzhang.read.fact;

import java.math.BigDecimal;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.Words;

/** Communities 小区; nothing else need be known before them. */
final class CommunityRows implements FactMaker {

  private static final long MOST = 1_000_000;

  private final int communityId;
  private final int name;
  private final int city;
  private final int district;
  private final int street;
  private final int jurisdiction;
  private final int chargingMode;
  private final int area;
  private final int households;
  private final int occupied;
  private final int company;
  private final int manager;
  private final int contractStart;
  private final int contractEnd;
  private final int firstFundDeposit;
  private String current = "";

  CommunityRows(Layout layout) {
    communityId = layout.slot("community_id");
    name = layout.slot("name");
    city = layout.slot("city");
    district = layout.slot("district");
    street = layout.slot("street");
    jurisdiction = layout.slot("jurisdiction");
    chargingMode = layout.slot("charging_mode");
    area = layout.slot("area_m2");
    households = layout.slot("households");
    occupied = layout.slot("occupied_households");
    company = layout.slot("company");
    manager = layout.slot("manager");
    contractStart = layout.slot("contract_start");
    contractEnd = layout.slot("contract_end");
    firstFundDeposit = layout.slot("first_fund_deposit");
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    current = cells.requiredId(communityId);
    var start = cells.dateOrNull(contractStart);
    var end = cells.dateOrNull(contractEnd);
    if (start != null && end != null && end.isBefore(start)) {
      cells.refuseDisorder(contractStart, contractEnd);
    }
    String mode = cells.requiredWord(chargingMode, Words.CHARGING_MODE);
    return new Community(
        origin,
        current,
        cells.requiredText(name),
        cells.text(city),
        cells.text(district),
        cells.text(street),
        cells.text(jurisdiction),
        mode.equals("commission") ? ChargingMode.COMMISSION : ChargingMode.LUMP_SUM,
        cells.decimalOrNull(area, BigDecimal.ZERO, BigDecimal.valueOf(1_000_000_000), 2),
        cells.requiredCount(households, 0, MOST),
        cells.countOrNull(occupied, 0, MOST),
        cells.text(company),
        cells.text(manager),
        start,
        end,
        cells.moneyFromZeroOrNull(firstFundDeposit));
  }

  @Override
  public String communityId() {
    return current;
  }
}
