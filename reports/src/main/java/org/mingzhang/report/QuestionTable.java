package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Question;
import org.mingzhang.measure.Figure;

/** Every question of the survey with all its figures: the workbook's form of the chart. */
final class QuestionTable {

  private QuestionTable() {}

  /**
   * For managers: what the chart has no room for, the shares of the upper points beside the rate.
   */
  static List<Block> inShort(Draft draft) {
    if (!SurveySection.held(draft) || SurveySection.rates(draft).isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Figure rate : SurveySection.rates(draft)) {
      By by = rate.by();
      rows.add(
          Cells.row(
              Cells.words(SurveySection.name(draft, rate)),
              Cells.words(scale(draft, rate)),
              draft.cell(rate, true),
              draft.cell(draft.figure("survey.top_box", by)),
              draft.cell(draft.figure("survey.top_two", by)),
              draft.cell(draft.figure("survey.mean", by)),
              count(rate.denominator()),
              draft.cell(draft.figure("survey.not_applicable", by))));
    }
    return List.of(
        Blocks.part("questions", draft.say("questions.title"), draft.say("questions.note")),
        Blocks.table(
            new Table(
                "questions",
                draft.say("questions.title"),
                List.of(
                    Cells.left(draft.say("column.question"), 24),
                    Cells.left(draft.say("column.scale"), 19),
                    Cells.right(draft.say("column.satisfaction"), 12),
                    Cells.right(draft.say("column.top-box"), 11),
                    Cells.right(draft.say("column.top-two"), 11),
                    Cells.right(draft.say("column.mean"), 8),
                    Cells.right("n", 7),
                    Cells.right(draft.say("column.not-applicable"), 8)),
                rows,
                "")));
  }

  static List<Block> of(Draft draft) {
    if (!SurveySection.held(draft) || SurveySection.rates(draft).isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Figure rate : byService(draft)) {
      By by = rate.by();
      rows.add(
          Cells.row(
              Cells.words(SurveySection.name(draft, rate)),
              Cells.muted(service(draft, rate)),
              Cells.words(scale(draft, rate)),
              count(rate.numerator()),
              count(rate.denominator()),
              draft.cell(rate, true),
              bound(rate.lower()),
              bound(rate.upper()),
              draft.cell(draft.figure("survey.top_box", by)),
              draft.cell(draft.figure("survey.mean", by)),
              draft.cell(draft.figure("survey.not_applicable", by))));
    }
    return List.of(
        Blocks.part("questions", draft.say("questions.title"), ""),
        Blocks.table(
            new Table(
                "questions",
                draft.say("questions.title"),
                List.of(
                    Cells.left(draft.say("column.question"), 15),
                    Cells.left(draft.say("column.service-line"), 10),
                    Cells.left(draft.say("column.scale"), 11),
                    Cells.right(draft.say("column.satisfied"), 8),
                    Cells.right("n", 7),
                    Cells.right(draft.say("column.satisfaction"), 11),
                    Cells.right(draft.say("column.lower"), 9),
                    Cells.right(draft.say("column.upper"), 9),
                    Cells.right(draft.say("column.top-box"), 7),
                    Cells.right(draft.say("column.mean"), 6),
                    Cells.right(draft.say("column.not-applicable"), 7)),
                rows,
                "")));
  }

  /** Overall and the needs first, then each service line's questions together. */
  private static List<Figure> byService(Draft draft) {
    List<Figure> first = new ArrayList<>();
    SortedMap<String, List<Figure>> services = new TreeMap<>();
    List<Figure> rest = new ArrayList<>();
    for (Figure rate : SurveySection.rates(draft)) {
      String service = question(draft, rate).map(Question::service).orElse("");
      if (draft.words().has("question." + rate.by().get("question"))) {
        first.add(rate);
      } else if (service.isEmpty()) {
        rest.add(rate);
      } else {
        services.computeIfAbsent(service, s -> new ArrayList<>()).add(rate);
      }
    }
    services.values().forEach(first::addAll);
    first.addAll(rest);
    return first;
  }

  private static Optional<Question> question(Draft draft, Figure rate) {
    return draft
        .input()
        .slice()
        .surveyOf(draft.period())
        .flatMap(survey -> survey.question(rate.by().get("question")));
  }

  private static String service(Draft draft, Figure rate) {
    String service = question(draft, rate).map(Question::service).orElse("");
    return service.isEmpty() ? "" : draft.publicName("service-line", service);
  }

  /** {@code 1–5，≥ 4}: a mean is nothing without its scale. */
  private static String scale(Draft draft, Figure rate) {
    Figure scale = draft.figure("survey.scale", rate.by());
    Figure from = draft.figure("survey.satisfied_from", rate.by());
    return scale == null || scale.value() == null || from == null || from.value() == null
        ? Numbers.UNDEFINED
        : draft.say(
            "scale.points", Numbers.decimal(scale.value(), 0), Numbers.decimal(from.value(), 0));
  }

  private static Cell count(@Nullable BigDecimal value) {
    return value == null
        ? Cells.dash()
        : new Cell.Numeral(value, Cell.Form.COUNT, Numbers.decimal(value, 0), false);
  }

  private static Cell bound(@Nullable BigDecimal value) {
    return value == null
        ? Cells.dash()
        : new Cell.Numeral(value, Cell.Form.PERCENT_1, Numbers.percent(value, 1), false);
  }
}
