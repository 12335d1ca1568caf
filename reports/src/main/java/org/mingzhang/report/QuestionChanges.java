package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.measure.Change;
import org.mingzhang.measure.Difference;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Holm;

/**
 * Every question against the previous round ({@link Draft#round}): the difference with its interval
 * and the p-value that {@link Holm} adjusts for all questions of the table, since among many some
 * differ by chance alone. A question with fewer than 30 answers in either round is not compared
 * (method §15).
 */
final class QuestionChanges {

  private static final Fraction HUNDRED = Fraction.of(100, 1);

  private QuestionChanges() {}

  /** The table with its heading; empty where no question can be compared. */
  static List<Block> of(Draft draft) {
    List<Compared> all = compared(draft);
    List<Block> breaks = breaks(draft);
    if (all.isEmpty()) {
      return breaks;
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Compared question : all) {
      rows.add(
          Cells.row(
              Cells.words(SurveySection.name(draft, question.now)),
              rate(draft, question.now, true),
              rate(draft, question.then, false),
              points(question.test.value()),
              Cells.words(interval(draft.words(), question.test)),
              p(question.p),
              verdict(draft.words(), question.test.value(), question.p)));
    }
    List<Block> table =
        List.of(
            Blocks.part(
                "question-changes",
                draft.say("question-changes.title"),
                draft.say("question-changes.note", Numbers.count(all.size()))),
            Blocks.table(
                new Table(
                    "question-changes",
                    draft.say("question-changes.title"),
                    List.of(
                        Cells.left(draft.say("column.question"), 17),
                        Cells.right(draft.byLength("this"), 15),
                        Cells.right(then(draft), 15),
                        Cells.right(draft.say("column.points"), 11),
                        Cells.right(draft.say("column.points.interval"), 18),
                        Cells.right(draft.say("column.p"), 11),
                        Cells.left(draft.say("column.judgement"), 13)),
                    rows,
                    "")));
    return Blocks.join(table, breaks);
  }

  private static String then(Draft draft) {
    FigureSet round = Objects.requireNonNull(draft.round(), "a question was compared");
    return draft.say("before.round", round.period().toString());
  }

  /** The questions that mean something else than in the round before. */
  private static List<Block> breaks(Draft draft) {
    List<Block> notes = new ArrayList<>();
    redefined(draft).stream()
        .flatMap(now -> broken(draft, now).stream())
        .distinct()
        .forEach(text -> notes.add(Blocks.mutter(text)));
    return notes;
  }

  /** What changed about a question since the round before, in words. */
  static Optional<String> broken(Draft draft, Figure now) {
    FigureSet then = draft.round();
    return then == null
        ? Optional.empty()
        : SurveyBreaks.text(draft, now.by().get("question"), draft.period(), then.period());
  }

  /** The rates of this round whose question meant something else in the round before. */
  static List<Figure> redefined(Draft draft) {
    return SurveySection.rates(draft).stream()
        .filter(now -> now.value() != null)
        .filter(now -> draft.redefined(now.id(), now.by(), draft.round()))
        .toList();
  }

  /** The questions whose change is significant beside all others, the largest change first. */
  static List<Compared> significant(Draft draft) {
    return compared(draft).stream()
        .filter(Compared::significant)
        .sorted(
            Comparator.comparing((Compared c) -> c.test().value().abs())
                .reversed()
                .thenComparing(c -> c.now().by()))
        .toList();
  }

  /** One question in both rounds, its p-value adjusted for all of them. */
  record Compared(Figure now, Figure then, Difference test, BigDecimal p) {
    boolean significant() {
      return Holm.isSignificant(p);
    }

    boolean rose() {
      return test.value().signum() > 0;
    }
  }

  static List<Compared> compared(Draft draft) {
    List<Compared> found = new ArrayList<>();
    for (Figure now : SurveySection.rates(draft)) {
      Figure then = draft.previous(now.id(), now.by());
      Difference test = then == null ? null : test(now, then);
      if (then != null && test != null) {
        found.add(new Compared(now, then, test, test.p()));
      }
    }
    List<BigDecimal> adjusted = Holm.adjusted(found.stream().map(Compared::p).toList());
    List<Compared> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Compared one = found.get(i);
      all.add(new Compared(one.now, one.then, one.test, adjusted.get(i)));
    }
    return all;
  }

  /**
   * A change since the round before as every edition says it: a question's beside all others, also
   * those that this edition holds back, unless it keeps a survey as published; the upper points of
   * the same answers are not judged again.
   */
  static @Nullable Comparison judged(Draft draft, @Nullable Figure now, @Nullable Figure then) {
    Comparison alone = Comparison.of(now, then);
    if (alone == null || now == null) {
      return alone;
    }
    if (now.id().startsWith("survey.top_")) {
      return new Comparison(alone.difference(), Comparison.Verdict.PLAIN);
    }
    if (!now.id().equals(DriverFields.RATE)) {
      return alone;
    }
    return compared(draft.owners() && !draft.keepsSurvey() ? Draft.of(draft.whole()) : draft)
        .stream()
        .filter(question -> question.now().by().equals(now.by()))
        .findFirst()
        .map(
            question ->
                new Comparison(
                    alone.difference(),
                    question.significant()
                        ? Comparison.Verdict.BEYOND_VARIATION
                        : Comparison.Verdict.WITHIN_VARIATION))
        .orElse(alone);
  }

  private static @Nullable Difference test(Figure now, Figure then) {
    return Change.between(now, then).flatMap(c -> Optional.ofNullable(c.test())).orElse(null);
  }

  private static Cell rate(Draft draft, Figure rate, boolean strong) {
    Cell.Numeral cell = draft.cell(rate, strong);
    return new Cell.Numeral(
        cell.value(),
        cell.form(),
        draft.say("rate.base", cell.text(), SurveySection.base(rate)),
        strong);
  }

  /** A difference of two rates in percentage points, with its sign. */
  static Cell points(Fraction difference) {
    BigDecimal points = difference.times(HUNDRED).rounded(1);
    return new Cell.Numeral(points, Cell.Form.DECIMAL_1, Numbers.signed(points, 1), false);
  }

  static String interval(Words words, Difference test) {
    return words.say(
        "interval.points",
        Numbers.signed(test.interval().lower().movePointRight(2), 1),
        Numbers.signed(test.interval().upper().movePointRight(2), 1));
  }

  /** A p-value as printed: four places, six where they are needed. */
  static Cell p(BigDecimal p) {
    return Cells.words(Numbers.probability(p));
  }

  static Cell verdict(Words words, Fraction difference, BigDecimal p) {
    if (!Holm.isSignificant(p)) {
      return Cells.words(words.say("verdict.within"));
    }
    return Cells.words(words.say(difference.signum() > 0 ? "verdict.up" : "verdict.down"));
  }
}
