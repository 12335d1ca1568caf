package org.mingzhang.write.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/** Which totals of a table are exactly the sum of rows above them. */
final class Totals {

  private static final Set<Cell.Form> ADDITIVE =
      EnumSet.of(Cell.Form.MONEY, Cell.Form.COUNT, Cell.Form.SHARE, Cell.Form.DECIMAL_2);

  private Totals() {}

  /** Rows of a table, both ends included. */
  record Run(int first, int last) {}

  /**
   * The rows above that a total adds up, other totals, interim results (strong) and groups left
   * out: those since the last total or group, else those since an earlier one, else all. Empty
   * where none adds up exactly: a formula would then show another number than the paper.
   */
  static List<Run> of(Table table, int row, int column) {
    Table.Row source = table.rows().get(row);
    if (source.emphasis() != Table.Emphasis.TOTAL
        || column >= source.cells().size()
        || !(source.cells().get(column) instanceof Cell.Numeral total)
        || !ADDITIVE.contains(total.form())) {
      return List.of();
    }
    TreeSet<Integer> starts = new TreeSet<>(Set.of(0));
    for (int i = 0; i < row; i++) {
      if (table.rows().get(i).emphasis() != Table.Emphasis.NONE) {
        starts.add(i + 1);
      }
    }
    BigDecimal value = total.value();
    BigDecimal sum = BigDecimal.ZERO;
    int end = row;
    int numbers = 0;
    for (int start : starts.descendingSet()) {
      for (int i = start; i < end; i++) {
        Table.Row above = table.rows().get(i);
        if (above.emphasis() == Table.Emphasis.NONE
            && column < above.cells().size()
            && above.cells().get(column) instanceof Cell.Numeral part
            && !part.strong()
            && part.value() != null) {
          if (part.form() != total.form()) {
            return List.of();
          }
          sum = sum.add(part.value());
          numbers++;
        }
      }
      end = start;
      // Areas add up, means do not: of one row alone it could not be told.
      int enough = total.form() == Cell.Form.DECIMAL_2 ? 2 : 1;
      if (value != null && numbers >= enough && sum.compareTo(value) == 0) {
        return runs(table, start, row, column);
      }
    }
    return List.of();
  }

  /**
   * The three amounts before a balance whose first and second less the third it is exactly; empty
   * where it is not.
   */
  static List<Integer> balance(Table.Row row, int column) {
    if (column >= row.cells().size()
        || !(row.cells().get(column) instanceof Cell.Numeral balance)
        || !balance.strong()
        || balance.value() == null
        || balance.form() != Cell.Form.MONEY) {
      return List.of();
    }
    List<Integer> places = new ArrayList<>();
    List<BigDecimal> amounts = new ArrayList<>();
    for (int i = 0; i < column; i++) {
      if (row.cells().get(i) instanceof Cell.Numeral amount
          && amount.form() == Cell.Form.MONEY
          && amount.value() != null) {
        places.add(i);
        amounts.add(amount.value());
      }
    }
    boolean holds =
        amounts.size() == 3
            && amounts
                    .get(0)
                    .add(amounts.get(1))
                    .subtract(amounts.get(2))
                    .compareTo(balance.value())
                == 0;
    return holds ? places : List.of();
  }

  private static List<Run> runs(Table table, int start, int row, int column) {
    List<Run> runs = new ArrayList<>();
    for (int i = start; i < row; i++) {
      Table.Row part = table.rows().get(i);
      boolean interim =
          column < part.cells().size()
              && part.cells().get(column) instanceof Cell.Numeral numeral
              && numeral.strong();
      if (part.emphasis() == Table.Emphasis.NONE && !interim) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).last() == i - 1) {
          runs.set(last, new Run(runs.get(last).first(), i));
        } else {
          runs.add(new Run(i, i));
        }
      }
    }
    return runs;
  }
}
