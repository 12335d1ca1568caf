package org.mingzhang.measure;

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

  /** 1/n*, 0 of a census: then the rate is known and not estimated. */
  Fraction inverseSize() {
    return Interval.inverseSize(answers, population);
  }

  /** The Wilson interval, not rounded. */
  Interval bounds() {
    return Interval.bounds(rate, answers, population);
  }
}
