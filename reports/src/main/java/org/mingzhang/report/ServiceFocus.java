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
 * What to do, each with its evidence and page, the most severe first: what is overdue and unsafe,
 * the targets that are missed, needs and places below others by more than chance, what comes back,
 * services that owners do not use or like. Nothing else is claimed, and what cannot be judged is
 * said to be.
 */
final class ServiceFocus {

  private static final int MOST = 9;

  /** The rates that have parts with a target of their own, by the parts' key. */
  private static final Map<String, String> PARTS =
      new TreeMap<>(Map.of("certificates.rate", "trade", "inspections.on_time_rate", "kind"));

  private final Draft draft;
  private final SectionPages pages;
  private final List<Item> items = new ArrayList<>();

  private ServiceFocus(Draft draft, SectionPages pages) {
    this.draft = draft;
    this.pages = pages;
  }

  /** Something to do. */
  private record Item(String what, String why, String target, Optional<String> page) {}

  static List<Block> of(Draft draft, SectionPages pages) {
    ServiceFocus focus = new ServiceFocus(draft, pages);
    focus.gather();
    return focus.blocks();
  }

  private void gather() {
    if (draft.has("hazards.overdue", By.ALL)) {
      add(
          draft.say("service.focus.hazards"),
          draft.say(
              "service.focus.hazards.why",
              draft.print(draft.figure("hazards.overdue")),
              draft.print(draft.figure("hazards.open"))),
          "0",
          pages.under("service.safety"));
    }
    if (draft.has("inquiries.overdue", By.ALL)) {
      add(
          draft.say("service.focus.inquiries"),
          InquirySection.overdue(draft),
          "0",
          pages.under("inquiries.title"));
    }
    Kpi.ALL.forEach(this::missed);
    Optional<DriverFields> drivers = DriverFields.of(draft);
    List<Figure> needs = below(drivers);
    needs.forEach(rate -> need(rate, drivers));
    drivers.ifPresent(fields -> improve(fields, needs));
    apart();
    draft.all("repairs.on_time_rate").stream()
        .filter(rate -> rate.by().keys().keySet().equals(Set.of("category")))
        .filter(rate -> misses(rate).signum() > 0 && !OrderLists.small(rate.denominator()))
        .max(Comparator.comparing(ServiceFocus::misses).thenComparing(Figure::by))
        .ifPresent(this::repair);
    repeats();
    DemandSection.acted(draft).forEach(this::service);
    backlog();
    ThemeSection.most(draft).ifPresent(this::theme);
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("focus", draft.say("service.focus"), draft.say("service.focus.note")));
    if (!items.isEmpty()) {
      blocks.add(Blocks.table(table()));
    } else if (judged()) {
      blocks.add(Blocks.say(draft.say("service.focus.none")));
    } else {
      blocks.add(Blocks.say(draft.say("service.focus.none.unsurveyed")));
    }
    if (items.size() > MOST) {
      List<Item> rest = items.subList(MOST, items.size());
      blocks.add(
          Blocks.mutter(
              draft.say(
                  "service.focus.more",
                  Numbers.count(rest.size()),
                  rest.stream()
                      .map(
                          item ->
                              item.page()
                                  .map(p -> draft.say("service.focus.more.at", item.what(), p))
                                  .orElse(item.what()))
                      .collect(Collectors.joining(draft.say("list.separator"))))));
    }
    unjudged().ifPresent(blocks::add);
    List<String> others =
        SurveySection.rates(draft).stream()
            .filter(rate -> rate.value() != null && !SurveySection.likeOverall(draft, rate))
            .map(rate -> SurveySection.name(draft, rate))
            .toList();
    if (judged() && !others.isEmpty()) {
      blocks.add(
          Blocks.mutter(
              draft.say(
                  "service.focus.other-scale", String.join(draft.say("list.separator"), others))));
    }
    if (judged() && SurveyMethod.voluntary(draft)) {
      blocks.add(Blocks.mutter(draft.say("service.focus.voluntary")));
    }
    return blocks;
  }

  private Table table() {
    return new Table(
        "focus",
        draft.say("service.focus"),
        List.of(
            Cells.left(draft.say("column.what"), 26),
            Cells.left(draft.say("column.evidence"), 54),
            Cells.right(draft.say("column.target"), 10),
            Cells.right(draft.say("column.page"), 10)),
        items.stream()
            .limit(MOST)
            .map(
                item ->
                    Cells.row(
                        Cells.words(item.what()),
                        Cells.words(item.why()),
                        item.target().isEmpty() ? Cells.dash() : Cells.words(item.target()),
                        item.page().map(Cells::words).orElse(Cells.dash())))
            .toList(),
        "");
  }

  private boolean judged() {
    Figure overall = draft.figure(DriverFields.RATE, HeadlineTiles.OVERALL);
    return overall != null && overall.lower() != null;
  }

  /** The questions with too few answers, and how many they lack. */
  private Optional<Block> unjudged() {
    if (!SurveySection.held(draft)) {
      return Optional.empty();
    }
    Figure overall = draft.figure(DriverFields.RATE, HeadlineTiles.OVERALL);
    if (overall != null && lacks(overall)) {
      return Optional.of(
          Blocks.warn(
              draft.say(
                  "service.focus.survey.small",
                  SurveySection.base(overall),
                  SurveySection.missing(draft, overall))));
    }
    List<String> few =
        SurveySection.rates(draft).stream()
            .filter(ServiceFocus::lacks)
            .map(
                rate ->
                    draft.say(
                        "drivers.left-out.lacking",
                        SurveySection.name(draft, rate),
                        SurveySection.missing(draft, rate)))
            .toList();
    return few.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Blocks.mutter(
                draft.say(
                    "service.focus.questions.small",
                    String.join(draft.say("list.separator"), few))));
  }

  private static boolean lacks(Figure rate) {
    return rate.value() == null && !rate.withheld().isEmpty() && !Draft.hidden(rate);
  }

  private void add(String what, String why, String target, Optional<String> page) {
    items.add(new Item(what, why, target, page));
  }

  /** An indicator on the wrong side of its target, with the parts that are. */
  private void missed(Kpi kpi) {
    Figure figure = kpi.figure(draft);
    String key = PARTS.getOrDefault(kpi.id(), "");
    List<String> parts =
        key.isEmpty()
            ? List.of()
            : draft.all(kpi.id()).stream()
                .filter(rate -> rate.by().keys().keySet().equals(Set.of(key)))
                .filter(this::isMissed)
                .map(
                    rate ->
                        draft.say(
                            "service.focus.part",
                            OperationsSection.name(draft, rate.by().get(key)),
                            draft.print(rate),
                            draft.fraction(rate)))
                .toList();
    if (figure == null || (!isMissed(figure) && parts.isEmpty())) {
      return;
    }
    String whole =
        figure.numerator() == null
            ? draft.print(figure)
            : draft.say("service.focus.counted", draft.print(figure), draft.fraction(figure));
    String all = isMissed(figure) ? draft.say("service.focus.missed.why", whole) : whole;
    add(
        draft.say("service.focus.missed", kpi.label(draft)),
        parts.isEmpty()
            ? all
            : all
                + draft.say("list.clause")
                + draft.say("service.focus.parts", String.join(draft.say("list.separator"), parts)),
        draft.targets().text(kpi.id()),
        pages.of(kpi));
  }

  private boolean isMissed(Figure figure) {
    return draft.targets().status(figure) == Block.Status.MISSED;
  }

  /** The most important first, as far as that is known; only what is measured like the overall. */
  private List<Figure> below(Optional<DriverFields> drivers) {
    Figure overall = draft.figure(DriverFields.RATE, HeadlineTiles.OVERALL);
    BigDecimal floor = overall == null ? null : overall.lower();
    if (floor == null) {
      return List.of();
    }
    return SurveySection.rates(draft).stream()
        .filter(rate -> below(rate, floor) && SurveySection.likeOverall(draft, rate))
        .sorted(
            Comparator.comparing((Figure rate) -> share(rate, drivers))
                .reversed()
                .thenComparing(Draft::valueOf)
                .thenComparing(Figure::by))
        .toList();
  }

  private static boolean below(Figure rate, BigDecimal floor) {
    BigDecimal upper = rate.upper();
    return upper != null && upper.compareTo(floor) < 0;
  }

  private static Optional<DriverFields.Place> place(Figure rate, Optional<DriverFields> drivers) {
    return drivers
        .flatMap(fields -> fields.of(rate.by().get("question")))
        .filter(DriverFields.Place::evident);
  }

  private static BigDecimal share(Figure rate, Optional<DriverFields> drivers) {
    return place(rate, drivers)
        .map(place -> Draft.valueOf(place.importance()))
        .orElse(BigDecimal.ZERO);
  }

  private void need(Figure rate, Optional<DriverFields> drivers) {
    String importance =
        place(rate, drivers)
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
    add(
        draft.say("service.focus.need.do", SurveySection.name(draft, rate)),
        draft.say(
                "service.focus.need",
                draft.text().withInterval(rate),
                SurveySection.base(rate),
                draft.text().withInterval(draft.figure(DriverFields.RATE, HeadlineTiles.OVERALL)))
            + importance,
        draft.targets().text(DriverFields.RATE),
        pages.under("chart.satisfaction"));
  }

  /** Needs that lie in the first field for certain, beside those that are listed already. */
  private void improve(DriverFields fields, List<Figure> listed) {
    fields.places().stream()
        .filter(place -> place.settled() && place.field() == DriverFields.Field.IMPROVE)
        .filter(place -> place.evident() && !listed.contains(place.rate()))
        .forEach(
            place ->
                add(
                    draft.say("service.focus.need.do", SurveySection.name(draft, place.rate())),
                    draft.say(
                        "service.focus.improve",
                        draft.text().withInterval(place.importance()),
                        Numbers.percent(fields.meanShare().rounded(6), 1),
                        draft.text().withInterval(place.rate()),
                        Numbers.percent(fields.meanRate().rounded(6), 1)),
                    draft.targets().text(DriverFields.RATE),
                    pages.under("service.drivers")));
  }

  /** The building and the team behind the best by more than chance, as their tables say. */
  private void apart() {
    BuildingSatisfaction.extremes(draft)
        .filter(Spread::apart)
        .ifPresent(
            spread ->
                add(
                    draft.say(
                        "service.focus.building",
                        PublicText.clean(spread.low().by().get("building"))),
                    draft.say(
                        "buildings.apart",
                        PublicText.clean(spread.low().by().get("building")),
                        draft.text().withInterval(spread.low()),
                        PublicText.clean(spread.high().by().get("building")),
                        draft.text().withInterval(spread.high()),
                        Numbers.count(spread.compared())),
                    draft.targets().text(DriverFields.RATE),
                    pages.under("service.by-building-satisfaction")));
    for (String key : List.of("building", "team")) {
      SiteSection.spread(draft, key)
          .filter(Spread::apart)
          .ifPresent(
              spread ->
                  add(
                      draft.say(
                          "service.focus.site." + key,
                          PublicText.clean(spread.low().by().get(key))),
                      SiteSection.sentence(draft, key, spread),
                      draft.targets().text("repairs.on_time_rate"),
                      pages.under("service.by-" + key)));
    }
  }

  private void repair(Figure rate) {
    add(
        draft.say("service.focus.repair", draft.publicName("category", rate.by().get("category"))),
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

  /** How many places have complaints that came back, and the one with the most. */
  private void repeats() {
    Map<By, Long> clusters =
        draft.input().slice().orders(Term.COMPLAINTS_REPEATED).stream()
            .collect(Collectors.groupingBy(ListedOrder::by, TreeMap::new, Collectors.counting()));
    clusters.entrySet().stream()
        .max(
            Map.Entry.<By, Long>comparingByValue()
                .thenComparing(Map.Entry.<By, Long>comparingByKey().reversed()))
        .ifPresent(
            most ->
                add(
                    draft.say(
                        "service.focus.repeats",
                        PublicText.clean(most.getKey().get("building")),
                        draft.publicName("category", most.getKey().get("category"))),
                    draft.say(
                        "service.focus.repeats.why",
                        Numbers.count(most.getValue()),
                        draft.print(draft.figure("complaints.recurrence_rate")),
                        draft.fraction(draft.figure("complaints.recurrence_rate")),
                        Numbers.count(clusters.size())),
                    draft.targets().text("complaints.recurrence_rate"),
                    pages.under("section.complaints")));
  }

  private void service(DemandSection.Acted acted) {
    add(
        draft.say(
            acted.verdict() == ServiceVerdict.DROP
                ? "service.focus.service.drop"
                : "service.focus.service.improve",
            acted.name()),
        draft.say("service.focus.service.why", acted.use(), acted.satisfaction()),
        "",
        pages.under("demand.title"));
  }

  private void backlog() {
    Figure old = draft.figure("repairs.backlog", By.of("age", "over-30"));
    if (old != null && Draft.valueOf(old).signum() > 0) {
      add(
          draft.say("service.focus.backlog"),
          draft.say(
              "service.focus.backlog.why",
              draft.print(old),
              draft.print(draft.figure("repairs.open"))),
          "0",
          pages.under("service.repairs"));
    }
  }

  private void theme(ThemeSection.Most most) {
    add(
        draft.say("service.focus.theme", most.names()),
        draft.say(
            most.all().size() == 1 ? "service.focus.theme.first" : "service.focus.theme.tied",
            draft.fraction(most.share()),
            draft.text().withInterval(most.share()),
            most.all().get(0)),
        "",
        pages.under("service.themes"));
  }
}
