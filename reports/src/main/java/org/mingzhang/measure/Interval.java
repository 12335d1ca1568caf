package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The 95 % interval of one rate: Wilson with finite population correction (method §5). Bounds lie
 * in [0, 1] and have six places.
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
    if (population != null && n >= population) {
      BigDecimal point = Fraction.of(k, n).rounded(6);
      return new Interval(point, point);
    }
    BigDecimal size = effective(n, population);
    BigDecimal p = BigDecimal.valueOf(k).divide(BigDecimal.valueOf(n), PRECISION);
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

  /** Whether the two have a point in common, their ends included. */
  public boolean meets(Interval other) {
    return lower.compareTo(other.upper) <= 0 && other.lower.compareTo(upper) <= 0;
  }

  private static BigDecimal effective(long n, @Nullable Long population) {
    BigDecimal size = BigDecimal.valueOf(n);
    return population == null
        ? size
        : size.multiply(BigDecimal.valueOf(population - 1))
            .divide(BigDecimal.valueOf(population - n), PRECISION);
  }

  private static BigDecimal cut(BigDecimal bound) {
    return bound.max(BigDecimal.ZERO).min(BigDecimal.ONE).setScale(6, RoundingMode.HALF_UP);
  }
}
