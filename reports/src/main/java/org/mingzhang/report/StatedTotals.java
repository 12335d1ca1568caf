package org.mingzhang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.ControlTotal;

/** The totals that the office's own files state 控制合计, held against the sums of their rows. */
final class StatedTotals {

  /** More would drown the page; those that differ come first. */
  private static final int MOST = 100;

  private StatedTotals() {}

  /** A line for the cover where a file does not agree with itself 未平, else nothing. */
  static List<Block> warning(Draft draft) {
    long differ = differing(draft);
    return differ == 0
        ? List.of()
        : List.of(Blocks.warn(draft.say("totals.warning", Numbers.count(differ))));
  }

  static List<Block> of(Draft draft) {
    List<ControlTotal> totals = draft.input().slice().controlTotals();
    Block heading =
        Blocks.part(
            "totals",
            draft.say("totals.title"),
            draft.say(
                "totals.count", Numbers.count(totals.size()), Numbers.count(differing(draft))));
    if (totals.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("totals.none")));
    }
    return List.of(heading, Blocks.table(table(draft, totals)));
  }

  private static long differing(Draft draft) {
    return draft.input().slice().controlTotals().stream().filter(t -> !t.agrees()).count();
  }

  private static Table table(Draft draft, List<ControlTotal> totals) {
    List<Table.Row> rows = new ArrayList<>();
    totals.stream()
        .sorted(Comparator.comparing(ControlTotal::agrees))
        .limit(MOST)
        .forEach(
            total ->
                rows.add(
                    Cells.row(
                        Cells.words(PublicText.clean(place(total))),
                        Cells.count(total.row()),
                        Cells.words(PublicText.clean(total.label() + " · " + total.column())),
                        Cells.money(total.stated().toDecimal()),
                        Cells.money(total.computed().toDecimal()),
                        Cells.money(total.stated().minus(total.computed()).toDecimal()),
                        standing(draft, total))));
    return new Table(
        "totals",
        draft.say("totals.title"),
        List.of(
            Cells.left(draft.say("column.file"), 28),
            Cells.right(draft.say("column.row"), 7),
            Cells.left(draft.say("column.total"), 19),
            Cells.right(draft.say("column.stated-total"), 13),
            Cells.right(draft.say("column.sum"), 13),
            Cells.right(draft.say("column.difference"), 11),
            Cells.left(draft.say("column.finding"), 9)),
        rows,
        totals.size() > MOST ? draft.say("totals.more", Numbers.count(MOST)) : "");
  }

  /** The file, the row and what the total is of. */
  static String named(Draft draft, ControlTotal total) {
    return draft.say(
        "totals.named",
        place(total),
        Numbers.count(total.row()),
        total.label() + " · " + total.column());
  }

  private static String place(ControlTotal total) {
    return SourcePlace.file(total.path(), total.sheet());
  }

  private static Cell standing(Draft draft, ControlTotal total) {
    return total.agrees()
        ? new Cell.Standing(Block.Status.MET, draft.say("totals.agrees"))
        : new Cell.Standing(Block.Status.MISSED, draft.say("totals.differs"));
  }
}
