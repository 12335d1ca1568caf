package org.mingzhang.measure.mask;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A reader knows that these counts add up to that one: a row and its total, two quarters and their
 * half-year, the satisfied, the rest and all answers.
 */
public record Sum(CountKey total, SortedSet<CountKey> parts) implements Comparable<Sum> {

  public Sum {
    parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
    if (parts.isEmpty() || parts.contains(total)) {
      throw new IllegalArgumentException("expected parts other than the total of " + total);
    }
  }

  public static Sum of(CountKey total, Collection<CountKey> parts) {
    return new Sum(total, new TreeSet<>(parts));
  }

  @Override
  public int compareTo(Sum other) {
    int order = total.compareTo(other.total);
    return order != 0
        ? order
        : Arrays.compare(
            List.copyOf(parts).toArray(CountKey[]::new),
            List.copyOf(other.parts).toArray(CountKey[]::new));
  }
}
