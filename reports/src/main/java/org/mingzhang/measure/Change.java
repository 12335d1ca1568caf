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
 * @param test of two rates that have intervals: how far chance alone explains the change; null of
 *     all else
 */
public record Change(Fraction difference, @Nullable Fraction percent, @Nullable Difference test) {

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
      Optional<SampledRate> late = SampledRate.of(now);
      Optional<SampledRate> early = SampledRate.of(then);
      return Optional.of(
          new Change(
              difference.times(HUNDRED),
              null,
              late.isPresent() && early.isPresent()
                  ? Difference.between(late.get(), early.get())
                  : null));
    }
    Fraction percent =
        from.get().signum() == 0 ? null : difference.dividedBy(from.get().abs()).times(HUNDRED);
    return Optional.of(new Change(difference, percent, null));
  }

  /** The change of one figure between two periods' sets; empty where one of them lacks it. */
  public static Optional<Change> between(Figure now, FigureSet then) {
    return then.find(now.id(), now.by()).flatMap(before -> between(now, before));
  }

  /**
   * False where the change is within the margin of error and is not claimed. It says so of this one
   * change alone; where several are printed together {@link Holm} decides.
   */
  public boolean supported() {
    return test == null || test.isSignificant();
  }

  // Counts are written without decimals; a base in yuan is no sample.
  private static boolean small(Figure figure) {
    BigDecimal base = figure.denominator();
    return base != null
        && base.scale() == 0
        && base.compareTo(BigDecimal.valueOf(Figures.SMALLEST_SURVEY)) < 0;
  }
}
