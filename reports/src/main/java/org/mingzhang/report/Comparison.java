package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.mingzhang.measure.Figure;

/**
 * A figure beside the same figure of another period. Rates change by percentage points, all else by
 * its own unit.
 *
 * @param difference now − then, exact; percentage points for rates
 * @param verdict what may be claimed about it
 */
record Comparison(BigDecimal difference, Verdict verdict) {

  private static final int SMALLEST_BASE = 30;
  private static final double Z = 1.96;

  /** What the change supports. */
  enum Verdict {
    /** Amounts and other complete counts: the change is what it is. */
    PLAIN,
    /** The 95 % intervals overlap. */
    WITHIN_VARIATION,
    /** They do not. */
    BEYOND_VARIATION;

    /** The key of its words. */
    String key() {
      return switch (this) {
        case PLAIN -> "plain";
        case WITHIN_VARIATION -> "within";
        case BEYOND_VARIATION -> "beyond";
      };
    }
  }

  /** Null where there is nothing to compare, or a base of a rate of cases is below 30. */
  static @Nullable Comparison of(@Nullable Figure now, @Nullable Figure then) {
    if (now == null || then == null || now.value() == null || then.value() == null) {
      return null;
    }
    if (now.unit() != Figure.Unit.RATIO) {
      return new Comparison(now.value().subtract(then.value()), counted(now, then));
    }
    BigDecimal points = exact(now).subtract(exact(then)).movePointRight(2);
    if (ofMoney(now)) {
      return new Comparison(points, Verdict.PLAIN);
    }
    if (base(now) < SMALLEST_BASE || base(then) < SMALLEST_BASE) {
      return null;
    }
    double[] a = interval(now);
    double[] b = interval(then);
    boolean overlap = a[0] <= b[1] && b[0] <= a[1];
    return new Comparison(points, overlap ? Verdict.WITHIN_VARIATION : Verdict.BEYOND_VARIATION);
  }

  private static Verdict counted(Figure now, Figure then) {
    if (now.unit() != Figure.Unit.PER_1000 || now.numerator() == null || then.numerator() == null) {
      return Verdict.PLAIN;
    }
    double a = now.numerator().doubleValue();
    double b = then.numerator().doubleValue();
    return Math.abs(a - b) <= Z * Math.sqrt(a + b)
        ? Verdict.WITHIN_VARIATION
        : Verdict.BEYOND_VARIATION;
  }

  private static BigDecimal exact(Figure figure) {
    BigDecimal numerator = figure.numerator();
    BigDecimal denominator = figure.denominator();
    BigDecimal value = figure.value();
    if (numerator != null && denominator != null && denominator.signum() != 0) {
      return numerator.divide(denominator, MathContext.DECIMAL128);
    }
    return value == null ? BigDecimal.ZERO : value;
  }

  /** The rates of money; they have no random variation. */
  private static boolean ofMoney(Figure figure) {
    return figure.id().startsWith("fees.") || figure.id().startsWith("expenses.");
  }

  private static double base(Figure figure) {
    return figure.denominator() == null ? 0 : figure.denominator().doubleValue();
  }

  /** The figure's own interval, else Wilson's without a finite population (method, section 5). */
  private static double[] interval(Figure figure) {
    if (figure.lower() != null && figure.upper() != null) {
      return new double[] {figure.lower().doubleValue(), figure.upper().doubleValue()};
    }
    double n = base(figure);
    double p = exact(figure).doubleValue();
    double scale = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2 * n)) / scale;
    double half = Z / scale * Math.sqrt(Math.max(0, p * (1 - p)) / n + Z * Z / (4 * n * n));
    return new double[] {centre - half, centre + half};
  }
}
