package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.measure.Figure.Unit;

/**
 * The change of a figure since an earlier period 环比 同比 (method §15), exact.
 *
 * @param difference now − then: in the figure's unit, for a ratio in percentage points
 * @param percent of the earlier amount's absolute value; null for a ratio and where that was 0
 * @param supported false where both have an interval and the intervals meet: then the change is
 *     within the margin of error and is not claimed
 */
public record Change(Fraction difference, @Nullable Fraction percent, boolean supported) {

  private static final Fraction HUNDRED = Fraction.of(100, 1);

  /**
   * The change between two figures of the same id and key; empty where one has no value, or where
   * either counts fewer than 30 in its base.
   *
   * @throws IllegalArgumentException where the figures are not the same
   */
  public static Optional<Change> between(Figure now, Figure then) {
    if (!now.reference().equals(then.reference()) || now.unit() != then.unit()) {
      throw new IllegalArgumentException(
          "cannot compare " + now.reference() + " with " + then.reference());
    }
    Optional<Fraction> to = Rates.exact(now);
    Optional<Fraction> from = Rates.exact(then);
    if (to.isEmpty() || from.isEmpty() || small(now) || small(then)) {
      return Optional.empty();
    }
    Fraction difference = to.get().minus(from.get());
    if (now.unit() == Unit.RATIO) {
      return Optional.of(new Change(difference.times(HUNDRED), null, supported(now, then)));
    }
    Fraction percent =
        from.get().signum() == 0 ? null : difference.dividedBy(from.get().abs()).times(HUNDRED);
    return Optional.of(new Change(difference, percent, true));
  }

  /** The change of one figure between two periods' sets; empty where one of them lacks it. */
  public static Optional<Change> between(Figure now, FigureSet then) {
    return then.find(now.id(), now.by()).flatMap(before -> between(now, before));
  }

  // Counts are written without decimals; a base in yuan is no sample.
  private static boolean small(Figure figure) {
    BigDecimal base = figure.denominator();
    return base != null
        && base.scale() == 0
        && base.compareTo(BigDecimal.valueOf(Figures.SMALLEST_SURVEY)) < 0;
  }

  private static boolean supported(Figure now, Figure then) {
    Interval late = interval(now);
    Interval early = interval(then);
    return late == null || early == null || !late.meets(early);
  }

  private static @Nullable Interval interval(Figure figure) {
    BigDecimal lower = figure.lower();
    BigDecimal upper = figure.upper();
    return lower == null || upper == null ? null : new Interval(lower, upper);
  }
}
