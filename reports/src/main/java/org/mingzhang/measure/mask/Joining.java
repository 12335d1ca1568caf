package org.mingzhang.measure.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.ledger.By;

/**
 * Merge first (method §16.2): where printing neighbours as one leaves no small count, nothing needs
 * to be hidden. At most two joins, and two labels at least remain; what needs more is hidden
 * instead, because a table of one row says nothing.
 */
final class Joining {

  private static final int MOST = 2;

  private Joining() {}

  /**
   * The fewest joins after which no printed table has a small count; among as few, those that join
   * the smallest counts, then the first. Empty where there is nothing small or joining does not
   * help.
   */
  static List<Join> of(List<CountTable> tables, MaskRule rule) {
    List<CountTable> printed = tables.stream().filter(CountTable::published).toList();
    if (!hasSmall(printed, rule)) {
      return List.of();
    }
    List<Try> tries = List.of(new Try(printed, List.of(), 0));
    for (int joins = 1; joins <= MOST; joins++) {
      boolean last = joins == MOST;
      tries = tries.stream().flatMap(t -> t.longer(rule, last).stream()).toList();
      Optional<Try> best =
          tries.stream()
              .filter(t -> !hasSmall(t.tables, rule))
              .min(Comparator.comparingLong(Try::moved));
      if (best.isPresent()) {
        return best.get().joins;
      }
    }
    return List.of();
  }

  /** The table as it is, and after each join that concerns it. */
  static List<CountTable> steps(CountTable table, List<Join> joins) {
    List<CountTable> steps = new ArrayList<>(List.of(table));
    for (Join join : joins) {
      CountTable last = steps.get(steps.size() - 1);
      if (possible(last).contains(join)) {
        steps.add(last.joined(join));
      }
    }
    return steps;
  }

  private static boolean hasSmall(List<CountTable> tables, MaskRule rule) {
    return tables.stream()
        .anyMatch(
            t -> t.withTotals().values().stream().anyMatch(c -> rule.small(c, t.sensitive())));
  }

  private static List<Join> possible(CountTable table) {
    List<Join> joins = new ArrayList<>();
    for (Dimension dimension : table.dimensions()) {
      List<String> labels = dimension.labels();
      for (int i = 1; dimension.joinable() && labels.size() > 2 && i < labels.size(); i++) {
        joins.add(new Join(dimension.name(), labels.get(i - 1), labels.get(i)));
      }
    }
    return joins;
  }

  private record Try(List<CountTable> tables, List<Join> joins, long moved) {

    /** One join more; the last one must reach every small count that is left. */
    List<Try> longer(MaskRule rule, boolean last) {
      List<By> small = last ? small(rule) : List.of();
      // a join must be possible in every table that has both labels, or the papers would differ
      TreeMap<String, Join> joinable = new TreeMap<>();
      for (CountTable table : tables) {
        for (Join join : possible(table)) {
          if (tables.stream().allMatch(t -> possible(t).contains(join) || !has(t, join))) {
            joinable.putIfAbsent(join.toString(), join);
          }
        }
      }
      return joinable.values().stream()
          .filter(join -> small.stream().allMatch(by -> !CountTable.joined(by, join).equals(by)))
          .map(this::with)
          .toList();
    }

    private List<By> small(MaskRule rule) {
      return tables.stream()
          .flatMap(
              t ->
                  t.withTotals().entrySet().stream()
                      .filter(e -> rule.small(e.getValue(), t.sensitive())))
          .map(Map.Entry::getKey)
          .toList();
    }

    private Try with(Join join) {
      List<Join> longer = new ArrayList<>(joins);
      longer.add(join);
      return new Try(
          tables.stream().map(t -> possible(t).contains(join) ? t.joined(join) : t).toList(),
          longer,
          moved + tables.stream().mapToLong(t -> counted(t, join)).sum());
    }

    private static boolean has(CountTable table, Join join) {
      return table.dimensions().stream()
          .anyMatch(
              d ->
                  d.name().equals(join.dimension())
                      && (d.labels().contains(join.first()) || d.labels().contains(join.second())));
    }

    private static long counted(CountTable table, Join join) {
      return table.counts().entrySet().stream()
          .filter(e -> !CountTable.joined(e.getKey(), join).equals(e.getKey()))
          .mapToLong(e -> e.getValue())
          .sum();
    }
  }
}
