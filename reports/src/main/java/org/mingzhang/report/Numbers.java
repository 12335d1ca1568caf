package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as printed: groups of three, a true minus sign (U+2212), rounding half-up (method,
 * section 1). The same in every language.
 */
final class Numbers {

  /** What a count of few prints, and one that would give such a count away. */
  static final String HIDDEN = "*";

  /** What an undefined number prints. */
  static final String UNDEFINED = "—";

  private static final BigDecimal SMALLEST_P = new BigDecimal("0.000001");
  private static final BigDecimal SMALL_P = new BigDecimal("0.001");

  private Numbers() {}

  /** {@code 1,234.50}; more decimals than the places are rounded half-up. */
  static String decimal(BigDecimal value, int places) {
    DecimalFormat format =
        new DecimalFormat(
            places == 0 ? ",##0" : ",##0." + "0".repeat(places),
            DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(value.setScale(places, RoundingMode.HALF_UP)).replace('-', '\u2212');
  }

  static String money(BigDecimal yuan) {
    return decimal(yuan, 2);
  }

  static String count(long value) {
    return decimal(BigDecimal.valueOf(value), 0);
  }

  /** With its sign, also where positive; zero has none. */
  static String signed(BigDecimal value, int places) {
    String text = decimal(value, places);
    return value.setScale(places, RoundingMode.HALF_UP).signum() > 0 ? "+" + text : text;
  }

  /** A ratio as a percentage: 0.795 at one place is {@code 79.5%}. */
  static String percent(BigDecimal ratio, int places) {
    return decimal(ratio.movePointRight(2), places) + "%";
  }

  /** A fraction as a percentage, rounded once from its exact value. */
  static String percent(BigDecimal numerator, BigDecimal denominator, int places) {
    BigDecimal hundred = numerator.movePointRight(2);
    return decimal(hundred.divide(denominator, places, RoundingMode.HALF_UP), places) + "%";
  }

  /**
   * A p-value, which has six places or more: four of them, all six where four say nothing, and what
   * is smaller as below.
   */
  static String probability(BigDecimal p) {
    if (p.compareTo(SMALLEST_P) < 0) {
      return "< " + SMALLEST_P.toPlainString();
    }
    return decimal(p, p.compareTo(SMALL_P) < 0 ? 6 : 4);
  }

  /** An amount without needless zeros: area {@code 182,300.4}. */
  static String plain(BigDecimal value) {
    return decimal(value, Math.max(0, value.stripTrailingZeros().scale()));
  }
}
