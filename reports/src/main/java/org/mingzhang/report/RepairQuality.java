package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ListedOrder;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Figures;

/** What the repairs' headline does not say: other bases, rework, durations, what is still open. */
final class RepairQuality {

  private static final List<String> MEASURES =
      List.of(
          "repairs.on_time_rate",
          "repairs.completed_on_time_rate",
          "repairs.completion_rate",
          "repairs.first_time_fix_rate",
          "repairs.reopen_rate",
          "repairs.rework_rate",
          "repairs.mean_hours",
          "repairs.median_hours",
          "repairs.p90_hours",
          "repairs.rating_mean");

  private static final List<String> OUTSIDE =
      List.of(
          "repairs.not_yet_due",
          "repairs.without_deadline",
          "repairs.excluded",
          "repairs.cancelled",
          "repairs.closed_otherwise");

  private RepairQuality() {}

  static List<Block> of(Draft draft) {
    List<Block> left = new ArrayList<>();
    left.add(Blocks.part("repairs-quality", draft.say("repairs.quality"), ""));
    left.add(Blocks.table(measures(draft)));
    List<Block> right = new ArrayList<>();
    right.add(Blocks.part("repairs-outside", draft.say("repairs.outside"), ""));
    right.add(Blocks.table(outside(draft)));
    right.add(Blocks.part("repairs-backlog", draft.say("repairs.backlog"), ""));
    right.add(Blocks.table(backlog(draft)));
    List<Block> blocks = new ArrayList<>(Blocks.pair(left, right));
    List<ListedOrder> open = draft.input().slice().orders(Term.REPAIRS_OPEN);
    if (!open.isEmpty()) {
      blocks.add(Blocks.mutter(draft.say("repairs.oldest", OrderLists.withDays(draft, open))));
    }
    return blocks;
  }

  private static Table measures(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (String id : MEASURES) {
      Figure figure = draft.figure(id);
      rows.add(
          Cells.row(
              Cells.words(draft.say(label(draft, id))),
              base(draft, figure),
              draft.cell(figure, true)));
    }
    return new Table(
        "repairs-quality",
        draft.say("repairs.quality"),
        List.of(
            Cells.left(draft.say("column.measure"), 50),
            Cells.right(draft.say("column.fraction"), 28),
            Cells.right(draft.say("column.result"), 22)),
        rows,
        "");
  }

  /** Where the headline is shown beside another base, both say which. */
  private static String label(Draft draft, String id) {
    String due = "figure." + id + ".due";
    return draft.words().has(due) ? due : "figure." + id;
  }

  static Cell base(Draft draft, @Nullable Figure figure) {
    BigDecimal base = figure == null ? null : figure.denominator();
    boolean duration =
        figure != null && (figure.unit() == Figure.Unit.HOURS || figure.unit() == Figure.Unit.DAYS);
    if (base != null && base.signum() == 0) {
      return Cells.dash();
    }
    return duration && base != null
        ? Cells.muted("n = " + Numbers.decimal(base, 0))
        : draft.partsWithUnit(figure);
  }

  private static Table outside(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (String id : OUTSIDE) {
      rows.add(
          Cells.row(Cells.words(draft.say("outside." + id)), draft.cell(draft.figure(id), false)));
    }
    return counts("repairs-outside", draft.say("repairs.outside"), draft, "column.measure", rows);
  }

  private static Table backlog(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (String age : Figures.BACKLOG_AGES) {
      rows.add(
          Cells.row(
              Cells.words(draft.say("backlog." + age)),
              draft.cell(draft.figure("repairs.backlog", By.of("age", age)), false)));
    }
    rows.add(
        Cells.total(
            Cells.words(draft.say("backlog.total")),
            draft.cell(draft.figure("repairs.open"), true)));
    return counts("repairs-backlog", draft.say("repairs.backlog"), draft, "column.days", rows);
  }

  private static Table counts(
      String id, String title, Draft draft, String first, List<Table.Row> rows) {
    return new Table(
        id,
        title,
        List.of(Cells.left(draft.say(first), 75), Cells.right(draft.say("column.count"), 25)),
        rows,
        "");
  }
}
