package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/**
 * 预算与实际: the year's budget, its part for the period by months, what was booked, and the deviation
 * (actual − budget) / |budget| (method, section 15).
 */
record BudgetSection(Draft draft, List<BudgetPlan> plans) {

  static BudgetSection of(Draft draft) {
    return new BudgetSection(draft, BudgetPlan.of(draft));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("budget", draft.say("section.budget"), draft.say("budget.note")));
    if (plans.isEmpty()) {
      blocks.add(Blocks.say(draft.say("budget.none")));
      return List.copyOf(blocks);
    }
    blocks.add(Blocks.table(table()));
    blocks.addAll(BudgetReasons.of(draft, plans));
    blocks.add(
        Blocks.part(
            "comparison", draft.say("budget.comparison"), draft.say("budget.comparison.note")));
    blocks.add(Blocks.table(BudgetComparison.of(draft, plans)));
    return List.copyOf(blocks);
  }

  /** Deviations without a reason are a gate of the committee's. */
  List<Block> warning() {
    long missing = BudgetReasons.missing(draft, plans);
    return missing == 0
        ? List.of()
        : List.of(Blocks.warn(draft.say("budget.warning", Numbers.count(missing))));
  }

  private Table table() {
    return new Table(
        "budget",
        draft.say("section.budget"),
        List.of(
            Cells.left(draft.say("column.fund"), 14),
            Cells.left(draft.say("column.direction"), 7),
            Cells.left(draft.say("column.category"), 23),
            Cells.right(draft.say("column.budget-year"), 14),
            Cells.right(draft.say("column.budget-part"), 14),
            Cells.right(draft.say("column.actual"), 14),
            Cells.right(draft.say("column.deviation"), 14)),
        rows(),
        draft.say("budget.part", String.valueOf(draft.period().months())));
  }

  /** The lines, and below several of one fund and direction what they add up to. */
  private List<Table.Row> rows() {
    List<Table.Row> rows = new ArrayList<>();
    List<BudgetPlan> alike = new ArrayList<>();
    for (BudgetPlan plan : plans) {
      if (!alike.isEmpty() && !isAlike(alike.get(0), plan)) {
        total(alike, rows);
        alike.clear();
      }
      alike.add(plan);
      rows.add(row(plan));
    }
    total(alike, rows);
    return rows;
  }

  private static boolean isAlike(BudgetPlan one, BudgetPlan other) {
    return one.line().fund().equals(other.line().fund())
        && one.line().direction().equals(other.line().direction());
  }

  private void total(List<BudgetPlan> alike, List<Table.Row> rows) {
    if (alike.size() < 2) {
      return;
    }
    BudgetLine line = alike.get(0).line();
    BigDecimal part = sum(alike, BudgetPlan::part);
    BigDecimal actual = sum(alike, BudgetPlan::actual);
    Figure figure = draft.figure("funds." + line.direction(), By.of("fund", line.fund()));
    rows.add(
        Cells.total(
            line.cells(draft).get(0),
            line.cells(draft).get(1),
            Cells.words(draft.say("total")),
            Cells.strongMoney(sum(alike, BudgetPlan::year)),
            Cells.strongMoney(part),
            figure != null && Draft.valueOf(figure).compareTo(actual) == 0
                ? draft.cell(figure, true)
                : Cells.strongMoney(actual),
            Deviation.cell(actual, part)));
  }

  private static BigDecimal sum(List<BudgetPlan> of, Function<BudgetPlan, BigDecimal> amount) {
    return of.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Table.Row row(BudgetPlan plan) {
    List<Cell> cells = new ArrayList<>(plan.line().cells(draft));
    cells.add(Cells.money(plan.year()));
    cells.add(Cells.money(plan.part()));
    cells.add(plan.figure() == null ? Cells.money(BigDecimal.ZERO) : draft.cell(plan.figure()));
    cells.add(Deviation.cell(plan.actual(), plan.part()));
    return Cells.row(cells);
  }
}
