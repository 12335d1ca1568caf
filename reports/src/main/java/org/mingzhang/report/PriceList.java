package org.mingzhang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ServiceItem;
import org.mingzhang.measure.Figure;

/**
 * The price list 明码标价 (duties S74, S75): what is offered on the period's last day. For all owners;
 * nothing of what households say stands in it.
 */
final class PriceList {

  private PriceList() {}

  /** With its heading; empty where the office handed none in. */
  static List<Block> of(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (ServiceItem item : inForce(draft).values()) {
      Figure price = draft.figure("services.price", by(item));
      rows.add(
          Cells.row(
              Cells.words(draft.publicName("service", item.service())),
              text(draft, item.tier()),
              text(draft, item.standard()),
              Cells.words(
                  draft.say(
                      item.scope().isEmpty() ? "not-given" : "service.scope." + item.scope())),
              price == null ? Cells.muted(draft.say("prices.in-fee")) : draft.cell(price),
              text(draft, item.unit())));
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        Blocks.section(
            "prices",
            draft.say("section.prices"),
            draft.say("prices.note", draft.period().lastDay().toString())),
        Blocks.table(
            new Table(
                "prices",
                draft.say("section.prices"),
                List.of(
                    Cells.left(draft.say("column.service"), 18),
                    Cells.left(draft.say("column.tier"), 10),
                    Cells.left(draft.say("column.standard"), 34),
                    Cells.left(draft.say("column.scope"), 14),
                    Cells.right(draft.say("column.price"), 14),
                    Cells.left(draft.say("column.price-unit"), 10)),
                rows,
                "")));
  }

  private static Cell text(Draft draft, String text) {
    return text.isEmpty() ? Cells.dash() : Cells.words(draft.publicRemark(text));
  }

  /** The rows in force on the period's last day, as {@code demand.sql} takes them. */
  static Map<By, ServiceItem> inForce(Draft draft) {
    LocalDate last = draft.period().lastDay();
    Map<By, ServiceItem> items = new TreeMap<>();
    for (ServiceItem item : draft.input().slice().services()) {
      LocalDate from = item.from();
      LocalDate to = item.to();
      LocalDate launched = item.launchedOn();
      LocalDate stopped = item.stoppedOn();
      if ((from == null || !from.isAfter(last))
          && (to == null || !to.isBefore(last))
          && (launched == null || !launched.isAfter(last))
          && (stopped == null || stopped.isAfter(last))) {
        // They come by first day: the last to begin holds.
        items.put(by(item), item);
      }
    }
    return items;
  }

  static By by(ServiceItem item) {
    return By.of("service", item.service(), "tier", item.tier().isEmpty() ? "-" : item.tier());
  }
}
