package org.mingzhang.write.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.mingzhang.document.Chart;

/** The charts below each other, each beside the numbers it is drawn from. */
final class ChartSheet {

  private static final int LEAST_ROWS = 17;
  private static final int CHARTS_ON_A_PAGE = 2;
  private static final int CHART_COLUMNS = 8;

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
    List<ChartData> data = charts.stream().map(chart -> ChartData.of(chart, words)).toList();
    int columns = data.stream().mapToInt(d -> d.header().size()).max().orElse(0);
    sheet.setColumnWidth(0, 26 * 256);
    for (int i = 1; i <= columns + CHART_COLUMNS; i++) {
      sheet.setColumnWidth(i, (i == columns ? 3 : 12) * 256);
    }
    int row = 0;
    for (int i = 0; i < charts.size(); i++) {
      if (i > 0 && i % CHARTS_ON_A_PAGE == 0) {
        sheet.setRowBreak(row - 1);
      }
      int first = row;
      write(charts.get(i), data.get(i), first);
      row += Math.max(LEAST_ROWS, data.get(i).lines().size() + 4);
      new NativeChart(sheet, charts.get(i), data.get(i), first + 2, locale)
          .draw(columns + 1, first, columns + 1 + CHART_COLUMNS, row - 1);
    }
  }

  private void write(Chart chart, ChartData data, int first) {
    Row title = row(first, 24);
    cells.text(title, 0, chart.title(), Look.Style.text(TITLE));
    Row header = row(first + 1, 20);
    for (int i = 0; i < data.header().size(); i++) {
      Look.Style style = Look.Style.text(BOLD).framed(Look.Frame.HEADER);
      boolean number = i > 0 && i < data.header().size() - 1;
      cells.text(header, i, data.header().get(i), number ? style.number("") : style);
    }
    for (int i = 0; i < data.lines().size(); i++) {
      line(row(first + 2 + i, 19), data.lines().get(i), data.percent());
    }
  }

  private Row row(int index, float points) {
    Row row = sheet.createRow(index);
    row.setHeightInPoints(points);
    return row;
  }

  private void line(Row row, ChartData.Line line, boolean percent) {
    Look.Style style = Look.Style.text(PLAIN).framed(Look.Frame.BODY);
    cells.text(row, 0, line.label(), style);
    for (int i = 0; i < line.values().size(); i++) {
      Double value = line.values().get(i);
      if (value == null) {
        cells.text(row, i + 1, "", style);
      } else {
        BigDecimal number = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
        cells.number(row, i + 1, number, style.number(percent ? "0.0%" : "#,##0.00"));
      }
    }
    cells.text(row, line.values().size() + 1, line.text(), Look.Style.text(MUTED));
  }
}
