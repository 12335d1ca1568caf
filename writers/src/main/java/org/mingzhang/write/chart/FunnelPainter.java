package org.mingzhang.write.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
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

/**
 * Rates by base inside the limits of chance around the centre: a band for 95 %, dashes for 99.8 %,
 * from the normal approximation of the binomial. Those judged apart are named, the others not
 * ranked.
 */
final class FunnelPainter {

  /** Normal quantiles of 0.975 and 0.999. */
  private static final double Z95 = 1.959964;

  private static final double Z998 = 3.090232;
  private static final int STEPS = 60;

  /** So few can all be named, each with a dot that is seen. */
  private static final int FEW = 30;

  /** How many of the places around a dot are so close that the name is plainly its own. */
  private static final int CLOSE = 14;

  private static final int FEWEST_BASES = 4;

  /** Steps within a power of ten, from the coarsest. */
  private static final List<double[]> STEPS_OF_TEN =
      List.of(new double[] {1, 3}, new double[] {1, 2, 5}, new double[] {1, 1.5, 2, 3, 4, 5, 6, 8});

  private static final Printed PERCENT = Printed.PERCENT;

  private FunnelPainter() {}

  /** The plot: base across on a logarithmic scale, per cent upwards. */
  private record Field(Plots.Frame frame, double from, double to, double centre) {

    double x(double base) {
      Rectangle2D room = frame.room();
      return room.getX()
          + (Math.log10(base) - Math.log10(from))
              / (Math.log10(to) - Math.log10(from))
              * room.getWidth();
    }

    double y(double ratio) {
      return frame.y(PERCENT.of(ratio));
    }

    double base(int step) {
      return from * Math.pow(to / from, (double) step / STEPS);
    }

    double limit(double z, double base) {
      return limitOf(centre, z, base);
    }

    /** As judged; where it is not, 1 above the outer limit, −1 below it, 0 between. */
    int side(Chart.FunnelPoint point) {
      if (point.status() != Status.NONE) {
        return point.status() == Status.MET ? 1 : point.status() == Status.MISSED ? -1 : 0;
      }
      if (point.value() > limit(Z998, point.base())) {
        return 1;
      }
      return point.value() < limit(-Z998, point.base()) ? -1 : 0;
    }
  }

  /** The limit that chance crosses in one of its tails, within 0 and 1. */
  static double limitOf(double centre, double z, double base) {
    double spread = z * Math.sqrt(Math.max(0, centre * (1 - centre)) / base);
    return Math.max(0, Math.min(1, centre + spread));
  }

  static void paint(Chart.Funnel chart, Graphics2D g, double width, double height) {
    List<Chart.FunnelPoint> points =
        chart.points().stream()
            .filter(point -> point.base() >= 1 && Double.isFinite(point.value()))
            .toList();
    if (points.isEmpty()) {
      Marks.nothing(g, width, height);
      return;
    }
    double from = points.stream().mapToDouble(Chart.FunnelPoint::base).min().orElse(1);
    double to = points.stream().mapToDouble(Chart.FunnelPoint::base).max().orElse(1);
    from = from * 0.9;
    to = Math.max(to * 1.1, from * 2);
    Ticks ticks = ticks(chart, points, from);
    DoubleFunction<String> label = value -> ticks.label(value) + "%";
    String centre = Ticks.covering(0, 1, 10).label(PERCENT.of(chart.centre())) + "%";
    double left = Plots.labelWidth(ticks, label) + 5;
    double right = Lettering.width(centre, Lettering.FIGURE) + 5;
    Rectangle2D room = Plots.room(left, 4, width - right, height - 24);
    Field field = new Field(Plots.frame(room, ticks, 4, 4), from, to, chart.centre());

    field(g, field);
    dots(g, field, points);
    names(g, field, points);
    Plots.label(g, field.frame(), ticks, label);
    double middle = field.y(chart.centre());
    Lettering.draw(
        g,
        centre,
        room.getMaxX() + 5,
        Lettering.baseline(middle, Lettering.FIGURE),
        Anchor.START,
        Lettering.FIGURE);
    bases(g, field);
    Lettering.draw(
        g, chart.axisLabel(), room.getCenterX(), height - 3, Anchor.MIDDLE, Lettering.NOTE);
  }

  private static Ticks ticks(Chart.Funnel chart, List<Chart.FunnelPoint> points, double from) {
    double min = PERCENT.of(limitOf(chart.centre(), -Z998, from));
    double max = PERCENT.of(limitOf(chart.centre(), Z998, from));
    for (Chart.FunnelPoint point : points) {
      min = Math.min(min, PERCENT.of(point.value()));
      max = Math.max(max, PERCENT.of(point.value()));
    }
    return PERCENT.ticks(min, max, 6);
  }

