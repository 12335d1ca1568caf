package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The 95 % interval of one rate: Wilson with finite population correction (method §5), bounds in
 * [0, 1]; or of the difference of two, bounds in [−1, 1]. Bounds have six places.
 */
public record Interval(BigDecimal lower, BigDecimal upper) {

  /** z of a 95 % interval: the constant 1.96, by definition. */
  static final BigDecimal Z = new BigDecimal("1.96");

  // Forty digits leave the sixth place exact: the formula loses no more than a few of them.
  static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /**
   * The interval of k out of n from N households; the point k/n where all N answered.
   *
   * @param population N, null where unknown: then without correction
   * @throws IllegalArgumentException where not 0 ≤ k ≤ n with n above 0
   */
  public static Interval wilson(long k, long n, @Nullable Long population) {
    if (n <= 0 || k < 0 || k > n) {
      throw new IllegalArgumentException(
          "an interval needs 0 ≤ k ≤ n, n > 0; found " + k + "/" + n);
    }
    return wilson(Fraction.of(k, n), Fraction.of(n, 1), population);
  }

  /**
   * The same of a weighted rate: n is the effective number of answers (method §7), which need not
   * be whole.
   *
   * @throws IllegalArgumentException where not 0 ≤ rate ≤ 1 with n above 0
   */
  public static Interval wilson(Fraction rate, Fraction n, @Nullable Long population) {
    Interval exact = bounds(rate, n, population);
    return rounded(exact.lower, exact.upper);
  }

  /** The bounds of {@link #wilson(Fraction, Fraction, Long)} before they are rounded. */
  static Interval bounds(Fraction rate, Fraction n, @Nullable Long population) {
    if (n.signum() <= 0 || rate.signum() < 0 || rate.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException(
          "an interval needs 0 ≤ rate ≤ 1, n > 0; found rate " + rate + ", n " + n);
    }
    BigDecimal p = rate.decimal(PRECISION);
    Fraction inverse = inverseSize(n, population);
    if (inverse.signum() == 0) {
      return new Interval(p, p);
    }
    BigDecimal size = Fraction.ONE.dividedBy(inverse).decimal(PRECISION);
    BigDecimal z2 = Z.multiply(Z);
    BigDecimal scale = BigDecimal.ONE.add(z2.divide(size, PRECISION));
    BigDecimal centre = p.add(z2.divide(size.multiply(TWO), PRECISION)).divide(scale, PRECISION);
    BigDecimal spread =
        p.multiply(BigDecimal.ONE.subtract(p))
            .divide(size, PRECISION)
            .add(z2.divide(size.multiply(size).multiply(BigDecimal.valueOf(4)), PRECISION));
    BigDecimal half = Z.multiply(spread.sqrt(PRECISION)).divide(scale, PRECISION);
    return new Interval(cut(centre.subtract(half)), cut(centre.add(half)));
  }

  /**
   * 1/n*, n* = n(N − 1)/(N − n) being how many answers from an endless population tell as much as n
   * from N; 0 where all answered.
   */
  static Fraction inverseSize(Fraction n, @Nullable Long population) {
    Fraction inverse = Fraction.ONE.dividedBy(n);
    if (population == null) {
      return inverse;
    }
    Fraction unanswered = Fraction.of(population, 1).minus(n);
    return unanswered.signum() <= 0
        ? Fraction.ZERO
        : inverse.times(unanswered).dividedBy(Fraction.of(population - 1, 1));
  }

  static Interval rounded(BigDecimal lower, BigDecimal upper) {
    return new Interval(
        lower.setScale(6, RoundingMode.HALF_UP), upper.setScale(6, RoundingMode.HALF_UP));
  }

  /** Whether the two have a point in common, their ends included. */
  public boolean meets(Interval other) {
    return lower.compareTo(other.upper) <= 0 && other.lower.compareTo(upper) <= 0;
  }

  private static BigDecimal cut(BigDecimal bound) {
    return bound.max(BigDecimal.ZERO).min(BigDecimal.ONE);
  }
}
