package org.mingzhang.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The keys a sum or a figure is broken down by: {@code {}} for the whole, {@code {fund=service}},
 * {@code {category=C1, fund=service}}.
 */
public record By(SortedMap<String, String> keys) implements Comparable<By> {

  public static final By ALL = new By(Collections.emptySortedMap());

  public By {
    keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
  }

  public static By of(String key, String value) {
    return new By(new TreeMap<>(Map.of(key, value)));
  }

  public static By of(String key1, String value1, String key2, String value2) {
    return new By(new TreeMap<>(Map.of(key1, value1, key2, value2)));
  }

  /** The value of a key, empty where the key is absent. */
  public String get(String key) {
    return keys.getOrDefault(key, "");
  }

  /** Whether every key of {@code part} has the same value here: {@link #ALL} is part of all. */
  public boolean includes(By part) {
    return keys.entrySet().containsAll(part.keys.entrySet());
  }

  @Override
  public int compareTo(By other) {
    return toString().compareTo(other.toString());
  }

  /** As written in {@code trace}: {@code category=C1,fund=service}; empty for the whole. */
  @Override
  public String toString() {
    return keys.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(","));
  }
}
