package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.measure.Change;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Interval;

/**
 * A change since an earlier period with what may be claimed about it.
 *
 * @param difference now − then, exact; percentage points for rates
 */
record Comparison(Fraction difference, Verdict verdict) {

  private static final double Z = 1.96;

  /** What the change supports. */
  enum Verdict {
    /** Amounts, and what has no interval here: the change is what it is and is not judged. */
    PLAIN("plain"),
    /**
     * Chance alone makes as much: a test at 5 % for survey rates, 95 % intervals that meet else.
     */
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
      case PER_1000 -> counts(now, then);
      case RATIO ->
          ofMoney(now) || now.id().equals("survey.nps")
              ? Verdict.PLAIN
              : claimed(bothBounded(now, then) ? change.supported() : cases(now, then));
    };
  }

  /**
   * Orders on time and the like are complete counts, but next quarter's would differ by chance too:
   * they are judged as a sample of an unlimited population.
   */
  private static boolean cases(Figure now, Figure then) {
    Interval late = interval(now);
    Interval early = interval(then);
    return late != null && early != null && !late.meets(early);
  }

  private static @Nullable Interval interval(Figure rate) {
    BigDecimal k = rate.numerator();
    BigDecimal n = rate.denominator();
    if (k == null || n == null || n.signum() <= 0 || k.signum() < 0 || k.compareTo(n) > 0) {
      return null;
    }
    return Interval.wilson(k.longValueExact(), n.longValueExact(), null);
  }

  /** Numbers of events: their difference against its standard error. */
  private static Verdict counts(Figure now, Figure then) {
    if (now.numerator() == null || then.numerator() == null) {
      return Verdict.PLAIN;
    }
    double late = now.numerator().doubleValue();
    double early = then.numerator().doubleValue();
    return claimed(Math.abs(late - early) > Z * Math.sqrt(late + early));
  }

  private static Verdict claimed(boolean supported) {
    return supported ? Verdict.BEYOND_VARIATION : Verdict.WITHIN_VARIATION;
  }

  private static boolean ofMoney(Figure figure) {
    return figure.id().startsWith("fees.") || figure.id().startsWith("expenses.");
  }
}
