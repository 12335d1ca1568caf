package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.measure.Change;
import org.mingzhang.measure.Difference;
import org.mingzhang.measure.EventRates;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Holm;
import org.mingzhang.measure.SampledRate;

/**
 * A change since an earlier period with what may be claimed about it.
 *
 * @param difference now − then, exact; percentage points for rates
 */
record Comparison(Fraction difference, Verdict verdict) {

  /** What the change supports. */
  enum Verdict {
    /** Amounts, and what has no interval here: the change is what it is and is not judged. */
    PLAIN("plain"),
    /** Chance alone makes as much: a test at 5 %. */
    WITHIN_VARIATION("within"),
    /** It does not. */
    BEYOND_VARIATION("beyond");

    private final String key;

    Verdict(String key) {
      this.key = key;
    }

    /** The key of its words. */
    String key() {
      return key;
    }
  }

  /** Null where there is nothing to compare or a base is too small (method, section 15). */
  static @Nullable Comparison of(@Nullable Figure now, @Nullable Figure then) {
    if (now == null || then == null) {
      return null;
    }
    Optional<Change> change = Change.between(now, then);
    if (change.isEmpty()) {
      return null;
    }
    return new Comparison(change.get().difference(), verdict(now, then, change.get()));
  }

  private static boolean bothBounded(Figure now, Figure then) {
    return now.lower() != null && then.lower() != null;
  }

  private static Verdict verdict(Figure now, Figure then, Change change) {
    return switch (now.unit()) {
      case CNY, CNY_PER_M2, COUNT, HOURS, DAYS, SCORE -> Verdict.PLAIN;
      case PER_1000 -> claimed(p(now, then));
      case RATIO ->
          ofMoney(now) || now.id().equals("survey.nps")
              ? Verdict.PLAIN
              : bothBounded(now, then) ? claimed(change.supported()) : claimed(p(now, then));
    };
  }

  /**
   * How often chance alone makes as large a change of a rate of orders or of their number for each
   * 1,000 households, to six places; null where it cannot be said. Orders on time and the like are
   * complete counts, but next quarter's would differ by chance too: they are judged as a sample of
   * an unlimited population.
   */
  static @Nullable BigDecimal p(Figure now, Figure then) {
    BigDecimal late = now.denominator();
    BigDecimal early = then.denominator();
    if (now.numerator() == null
        || then.numerator() == null
        || late == null
        || early == null
        || late.signum() <= 0
        || early.signum() <= 0) {
      return null;
    }
    return now.unit() == Figure.Unit.PER_1000
        ? EventRates.p(
            now.numerator().longValueExact(),
            late.longValueExact(),
            then.numerator().longValueExact(),
            early.longValueExact())
        : ofOrders(now, then);
  }

  private static @Nullable BigDecimal ofOrders(Figure now, Figure then) {
    Optional<SampledRate> late = endless(now);
    Optional<SampledRate> early = endless(then);
    return late.isPresent() && early.isPresent()
        ? Difference.between(late.get(), early.get()).p()
        : null;
  }

  private static Optional<SampledRate> endless(Figure rate) {
    BigDecimal k = rate.numerator();
    BigDecimal n = rate.denominator();
    return k == null || n == null || k.signum() < 0 || k.compareTo(n) > 0
        ? Optional.empty()
        : Optional.of(SampledRate.of(k.longValueExact(), n.longValueExact(), null));
  }

  private static Verdict claimed(@Nullable BigDecimal p) {
    return p == null ? Verdict.PLAIN : claimed(Holm.isSignificant(p));
  }

  private static Verdict claimed(boolean supported) {
    return supported ? Verdict.BEYOND_VARIATION : Verdict.WITHIN_VARIATION;
  }

  private static boolean ofMoney(Figure figure) {
    return figure.id().startsWith("fees.") || figure.id().startsWith("expenses.");
  }
}
