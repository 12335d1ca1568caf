package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/**
 * A table that large type makes too wide, as one narrow list: each row opens with its name, and
 * below it stand the other cells beside their columns' labels. Nothing of it is left out.
 */
final class Stacked {

  /** A column that is narrower breaks its words too often. */
  private static final double READABLE = mm(21);

  /** So short a first cell is a number of the row, or a code, and no name. */
  private static final int NO_NAME = 4;

  private Stacked() {}

  /** The table as it is where it can be read in that width, else as a list. */
  static Table unlessReadable(Table table, double width) {
    return table.columns().size() < 3 || ColumnWidths.wanted(table, READABLE) <= width
        ? table
        : of(table);
  }

  private static Table of(Table table) {
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      stack(table, row, rows);
    }
    return new Table(
        table.id(),
        table.title(),
        List.of(
            new Table.Column(names(table), Table.Align.LEFT, 45),
            new Table.Column("", Table.Align.LEFT, 55)),
        rows,
        table.note());
  }

  /**
   * What the rows' names are: the label of the first column, of the second too where it is in them.
   */
  private static String names(Table table) {
    String first = table.columns().get(0).label();
    return table.rows().stream().anyMatch(Stacked::isNamedByTwo)
        ? (first + " " + table.columns().get(1).label()).strip()
        : first;
  }

  private static boolean isNamedByTwo(Table.Row row) {
    return row.cells().size() > 1 && text(row.cells().get(0)).codePoints().count() <= NO_NAME;
  }

  private static void stack(Table table, Table.Row row, List<Table.Row> rows) {
    List<Cell> cells = row.cells();
    String first = cells.isEmpty() ? "" : text(cells.get(0));
    int named = 1;
    if (isNamedByTwo(row)) {
      first = (first + " " + text(cells.get(1))).strip();
      named = 2;
    }
    rows.add(
        new Table.Row(
            Table.Emphasis.GROUP,
            List.of(new Cell.Words(first, false), new Cell.Words("", false))));
    if (TablePieces.spansRow(row)) {
      return;
    }
    for (int c = named; c < Math.min(cells.size(), table.columns().size()); c++) {
      if (!text(cells.get(c)).isEmpty()) {
        rows.add(
            new Table.Row(
                Table.Emphasis.NONE,
                List.of(
                    new Cell.Words(table.columns().get(c).label(), true), plain(cells.get(c)))));
      }
    }
  }

  /** A bar is said in words: beside a label there is no room to compare it. */
  private static Cell plain(Cell cell) {
    return cell instanceof Cell.Bar bar ? new Cell.Words(bar.text(), false) : cell;
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Bar ? cell.text() : TableStyle.printed(cell);
  }
}
