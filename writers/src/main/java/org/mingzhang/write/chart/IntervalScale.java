package org.mingzhang.write.chart;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Chart;

/** The common scale of a chart's intervals, from round tick to round tick, target included. */
public record IntervalScale(Printed printed, Ticks ticks) {

  /** The scale that holds every value, bound and the target; 0 to 100 % where there is none. */
  public static IntervalScale of(Chart.Intervals chart) {
    List<Double> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<Double> marks = new ArrayList<>();
    for (Chart.Interval interval : chart.intervals()) {
      Double value = interval.value();
      if (value == null) {
        continue;
      }
      values.add(value);
      texts.add(interval.text());
      marks.add(value);
      Double lower = interval.lower();
      Double upper = interval.upper();
      if (lower != null && upper != null) {
        marks.add(lower);
        marks.add(upper);
      }
    }
    Double target = chart.target();
    if (target != null) {
      marks.add(target);
      values.add(target);
      texts.add(chart.targetText());
    }
    if (!marks.isEmpty()) {
      marks.addAll(chart.span());
    }
    if (marks.isEmpty()) {
      return new IntervalScale(Printed.PERCENT, Ticks.covering(0, 100, 5));
    }
    Printed printed = Printed.of(values, texts);
    double min = marks.stream().mapToDouble(printed::of).min().orElse(0);
    double max = marks.stream().mapToDouble(printed::of).max().orElse(0);
    return new IntervalScale(printed, printed.ticks(min, max, 5));
  }

  /** 0 at the first tick, 1 at the last. */
  public double place(double value) {
    double low = ticks.low().doubleValue();
    double place = (printed.of(value) - low) / (ticks.high().doubleValue() - low);
    return Math.max(0, Math.min(1, place));
  }

  /** The value that a tick stands for. */
  public double value(double tick) {
    return tick / printed.factor();
  }

  /** The tick as it is printed. */
  public String label(double tick) {
    return ticks.label(tick) + printed.suffix();
  }
}
