package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Drivers;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Rates;

/**
 * The needs by how satisfied owners are with each and how much it has to do with the overall
 * satisfaction, in four fields. The lines are the means of the needs that are shown.
 *
 * @param answers the complete answers behind the importance
 * @param meanRate the mean of the rates of satisfaction
 * @param meanShare one divided by the number of needs, for the shares add up to one
 */
record DriverFields(
    List<Place> places, Drivers drivers, long answers, Fraction meanRate, Fraction meanShare) {

  static final String IMPORTANCE = "survey.importance";
  private static final double LEVEL = 0.05;

  /** 小区安全. */
  private static final String SAFETY = "D05";

  private static final String HOLD = "drivers.field.hold";

  static final String RATE = "survey.satisfaction";

  /** The four fields, in the order in which a chart names them. */
  enum Field {
    IMPROVE,
    KEEP,
    MINOR,
    ENOUGH;

    String key() {
      return "drivers.field." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A need in its field.
   *
   * @param settled whether neither of its intervals meets a line: else chance may have put it there
   */
  record Place(Figure importance, Figure rate, Field field, boolean settled) {

    String question() {
      return importance.by().get("question");
    }

    /**
     * The key of its field's name. Safety is never called too much and never put off: a satisfied
     * owner does not see the hazard that was prevented, so that neither a high satisfaction nor a
     * low importance is a reason to do less (duties S27: safety comes first).
     */
    String key() {
      boolean held = field == Field.ENOUGH || field == Field.MINOR;
      return held && question().equals(SAFETY) ? HOLD : field.key();
    }

    /** Whether its share is told apart from nothing. */
    boolean evident() {
      BigDecimal lower = importance.lower();
      return lower != null && lower.signum() > 0;
    }

    Block.Status status() {
      return !settled
          ? Block.Status.UNDECIDED
          : field == Field.IMPROVE ? Block.Status.MISSED : Block.Status.MET;
    }
  }

  /** Nothing where no importance is published, or the needs explain no more than chance would. */
  static Optional<DriverFields> of(Draft draft) {
    List<Figure> shown =
        draft.all(IMPORTANCE).stream()
            .filter(f -> f.value() != null && f.lower() != null)
            .filter(f -> published(draft.figure(RATE, f.by())))
            .toList();
    Figure whole = draft.figure("survey.explained");
    BigDecimal answers = whole == null ? null : whole.denominator();
    if (shown.isEmpty() || answers == null) {
      return Optional.empty();
    }
    Fraction sum = Fraction.ZERO;
    for (Figure f : shown) {
      sum = sum.plus(Rates.exact(rate(draft, f.by())).orElse(Fraction.ZERO));
    }
    Fraction meanRate = sum.dividedBy(Fraction.of(shown.size(), 1));
    Fraction meanShare = Fraction.of(1, shown.size());
    List<Place> places = new ArrayList<>();
    for (Figure f : shown) {
      places.add(place(f, rate(draft, f.by()), meanRate, meanShare));
    }
    return Drivers.of(draft.input().slice().moments(), shown.get(0).population())
        .filter(drivers -> told(drivers, answers.longValueExact()))
        .map(
            drivers ->
                new DriverFields(
                    List.copyOf(places), drivers, answers.longValueExact(), meanRate, meanShare));
  }

  /** Whether the needs explain more of the overall score than chance would: the F-test of R². */
  static boolean told(Drivers drivers, long answers) {
    double explained = drivers.explained().doubleValue();
    int needs = drivers.needs().size();
    double left = answers - needs - 1;
    if (explained >= 1) {
      return true;
    }
    double f = explained / needs / ((1 - explained) / left);
    return FDistribution.of(needs, left).survivalProbability(f) < LEVEL;
  }

  private static boolean published(@Nullable Figure rate) {
    return rate != null && rate.value() != null && rate.lower() != null && rate.upper() != null;
  }

  private static Figure rate(Draft draft, By by) {
    Figure rate = draft.figure(RATE, by);
    if (rate == null) {
      throw new IllegalStateException("published before: " + by);
    }
    return rate;
  }

  private static Place place(
      Figure importance, Figure rate, Fraction meanRate, Fraction meanShare) {
    boolean important = exact(importance.value()).compareTo(meanShare) >= 0;
    boolean satisfied = Rates.exact(rate).orElse(Fraction.ZERO).compareTo(meanRate) >= 0;
    Field field =
        important ? satisfied ? Field.KEEP : Field.IMPROVE : satisfied ? Field.ENOUGH : Field.MINOR;
    return new Place(
        importance, rate, field, apart(importance, meanShare) && apart(rate, meanRate));
  }

  private static boolean apart(Figure figure, Fraction line) {
    return exact(figure.lower()).compareTo(line) > 0 || exact(figure.upper()).compareTo(line) < 0;
  }

  private static Fraction exact(@Nullable BigDecimal value) {
    return value == null ? Fraction.ZERO : Fraction.of(value);
  }

  /** Whether safety lies in a field that is not its own. */
  boolean holdsSafety() {
    return places.stream().anyMatch(place -> place.key().equals(HOLD));
  }

  /** The need of a question. */
  Optional<Place> of(String question) {
    return places.stream().filter(p -> p.question().equals(question)).findFirst();
  }
}
