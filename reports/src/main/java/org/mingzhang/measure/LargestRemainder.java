package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a whole so that the parts add up to it: each part is floored, and what is missing goes
 * one by one to the largest fractions; ties go to the larger weight, then to the earlier (method
 * §12, §17).
 */
public final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * Parts of {@code total} units in proportion to the weights, in their order.
   *
   * @throws IllegalArgumentException where the total or a weight is negative or all weights are
   *     zero
   */
  public static List<Long> divide(long total, List<Fraction> weights) {
    Fraction sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
    if (total < 0 || sum.signum() == 0 || weights.stream().anyMatch(w -> w.signum() < 0)) {
      throw new IllegalArgumentException("cannot divide " + total + " by weights " + weights);
    }
    List<Long> parts = new ArrayList<>();
    List<Fraction> fractions = new ArrayList<>();
    long missing = total;
    for (Fraction weight : weights) {
      Fraction exact = weight.times(Fraction.of(total, 1)).dividedBy(sum);
      BigInteger floor = exact.numerator().divide(exact.denominator());
      parts.add(floor.longValueExact());
      fractions.add(exact.minus(new Fraction(floor, BigInteger.ONE)));
      missing -= floor.longValueExact();
    }
    IntStream.range(0, weights.size())
        .boxed()
        .sorted(
            Comparator.<Integer, Fraction>comparing(fractions::get)
                .thenComparing(weights::get)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(missing)
        .forEach(i -> parts.set(i, parts.get(i) + 1));
    return parts;
  }

  /** Shares in per cent with one place that add up to 100.0. */
  static List<BigDecimal> tenths(List<Fraction> weights) {
    return divide(1000, weights).stream().map(t -> BigDecimal.valueOf(t, 1)).toList();
  }
}
