package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/** 同比与环比: what was booked to the lines of the budget, beside the period before and a year ago. */
final class BudgetComparison {

  private BudgetComparison() {}

  static Table of(Draft draft, List<BudgetPlan> plans) {
    Set<BudgetLine> lines = new TreeSet<>();
    plans.forEach(plan -> lines.add(plan.line()));
    ended(draft.input().previous(), lines);
    ended(draft.input().yearBefore(), lines);
    return new Table(
        "comparison",
        draft.say("budget.comparison"),
        List.of(
            Cells.left(draft.say("column.fund"), 13),
            Cells.left(draft.say("column.direction"), 7),
            Cells.left(draft.say("column.category"), 21),
            Cells.right(draft.say("column.actual"), 13),
            Cells.right(draft.byLength("previous"), 13),
            Cells.right(draft.say("budget.change"), 10),
            Cells.right(draft.say("budget.year-before"), 13),
            Cells.right(draft.say("budget.change"), 10)),
        lines.stream().map(line -> row(draft, line)).toList(),
        draft.say("budget.comparison.source"));
  }

  private static Table.Row row(Draft draft, BudgetLine line) {
    String id = BudgetLine.id(line.direction());
    BigDecimal now = draft.amount(id, line.by());
    Figure previous = draft.previous(id, line.by());
    Figure yearBefore = draft.yearBefore(id, line.by());
    List<Cell> cells = new ArrayList<>(line.cells(draft));
    cells.add(Cells.money(now));
    cells.add(previous == null ? Cells.dash() : draft.cell(previous));
    cells.add(change(now, previous));
    cells.add(yearBefore == null ? Cells.dash() : draft.cell(yearBefore));
    cells.add(change(now, yearBefore));
    return Cells.row(cells);
  }

  /** What an earlier period had, whether this one has it or not. */
  private static void ended(@Nullable FigureSet then, Set<BudgetLine> all) {
    if (then == null) {
      return;
    }
    for (String direction : BudgetLine.DIRECTIONS) {
      for (Figure figure : then.all(BudgetLine.id(direction))) {
        if (Draft.valueOf(figure).signum() != 0) {
          all.add(BudgetLine.of(figure, direction));
        }
      }
    }
  }

  private static Cell change(BigDecimal now, @Nullable Figure then) {
    return then == null ? Cells.dash() : Deviation.cell(now, Draft.valueOf(then));
  }
}
