package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ListedOrder;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;

/**
 * Where to look first, each with its evidence: needs whose whole interval lies below that of the
 * overall rate, and the kind of repairs with the most orders not on time. Nothing else is claimed.
 */
final class ServiceFocus {

  private static final int MOST_NEEDS = 3;

  private ServiceFocus() {}

  static List<Block> of(Draft draft, SectionPages pages) {
    List<Table.Row> rows = new ArrayList<>();
    if (draft.has("hazards.overdue", By.ALL)) {
      rows.add(
          row(
              draft.say("service.focus.hazards"),
              draft.say(
                  "service.focus.hazards.why",
                  draft.print(draft.figure("hazards.overdue")),
                  draft.print(draft.figure("hazards.open"))),
              "0",
              pages.under("service.safety")));
    }
    Optional<DriverFields> drivers = DriverFields.of(draft);
    List<Figure> needs = needs(draft, drivers);
    needs.forEach(rate -> rows.add(need(draft, rate, drivers, pages)));
    drivers.ifPresent(fields -> improve(draft, fields, needs, pages).forEach(rows::add));
    draft.all("repairs.on_time_rate").stream()
        .filter(rate -> rate.by().keys().keySet().equals(Set.of("category")))
        .filter(rate -> misses(rate).signum() > 0 && !OrderLists.small(rate.denominator()))
        .max(Comparator.comparing(ServiceFocus::misses).thenComparing(Figure::by))
        .ifPresent(rate -> rows.add(repair(draft, rate, pages)));
    repeats(draft, pages).ifPresent(rows::add);
    ThemeSection.most(draft).ifPresent(most -> rows.add(theme(draft, most, pages)));
    Figure old = draft.figure("repairs.backlog", By.of("age", "over-30"));
    if (old != null && Draft.valueOf(old).signum() > 0) {
      rows.add(
          row(
              draft.say("service.focus.backlog"),
              draft.say(
                  "service.focus.backlog.why",
                  draft.print(old),
                  draft.print(draft.figure("repairs.open"))),
              "0",
              pages.under("service.repairs")));
    }
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
                    Cells.left(draft.say("column.what"), 24),
                    Cells.left(draft.say("column.evidence"), 56),
                    Cells.right(draft.say("column.target"), 10),
                    Cells.right(draft.say("column.page"), 10)),
                rows,
                "")));
  }

  /** The most important first, as far as that is known. */
  private static List<Figure> needs(Draft draft, Optional<DriverFields> drivers) {
    Figure overall = draft.figure("survey.satisfaction", HeadlineTiles.OVERALL);
    BigDecimal floor = overall == null ? null : overall.lower();
    if (floor == null) {
      return List.of();
    }
    return SurveySection.rates(draft).stream()
        .filter(rate -> below(rate, floor))
        .sorted(
            Comparator.comparing((Figure rate) -> share(draft, rate, drivers))
                .reversed()
                .thenComparing(Draft::valueOf)
                .thenComparing(Figure::by))
        .limit(MOST_NEEDS)
        .toList();
  }

  private static BigDecimal share(Draft draft, Figure rate, Optional<DriverFields> drivers) {
    return drivers.isEmpty()
        ? BigDecimal.ZERO
        : Draft.valueOf(draft.figure(DriverFields.IMPORTANCE, rate.by()));
  }

  /** Needs that lie in the first field for certain, beside those that are listed already. */
  private static List<Table.Row> improve(
      Draft draft, DriverFields fields, List<Figure> listed, SectionPages pages) {
    return fields.places().stream()
        .filter(place -> place.settled() && place.field() == DriverFields.Field.IMPROVE)
        .filter(place -> !listed.contains(place.rate()))
        .map(
            place ->
                row(
                    SurveySection.name(draft, place.rate()),
                    draft.say(
                        "service.focus.improve",
                        draft.text().withInterval(place.importance()),
                        Numbers.percent(fields.meanShare().rounded(6), 1),
                        draft.text().withInterval(place.rate()),
                        Numbers.percent(fields.meanRate().rounded(6), 1)),
                    draft.targets().text("survey.satisfaction"),
                    pages.under("service.drivers")))
        .toList();
  }

  private static Table.Row theme(Draft draft, ThemeSection.Most most, SectionPages pages) {
    return row(
        draft.say("service.focus.theme", most.names()),
        draft.say(
            most.all().size() == 1 ? "service.focus.theme.first" : "service.focus.theme.tied",
            draft.fraction(most.share()),
            draft.text().withInterval(most.share()),
            most.all().get(0)),
        "",
        pages.under("service.themes"));
  }

  private static boolean below(Figure rate, BigDecimal floor) {
    BigDecimal upper = rate.upper();
    return upper != null && upper.compareTo(floor) < 0;
  }

  private static Table.Row row(String what, String why, String target, Optional<String> page) {
    return Cells.row(
        Cells.words(what),
        Cells.words(why),
        target.isEmpty() ? Cells.dash() : Cells.words(target),
        page.map(Cells::words).orElse(Cells.dash()));
  }

  /** The building and category with the most complaints that came back. */
  private static Optional<Table.Row> repeats(Draft draft, SectionPages pages) {
    Map<By, Long> clusters =
        draft.input().slice().orders(Term.COMPLAINTS_REPEATED).stream()
            .collect(Collectors.groupingBy(ListedOrder::by, TreeMap::new, Collectors.counting()));
    return clusters.entrySet().stream()
        .max(
            Map.Entry.<By, Long>comparingByValue()
                .thenComparing(Map.Entry.<By, Long>comparingByKey().reversed()))
        .map(
            most ->
                row(
                    draft.say(
                        "service.focus.repeats",
                        PublicText.clean(most.getKey().get("building")),
                        draft.publicName("category", most.getKey().get("category"))),
                    draft.say(
                        "service.focus.repeats.why",
                        Numbers.count(most.getValue()),
                        draft.print(draft.figure("complaints.recurrence_rate")),
                        draft.fraction(draft.figure("complaints.recurrence_rate"))),
                    draft.targets().text("complaints.recurrence_rate"),
                    pages.under("section.complaints")));
  }

  private static Table.Row need(
      Draft draft, Figure rate, Optional<DriverFields> drivers, SectionPages pages) {
    String importance =
        drivers
            .flatMap(fields -> fields.of(rate.by().get("question")))
            .map(
                place ->
                    draft.say("list.clause")
                        + draft.say(
                            place.settled()
                                ? "service.focus.importance"
                                : "service.focus.importance.open",
                            draft.text().withInterval(place.importance()),
                            DriverSection.field(draft, place)))
            .orElse("");
    return row(
        SurveySection.name(draft, rate),
        draft.say(
                "service.focus.need",
                draft.text().withInterval(rate),
                SurveySection.base(rate),
                draft
                    .text()
                    .withInterval(draft.figure("survey.satisfaction", HeadlineTiles.OVERALL)))
            + importance,
        draft.targets().text("survey.satisfaction"),
        pages.under("chart.satisfaction"));
  }

  private static Table.Row repair(Draft draft, Figure rate, SectionPages pages) {
    By by = rate.by();
    return row(
        draft.say("service.focus.repair", draft.publicName("category", by.get("category"))),
        draft.say(
            "service.focus.misses",
            Numbers.decimal(misses(rate), 0),
            SurveySection.base(rate),
            draft.print(rate)),
        draft.targets().text("repairs.on_time_rate"),
        pages.under("section.repairs.title.category"));
  }

  private static BigDecimal misses(Figure rate) {
    BigDecimal numerator = rate.numerator();
    BigDecimal denominator = rate.denominator();
    return numerator == null || denominator == null
        ? BigDecimal.ZERO
        : denominator.subtract(numerator);
  }
}
