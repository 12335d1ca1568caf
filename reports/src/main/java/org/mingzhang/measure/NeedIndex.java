package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Unit;

/**
 * The index of the ten needs D01–D10: the plain mean of their satisfaction rates, where each has a
 * base that is published (method §2). Its base is the smallest of theirs.
 *
 * @param mean null where not all of them were answered
 * @param least the fewest answers that any of the ten has
 */
record NeedIndex(@Nullable Fraction mean, long least, long smallest, long rows) implements Measure {

  private static final int NEEDS = 10;

  /** The question of a need, from 1 on. */
  static By need(int number) {
    return By.of("question", "D%02d".formatted(number));
  }

  static NeedIndex of(Sums sums, List<Part> parts) {
    Fraction total = Fraction.ZERO;
    long least = Long.MAX_VALUE;
    for (int number = 1; number <= NEEDS; number++) {
      long base = sums.value(Term.ANSWERS, need(number));
      least = Math.min(least, base);
      if (base > 0) {
        total = total.plus(Fraction.of(sums.value(Term.ANSWERS_SATISFIED, need(number)), base));
      }
    }
    return new NeedIndex(
        least == 0 ? null : total.dividedBy(Fraction.of(NEEDS, 1)),
        least,
        sums.surveyRule().minBase(),
        sums.rows(parts));
  }

  /** All that it is drawn from. */
  static Definition definition() {
    Definition index = Definition.of("survey.need_index", By.ALL, NeedIndex::of);
    for (int number = 1; number <= NEEDS; number++) {
      index = index.basis(Term.ANSWERS, need(number)).basis(Term.ANSWERS_SATISFIED, need(number));
    }
    return index;
  }

  @Override
  public boolean isWithheld() {
    return mean != null && least < smallest;
  }

  @Override
  public boolean merges() {
    return false;
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    Fraction shown = isWithheld() ? null : mean;
    return new Figure(
        id,
        by,
        Unit.RATIO,
        shown == null ? null : shown.rounded(6),
        null,
        BigDecimal.valueOf(least),
        null,
        null,
        null,
        null,
        isWithheld() ? SMALL_BASE : "",
        rows,
        parts);
  }
}
