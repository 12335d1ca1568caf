package org.mingzhang.write.xlsx;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what power of ten the printed numbers of a chart differ from its values: amounts are kept in
 * yuan and printed in 万元. A native chart writes its own scale, so it needs the printed ones.
 */
record Scale(int power) {

  private static final double ROUNDING = 0.06;

  /** Judged by the largest value, whose printed form is the most exact. */
  static Scale of(List<? extends @Nullable Double> values, List<String> texts) {
    Double largest = null;
    String text = "";
    for (int i = 0; i < values.size(); i++) {
      Double value = values.get(i);
      if (value != null && (largest == null || Math.abs(value) > Math.abs(largest))) {
        largest = value;
        text = texts.get(i);
      }
    }
    return largest == null ? new Scale(0) : of(largest, text);
  }

  private static Scale of(double value, String text) {
    String digits = text.replace(",", "").replace('−', '-').strip();
    if (!digits.matches("[-+]?\\d+(\\.\\d+)?")) {
      return new Scale(0);
    }
    double ratio = value / Double.parseDouble(digits);
    int power = (int) Math.round(Math.log10(ratio));
    boolean fits = Math.abs(ratio / Math.pow(10, power) - 1) < ROUNDING;
    return new Scale(fits ? power : 0);
  }

  double apply(double value) {
    return BigDecimal.valueOf(value).movePointLeft(power).doubleValue();
  }
}
