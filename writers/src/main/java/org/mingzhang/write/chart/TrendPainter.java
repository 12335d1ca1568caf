package org.mingzhang.write.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Chart;
import org.mingzhang.write.chart.Lettering.Anchor;

/** A line over periods; the dashed target is named at its right end, outside of the plot. */
final class TrendPainter {

  private static final double LINE = 9;
  private static final double BELOW = 5;

  /** Half the stroke at the end of an interval. */
  private static final double END = 2.6;

  private TrendPainter() {}

  static void paint(Chart.Trend chart, Graphics2D g, double width, double height) {
    List<Double> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Chart.Point point : chart.points()) {
      Double value = value(point);
      if (value != null) {
        values.add(value);
        texts.add(point.text());
      }
    }
    Double target = chart.target();
    if (values.isEmpty() && (target == null || chart.points().isEmpty())) {
      Marks.nothing(g, width, height);
      return;
    }
    Printed printed = Printed.of(values, texts);
    if (values.isEmpty() && target != null) {
      printed = Printed.of(List.of(target), List.of(chart.targetText()));
    }
    if (target != null) {
      values.add(target);
    }
    chart.points().forEach(point -> values.addAll(limits(point)));
    Ticks ticks = ticks(printed, values);
    String suffix = printed.suffix();
    DoubleFunction<String> label = value -> ticks.label(value) + suffix;

    List<String> targetLines =
        target == null
            ? List.of()
            : Lettering.wrap(joined(chart.targetText()), width * 0.16, 3, Lettering.TARGET);
    double left = Plots.labelWidth(ticks, label) + 5;
    double right =
        targetLines.stream()
            .mapToDouble(line -> Lettering.width(line, Lettering.TARGET) + 4)
            .max()
            .orElse(2);
    right = Math.max(right, overhang(chart, width - left - right));
    boolean unit = !chart.axisLabel().isEmpty() && !chart.axisLabel().equals(suffix);
    double head = unit ? 14 : 4;
    boolean bases = chart.points().stream().anyMatch(point -> !point.base().isEmpty());
    double foot = bases ? 13 + LINE : 13;
    Rectangle2D room = Plots.room(left, head, width - right, height - foot);
    Plots.Frame frame = Plots.frame(room, ticks, BELOW, 8);
    if (unit) {
      Lettering.draw(g, chart.axisLabel(), 0, 7, Anchor.START, Lettering.NOTE);
    }
    Plots.label(g, frame, ticks, label);

