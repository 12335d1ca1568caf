package org.mingzhang.write.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/** Numerator and denominator, printed on one place on paper, are two typed columns here. */
final class Fractions {

  private static final String BETWEEN = " / ";

  private Fractions() {}

  /** The table with each column of fractions as two; itself where it has none. */
  static Table apart(Table table) {
    List<Integer> split = columns(table);
    if (split.isEmpty()) {
      return table;
    }
    List<Table.Column> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.addAll(
          split.contains(i) ? labels(table.columns().get(i)) : table.columns().subList(i, i + 1));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        cells.addAll(split.contains(i) ? parts(row.cells().get(i)) : row.cells().subList(i, i + 1));
      }
      rows.add(new Table.Row(row.emphasis(), cells));
    }
    return new Table(table.id(), table.title(), columns, rows, table.note());
  }

  /** The columns, counted from 0, that hold fractions. */
  static List<Integer> columns(Table table) {
    List<Integer> split = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      if (table.rows().stream().anyMatch(row -> at(row, column) instanceof Cell.Fraction)) {
        split.add(i);
      }
    }
    return split;
  }

  private static @Nullable Cell at(Table.Row row, int column) {
    return column < row.cells().size() ? row.cells().get(column) : null;
  }

  private static List<Table.Column> labels(Table.Column column) {
    int at = column.label().indexOf(BETWEEN);
    String first = at < 0 ? column.label() : column.label().substring(0, at);
    String second = at < 0 ? "" : column.label().substring(at + BETWEEN.length());
    return List.of(
        new Table.Column(first, column.align(), column.weight() / 2),
        new Table.Column(second, column.align(), column.weight() / 2));
  }

  private static List<Cell> parts(Cell cell) {
    if (!(cell instanceof Cell.Fraction fraction)) {
      return List.of(cell, new Cell.Words("", false));
    }
    return List.of(part(fraction.numerator(), fraction), part(fraction.denominator(), fraction));
  }

  private static Cell part(@Nullable BigDecimal value, Cell.Fraction fraction) {
    return value == null
        ? new Cell.Words(fraction.text(), true)
        : new Cell.Numeral(value, fraction.form(), value.toPlainString(), false);
  }
}
