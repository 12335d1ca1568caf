package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Two numbers of events, each for so many households. */
public final class EventRates {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private EventRates() {}

  /**
   * How often chance alone makes two such rates differ at least as much where events come alike to
   * all, as Poisson counts: the score test z² = (k₁/n₁ − k₂/n₂)² / (u (1/n₁ + 1/n₂)), u = (k₁ + k₂)
   * / (n₁ + n₂); two-sided, six places.
   *
   * @throws IllegalArgumentException where a count is below 0 or a base is not above it
   */
  public static BigDecimal p(long late, long lateBase, long early, long earlyBase) {
    if (late < 0 || early < 0 || lateBase <= 0 || earlyBase <= 0) {
      throw new IllegalArgumentException(
          "rates of events need k ≥ 0, n > 0; found %s/%s and %s/%s"
              .formatted(late, lateBase, early, earlyBase));
    }
    Fraction difference = Fraction.of(late, lateBase).minus(Fraction.of(early, earlyBase));
    if (difference.signum() == 0) {
      return BigDecimal.ONE.setScale(6);
    }
    Fraction common = Fraction.of(late + early, lateBase + earlyBase);
    Fraction variance = common.times(Fraction.of(1, lateBase).plus(Fraction.of(1, earlyBase)));
    double square =
        difference
            .times(difference)
            .dividedBy(variance)
            .decimal(MathContext.DECIMAL64)
            .doubleValue();
    return BigDecimal.valueOf(2 * NORMAL.survivalProbability(Math.sqrt(square)))
        .setScale(6, RoundingMode.HALF_UP);
  }
}
