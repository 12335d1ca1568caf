package org.mingzhang.write.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The free room of a plot: labels go where they cover no mark, no line and no other label. */
final class Clearance {

  private final Rectangle2D room;
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Line2D> lines = new ArrayList<>();

  Clearance(Rectangle2D room) {
    this.room = room;
  }

  void take(Rectangle2D rectangle) {
    taken.add(rectangle);
  }

  void take(Line2D line) {
    lines.add(line);
  }

  boolean isFree(Rectangle2D label) {
    return room.contains(label)
        && taken.stream().noneMatch(label::intersects)
        && lines.stream().noneMatch(label::intersectsLine);
  }

  /** The first free candidate, taken; empty where there is none. */
  Optional<Rectangle2D> free(List<Rectangle2D> candidates) {
    Optional<Rectangle2D> found = candidates.stream().filter(this::isFree).findFirst();
    found.ifPresent(this::take);
    return found;
  }

  /**
   * The first free candidate; where none is, the one that covers least, so that nothing is lost.
   */
  Rectangle2D place(List<Rectangle2D> candidates) {
    Rectangle2D best = candidates.get(0);
    double least = Double.MAX_VALUE;
    for (Rectangle2D candidate : candidates) {
      if (isFree(candidate)) {
        take(candidate);
        return candidate;
      }
      double covered = covered(candidate);
      if (covered < least) {
        least = covered;
        best = candidate;
      }
    }
    take(best);
    return best;
  }

  private double covered(Rectangle2D label) {
    double area = label.getWidth() * label.getHeight();
    Rectangle2D inside = label.createIntersection(room);
    double covered = 4 * (area - Math.max(0, inside.getWidth()) * Math.max(0, inside.getHeight()));
    for (Rectangle2D other : taken) {
      if (label.intersects(other)) {
        Rectangle2D shared = label.createIntersection(other);
        covered += 4 * shared.getWidth() * shared.getHeight();
      }
    }
    return covered + lines.stream().filter(label::intersectsLine).count() * area / 2;
  }
}
