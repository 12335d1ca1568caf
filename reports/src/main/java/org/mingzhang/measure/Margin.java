package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Role;
import org.mingzhang.measure.Figure.Unit;

/** The margin of error 误差范围 of a whole sample (method §4); its base is the answers kept. */
record Margin(long answers, @Nullable Long population, long rows) implements Measure {

  static Margin of(Sums sums, List<Part> parts) {
    return new Margin(
        Objects.requireNonNull(sums.total(Role.DENOMINATOR, parts), "answers are never optional"),
        sums.population(),
        sums.rows(parts));
  }

  Margin plus(Margin other) {
    return new Margin(
        Math.addExact(answers, other.answers),
        Measure.frame(answers, population, other.answers, other.population),
        rows + other.rows);
  }

  @Override
  public boolean isWithheld() {
    return answers > 0 && answers < Figures.SMALLEST_SURVEY;
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    boolean none = answers == 0;
    boolean small = isWithheld();
    BigDecimal value = none || small ? null : SampleSize.margin(answers, population).orElse(null);
    return new Figure(
        id,
        by,
        Unit.RATIO,
        value,
        null,
        BigDecimal.valueOf(answers),
        null,
        null,
        none || small ? null : population,
        null,
        small ? SMALL_BASE : "",
        rows,
        parts);
  }
}
