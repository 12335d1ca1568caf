package org.mingzhang.report;

import java.util.Comparator;
import java.util.List;
import org.mingzhang.document.Cell;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/**
 * What a budget plans and vouchers are booked to; funds in their usual order, income before
 * expense, then by category.
 *
 * @param direction {@code income} or {@code expense}
 */
record BudgetLine(String fund, String direction, String category)
    implements Comparable<BudgetLine> {

  static final List<String> DIRECTIONS = List.of("income", "expense");

  private static final Comparator<BudgetLine> ORDER =
      Comparator.comparing((BudgetLine line) -> FundsSection.rank(line.fund()))
          .thenComparing(BudgetLine::fund)
          .thenComparing(line -> line.direction().equals("expense"))
          .thenComparing(BudgetLine::category);

  /** What a figure of {@link #id} was booked to. */
  static BudgetLine of(Figure figure, String direction) {
    return new BudgetLine(figure.by().get("fund"), direction, figure.by().get("category"));
  }

  /** The figures of what was booked in a direction. */
  static String id(String direction) {
    return direction.equals("income") ? "income.amount" : "spending.amount";
  }

  By by() {
    return By.of("category", category, "fund", fund);
  }

  /** Fund, direction and category, which each of the tables begins with. */
  List<Cell> cells(Draft draft) {
    return List.of(
        Cells.words(draft.fundName(fund)),
        Cells.words(draft.words().name("direction", direction)),
        Cells.words(CategoryName.of(draft, category)));
  }

  @Override
  public int compareTo(BudgetLine other) {
    return ORDER.compare(this, other);
  }
}
