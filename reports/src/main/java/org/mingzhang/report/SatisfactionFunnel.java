package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Fraction;

/**
 * Communities by base and rate around the rate of all. The base is n*, so that the limits hold with
 * the finite population correction; which communities are named is decided by {@link
 * SatisfactionBands}, against the rest and corrected over all.
 */
record SatisfactionFunnel(
    Words words, @Nullable Figure centre, List<Chart.FunnelPoint> points, List<String> printed) {

  /** A census tells all, and n* has no end; it is drawn as if one in so many were missing. */
  private static final Fraction CENSUS = Fraction.of(20, 1);

  static SatisfactionFunnel of(Words words, SatisfactionBands bands, @Nullable FigureSet merged) {
    Figure centre =
        merged == null
            ? null
            : merged.find("survey.satisfaction", HeadlineTiles.OVERALL).orElse(null);
    List<Chart.FunnelPoint> points = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    bands.places().stream()
        .sorted(Comparator.comparing(SatisfactionBands.Place::id))
        .forEach(
            place -> {
              points.add(
                  new Chart.FunnelPoint(
                      place.id(),
                      base(place),
                      Draft.valueOf(place.rate()).doubleValue(),
                      place.status()));
              printed.add(
                  words.say(
                      "portfolio.funnel.point",
                      place.id(),
                      place.member().text(words).withInterval(place.rate()),
                      SurveySection.base(place.rate())));
            });
    return new SatisfactionFunnel(words, centre, points, printed);
  }

  private static double base(SatisfactionBands.Place place) {
    Fraction most = place.sample().answers().times(CENSUS);
    Fraction size = place.sample().endlessSize().orElse(most);
    return (size.compareTo(most) > 0 ? most : size).rounded(3).doubleValue();
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
