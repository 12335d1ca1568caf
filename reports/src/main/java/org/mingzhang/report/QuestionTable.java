package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/** Every question of the survey with all its figures: the workbook's form of the chart. */
final class QuestionTable {

  private QuestionTable() {}

  static List<Block> of(Draft draft) {
    if (!SurveySection.held(draft) || SurveySection.rates(draft).isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Figure rate : SurveySection.rates(draft)) {
      By by = rate.by();
      rows.add(
          Cells.row(
              Cells.words(SurveySection.name(draft, rate)),
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
                    Cells.left(draft.say("column.question"), 18),
                    Cells.right(draft.say("column.satisfied"), 9),
                    Cells.right("n", 8),
                    Cells.right(draft.say("column.satisfaction"), 16),
                    Cells.right(draft.say("column.lower"), 10),
                    Cells.right(draft.say("column.upper"), 10),
                    Cells.right(draft.say("column.top-box"), 11),
                    Cells.right(draft.say("column.mean"), 9),
                    Cells.right(draft.say("column.not-applicable"), 9)),
                rows,
                "")));
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
