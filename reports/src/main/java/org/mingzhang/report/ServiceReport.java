package org.mingzhang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.ClockRule;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/**
 * The managers' report: one sentence, what got better or worse with its evidence, where to look
 * first, then every indicator. A change inside random variation is called that and nothing more.
 */
public final class ServiceReport {

  /** More than these would not stand on the first page below what is to be done. */
  private static final int MOST_KPIS = 8;

  private final Draft draft;
  private final SectionPages pages;

  private ServiceReport(Draft draft, SectionPages pages) {
    this.draft = draft;
    this.pages = pages;
  }

  /** The document {@code service}, without the pages of what its first page speaks of. */
  public static Document of(ReportInput input) {
    return of(input, Map.of());
  }

  /**
   * The document {@code service}.
   *
   * @param pages on which page each heading stands once the document is laid out, by its text
   */
  public static Document of(ReportInput input, Map<String, Integer> pages) {
    Draft words = Draft.of(input);
    ServiceReport report = new ServiceReport(words, new SectionPages(words, pages));
    Draft draft = report.draft;
    return Covers.document(
        draft,
        "service",
        new ServiceChanges(draft, report.pages).title(),
        draft.say(
            "service.subtitle", PublicText.clean(draft.community().name()), draft.periodName()),
        report.blocks());
  }

  private List<Block> blocks() {
    List<Block> repairs = new ArrayList<>();
    repairs.add(Blocks.section("repairs", draft.say("service.repairs"), draft.say("repairs.note")));
    List<Block> trades = new ArrayList<>();
    if (ServiceSection.anyRepair(draft)) {
      repairs.add(Blocks.table(ServiceSection.repairs(draft, "urgency")));
      repairs.addAll(RepairQuality.of(draft));
      repairs.addAll(ClockSection.of(draft));
      trades.add(
          Blocks.section(
              "by-category",
              draft.say("section.repairs.title.category"),
              draft.say("service.small-note")));
      trades.add(Blocks.table(ServiceSection.repairs(draft, "category")));
    } else {
      repairs.add(Blocks.say(draft.noOrders()));
    }
    repairs.addAll(RefusedAnswers.orders(draft));
    ServiceFocus focus = ServiceFocus.of(draft, pages);
    List<Kpi> kpis = Kpi.ALL.stream().filter(kpi -> kpi.figure(draft) != null).toList();
    boolean whole = kpis.size() <= MOST_KPIS;
    return Blocks.join(
        new ServiceChanges(draft, pages).blocks(),
        focus.blocks(),
        whole ? kpis("kpis", kpis) : kpis("kpis", mainOf(kpis)),
        focus.rest(),
        whole ? List.of() : kpis("kpis-rest", restOf(kpis)),
        SafetySection.of(draft),
        repairs,
        ServiceTrends.of(draft),
        ComplaintDetail.of(draft),
        trades,
        SiteSection.of(draft, "building"),
        SiteSection.of(draft, "team"),
        ActionSection.forManagers(draft),
        InquirySection.forManagers(draft),
        OperationsSection.of(draft),
        satisfaction(),
        DemandSection.of(draft),
        List.of(Blocks.section("notes", draft.say("service.notes"), ""), new Block.Notes(notes())));
  }

