package org.mingzhang.write.pdf;

import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/**
 * Widths in which a long table takes few lines: each column begins as wide as its longest text, and
 * the page's width is reached by narrowing, step by step, the column where that adds fewest lines.
 */
final class FewestLines {

  /** In points. */
  private static final double STEP = 2;

  private final double[] least;
  private final double[] padding;
  private final double[][] texts;

  /**
   * Measures a table.
   *
   * @param least what each column needs, with its padding
   */
  FewestLines(Table table, TableStyle style, double[] least) {
    int count = least.length;
    this.least = least;
    padding = new double[count];
    for (int c = 0; c < count; c++) {
      padding[c] = ColumnWidths.padding(c, count, style);
    }
    texts = new double[table.rows().size()][count];
    for (int r = 0; r < texts.length; r++) {
      Table.Row row = table.rows().get(r);
      for (int c = 0; c < Math.min(count, row.cells().size()); c++) {
        Cell cell = row.cells().get(c);
        texts[r][c] = style.of(cell, row.emphasis()).width(TableStyle.printed(cell));
      }
    }
  }

  /** Widths that add up to {@code width}, which is no less than the least ones together. */
  double[] widths(double width) {
    double[] widths = least.clone();
    double sum = 0;
    for (int c = 0; c < widths.length; c++) {
      for (double[] row : texts) {
        widths[c] = Math.max(widths[c], row[c] + padding[c]);
      }
      sum += widths[c];
    }
    while (sum > width) {
      double step = Math.min(STEP, sum - width);
      int narrowed = cheapest(widths, step);
      double before = widths[narrowed];
      widths[narrowed] = Math.max(least[narrowed], before - step);
      sum -= before - widths[narrowed];
    }
    return widths;
  }

  /** The column to narrow: of several that add as few lines, the widest. */
  private int cheapest(double[] widths, double step) {
    int cheapest = -1;
    long fewest = Long.MAX_VALUE;
    for (int c = 0; c < widths.length; c++) {
      if (widths[c] <= least[c]) {
        continue;
      }
      double before = widths[c];
      widths[c] = Math.max(least[c], before - step);
      long lines = lines(widths);
      widths[c] = before;
      if (lines < fewest || (lines == fewest && before > widths[cheapest])) {
        cheapest = c;
        fewest = lines;
      }
    }
    return cheapest;
  }

  private long lines(double[] widths) {
    long lines = 0;
    for (double[] row : texts) {
      double most = 1;
      for (int c = 0; c < row.length; c++) {
        most = Math.max(most, Math.ceil((row[c] - 0.001) / (widths[c] - padding[c])));
      }
      lines += (long) most;
    }
    return lines;
  }
}
