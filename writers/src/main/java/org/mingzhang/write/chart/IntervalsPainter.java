package org.mingzhang.write.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block.Status;
import org.mingzhang.document.Chart;
import org.mingzhang.write.chart.Lettering.Anchor;

/** One row a rate: label, interval with its mark, printed value and base. */
final class IntervalsPainter {

  private static final double ROW = 14;
  private static final double FOOT = 12;
  private static final double HEAD = 12;
  private static final double GAP = 7;

  private IntervalsPainter() {}

  /** Where things stand across: the plot from left to right, then value and base. */
  private record Across(double left, double right, double value, double end, IntervalScale scale) {

    double x(double ratio) {
      return left + scale.place(ratio) * (right - left);
    }
  }

  static double height(Chart.Intervals chart) {
    return HEAD + Math.max(1, chart.intervals().size()) * ROW + FOOT;
  }

  static void paint(Chart.Intervals chart, Graphics2D g, double width, double height) {
    if (chart.intervals().isEmpty()) {
      Marks.nothing(g, width, height);
      return;
    }
    Across across = across(chart, width);
    double row = (height - HEAD - FOOT) / chart.intervals().size();
    Double target = chart.target();
    for (int i = 0; i < chart.intervals().size(); i++) {
      Chart.Interval interval = chart.intervals().get(i);
      double y = HEAD + i * row;
      if (interval.value() == null) {
        withheld(g, interval, across, y + row / 2, width);
      } else {
        lines(g, across, target, y, y + row);
        interval(g, interval, across, y + row / 2, width);
      }
      List<String> label =
          Lettering.wrap(interval.label(), across.left() - GAP, 1, Lettering.LABEL);
      Lettering.draw(
          g,
          String.join("", label),
          across.left() - GAP,
          Lettering.baseline(y + row / 2, Lettering.LABEL),
          Anchor.END,
          Lettering.LABEL);
    }
    for (double tick : across.scale().ticks().values()) {
      Lettering.draw(
          g,
          across.scale().label(tick),
          across.x(across.scale().value(tick)),
          height - 3,
          Anchor.MIDDLE,
          Lettering.NOTE);
    }
    if (target != null) {
      double half = Lettering.width(chart.targetText(), Lettering.TARGET) / 2;
      double x = Math.min(width - half, Math.max(half, across.x(target)));
      Lettering.draw(g, chart.targetText(), x, 8, Anchor.MIDDLE, Lettering.TARGET);
    }
  }

  private static Across across(Chart.Intervals chart, double width) {
    double label = 0;
    double text = 0;
    double base = 0;
    for (Chart.Interval interval : chart.intervals()) {
      label = Math.max(label, Lettering.width(interval.label(), Lettering.LABEL));
      base = Math.max(base, Lettering.width(interval.base(), Lettering.NOTE));
      if (interval.value() != null) {
        text = Math.max(text, Lettering.width(interval.text(), Lettering.VALUE));
      }
    }
    double left = Math.min(label + 0.5, width * 0.34) + GAP;
    double value = width - (base > 0 ? base + 5 : 0);
    double right = Math.max(left + 20, value - text - GAP - 4);
    return new Across(left + 4, right, value, width, IntervalScale.of(chart));
  }

  /** Row by row: a row that is withheld has words where the lines would run. */
  private static void lines(
      Graphics2D g, Across across, @Nullable Double target, double from, double to) {
    g.setPaint(Palette.HAIRLINE);
    g.setStroke(Palette.line(0.6));
    for (double tick : across.scale().ticks().values()) {
      double x = across.x(across.scale().value(tick));
      Marks.line(g, x, from, x, to);
    }
    if (target != null) {
      g.setPaint(Palette.WARNING);
      g.setStroke(Palette.dashed(0.8));
      Marks.line(g, across.x(target), from, across.x(target), to);
    }
  }

  private static void interval(
      Graphics2D g, Chart.Interval interval, Across across, double y, double width) {
    Double value = interval.value();
    Double lower = interval.lower();
    Double upper = interval.upper();
    Status status = interval.status();
    if (lower != null && upper != null) {
      g.setPaint(Marks.colour(status));
      g.setStroke(Palette.line(1.4));
      Marks.line(g, across.x(lower), y, across.x(upper), y);
    }
    if (value != null) {
      Marks.draw(g, status, across.x(value), y);
    }
    Lettering.draw(
        g,
        interval.text(),
        across.value(),
        Lettering.baseline(y, Lettering.VALUE),
        Anchor.END,
        Lettering.VALUE);
    Lettering.draw(
        g,
        interval.base(),
        width,
        Lettering.baseline(y, Lettering.NOTE),
        Anchor.END,
        Lettering.NOTE);
  }

  private static void withheld(
      Graphics2D g, Chart.Interval interval, Across across, double y, double width) {
    double baseline = Lettering.baseline(y, Lettering.NOTE);
    String text = Lettering.fit(interval.text(), across.value() - across.left(), Lettering.NOTE);
    Lettering.draw(g, text, across.value(), baseline, Anchor.END, Lettering.NOTE);
    Lettering.draw(g, interval.base(), width, baseline, Anchor.END, Lettering.NOTE);
  }
}
