package org.mingzhang.measure.mask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * One direction of a table: its name ({@code building}) and its labels in the order they are
 * printed. Neighbouring labels of a joinable dimension may be printed as one; buildings are, scale
 * points only where no rate that is printed counts them apart.
 */
public record Dimension(String name, List<String> labels, boolean joinable) {

  public Dimension {
    labels = List.copyOf(labels);
    if (labels.isEmpty() || new HashSet<>(labels).size() < labels.size()) {
      throw new IllegalArgumentException(
          "dimension " + name + ": expected labels that differ, found " + labels);
    }
  }

  public static Dimension joinable(String name, List<String> labels) {
    return new Dimension(name, labels, true);
  }

  public static Dimension fixed(String name, List<String> labels) {
    return new Dimension(name, labels, false);
  }

  /** This dimension after neighbours became one. */
  Dimension joined(Join join) {
    List<String> joined = new ArrayList<>(labels);
    int first = joined.indexOf(join.first());
    joined.set(first, join.label());
    joined.remove(first + 1);
    return new Dimension(name, joined, joinable);
  }
}
