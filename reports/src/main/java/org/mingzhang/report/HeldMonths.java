package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.measure.FigureSet;

/** 数据覆盖: the months of the periods compared, and what the ledger holds of each. */
final class HeldMonths {

  private HeldMonths() {}

  static List<Block> of(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    add(rows, draft.input().yearBefore());
    if (draft.period().months() < 12) {
      add(rows, draft.input().previous());
    }
    add(rows, draft.input().current());
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        Blocks.part("months-held", draft.say("held.title"), draft.say("held.note")),
        Blocks.table(
            new Table(
                "months-held",
                draft.say("held.title"),
                List.of(
                    Cells.left(draft.say("column.month"), 25),
                    Cells.right(draft.say("column.units-billed"), 25),
                    Cells.right(draft.say("column.voucher-lines"), 25),
                    Cells.right(draft.say("column.orders"), 25)),
                rows,
                "")));
  }

  private static void add(List<Table.Row> rows, @Nullable FigureSet set) {
    if (set == null) {
      return;
    }
    for (MonthHeld month : set.months()) {
      rows.add(
          Cells.row(
              Cells.words(month.month().toString()),
              count(month.unitsBilled()),
              count(month.vouchers()),
              count(month.orders())));
    }
  }

  private static Cell count(long value) {
    return value == 0 ? Cells.dash() : Cells.count(value);
  }
}
