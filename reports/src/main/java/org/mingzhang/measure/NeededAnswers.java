package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Unit;

/** The answers needed for a margin of ±5 % (method §4), null without households. */
record NeededAnswers(@Nullable Long population, long rows) implements Measure {

  static NeededAnswers of(Sums sums, List<Part> parts) {
    return new NeededAnswers(sums.population(), sums.rows(parts));
  }

  NeededAnswers plus(NeededAnswers other) {
    return new NeededAnswers(Measure.plus(population, other.population), rows + other.rows);
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    BigDecimal value =
        population == null
            ? null
            : BigDecimal.valueOf(SampleSize.needed(population, SampleSize.USUAL_MARGIN));
    return new Figure(
        id, by, Unit.COUNT, value, null, null, null, null, population, null, "", rows, parts);
  }
}
