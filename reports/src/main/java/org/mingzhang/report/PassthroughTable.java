package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/**
 * 代收代交 by utility: opening + collected − remitted = held, a liability and never income (method
 * §14). The last line is the fund's own, to which the others add up.
 */
final class PassthroughTable {

  private static final By FUND = By.of("fund", "passthrough");

  private PassthroughTable() {}

  static List<Block> of(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section(
            "passthrough",
            draft.say("section.passthrough"),
            draft.say("section.passthrough.note", "")));
    boolean moved = FundStatement.moved(draft, "passthrough");
    if (!moved) {
      blocks.add(Blocks.say(draft.say("none")));
    }
    if (moved || draft.has("funds.closing", FUND)) {
      blocks.add(Blocks.table(table(draft)));
    }
    return List.copyOf(blocks);
  }

  /** What stands in a line; opening and held are null where the fund's opening is not known. */
  private record Line(
      @Nullable BigDecimal opening,
      BigDecimal collected,
      BigDecimal remitted,
      @Nullable BigDecimal held) {

    Line plus(Line other) {
      return new Line(
          sum(opening, other.opening),
          collected.add(other.collected),
          remitted.add(other.remitted),
          sum(held, other.held));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
      return a == null || b == null ? null : a.add(b);
    }

    boolean empty() {
      return Stream.of(collected, remitted).allMatch(amount -> amount.signum() == 0)
          && (opening == null || opening.signum() == 0);
    }

    List<Cell> cells() {
      return List.of(amount(opening), amount(collected), amount(remitted), amount(held));
    }

    private static Cell amount(@Nullable BigDecimal yuan) {
      return yuan == null ? Cells.dash() : Cells.money(yuan);
    }
  }

  private static Table table(Draft draft) {
    // Names that are not printed stand on one line together: alone, the amount would be someone's.
    Map<String, Line> lines = new LinkedHashMap<>();
    Map<String, Line> joined = new LinkedHashMap<>();
    Line unassigned = null;
    for (Figure collected : draft.all("passthrough.collected")) {
      By by = collected.by();
      Line line =
          new Line(
              value(draft.figure("passthrough.opening", by)),
              Draft.valueOf(collected),
              draft.amount("passthrough.remitted", by),
              value(draft.figure("passthrough.held", by)));
      String category = by.get("category");
      if (line.empty()) {
        continue;
      }
      if (category.isEmpty()) {
        unassigned = line;
      } else if (draft.fees().joinedUtilities().contains(category)) {
        joined.merge(draft.publicName("category", category), line, Line::plus);
      } else {
        lines.merge(draft.publicName("category", category), line, Line::plus);
      }
    }
    List<Table.Row> rows = new ArrayList<>();
    if (unassigned != null) {
      rows.add(row(draft.say("passthrough.unassigned"), unassigned));
    }
    lines.forEach((name, line) -> rows.add(row(name, line)));
    joined.values().stream()
        .reduce(Line::plus)
        .ifPresent(
            line ->
                rows.add(
                    row(
                        draft.say(
                            "fee-items.joined",
                            String.join(draft.say("list.separator"), joined.keySet())),
                        line)));
    rows.add(
        Cells.total(
            Cells.words(draft.say("passthrough.all")),
            draft.cell(draft.figure("funds.opening", FUND), true),
            draft.cell(draft.figure("funds.income", FUND), true),
            draft.cell(draft.figure("funds.expense", FUND), true),
            draft.cell(draft.figure("funds.closing", FUND), true)));
    return new Table(
        "fund-passthrough",
        draft.fundName("passthrough"),
        List.of(
            Cells.left(draft.say("passthrough.column.utility"), 36),
            Cells.right(draft.say("passthrough.column.opening"), 16),
            Cells.right(draft.say("passthrough.column.collected"), 16),
            Cells.right(draft.say("passthrough.column.remitted"), 16),
            Cells.right(draft.say("passthrough.column.held"), 16)),
        rows,
        unassigned == null ? "" : draft.say("passthrough.note"));
  }

  private static Table.Row row(String name, Line line) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.words(name));
    cells.addAll(line.cells());
    return Cells.row(cells);
  }

  private static @Nullable BigDecimal value(@Nullable Figure figure) {
    return figure == null ? null : figure.value();
  }
}
