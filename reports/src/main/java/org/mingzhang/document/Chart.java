package org.mingzhang.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart as data. Numbers on it come from figures; values here only place marks. */
public sealed interface Chart {

  /** Stable name, also the file's: {@code charts/expense-breakdown.svg}. */
  String id();

  String title();

  /** Said to those who cannot see it: what it shows, with its numbers. */
  String alternative();

  /**
   * Horizontal bars: the expense breakdown. The mark is last period's.
   *
   * @param axisLabel the unit, such as 万元
   */
  record Bars(String id, String title, String alternative, String axisLabel, List<Bar> bars)
      implements Chart {}

  record Bar(String label, double value, String text, @Nullable Double mark) {}

  /** Vertical bars in groups: income (solid) against expense (hatched) by month; zero-based. */
  record GroupedBars(
      String id,
      String title,
      String alternative,
      String axisLabel,
      List<String> groups,
      List<Series> series)
      implements Chart {}

  /** A value is null where there are no data; its text then stands in the place of the bar. */
  record Series(String name, boolean hatched, List<@Nullable Double> values, List<String> texts) {}

  /**
   * A line over periods against a target: ● met, ■ missed.
   *
   * @param target in the values' unit, null where there is none
   * @param intervals whether the bounds of its points are intervals of their values, drawn as
   *     uprights through them, and not control limits
   */
  record Trend(
      String id,
      String title,
      String alternative,
      String axisLabel,
      List<Point> points,
      @Nullable Double target,
      String targetText,
      boolean intervals)
      implements Chart {

    public Trend(
        String id,
        String title,
        String alternative,
        String axisLabel,
        List<Point> points,
        @Nullable Double target,
        String targetText) {
      this(id, title, alternative, axisLabel, points, target, targetText, false);
    }
  }

  /**
   * A period without a value is a gap.
   *
   * @param lower the lower control limit or the lower bound of an interval, null where there is
   *     none
   * @param upper the upper one
   * @param afterBreak whether it means something else than the point before: a dashed line parts
   *     them
   */
  record Point(
      String label,
      String base,
      @Nullable Double value,
      String text,
      Block.Status status,
      @Nullable Double lower,
      @Nullable Double upper,
      boolean afterBreak) {

    public Point(
        String label,
        String base,
        @Nullable Double value,
        String text,
        Block.Status status,
        @Nullable Double lower,
        @Nullable Double upper) {
      this(label, base, value, text, status, lower, upper, false);
    }

    public Point(
        String label, String base, @Nullable Double value, String text, Block.Status status) {
      this(label, base, value, text, status, null, null);
    }

    /** The same point as the first of a new series. */
    public Point afterBreak(boolean broken) {
      return new Point(label, base, value, text, status, lower, upper, broken);
    }
  }

  /**
   * Rates with their intervals, one line each: filled above the target, open near it, square below.
   *
   * @param span what the scale holds besides, so that charts side by side have one and the same;
   *     empty where the chart stands for itself
   */
  record Intervals(
      String id,
      String title,
      String alternative,
      List<Interval> intervals,
      @Nullable Double target,
      String targetText,
      List<Double> span)
      implements Chart {

    public Intervals {
      span = List.copyOf(span);
    }

    public Intervals(
        String id,
        String title,
        String alternative,
        List<Interval> intervals,
        @Nullable Double target,
        String targetText) {
      this(id, title, alternative, intervals, target, targetText, List.of());
    }
  }

  /** A withheld rate has null values and says why in {@code text}. */
  record Interval(
      String label,
      @Nullable Double value,
      @Nullable Double lower,
      @Nullable Double upper,
      String text,
      String base,
      Block.Status status) {}

  /**
   * Points between two axes: services by use and satisfaction, communities by price and value; or,
   * joined from left to right, a curve of demand.
   *
   * @param across the horizontal axis
   * @param up the vertical one
   * @param corners what the four fields mean that the first mark of each axis makes: upper left,
   *     upper right, lower left, lower right; empty where they mean nothing
   * @param joined whether the points make one line
   */
  record Scatter(
      String id,
      String title,
      String alternative,
      Axis across,
      Axis up,
      List<String> corners,
      List<Spot> spots,
      boolean joined)
      implements Chart {}

  /**
   * An axis.
   *
   * @param label its name with its unit
   * @param percent whether its values are ratios, printed in per cent
   * @param mark a value that a dashed line stands at, null where there is none
   */
  record Axis(String label, boolean percent, @Nullable Double mark) {}

  /** A point; {@code lower} and {@code upper} bound its height and are null where nothing does. */
  record Spot(
      String label,
      double across,
      double up,
      @Nullable Double lower,
      @Nullable Double upper,
      String text,
      Block.Status status) {}

  /**
   * Communities by base and rate inside 95 % and 99.8 % limits; of many only those apart are named.
   */
  record Funnel(
      String id,
      String title,
      String alternative,
      String axisLabel,
      double centre,
      List<FunnelPoint> points)
      implements Chart {}

  /**
   * {@code label} is printed where the status is met (apart and higher) or missed (lower), and
   * without a status where the point lies outside the limits; where the points are few, of all.
   */
  record FunnelPoint(String label, double base, double value, Block.Status status) {}

  /**
   * Two ratios of each point against each other, in four fields that two cut lines make.
   *
   * @param axisX what goes across, with its unit; {@code axisY} what goes up
   * @param cutXText what the cut line of x is, with its value
   * @param fields the names: top left, which is where to act first, top right, bottom left, bottom
   *     right
   */
  record Quadrants(
      String id,
      String title,
      String alternative,
      String axisX,
      String axisY,
      double cutX,
      double cutY,
      String cutXText,
      String cutYText,
      List<String> fields,
      List<QuadrantPoint> points)
      implements Chart {

    public Quadrants {
      fields = List.copyOf(fields);
      points = List.copyOf(points);
      if (fields.size() != 4) {
        throw new IllegalArgumentException("four fields have four names; found " + fields);
      }
    }
  }

  /**
   * {@code status} is undecided where the intervals leave open in which field it lies, missed where
   * it lies in the first, else met.
   */
  record QuadrantPoint(
      String label,
      double x,
      double lowerX,
      double upperX,
      double y,
      double lowerY,
      double upperY,
      String text,
      Block.Status status) {}
}
