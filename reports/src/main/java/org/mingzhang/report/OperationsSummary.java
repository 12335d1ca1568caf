package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/** 巡检、设备、活动 for all owners: counts and rates, and nothing of a few persons. */
final class OperationsSummary {

  private OperationsSummary() {}

  static List<Block> of(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    rate(draft, rows, "inspections.on_time_rate");
    rate(draft, rows, "inspections.pass_rate");
    rate(draft, rows, "equipment.good_rate");
    count(draft, rows, "equipment.overdue", By.ALL);
    rate(draft, rows, "certificates.rate");
    count(draft, rows, "events.count", By.ALL);
    count(draft, rows, "events.attendance", By.ALL);
    for (Figure cost : draft.all("events.cost")) {
      if (cost.by().keys().keySet().equals(Set.of("funding")) && Draft.valueOf(cost).signum() > 0) {
        rows.add(
            Cells.row(
                Cells.words(
                    draft.say(
                        "ops.events.cost",
                        OperationsSection.funding(draft, cost.by().get("funding")))),
                Cells.dash(),
                draft.cell(cost, true),
                Cells.dash()));
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        Blocks.part("operations", draft.say("ops.summary"), draft.say("ops.summary.note")),
        Blocks.table(
            new Table(
                "operations",
                draft.say("ops.summary"),
                List.of(
                    Cells.left(draft.say("column.measure"), 42),
                    Cells.right(draft.say("column.fraction"), 24),
                    Cells.right(draft.say("column.result"), 18),
                    Cells.left(draft.say("column.status"), 16)),
                rows,
                "")));
  }

  private static void rate(Draft draft, List<Table.Row> rows, String id) {
    Figure figure = draft.figure(id);
    if (figure != null && figure.value() != null) {
      rows.add(row(draft, id, figure, draft.parts(figure)));
    }
  }

  private static void count(Draft draft, List<Table.Row> rows, String id, By by) {
    Figure figure = draft.figure(id, by);
    if (figure != null) {
      rows.add(row(draft, id, figure, Cells.dash()));
    }
  }

  private static Table.Row row(Draft draft, String id, @Nullable Figure figure, Cell base) {
    return Cells.row(
        Cells.words(draft.say("figure." + id)),
        base,
        draft.cell(figure, true),
        Standings.cell(draft.words(), draft.targets().status(figure)));
  }
}
