package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import java.util.Arrays;
import java.util.List;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/**
 * Widths of a table's columns: by weight, but no number is broken, and room that one column does
 * not need goes to those whose text would wrap.
 */
final class ColumnWidths {

  private static final double BAR = mm(22);
  private static final double LONGEST_WORD = mm(34);

  private final double[] least;
  private final double[] natural;
  private final double[] weights;

  private ColumnWidths(Table table, TableStyle style) {
    int count = table.columns().size();
    least = new double[count];
    natural = new double[count];
    weights = new double[count];
    for (int c = 0; c < count; c++) {
      Table.Column column = table.columns().get(c);
      double padding = padding(c, count, style);
      weights[c] = Math.max(column.weight(), 1e-6);
      natural[c] = style.head().width(column.label()) + padding;
      least[c] = LineBreaker.longestPart(column.label(), style.head()) + padding;
      if (column.label().codePointCount(0, column.label().length()) <= 4) {
        least[c] = natural[c];
      }
    }
    for (Table.Row row : table.rows()) {
      measure(row, style, count);
    }
  }

  private void measure(Table.Row row, TableStyle style, int count) {
    List<Cell> cells = row.cells();
    boolean spans = TablePieces.spansRow(row);
    for (int c = 0; c < Math.min(count, cells.size()); c++) {
      Cell cell = cells.get(c);
      double padding = padding(c, count, style);
      if (cell instanceof Cell.Bar) {
        natural[c] = Math.max(natural[c], BAR + padding);
        least[c] = Math.max(least[c], BAR + padding);
      } else if (!spans) {
        Style looks = style.of(cell, row.emphasis());
        String text = TableStyle.printed(cell);
        double width = looks.width(text);
        boolean whole =
            cell instanceof Cell.Numeral || cell instanceof Cell.Day || cell instanceof Cell.Shade;
        double part =
            whole
                ? Math.min(width, 2 * LONGEST_WORD)
                : Math.min(LineBreaker.longestPart(text, looks), LONGEST_WORD);
        natural[c] = Math.max(natural[c], width + padding);
        least[c] = Math.max(least[c], part + padding);
      }
    }
  }

  /** Space beside a cell's text; the table's outer edges are flush with the page's text. */
  static double padding(int column, int count, TableStyle style) {
    return (column == 0 ? 0 : style.paddingX()) + (column == count - 1 ? 0 : style.paddingX());
  }

  /** The columns' widths and the style in which they fit. */
  record Fitted(List<Double> widths, TableStyle style) {}

  /** How wide the table has to be for each column to be as wide as that, or as its text. */
  static double wanted(Table table, double readable) {
    ColumnWidths columns = new ColumnWidths(table, TableStyle.of(table));
    double sum = 0;
    for (int c = 0; c < columns.least.length; c++) {
      sum += Math.max(columns.least[c], Math.min(columns.natural[c], readable));
    }
    return sum;
  }

  static Fitted fit(Table table, double width, boolean shrinks) {
    TableStyle style = TableStyle.of(table);
    ColumnWidths columns = new ColumnWidths(table, style);
    if (!shrinks) {
      return new Fitted(boxed(columns.share(width)), style);
    }
    while (sum(columns.least) > width && style.canShrink()) {
      style = style.smaller();
      columns = new ColumnWidths(table, style);
    }
    if (sum(columns.natural) > width && sum(columns.least) <= width) {
      TableStyle smaller = style.toFit(table);
      ColumnWidths narrower = new ColumnWidths(table, smaller);
      if (sum(narrower.natural) <= width) {
        return new Fitted(boxed(narrower.share(width)), smaller);
      }
      if (TableStyle.isLong(table) && sum(narrower.least) <= width) {
        return new Fitted(
            boxed(new FewestLines(table, smaller, narrower.least).widths(width)), smaller);
      }
    }
    return new Fitted(boxed(columns.share(width)), style);
  }

  private static List<Double> boxed(double[] widths) {
    return Arrays.stream(widths).boxed().toList();
  }

  private double[] share(double width) {
    if (sum(least) >= width) {
      return scaled(least, width / sum(least));
    }
    double[] widths = byWeight(width);
    lend(widths);
    return widths;
  }

  /** By weight; a column that this leaves too narrow gets its least width, the others the rest. */
  private double[] byWeight(double width) {
    int count = weights.length;
    boolean[] fixed = new boolean[count];
    double[] widths = new double[count];
    boolean again = true;
    while (again) {
      again = false;
      double rest = width;
      double weight = 0;
      for (int c = 0; c < count; c++) {
        rest -= fixed[c] ? least[c] : 0;
        weight += fixed[c] ? 0 : weights[c];
      }
      for (int c = 0; c < count; c++) {
        widths[c] = fixed[c] ? least[c] : rest * weights[c] / weight;
        if (!fixed[c] && widths[c] < least[c]) {
          fixed[c] = true;
          again = true;
        }
      }
    }
    return widths;
  }

  private void lend(double[] widths) {
    int count = widths.length;
    double spare = 0;
    double wanted = 0;
    for (int c = 0; c < count; c++) {
      spare += Math.max(0, widths[c] - natural[c]);
      wanted += Math.max(0, natural[c] - widths[c]);
    }
    double moved = Math.min(spare, wanted);
    if (moved <= 0) {
      return;
    }
    for (int c = 0; c < count; c++) {
      double over = widths[c] - natural[c];
      widths[c] += over > 0 ? -over * moved / spare : -over * moved / wanted;
    }
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(v -> v * factor).toArray();
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
