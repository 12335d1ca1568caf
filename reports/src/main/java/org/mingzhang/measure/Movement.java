package org.mingzhang.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Rows that moved money together, seen as one sum.
 *
 * @param day the last day of its rows
 * @param fen above zero where it came in
 */
record Movement<T>(LocalDate day, long fen, List<T> rows) {

  Movement {
    rows = List.copyOf(rows);
  }

  /** Each row by itself, in their order. */
  static <T> List<Movement<T>> single(
      Collection<T> rows, Function<T, LocalDate> day, ToLongFunction<T> fen) {
    return rows.stream()
        .map(row -> new Movement<>(day.apply(row), fen.applyAsLong(row), List.of(row)))
        .toList();
  }

  /** Rows that agree in a key, in the order of each key's first row; at least so many. */
  static <T> List<Movement<T>> grouped(
      Collection<T> rows,
      Function<T, ?> key,
      int atLeast,
      Function<T, LocalDate> day,
      ToLongFunction<T> fen) {
    Map<Object, List<T>> byKey = new LinkedHashMap<>();
    for (T row : rows) {
      byKey.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row);
    }
    List<Movement<T>> groups = new ArrayList<>();
    for (List<T> group : byKey.values()) {
      if (group.size() >= atLeast) {
        long sum = group.stream().mapToLong(fen).reduce(0, Math::addExact);
        LocalDate last = group.stream().map(day).max(LocalDate::compareTo).orElseThrow();
        groups.add(new Movement<>(last, sum, group));
      }
    }
    return groups;
  }
}
