package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Unit;

/**
 * A price out of what households would pay at most 愿付价格 (method §8 for median and nearest rank);
 * withheld below 30 answers, undefined without any. Needs every answer, so it does not merge.
 */
record WillingPrice(@Nullable Fraction fen, long answers) implements Measure {

  /** How many answers name each price, in fen, ascending. */
  static SortedMap<Long, Long> counts(Sums sums, By by) {
    SortedMap<Long, Long> counts = new TreeMap<>();
    for (Sum sum : sums.matching(Term.DEMAND_PRICED, by)) {
      counts.merge(fen(sum.by()), sum.value(), Long::sum);
    }
    return counts;
  }

  /** The price of a sum's key, in fen. */
  static long fen(By by) {
    return new BigDecimal(by.get("price")).movePointRight(2).longValueExact();
  }

  static Definition.Maker ranked(Rank rank) {
    return (sums, parts) -> of(rank, counts(sums, parts.get(0).by()));
  }

  static WillingPrice of(Rank rank, SortedMap<Long, Long> counts) {
    long n = counts.values().stream().mapToLong(Long::longValue).sum();
    return new WillingPrice(n == 0 ? null : rank.of(counts, n), n);
  }

  @Override
  public boolean merges() {
    return false;
  }

  @Override
  public boolean isWithheld() {
    return answers > 0 && answers < Figures.SMALLEST_SURVEY;
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    boolean small = isWithheld();
    BigDecimal value = fen == null || small ? null : fen.dividedBy(Fraction.of(100, 1)).rounded(2);
    return new Figure(
        id,
        by,
        Unit.CNY,
        value,
        null,
        BigDecimal.valueOf(answers),
        null,
        null,
        null,
        null,
        small ? SMALL_BASE : "",
        answers,
        parts);
  }

  /** Which price of all that were named. */
  enum Rank {
    /** Nearest rank: the price at position ceil(n/4). */
    LOWER_QUARTILE {
      @Override
      Fraction of(SortedMap<Long, Long> counts, long n) {
        return Fraction.of(at(counts, (n + 3) / 4), 1);
      }
    },
    /** The middle; of an even number the mean of the middle two. */
    MEDIAN {
      @Override
      Fraction of(SortedMap<Long, Long> counts, long n) {
        return Fraction.of(at(counts, (n + 1) / 2) + at(counts, n / 2 + 1), 2);
      }
    },
    /** Nearest rank: the price at position ceil(3n/4). */
    UPPER_QUARTILE {
      @Override
      Fraction of(SortedMap<Long, Long> counts, long n) {
        return Fraction.of(at(counts, (3 * n + 3) / 4), 1);
      }
    },
    /** Where price × answers that would pay it is largest; of equals the lowest price. */
    MOST_REVENUE {
      @Override
      Fraction of(SortedMap<Long, Long> counts, long n) {
        long left = n;
        long best = 0;
        long most = -1;
        for (Map.Entry<Long, Long> step : counts.entrySet()) {
          long revenue = Math.multiplyExact(step.getKey(), left);
          if (revenue > most) {
            most = revenue;
            best = step.getKey();
          }
          left -= step.getValue();
        }
        return Fraction.of(best, 1);
      }
    };

    abstract Fraction of(SortedMap<Long, Long> counts, long n);

    /** The price at a position counted from 1. */
    static long at(SortedMap<Long, Long> counts, long position) {
      long passed = 0;
      for (Map.Entry<Long, Long> step : counts.entrySet()) {
        passed += step.getValue();
        if (passed >= position) {
          return step.getKey();
        }
      }
      throw new IllegalArgumentException("no position " + position + " among " + passed);
    }
  }
}
