package org.mingzhang.write.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mingzhang.document.Block.Status;
import org.mingzhang.document.Chart;
import org.mingzhang.write.chart.Lettering.Anchor;

/**
 * Two ratios against each other in four named fields, the first of them tinted. Each point has its
 * intervals as thin lines both ways: ■ settled and to be improved, ● settled otherwise, ○ not
 * settled.
 */
final class QuadrantsPainter {

  private static final double TOP = 21;
  private static final double BOTTOM = 25;
  private static final int STEPS = 6;

  /** Paler than the marks, darker than the frame. */
  private static final Color WHISKER = new Color(0xb3c9cd);

  private QuadrantsPainter() {}

  /** The plot, its scales in per cent; values in and coordinates out. */
  private record Field(Rectangle2D room, Ticks across, Ticks up) {

    double x(double ratio) {
      double low = across.low().doubleValue();
      return room.getX()
          + (100 * ratio - low) / (across.high().doubleValue() - low) * room.getWidth();
    }

    double y(double ratio) {
      double low = up.low().doubleValue();
      return room.getMaxY()
          - (100 * ratio - low) / (up.high().doubleValue() - low) * room.getHeight();
    }
  }

  static void paint(Chart.Quadrants chart, Graphics2D g, double width, double height) {
    List<Chart.QuadrantPoint> points = chart.points();
    if (points.isEmpty()) {
      Marks.nothing(g, width, height);
      return;
    }
    Ticks up =
        ticks(points, Chart.QuadrantPoint::lowerY, Chart.QuadrantPoint::upperY, chart.cutY());
    Ticks across =
        ticks(points, Chart.QuadrantPoint::lowerX, Chart.QuadrantPoint::upperX, chart.cutX());
    double left = Plots.labelWidth(up, value -> up.label(value) + "%") + 5;
    double right = Lettering.width(chart.cutYText(), Lettering.FIGURE) + 5;
    Field field = new Field(Plots.room(left, TOP, width - right, height - BOTTOM), across, up);

    fields(g, chart, field);
    scales(g, chart, field, height);
    Clearance clearance = names(g, chart, field);
    g.setPaint(WHISKER);
    g.setStroke(Palette.line(0.7));
    for (Chart.QuadrantPoint point : points) {
      double x = field.x(point.x());
      double y = field.y(point.y());
      whisker(
          g, clearance, new Line2D.Double(field.x(point.lowerX()), y, field.x(point.upperX()), y));
      whisker(
          g, clearance, new Line2D.Double(x, field.y(point.lowerY()), x, field.y(point.upperY())));
    }
    for (Chart.QuadrantPoint point : points) {
      clearance.take(
          new Rectangle2D.Double(field.x(point.x()) - 3.4, field.y(point.y()) - 3.4, 6.8, 6.8));
    }
    List<Label> labels = labels(points, field, clearance);
    for (Label label : labels) {
      leader(g, label);
    }
    // Lines end before a name and nothing strikes it through; a mark is never covered.
    for (Label label : labels) {
      g.setPaint(ground(chart, field, label.box()));
      g.fill(label.box());
    }
    for (Chart.QuadrantPoint point : points) {
      Marks.draw(g, point.status(), field.x(point.x()), field.y(point.y()));
    }
    for (Label label : labels) {
      Lettering.draw(
          g,
          label.text(),
          label.box().getX(),
          label.box().getMaxY() - 0.9,
          Anchor.START,
          Lettering.FIGURE);
    }
  }

  /** A name in its place, and the point that it belongs to. */
  private record Label(String text, Rectangle2D box, double x, double y) {}

  /** The tint of the first field for what lies in it, else paper. */
  private static Color ground(Chart.Quadrants chart, Field field, Rectangle2D box) {
    boolean first =
        box.getCenterX() < field.x(chart.cutX()) && box.getCenterY() < field.y(chart.cutY());
    return first ? Palette.BAND : Palette.PAPER;
  }

  private static void whisker(Graphics2D g, Clearance clearance, Line2D line) {
    g.draw(line);
    clearance.take(line);
  }

  private static Ticks ticks(
      List<Chart.QuadrantPoint> points,
      ToDoubleFunction<Chart.QuadrantPoint> lower,
      ToDoubleFunction<Chart.QuadrantPoint> upper,
      double cut) {
    double min = Math.min(cut, points.stream().mapToDouble(lower).min().orElse(cut));
    double max = Math.max(cut, points.stream().mapToDouble(upper).max().orElse(cut));
    return Printed.PERCENT.ticks(100 * min, 100 * max, STEPS);
  }

