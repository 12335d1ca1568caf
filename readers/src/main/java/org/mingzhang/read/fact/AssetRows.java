package org.mingzhang.read.fact;

import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.Words;

/** Equipment and common parts 设备与公共资产. */
final class AssetRows implements FactMaker {

  private final CommunityCell community;
  private final Layout layout;

  AssetRows(Layout layout, CommunityCell community) {
    this.community = community;
    this.layout = layout;
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    Long years = cells.countOrNull(layout.slot("life_years"), 1, 200);
    Asset asset =
        new Asset(
            origin,
            community.read(cells),
            cells.requiredId(layout.slot("asset_no")),
            cells.requiredText(layout.slot("asset_name")),
            cells.text(layout.slot("category")),
            cells.text(layout.slot("place")),
            cells.dateOrNull(layout.slot("installed_on")),
            years == null ? null : Integer.valueOf(years.intValue()),
            cells.moneyOrNull(layout.slot("renewal_cost")),
            cells.id(layout.slot("contract_no")),
            cells.freeText(layout.slot("lessee")),
            cells.dateOrNull(layout.slot("contract_from")),
            cells.dateOrNull(layout.slot("contract_to")),
            cells.moneyOrNull(layout.slot("annual_rent")),
            cells.text(layout.slot("income_category")),
            cells.word(layout.slot("condition"), Words.CONDITION),
            cells.dateOrNull(layout.slot("inspected_on")),
            cells.dateOrNull(layout.slot("next_inspection")),
            cells.yesOrNo(layout.slot("manual")));
    if (asset.contractFrom() != null
        && asset.contractTo() != null
        && asset.contractTo().isBefore(asset.contractFrom())) {
      cells.refuseDisorder(layout.slot("contract_from"), layout.slot("contract_to"));
    }
    return asset;
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
