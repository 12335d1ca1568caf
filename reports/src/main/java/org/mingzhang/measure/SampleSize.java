package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Margin of error 误差范围 of a whole sample and the size needed for one (method §4). */
public final class SampleSize {

  /** The margin a required size is stated for: five percentage points. */
  static final Fraction USUAL_MARGIN = Fraction.of(5, 100);

  private static final Fraction WORST_CASE =
      Fraction.of(Interval.Z).times(Fraction.of(Interval.Z)).times(Fraction.of(1, 4));

  private SampleSize() {}

  /**
   * Half the width at p = 0.5, as a ratio with six places; 0 where all answered.
   *
   * @param population N, null where unknown: then without correction
   * @return empty where n is 0 or N at most 1
   */
  public static Optional<BigDecimal> margin(long n, @Nullable Long population) {
    return margin(Fraction.of(n, 1), population);
  }

  /**
   * The same of weighted answers, n being how many unweighted ones tell as much (method §7): it
   * need not be whole.
   */
  public static Optional<BigDecimal> margin(Fraction n, @Nullable Long population) {
    if (n.signum() <= 0 || (population != null && population <= 1)) {
      return Optional.empty();
    }
    Fraction square = WORST_CASE.times(Interval.inverseSize(n, population));
    return Optional.of(square.root(Interval.PRECISION).setScale(6, RoundingMode.HALF_UP));
  }

  /**
   * The answers needed from N households for a margin: n0 / (1 + (n0 − 1)/N), rounded up.
   *
   * @throws IllegalArgumentException where N or the margin is not above zero
   */
  public static long needed(long population, Fraction margin) {
    if (population <= 0 || margin.signum() <= 0) {
      throw new IllegalArgumentException(
          "a sample size needs households and a margin; found " + population + ", " + margin);
    }
    Fraction unlimited = WORST_CASE.dividedBy(margin.times(margin));
    Fraction households = Fraction.of(population, 1);
    return unlimited
        .times(households)
        .dividedBy(households.plus(unlimited).minus(Fraction.ONE))
        .ceiling()
        .longValueExact();
  }

  /**
   * The answers still missing until a rate may be published: up to 30 (method §5).
   *
   * @param population N, null where unknown
   * @return empty where fewer than 30 households can answer, so that no round will reach it
   * @throws IllegalArgumentException where there are fewer than no answers
   */
  public static Optional<Long> missing(long answers, @Nullable Long population) {
    return missing(answers, population, Figures.SMALLEST_SURVEY);
  }

  /** The same up to the smallest base that the office set. */
  public static Optional<Long> missing(long answers, @Nullable Long population, long smallest) {
    if (answers < 0) {
      throw new IllegalArgumentException("answers are never below zero; found " + answers);
    }
    long missing = Math.max(0, smallest - answers);
    boolean never = missing > 0 && population != null && population < smallest;
    return never ? Optional.empty() : Optional.of(missing);
  }
}
