package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/**
 * Sizes of a table's text and spaces: smaller where the table would not fit the width, tighter
 * where it is long.
 */
record TableStyle(Style text, Style head, double paddingX, double paddingY) {

  private static final int LONG = 40;
  private static final double STEP = 0.94;
  private static final double SMALLEST = 5.8;
  private static final double SMALL = 7.4 / 8.6;

  static TableStyle of(Table table) {
    double paddingY = isLong(table) ? mm(0.55) : mm(0.95);
    return new TableStyle(Style.TEXT, Style.LABEL, mm(1.5), paddingY);
  }

  boolean canShrink() {
    return text.size() * STEP >= SMALLEST;
  }

  /** In which smaller type a table may be set to spare its rows second lines. */
  TableStyle toFit(Table table) {
    return isLong(table) ? scaled(SMALL, paddingY) : smaller();
  }

  static boolean isLong(Table table) {
    return table.rows().size() > LONG;
  }

  TableStyle spaced(double rows) {
    return new TableStyle(text, head, paddingX, paddingY * rows);
  }

  TableStyle smaller() {
    return scaled(STEP, paddingY * STEP);
  }

  private TableStyle scaled(double factor, double rows) {
    return new TableStyle(
        text.scaled(factor), head.scaled(factor), paddingX * factor * factor, rows);
  }

  /** How the cell's text looks in its row. */
  Style of(Cell cell, Table.Emphasis emphasis) {
    if (emphasis == Table.Emphasis.TOTAL) {
      return text.strong();
    }
    if (emphasis == Table.Emphasis.GROUP) {
      return text.in(Style.ACCENT);
    }
    if (cell instanceof Cell.Fraction || (cell instanceof Cell.Words words && words.muted())) {
      return text.in(Style.MUTED);
    }
    if (cell instanceof Cell.Numeral numeral && numeral.strong()) {
      return text.strong();
    }
    if (cell instanceof Cell.Standing standing) {
      return text.in(Mark.of(standing.status()).colour());
    }
    return text;
  }

  static String printed(Cell cell) {
    if (cell instanceof Cell.Standing standing) {
      return Mark.of(standing.status()).beside(standing.text());
    }
    return cell instanceof Cell.Bar ? "" : cell.text();
  }
}
