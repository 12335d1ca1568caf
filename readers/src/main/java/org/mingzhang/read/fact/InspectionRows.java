package org.mingzhang.read.fact;

import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Inspection;
import org.mingzhang.ledger.Origin;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.Words;

/** Planned inspections 巡检, done or not. */
final class InspectionRows implements FactMaker {

  private final CommunityCell community;
  private final Layout layout;

  InspectionRows(Layout layout, CommunityCell community) {
    this.community = community;
    this.layout = layout;
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    return new Inspection(
        origin,
        community.read(cells),
        cells.requiredId(layout.slot("plan_no")),
        cells.requiredText(layout.slot("kind")),
        cells.freeText(layout.slot("place")),
        cells.requiredDate(layout.slot("planned_on")),
        cells.dateOrNull(layout.slot("done_on")),
        cells.word(layout.slot("result"), Words.RESULT),
        cells.id(layout.slot("asset_no")));
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
