package org.mingzhang.read.fact;

import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FeeSummary;
import org.mingzhang.ledger.Origin;
import org.mingzhang.read.column.Layout;

/** Other programs' summaries of collection 收缴汇总. */
final class FeeSummaryRows implements FactMaker {

  private final CommunityCell community;
  private final Layout layout;

  FeeSummaryRows(Layout layout, CommunityCell community) {
    this.community = community;
    this.layout = layout;
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    return new FeeSummary(
        origin,
        community.read(cells),
        cells.requiredText(layout.slot("building")),
        cells.dateOrNull(layout.slot("date")),
        cells.countOrNull(layout.slot("billed_units"), 0, 1_000_000),
        cells.countOrNull(layout.slot("owing_units"), 0, 1_000_000),
        cells.moneyOrNull(layout.slot("due")),
        cells.moneyOrNull(layout.slot("paid")),
        cells.requiredMoney(layout.slot("old_debt")),
        cells.requiredMoney(layout.slot("recovered")),
        cells.text(layout.slot("household_rate")),
        cells.text(layout.slot("collection_rate")),
        cells.text(layout.slot("recovery_rate")));
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
