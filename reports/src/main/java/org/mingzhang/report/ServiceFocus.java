package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/**
 * Where to look first, each with its evidence: needs whose whole interval lies below that of the
 * overall rate, and the kind of repairs with the most orders not on time. Nothing else is claimed.
 */
final class ServiceFocus {

  private static final int MOST_NEEDS = 3;

  private ServiceFocus() {}

  static List<Block> of(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    needs(draft).forEach(rate -> rows.add(need(draft, rate)));
    draft.all("repairs.on_time_rate").stream()
        .filter(rate -> rate.by().keys().keySet().equals(Set.of("category")))
        .filter(rate -> misses(rate).signum() > 0)
        .max(Comparator.comparing(ServiceFocus::misses).thenComparing(Figure::by))
        .ifPresent(rate -> rows.add(repair(draft, rate)));
    Block heading =
        Blocks.section("focus", draft.say("service.focus"), draft.say("service.focus.note"));
    if (rows.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("service.focus.none")));
    }
    return List.of(
        heading,
        Blocks.table(
            new Table(
                "focus",
                draft.say("service.focus"),
                List.of(
                    Cells.left(draft.say("column.what"), 30),
                    Cells.left(draft.say("column.evidence"), 70)),
                rows,
                "")));
  }

  private static List<Figure> needs(Draft draft) {
    Figure overall = draft.figure("survey.satisfaction", HeadlineTiles.OVERALL);
    BigDecimal floor = overall == null ? null : overall.lower();
    if (floor == null) {
      return List.of();
    }
    return SurveySection.rates(draft).stream()
        .filter(rate -> below(rate, floor))
        .sorted(Comparator.comparing(Draft::valueOf).thenComparing(Figure::by))
        .limit(MOST_NEEDS)
        .toList();
  }

  private static boolean below(Figure rate, BigDecimal floor) {
    BigDecimal upper = rate.upper();
    return upper != null && upper.compareTo(floor) < 0;
  }

  private static Table.Row need(Draft draft, Figure rate) {
    return Cells.row(
        Cells.words(SurveySection.name(draft, rate)),
        Cells.words(
            draft.say(
                "service.focus.need",
                draft.text().withInterval(rate),
                SurveySection.base(rate),
                draft
                    .text()
                    .withInterval(draft.figure("survey.satisfaction", HeadlineTiles.OVERALL)))));
  }

  private static Table.Row repair(Draft draft, Figure rate) {
    By by = rate.by();
    return Cells.row(
        Cells.words(
            draft.say("service.focus.repair", draft.publicName("category", by.get("category")))),
        Cells.words(
            draft.say(
                "service.focus.misses",
                Numbers.decimal(misses(rate), 0),
                SurveySection.base(rate),
                draft.print(rate))));
  }

  private static BigDecimal misses(Figure rate) {
    BigDecimal numerator = rate.numerator();
    BigDecimal denominator = rate.denominator();
    return numerator == null || denominator == null
        ? BigDecimal.ZERO
        : denominator.subtract(numerator);
  }
}
