package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.KnownFigures;
import org.mingzhang.measure.Rates;
import org.mingzhang.measure.Target;
import org.mingzhang.measure.TargetRule;
import org.mingzhang.measure.TargetRules;

/**
 * The targets of printed figures in one community and period, and what may be said of a figure
 * beside its target.
 */
record Targets(TargetRules rules, String community, Period period) {

  private static final int MOST_PLACES = 6;
  private static final int MOST_NAMED = 8;

  /** Of papers about several communities: the targets that hold in each of them alike. */
  static Targets ofAll(List<Member> members, Period period) {
    SortedMap<String, SortedSet<By>> figures = new TreeMap<>();
    for (Member member : members) {
      member
          .targets()
          .rules()
          .forEach(
              rule -> figures.computeIfAbsent(rule.figure(), id -> new TreeSet<>()).add(rule.by()));
    }
    List<TargetRule> shared = new ArrayList<>();
    figures.forEach(
        (figure, parts) -> parts.forEach(by -> share(members, period, figure, by, shared)));
    return new Targets(new TargetRules(shared), "", period);
  }

  private static void share(
      List<Member> members, Period period, String figure, By by, List<TargetRule> shared) {
    List<Optional<TargetRule>> rules =
        members.stream().map(member -> member.targets(period).rule(figure, by)).toList();
    if (rules.stream().map(rule -> rule.map(TargetRule::target)).distinct().count() == 1) {
      rules.get(0).map(rule -> forAll(rule, by)).ifPresent(shared::add);
    }
  }

  private static TargetRule forAll(TargetRule rule, By by) {
    return new TargetRule(
        rule.figure(), by, "", rule.from(), rule.target(), rule.amber(), rule.source());
  }

  /**
   * The target of a figure in several communities: {@code ≥ 90%}, or whose is which where they
   * differ.
   */
  static String among(Words words, List<Member> members, Period period, String figure) {
    SortedMap<String, List<String>> groups = new TreeMap<>();
    for (Member member : members) {
      groups
          .computeIfAbsent(member.targets(period).text(figure), text -> new ArrayList<>())
          .add(member.community().communityId());
    }
    if (groups.size() < 2) {
      return groups.isEmpty() ? "" : groups.firstKey();
    }
    List<String> named = new ArrayList<>();
    groups.forEach(
        (text, ids) ->
            named.add(
                words.say(
                    "target.of",
                    text.isEmpty() ? Numbers.UNDEFINED : text,
                    ids.size() > MOST_NAMED
                        ? words.say("target.communities", Numbers.count(ids.size()))
                        : String.join(words.say("list.separator"), ids))));
    return words.say("target.each", String.join(words.say("list.clause"), named));
  }

  static Targets of(ReportInput input) {
    return new Targets(
        input.targets(), input.slice().community().communityId(), input.slice().period());
  }

  /** The same in another period. */
  Targets in(Period another) {
    return new Targets(rules, community, another);
  }

  Optional<TargetRule> rule(String figureId) {
    return rule(figureId, By.ALL);
  }

  Optional<TargetRule> rule(String figureId, By by) {
    return rules.of(figureId, by, community, period);
  }

  /** Null where the figure has none. */
  @Nullable Target of(String figureId, By by) {
    return rule(figureId, by).map(TargetRule::target).orElse(null);
  }

  /** Of the whole. */
  String text(String figureId) {
    return text(figureId, By.ALL);
  }

  /** The target as printed, {@code ≥ 90%}; empty where the figure has none. */
  String text(String figureId, By by) {
    Target target = of(figureId, by);
    if (target == null) {
      return "";
    }
    return (target.sense() == Target.Sense.AT_LEAST ? "≥ " : "≤ ") + value(figureId, target);
  }

  /** In the unit of the figure: {@code 90%}, {@code 20} orders or hours, {@code 1,200.00} yuan. */
  static String value(String figureId, Target target) {
    return switch (KnownFigures.unit(figureId).orElse(Figure.Unit.RATIO)) {
      case RATIO -> percent(target);
      case CNY -> Numbers.money(target.value().rounded(2));
      case COUNT, HOURS, DAYS, SCORE, PER_1000, CNY_PER_M2 ->
          Numbers.plain(target.value().rounded(MOST_PLACES));
    };
  }

  /** {@code 90%} */
  private static String percent(Target target) {
    return Numbers.plain(target.value().times(Fraction.of(100, 1)).rounded(MOST_PLACES)) + "%";
  }

  /** Compared as exact fractions, never as printed. */
  Block.Status status(@Nullable Figure figure) {
    Target target = figure == null ? null : of(figure.id(), figure.by());
    if (figure == null || target == null) {
      return Block.Status.NONE;
    }
    Optional<Target.Verdict> verdict = target.verdict(figure);
    if (verdict.isEmpty()) {
      return Block.Status.NONE;
    }
    return switch (verdict.get()) {
      case MET -> Block.Status.MET;
      case MISSED ->
          rule(figure.id(), figure.by()).filter(rule -> rule.isNear(figure)).isPresent()
              ? Block.Status.NEAR
              : Block.Status.MISSED;
      case UNDECIDED -> Block.Status.UNDECIDED;
    };
  }

  /**
   * Decimals of a rate in per cent: as many as it takes for the print to be on the side of the
   * target where the exact value is; 89.996% is a miss and must not read 90.00%.
   */
  int places(Figure rate) {
    Target target = of(rate.id(), rate.by());
    int places = Rates.places(rate, target);
    Optional<Fraction> exact = Rates.exact(rate);
    if (target == null || exact.isEmpty()) {
      return places;
    }
    Fraction percent = exact.get().times(Fraction.of(100, 1));
    Fraction goal = target.value().times(Fraction.of(100, 1));
    int side = percent.compareTo(goal);
    while (places < MOST_PLACES && printedSide(percent, goal, places) != side) {
      places++;
    }
    return places;
  }

  private static int printedSide(Fraction percent, Fraction goal, int places) {
    BigDecimal printed = percent.rounded(places);
    return Fraction.of(printed).compareTo(goal);
  }
}
