package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ScoreWord;
import org.mingzhang.measure.Figure;

/** For the committee: which words of the answers were taken for which scores, with counts. */
final class ScoreWords {

  private ScoreWords() {}

  /** Empty where every answer was a number. */
  static List<Block> of(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (ScoreWord word : draft.input().slice().scoreWords()) {
      rows.add(
          Cells.row(
              Cells.words(SurveySection.name(draft, word.question())),
              Cells.words(draft.publicName("score-word", word.word())),
              Cells.words(
                  word.score() == 0
                      ? draft.say("scale.not-applicable")
                      : String.valueOf(word.score())),
              Cells.words(Numbers.count(word.answers()))));
    }
    List<Block> blocks = new ArrayList<>();
    if (!rows.isEmpty()) {
      blocks.add(
          Blocks.part(
              "score-words", draft.say("score-words.title"), draft.say("score-words.note")));
      blocks.add(
          Blocks.table(
              new Table(
                  "score-words",
                  draft.say("score-words.title"),
                  List.of(
                      Cells.left(draft.say("column.question"), 40),
                      Cells.left(draft.say("column.word"), 26),
                      Cells.right(draft.say("column.score"), 16),
                      Cells.right(draft.say("column.answers"), 18)),
                  rows,
                  "")));
    }
    for (Figure off : draft.all("survey.off_scale")) {
      By by = off.by();
      blocks.add(
          Blocks.warn(
              draft.say(
                  "score-words.off-scale",
                  SurveySection.name(draft, by.get("question")),
                  draft.print(off))));
    }
    return List.copyOf(blocks);
  }
}
