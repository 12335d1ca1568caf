package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
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

  /** Of papers about all communities: nothing that is agreed for one of them. */
  static Targets ofAll(Period period) {
    return new Targets(TargetRules.STANDARD, "", period);
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
    return rules.of(figureId, community, period);
  }

  /** Null where the figure has none. */
  @Nullable Target of(String figureId) {
    return rule(figureId).map(TargetRule::target).orElse(null);
  }

  /** The target as printed, {@code ≥ 90%}; empty where the figure has none. */
  String text(String figureId) {
    Target target = of(figureId);
    if (target == null) {
      return "";
    }
    return (target.sense() == Target.Sense.AT_LEAST ? "≥ " : "≤ ") + value(figureId, target);
  }

  /** {@code 90%}, or {@code 20} of what is no rate. */
  static String value(String figureId, Target target) {
    boolean rate = !figureId.contains("per_1000") && !figureId.endsWith("_hours");
    return rate && !figureId.endsWith("_mean")
        ? percent(target)
        : Numbers.plain(target.value().rounded(2));
  }

  /** {@code 90%} */
  static String percent(Target target) {
    return Numbers.plain(target.value().times(Fraction.of(100, 1)).rounded(2)) + "%";
  }

  /** Compared as exact fractions, never as printed. */
  Block.Status status(@Nullable Figure figure) {
    Target target = figure == null ? null : of(figure.id());
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
          rule(figure.id()).filter(rule -> rule.isNear(figure)).isPresent()
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
    Target target = of(rate.id());
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
