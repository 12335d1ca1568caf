package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.mask.FeeMask;
import org.mingzhang.measure.mask.MaskRule;

/** 欠费账龄: how many units owe how much, by age or by ages that are joined. */
final class ArrearsTable {

  private final Draft draft;

  private ArrearsTable(Draft draft) {
    this.draft = draft;
  }

  static Table of(Draft draft) {
    return new ArrearsTable(draft).table();
  }

  private Table table() {
    List<List<String>> ages = draft.fees().ages();
    boolean allInOne = ages.size() == 1;
    BigDecimal largest = ages.stream().map(this::owed).reduce(BigDecimal.ZERO, BigDecimal::max);
    List<Table.Row> rows = new ArrayList<>();
    if (!allInOne) {
      for (List<String> row : ages) {
        BigDecimal owed = owed(row);
        double share =
            largest.signum() <= 0 ? 0 : Math.max(0, owed.doubleValue() / largest.doubleValue());
        rows.add(
            Cells.row(
                Cells.words(draft.say("age." + name(row))),
                units(row),
                Cells.money(owed),
                new Cell.Bar(share, -1, Numbers.money(owed))));
      }
    }
    rows.add(
        Cells.total(
            Cells.words(draft.say("total")),
            Cells.words(""),
            draft.cell(draft.figure("fees.arrears"), true),
            Cells.words("")));
    return new Table(
        "arrears",
        draft.say("section.arrears.title"),
        List.of(
            Cells.left(draft.say("column.age"), 26),
            Cells.right(draft.say("column.households"), 16),
            Cells.right(draft.say("column.amount"), 30),
            Cells.left("", 28)),
        rows,
        draft.fees().prepaid()
            ? draft.say("arrears.prepaid", draft.print(draft.figure("fees.prepaid")))
            : "");
  }

  private BigDecimal owed(List<String> ages) {
    return ages.stream()
        .map(age -> draft.amount("fees.arrears_aged", By.of("age", age)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** {@code 181-365} and {@code over-365} are {@code over-180}. */
  private static String name(List<String> ages) {
    String first = ages.get(0);
    String last = ages.get(ages.size() - 1);
    if (ages.size() == 1) {
      return first;
    }
    int from = Integer.parseInt(first.substring(0, first.indexOf('-')));
    return last.startsWith("over")
        ? "over-" + (from - 1)
        : from + last.substring(last.indexOf('-'));
  }

  /** One to four households could be known by what they owe (method, section 16). */
  private Cell units(List<String> ages) {
    int count =
        ages.size() == 1
            ? draft.amount("fees.units_in_arrears", By.of("age", ages.get(0))).intValueExact()
            : FeeMask.unitsOwing(draft.input().slice().payers(), ages);
    return MaskRule.DEFAULT.hides(count)
        ? Cells.words(draft.say("fewer", String.valueOf(MaskRule.DEFAULT.threshold())))
        : Cells.count(count);
  }
}
