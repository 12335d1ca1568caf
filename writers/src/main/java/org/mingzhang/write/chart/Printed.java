package org.mingzhang.write.chart;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a chart's values are printed: 0.862 as 86.2 %, 201000 as 20.1. Learnt from the texts beside
 * the values, so that an axis speaks the same unit as its labels.
 *
 * @param factor printed number / value, a power of ten
 * @param suffix {@code %} or empty
 */
public record Printed(double factor, String suffix) {

  private static final Pattern NUMBER = Pattern.compile("([-−]?)([0-9][0-9,]*(?:\\.[0-9]+)?)");

  /** A ratio, printed in per cent. */
  public static final Printed PERCENT = new Printed(100, "%");

  /** The unit of the largest value whose text is a number; of zeros alone what their texts say. */
  public static Printed of(List<? extends @Nullable Double> values, List<String> texts) {
    double largest = 0;
    boolean rates = texts.stream().anyMatch(text -> text.matches("[-−]?0(?:\\.0+)? ?[%％]"));
    Printed printed = rates ? PERCENT : new Printed(1, "");
    for (int i = 0; i < Math.min(values.size(), texts.size()); i++) {
      Double value = values.get(i);
      Matcher number = NUMBER.matcher(texts.get(i));
      if (value == null || !(Math.abs(value) > largest) || !number.find()) {
        continue;
      }
      double shown = Double.parseDouble(number.group(2).replace(",", ""));
      if (shown > 0) {
        largest = Math.abs(value);
        double power = Math.rint(Math.log10(shown / largest));
        boolean percent = texts.get(i).contains("%") || texts.get(i).contains("％");
        printed = new Printed(Math.pow(10, power), percent ? "%" : "");
      }
    }
    return printed;
  }

  public double of(double value) {
    return value * factor;
  }

  /** Ticks over values in the printed unit; per cent within 0 to 100 stay there. */
  public Ticks ticks(double min, double max, int most) {
    Ticks ticks = Ticks.covering(min, max, most);
    boolean past = !suffix.isEmpty() && max <= 100 && ticks.high().doubleValue() > 100;
    return past ? Ticks.covering(min, 100, most) : ticks;
  }
}
