package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;

/**
 * Where a survey's valid overall answers come from, for the method box (method §6). The same words
 * stand in the paper for all owners: no count of 1 to 4 answers, and none to be told from others.
 */
final class SurveySample {

  /** A smaller count is not printed alone. */
  private static final long SMALLEST = 5;

  private SurveySample() {}

  /** How many of the register's buildings answered; none where no building is known. */
  static String coverage(Draft draft) {
    Set<String> buildings =
        draft.input().slice().sums(Term.BUILDING_HOUSEHOLDS).stream()
            .filter(sum -> sum.value() > 0)
            .map(sum -> sum.by().get("building"))
            .filter(building -> !building.isEmpty())
            .collect(Collectors.toSet());
    long answered =
        draft.input().slice().sums(Term.ANSWERS).stream()
            .filter(sum -> sum.value() > 0 && sum.by().includes(HeadlineTiles.OVERALL))
            .map(sum -> sum.by().keys().getOrDefault("building", ""))
            .filter(buildings::contains)
            .distinct()
            .count();
    return buildings.isEmpty() || answered == 0 || base(draft) < SMALLEST
        ? draft.say("not-given")
        : draft.say("method.coverage", Numbers.count(answered), Numbers.count(buildings.size()));
  }

  /** How answers were collected, as the office says it, with the answers by way. */
  static String modes(Draft draft, String method) {
    String said = draft.publicRemark(method);
    String counted = counted(draft);
    if (counted.isEmpty()) {
      return said;
    }
    String base = draft.say("method.modes.base", counted);
    return method.isEmpty() ? base : draft.say("method.modes", said, base);
  }

  /**
   * Each way with its answers, the largest first. A way with fewer than five is joined with the
   * next smallest, as the whole less the others would tell it.
   */
  private static String counted(Draft draft) {
    long left = base(draft);
    List<Group> groups = new ArrayList<>();
    for (Sum sum : draft.input().slice().sums(Term.MODE_ANSWERS)) {
      String mode = sum.by().get("mode");
      if (!mode.isEmpty() && sum.value() > 0) {
        groups.add(new Group(List.of(draft.publicName("survey-mode", mode)), sum.value()));
        left -= sum.value();
      }
    }
    if (left < 0 || groups.isEmpty()) {
      return "";
    }
    if (left > 0) {
      groups.add(new Group(List.of(draft.say("method.mode.unknown")), left));
    }
    groups.sort(Comparator.comparing(Group::answers).thenComparing(g -> g.names().get(0)));
    while (groups.size() > 1 && groups.get(0).answers() < SMALLEST) {
      groups.add(0, groups.remove(0).with(groups.remove(0)));
    }
    if (groups.get(0).answers() < SMALLEST) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (int i = groups.size() - 1; i >= 0; i--) {
      Group group = groups.get(i);
      parts.add(
          draft.say(
              group.names().size() > 1 ? "method.mode.joined" : "method.mode",
              String.join(draft.say("list.plus"), group.names()),
              Numbers.count(group.answers())));
    }
    return String.join(draft.say("list.separator"), parts);
  }

  /** The valid overall answers as printed; none where they are masked. */
  private static long base(Draft draft) {
    Figure rate = draft.figure("survey.satisfaction", HeadlineTiles.OVERALL);
    BigDecimal base = rate == null ? null : rate.denominator();
    return base == null || Draft.hidden(rate) || Draft.hidden(draft.figure("survey.returned"))
        ? -1
        : base.longValueExact();
  }

  private record Group(List<String> names, long answers) {
    Group with(Group other) {
      List<String> both = new ArrayList<>(names);
      both.addAll(other.names());
      return new Group(List.copyOf(both), answers + other.answers());
    }
  }
}
