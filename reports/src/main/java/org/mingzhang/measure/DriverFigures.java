package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.DRIVER_ANSWERS;
import static org.mingzhang.ledger.Term.PAIR_ANSWERS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ScoreMoments;

/** What the overall satisfaction goes with: correlations, shares of importance. */
final class DriverFigures {

  private DriverFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    ScoreMoments moments = sums.moments();
    Optional<Drivers> drivers = Drivers.of(moments, sums.population());
    long smallest = Drivers.smallest(moments.needs().size());
    for (By by : sums.each(EnumSet.of(PAIR_ANSWERS), "question")) {
      String need = by.get("question");
      Optional<Correlation> correlation =
          Optional.ofNullable(moments.pairs().get(need))
              .flatMap(pair -> Correlation.of(pair, sums.population()));
      all.add(
          Definition.of(
                  "survey.correlation",
                  by,
                  (s, parts) ->
                      estimate(
                          s,
                          parts,
                          correlation.map(Correlation::value).orElse(null),
                          correlation.map(Correlation::interval).orElse(null),
                          Figures.SMALLEST_SURVEY))
              .denominator(PAIR_ANSWERS));
      boolean judged = moments.needs().contains(need);
      Definition importance =
          Definition.of(
              "survey.importance",
              by,
              (s, parts) ->
                  estimate(
                      s,
                      parts,
                      judged ? drivers.map(d -> d.share(need)).orElse(null) : null,
                      judged ? drivers.map(d -> d.interval(need)).orElse(null) : null,
                      judged ? smallest : Figures.SMALLEST_SURVEY));
      all.add(
          judged
              ? importance.denominator(DRIVER_ANSWERS, By.ALL)
              : importance.denominator(PAIR_ANSWERS));
    }
    all.add(
        Definition.of(
                "survey.explained",
                By.ALL,
                (s, parts) ->
                    estimate(
                        s, parts, drivers.map(Drivers::explained).orElse(null), null, smallest))
            .denominator(DRIVER_ANSWERS));
    return all;
  }

  private static Estimate estimate(
      Sums sums,
      List<Figure.Part> parts,
      @Nullable BigDecimal value,
      @Nullable Interval interval,
      long smallest) {
    Long base = sums.total(Figure.Role.DENOMINATOR, parts);
    return new Estimate(
        value, interval, base == null ? 0 : base, smallest, sums.population(), sums.rows(parts));
  }
}
