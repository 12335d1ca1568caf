package org.mingzhang.write.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import org.mingzhang.document.Block.Status;
import org.mingzhang.document.Chart;
import org.mingzhang.write.chart.Lettering.Anchor;

/** Points between two named axes, with the intervals of their heights, or joined as a curve. */
final class ScatterPainter {

  private ScatterPainter() {}

  /** The plot: both axes linear, in the printed unit. */
  private record Field(Plots.Frame frame, Ticks ticks, Chart.Scatter chart) {

    double x(double value) {
      Rectangle2D room = frame.room();
      double low = ticks.low().doubleValue();
      double high = ticks.high().doubleValue();
      double margin = 8;
      return room.getX()
          + margin
          + (printed(chart.across(), value) - low)
              / (high - low)
              * Math.max(1, room.getWidth() - 2 * margin);
    }

    double y(double value) {
      return frame.y(printed(chart.up(), value));
    }
  }

  private static double printed(Chart.Axis axis, double value) {
    return axis.percent() ? Printed.PERCENT.of(value) : value;
  }

  static void paint(Chart.Scatter chart, Graphics2D g, double width, double height) {
    List<Chart.Spot> spots =
        chart.spots().stream()
            .filter(spot -> Double.isFinite(spot.across()) && Double.isFinite(spot.up()))
            .sorted(Comparator.comparingDouble(Chart.Spot::across).thenComparing(Chart.Spot::label))
            .toList();
    if (spots.isEmpty()) {
      Marks.nothing(g, width, height);
      return;
    }
    Ticks up = upTicks(chart, spots);
    Ticks across = acrossTicks(chart, spots);
    DoubleFunction<String> upText = text(up, chart.up());
    double left = Plots.labelWidth(up, upText) + 5;
    Rectangle2D room = Plots.room(left, 14, width - 6, height - 24);
    Field field = new Field(Plots.frame(room, up, 4, 4), across, chart);
    Lettering.draw(g, chart.up().label(), 0, 8, Anchor.START, Lettering.NOTE);
    grid(g, field, up);
    Plots.label(g, field.frame(), up, upText);
    acrossLabels(g, field, text(across, chart.across()));
    Lettering.draw(
        g, chart.across().label(), room.getCenterX(), height - 3, Anchor.MIDDLE, Lettering.NOTE);
    Clearance clearance = clearance(room);
    marks(g, field, clearance);
    corners(g, field, clearance);
    if (chart.joined()) {
      joined(g, field, spots);
    }
    intervals(g, field, spots, clearance);
    for (Chart.Spot spot : spots) {
      Marks.draw(
          g,
          spot.status() == Status.NONE ? Status.MET : spot.status(),
          field.x(spot.across()),
          field.y(spot.up()));
    }
    names(g, field, spots, clearance);
  }

  private static Clearance clearance(Rectangle2D room) {
    return new Clearance(
        new Rectangle2D.Double(
            room.getX() + 1, room.getY() - 2, room.getWidth() + 4, room.getHeight() + 1));
  }

  private static Ticks upTicks(Chart.Scatter chart, List<Chart.Spot> spots) {
    List<Double> values = new ArrayList<>();
    for (Chart.Spot spot : spots) {
      values.add(spot.up());
      Double lower = spot.lower();
      Double upper = spot.upper();
      values.add(lower == null ? spot.up() : lower);
      values.add(upper == null ? spot.up() : upper);
    }
    return ticks(chart.up(), values, 5);
  }

  private static Ticks acrossTicks(Chart.Scatter chart, List<Chart.Spot> spots) {
    return ticks(
        chart.across(), new ArrayList<>(spots.stream().map(Chart.Spot::across).toList()), 8);
  }

  /** Rates stand on the whole of 0 to 100 %, so that no difference looks larger than it is. */
  private static Ticks ticks(Chart.Axis axis, List<Double> values, int most) {
    if (axis.percent()) {
      return Ticks.covering(0, 100, most);
    }
    Double mark = axis.mark();
    if (mark != null) {
      values.add(mark);
    }
    double min = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double max = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    return Ticks.covering(min, max, most);
  }

  private static DoubleFunction<String> text(Ticks ticks, Chart.Axis axis) {
    return value -> ticks.label(value) + (axis.percent() ? "%" : "");
  }

  private static void grid(Graphics2D g, Field field, Ticks up) {
    Rectangle2D room = field.frame().room();
    g.setPaint(Palette.HAIRLINE);
    g.setStroke(Palette.line(0.6));
    for (double value : up.values()) {
      double y = field.frame().y(value);
      Marks.line(g, room.getX(), y, room.getMaxX(), y);
    }
    g.draw(new Line2D.Double(room.getX(), room.getMaxY(), room.getMaxX(), room.getMaxY()));
  }

