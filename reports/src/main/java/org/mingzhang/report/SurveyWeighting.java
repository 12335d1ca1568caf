package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.PostStratification;
import org.mingzhang.measure.Stratum;
import org.mingzhang.measure.Weighting;

/**
 * Satisfaction weighted by building beside the unweighted headline (method §7), for the committee
 * and the managers. The paper for all owners says only that there is such a rate: with the homes of
 * each building it would be solved for the answers of each.
 */
final class SurveyWeighting {

  private static final String WEIGHTED = "survey.satisfaction_weighted";
  private static final String ERROR = "survey.standard_error_weighted";

  private SurveyWeighting() {}

  /** For the method box: the weighted rate, for owners where it is seen, or why there is none. */
  static String inShort(Draft draft) {
    if (draft.owners()) {
      PostStratification weighted = weighting(draft).weighted();
      if (weighted != null && weighted.answers() >= draft.input().slice().surveyRule().minBase()) {
        return draft.say("weighting.private");
      }
    }
    Figure rate = draft.figure(WEIGHTED, HeadlineTiles.OVERALL);
    if (rate != null && rate.value() != null) {
      return draft.say("weighting.both", draft.print(rate));
    }
    Weighting.Off off = weighting(draft).off();
    return off == null
        ? draft.say("weighting.small")
        : draft.say("weighting.off", reason(draft, off));
  }

  /** Both rates with what the weights cost, the strata, and every question; empty where off. */
  static List<Block> of(Draft draft) {
    PostStratification weighted = weighting(draft).weighted();
    Figure rate = draft.figure(WEIGHTED, HeadlineTiles.OVERALL);
    if (weighted == null || rate == null || rate.value() == null) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.part("weighting", draft.say("weighting.title"), draft.say("weighting.note")));
    Figure plain = draft.figure("survey.satisfaction", HeadlineTiles.OVERALL);
    blocks.add(
        Blocks.say(
            draft.say(
                "weighting.rates",
                draft.text().withInterval(plain),
                draft.fraction(plain),
                draft.text().withInterval(rate))));
    blocks.add(Blocks.say(precision(draft, rate)));
    blocks.add(Blocks.say(error(draft, weighted)));
    blocks.addAll(remarks(draft, weighted));
    blocks.add(Blocks.table(strata(draft, weighted)));
    blocks.add(Blocks.table(questions(draft)));
    return List.copyOf(blocks);
  }

  private static Weighting weighting(Draft draft) {
    return Weighting.of(draft.input().slice(), HeadlineTiles.OVERALL.get("question"));
  }

  private static String reason(Draft draft, Weighting.Off off) {
    return draft.say("weighting.off." + off.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String precision(Draft draft, Figure rate) {
    Figure answers = draft.figure("survey.effective_answers", HeadlineTiles.OVERALL);
    String margins =
        draft.say(
            "weighting.precision",
            SurveySection.base(rate),
            Numbers.decimal(Draft.valueOf(answers), 1),
            draft.print(draft.figure("survey.design_effect", HeadlineTiles.OVERALL)),
            draft.print(draft.figure("survey.margin")),
            draft.print(draft.figure("survey.margin_weighted", HeadlineTiles.OVERALL)));
    Long all = population(draft.figure("survey.margin"));
    Long homes = population(draft.figure("survey.margin_weighted", HeadlineTiles.OVERALL));
    return all == null || homes == null || all.equals(homes)
        ? margins
        : margins
            + draft.say("weighting.precision.frames", Numbers.count(all), Numbers.count(homes));
  }

  private static @Nullable Long population(@Nullable Figure figure) {
    return figure == null ? null : figure.population();
  }

  private static String error(Draft draft, PostStratification weighted) {
    return draft.say(
        "weighting.error",
        points(draft.figure(ERROR, HeadlineTiles.OVERALL)),
        Numbers.count(weighted.strata().size()),
        Numbers.count(weighted.degreesOfFreedom()));
  }

  /** Percentage points, to two places. */
  private static String points(@Nullable Figure error) {
    BigDecimal value = error == null ? null : error.value();
    return value == null ? Numbers.UNDEFINED : Numbers.decimal(value.movePointRight(2), 2);
  }

  private static List<Block> remarks(Draft draft, PostStratification weighted) {
    List<Block> remarks = new ArrayList<>();
    if (!weighted.merged().isEmpty()) {
      remarks.add(
          Blocks.mutter(
              draft.say(
                  "weighting.merged",
                  weighted.merged().stream()
                      .map(stratum -> name(draft, stratum))
                      .collect(Collectors.joining(draft.say("list.clause"))))));
    }
    String exceeding =
        weighted.strata().stream()
            .filter(Stratum::exceedsFrame)
            .map(stratum -> name(draft, stratum))
            .collect(Collectors.joining(draft.say("list.clause")));
    if (!exceeding.isEmpty()) {
      remarks.add(Blocks.warn(draft.say("weighting.exceeds", exceeding)));
    }
    long unplaced = weighting(draft).unplaced();
    if (unplaced > 0) {
      remarks.add(Blocks.mutter(draft.say("weighting.unplaced", Numbers.count(unplaced))));
    }
    return remarks;
  }

  private static String name(Draft draft, Stratum stratum) {
    return stratum.names().stream()
        .map(PublicText::clean)
        .collect(Collectors.joining(draft.say("list.plus")));
  }

  private static Table strata(Draft draft, PostStratification weighted) {
    List<Table.Row> rows = new ArrayList<>();
    for (Stratum stratum : weighted.strata()) {
      rows.add(
          Cells.row(
              Cells.words(name(draft, stratum)),
              Cells.count(stratum.households()),
              Cells.count(stratum.answers()),
              weight(stratum)));
    }
    rows.add(
        Cells.total(
            Cells.words(draft.say("weighting.total")),
            Cells.count(weighted.households()),
            Cells.count(weighted.answers()),
            Cells.words(Numbers.UNDEFINED)));
    return new Table(
        "weighting",
        draft.say("weighting.title"),
        List.of(
            Cells.left(draft.say("column.building"), 34),
            Cells.right(draft.say("column.homes"), 22),
            Cells.right("n", 20),
            Cells.right(draft.say("column.weight"), 24)),
        rows,
        draft.say("weighting.sum", Numbers.count(weighted.households())));
  }

  private static Cell weight(Stratum stratum) {
    BigDecimal weight = stratum.weight().orElseThrow().rounded(3);
    return new Cell.Numeral(weight, Cell.Form.DECIMAL_2, Numbers.decimal(weight, 2), false);
  }

  private static Table questions(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (Figure plain : SurveySection.rates(draft)) {
      By by = plain.by();
      Figure weighted = draft.figure(WEIGHTED, by);
      rows.add(
          Cells.row(
              Cells.words(SurveySection.name(draft, plain)),
              draft.cell(plain, true),
              draft.cell(weighted),
              Cells.words(points(draft.figure(ERROR, by))),
              Cells.words(weighted == null ? Numbers.UNDEFINED : SurveySection.base(weighted))));
    }
    return new Table(
        "weighted-questions",
        draft.say("weighting.questions"),
        List.of(
            Cells.left(draft.say("column.question"), 30),
            Cells.right(draft.say("column.unweighted"), 20),
            Cells.right(draft.say("column.weighted"), 20),
            Cells.right(draft.say("column.standard-error"), 18),
            Cells.right("n", 12)),
        rows,
        draft.say("weighting.questions.base"));
  }
}
