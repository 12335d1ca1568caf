package org.mingzhang.measure.mask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.mask.Count.Standing;
import org.mingzhang.measure.mask.OwnersList.Kind;
import org.mingzhang.measure.mask.OwnersList.Listed;

/**
 * The counts of one topic in an edition of the same period that owners have already, and what a
 * reader makes of them who takes every count for unchanged that both editions leave open. What was
 * hidden stays hidden; what was printed and is still so can no longer be hidden; and where the
 * earlier sums hold of today's counts they are sums like others.
 */
final class EarlierEdition {

  private final int revision;
  private final NavigableMap<CountKey, Long> printed = new TreeMap<>();
  private final SortedSet<CountKey> hidden = new TreeSet<>();

  /**
   * @param published as the owners' file has it
   * @param now the issue that is to be masked after it
   */
  EarlierEdition(FigureSet published, OwnersIssue now) {
    revision = published.revision();
    for (Figure figure : published.figures()) {
      Listed listed = now.listed(figure);
      if (listed != null && now.counts(figure, listed)) {
        take(figure, listed, now);
      }
    }
  }

  /** Whether owners were given a figure without its value, for its small counts. */
  static boolean withholds(Figure figure) {
    return figure.value() == null && figure.withheld().equals(OwnersFigures.FEW);
  }

  private void take(Figure figure, Listed listed, OwnersIssue now) {
    List<String> counts = listed.counts();
    By by = figure.by();
    if (listed.kind() == Kind.COUNT) {
      take(now.name(counts.get(0), by, figure.value()), figure.value(), figure);
    } else if (listed.kind() == Kind.WORK) {
      take(now.name(counts.get(0), by, null), figure.denominator(), figure);
    } else if (listed.kind() == Kind.RATE) {
      take(now.name(counts.get(1), by, null), figure.denominator(), figure);
      // a rate that is held back for its small base says nothing of its numerator
      BigDecimal over = figure.value() == null ? null : figure.numerator();
      take(now.name(counts.get(0), by, null), over, figure);
    }
  }

  private void take(CountKey key, @Nullable BigDecimal value, Figure figure) {
    if (value != null && value.stripTrailingZeros().scale() <= 0) {
      printed.putIfAbsent(key, Math.abs(value.longValue()));
      hidden.remove(key);
    } else if (value == null && withholds(figure) && !printed.containsKey(key)) {
      hidden.add(key);
    }
  }

  /**
   * What is settled of some counts.
   *
   * @param counts as they are now
   * @param sums what adds up among them and those before
   * @param before what the mask rests on already; it goes first
   */
  Mask after(SortedMap<CountKey, Long> counts, SortedSet<Sum> sums, Mask before) {
    TreeMap<CountKey, Count> settled = new TreeMap<>();
    counts.forEach(
        (key, value) -> {
          if (value.equals(printed.get(key))) {
            settled.put(key, count(key, value, Standing.SHOWN));
          } else if (hidden.contains(key)) {
            settled.put(key, count(key, value, Standing.SECONDARY));
          }
        });
    boolean zero =
        settled.values().stream().anyMatch(count -> count.hidden() && count.value() == 0);
    TreeSet<Sum> held = new TreeSet<>();
    int number = 0;
    for (Sum sum : sums) {
      number++;
      CountKey rest = new CountKey("revision " + revision + " " + number, period(sum), By.ALL);
      Sum earlier = earlier(sum, rest, counts, settled);
      if (earlier != null) {
        held.add(earlier);
      }
    }
    return before.with(new Mask(new LinkedCounts(settled, held), List.of(), zero, List.of()));
  }

  private static String period(Sum sum) {
    return sum.total().period();
  }

  /** Small counts are guarded by what they are, whatever hides them. */
  private static Count count(CountKey key, long value, Standing standing) {
    return new Count(value, standing, false, value == 0 ? 0 : 1, key.by().keys().isEmpty() ? 1 : 0);
  }

  /**
   * The sum as the earlier edition has it, of the counts that it left open; none where nothing of
   * it is another now, or where they do not add up so: then one of them has changed.
   */
  private @Nullable Sum earlier(
      Sum sum, CountKey rest, SortedMap<CountKey, Long> now, SortedMap<CountKey, Count> settled) {
    List<CountKey> all = Stream.concat(Stream.of(sum.total()), sum.parts().stream()).toList();
    if (!now.keySet().containsAll(all)
        || all.stream().allMatch(key -> !printed.containsKey(key) || isSame(key, now))) {
      return null;
    }
    List<CountKey> open =
        new ArrayList<>(sum.parts().stream().filter(p -> !printed.containsKey(p)).toList());
    long known = sum.parts().stream().mapToLong(part -> printed.getOrDefault(part, 0L)).sum();
    long left = open.stream().mapToLong(part -> now.getOrDefault(part, 0L)).sum();
    Long total = printed.get(sum.total());
    if (total != null) {
      if (open.isEmpty() || total - known != left) {
        return null;
      }
      settled.put(rest, count(rest, left, Standing.SHOWN));
      return Sum.of(rest, open);
    }
    if (now.getOrDefault(sum.total(), 0L) != known + left) {
      return null;
    }
    settled.put(rest, count(rest, known, Standing.SHOWN));
    open.add(rest);
    return Sum.of(sum.total(), open);
  }

  private boolean isSame(CountKey key, SortedMap<CountKey, Long> now) {
    return Objects.equals(now.get(key), printed.get(key));
  }
}
