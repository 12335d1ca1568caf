package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;

/** 安全: hazards found, accepted, open and overdue, and persons shut in lifts; before all else. */
final class SafetySection {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  private SafetySection() {}

  static List<Block> of(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("safety", draft.say("service.safety"), draft.say("service.safety.note")));
    blocks.add(any(draft) ? Blocks.table(table(draft)) : Blocks.say(draft.noOrders()));
    String overdue = OrderLists.numbers(draft, draft.input().slice().orders(Term.HAZARDS_OVERDUE));
    if (!overdue.isEmpty()) {
      blocks.add(Blocks.warn(draft.say("safety.overdue", overdue)));
    }
    if (draft.has("safety.entrapments", By.ALL)) {
      blocks.add(
          Blocks.warn(
              draft.say(
                  "safety.entrapments",
                  draft.print(draft.figure("safety.entrapments")),
                  minutes(draft.figure("safety.entrapment_median_hours")))));
    }
    return blocks;
  }

  private static boolean any(Draft draft) {
    return draft.has("hazards.reported", By.ALL)
        || draft.has("hazards.open", By.ALL)
        || draft.has("hazards.closed", By.ALL);
  }

  private static String minutes(@Nullable Figure hours) {
    BigDecimal value = hours == null ? null : hours.value();
    return value == null ? Numbers.UNDEFINED : Numbers.decimal(value.multiply(MINUTES), 0);
  }

  private static Table table(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    draft.all("hazards.reported").stream()
        .map(Figure::by)
        .filter(by -> by.keys().keySet().equals(Set.of("category")))
        .filter(by -> draft.has("hazards.reported", by) || draft.has("hazards.open", by))
        .forEach(
            by ->
                rows.add(row(draft, draft.publicName("category", by.get("category")), by, false)));
    rows.add(row(draft, draft.say("hazards.total"), By.ALL, true));
    return new Table(
        "hazards",
        draft.say("service.safety"),
        List.of(
            Cells.left(draft.say("column.category"), 30),
            Cells.right(draft.say("column.found-hazards"), 12),
            Cells.right(draft.say("column.accepted"), 12),
            Cells.right(draft.say("column.open"), 12),
            Cells.right(draft.say("column.overdue"), 12),
            Cells.right(draft.say("column.rectified"), 22)),
        rows,
        "");
  }

  private static Table.Row row(Draft draft, String label, By by, boolean total) {
    Figure rate = draft.figure("hazards.rectified_rate", by);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.words(label));
    for (String id :
        List.of("hazards.reported", "hazards.closed", "hazards.open", "hazards.overdue")) {
      cells.add(draft.cell(draft.figure(id, by), total));
    }
    cells.add(OrderLists.rate(draft, rate, total));
    return new Table.Row(total ? Table.Emphasis.TOTAL : Table.Emphasis.NONE, cells);
  }
}
