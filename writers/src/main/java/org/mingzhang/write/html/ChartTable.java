package org.mingzhang.write.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Table;
import org.mingzhang.document.Table.Align;
import org.mingzhang.document.Table.Column;
import org.mingzhang.document.Table.Emphasis;
import org.mingzhang.document.Table.Row;
import org.mingzhang.write.words.Words;

/**
 * What a drawn chart says, as a table of its printed texts: for those who cannot see it, and to
 * copy. Values that only place marks stay out, so that it says no more than the drawing.
 */
final class ChartTable {

  private final Words words;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private ChartTable(Words words) {
    this.words = words;
  }

  static Table of(Chart chart, Words words) {
    ChartTable table = new ChartTable(words);
    String note = "";
    if (chart instanceof Chart.GroupedBars bars) {
      table.grouped(bars);
    } else if (chart instanceof Chart.Trend trend) {
      table.trend(trend);
      note = trend.targetText();
    } else if (chart instanceof Chart.Scatter scatter) {
      table.columns("item", scatter.across().label(), scatter.up().label());
      scatter
          .spots()
          .forEach(
              spot ->
                  table.row(spot.label(), number(spot.across(), scatter.across()), spot.text()));
    } else if (chart instanceof Chart.Quadrants quadrants) {
      table.columns("item", quadrants.axisY() + " / " + quadrants.axisX());
      quadrants.points().forEach(point -> table.row(point.label(), point.text()));
    } else if (chart instanceof Chart.Funnel funnel) {
      table.funnel(funnel);
    } else {
      throw new IllegalArgumentException("expected a drawn chart but found " + chart.id());
    }
    return new Table(chart.id() + "-data", chart.title(), table.columns, table.rows, note);
  }

  private void grouped(Chart.GroupedBars chart) {
    columns.add(new Column(words.of("period"), Align.LEFT, 1));
    String unit = chart.axisLabel().isEmpty() ? "" : " " + chart.axisLabel();
    chart.series().forEach(series -> columns.add(new Column(series.name() + unit, Align.RIGHT, 1)));
    for (int i = 0; i < chart.groups().size(); i++) {
      List<String> cells = new ArrayList<>(List.of(chart.groups().get(i)));
      for (Chart.Series series : chart.series()) {
        cells.add(series.texts().get(i));
      }
      row(cells.toArray(String[]::new));
    }
  }

  private void trend(Chart.Trend chart) {
    boolean based = chart.points().stream().anyMatch(point -> !point.base().isEmpty());
    if (based) {
      columns("period", chart.axisLabel(), words.of("base"));
      chart.points().forEach(point -> row(point.label(), point.text(), point.base()));
    } else {
      columns("period", chart.axisLabel());
      chart.points().forEach(point -> row(point.label(), point.text()));
    }
  }

  private void funnel(Chart.Funnel chart) {
    columns("item", chart.axisLabel(), words.of("rate"));
    for (Chart.FunnelPoint point : chart.points()) {
      row(
          point.label(),
          String.format(Locale.ROOT, "%,.0f", point.base()),
          String.format(Locale.ROOT, "%.1f%%", point.value() * 100));
    }
  }

  private static String number(double value, Chart.Axis axis) {
    return axis.percent()
        ? String.format(Locale.ROOT, "%.1f%%", value * 100)
        : String.format(Locale.ROOT, "%,.2f", value);
  }

  /** Names of columns; one without a name of its own is called the value. */
  private void columns(String first, String... others) {
    columns.add(new Column(words.of(first), Align.LEFT, 1));
    for (String other : others) {
      columns.add(new Column(other.isEmpty() ? words.of("value") : other, Align.RIGHT, 1));
    }
  }

  private void row(String... texts) {
    List<Cell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(new Cell.Words(text, false));
    }
    rows.add(new Row(Emphasis.NONE, cells));
  }
}