  private static void acrossLabels(Graphics2D g, Field field, DoubleFunction<String> text) {
    double y = field.frame().room().getMaxY();
    double factor = field.chart().across().percent() ? 100 : 1;
    double free = Double.NEGATIVE_INFINITY;
    for (double value : field.ticks().values()) {
      double x = field.x(value / factor);
      double half = Lettering.width(text.apply(value), Lettering.NOTE) / 2;
      g.setPaint(Palette.MUTED);
      g.setStroke(Palette.line(0.5));
      Marks.line(g, x, y, x, y + 2.5);
      if (x - half > free) {
        free = x + half + 4;
        Lettering.draw(g, text.apply(value), x, y + 10.5, Anchor.MIDDLE, Lettering.NOTE);
      }
    }
  }

  private static void marks(Graphics2D g, Field field, Clearance clearance) {
    Rectangle2D room = field.frame().room();
    g.setPaint(Palette.WARNING);
    g.setStroke(Palette.dashed(0.8));
    Double across = field.chart().across().mark();
    if (across != null) {
      Line2D line =
          new Line2D.Double(field.x(across), room.getY(), field.x(across), room.getMaxY());
      g.draw(line);
      clearance.take(line);
    }
    Double up = field.chart().up().mark();
    if (up != null) {
      Line2D line = new Line2D.Double(room.getX(), field.y(up), room.getMaxX(), field.y(up));
      g.draw(line);
      clearance.take(line);
    }
  }

  private static void corners(Graphics2D g, Field field, Clearance clearance) {
    List<String> corners = field.chart().corners();
    Rectangle2D room = field.frame().room();
    for (int i = 0; i < corners.size() && i < 4; i++) {
      boolean right = i % 2 == 1;
      double wide = Lettering.width(corners.get(i), Lettering.NOTE);
      double x = right ? room.getMaxX() - 2 - wide : room.getX() + 2;
      double y = i < 2 ? room.getY() + 8 : room.getMaxY() - 3;
      Lettering.draw(g, corners.get(i), x, y, Anchor.START, Lettering.NOTE);
      clearance.take(new Rectangle2D.Double(x, y - 7, wide, 9));
    }
  }

  private static void joined(Graphics2D g, Field field, List<Chart.Spot> spots) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < spots.size(); i++) {
      double x = field.x(spots.get(i).across());
      double y = field.y(spots.get(i).up());
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    g.setPaint(Palette.ACCENT);
    g.setStroke(Palette.line(1.1));
    g.draw(path);
  }

  private static void intervals(
      Graphics2D g, Field field, List<Chart.Spot> spots, Clearance clearance) {
    g.setPaint(Palette.TINT);
    g.setStroke(Palette.line(1));
    for (Chart.Spot spot : spots) {
      double x = field.x(spot.across());
      double y = field.y(spot.up());
      clearance.take(new Rectangle2D.Double(x - 3.2, y - 3.2, 6.4, 6.4));
      Double lower = spot.lower();
      Double upper = spot.upper();
      if (lower != null && upper != null) {
        Line2D whisker = new Line2D.Double(x, field.y(lower), x, field.y(upper));
        g.draw(whisker);
        Marks.line(g, x - 2.5, field.y(lower), x + 2.5, field.y(lower));
        Marks.line(g, x - 2.5, field.y(upper), x + 2.5, field.y(upper));
        clearance.take(whisker);
      }
    }
  }

  private static void names(
      Graphics2D g, Field field, List<Chart.Spot> spots, Clearance clearance) {
    for (Chart.Spot spot : spots) {
      if (spot.label().isEmpty()) {
        continue;
      }
      double x = field.x(spot.across());
      double y = field.y(spot.up());
      double wide = Lettering.width(spot.label(), Lettering.FIGURE);
      List<Rectangle2D> places = new ArrayList<>();
      for (double away = 0; away <= 35; away += 3.5) {
        for (double side : new double[] {-1, 1}) {
          double top = y - 3.6 + side * away;
          places.add(new Rectangle2D.Double(x + 4.6, top, wide, 7.6));
          places.add(new Rectangle2D.Double(x - 4.6 - wide, top, wide, 7.6));
        }
      }
      // A name over another one is read as neither; the table beside the chart has them all.
      clearance
          .free(places)
          .ifPresent(
              box -> {
                // No line of the grid strikes a name through.
                g.setPaint(Palette.PAPER);
                g.fill(box);
                Lettering.draw(
                    g, spot.label(), box.getX(), box.getMaxY() - 1, Anchor.START, Lettering.FIGURE);
              });
    }
  }
}
