package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a figure should reach, in the figure's own unit: 0.90 for 90 %. Exact fractions are
 * compared, never rounded values: 2,249/2,500 misses 90 % (method §15).
 */
public record Target(Fraction value, Sense sense) {

  /** A target such as {@code "0.90"}. */
  public static Target atLeast(String value) {
    return new Target(Fraction.of(value), Sense.AT_LEAST);
  }

  /** A target such as {@code "0.05"}. */
  public static Target atMost(String value) {
    return new Target(Fraction.of(value), Sense.AT_MOST);
  }

  /** Whether the figure reaches it; empty where the figure has no value. */
  public Optional<Boolean> met(Figure figure) {
    return Rates.exact(figure).map(exact -> reaches(exact.compareTo(value)));
  }

  /**
   * Met or missed only where the whole interval is on one side; for a figure without an interval as
   * {@link #met}. Empty where the figure has no value.
   */
  public Optional<Verdict> verdict(Figure figure) {
    BigDecimal lower = figure.lower();
    BigDecimal upper = figure.upper();
    if (lower == null || upper == null) {
      return met(figure).map(met -> met ? Verdict.MET : Verdict.MISSED);
    }
    boolean low = reaches(Fraction.of(lower).compareTo(value));
    boolean high = reaches(Fraction.of(upper).compareTo(value));
    if (low == high) {
      return Optional.of(low ? Verdict.MET : Verdict.MISSED);
    }
    return Optional.of(Verdict.UNDECIDED);
  }

  private boolean reaches(int comparison) {
    return sense == Sense.AT_LEAST ? comparison >= 0 : comparison <= 0;
  }

  /** Which side of the target is good. */
  public enum Sense {
    AT_LEAST,
    AT_MOST
  }

  /** What may be said of a figure and its target. */
  public enum Verdict {
    MET,
    MISSED,
    UNDECIDED
  }
}
