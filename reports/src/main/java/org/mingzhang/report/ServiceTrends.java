package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.ControlLimits;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Held;
import org.mingzhang.measure.Interval;
import org.mingzhang.measure.Target;
import org.mingzhang.measure.TargetRule;

/** Held periods with their control limits, so that noise is neither praised nor punished. */
final class ServiceTrends {

  private ServiceTrends() {}

  /** The charts, with base and formula below them; nothing without a series. */
  static List<Block> of(Draft draft) {
    List<Block> left = chart(draft, "repairs.on_time_rate", "trend-on-time");
    List<Block> right = chart(draft, "complaints.per_1000_households", "trend-complaints");
    List<Block> survey = satisfaction(draft);
    if (left.isEmpty() && right.isEmpty() && survey.isEmpty()) {
      return List.of();
    }
    return Blocks.join(
        List.of(Blocks.section("trends", draft.say("service.trends"), draft.say("trends.note"))),
        Blocks.pair(left, right),
        left.isEmpty() && right.isEmpty()
            ? List.of()
            : List.of(Blocks.mutter(draft.say("trends.formula"))),
        survey);
  }

  private static List<Block> chart(Draft draft, String id, String name) {
    List<Chart.Point> points = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    Optional<ControlLimits> limits = limits(draft, id, By.ALL);
    for (Draft.Dated dated : draft.trend()) {
      Figure figure = figure(draft, id, By.ALL, dated.set());
      points.add(
          point(
              draft.targets().in(dated.period()),
              draft,
              label(draft, id, dated.period()),
              figure,
              limits));
      sentences.add(
          draft.say("chart.on-time.alternative", dated.period().toString(), draft.print(figure)));
    }
    if (points.stream().allMatch(point -> point.value() == null)) {
      return List.of();
    }
    Target target = draft.targets().of(id, By.ALL);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.part(name, draft.say("figure." + id), note(draft, id, limits)));
    blocks.add(
        Blocks.chart(
            new Chart.Trend(
                name,
                draft.say("figure." + id),
                String.join(draft.say("list.clause"), sentences) + draft.say("list.stop"),
                id.endsWith("_rate") ? "%" : "",
                points,
                target == null ? null : Double.valueOf(target.value().rounded(6).doubleValue()),
                target == null ? "" : draft.say("chart.target", Targets.value(id, target)))));
    breaks(draft, id).map(Blocks::mutter).ifPresent(blocks::add);
    return blocks;
  }

  /**
   * The overall satisfaction since the first round that is shown, each with its interval, a period
   * without one a gap; where it came to mean something else the line is marked and both meanings
   * are told. Nothing with fewer than two rounds.
   */
  private static List<Block> satisfaction(Draft draft) {
    String id = "survey.satisfaction";
    List<Draft.Dated> rounds =
        draft.trend().stream()
            .filter(dated -> shown(draft, id, dated.set()).map(Figure::value).isPresent())
            .toList();
    if (rounds.size() < 2) {
      return List.of();
    }
    List<SurveyBreaks.Break> breaks =
        SurveyBreaks.among(draft, "overall", rounds.stream().map(Draft.Dated::period).toList());
    List<Chart.Point> points = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    List<Draft.Dated> periods = draft.trend();
    for (Draft.Dated dated : periods.subList(periods.indexOf(rounds.get(0)), periods.size())) {
      Figure rate = shown(draft, id, dated.set()).orElse(null);
      boolean broken = breaks.stream().anyMatch(b -> b.period().equals(dated.period()));
      Chart.Point point =
          point(
              draft.targets().in(dated.period()),
              draft,
              broken ? dated.period() + "*" : dated.period().toString(),
              rate,
              Optional.empty());
      points.add(broken ? point.afterBreak(true) : point);
      sentences.add(
          draft.say(
              "chart.on-time.alternative",
              dated.period().toString(),
              draft.text().withInterval(rate)));
    }
    breaks.forEach(b -> sentences.add(b.text()));
    Target target = draft.targets().of(id, HeadlineTiles.OVERALL);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.part(
            "trend-satisfaction",
            draft.say("chart.satisfaction-trend"),
            draft.say("chart.satisfaction-trend.note")));
    blocks.add(
        Blocks.chart(
            new Chart.Trend(
                "trend-satisfaction",
                draft.say("chart.satisfaction-trend"),
                String.join(draft.say("list.clause"), sentences) + draft.say("list.stop"),
                "%",
                points,
                target == null ? null : Double.valueOf(target.value().rounded(6).doubleValue()),
                target == null ? "" : draft.say("chart.target", Targets.value(id, target)),
                true)));
    breaks.forEach(b -> blocks.add(Blocks.mutter("* " + b.text())));
    return List.copyOf(blocks);
  }

  private static Optional<Figure> shown(Draft draft, String id, @Nullable FigureSet set) {
    return Optional.ofNullable(figure(draft, id, HeadlineTiles.OVERALL, set));
  }

  /** The first period under another target than the one before is marked. */
  private static String label(Draft draft, String id, Period period) {
    return changes(draft, id, period) ? period + "*" : period.toString();
  }

  private static boolean changes(Draft draft, String id, Period period) {
    boolean first = period.equals(draft.trend().get(0).period());
    return !first
        && !draft
            .targets()
            .in(period)
            .rule(id)
            .equals(draft.targets().in(period.previous()).rule(id));
  }

  /** Both targets of each break, in words. */
  private static Optional<String> breaks(Draft draft, String id) {
    List<String> said = new ArrayList<>();
    for (Draft.Dated dated : draft.trend()) {
      Optional<TargetRule> rule = draft.targets().in(dated.period()).rule(id);
      if (changes(draft, id, dated.period()) && rule.isPresent()) {
        String before = draft.targets().in(dated.period().previous()).text(id);
        said.add(
            draft.say(
                "trends.break",
                rule.get().from().toString(),
                draft.targets().in(dated.period()).text(id),
                before.isEmpty() ? draft.say("trends.no-target") : before,
                rule.get().source().isEmpty()
                    ? draft.say("not-given")
                    : PublicText.clean(rule.get().source())));
      }
    }
    return said.isEmpty() ? Optional.empty() : Optional.of(String.join("", said));
  }

  private static String note(Draft draft, String id, Optional<ControlLimits> limits) {
    if (limits.isEmpty()) {
      return draft.say(
          "trends.none",
          String.valueOf(ControlLimits.FEWEST),
          String.valueOf(ControlLimits.EXPECTED));
    }
    Figure now = draft.figure(id);
    String centre = value(limits.get(), limits.get().centreInUnit().rounded(6));
    return now == null || now.value() == null
        ? draft.say("trends.centre", centre)
        : draft.say("trends.limits", centre, range(limits.get(), now));
  }

  /** {@code 88.4%–96.4%} */
  static String range(ControlLimits limits, Figure figure) {
    Interval interval = limits.of(figure);
    return value(limits, interval.lower()) + "–" + value(limits, interval.upper());
  }

  private static String value(ControlLimits limits, BigDecimal value) {
    return limits.unit() == Figure.Unit.RATIO
        ? Numbers.percent(value, 1)
        : Numbers.decimal(value, 1);
  }

  /** Of the periods before this one that the ledger holds whole, where they fit this one. */
  static Optional<ControlLimits> limits(Draft draft, String id, By by) {
    List<Figure> series = new ArrayList<>();
    for (Draft.Dated dated : draft.trend()) {
      Figure figure = figure(draft, id, by, dated.set());
      if (figure != null && !dated.period().equals(draft.period())) {
        series.add(figure);
      }
    }
    Figure now = draft.figure(id, by);
    return ControlLimits.of(series)
        .filter(limits -> now == null || now.value() == null || limits.fits(now));
  }

  private static @Nullable Figure figure(Draft draft, String id, By by, @Nullable FigureSet set) {
    Predicate<FigureSet> shown =
        held -> held.period().equals(draft.period()) || Held.whole(id, held);
    return set == null || !shown.test(set) ? null : set.find(id, by).orElse(null);
  }

  private static @Nullable Interval interval(Figure rate) {
    BigDecimal lower = rate.lower();
    BigDecimal upper = rate.upper();
    return lower == null || upper == null || !rate.id().equals(DriverFields.RATE)
        ? null
        : new Interval(lower, upper);
  }

  private static Chart.Point point(
      Targets targets,
      Draft draft,
      String label,
      @Nullable Figure figure,
      Optional<ControlLimits> limits) {
    if (figure == null || figure.value() == null) {
      return new Chart.Point(label, "", null, Numbers.UNDEFINED, Block.Status.NONE);
    }
    Interval interval = limits.map(l -> l.of(figure)).orElseGet(() -> interval(figure));
    return new Chart.Point(
        label,
        "n = " + SurveySection.base(figure),
        figure.value().doubleValue(),
        draft.print(figure),
        targets.status(figure),
        interval == null ? null : Double.valueOf(interval.lower().doubleValue()),
        interval == null ? null : Double.valueOf(interval.upper().doubleValue()));
  }
}
