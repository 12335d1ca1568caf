package org.mingzhang.write.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.mingzhang.document.Chart;
import org.mingzhang.write.words.Words;

/** The charts below each other, which are printed, and beside each the numbers it is drawn from. */
final class ChartSheet {

  private static final int CHART_ROWS = 13;
  private static final int ROWS_ON_A_PAGE = 42;
  private static final int CHART_COLUMNS = 8;
  private static final float LINE = 18f;
  private static final int MOST_NUMBERS = 8;
  private static final int DATA = CHART_COLUMNS + 1;

  private static final Look.Letters TITLE = new Look.Letters(12, true, Look.ACCENT);
  private static final Look.Letters BOLD = new Look.Letters(10, true, Look.INK);
  private static final Look.Letters PLAIN = new Look.Letters(10, false, Look.INK);
  private static final Look.Letters MUTED = new Look.Letters(9, false, Look.MUTED);

  private final XSSFSheet sheet;
  private final CellWriter cells;
  private final Words words;

  ChartSheet(XSSFSheet sheet, Look look, Words words) {
    this.sheet = sheet;
    this.cells = new CellWriter(look);
    this.words = words;
  }

  void fill(List<Chart> charts, Locale locale) {
    for (int i = 0; i < CHART_COLUMNS; i++) {
      sheet.setColumnWidth(i, 12 * 256);
    }
    sheet.setColumnWidth(CHART_COLUMNS, 3 * 256);
    sheet.setColumnWidth(DATA, 28 * 256);
    for (int i = 1; i <= MOST_NUMBERS; i++) {
      sheet.setColumnWidth(DATA + i, 13 * 256);
    }
    int row = 0;
    int page = 0;
    for (Chart chart : charts) {
      ChartData data = ChartData.of(chart, words);
      int rows = rows(chart, data);
      if (row + rows > page + ROWS_ON_A_PAGE && row > page) {
        sheet.setRowBreak(row - 1);
        page = row;
      }
      write(chart, data, row);
      for (int empty = data.lines().size() + 2; empty <= rows; empty++) {
        row(row + empty, LINE);
      }
      new NativeChart(sheet, chart, data, row + 2, DATA, locale)
          .draw(row, CHART_COLUMNS, row + rows);
      row += rows + 1;
    }
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, CHART_COLUMNS - 1, 0, row - 1);
  }

  /** Lying bars need a line and a half each, so that every label is shown. */
  private static int rows(Chart chart, ChartData data) {
    int lines = data.lines().size();
    boolean lying = chart instanceof Chart.Bars || chart instanceof Chart.Intervals;
    return Math.max(CHART_ROWS, lying ? lines * 3 / 2 + 6 : lines + 2);
  }

  private void write(Chart chart, ChartData data, int first) {
    Row title = row(first, 24);
    cells.text(title, DATA, chart.title(), Look.Style.text(TITLE));
    Row header = row(first + 1, 20);
    for (int i = 0; i < data.header().size(); i++) {
      Look.Style style = Look.Style.text(BOLD).framed(Look.Frame.HEADER);
      boolean number = i > 0 && i < data.header().size() - 1;
      cells.text(header, DATA + i, data.header().get(i), number ? style.number("") : style);
    }
    for (int i = 0; i < data.lines().size(); i++) {
      line(row(first + 2 + i, LINE), data, data.lines().get(i));
    }
  }

  private Row row(int index, float points) {
    Row row = sheet.createRow(index);
    row.setHeightInPoints(points);
    return row;
  }

  private void line(Row row, ChartData data, ChartData.Line line) {
    Look.Style style = Look.Style.text(PLAIN).framed(Look.Frame.BODY);
    cells.text(row, DATA, line.label(), style);
    for (int i = 0; i < line.values().size(); i++) {
      Double value = line.values().get(i);
      int column = DATA + 1 + i;
      if (value == null) {
        cells.text(row, column, "", style);
      } else {
        BigDecimal number = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
        cells.number(row, column, number, style.number(data.format(i)));
      }
    }
    cells.text(row, DATA + 1 + line.values().size(), line.text(), Look.Style.text(MUTED));
  }
}
