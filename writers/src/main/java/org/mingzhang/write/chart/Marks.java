package org.mingzhang.write.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.mingzhang.document.Block.Status;

/** Shapes that carry meaning without colour: ● met, ■ missed, ○ undecided; hatching. */
final class Marks {

  private static final double RADIUS = 2.7;
  private static final double HATCH = 3.2;

  private Marks() {}

  /** The shape around a point. */
  static Shape shape(Status status, double x, double y) {
    if (status == Status.NEAR) {
      return triangle(x, y);
    }
    double r = status == Status.MISSED ? RADIUS * 0.93 : RADIUS;
    return status == Status.MISSED
        ? new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r)
        : new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
  }

  private static Shape triangle(double x, double y) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - RADIUS * 1.15);
    path.lineTo(x + RADIUS * 1.1, y + RADIUS * 0.9);
    path.lineTo(x - RADIUS * 1.1, y + RADIUS * 0.9);
    path.closePath();
    return path;
  }

  static Color colour(Status status) {
    if (status == Status.NEAR) {
      return Palette.AMBER;
    }
    return status == Status.MISSED ? Palette.WARNING : Palette.ACCENT;
  }

  static Color fill(Status status) {
    return status == Status.UNDECIDED ? Palette.PAPER : colour(status);
  }

  static void draw(Graphics2D g, Status status, double x, double y) {
    Shape shape = shape(status, x, y);
    g.setPaint(fill(status));
    g.fill(shape);
    g.setPaint(colour(status));
    g.setStroke(Palette.line(1.2));
    g.draw(shape);
  }

  /** Fills a rectangle with the accent colour, or with slanted lines and a frame. */
  static void bar(Graphics2D g, Rectangle2D bar, boolean hatched) {
    g.setPaint(Palette.ACCENT);
    if (!hatched) {
      g.fill(bar);
      return;
    }
    g.setStroke(Palette.line(0.6));
    Path2D lines = new Path2D.Double();
    // Cut by hand: a clip or a pattern for each bar would swell every file.
    for (double c = bar.getX() + bar.getMinY() + HATCH;
        c < bar.getMaxX() + bar.getMaxY();
        c += HATCH) {
      double x1 = Math.max(bar.getX(), c - bar.getMaxY());
      double x2 = Math.min(bar.getMaxX(), c - bar.getMinY());
      lines.append(new Line2D.Double(x1, c - x1, x2, c - x2), false);
    }
    g.draw(lines);
    g.setStroke(Palette.line(0.9));
    double half = Math.min(0.45, Math.min(bar.getWidth(), bar.getHeight()) / 2);
    g.draw(
        new Rectangle2D.Double(
            bar.getX() + half,
            bar.getY() + half,
            bar.getWidth() - 2 * half,
            bar.getHeight() - 2 * half));
  }

  static void line(Graphics2D g, double x1, double y1, double x2, double y2) {
    g.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** What stands where there is nothing to draw. */
  static void nothing(Graphics2D g, double width, double height) {
    Lettering.draw(g, "—", width / 2, height / 2, Lettering.Anchor.MIDDLE, Lettering.NOTE);
  }
}
