package org.mingzhang.measure.mask;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/**
 * What a survey's later edition gives away beside an earlier one: who subtracts 41 of 83 from 42 of
 * 84 knows what one household answered. Where any count differs by one to four, the survey stays as
 * owners have it (method §16), all of it: that a question did not change would tell that these
 * households left it out.
 */
final class LateAnswers {

  /** The figures that follow from what households answered. */
  private static final Set<String> ANSWERS =
      Set.of(
          "survey.satisfaction",
          "survey.top_box",
          "survey.top_two",
          "survey.top_three",
          "survey.not_applicable");

  /** Those, and how many answered: what households left out could be told from it. */
  static final Set<String> RESULTS =
      Set.of(
          "survey.satisfaction",
          "survey.top_box",
          "survey.top_two",
          "survey.top_three",
          "survey.not_applicable",
          "survey.returned",
          "survey.response_rate",
          "survey.anonymous",
          "survey.margin");

  private LateAnswers() {}

  /**
   * Whether the difference to one of the editions tells of few households.
   *
   * @param now every figure of the period, unmasked
   * @param editions those of the period that owners have, as their files have them
   */
  static boolean tell(FigureSet now, Collection<FigureSet> editions, MaskRule rule) {
    return editions.stream()
        .flatMap(edition -> edition.figures().stream())
        .filter(figure -> ANSWERS.contains(figure.id()))
        .anyMatch(
            then -> now.find(then.id(), then.by()).filter(f -> tells(then, f, rule)).isPresent());
  }

  private static boolean tells(Figure then, Figure now, MaskRule rule) {
    return Stream.of(
            less(now.denominator(), then.denominator()),
            less(now.numerator(), then.numerator()),
            less(rest(now), rest(then)),
            then.denominator() == null ? less(now.value(), then.value()) : null)
        .anyMatch(
            difference -> difference != null && rule.hides(difference.abs().longValueExact()));
  }

  private static @Nullable BigDecimal rest(Figure figure) {
    return less(figure.denominator(), figure.numerator());
  }

  private static @Nullable BigDecimal less(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.subtract(other);
  }
}
