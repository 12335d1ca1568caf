package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Unit;

/**
 * A survey's rate weighted by building, or one of the numbers that say how far the weights carry
 * (method §7). Its base is the answers that were weighted, its population the homes of the strata.
 * A weighted rate has no whole numerator. Undefined where the question is not weighted.
 */
record Weighted(Kind kind, Weighting weighting, long smallest, long rows) implements Measure {

  static Weighted of(Kind kind, By question, Sums sums, List<Part> parts) {
    return new Weighted(
        kind, Weighting.of(sums, question), sums.surveyRule().minBase(), sums.rows(parts));
  }

  @Override
  public boolean isWithheld() {
    PostStratification weighted = weighting.weighted();
    return weighted != null && weighted.answers() < smallest;
  }

  /** Strata of several communities are no strata of one. */
  @Override
  public boolean merges() {
    return false;
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    PostStratification weighted = weighting.weighted();
    if (weighted == null || isWithheld()) {
      BigDecimal base = weighted == null ? null : BigDecimal.valueOf(weighted.answers());
      return figure(id, by, parts, null, base, null, null);
    }
    BigDecimal base = BigDecimal.valueOf(weighted.answers());
    return switch (kind) {
      case RATE ->
          figure(
              id,
              by,
              parts,
              weighted.rate().rounded(6),
              base,
              weighted.interval(),
              weighted.households());
      case EFFECTIVE_ANSWERS ->
          figure(id, by, parts, weighted.effectiveAnswers().rounded(6), base, null, null);
      case DESIGN_EFFECT ->
          figure(id, by, parts, weighted.designEffect().rounded(6), base, null, null);
      case MARGIN ->
          figure(
              id,
              by,
              parts,
              weighted.effectiveMargin().orElse(null),
              base,
              null,
              weighted.households());
      case STANDARD_ERROR ->
          figure(id, by, parts, standardError(weighted), base, null, weighted.households());
    };
  }

  private static @Nullable BigDecimal standardError(PostStratification weighted) {
    return weighted.standardError().map(e -> e.setScale(6, RoundingMode.HALF_UP)).orElse(null);
  }

  private Figure figure(
      String id,
      By by,
      List<Part> parts,
      @Nullable BigDecimal value,
      @Nullable BigDecimal base,
      @Nullable Interval interval,
      @Nullable Long population) {
    return new Figure(
        id,
        by,
        kind.unit,
        value,
        null,
        base,
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper(),
        population,
        null,
        isWithheld() ? SMALL_BASE : "",
        rows,
        parts);
  }

  /** Which of the numbers. */
  enum Kind {
    RATE(Unit.RATIO),
    EFFECTIVE_ANSWERS(Unit.SCORE),
    DESIGN_EFFECT(Unit.SCORE),
    /** The margin of error on n_eff. */
    MARGIN(Unit.RATIO),
    /** The linearised standard error of the rate: a ratio, printed in percentage points. */
    STANDARD_ERROR(Unit.RATIO);

    private final Unit unit;

    Kind(Unit unit) {
      this.unit = unit;
    }
  }
}
