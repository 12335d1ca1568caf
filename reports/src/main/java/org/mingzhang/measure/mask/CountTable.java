package org.mingzhang.measure.mask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.ledger.By;

/**
 * Counts by one, two or three dimensions, with the totals over each of them and over all. A count
 * that is not given is zero. What has no label (an answer without a building) needs one of its own,
 * or the totals are not those that are printed.
 *
 * @param sensitive zeros are hidden as well
 * @param published whether a paper of the issue prints it; a table that nobody prints, but that
 *     follows from printed ones (the second quarter between a first quarter and a half-year), is
 *     protected all the same
 */
public record CountTable(
    String measure,
    String period,
    List<Dimension> dimensions,
    SortedMap<By, Long> counts,
    boolean sensitive,
    boolean published) {

  public CountTable {
    dimensions = List.copyOf(dimensions);
    SortedMap<By, Long> filled = new TreeMap<>();
    for (By by : inner(dimensions)) {
      filled.put(by, counts.getOrDefault(by, 0L));
    }
    for (Map.Entry<By, Long> count : counts.entrySet()) {
      if (count.getValue() < 0 || !filled.containsKey(count.getKey())) {
        throw new IllegalArgumentException(
            measure + ": expected a count of the table's labels, found " + count);
      }
    }
    counts = Collections.unmodifiableSortedMap(filled);
  }

  /** A table that is printed and whose zeros may be seen. */
  public static CountTable of(
      String measure, String period, List<Dimension> dimensions, Map<By, Long> counts) {
    return new CountTable(measure, period, dimensions, new TreeMap<>(counts), false, true);
  }

  /** The same, its zeros hidden as well. */
  public CountTable asSensitive() {
    return new CountTable(measure, period, dimensions, counts, true, published);
  }

  /** The same, printed nowhere. */
  public CountTable unpublished() {
    return new CountTable(measure, period, dimensions, counts, sensitive, false);
  }

  /** Every count of the table, totals included. */
  public SortedMap<CountKey, Long> cells() {
    SortedMap<CountKey, Long> cells = new TreeMap<>();
    withTotals().forEach((by, count) -> cells.put(key(by), count));
    return cells;
  }

  /** The same without their order, which costs more than the counts. */
  Map<By, Long> withTotals() {
    Map<By, Long> cells = new HashMap<>();
    counts.forEach(
        (by, count) -> {
          for (By total : totals(by)) {
            cells.merge(total, count, Math::addExact);
          }
        });
    return cells;
  }

  /** Over how many dimensions a count of this table is a total: 0 inside it. */
  int level(CountKey key) {
    return dimensions.size() - key.by().keys().size();
  }

  /** Each row, column and so on adds up to its total. */
  SortedSet<Sum> sums() {
    SortedMap<CountKey, SortedMap<String, SortedSet<CountKey>>> parts = new TreeMap<>();
    for (CountKey cell : cells().keySet()) {
      for (String name : cell.by().keys().keySet()) {
        parts
            .computeIfAbsent(key(without(cell.by(), name)), t -> new TreeMap<>())
            .computeIfAbsent(name, n -> new TreeSet<>())
            .add(cell);
      }
    }
    SortedSet<Sum> sums = new TreeSet<>();
    parts.forEach((total, ways) -> ways.values().forEach(way -> sums.add(new Sum(total, way))));
    return sums;
  }

  /** The table with two neighbours of a dimension as one. */
  CountTable joined(Join join) {
    SortedMap<By, Long> joined = new TreeMap<>();
    counts.forEach((by, count) -> joined.merge(joined(by, join), count, Math::addExact));
    return new CountTable(
        measure,
        period,
        dimensions.stream()
            .map(d -> d.name().equals(join.dimension()) ? d.joined(join) : d)
            .toList(),
        joined,
        sensitive,
        published);
  }

  /** Where a count goes when two neighbours are printed as one. */
  static By joined(By by, Join join) {
    String label = by.get(join.dimension());
    if (!label.equals(join.first()) && !label.equals(join.second())) {
      return by;
    }
    SortedMap<String, String> keys = new TreeMap<>(by.keys());
    keys.put(join.dimension(), join.label());
    return new By(keys);
  }

  private CountKey key(By by) {
    return new CountKey(measure, period, by);
  }

  private static List<By> inner(List<Dimension> dimensions) {
    List<By> found = List.of(By.ALL);
    for (Dimension dimension : dimensions) {
      List<By> longer = new ArrayList<>();
      for (By by : found) {
        for (String label : dimension.labels()) {
          SortedMap<String, String> keys = new TreeMap<>(by.keys());
          if (keys.put(dimension.name(), label) != null) {
            throw new IllegalArgumentException("two dimensions are called " + dimension.name());
          }
          longer.add(new By(keys));
        }
      }
      found = longer;
    }
    return found;
  }

  private static List<By> totals(By by) {
    List<By> found = new ArrayList<>(List.of(by));
    for (String name : by.keys().keySet()) {
      for (By other : List.copyOf(found)) {
        found.add(without(other, name));
      }
    }
    return found;
  }

  private static By without(By by, String name) {
    SortedMap<String, String> keys = new TreeMap<>(by.keys());
    keys.remove(name);
    return new By(keys);
  }
}
