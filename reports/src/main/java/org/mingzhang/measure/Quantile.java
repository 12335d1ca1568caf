package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Unit;

/**
 * The median, P90 or longest of durations (method §8), exact; null without orders. Its base is the
 * orders. It needs every duration, so quantiles of communities do not merge.
 *
 * @param unit hours or days
 */
record Quantile(@Nullable Fraction value, long orders, Unit unit) implements Measure {

  private static final Fraction SECOND = Fraction.of(1, 3600);

  /** Of what each source row adds to the parts: seconds for hours, else days. */
  static Quantile of(Rank rank, Unit unit, Sums sums, List<Part> parts) {
    List<Long> all = parts.stream().flatMap(p -> sums.values(p).stream()).sorted().toList();
    Fraction each = unit == Unit.HOURS ? SECOND : Fraction.ONE;
    return new Quantile(all.isEmpty() ? null : rank.of(all).times(each), all.size(), unit);
  }

  static Quantile median(Sums sums, List<Part> parts) {
    return of(Rank.MEDIAN, Unit.HOURS, sums, parts);
  }

  static Quantile p90(Sums sums, List<Part> parts) {
    return of(Rank.P90, Unit.HOURS, sums, parts);
  }

  static Quantile medianDays(Sums sums, List<Part> parts) {
    return of(Rank.MEDIAN, Unit.DAYS, sums, parts);
  }

  static Quantile mostDays(Sums sums, List<Part> parts) {
    return of(Rank.LONGEST, Unit.DAYS, sums, parts);
  }

  @Override
  public boolean merges() {
    return false;
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    BigDecimal written = value == null ? null : value.rounded(6);
    return new Figure(
        id,
        by,
        unit,
        written,
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
        return Fraction.of(Math.addExact(sorted.get((n - 1) / 2), sorted.get(n / 2)), 2);
      }
    },
    /** Nearest rank: the value at position ceil(0.9 n). */
    P90 {
      @Override
      Fraction of(List<Long> sorted) {
        long position = (9L * sorted.size() + 9) / 10;
        return Fraction.of(sorted.get((int) position - 1), 1);
      }
    },
    LONGEST {
      @Override
      Fraction of(List<Long> sorted) {
        return Fraction.of(sorted.get(sorted.size() - 1), 1);
      }
    };

    abstract Fraction of(List<Long> sorted);
  }
}