  private static void fields(Graphics2D g, Chart.Quadrants chart, Field field) {
    Rectangle2D room = field.room();
    double x = field.x(chart.cutX());
    double y = field.y(chart.cutY());
    g.setPaint(Palette.BAND);
    g.fill(new Rectangle2D.Double(room.getX(), room.getY(), x - room.getX(), y - room.getY()));
    g.setPaint(Palette.HAIRLINE);
    g.setStroke(Palette.line(0.6));
    g.draw(room);
    g.setPaint(Palette.MUTED);
    g.setStroke(Palette.dashed(0.8));
    Marks.line(g, x, room.getY(), x, room.getMaxY());
    Marks.line(g, room.getX(), y, room.getMaxX(), y);
  }

  private static void scales(Graphics2D g, Chart.Quadrants chart, Field field, double height) {
    Rectangle2D room = field.room();
    for (double value : field.up().values()) {
      Lettering.draw(
          g,
          field.up().label(value) + "%",
          room.getX() - 4,
          Lettering.baseline(field.y(value / 100), Lettering.NOTE),
          Anchor.END,
          Lettering.NOTE);
    }
    for (double value : field.across().values()) {
      double x = field.x(value / 100);
      g.setPaint(Palette.MUTED);
      g.setStroke(Palette.line(0.5));
      Marks.line(g, x, room.getMaxY(), x, room.getMaxY() + 2.5);
      Lettering.draw(
          g,
          field.across().label(value) + "%",
          x,
          room.getMaxY() + 10.5,
          Anchor.MIDDLE,
          Lettering.NOTE);
    }
    Lettering.draw(g, chart.axisY(), 0, 8, Anchor.START, Lettering.NOTE);
    Lettering.draw(g, chart.axisX(), room.getCenterX(), height - 4, Anchor.MIDDLE, Lettering.NOTE);
    Lettering.draw(
        g,
        chart.cutYText(),
        room.getMaxX() + 4,
        Lettering.baseline(field.y(chart.cutY()), Lettering.FIGURE),
        Anchor.START,
        Lettering.FIGURE);
    double half = Lettering.width(chart.cutXText(), Lettering.FIGURE) / 2;
    Lettering.draw(
        g,
        chart.cutXText(),
        Math.max(room.getX() + half, Math.min(room.getMaxX() - half, field.x(chart.cutX()))),
        room.getY() - 3,
        Anchor.MIDDLE,
        Lettering.FIGURE);
  }

  /** The fields' names in their outer corners. */
  private static Clearance names(Graphics2D g, Chart.Quadrants chart, Field field) {
    Rectangle2D room = field.room();
    Clearance clearance = new Clearance(room);
    double top = room.getY() + 9.5;
    double bottom = room.getMaxY() - 4;
    for (int corner = 0; corner < chart.fields().size(); corner++) {
      String name = chart.fields().get(corner);
      boolean atRight = corner % 2 == 1;
      double wide = Lettering.width(name, Lettering.VALUE);
      double y = corner < 2 ? top : bottom;
      Lettering.draw(
          g,
          name,
          atRight ? room.getMaxX() - 4 : room.getX() + 4,
          y,
          atRight ? Anchor.END : Anchor.START,
          Lettering.VALUE);
      clearance.take(
          new Rectangle2D.Double(
              atRight ? room.getMaxX() - 6 - wide : room.getX() + 2, y - 8, wide + 4, 10));
    }
    return clearance;
  }

  private static List<Label> labels(
      List<Chart.QuadrantPoint> points, Field field, Clearance clearance) {
    List<Chart.QuadrantPoint> order = new ArrayList<>(points);
    // Those that ask for something first, then from the right, where room is scarce.
    order.sort(
        Comparator.comparing((Chart.QuadrantPoint p) -> p.status() != Status.MISSED)
            .thenComparingDouble(p -> -p.x()));
    List<Label> labels = new ArrayList<>();
    for (Chart.QuadrantPoint point : order) {
      double x = field.x(point.x());
      double y = field.y(point.y());
      double wide = Lettering.width(point.label(), Lettering.FIGURE);
      labels.add(new Label(point.label(), clearance.place(FunnelPainter.around(x, y, wide)), x, y));
    }
    return labels;
  }

  /** From a name that stands away to its point. */
  private static void leader(Graphics2D g, Label label) {
    Rectangle2D box = label.box();
    double beside = Math.max(box.getX() - label.x(), label.x() - box.getMaxX());
    if (Math.max(Math.abs(box.getCenterY() - label.y()) - 4, beside) > 6) {
      g.setPaint(Palette.MUTED);
      g.setStroke(Palette.line(0.4));
      g.draw(
          new Line2D.Double(
              label.x(),
              label.y(),
              Math.max(box.getX(), Math.min(box.getMaxX(), label.x())),
              Math.max(box.getY(), Math.min(box.getMaxY(), label.y()))));
    }
  }
}
