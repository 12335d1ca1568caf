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
 * A rate or mean as its numerator and denominator, in the base sums' own units. Undefined where the
 * denominator is zero or was not given.
 */
record Ratio(Kind kind, long numerator, @Nullable Long denominator, long smallest, long rows)
    implements Measure {

  static Ratio of(Kind kind, Sums sums, List<Part> parts) {
    return new Ratio(
        kind,
        Objects.requireNonNull(sums.total(Role.NUMERATOR, parts), "a numerator is never optional"),
        sums.total(Role.DENOMINATOR, parts),
        kind.ofSurvey ? sums.surveyRule().minBase() : 0,
        sums.rows(parts));
  }

  Ratio plus(Ratio other) {
    return new Ratio(
        kind,
        Math.addExact(numerator, other.numerator),
        Measure.plus(denominator, other.denominator),
        Math.max(smallest, other.smallest),
        rows + other.rows);
  }

  @Override
  public boolean isWithheld() {
    return denominator != null && denominator > 0 && denominator < smallest;
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    BigDecimal base =
        denominator == null ? null : BigDecimal.valueOf(denominator, kind.denominatorPlaces);
    boolean small = isWithheld();
    BigDecimal value =
        small || denominator == null || denominator == 0
            ? null
            : Fraction.of(numerator, denominator)
                .times(Fraction.of(kind.times, kind.dividedBy))
                .rounded(6);
    BigDecimal over =
        small || !kind.numeratorWritten
            ? null
            : BigDecimal.valueOf(numerator, kind.numeratorPlaces);
    return new Figure(
        id,
        by,
        kind.unit,
        value,
        over,
        base,
        null,
        null,
        null,
        null,
        small ? SMALL_BASE : "",
        rows,
        parts);
  }

  /** What is divided by what, and how it is written. */
  enum Kind implements Definition.Maker {
    /** Fen by fen. */
    MONEY(Unit.RATIO, 2, 2, 1, 1, false, true),
    COUNTS(Unit.RATIO, 0, 0, 1, 1, false, true),
    /** 10⁻¹⁰ yuan a month by ten-thousandths of m². */
    STANDARD_PER_M2(Unit.CNY_PER_M2, 10, 4, 1, 1_000_000, false, true),
    /** Fen by ten-thousandths of m² and months. */
    BILLED_PER_M2(Unit.CNY_PER_M2, 2, 4, 100, 1, false, true),
    PER_1000(Unit.PER_1000, 0, 0, 1000, 1, false, true),
    /** Hundredths by ratings given. */
    RATING(Unit.SCORE, 2, 0, 1, 100, false, true),
    /** Seconds by orders; the seconds are not written, for the value is in hours. */
    HOURS(Unit.HOURS, 0, 0, 1, 3600, false, false),
    SURVEY_MEAN(Unit.SCORE, 0, 0, 1, 1, true, true),
    /** Promoters less detractors by answers, −1 to 1. */
    SURVEY_BALANCE(Unit.RATIO, 0, 0, 1, 1, true, true);

    private final Unit unit;
    private final int numeratorPlaces;
    private final int denominatorPlaces;
    private final long times;
    private final long dividedBy;
    private final boolean ofSurvey;
    private final boolean numeratorWritten;

    Kind(
        Unit unit,
        int numeratorPlaces,
        int denominatorPlaces,
        long times,
        long dividedBy,
        boolean ofSurvey,
        boolean numeratorWritten) {
      this.unit = unit;
      this.numeratorPlaces = numeratorPlaces;
      this.denominatorPlaces = denominatorPlaces;
      this.times = times;
      this.dividedBy = dividedBy;
      this.ofSurvey = ofSurvey;
      this.numeratorWritten = numeratorWritten;
    }

    @Override
    public Measure make(Sums sums, List<Part> parts) {
      return of(this, sums, parts);
    }
  }
}
