package org.mingzhang.report;

import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.SurveyRule;

/** 口径: the choices behind the numbers of this paper (method, section 19). */
final class Definitions {

  private static final String COMMISSION = "commission.base";

  private static final List<String> KEYS =
      List.of(
          "survey.satisfied-set",
          "survey.satisfied-set.1-10",
          "survey.frame",
          "survey.dedupe",
          "survey.speeders",
          "survey.straight-liners",
          "survey.min-base",
          "survey.mode-min",
          "survey.test",
          "suppress.below",
          "survey.weights",
          "demand.rare-below",
          "demand.poor-below",
          "repair.base",
          "complaint.recur-days",
          "complaint.recur-place",
          "fee.cutoff",
          "fee.allocation",
          "fee.debt-bands",
          "fee.deferral",
          "fee.overpaid",
          COMMISSION,
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
            .filter(key -> !key.equals(COMMISSION) || !draft.lumpSum())
            .map(
                key ->
                    Cells.row(
                        Cells.muted(key),
                        Cells.words(draft.say("definition." + key)),
                        Cells.words(choice(draft, key))))
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

  /** The choice in words: the method's, or what the office decided for this period. */
  private static String choice(Draft draft, String key) {
    SurveyRule rule = draft.input().slice().surveyRule();
    return switch (key) {
      case "survey.satisfied-set" -> draft.say("definition." + key + ".is." + rule.upperPoints());
      case "survey.satisfied-set.1-10" ->
          draft.say("definition." + key + ".is", String.valueOf(rule.satisfiedOfTen()));
      case "survey.speeders" ->
          draft.say(
              "definition." + key + (rule.excludesFlagged() ? ".is.excluded" : ".is"),
              Numbers.count(rule.fastBelow()));
      case "survey.min-base" ->
          draft.say("definition." + key + ".is", Numbers.count(rule.minBase()));
      case "survey.mode-min" ->
          draft.say("definition." + key + ".is", Numbers.count(rule.modeMin()));
      case "demand.rare-below" ->
          draft.say("definition." + key + ".is", String.valueOf(rule.rareBelow()));
      case "demand.poor-below" ->
          draft.say("definition." + key + ".is", String.valueOf(rule.poorBelow()));
      default -> draft.say("definition." + key + ".is");
    };
  }
}
