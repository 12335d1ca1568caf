package org.mingzhang.measure.mask;

import java.util.Comparator;
import org.mingzhang.ledger.By;

/**
 * Names one count wherever it is printed: {@code survey.answers, 2026-Q3, {building=1栋, step=1}}. A
 * total leaves the dimension out, so that two tables over the same answers share their totals by
 * having the same key. What is counted differently needs a measure of its own.
 */
public record CountKey(String measure, String period, By by) implements Comparable<CountKey> {

  private static final Comparator<CountKey> ORDER =
      Comparator.comparing(CountKey::measure)
          .thenComparing(CountKey::period)
          .thenComparing(CountKey::by);

  /** The same count in another period. */
  CountKey in(String otherPeriod) {
    return new CountKey(measure, otherPeriod, by);
  }

  @Override
  public int compareTo(CountKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return measure + " " + period + " {" + by + "}";
  }
}
