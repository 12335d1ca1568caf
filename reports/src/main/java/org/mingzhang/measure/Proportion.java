package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Role;
import org.mingzhang.measure.Figure.Unit;

/**
 * A survey's rate: {@code hits} of {@code base} answers, from a population of households, with its
 * interval (method §2, §5). With fewer answers than the smallest base, 30 of a question or what the
 * office set, it is withheld, and so are its hits; without any it is undefined.
 *
 * <p>Merged communities count as one sample from all of their households.
 */
record Proportion(long hits, long base, @Nullable Long population, long smallest, long rows)
    implements Measure {

  static Proportion of(Sums sums, List<Part> parts) {
    return of(sums, parts, sums.surveyRule().minBase());
  }

  /** Of answers that came in one way: they are withheld below 50 (method §3). */
  static Proportion ofMode(Sums sums, List<Part> parts) {
    return of(sums, parts, sums.surveyRule().modeMin());
  }

  /**
   * Of comments. Who writes one chooses to: the interval is that of a sample from no end of people.
   */
  static Proportion ofComments(Sums sums, List<Part> parts) {
    return of(sums, parts, sums.surveyRule().minBase(), null);
  }

  /** Of one building's answers, from its homes. */
  static Proportion ofBuilding(Sums sums, List<Part> parts) {
    return of(
        sums, parts, sums.surveyRule().minBase(), sums.homes(parts.get(0).by().get("building")));
  }

  private static Proportion of(Sums sums, List<Part> parts, long smallest) {
    return of(sums, parts, smallest, sums.population());
  }

  private static Proportion of(
      Sums sums, List<Part> parts, long smallest, @Nullable Long population) {
    return new Proportion(
        Objects.requireNonNull(sums.total(Role.NUMERATOR, parts), "answers are never optional"),
        Objects.requireNonNull(sums.total(Role.DENOMINATOR, parts), "answers are never optional"),
        population,
        smallest,
        sums.rows(parts));
  }

  Proportion plus(Proportion other) {
    return new Proportion(
        Math.addExact(hits, other.hits),
        Math.addExact(base, other.base),
        Measure.frame(base, population, other.base, other.population),
        Math.max(smallest, other.smallest),
        rows + other.rows);
  }

  @Override
  public boolean isWithheld() {
    return base > 0 && base < smallest;
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    BigDecimal n = BigDecimal.valueOf(base);
    if (base == 0) {
      BigDecimal none = BigDecimal.ZERO;
      return new Figure(
          id, by, Unit.RATIO, null, none, none, null, null, null, null, "", rows, parts);
    }
    if (isWithheld()) {
      return new Figure(
          id, by, Unit.RATIO, null, null, n, null, null, null, null, SMALL_BASE, rows, parts);
    }
    Interval interval = Interval.wilson(hits, base, population);
    return new Figure(
        id,
        by,
        Unit.RATIO,
        Fraction.of(hits, base).rounded(6),
        BigDecimal.valueOf(hits),
        n,
        interval.lower(),
        interval.upper(),
        population,
        null,
        "",
        rows,
        parts);
  }
}
