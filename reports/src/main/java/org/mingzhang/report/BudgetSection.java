package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.Figure;

/**
 * 预算与实际: the year's budget, its part for the period by months, what was booked, and the deviation
 * (actual − budget) / |budget| (method, section 15).
 */
final class BudgetSection {

  private static final int YEAR = 12;
  private static final BigDecimal NOTEWORTHY = new BigDecimal("0.10");

  private BudgetSection() {}

  static List<Block> of(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("budget", draft.say("section.budget"), draft.say("budget.note")));
    List<Budget> budgets = draft.input().slice().budgets();
    blocks.add(
        budgets.isEmpty()
            ? Blocks.say(draft.say("budget.none"))
            : Blocks.table(table(draft, budgets)));
    return List.copyOf(blocks);
  }

  private record Line(String fund, String direction, String category) {}

  /** Funds in their usual order, income before expense, then by category. */
  private static final Comparator<Line> ORDER =
      Comparator.comparing((Line line) -> FundsSection.rank(line.fund()))
          .thenComparing(Line::fund)
          .thenComparing(line -> line.direction().equals("expense"))
          .thenComparing(Line::category);

  private static Table table(Draft draft, List<Budget> budgets) {
    Map<Line, Money> lines = new TreeMap<>(ORDER);
    for (Budget budget : budgets) {
      Line line = new Line(budget.fund(), budget.direction(), budget.category());
      lines.merge(line, budget.amount(), Money::plus);
    }
    List<Table.Row> rows = new ArrayList<>();
    lines.forEach((line, year) -> rows.add(row(draft, line, year.toDecimal())));
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
        rows,
        draft.say("budget.part", String.valueOf(draft.period().months())));
  }

  private static Table.Row row(Draft draft, Line line, BigDecimal year) {
    BigDecimal part =
        year.multiply(BigDecimal.valueOf(draft.period().months()))
            .divide(BigDecimal.valueOf(YEAR), 2, RoundingMode.HALF_UP);
    Figure actual = actual(draft, line);
    return Cells.row(
        Cells.words(draft.fundName(line.fund())),
        Cells.words(draft.words().name("direction", line.direction())),
        Cells.words(category(draft, line.category())),
        Cells.money(year),
        Cells.money(part),
        actual == null ? Cells.money(BigDecimal.ZERO) : draft.cell(actual),
        deviation(Draft.valueOf(actual), part));
  }

  private static @Nullable Figure actual(Draft draft, Line line) {
    By by = By.of("category", line.category(), "fund", line.fund());
    return draft.figure(
        line.direction().equals("income") ? "income.amount" : "spending.amount", by);
  }

  static String category(Draft draft, String category) {
    String key = "component." + category + ".short";
    if (draft.words().has(key)) {
      return category + " " + draft.say(key);
    }
    return draft.words().has("category." + category)
        ? draft.say("category." + category)
        : PublicText.withoutIdentities(category);
  }

  /** Bold above a tenth, which wants a reason. */
  private static Cell deviation(BigDecimal actual, BigDecimal budget) {
    if (budget.signum() == 0) {
      return Cells.dash();
    }
    BigDecimal ratio = actual.subtract(budget).divide(budget.abs(), 6, RoundingMode.HALF_UP);
    String text = Numbers.signed(ratio.movePointRight(2), 1) + "%";
    return new Cell.Numeral(
        ratio, Cell.Form.PERCENT_1, text, ratio.abs().compareTo(NOTEWORTHY) > 0);
  }
}
