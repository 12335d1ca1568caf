package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Unit;

/**
 * The median or P90 of durations (method §8), exact hours; null without orders. Its base is the
 * orders. It needs every duration, so quantiles of communities do not merge.
 */
record Quantile(@Nullable Fraction hours, long orders) implements Measure {

  private static final long SECONDS = 3600;

  /** Of the seconds that each source row adds to the parts. */
  static Quantile of(Rank rank, Sums sums, List<Part> parts) {
    List<Long> seconds = parts.stream().flatMap(p -> sums.values(p).stream()).sorted().toList();
    return new Quantile(seconds.isEmpty() ? null : rank.of(seconds), seconds.size());
  }

  static Quantile median(Sums sums, List<Part> parts) {
    return of(Rank.MEDIAN, sums, parts);
  }

  static Quantile p90(Sums sums, List<Part> parts) {
    return of(Rank.P90, sums, parts);
  }

  @Override
  public boolean merges() {
    return false;
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    BigDecimal value = hours == null ? null : hours.rounded(6);
    return new Figure(
        id,
        by,
        Unit.HOURS,
        value,
        null,
        BigDecimal.valueOf(orders),
        null,
        null,
        null,
        null,
        "",
        orders,
        parts);
  }

  /** Which place of the sorted durations. */
  enum Rank {
    /** The middle; of an even number the mean of the middle two. */
    MEDIAN {
      @Override
      Fraction of(List<Long> sorted) {
        int n = sorted.size();
        return Fraction.of(Math.addExact(sorted.get((n - 1) / 2), sorted.get(n / 2)), 2 * SECONDS);
      }
    },
    /** Nearest rank: the value at position ceil(0.9 n). */
    P90 {
      @Override
      Fraction of(List<Long> sorted) {
        long position = (9L * sorted.size() + 9) / 10;
        return Fraction.of(sorted.get((int) position - 1), SECONDS);
      }
    };

    abstract Fraction of(List<Long> sorted);
  }
}
