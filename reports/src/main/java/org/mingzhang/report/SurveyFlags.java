package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.measure.Figure;

/**
 * For the committee: answers that were given too fast or all on one line, the rate without them,
 * and the rate of each way in which answers came in (method §3).
 */
final class SurveyFlags {

  private SurveyFlags() {}

  static List<Block> of(Draft draft) {
    if (!SurveySection.held(draft) || draft.figure("survey.flagged") == null) {
      return List.of();
    }
    Figure rate = draft.figure("survey.satisfaction", HeadlineTiles.OVERALL);
    Figure without = draft.figure("survey.satisfaction_unflagged", HeadlineTiles.OVERALL);
    SurveyRule rule = draft.input().slice().surveyRule();
    Figure with =
        rule.excludesFlagged()
            ? draft.figure("survey.satisfaction_flagged_too", HeadlineTiles.OVERALL)
            : rate;
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.part("survey-flags", draft.say("flags.title"), ""));
    blocks.add(
        Blocks.say(
            draft.say(
                rule.excludesFlagged() ? "flags.counts.excluded" : "flags.counts",
                draft.print(draft.figure("survey.speeders")),
                draft.print(draft.figure("survey.straight_liners")),
                draft.print(draft.figure("survey.flagged")),
                Numbers.count(rule.fastBelow()))));
    if (draft.has("survey.flagged", By.ALL)) {
      blocks.add(
          Blocks.say(
              draft.say(
                  "flags.without",
                  draft.print(without),
                  draft.fraction(without),
                  draft.print(with),
                  draft.fraction(with))));
    }
    blocks.addAll(modes(draft));
    return List.copyOf(blocks);
  }

  private static List<Block> modes(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (Figure rate : draft.all("survey.satisfaction_by_mode")) {
      rows.add(
          Cells.row(
              Cells.words(draft.publicName("survey-mode", rate.by().get("mode"))),
              Cells.words(SurveySection.base(rate)),
              Cells.words(
                  rate.withheld().isEmpty()
                      ? draft.text().withInterval(rate)
                      : draft.say(
                          "modes.withheld",
                          Numbers.count(draft.input().slice().surveyRule().modeMin())))));
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        Blocks.table(
            new Table(
                "survey-modes",
                draft.say("modes.title"),
                List.of(
                    Cells.left(draft.say("column.mode"), 40),
                    Cells.right("n", 20),
                    Cells.right(draft.say("column.satisfaction"), 40)),
                rows,
                "")));
  }
}
