package org.mingzhang.write.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round values along an axis: multiples of 1, 2, 2.5 or 5 times a power of ten.
 *
 * @param low the first tick
 * @param high the last tick
 * @param step the distance between two
 */
public record Ticks(BigDecimal low, BigDecimal high, BigDecimal step) {

  private static final List<BigDecimal> STEPS =
      List.of(
          BigDecimal.ONE,
          BigDecimal.valueOf(2),
          new BigDecimal("2.5"),
          BigDecimal.valueOf(5),
          BigDecimal.TEN);

  /**
   * Ticks that hold both values between the first and the last, in at most {@code most} steps; 0
   * and 1 where both are zero.
   *
   * @throws IllegalArgumentException where a value is no number
   */
  public static Ticks covering(double min, double max, int most) {
    if (!Double.isFinite(min) || !Double.isFinite(max) || min > max) {
      throw new IllegalArgumentException("expected min <= max but found " + min + ", " + max);
    }
    if (min == 0 && max == 0) {
      // Nothing but zeros says nothing of the scale: one of the unit is the least that reads well.
      return new Ticks(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
    }
    double span = max > min ? max - min : Math.max(1e-9, Math.abs(max) * 0.1);
    int power = (int) Math.floor(Math.log10(span / most));
    for (int shift = 0; ; shift++) {
      for (BigDecimal multiple : STEPS) {
        BigDecimal step = multiple.scaleByPowerOfTen(power + shift);
        BigDecimal low = multiple(min, step, RoundingMode.FLOOR);
        BigDecimal high = multiple(max, step, RoundingMode.CEILING);
        if (high.compareTo(low) == 0) {
          high = low.add(step);
        }
        if (high.subtract(low).compareTo(step.multiply(BigDecimal.valueOf(most))) <= 0) {
          return new Ticks(low, high, step);
        }
      }
    }
  }

  /** Every tick, ascending. */
  public List<Double> values() {
    List<Double> values = new ArrayList<>();
    for (BigDecimal value = low; value.compareTo(high) <= 0; value = value.add(step)) {
      values.add(value.doubleValue());
    }
    return values;
  }

  /** The tick as it is printed: as many decimals as the step has. */
  public String label(double value) {
    int decimals = Math.max(0, step.stripTrailingZeros().scale());
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('−');
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
  }

  private static BigDecimal multiple(double value, BigDecimal step, RoundingMode rounding) {
    BigDecimal steps = new BigDecimal(value).divide(step, MathContext.DECIMAL64);
    return steps.round(new MathContext(12)).setScale(0, rounding).multiply(step);
  }
}
