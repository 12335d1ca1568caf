package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Rates;
import org.mingzhang.measure.Target;

/** The targets of printed figures, and what may be said of a figure beside its target. */
final class Targets {

  /** 维修及时率 is the only figure printed here that the definitions set a target for. */
  private static final Map<String, Target> ALL =
      Map.of("repairs.on_time_rate", Target.atLeast("0.90"));

  private static final int MOST_PLACES = 6;

  private Targets() {}

  /** Null where the figure has none. */
  static @Nullable Target of(String figureId) {
    return ALL.get(figureId);
  }

  /** The target as printed, {@code ≥ 90%}; empty where the figure has none. */
  static String text(String figureId) {
    Target target = of(figureId);
    if (target == null) {
      return "";
    }
    return (target.sense() == Target.Sense.AT_LEAST ? "≥ " : "≤ ") + percent(target);
  }

  /** {@code 90%} */
  static String percent(Target target) {
    return Numbers.plain(target.value().times(Fraction.of(100, 1)).rounded(2)) + "%";
  }

  /** Compared as exact fractions, never as printed. */
  static Block.Status status(@Nullable Figure figure) {
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
      case MISSED -> Block.Status.MISSED;
      case UNDECIDED -> Block.Status.UNDECIDED;
    };
  }

  /**
   * Decimals of a rate in per cent: as many as it takes for the print to be on the side of the
   * target where the exact value is; 89.996% is a miss and must not read 90.00%.
   */
  static int places(Figure rate) {
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
