package org.mingzhang.report;

import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;

/** 口径: the choices behind the numbers of this paper (method, section 19). */
final class Definitions {

  private static final List<String> KEYS =
      List.of(
          "survey.satisfied-set",
          "survey.frame",
          "survey.dedupe",
          "survey.speeders",
          "survey.straight-liners",
          "survey.min-base",
          "survey.mode-min",
          "survey.test",
          "suppress.below",
          "survey.weights",
          "repair.base",
          "complaint.recur-days",
          "complaint.recur-place",
          "fee.cutoff",
          "fee.allocation",
          "fee.debt-bands",
          "fee.deferral",
          "fee.overpaid",
          "passthrough.utility",
          "forecast.start",
          "share.method",
          "rag.amber",
          "budget.variance",
          "compare.held",
          "compare.min-base",
          "percentile");

  private Definitions() {}

  static List<Block> of(Draft draft) {
    List<Table.Row> rows =
        KEYS.stream()
            .map(
                key ->
                    Cells.row(
                        Cells.muted(key),
                        Cells.words(draft.say("definition." + key)),
                        Cells.words(draft.say("definition." + key + ".is"))))
            .toList();
    return List.of(
        Blocks.section(
            "definitions", draft.say("section.definitions"), draft.say("definitions.note")),
        Blocks.table(
            new Table(
                "definitions",
                draft.say("section.definitions"),
                List.of(
                    Cells.left(draft.say("column.key"), 24),
                    Cells.left(draft.say("column.definition"), 26),
                    Cells.left(draft.say("column.choice"), 50)),
                rows,
                "")));
  }
}
