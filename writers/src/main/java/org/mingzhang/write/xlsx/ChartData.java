package org.mingzhang.write.xlsx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Chart;
import org.mingzhang.write.words.Words;

/**
 * The small table that a native chart is drawn from.
 *
 * @param header the first names the labels
 * @param lines in the chart's order, each with its printed form
 * @param formats Excel's number formats of the columns of numbers
 */
record ChartData(List<String> header, List<Line> lines, List<String> formats) {

  private static final String AMOUNT = "#,##0.00";
  private static final String COUNT = "#,##0";
  private static final String RATE = "0.0%";

  /** Half-widths of the 95 % and 99.8 % limits in standard errors. */
  private static final double Z95 = 1.959964;

  private static final double Z998 = 3.090232;

  /** A label, its numbers, null where there is none, and what is printed of them. */
  record Line(String label, List<@Nullable Double> values, String text) {}

  static ChartData of(Chart chart, Words words) {
    if (chart instanceof Chart.Bars bars) {
      return bars(bars, words);
    } else if (chart instanceof Chart.GroupedBars bars) {
      return grouped(bars, words);
    } else if (chart instanceof Chart.Trend trend) {
      return trend(trend, words);
    } else if (chart instanceof Chart.Intervals intervals) {
      return intervals(intervals, words);
    } else if (chart instanceof Chart.Quadrants quadrants) {
      return quadrants(quadrants, words);
    } else if (chart instanceof Chart.Scatter scatter) {
      return scatter(scatter, words);
    } else {
      return funnel((Chart.Funnel) chart, words);
    }
  }

  private static ChartData bars(Chart.Bars chart, Words words) {
    Scale scale =
        Scale.of(
            chart.bars().stream().map(Chart.Bar::value).toList(),
            chart.bars().stream().map(Chart.Bar::text).toList());
    boolean marked = chart.bars().stream().anyMatch(bar -> bar.mark() != null);
    List<Line> lines = new ArrayList<>();
    for (Chart.Bar bar : chart.bars()) {
      List<@Nullable Double> values = new ArrayList<>();
      values.add(scale.apply(bar.value()));
      if (marked) {
        Double mark = bar.mark();
        values.add(mark == null ? null : scale.apply(mark));
      }
      lines.add(new Line(bar.label(), values, bar.text()));
    }
    List<String> header = new ArrayList<>(List.of(words.of("item"), words.of("current")));
    if (marked) {
      header.add(words.of("previous"));
    }
    return of(header, lines, Collections.nCopies(2, AMOUNT), words);
  }

