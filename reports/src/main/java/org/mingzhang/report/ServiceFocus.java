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
import org.mingzhang.document.Cell;
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

  /** More than these stand in a table of their own behind the first page's. */
  private static final int MOST = 5;

  /** The rates that have parts with a target of their own, by the parts' key. */
  private static final Map<String, String> PARTS =
      new TreeMap<>(
          Map.of(
              "certificates.rate",
              "trade",
              "inspections.on_time_rate",
              "kind",
              RepairFocus.RATE,
              "urgency"));

  /** What owners are content with is said in so many words and their reasons are asked for. */
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final int LOWEST = 3;

  private final Draft draft;
  private final SectionPages pages;
  private final RepairFocus repairs;
  private final List<Item> items = new ArrayList<>();

  private ServiceFocus(Draft draft, SectionPages pages) {
    this.draft = draft;
    this.pages = pages;
    this.repairs = RepairFocus.of(draft);
  }

  /** Something to do. */
  private record Item(
      String what, String why, String owner, String target, Optional<String> page) {}

  static ServiceFocus of(Draft draft, SectionPages pages) {
    ServiceFocus focus = new ServiceFocus(draft, pages);
    focus.gather();
    return focus;
  }

  private void gather() {
    if (draft.has("hazards.overdue", By.ALL)) {
      add(
          draft.say("service.focus.hazards"),
          draft.say(
              "service.focus.hazards.why",
              draft.print(draft.figure("hazards.overdue")),
              draft.print(draft.figure("hazards.open"))),
          RepairFocus.teams(
              draft,
              draft.input().slice().orders(Term.HAZARDS_OVERDUE).stream().map(ListedOrder::team)),
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
    String actions = ActionSection.overdue(draft);
    if (!actions.isEmpty()) {
      add(
          draft.say("service.focus.actions"),
          actions,
          ActionSection.overdueOwners(draft),
          "0",
          pages.under("actions.title"));
    }
    overdue();
    discontent();
    Kpi.ALL.forEach(this::missed);
    Optional<DriverFields> drivers = DriverFields.of(draft);
    List<Figure> needs = below(drivers);
    needs.forEach(rate -> need(rate, drivers));
    drivers.ifPresent(fields -> improve(fields, needs));
    apart();
    late();
    repeats();
    DemandSection.acted(draft).forEach(this::service);
    backlog();
    ThemeSection.most(draft).ifPresent(this::theme);
  }

  /** For the first page. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("focus", draft.say("service.focus"), draft.say("service.focus.note")));
    if (!items.isEmpty()) {
      blocks.add(Blocks.table(table("focus", items.subList(0, Math.min(MOST, items.size())))));
    } else {
      String none = judged() ? "service.focus.none" : "service.focus.none.unsurveyed";
      blocks.add(Blocks.say(draft.say(draft.hasOrders() ? none : none + ".no-orders")));
    }
    blocks.addAll(RefusedAnswers.of(draft));
    blocks.addAll(RefusedAnswers.orders(draft));
    if (!draft.hasOrders()) {
      blocks.add(Blocks.warn(draft.say("service.focus.no-orders")));
    }
    if (items.size() > MOST) {
      List<Item> rest = items.subList(MOST, items.size());
      String table = draft.say("service.focus.rest");
      blocks.add(
          Blocks.say(
              draft.say(
                  "service.focus.more",
                  Numbers.count(rest.size()),
                  rest.stream().map(Item::what).collect(Collectors.joining(separator())),
                  pages
                      .under("service.focus.rest")
                      .map(page -> draft.say("service.focus.more.at", table, page))
                      .orElse(table))));
    }
    unjudged().ifPresent(blocks::add);
    List<String> others =
        SurveySection.rates(draft).stream()
            .filter(rate -> rate.value() != null && !SurveySection.likeOverall(draft, rate))
            .map(rate -> SurveySection.name(draft, rate))
            .toList();
    if (judged() && !others.isEmpty()) {
      blocks.add(
          Blocks.mutter(draft.say("service.focus.other-scale", String.join(separator(), others))));
    }
    if (judged() && SurveyMethod.voluntary(draft)) {
      blocks.add(Blocks.mutter(draft.say("service.focus.voluntary")));
    }
    return blocks;
  }

  /** What the first page has no room for, each with its evidence; nothing where it has. */
  List<Block> rest() {
    return items.size() <= MOST
        ? List.of()
        : List.of(
            Blocks.section("focus-rest", draft.say("service.focus.rest"), ""),
            Blocks.table(table("focus-rest", items.subList(MOST, items.size()))));
  }

  /** Who is to do it has a column where the data say it of any. */
  private Table table(String id, List<Item> listed) {
    boolean owned = listed.stream().anyMatch(item -> !item.owner().isEmpty());
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Cells.left(draft.say("column.what"), 24));
    columns.add(Cells.left(draft.say("column.evidence"), owned ? 47 : 56));
    if (owned) {
      columns.add(Cells.left(draft.say("column.owner"), 9));
    }
    columns.add(Cells.right(draft.say("column.target"), 10));
    columns.add(Cells.right(draft.say("column.page"), 10));
    List<Table.Row> rows = new ArrayList<>();
    for (Item item : listed) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cells.words(item.what()));
      cells.add(Cells.words(item.why()));
      if (owned) {
        cells.add(given(item.owner()));
      }
      cells.add(given(item.target()));
      cells.add(given(item.page().orElse("")));
      rows.add(Cells.row(cells));
    }
    return new Table(
        id,
        draft.say(id.equals("focus") ? "service.focus" : "service.focus.rest"),
        columns,
        rows,
        "");
  }

  private static Cell given(String text) {
    return text.isEmpty() ? Cells.dash() : Cells.words(text);
  }

  private String separator() {
    return draft.say("list.separator");
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
                draft.say("service.focus.questions.small", String.join(separator(), few))));
  }

  private static boolean lacks(Figure rate) {
    return rate.value() == null && !rate.withheld().isEmpty() && !Draft.hidden(rate);
  }

  private void add(String what, String why, String target, Optional<String> page) {
    add(what, why, "", target, page);
  }

  private void add(String what, String why, String owner, String target, Optional<String> page) {
    items.add(new Item(what, why, owner, target, page));
  }

  /** Open repairs past their deadline: facts, however few there are. */
  private void overdue() {
    if (repairs.overdue().isEmpty()) {
      return;
    }
    add(
        draft.say("service.focus.overdue"),
        repairs.evidence() + old().map(old -> draft.say("list.clause") + old).orElse(""),
        repairs.owner(),
        "0",
        pages.under("service.repairs"));
  }

  /** Satisfaction that lies below its target or below one half for certain: find out why. */
  private void discontent() {
    Figure overall = draft.figure(DriverFields.RATE, HeadlineTiles.OVERALL);
    BigDecimal upper = overall == null ? null : overall.upper();
    if (overall == null || upper == null) {
      return;
    }
    String target = draft.targets().text(DriverFields.RATE, HeadlineTiles.OVERALL);
    boolean missed = isMissed(overall);
    if (!missed && upper.compareTo(HALF) >= 0) {
      return;
    }
    String why =
        draft.say(
            missed ? "service.focus.discontent.target" : "service.focus.discontent.half",
            draft.text().withInterval(overall),
            SurveySection.base(overall),
            target);
    List<String> lowest =
        SurveySection.rates(draft).stream()
            .filter(rate -> rate.value() != null && !rate.by().equals(HeadlineTiles.OVERALL))
            .filter(rate -> SurveySection.likeOverall(draft, rate))
            .sorted(Comparator.comparing(Draft::valueOf).thenComparing(Figure::by))
            .limit(LOWEST)
            .map(rate -> part(SurveySection.name(draft, rate), rate))
            .toList();
    add(
        draft.say("service.focus.discontent"),
        lowest.isEmpty()
            ? why
            : why
                + draft.say("list.clause")
                + draft.say("service.focus.lowest", String.join(separator(), lowest)),
        target,
        pages.under("chart.satisfaction"));
  }

  private String part(String name, Figure rate) {
    return draft.say("service.focus.part", name, draft.print(rate), draft.fraction(rate));
  }

  private List<Figure> missedParts(String id) {
    String key = PARTS.getOrDefault(id, "");
    return key.isEmpty()
        ? List.of()
        : draft.all(id).stream()
            .filter(rate -> rate.by().keys().keySet().equals(Set.of(key)))
            .filter(this::isMissed)
            .toList();
  }

  private String partName(Figure rate) {
    String key = PARTS.getOrDefault(rate.id(), "");
    String name = rate.by().get(key);
    return key.equals("urgency")
        ? draft.publicName(key, name)
        : OperationsSection.name(draft, name);
  }

  /** An indicator on the wrong side of its target, with the parts that are. */
  private void missed(Kpi kpi) {
    Figure figure = kpi.figure(draft);
    boolean part = kpi.id().equals(RepairFocus.RATE) && !kpi.by().equals(By.ALL);
    if (figure == null || part || kpi.name().equals("survey.satisfaction.overall")) {
      return;
    }
    List<Figure> parts = missedParts(kpi.id());
    if (!isMissed(figure)) {
      if (!parts.isEmpty()) {
        missedParts(kpi, figure, parts);
      }
      return;
    }
    List<String> why = new ArrayList<>();
    why.add(draft.say("service.focus.missed.why", counted(figure)));
    if (!parts.isEmpty()) {
      why.add(draft.say("service.focus.parts", named(kpi, parts)));
    }
    boolean onTime = kpi.id().equals(RepairFocus.RATE);
    if (onTime) {
      why.add(repairs.late(figure));
      repairs.categories().ifPresent(why::add);
      repairs.teams().ifPresent(why::add);
    }
    add(
        draft.say("service.focus.missed", kpi.label(draft)),
        String.join(draft.say("list.clause"), why),
        onTime ? repairs.latestTeam() : "",
        draft.targets().text(kpi.id()),
        pages.of(kpi));
  }

  /** The whole reaches its target and some part does not: what is to be done is the part's. */
  private void missedParts(Kpi kpi, Figure whole, List<Figure> parts) {
    List<String> why = new ArrayList<>();
    why.add(draft.say("service.focus.missed.why", named(kpi, parts)));
    why.add(draft.say("service.focus.parts.whole", counted(whole)));
    if (kpi.id().equals(RepairFocus.RATE)) {
      why.add(repairs.late(parts.size() == 1 ? parts.get(0) : whole));
    }
    add(
        draft.say("service.focus.missed", label(kpi, parts)),
        String.join(draft.say("list.clause"), why),
        parts.stream()
            .map(rate -> draft.targets().text(rate.id(), rate.by()))
            .distinct()
            .collect(Collectors.joining(separator())),
        pages.of(kpi));
  }

  /** {@code 急修及时率}, or {@code 持证率（电工、保安）} */
  private String label(Kpi kpi, List<Figure> parts) {
    List<String> own =
        parts.stream()
            .flatMap(
                rate ->
                    Kpi.ALL.stream()
                        .filter(one -> one.id().equals(rate.id()) && one.by().equals(rate.by())))
            .map(one -> one.label(draft))
            .toList();
    if (own.size() == parts.size()) {
      return String.join(separator(), own);
    }
    return draft.say(
        "figure.of",
        kpi.label(draft),
        parts.stream().map(this::partName).collect(Collectors.joining(separator())));
  }

  private String counted(Figure figure) {
    return figure.numerator() == null
        ? draft.print(figure)
        : draft.say("service.focus.counted", draft.print(figure), draft.fractionWithUnit(figure));
  }

  /** Each with its rate, and with its target where that is not the whole's. */
  private String named(Kpi kpi, List<Figure> parts) {
    return parts.stream()
        .map(
            rate -> {
              String target = draft.targets().text(rate.id(), rate.by());
              return target.equals(draft.targets().text(kpi.id()))
                  ? part(partName(rate), rate)
                  : draft.say(
                      "service.focus.part.target",
                      partName(rate),
                      draft.print(rate),
                      draft.fraction(rate),
                      target);
            })
        .collect(Collectors.joining(separator()));
  }

  /** Near the target is short of it, as the title says. */
  private boolean isMissed(Figure figure) {
    Block.Status status = draft.targets().status(figure);
    return status == Block.Status.MISSED || status == Block.Status.NEAR;
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
            + importance
            + undertaken(rate),
        undertakenBy(rate),
        draft.targets().text(DriverFields.RATE, rate.by()),
        pages.under("chart.satisfaction"));
  }

  /** What the office does about it already, or that it does nothing. */
  private String undertaken(Figure rate) {
    String text = ActionSection.answerTo(draft, rate);
    return text.isEmpty() ? text : draft.say("list.clause") + text;
  }

  private String undertakenBy(Figure rate) {
    return ActionSection.openFor(draft, rate).stream()
        .map(action -> PublicText.clean(action.owner()))
        .filter(owner -> !owner.isEmpty())
        .findFirst()
        .orElse("");
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
                            Numbers.percent(fields.meanRate().rounded(6), 1))
                        + undertaken(place.rate()),
                    undertakenBy(place.rate()),
                    draft.targets().text(DriverFields.RATE, place.rate().by()),
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
                    draft.targets().text(DriverFields.RATE, HeadlineTiles.OVERALL),
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
                      key.equals("team") ? PublicText.clean(spread.low().by().get(key)) : "",
                      draft.targets().text(RepairFocus.RATE, spread.low().by()),
                      pages.under("service.by-" + key)));
    }
  }

  /**
   * Where all repairs together reach the target, the trade that is behind it with the most late.
   */
  private void late() {
    Figure whole = draft.figure(RepairFocus.RATE);
    if ((whole != null && isMissed(whole)) || !missedParts(RepairFocus.RATE).isEmpty()) {
      return;
    }
    draft.all(RepairFocus.RATE).stream()
        .filter(rate -> rate.by().keys().keySet().equals(Set.of("category")))
        .filter(rate -> draft.targets().status(rate) != Block.Status.MET)
        .filter(rate -> RepairFocus.misses(rate).signum() > 0)
        .filter(rate -> !OrderLists.small(rate.denominator()))
        .max(Comparator.comparing(RepairFocus::misses).thenComparing(Figure::by))
        .ifPresent(this::late);
  }

  private void late(Figure rate) {
    List<String> why = new ArrayList<>();
    why.add(draft.say("service.focus.counted", draft.print(rate), draft.fraction(rate)));
    why.add(repairs.late(rate));
    repairs.teams().ifPresent(why::add);
    add(
        draft.say("service.focus.repair", repairs.category(rate.by().get("category"))),
        String.join(draft.say("list.clause"), why),
        draft.targets().text(RepairFocus.RATE, rate.by()),
        pages.under("section.repairs.title.category"));
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
                    RepairFocus.teams(
                        draft,
                        draft.input().slice().orders(Term.COMPLAINTS_REPEATED).stream()
                            .filter(order -> order.by().equals(most.getKey()))
                            .map(ListedOrder::team)),
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

  /** Beside open repairs past their deadline it is told there. */
  private void backlog() {
    if (repairs.overdue().isEmpty()) {
      old()
          .ifPresent(
              old ->
                  add(
                      draft.say("service.focus.backlog"),
                      old,
                      "0",
                      pages.under("service.repairs")));
    }
  }

  /** What has been open for more than 30 days, where anything has. */
  private Optional<String> old() {
    Figure old = draft.figure("repairs.backlog", By.of("age", "over-30"));
    return old == null || Draft.valueOf(old).signum() <= 0
        ? Optional.empty()
        : Optional.of(
            draft.say(
                "service.focus.backlog.why",
                draft.print(old),
                draft.print(draft.figure("repairs.open"))));
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
