package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.ControlLimits;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Holm;

/**
 * An indicator of the managers' report: of the service alone. What is collected of the fees is the
 * matter of the papers about money.
 *
 * @param name the key of its words
 * @param risingIsGood whether more is better
 */
record Kpi(String id, By by, String name, boolean risingIsGood) {

  /** The names of those for the first page, in its order: safety, repairs, owners. */
  static final List<String> MAIN =
      List.of(
          "hazards.rectified_rate",
          "repairs.on_time_rate",
          "survey.satisfaction.overall",
          "complaints.per_1000_households",
          "complaints.resolved_rate",
          "repairs.open");

  static final List<Kpi> ALL =
      List.of(
          good("hazards.rectified_rate"),
          good("inspections.on_time_rate"),
          good("certificates.rate"),
          good("equipment.good_rate"),
          good("repairs.on_time_rate"),
          keyed("repairs.on_time_rate", "urgency", "emergency"),
          keyed("repairs.on_time_rate", "urgency", "normal"),
          bad("repairs.median_hours"),
          bad("repairs.rework_rate"),
          good("repairs.completion_rate"),
          bad("repairs.open"),
          bad("complaints.per_1000_households"),
          good("complaints.response_rate"),
          good("complaints.resolved_rate"),
          good("actions.closed_rate"),
          good("inquiries.on_time_rate"),
          good("complaints.follow_up_rate"),
          bad("complaints.recurrence_rate"),
          keyed("survey.satisfaction", "question", "overall"),
          keyed("survey.top_box", "question", "overall"),
          good("survey.nps"));

  private static Kpi good(String id) {
    return new Kpi(id, By.ALL, id, true);
  }

  private static Kpi bad(String id) {
    return new Kpi(id, By.ALL, id, false);
  }

  private static Kpi keyed(String id, String key, String value) {
    return new Kpi(id, By.of(key, value), id + "." + value, true);
  }

  @Nullable Figure figure(Draft draft) {
    return draft.figure(id, by);
  }

  String label(Draft draft) {
    return ClockWords.label(draft, id, name);
  }

  @Nullable Comparison comparison(Draft draft) {
    return QuestionChanges.judged(draft, figure(draft), draft.previous(id, by));
  }

  /** Of counts of orders over the held periods; empty where there is no series. */
  Optional<ControlLimits> limits(Draft draft) {
    Figure now = figure(draft);
    return isOfOrders() && now != null && now.value() != null && now.numerator() != null
        ? ServiceTrends.limits(draft, id, by)
        : Optional.empty();
  }

  private boolean isOfOrders() {
    return id.startsWith("repairs.") || id.startsWith("complaints.") || id.startsWith("hazards.");
  }

  /**
   * How often chance alone changes a rate of orders as much since the period before, adjusted for
   * all indicators of orders that are judged by it; null of what is judged in another way.
   */
  private @Nullable BigDecimal adjusted(Draft draft) {
    if (alone(draft) == null) {
      return null;
    }
    List<Kpi> family = ALL.stream().filter(kpi -> kpi.alone(draft) != null).toList();
    return Holm.adjusted(
            family.stream().map(kpi -> Objects.requireNonNull(kpi.alone(draft))).toList())
        .get(family.indexOf(this));
  }

  private @Nullable BigDecimal alone(Draft draft) {
    Figure now = figure(draft);
    Figure then = draft.previous(id, by);
    if (!isOfOrders() || now == null || then == null || limits(draft).isPresent()) {
      return null;
    }
    Comparison comparison = Comparison.of(now, then);
    return comparison == null || comparison.verdict() == Comparison.Verdict.PLAIN
        ? null
        : Comparison.p(now, then);
  }

  /** What the change may be called. */
  Trend trend(Draft draft) {
    Comparison comparison = comparison(draft);
    if (comparison == null) {
      return Trend.NOT_COMPARED;
    }
    Optional<ControlLimits> limits = limits(draft);
    Figure figure = figure(draft);
    if (limits.isPresent() && figure != null) {
      if (limits.get().holds(figure)) {
        return Trend.WITHIN_VARIATION;
      }
      // A second bad period is bad, however it compares with the first.
      return limits.get().above(figure) == risingIsGood ? Trend.BETTER : Trend.WORSE;
    }
    BigDecimal p = adjusted(draft);
    boolean within =
        p == null
            ? comparison.verdict() == Comparison.Verdict.WITHIN_VARIATION
            : !Holm.isSignificant(p);
    if (within) {
      return Trend.WITHIN_VARIATION;
    }
    if (comparison.verdict() == Comparison.Verdict.PLAIN) {
      return Trend.NOT_JUDGED;
    }
    int sign = comparison.difference().signum();
    if (sign == 0) {
      return Trend.WITHIN_VARIATION;
    }
    return sign > 0 == risingIsGood ? Trend.BETTER : Trend.WORSE;
  }

  /** The words for a change. */
  enum Trend {
    BETTER("better"),
    WORSE("worse"),
    WITHIN_VARIATION("within"),
    /** Durations and means: no interval is known. */
    NOT_JUDGED("not-judged"),
    NOT_COMPARED("not-compared");

    private final String key;

    Trend(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
