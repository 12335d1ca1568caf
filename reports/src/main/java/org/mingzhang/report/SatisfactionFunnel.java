package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;

/**
 * Communities by base and rate around the rate of all that are compared. The base is n*, so that
 * the limits hold with the finite population correction; which communities are marked is decided by
 * {@link SatisfactionBands}, by all pairs and corrected over them.
 *
 * @param centre the rate of all points together, null without points
 * @param all whether none is left out for its definition
 * @param absent who is not drawn, each with the reason
 * @param censuses whose base has no end, each with where it is drawn instead
 */
record SatisfactionFunnel(
    Words words,
    @Nullable BigDecimal centre,
    List<Chart.FunnelPoint> points,
    List<String> printed,
    boolean all,
    List<String> absent,
    List<String> censuses) {

  /** A census tells all, and n* has no end; it is drawn as if one in so many were missing. */
  private static final Fraction CENSUS = Fraction.of(20, 1);

  /**
   * @param members all, in order of their ids
   */
  static SatisfactionFunnel of(Words words, SatisfactionBands bands, List<Member> members) {
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
    List<String> drawn = bands.places().stream().map(SatisfactionBands.Place::id).toList();
    List<String> absent =
        members.stream()
            .filter(member -> !drawn.contains(member.community().communityId()))
            .map(
                member ->
                    words.say(
                        "portfolio.absent.one",
                        member.community().communityId(),
                        reason(words, bands.definition(), member)))
            .toList();
    return new SatisfactionFunnel(
        words,
        bands.whole().orElse(null),
        points,
        printed,
        bands.apart().isEmpty(),
        absent,
        censuses(words, bands));
  }

  private static String reason(Words words, CommonDefinition definition, Member member) {
    if (member.blocked() || member.figures() == null) {
      return words.say("portfolio.absent.blocked");
    }
    Figure rate = SatisfactionBands.rate(member);
    if (rate != null && definition.apart(member)) {
      return words.say(
          "portfolio.absent.apart",
          definition.print(words, member),
          member.text(words).withInterval(rate),
          SurveySection.base(rate));
    }
    return rate != null && !rate.withheld().isEmpty()
        ? words.say("portfolio.absent.small", SurveySection.base(rate))
        : words.say("portfolio.absent.unasked");
  }

  private static List<String> censuses(Words words, SatisfactionBands bands) {
    return bands.places().stream()
        .filter(SatisfactionFunnel::isBounded)
        .sorted(Comparator.comparing(SatisfactionBands.Place::id))
        .map(
            place ->
                words.say(
                    "portfolio.funnel.census.one",
                    place.id(),
                    SurveySection.base(place.rate()),
                    Numbers.count(Math.round(base(place)))))
        .toList();
  }

  /** Whether n* is beyond what is drawn. */
  private static boolean isBounded(SatisfactionBands.Place place) {
    Fraction most = place.sample().answers().times(CENSUS);
    return place.sample().endlessSize().filter(size -> size.compareTo(most) <= 0).isEmpty();
  }

  private static double base(SatisfactionBands.Place place) {
    Fraction most = place.sample().answers().times(CENSUS);
    Fraction size = place.sample().endlessSize().orElse(most);
    return (size.compareTo(most) > 0 ? most : size).rounded(3).doubleValue();
  }

  /**
   * The end of the title: how many are clearly low or high, else how many pairs differ.
   *
   * @param pairs how many pairs of communities differ significantly
   */
  String finding(int pairs) {
    long low = points.stream().filter(p -> p.status() == Block.Status.MISSED).count();
    long high = points.stream().filter(p -> p.status() == Block.Status.MET).count();
    if (points.size() < 2) {
      return words.say("portfolio.finding.unknown");
    }
    if (low == 0 && high == 0) {
      return pairs == 0
          ? words.say("portfolio.finding.none")
          : words.say("portfolio.finding.pairs", Numbers.count(pairs));
    }
    return words.say("portfolio.finding", Numbers.count(low), Numbers.count(high));
  }

  List<Block> blocks() {
    Block heading =
        Blocks.section("funnel", words.say("portfolio.funnel"), words.say("portfolio.funnel.note"));
    List<Block> reasons =
        absent.isEmpty()
            ? List.of()
            : List.of(
                Blocks.mutter(
                    words.say("portfolio.absent", String.join(words.say("list.clause"), absent))));
    List<Block> bounded =
        censuses.isEmpty()
            ? List.of()
            : List.of(
                Blocks.mutter(
                    words.say(
                        "portfolio.funnel.census",
                        String.join(words.say("list.clause"), censuses))));
    BigDecimal middle = centre;
    if (middle == null || points.size() < 2) {
      // One alone is its own centre.
      String none = points.isEmpty() ? "portfolio.funnel.none" : "portfolio.funnel.one";
      return Blocks.join(List.of(heading, Blocks.say(words.say(none))), reasons);
    }
    String alternative =
        words.say(
            all ? "portfolio.funnel.alternative" : "portfolio.funnel.alternative.apart",
            Numbers.percent(middle, 1),
            String.join(words.say("list.clause"), printed));
    Chart funnel =
        new Chart.Funnel(
            "satisfaction-funnel",
            words.say("portfolio.funnel"),
            alternative,
            words.say("portfolio.funnel.axis"),
            middle.doubleValue(),
            points);
    return Blocks.join(List.of(heading, Blocks.chart(funnel)), bounded, reasons);
  }
}
