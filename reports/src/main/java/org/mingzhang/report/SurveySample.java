package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Holm;
import org.mingzhang.measure.SampleMix;
import org.mingzhang.measure.Stratum;

/**
 * Where a survey's valid overall answers come from, for the method box (method §6). The same words
 * stand in the paper for all owners: no count of 1 to 4 answers, and none to be told from others.
 */
final class SurveySample {

  /** A smaller count is not printed alone. */
  private static final long SMALLEST = 5;

  private SurveySample() {}

  /**
   * How many of the register's buildings answered, and how far their shares of the answers are from
   * those of the homes; none where no building is known.
   */
  static String coverage(Draft draft) {
    if (draft.keepsSurvey()
        || Draft.hidden(draft.figure("survey.satisfaction", HeadlineTiles.OVERALL))) {
      return Numbers.HIDDEN;
    }
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
    if (buildings.isEmpty() || answered == 0 || base(draft) < SMALLEST) {
      return draft.say("not-given");
    }
    String covered =
        draft.say("method.coverage", Numbers.count(answered), Numbers.count(buildings.size()));
    return mix(draft).map(mix -> compared(draft, mix, covered)).orElse(covered);
  }

  /**
   * The shares of answers and homes; none for owners, to whom the building of a late answer would
   * be told by a correction.
   */
  private static Optional<SampleMix> mix(Draft draft) {
    return draft.owners() || base(draft) < SMALLEST
        ? Optional.empty()
        : SampleMix.of(draft.input().slice(), HeadlineTiles.OVERALL.get("question"));
  }

  private static String compared(Draft draft, SampleMix mix, String covered) {
    Stratum largest = mix.largest();
    String most =
        draft.say(
            "method.mix",
            covered,
            name(draft, largest),
            percent(mix.sampleShare(largest)),
            percent(mix.frameShare(largest)),
            points(mix.deviation(largest)));
    BigDecimal p = mix.p().orElse(null);
    Fraction square = mix.chiSquare().orElse(null);
    return p == null || square == null
        ? most
        : most
            + draft.say(
                Holm.isSignificant(p) ? "method.mix.differs" : "method.mix.like",
                Numbers.decimal(square.rounded(1), 1),
                Numbers.count(mix.degreesOfFreedom()),
                equation(p));
  }

  /** {@code p = 0.2507} or {@code p < 0.000001}. */
  private static String equation(BigDecimal p) {
    String printed = Numbers.probability(p);
    return printed.startsWith("<") ? "p " + printed : "p = " + printed;
  }

  /** Both shares by building, side by side (method §6, field 5). */
  static List<Block> shares(Draft draft) {
    SampleMix mix = mix(draft).orElse(null);
    if (mix == null) {
      return List.of();
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Stratum group : mix.groups()) {
      rows.add(
          Cells.row(
              Cells.words(name(draft, group)),
              Cells.count(group.households()),
              Cells.words(percent(mix.frameShare(group))),
              Cells.count(group.answers()),
              Cells.words(percent(mix.sampleShare(group))),
              Cells.words(points(mix.deviation(group)))));
    }
    rows.add(
        Cells.total(
            Cells.words(draft.say("weighting.total")),
            Cells.count(mix.homes()),
            Cells.words(percent(Fraction.of(1, 1))),
            Cells.count(mix.answers()),
            Cells.words(percent(Fraction.of(1, 1))),
            Cells.dash()));
    return List.of(
        Blocks.part("survey-mix", draft.say("method.mix.title"), ""),
        Blocks.table(
            new Table(
                "survey-mix",
                draft.say("method.mix.title"),
                List.of(
                    Cells.left(draft.say("column.building"), 28),
                    Cells.right(draft.say("column.homes"), 13),
                    Cells.right(draft.say("column.frame-share"), 15),
                    Cells.right(draft.say("column.answers"), 13),
                    Cells.right(draft.say("column.sample-share"), 15),
                    Cells.right(draft.say("column.deviation.points"), 16)),
                rows,
                draft.say("method.mix.note"))));
  }

  private static String name(Draft draft, Stratum group) {
    return group.names().stream()
        .map(PublicText::clean)
        .collect(Collectors.joining(draft.say("list.plus")));
  }

  private static String percent(Fraction share) {
    return Numbers.percent(share.rounded(6), 1);
  }

  private static String points(Fraction deviation) {
    return Numbers.signed(deviation.times(Fraction.of(100, 1)).rounded(1), 1);
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
    long left = draft.keepsSurvey() ? -1 : base(draft);
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
