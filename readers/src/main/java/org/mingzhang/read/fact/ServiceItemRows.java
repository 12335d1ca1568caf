package org.mingzhang.read.fact;

import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.ServiceItem;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.Words;

/**
 * The price list 服务项目. What is ordered apart has a price; a basic service may be covered by the
 * service fee and have none of its own.
 */
final class ServiceItemRows implements FactMaker {

  private final CommunityCell community;
  private final Layout layout;

  ServiceItemRows(Layout layout, CommunityCell community) {
    this.community = community;
    this.layout = layout;
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    int price = layout.slot("price");
    ServiceItem item =
        new ServiceItem(
            origin,
            community.read(cells),
            cells.requiredText(layout.slot("service")),
            cells.text(layout.slot("tier")),
            cells.dateOrNull(layout.slot("from")),
            cells.dateOrNull(layout.slot("to")),
            cells.text(layout.slot("standard")),
            cells.text(layout.slot("unit")),
            cells.priceOrNull(price),
            cells.priceOrNull(layout.slot("cost")),
            cells.word(layout.slot("scope"), Words.SERVICE_SCOPE),
            cells.dateOrNull(layout.slot("launched_on")),
            cells.dateOrNull(layout.slot("stopped_on")),
            cells.freeText(layout.slot("note")));
    if (item.from() != null && item.to() != null && item.to().isBefore(item.from())) {
      cells.refuseDisorder(layout.slot("from"), layout.slot("to"));
    }
    if (item.launchedOn() != null
        && item.stoppedOn() != null
        && item.stoppedOn().isBefore(item.launchedOn())) {
      cells.refuseDisorder(layout.slot("launched_on"), layout.slot("stopped_on"));
    }
    if (item.price() == null && cells.raw(price).isEmpty() && !item.scope().equals("basic")) {
      cells.refuse(price, Reason.VALUE_MISSING);
    }
    return item;
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
