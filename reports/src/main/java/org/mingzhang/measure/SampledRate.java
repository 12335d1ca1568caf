package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A survey's rate with what its sample tells of it, to be compared with another: {@link
 * Difference}.
 *
 * @param rate the share of the satisfied, from 0 to 1
 * @param answers n; of a weighted rate n_eff, which need not be whole
 * @param population N, null where unknown: then without finite population correction
 */
public record SampledRate(Fraction rate, Fraction answers, @Nullable Long population) {

  /**
   * k of n answers from N households.
   *
   * @throws IllegalArgumentException where not 0 ≤ k ≤ n with n above 0
   */
  public static SampledRate of(long k, long n, @Nullable Long population) {
    if (n <= 0 || k < 0 || k > n) {
      throw new IllegalArgumentException("a rate needs 0 ≤ k ≤ n, n > 0; found " + k + "/" + n);
    }
    return new SampledRate(Fraction.of(k, n), Fraction.of(n, 1), population);
  }

  /** The weighted rate with its effective number of answers. */
  public static SampledRate of(PostStratification weighted) {
    return new SampledRate(weighted.rate(), weighted.effectiveAnswers(), weighted.households());
  }

  /**
   * A published figure's; empty where it is no survey's rate or has no value. Survey rates are the
   * figures with an interval.
   */
  public static Optional<SampledRate> of(Figure figure) {
    BigDecimal hits = figure.numerator();
    BigDecimal answers = figure.denominator();
    if (figure.value() == null || figure.lower() == null || hits == null || answers == null) {
      return Optional.empty();
    }
    return Optional.of(of(hits.longValueExact(), answers.longValueExact(), figure.population()));
  }

  /** n*: how many answers from an endless population tell as much; empty of a census. */
  public Optional<Fraction> endlessSize() {
    Fraction inverse = inverseSize();
    return inverse.signum() == 0 ? Optional.empty() : Optional.of(Fraction.ONE.dividedBy(inverse));
  }

  /** 1/n*, 0 of a census: then the rate is known and not estimated. */
  Fraction inverseSize() {
    return Interval.inverseSize(answers, population);
  }

  /** The Wilson interval, not rounded. */
  Interval bounds() {
    return Interval.bounds(rate, answers, population);
  }
}