  private static void field(Graphics2D g, Field field) {
    Rectangle2D room = field.frame().room();
    Path2D band = new Path2D.Double();
    for (int step = 0; step <= STEPS; step++) {
      double base = field.base(step);
      line(band, step, field.x(base), field.y(field.limit(Z95, base)));
    }
    for (int step = STEPS; step >= 0; step--) {
      double base = field.base(step);
      band.lineTo(field.x(base), field.y(field.limit(-Z95, base)));
    }
    band.closePath();
    g.setPaint(Palette.BAND);
    g.fill(band);
    g.setPaint(Palette.MUTED);
    g.setStroke(Palette.dashed(0.8));
    for (double z : new double[] {Z998, -Z998}) {
      Path2D limit = new Path2D.Double();
      for (int step = 0; step <= STEPS; step++) {
        double base = field.base(step);
        line(limit, step, field.x(base), field.y(field.limit(z, base)));
      }
      g.draw(limit);
    }
    limitNames(g, field);
    g.setPaint(Palette.INK);
    g.setStroke(Palette.line(0.9));
    double middle = field.y(field.centre());
    Marks.line(g, room.getX(), middle, room.getMaxX(), middle);
  }

  /** The limits name themselves under their lower halves, where the funnel is wide. */
  private static void limitNames(Graphics2D g, Field field) {
    Rectangle2D room = field.frame().room();
    double base = field.base(2);
    double x = field.x(base);
    double outer = field.y(field.limit(-Z998, base)) + 9;
    double inner = field.y(field.limit(-Z95, base)) + 8;
    if (outer < room.getMaxY() && outer - inner > 9) {
      Lettering.draw(g, "99.8%", x, outer, Anchor.START, Lettering.NOTE);
    }
    if (inner < room.getMaxY() && outer - inner > 9) {
      Lettering.draw(g, "95%", x, inner, Anchor.START, Lettering.NOTE);
    }
  }

