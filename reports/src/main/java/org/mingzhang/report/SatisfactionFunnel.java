package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/**
 * Communities by base and rate around the rate of all: only those outside the 99.8 % limits differ
 * by more than chance.
 */
record SatisfactionFunnel(
    Words words, @Nullable Figure centre, List<Chart.FunnelPoint> points, List<String> printed) {

  /** Normal quantile of 99.8 %. */
  private static final double OUTER = 3.09;

  static SatisfactionFunnel of(Words words, List<Member> members, @Nullable FigureSet merged) {
    Figure centre =
        merged == null
            ? null
            : merged.find("survey.satisfaction", HeadlineTiles.OVERALL).orElse(null);
    List<Chart.FunnelPoint> points = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    for (Member member : members) {
      FigureSet figures = member.blocked() ? null : member.figures();
      if (figures == null) {
        continue;
      }
      Figure rate = figures.find("survey.satisfaction", HeadlineTiles.OVERALL).orElse(null);
      if (rate == null || rate.value() == null || rate.denominator() == null) {
        continue;
      }
      points.add(point(member, rate, centre));
      printed.add(
          words.say(
              "portfolio.funnel.point",
              member.community().communityId(),
              new FigureText(words, Targets.ofAll(figures.period())).withInterval(rate),
              SurveySection.base(rate)));
    }
    return new SatisfactionFunnel(words, centre, points, printed);
  }

  private static Chart.FunnelPoint point(Member member, Figure rate, @Nullable Figure centre) {
    double value = Draft.valueOf(rate).doubleValue();
    double base = rate.denominator() == null ? 0 : rate.denominator().doubleValue();
    return new Chart.FunnelPoint(
        member.community().communityId(), base, value, status(value, base, centre));
  }

  private static Block.Status status(double value, double base, @Nullable Figure centre) {
    BigDecimal middle = centre == null ? null : centre.value();
    if (middle == null || base <= 0) {
      return Block.Status.UNDECIDED;
    }
    double p = middle.doubleValue();
    double limit = OUTER * Math.sqrt(p * (1 - p) / base);
    if (Math.abs(value - p) <= limit) {
      return Block.Status.UNDECIDED;
    }
    return value > p ? Block.Status.MET : Block.Status.MISSED;
  }

  /** The end of the title: how many are clearly low or high. */
  String finding() {
    long low = points.stream().filter(p -> p.status() == Block.Status.MISSED).count();
    long high = points.stream().filter(p -> p.status() == Block.Status.MET).count();
    if (points.isEmpty()) {
      return words.say("portfolio.finding.unknown");
    }
    if (low == 0 && high == 0) {
      return words.say("portfolio.finding.none");
    }
    return words.say("portfolio.finding", Numbers.count(low), Numbers.count(high));
  }

  List<Block> blocks() {
    Block heading =
        Blocks.section("funnel", words.say("portfolio.funnel"), words.say("portfolio.funnel.note"));
    BigDecimal middle = centre == null ? null : centre.value();
    if (middle == null || points.isEmpty()) {
      return List.of(heading, Blocks.say(words.say("portfolio.funnel.none")));
    }
    String alternative =
        words.say(
            "portfolio.funnel.alternative",
            Numbers.percent(middle, 1),
            String.join(words.say("list.clause"), printed));
    return List.of(
        heading,
        Blocks.chart(
            new Chart.Funnel(
                "satisfaction-funnel",
                words.say("portfolio.funnel"),
                alternative,
                words.say("portfolio.funnel.axis"),
                middle.doubleValue(),
                points)));
  }
}
