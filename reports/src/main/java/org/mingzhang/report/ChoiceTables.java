package org.mingzhang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.QuestionType;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Rates;

/**
 * For the committee and the managers: questions with options, and whom a question was asked that
 * not all were (method §2). What persons wrote is not in it.
 */
final class ChoiceTables {

  private ChoiceTables() {}

  static List<Block> of(Draft draft) {
    if (!SurveySection.held(draft)) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    for (Question question : draft.input().slice().questions()) {
      if (question.type().hasOptions()) {
        blocks.addAll(options(draft, question));
      }
    }
    return List.copyOf(blocks);
  }

  private static List<Block> options(Draft draft, Question question) {
    boolean ranking = question.type() == QuestionType.RANKING;
    List<Figure> shares =
        draft.all(ranking ? "survey.first_share" : "survey.choice_share").stream()
            .filter(share -> share.by().get("question").equals(question.question()))
            .sorted(Comparator.comparing(share -> Draft.valueOf(share), Comparator.reverseOrder()))
            .toList();
    if (shares.isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Figure share : shares) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cells.words(draft.publicName("option", share.by().get("option"))));
      cells.add(draft.parts(share));
      cells.add(
          Cells.words(
              Rates.exact(share).isPresent()
                  ? draft.text().withInterval(share)
                  : draft.print(share)));
      if (ranking) {
        cells.add(draft.cell(draft.figure("survey.mean_rank", share.by())));
      }
      rows.add(new Table.Row(Table.Emphasis.NONE, cells));
    }
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Cells.left(draft.say("column.option"), ranking ? 36 : 44));
    columns.add(Cells.right(draft.say("column.fraction"), 22));
    columns.add(
        Cells.right(
            draft.say(ranking ? "column.first-share" : "column.share-interval"),
            ranking ? 28 : 34));
    if (ranking) {
      columns.add(Cells.right(draft.say("column.mean-rank"), 14));
    }
    String title = SurveySection.name(draft, question.question());
    String id = "choice-" + (draft.input().slice().questions().indexOf(question) + 1);
    String note =
        switch (question.type()) {
          case MULTIPLE -> draft.say("choices.multiple");
          case RANKING -> draft.say("choices.ranking");
          default -> draft.say("choices.single");
        };
    return List.of(
        Blocks.part(id, title, note), Blocks.table(new Table(id, title, columns, rows, "")));
  }

  /** Whether only those were asked a question who gave a certain answer before. */
  static boolean isFiltered(Draft draft, By by) {
    return draft.figure("survey.asked_share", by) != null;
  }

  /** Of each such question its base, who was asked, and who answered without being asked. */
  static List<Block> filters(Draft draft) {
    List<Block> said = new ArrayList<>();
    for (Figure asked : draft.all("survey.asked_share")) {
      By by = asked.by();
      Optional<Question> question =
          draft
              .input()
              .slice()
              .surveyOf(draft.period())
              .flatMap(s -> s.question(by.get("question")));
      said.add(
          Blocks.mutter(
              draft.say(
                  "filter.asked",
                  SurveySection.name(draft, by.get("question")),
                  base(draft, by.get("question")),
                  question
                      .map(q -> SurveySection.name(draft, q.askQuestion()))
                      .orElseGet(() -> draft.say("not-given")),
                  question
                      .map(q -> draft.publicName("option", q.askValue()))
                      .orElseGet(() -> draft.say("not-given")),
                  draft.print(asked),
                  draft.fraction(asked),
                  draft.print(draft.figure("survey.unasked", by)))));
    }
    return said;
  }

  /** The answers that count: of a scale those on it, of options those of whoever saw them. */
  private static String base(Draft draft, String question) {
    return Stream.of(DriverFields.RATE, "survey.choice_share", "survey.first_share")
        .flatMap(id -> draft.all(id).stream())
        .filter(share -> share.by().get("question").equals(question))
        .findFirst()
        .map(SurveySection::base)
        .orElse(Numbers.UNDEFINED);
  }
}