  private static void line(Path2D path, int step, double x, double y) {
    if (step == 0) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  private static void dots(Graphics2D g, Field field, List<Chart.FunnelPoint> points) {
    double radius = radius(field, points);
    g.setPaint(Palette.TINT);
    for (Chart.FunnelPoint point : points) {
      if (field.side(point) == 0) {
        g.fill(
            new Ellipse2D.Double(
                field.x(point.base()) - radius,
                field.y(point.value()) - radius,
                2 * radius,
                2 * radius));
      }
    }
    for (Chart.FunnelPoint point : points) {
      if (field.side(point) != 0) {
        Marks.draw(
            g,
            field.side(point) > 0 ? Status.MET : Status.MISSED,
            field.x(point.base()),
            field.y(point.value()));
      }
    }
  }

  /** The more communities, the finer the dots; a narrow plot has no room for large ones. */
  private static double radius(Field field, List<Chart.FunnelPoint> points) {
    if (points.size() <= FEW) {
      return 2.8;
    }
    return points.size() > 400 ? 1.1 : field.frame().room().getWidth() < 300 ? 1.3 : 1.8;
  }

  private static void names(Graphics2D g, Field field, List<Chart.FunnelPoint> points) {
    Rectangle2D room = field.frame().room();
    Clearance clearance =
        new Clearance(
            new Rectangle2D.Double(
                room.getX(), room.getY() - 3, room.getWidth() + 24, room.getHeight() + 3));
    double middle = field.y(field.centre());
    clearance.take(new Rectangle2D.Double(room.getMaxX() + 3, middle - 5, 24, 10));
    for (int step = 0; step < STEPS; step++) {
      for (double z : new double[] {Z998, -Z998}) {
        double base = field.base(step);
        double next = field.base(step + 1);
        clearance.take(
            new Line2D.Double(
                field.x(base),
                field.y(field.limit(z, base)),
                field.x(next),
                field.y(field.limit(z, next))));
      }
    }
    List<Chart.FunnelPoint> outside =
        new ArrayList<>(points.stream().filter(point -> field.side(point) != 0).toList());
    for (Chart.FunnelPoint point : outside) {
      clearance.take(
          new Rectangle2D.Double(
              field.x(point.base()) - 3.2, field.y(point.value()) - 3.2, 6.4, 6.4));
    }
    // From the right, where room is scarce.
    outside.sort(Comparator.comparingDouble((Chart.FunnelPoint point) -> -point.base()));
    for (Chart.FunnelPoint point : outside) {
      double x = field.x(point.base());
      double y = field.y(point.value());
      double wide = Lettering.width(point.label(), Lettering.FIGURE);
      Rectangle2D box = clearance.place(around(x, y, wide));
      double away = Math.max(Math.abs(box.getCenterY() - y) - 4, gap(box, x));
      if (away > 6) {
        g.setPaint(Palette.MUTED);
        g.setStroke(Palette.line(0.4));
        double toX = Math.max(box.getX(), Math.min(box.getMaxX(), x));
        double toY = Math.max(box.getY(), Math.min(box.getMaxY(), y));
        Marks.line(g, x, y, toX, toY);
      }
      Lettering.draw(
          g, point.label(), box.getX(), box.getMaxY() - 0.9, Anchor.START, Lettering.FIGURE);
    }
    if (points.size() <= FEW) {
      others(g, field, points, clearance);
    }
  }

  /** Those inside are named close by, where there is room. */
  private static void others(
      Graphics2D g, Field field, List<Chart.FunnelPoint> points, Clearance clearance) {
    List<Chart.FunnelPoint> inside =
        points.stream().filter(point -> field.side(point) == 0).toList();
    for (Chart.FunnelPoint point : inside) {
      double x = field.x(point.base());
      double y = field.y(point.value());
      clearance.take(new Rectangle2D.Double(x - 2.8, y - 2.8, 5.6, 5.6));
    }
    for (Chart.FunnelPoint point : inside) {
      double wide = Lettering.width(point.label(), Lettering.FIGURE);
      List<Rectangle2D> near =
          around(field.x(point.base()), field.y(point.value()), wide).stream()
              .limit(CLOSE)
              .toList();
      clearance
          .free(near)
          .ifPresent(
              box ->
                  Lettering.draw(
                      g,
                      point.label(),
                      box.getX(),
                      box.getMaxY() - 0.9,
                      Anchor.START,
                      Lettering.FIGURE));
    }
  }

  private static double gap(Rectangle2D box, double x) {
    return Math.max(box.getX() - x, x - box.getMaxX());
  }

  /** Beside, then above and below, then ever farther around. */
  static List<Rectangle2D> around(double x, double y, double wide) {
    List<Rectangle2D> boxes = new ArrayList<>();
    for (double away = 0; away <= 42; away += 3.5) {
      for (double side : new double[] {-1, 1}) {
        double top = y - 3.6 + side * away;
        boxes.add(new Rectangle2D.Double(x + 4.6, top, wide, 7.2));
        boxes.add(new Rectangle2D.Double(x - 4.6 - wide, top, wide, 7.2));
        if (away >= 7) {
          boxes.add(new Rectangle2D.Double(x - wide / 2, top, wide, 7.2));
        }
      }
    }
    return boxes;
  }

  /**
   * 1, 3, 10, 30 …; over a shorter range 1, 2, 5, 10 … and finer; over a short one in equal steps.
   */
  private static List<Double> bases(double from, double to) {
    for (double[] steps : STEPS_OF_TEN) {
      List<Double> bases = new ArrayList<>();
      for (double power = 1; power <= to; power *= 10) {
        for (double step : steps) {
          double base = power * step;
          if (base >= from && base <= to && base == Math.rint(base)) {
            bases.add(base);
          }
        }
      }
      if (bases.size() >= FEWEST_BASES) {
        return bases;
      }
    }
    return Ticks.covering(from, to, 8).values().stream()
        .filter(base -> base >= from && base <= to && base == Math.rint(base))
        .toList();
  }

  private static void bases(Graphics2D g, Field field) {
    double y = field.frame().room().getMaxY();
    double free = Double.NEGATIVE_INFINITY;
    for (double base : bases(field.from(), field.to())) {
      String text = Ticks.covering(0, 10, 10).label(base);
      double half = Lettering.width(text, Lettering.NOTE) / 2;
      double x = field.x(base);
      if (x - half > free) {
        free = x + half + 4;
        g.setPaint(Palette.MUTED);
        g.setStroke(Palette.line(0.5));
        Marks.line(g, x, y, x, y + 2.5);
        Lettering.draw(g, text, x, y + 10.5, Anchor.MIDDLE, Lettering.NOTE);
      }
    }
    g.setPaint(Palette.HAIRLINE);
    g.setStroke(Palette.line(0.6));
    g.draw(new Line2D.Double(field.frame().room().getX(), y, field.frame().room().getMaxX(), y));
  }
}
