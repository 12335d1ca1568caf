package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.mask.OwnersFigures;

/**
 * What a later revision of a published paper says about the one before.
 *
 * @param previous the revision that it corrects
 * @param lines every published figure that is another now, in the order of the figures
 * @param general why, as said of all figures; empty where nobody did
 */
public record Correction(int previous, List<Line> lines, String general) {

  public Correction {
    lines = List.copyOf(lines);
  }

  /**
   * A figure that was published and is another now.
   *
   * @param before null where it was not published
   * @param now null where it is no longer published
   * @param reason why
   */
  public record Line(@Nullable Figure before, @Nullable Figure now, String reason) {

    /** As {@code trace} takes it. */
    public String reference() {
      return figure().reference();
    }

    Figure figure() {
      return now != null ? now : Objects.requireNonNull(before);
    }

    /** The same with a reason. */
    public Line because(String text) {
      return new Line(before, now, text);
    }
  }

  /** The figures that differ between two publications, without reasons. */
  public static List<Line> changes(FigureSet before, FigureSet now) {
    TreeMap<String, Figure> old = new TreeMap<>();
    before.figures().forEach(figure -> old.put(figure.reference(), figure));
    List<Line> lines = new ArrayList<>();
    for (Figure figure : now.figures()) {
      Figure was = old.remove(figure.reference());
      if (was == null ? figure.value() != null : !same(was, figure)) {
        lines.add(new Line(was, figure, ""));
      }
    }
    // what owners no longer see is not said again
    old.values().stream()
        .filter(gone -> !OwnersFigures.isPrivate(gone.id()))
        .forEach(gone -> lines.add(new Line(gone, null, "")));
    return List.copyOf(lines);
  }

  /** What has no value in either is not printed in either. */
  private static boolean same(Figure one, Figure other) {
    if (one.value() == null && other.value() == null) {
      return one.withheld().equals(other.withheld())
          && same(one.denominator(), other.denominator());
    }
    return same(one.value(), other.value())
        && same(one.numerator(), other.numerator())
        && same(one.denominator(), other.denominator())
        && same(one.lower(), other.lower())
        && same(one.upper(), other.upper())
        && one.withheld().equals(other.withheld());
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  /**
   * Whether a reason holds what may not be printed for all, such as a telephone number or a room.
   */
  public static boolean isPrivate(String reason) {
    return PublicText.masks(reason);
  }
}
