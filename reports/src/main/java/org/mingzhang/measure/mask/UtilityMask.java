package org.mingzhang.measure.mask;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which utilities 代收代交 stand on one line of the owners' paper, so that none is the payment of one
 * to four units (law §9, method §16). Few of them are joined; one alone would be the fund's total
 * less the others, so the one of the fewest units goes with it.
 */
public final class UtilityMask {

  private UtilityMask() {}

  /**
   * The categories that are joined, none where each may stand alone.
   *
   * @param paid of each unit the utilities that it paid for
   * @param categories in the order in which they are printed; one that no unit is known behind is
   *     joined last
   */
  public static Set<String> of(
      Collection<Set<String>> paid, List<String> categories, MaskRule rule) {
    List<String> byUnits =
        categories.stream()
            .sorted(
                Comparator.comparingLong(
                    category -> {
                      long units = units(paid, Set.of(category));
                      return units == 0 ? Long.MAX_VALUE : units;
                    }))
            .toList();
    Set<String> joined = new TreeSet<>();
    for (String category : byUnits) {
      boolean few = rule.hides(units(paid, Set.of(category)));
      boolean tells = !joined.isEmpty() && (joined.size() < 2 || rule.hides(units(paid, joined)));
      if (few || tells) {
        joined.add(category);
      }
    }
    return joined.size() < 2 ? Set.of() : Set.copyOf(joined);
  }

  private static long units(Collection<Set<String>> paid, Set<String> utilities) {
    return paid.stream().filter(items -> items.stream().anyMatch(utilities::contains)).count();
  }
}
