package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The difference of two rates: this round's minus the previous one's, or a community's minus that
 * of the others.
 *
 * <p>The samples are independent, each with its finite population correction. That holds for two
 * rounds in one community, since each draws its own households, and for a census, which draws none.
 * Where the same people answered twice the test errs on the side of no difference. It does not hold
 * for a part and its whole: a community is compared with the rest of the portfolio, so take its
 * households, answers and hits off the portfolio's.
 *
 * <p>The p-value decides whether a difference is claimed, after {@link Holm} where several are
 * printed together; the interval says how large it may be. At the limit the two may disagree.
 *
 * @param value the difference, exact, from −1 to 1
 * @param interval its 95 % interval: Newcombe's hybrid of two Wilson intervals (Statistics in
 *     Medicine 17, 1998, p. 873, method 10), with n* in place of n; the point where both are
 *     censuses
 * @param p two-sided, six places: how often chance alone makes a difference at least as large where
 *     there is none; a paper writes 0 as below 0.000001
 */
public record Difference(Fraction value, Interval interval, BigDecimal p) {

  private static final int PLACES = 6;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  public static Difference between(SampledRate now, SampledRate then) {
    return new Difference(
        now.rate().minus(then.rate()), newcombe(now, then), test(now, then, PLACES));
  }

  /** Whether chance alone makes such a difference less than once in twenty times. */
  public boolean isSignificant() {
    return Holm.isSignificant(p);
  }

  /**
   * The p-value alone, to fifteen places: corrected for many thousands of pairs, six would take one
   * that rounds to 0 for significant.
   */
  public static BigDecimal p(SampledRate now, SampledRate then) {
    return test(now, then, 15);
  }

  private static Interval newcombe(SampledRate now, SampledRate then) {
    Interval late = now.bounds();
    Interval early = then.bounds();
    BigDecimal to = now.rate().decimal(Interval.PRECISION);
    BigDecimal from = then.rate().decimal(Interval.PRECISION);
    BigDecimal value = to.subtract(from);
    BigDecimal below = distance(to.subtract(late.lower()), early.upper().subtract(from));
    BigDecimal above = distance(late.upper().subtract(to), from.subtract(early.lower()));
    return Interval.rounded(value.subtract(below), value.add(above));
  }

  private static BigDecimal distance(BigDecimal one, BigDecimal other) {
    return one.multiply(one).add(other.multiply(other)).sqrt(Interval.PRECISION);
  }

  /**
   * The score test, of which Wilson's interval is the inverse: the common rate weighs both by their
   * n*, so that with a census it is the census's rate. Two censuses differ for certain or not at
   * all.
   */
  private static BigDecimal test(SampledRate now, SampledRate then, int places) {
    Fraction difference = now.rate().minus(then.rate());
    if (difference.signum() == 0) {
      return probability(1, places);
    }
    Fraction late = now.inverseSize();
    Fraction early = then.inverseSize();
    Fraction sizes = late.plus(early);
    if (sizes.signum() == 0) {
      return probability(0, places);
    }
    Fraction common = now.rate().times(early).plus(then.rate().times(late)).dividedBy(sizes);
    Fraction variance = common.times(Fraction.ONE.minus(common)).times(sizes);
    if (variance.signum() == 0) {
      return probability(0, places);
    }
    Fraction square = difference.times(difference).dividedBy(variance);
    double z = Math.sqrt(square.decimal(MathContext.DECIMAL64).doubleValue());
    return probability(2 * NORMAL.survivalProbability(z), places);
  }

  // The last digits of a double may differ between processors, the sixth place does not.
  private static BigDecimal probability(double p, int places) {
    return BigDecimal.valueOf(p).setScale(places, RoundingMode.HALF_UP);
  }
}
