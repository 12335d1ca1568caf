package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.ScoreMoments;

/**
 * Pearson's correlation of a need's scores with the overall ones over the answers that have both,
 * and its 95 % interval by Fisher's transformation with n* − 3 (finite population correction as in
 * {@link Interval}).
 *
 * @param value from −1 to 1, six places
 * @param interval the point itself where every household answered
 */
record Correlation(BigDecimal value, Interval interval) {

  /** Nothing where one of the two is the same in all answers, or with fewer than four. */
  static Optional<Correlation> of(ScoreMoments.Pair pair, @Nullable Long population) {
    BigInteger x = spread(pair.n(), pair.xx(), pair.x(), pair.x());
    BigInteger y = spread(pair.n(), pair.yy(), pair.y(), pair.y());
    if (pair.n() < 4 || x.signum() == 0 || y.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal together = new BigDecimal(spread(pair.n(), pair.xy(), pair.x(), pair.y()));
    BigDecimal r =
        together.divide(new BigDecimal(x.multiply(y)).sqrt(Interval.PRECISION), Interval.PRECISION);
    BigDecimal value = r.setScale(6, RoundingMode.HALF_UP);
    Fraction inverse = Interval.inverseSize(Fraction.of(pair.n(), 1), population);
    if (inverse.signum() == 0 || value.abs().compareTo(BigDecimal.ONE) >= 0) {
      return Optional.of(new Correlation(value, new Interval(value, value)));
    }
    double size = Fraction.ONE.dividedBy(inverse).decimal(MathContext.DECIMAL64).doubleValue();
    double z = StrictMath.log((1 + r.doubleValue()) / (1 - r.doubleValue())) / 2;
    double half = Interval.Z.doubleValue() / Math.sqrt(size - 3);
    return Optional.of(new Correlation(value, new Interval(bound(z - half), bound(z + half))));
  }

  private static BigInteger spread(long n, long products, long x, long y) {
    return BigInteger.valueOf(n)
        .multiply(BigInteger.valueOf(products))
        .subtract(BigInteger.valueOf(x).multiply(BigInteger.valueOf(y)));
  }

  private static BigDecimal bound(double z) {
    return BigDecimal.valueOf(StrictMath.tanh(z)).setScale(6, RoundingMode.HALF_UP);
  }
}