  private static ChartData grouped(Chart.GroupedBars chart, Words words) {
    List<@Nullable Double> all = new ArrayList<>();
    chart.series().forEach(series -> all.addAll(series.values()));
    Scale scale =
        Scale.of(all, chart.series().stream().flatMap(series -> series.texts().stream()).toList());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < chart.groups().size(); i++) {
      List<@Nullable Double> values = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      for (Chart.Series series : chart.series()) {
        Double value = series.values().get(i);
        values.add(value == null ? null : scale.apply(value));
        texts.add(
            value == null ? series.texts().get(i) : series.name() + " " + series.texts().get(i));
      }
      lines.add(
          new Line(
              chart.groups().get(i),
              values,
              String.join(" · ", texts.stream().filter(t -> !t.isEmpty()).toList())));
    }
    List<String> header = new ArrayList<>(List.of(words.of("period")));
    chart.series().forEach(series -> header.add(series.name()));
    return of(header, lines, Collections.nCopies(chart.series().size(), AMOUNT), words);
  }

  private static ChartData trend(Chart.Trend chart, Words words) {
    List<Line> lines = new ArrayList<>();
    for (Chart.Point point : chart.points()) {
      List<@Nullable Double> values = new ArrayList<>();
      values.add(point.value());
      values.add(chart.target());
      lines.add(new Line(point.label(), values, joined(point.text(), point.base())));
    }
    return of(
        List.of(words.of("period"), words.of("value"), words.of("target")),
        lines,
        Collections.nCopies(2, rateOrAmount(lines)),
        words);
  }

  private static ChartData intervals(Chart.Intervals chart, Words words) {
    List<Line> lines = new ArrayList<>();
    for (Chart.Interval interval : chart.intervals()) {
      List<@Nullable Double> values = new ArrayList<>();
      values.add(interval.value());
      values.add(interval.lower());
      values.add(interval.upper());
      values.add(difference(interval.value(), interval.lower()));
      values.add(difference(interval.upper(), interval.value()));
      lines.add(new Line(interval.label(), values, joined(interval.text(), interval.base())));
    }
    return of(
        List.of(words.of("item"), words.of("rate"), words.of("lower"), words.of("upper"), "−", "+"),
        lines,
        Collections.nCopies(5, rateOrAmount(lines)),
        words);
  }

  private static @Nullable Double difference(@Nullable Double a, @Nullable Double b) {
    return a == null || b == null ? null : a - b;
  }

  private static ChartData scatter(Chart.Scatter chart, Words words) {
    List<Line> lines = new ArrayList<>();
    for (Chart.Spot spot :
        chart.spots().stream()
            .sorted(Comparator.comparingDouble(Chart.Spot::across).thenComparing(Chart.Spot::label))
            .toList()) {
      List<@Nullable Double> values = new ArrayList<>();
      values.add(spot.across());
      values.add(spot.up());
      values.add(spot.lower());
      values.add(spot.upper());
      lines.add(new Line(spot.label(), values, spot.text()));
    }
    String up = chart.up().percent() ? RATE : AMOUNT;
    return of(
        List.of(
            words.of("item"),
            chart.across().label(),
            chart.up().label(),
            words.of("lower"),
            words.of("upper")),
        lines,
        List.of(chart.across().percent() ? RATE : AMOUNT, up, up, up),
        words);
  }

  private static ChartData funnel(Chart.Funnel chart, Words words) {
    List<Line> lines = new ArrayList<>();
    for (Chart.FunnelPoint point :
        chart.points().stream()
            .sorted(Comparator.comparingDouble(Chart.FunnelPoint::base))
            .toList()) {
      double c = chart.centre();
      double error = point.base() > 0 && c > 0 && c < 1 ? Math.sqrt(c * (1 - c) / point.base()) : 0;
      List<@Nullable Double> values = new ArrayList<>();
      Stream.of(
              point.base(),
              point.value(),
              c,
              Math.max(0, c - Z95 * error),
              Math.min(1, c + Z95 * error),
              Math.max(0, c - Z998 * error),
              Math.min(1, c + Z998 * error))
          .forEach(values::add);
      lines.add(new Line(point.label(), values, ""));
    }
    return of(
        List.of(
            words.of("item"),
            words.of("base"),
            words.of("rate"),
            words.of("centre"),
            words.of("low95"),
            words.of("high95"),
            words.of("low998"),
            words.of("high998")),
        lines,
        List.of(COUNT, RATE, RATE, RATE, RATE, RATE, RATE),
        words);
  }

  private static ChartData quadrants(Chart.Quadrants chart, Words words) {
    List<Line> lines = new ArrayList<>();
    for (Chart.QuadrantPoint point : chart.points()) {
      lines.add(new Line(point.label(), List.of(point.x(), point.y()), point.text()));
    }
    return of(
        List.of(words.of("item"), chart.axisX(), chart.axisY()), lines, List.of(RATE, RATE), words);
  }

  /** Excel's number format of a column of numbers, counted from 0. */
  String format(int column) {
    return formats.get(column);
  }

  /** Whether the numbers drawn are ratios. */
  boolean percent() {
    return formats.contains(RATE);
  }

  private static ChartData of(
      List<String> names, List<Line> lines, List<String> formats, Words words) {
    List<String> header = new ArrayList<>(names);
    header.add(words.of("printed"));
    return new ChartData(header, lines, formats);
  }

  /** Rates come as ratios; a trend may also be of hours or scores. */
  private static String rateOrAmount(List<Line> lines) {
    boolean ratios =
        lines.stream()
            .flatMap(line -> line.values().stream())
            .allMatch(value -> value == null || Math.abs(value) <= 1);
    return ratios ? RATE : AMOUNT;
  }

  private static String joined(String text, String base) {
    return base.isEmpty() ? text : text + " · " + base;
  }
}
