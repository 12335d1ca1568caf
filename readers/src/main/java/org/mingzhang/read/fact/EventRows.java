package org.mingzhang.read.fact;

import org.mingzhang.ledger.CommunityEvent;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.Words;

/** Events of the community 社区活动. */
final class EventRows implements FactMaker {

  private static final long MOST_PERSONS = 1_000_000;

  private final CommunityCell community;
  private final Layout layout;

  EventRows(Layout layout, CommunityCell community) {
    this.community = community;
    this.layout = layout;
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    Money cost = cells.moneyOrNull(layout.slot("cost"));
    if (cost != null && cost.fen() < 0) {
      cells.refuse(layout.slot("cost"), Reason.NUMBER_RANGE, "0", "99999999999");
    }
    return new CommunityEvent(
        origin,
        community.read(cells),
        cells.requiredText(layout.slot("event")),
        cells.requiredDate(layout.slot("date")),
        cells.freeText(layout.slot("place")),
        cost,
        cells.word(layout.slot("funding"), Words.FUNDING),
        cells.countOrNull(layout.slot("attendance"), 0, MOST_PERSONS));
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