  private List<Block> satisfaction() {
    List<Block> chart = SurveySection.chart(draft);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section(
            "survey",
            draft.say("chart.satisfaction"),
            chart.isEmpty() ? "" : draft.say("service.survey.note")));
    blocks.addAll(chart.isEmpty() ? List.of(Blocks.say(draft.say("survey.none"))) : chart);
    blocks.addAll(RefusedAnswers.of(draft));
    blocks.addAll(ChoiceTables.filters(draft));
    blocks.addAll(SurveySection.index(draft));
    blocks.addAll(SurveyMethod.inShort(draft));
    blocks.addAll(QuestionTable.inShort(draft));
    blocks.addAll(ValueMap.line(draft));
    blocks.addAll(SurveyHistory.of(draft));
    blocks.addAll(QuestionChanges.of(draft));
    blocks.addAll(SurveyWeighting.of(draft));
    blocks.addAll(ChoiceTables.of(draft));
    blocks.addAll(DriverSection.of(draft));
    blocks.addAll(BuildingSatisfaction.of(draft));
    blocks.addAll(ThemeSection.of(draft));
    return blocks;
  }

  private static List<Kpi> mainOf(List<Kpi> kpis) {
    return kpis.stream()
        .filter(kpi -> Kpi.MAIN.contains(kpi.name()))
        .sorted(Comparator.comparing(kpi -> Kpi.MAIN.indexOf(kpi.name())))
        .toList();
  }

  private static List<Kpi> restOf(List<Kpi> kpis) {
    return kpis.stream().filter(kpi -> !Kpi.MAIN.contains(kpi.name())).toList();
  }

  private List<Block> kpis(String id, List<Kpi> kpis) {
    String title = draft.say("service." + id);
    return List.of(
        Blocks.section(id, title, draft.say("service.kpis.note")),
        Blocks.table(table(id, title, kpis)));
  }

  private Table table(String id, String title, List<Kpi> kpis) {
    List<Table.Row> rows = new ArrayList<>();
    for (Kpi kpi : kpis) {
      Figure figure = kpi.figure(draft);
      if (figure != null) {
        rows.add(row(kpi, figure));
      }
    }
    return new Table(
        id,
        title,
        List.of(
            Cells.left(draft.say("column.measure"), 20),
            Cells.right(draft.byLength("this"), 13),
            Cells.right(draft.say("column.fraction"), 25),
            Cells.right(draft.say("column.target"), 9),
            Cells.left(draft.say("column.status"), 11),
            Cells.right(draft.byLength("change.previous"), 13),
            Cells.left(draft.say("column.judgement"), 9)),
        rows,
        "");
  }

  private Table.Row row(Kpi kpi, Figure figure) {
    String target = draft.targets().text(kpi.id(), kpi.by());
    return Cells.row(
        Cells.words(kpi.label(draft)),
        draft.cell(figure, true),
        RepairQuality.base(draft, figure),
        target.isEmpty() ? Cells.dash() : Cells.words(target),
        Standings.cell(draft.words(), draft.targets().status(figure)),
        change(kpi, figure),
        Cells.words(draft.say("trend." + kpi.trend(draft).key())));
  }

  /** The column says what it is compared with, but for the survey. */
  private Cell change(Kpi kpi, Figure figure) {
    Comparison comparison = kpi.comparison(draft);
    if (comparison == null) {
      return Cells.dash();
    }
    String change = draft.text().change(figure, comparison);
    FigureSet round = draft.round();
    return Cells.words(
        round == null || !Draft.ofSurvey(kpi.id())
            ? change
            : draft.say("change.of-round", change, round.period().toString()));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(draft.say("note.cut-off", draft.period().lastDay().toString()));
    notes.add(draft.say("note.on-time", draft.targets().text("repairs.on_time_rate")));
    notes.add(draft.say("note.repairs"));
    notes.add(draft.say("note.complaints"));
    notes.add(
        draft.say(
            "note.satisfaction",
            SatisfiedWords.all(draft),
            Numbers.count(draft.input().slice().surveyRule().minBase())));
    notes.add(draft.say("note.interval"));
    notes.add(draft.say("service.note.variation"));
    notes.add(draft.say("service.note.limits"));
    if (DriverFields.of(draft).isPresent()) {
      notes.add(draft.say("service.note.drivers"));
    }
    notes.add(draft.say("service.note.rework"));
    notes.add(
        draft.input().clocks().rules().isEmpty()
            ? draft.say("service.note.clock")
            : draft.say(
                "service.note.clock.agreed",
                ClockWords.limit(draft, ClockRule.Of.COMPLAINT_HAND_OFF),
                ClockWords.limit(draft, ClockRule.Of.COMPLAINT_ANSWER)));
    if (draft.has("repairs.without_deadline", By.ALL)) {
      notes.add(
          draft.say(
              "repairs.without-deadline", draft.print(draft.figure("repairs.without_deadline"))));
    }
    return notes;
  }
}
