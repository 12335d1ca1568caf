package org.mingzhang.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.ledger.OrderClocks;

/** All agreed clocks, each from its day on; the order's own day decides, not today's. */
public record ClockRules(List<ClockRule> rules) {

  public static final ClockRules NONE = new ClockRules(List.of());

  public ClockRules {
    rules = List.copyOf(rules);
  }

  /**
   * The rule for an order of a day: the community's own before one for all, the latest that has
   * begun, of equals the last one given.
   */
  public Optional<ClockRule> of(String community, LocalDate reported) {
    return rules.stream()
        .filter(rule -> rule.community().isEmpty() || rule.community().equals(community))
        .filter(rule -> !rule.from().isAfter(reported))
        .reduce((a, b) -> ORDER.compare(b, a) >= 0 ? b : a);
  }

  private static final Comparator<ClockRule> ORDER =
      Comparator.comparing((ClockRule rule) -> !rule.community().isEmpty())
          .thenComparing(ClockRule::from);

  /** What counts the orders of a community. */
  public OrderClocks counting(String community) {
    return rules.stream().anyMatch(r -> r.community().isEmpty() || r.community().equals(community))
        ? new ClockCount(this, community)
        : OrderClocks.NONE;
  }

  /** Whether a rule that may hold for the community has one of these clocks. */
  boolean has(String community, Set<ClockRule.Of> clocks) {
    return rules.stream()
        .filter(rule -> rule.community().isEmpty() || rule.community().equals(community))
        .anyMatch(rule -> clocks.stream().anyMatch(of -> rule.clock(of).isPresent()));
  }

  /**
   * The limits that hold for orders of a community within some days, in the order of their first
   * days: more than one where they changed.
   *
   * @param otherwise what holds where nothing is agreed
   */
  public List<Clock> within(
      String community, LocalDate first, LocalDate last, ClockRule.Of of, Clock otherwise) {
    Set<LocalDate> changes = new TreeSet<>(List.of(first));
    rules.stream()
        .map(ClockRule::from)
        .filter(day -> day.isAfter(first) && !day.isAfter(last))
        .forEach(changes::add);
    return changes.stream()
        .map(day -> of(community, day).flatMap(rule -> rule.clock(of)).orElse(otherwise))
        .distinct()
        .toList();
  }

  static final Set<ClockRule.Of> COMPLAINTS =
      Set.copyOf(EnumSet.of(ClockRule.Of.COMPLAINT_HAND_OFF, ClockRule.Of.COMPLAINT_ANSWER));
}