    Double line = target == null ? null : frame.y(printed.of(target));
    plot(chart, g, printed, frame, ticks, line);
    if (line != null) {
      double first =
          Lettering.baseline(line, Lettering.TARGET) - (targetLines.size() - 1) * 8 / 2.0;
      for (int i = 0; i < targetLines.size(); i++) {
        Lettering.draw(
            g,
            targetLines.get(i),
            room.getMaxX() + 4,
            first + i * 8,
            Anchor.START,
            Lettering.TARGET);
      }
    }
    periods(chart, g, room);
    values(chart, g, printed, frame, line);
  }

  /** Keeps ≥ with its number when a target is set in lines. */
  private static String joined(String target) {
    return target.replaceAll("([≥≤<>]) ", "$1\u00a0");
  }

  /** How far the last period's words reach beyond its own slot. */
  private static double overhang(Chart.Trend chart, double room) {
    if (chart.points().isEmpty()) {
      return 0;
    }
    Chart.Point last = chart.points().get(chart.points().size() - 1);
    double widest =
        Math.max(
            Lettering.width(last.label(), Lettering.FIGURE),
            Math.max(
                Lettering.width(last.base(), Lettering.NOTE),
                Lettering.width(last.text(), Lettering.FIGURE)));
    return widest / 2 - room / chart.points().size() / 2 + 2;
  }

  private static Ticks ticks(Printed printed, List<Double> values) {
    double min = values.stream().mapToDouble(printed::of).min().orElse(0);
    double max = values.stream().mapToDouble(printed::of).max().orElse(1);
    double margin = Math.max((max - min) * 0.25, Math.abs(max) * 0.02);
    double low = min >= 0 ? Math.max(0, min - margin) : min - margin;
    boolean ratio = !printed.suffix().isEmpty() && max <= 100;
    return printed.ticks(low, ratio ? Math.min(100, max + margin) : max + margin, 5);
  }

  private static void plot(
      Chart.Trend chart,
      Graphics2D g,
      Printed printed,
      Plots.Frame frame,
      Ticks ticks,
      @Nullable Double line) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    int series = 0;
    for (int i = 0; i < chart.points().size(); i++) {
      Chart.Point point = chart.points().get(i);
      // The line does not lead over a break.
      series += point.afterBreak() ? 1 : 0;
      Double value = value(point);
      Number number = value == null ? null : Double.valueOf(printed.of(value));
      data.addValue(number, Integer.valueOf(series), Integer.valueOf(i));
    }
    LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, false);
    for (int i = 0; i <= series; i++) {
      renderer.setSeriesPaint(i, Palette.ACCENT);
      renderer.setSeriesStroke(i, Palette.line(1.4));
    }
    Plots.categories(data, renderer, frame, ticks).draw(g, frame.room(), null, null, null);
    limits(chart, g, printed, frame);
    breaks(chart, g, frame.room());
    // The marks come last, so that the target line does not cross them.
    if (line != null) {
      g.setPaint(Palette.WARNING);
      g.setStroke(Palette.dashed(0.8));
      Marks.line(g, frame.room().getX(), line, frame.room().getMaxX(), line);
    }
    for (int i = 0; i < chart.points().size(); i++) {
      Point2D at = at(chart, printed, frame, i);
      if (at != null) {
        Marks.draw(g, chart.points().get(i).status(), at.getX(), at.getY());
      }
    }
  }

  /** Limits or intervals; what is drawn of them is also what no number may cover. */
  private static void limits(Chart.Trend chart, Graphics2D g, Printed printed, Plots.Frame frame) {
    g.setPaint(chart.intervals() ? Palette.ACCENT : Palette.MUTED);
    g.setStroke(Palette.line(0.7));
    for (Line2D line : bounds(chart, printed, frame)) {
      Marks.line(g, line.getX1(), line.getY1(), line.getX2(), line.getY2());
    }
  }

  /**
   * A short line over each period, for limits move with the base; of an interval an upright with
   * two ends.
   */
  private static List<Line2D> bounds(Chart.Trend chart, Printed printed, Plots.Frame frame) {
    double half = chart.intervals() ? END : halfSlot(chart, frame.room());
    List<Line2D> lines = new ArrayList<>();
    for (int i = 0; i < chart.points().size(); i++) {
      double x = x(chart, frame.room(), i);
      List<Double> ends = new ArrayList<>();
      for (double limit : limits(chart.points().get(i))) {
        double y = frame.y(printed.of(limit));
        lines.add(new Line2D.Double(x - half, y, x + half, y));
        ends.add(y);
      }
      if (chart.intervals() && ends.size() == 2) {
        lines.add(new Line2D.Double(x, ends.get(0), x, ends.get(1)));
      }
    }
    return lines;
  }

  /** A dashed upright between two points of different meaning. */
  private static void breaks(Chart.Trend chart, Graphics2D g, Rectangle2D room) {
    g.setPaint(Palette.MUTED);
    g.setStroke(Palette.dashed(0.8));
    for (double x : breaks(chart, room)) {
      Marks.line(g, x, room.getY(), x, room.getMaxY());
    }
  }

  private static List<Double> breaks(Chart.Trend chart, Rectangle2D room) {
    List<Double> uprights = new ArrayList<>();
    for (int i = 1; i < chart.points().size(); i++) {
      if (chart.points().get(i).afterBreak()) {
        uprights.add((x(chart, room, i - 1) + x(chart, room, i)) / 2);
      }
    }
    return uprights;
  }

  private static double halfSlot(Chart.Trend chart, Rectangle2D room) {
    return room.getWidth() / Math.max(1, chart.points().size()) * 0.42;
  }

  private static List<Double> limits(Chart.Point point) {
    return Stream.of(Optional.ofNullable(point.lower()), Optional.ofNullable(point.upper()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static void periods(Chart.Trend chart, Graphics2D g, Rectangle2D room) {
    List<String> labels = new ArrayList<>();
    for (Chart.Point point : chart.points()) {
      labels.add(point.label());
      labels.add(point.base());
    }
    int n = chart.points().size();
    int every = Plots.every(labels, room.getWidth() / Math.max(1, n));
    for (int i = 0; i < n; i++) {
      Chart.Point point = chart.points().get(i);
      if ((n - 1 - i) % every == 0) {
        double x = x(chart, room, i);
        double y = room.getMaxY() + 10;
        Lettering.draw(g, point.label(), x, y, Anchor.MIDDLE, Lettering.FIGURE);
        Lettering.draw(g, point.base(), x, y + LINE, Anchor.MIDDLE, Lettering.NOTE);
      }
    }
  }

  /** The latest first, then back; where there is no free room the oldest go without. */
  private static void values(
      Chart.Trend chart,
      Graphics2D g,
      Printed printed,
      Plots.Frame frame,
      @Nullable Double target) {
    Rectangle2D room = frame.room();
    Clearance clearance =
        new Clearance(
            new Rectangle2D.Double(
                room.getX() - 2, room.getY() - 4, room.getWidth() + 4, room.getHeight() + 4));
    if (target != null) {
      clearance.take(new Line2D.Double(room.getX(), target, room.getMaxX(), target));
    }
    for (double x : breaks(chart, room)) {
      clearance.take(new Line2D.Double(x, room.getY(), x, room.getMaxY()));
    }
    bounds(chart, printed, frame).forEach(clearance::take);
    double floor = room.getMaxY() - BELOW;
    Point2D before = null;
    for (int i = 0; i < chart.points().size(); i++) {
      Point2D at = at(chart, printed, frame, i);
      if (at != null) {
        clearance.take(new Rectangle2D.Double(at.getX() - 3.6, at.getY() - 3.6, 7.2, 7.2));
        if (before != null) {
          clearance.take(new Line2D.Double(before, at));
        }
      }
      before = at;
    }
    for (int i = chart.points().size() - 1; i >= 0; i--) {
      Chart.Point point = chart.points().get(i);
      Point2D at = at(chart, printed, frame, i);
      double wide = Lettering.width(point.text(), Lettering.FIGURE);
      if (at == null) {
        Rectangle2D foot =
            new Rectangle2D.Double(x(chart, room, i) - wide / 2, floor - 8.5, wide, 7);
        if (clearance.isFree(foot)) {
          clearance.take(foot);
          write(g, point.text(), foot, Lettering.NOTE);
        }
        continue;
      }
      for (Rectangle2D box : chart.intervals() ? beside(at, wide) : around(at, wide)) {
        if (clearance.isFree(box)) {
          clearance.take(box);
          write(g, point.text(), box, Lettering.FIGURE);
          break;
        }
      }
    }
  }

  /** Above and below the mark, ever farther, straight before aslant. */
  private static List<Rectangle2D> around(Point2D at, double wide) {
    List<Rectangle2D> boxes = new ArrayList<>();
    for (double away = 4.6; away <= 16; away += 1.4) {
      for (double aside : new double[] {0, -wide * 0.3, wide * 0.3}) {
        double x = at.getX() - wide / 2 + aside;
        boxes.add(new Rectangle2D.Double(x, at.getY() - away - 7, wide, 7));
        boxes.add(new Rectangle2D.Double(x, at.getY() + away, wide, 7));
      }
    }
    return boxes;
  }

  /** To the right and to the left of an upright, ever farther up and down. */
  private static List<Rectangle2D> beside(Point2D at, double wide) {
    List<Rectangle2D> boxes = new ArrayList<>();
    for (double away = 2; away <= 16; away += 1.4) {
      for (double x : new double[] {at.getX() + 4.6, at.getX() - 4.6 - wide}) {
        boxes.add(new Rectangle2D.Double(x, at.getY() - away - 7, wide, 7));
        boxes.add(new Rectangle2D.Double(x, at.getY() + away, wide, 7));
      }
    }
    return boxes;
  }

  private static void write(Graphics2D g, String text, Rectangle2D box, Lettering.Style style) {
    Lettering.draw(g, text, box.getCenterX(), box.getMaxY() - 0.9, Anchor.MIDDLE, style);
  }

  private static @Nullable Point2D at(
      Chart.Trend chart, Printed printed, Plots.Frame frame, int i) {
    Double value = value(chart.points().get(i));
    return value == null
        ? null
        : new Point2D.Double(x(chart, frame.room(), i), frame.y(printed.of(value)));
  }

  private static double x(Chart.Trend chart, Rectangle2D room, int i) {
    return room.getX() + (i + 0.5) * room.getWidth() / chart.points().size();
  }

  private static @Nullable Double value(Chart.Point point) {
    Double value = point.value();
    return value == null || !Double.isFinite(value) ? null : value;
  }
}
