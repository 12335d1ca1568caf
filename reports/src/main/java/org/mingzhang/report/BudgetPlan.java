package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.Figure;

/**
 * A line of the budget with what was planned for it and booked to it; money in yuan.
 *
 * @param year what was planned for the year, 0 where nothing was
 * @param part the period's part of it, by months
 * @param figure what was booked, null where nothing was
 * @param note what the office said about it
 */
record BudgetPlan(
    BudgetLine line, BigDecimal year, BigDecimal part, @Nullable Figure figure, String note) {

  private static final int YEAR = 12;

  /** Lines of the budget, and categories of the same funds that were booked without one. */
  static List<BudgetPlan> of(Draft draft) {
    Map<BudgetLine, List<Budget>> planned = new TreeMap<>();
    Set<BudgetLine> funds = new HashSet<>();
    for (Budget budget : draft.input().slice().budgets()) {
      BudgetLine line = new BudgetLine(budget.fund(), budget.direction(), budget.category());
      planned.computeIfAbsent(line, l -> new ArrayList<>()).add(budget);
      funds.add(new BudgetLine(budget.fund(), budget.direction(), ""));
    }
    for (String direction : BudgetLine.DIRECTIONS) {
      for (Figure figure : draft.all(BudgetLine.id(direction))) {
        BudgetLine line = BudgetLine.of(figure, direction);
        if (funds.contains(new BudgetLine(line.fund(), direction, ""))
            && Draft.valueOf(figure).signum() != 0) {
          planned.putIfAbsent(line, List.of());
        }
      }
    }
    List<BudgetPlan> plans = new ArrayList<>();
    planned.forEach((line, budgets) -> plans.add(of(draft, line, budgets)));
    return List.copyOf(plans);
  }

  private static BudgetPlan of(Draft draft, BudgetLine line, List<Budget> budgets) {
    BigDecimal year =
        budgets.stream().map(Budget::amount).reduce(Money.ZERO, Money::plus).toDecimal();
    BigDecimal part =
        year.multiply(BigDecimal.valueOf(draft.period().months()))
            .divide(BigDecimal.valueOf(YEAR), 2, RoundingMode.HALF_UP);
    String note = "";
    for (Budget budget : budgets) {
      note = note.isEmpty() ? budget.note() : note + "；" + budget.note();
    }
    Figure figure = draft.figure(BudgetLine.id(line.direction()), line.by());
    return new BudgetPlan(line, year, part, figure, note);
  }

  BigDecimal actual() {
    return Draft.valueOf(figure);
  }

  /** Booked more than planned; negative where less. */
  BigDecimal gap() {
    return actual().subtract(part);
  }
}
