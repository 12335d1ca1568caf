package org.mingzhang.measure.mask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.mask.Count.Standing;

/**
 * Every count that the readers of an issue see or can reason about, this issue's and the earlier
 * ones', with the sums that tie them together. Sorted by key, so that nothing depends on the order
 * in which tables and rows came.
 */
record LinkedCounts(SortedMap<CountKey, Count> counts, SortedSet<Sum> sums) {

  static final LinkedCounts NONE =
      new LinkedCounts(Collections.emptySortedMap(), Collections.emptySortedSet());

  LinkedCounts {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    sums = Collections.unmodifiableSortedSet(new TreeSet<>(sums));
  }

  /**
   * Takes an issue in, its joins made, on top of what was published before.
   *
   * @throws IllegalArgumentException where a count has two values, or a sum names a count that does
   *     not exist or does not add up
   */
  static LinkedCounts of(Issue issue, List<Join> joins, MaskRule rule, LinkedCounts earlier) {
    TreeMap<CountKey, Count> counts = new TreeMap<>(earlier.counts);
    TreeSet<Sum> sums = new TreeSet<>(earlier.sums);
    sums.addAll(issue.sums());
    for (CountTable table : issue.tables()) {
      List<CountTable> steps = Joining.steps(table, joins);
      for (int i = 0; i < steps.size(); i++) {
        CountTable step = steps.get(i);
        boolean printed = table.published() && i == steps.size() - 1;
        step.cells()
            .forEach(
                (key, value) -> put(counts, key, count(value, printed, step, key, rule), earlier));
        sums.addAll(step.sums());
        if (i > 0) {
          sums.addAll(joinedSums(steps.get(i - 1), step, joins));
        }
      }
    }
    issue
        .printed()
        .forEach((key, v) -> put(counts, key, outside(key, v, Standing.OPEN, rule), earlier));
    issue
        .derived()
        .forEach((key, v) -> put(counts, key, outside(key, v, Standing.UNPRINTED, rule), earlier));
    issue
        .beside()
        .forEach((key, v) -> put(counts, key, outside(key, v, Standing.BESIDE, rule), earlier));
    sums.forEach(sum -> check(sum, counts));
    return new LinkedCounts(counts, sums);
  }

  private static Count count(
      long value, boolean printed, CountTable table, CountKey key, MaskRule rule) {
    Standing standing =
        !printed
            ? Standing.UNPRINTED
            : rule.small(value, table.sensitive()) ? Standing.PRIMARY : Standing.OPEN;
    long floor = printed && !table.sensitive() ? 1 : 0;
    return new Count(value, standing, table.sensitive(), floor, table.level(key));
  }

  /** What stands for the whole is dearer than its parts, as in a table. */
  private static Count outside(CountKey key, long value, Standing standing, MaskRule rule) {
    boolean open = standing == Standing.OPEN;
    return new Count(
        value,
        open && rule.small(value, false) ? Standing.PRIMARY : standing,
        false,
        open ? 1 : 0,
        key.by().keys().isEmpty() ? 1 : 0);
  }

  /** What was published stays as it was; of two tables of this issue the one that prints counts. */
  private static void put(
      SortedMap<CountKey, Count> counts, CountKey key, Count count, LinkedCounts earlier) {
    Count known = counts.get(key);
    if (known == null) {
      counts.put(key, count);
      return;
    }
    if (known.value() != count.value()) {
      throw new IllegalArgumentException(
          "expected one count of " + key + ", found " + known.value() + " and " + count.value());
    }
    Count before = earlier.counts.get(key);
    if (before != null && !unprinted(before)) {
      return;
    }
    Count printed = unprinted(known) ? count : known;
    boolean sensitive = known.sensitive() || count.sensitive();
    counts.put(
        key,
        new Count(
            printed.value(),
            printed.standing() == Standing.OPEN && sensitive && printed.value() == 0
                ? Standing.PRIMARY
                : printed.standing(),
            sensitive,
            sensitive ? 0 : printed.floor(),
            Math.max(known.level(), count.level())));
  }

  private static boolean unprinted(Count count) {
    return count.standing() == Standing.UNPRINTED || count.standing() == Standing.BESIDE;
  }

  private static List<Sum> joinedSums(CountTable before, CountTable after, List<Join> joins) {
    SortedMap<CountKey, Long> cells = after.cells();
    List<Sum> sums = new ArrayList<>();
    for (Join join : joins) {
      TreeMap<CountKey, List<CountKey>> parts = new TreeMap<>();
      for (CountKey key : before.cells().keySet()) {
        By by = CountTable.joined(key.by(), join);
        CountKey total = new CountKey(key.measure(), key.period(), by);
        if (!by.equals(key.by()) && cells.containsKey(total)) {
          parts.computeIfAbsent(total, k -> new ArrayList<>()).add(key);
        }
      }
      parts.forEach((total, keys) -> sums.add(Sum.of(total, keys)));
    }
    return sums;
  }

  private static void check(Sum sum, SortedMap<CountKey, Count> counts) {
    long parts = 0;
    for (CountKey part : sum.parts()) {
      parts = Math.addExact(parts, value(part, counts));
    }
    long total = value(sum.total(), counts);
    if (total != parts) {
      throw new IllegalArgumentException(
          "expected parts that add up to the " + total + " of " + sum.total() + ", found " + parts);
    }
  }

  /** Both, of issues that share counts of the same standing. */
  LinkedCounts with(LinkedCounts other) {
    TreeMap<CountKey, Count> both = new TreeMap<>(other.counts);
    both.putAll(counts);
    TreeSet<Sum> all = new TreeSet<>(sums);
    all.addAll(other.sums);
    return new LinkedCounts(both, all);
  }

  private static long value(CountKey key, SortedMap<CountKey, Count> counts) {
    Count count = counts.get(key);
    if (count == null) {
      throw new IllegalArgumentException("a sum names a count that no table has: " + key);
    }
    return count.value();
  }
}
