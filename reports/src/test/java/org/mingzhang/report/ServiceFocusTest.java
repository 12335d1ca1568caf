package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.ClockRules;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.SliceFixture;
import org.mingzhang.measure.Target;
import org.mingzhang.measure.TargetRule;
import org.mingzhang.measure.TargetRules;

/** What the managers' first page says is to be done. */
class ServiceFocusTest {

  private static final By LIFT = By.of("category", "电梯", "urgency", "normal");

  /** 10 repairs due, 9 on time, one open since 1 September: 29 days until 30 September. */
  private static SliceFixture small() {
    return SliceFixture.of("C001", "2026-Q3", 60, null)
        .ones(Term.REPAIRS_DUE, LIFT, 100, 10)
        .ones(Term.REPAIRS_ON_TIME, LIFT, 100, 9)
        .ones(Term.REPAIRS_OPEN, LIFT, 109, 1)
        .openRepair("W-10", "电梯", "维修一班", "2026-08-30T09:00", "2026-09-01T18:00")
        // Due on the first day of the next quarter: not overdue.
        .openRepair("W-11", "电梯", "维修二班", "2026-09-29T09:00", "2026-10-01T00:00");
  }

  private static Document paper(SliceFixture slice, TargetRules targets) {
    return ServiceReport.of(input(slice, Figures.of(slice, 1), targets));
  }

  /** Without periods before it. */
  private static ReportInput input(Slice slice, FigureSet figures, TargetRules targets) {
    ReportInput input = Garden.input(slice, figures, null, Garden.ZH);
    return new ReportInput(
        input.slice(),
        input.current(),
        null,
        null,
        List.of(),
        input.irregularities(),
        input.publication(),
        1,
        "",
        Garden.ZH,
        targets,
        ClockRules.NONE,
        List.of(),
        List.of());
  }

  private static List<String> whats(Document paper, String table) {
    return Papers.table(paper, table).rows().stream()
        .map(Papers::texts)
        .map(texts -> texts.get(0))
        .toList();
  }

  @Test
  void anOpenOverdueRepairIsToBeDoneHoweverFewAreDue() {
    Document paper = paper(small(), TargetRules.STANDARD);
    assertThat(paper.title()).contains("维修及时率达标");
    Table focus = Papers.table(paper, "focus");
    assertThat(whats(paper, "focus")).containsExactly("办完已逾期的报修");
    assertThat(Papers.texts(focus.rows().get(0)))
        .contains("已过要求完成时间仍未完成 1 件，最久已逾期 29 日（工单 W-10）；主要类别：电梯 1 件", "维修一班", "0");
    assertThat(focus.columns().stream().map(Table.Column::label)).contains("负责");
  }

  /** 9/10 is short of 91 % by one point, within amber of two: the title calls it missed. */
  @Test
  void aMissedTargetOfTheWholeIsToBeReachedHoweverFewAreDue() {
    TargetRule rule =
        new TargetRule(
            "repairs.on_time_rate",
            "",
            LocalDate.EPOCH,
            Target.atLeast("0.91"),
            Fraction.of("0.02"),
            "");
    Document paper = paper(small(), TargetRules.with(List.of(rule)));
    assertThat(paper.title()).contains("维修及时率未达标");
    List<String> row = Papers.row(Papers.table(paper, "focus"), "达到目标：维修及时率");
    assertThat(row.get(1))
        .startsWith("90.00%（9 / 10），未达标")
        .contains("未按时 1 件，其中 1 件仍未完成，0 件逾期完成或另行了结", "未按时较多的类别：电梯 1 件（到期 10 件）");
    assertThat(whats(paper, "focus")).doesNotContain("达到目标：一般维修及时率");
  }

  /** Wilson 0/40 at 95 %: upper limit 3.8416 / 43.8416 = 8.8 %, less with few households. */
  @Test
  void satisfactionBelowOneHalfForCertainIsToBeExplained() {
    By overall = HeadlineTiles.OVERALL;
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 300, null)
            .surveyed(90L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, 40)
            .ones(Term.ANSWERS, overall, 100, 40)
            .held(Term.ANSWERS_SATISFIED, overall)
            .ones(Term.ANSWERS, By.of("question", "D01"), 100, 40)
            .ones(Term.ANSWERS_SATISFIED, By.of("question", "D01"), 100, 4);
    List<String> row =
        Papers.row(Papers.table(paper(slice, TargetRules.STANDARD), "focus"), "查明业主不满意的原因");
    assertThat(row.get(1))
        .startsWith("总体满意率 0.0%（")
        .contains("n = 40；整个区间低于 50%", "满意率最低的项目：尊重 10.0%（4 / 40）");
  }

  /** All are done: 251 of 2,500 too late. */
  @Test
  void whatWasDoneTooLateIsNotCalledOverdue() {
    FigureSet now =
        new SetOfFigures("C001", "2026-Q3")
            .rate("repairs.on_time_rate", By.ALL, "2249", "2500")
            .rate("repairs.on_time_rate", By.of("urgency", "emergency"), "80", "100")
            .rate("repairs.on_time_rate", By.of("urgency", "normal"), "2169", "2400")
            .rate("repairs.on_time_rate", By.of("category", "电梯"), "2249", "2500")
            .rate("repairs.on_time_rate", By.of("team", "甲班"), "900", "1100")
            .rate("repairs.on_time_rate", By.of("team", "乙班"), "1349", "1400")
            .build();
    Document paper = of(now);
    assertThat(whats(paper, "focus"))
        .contains("达到目标：维修及时率")
        .doesNotContain("达到目标：急修及时率", "办完已逾期的报修", "按时完成报修：电梯");
    List<String> row = Papers.row(Papers.table(paper, "focus"), "达到目标：维修及时率");
    assertThat(row.get(1))
        .contains("其中未达标：急修 80.00%（80 / 100）")
        .contains("未按时 251 件，期末都已不在办")
        .contains("全部报修中未按时较多的班组：甲班 200 件（到期 1,100 件）、乙班 51 件（到期 1,400 件）");
    assertThat(row).contains("甲班");
  }

  /** 21/23 reach 90 %, 5/7 of the emergencies miss their 95 %: the item is theirs. */
  @Test
  void wherePartsAloneMissTheirTargetTheItemIsNamedAfterThem() {
    By emergency = By.of("urgency", "emergency");
    FigureSet now =
        new SetOfFigures("C001", "2026-Q3")
            .rate("repairs.on_time_rate", By.ALL, "21", "23")
            .rate("repairs.on_time_rate", emergency, "5", "7")
            .rate("repairs.on_time_rate", By.of("urgency", "normal"), "16", "16")
            .rate("certificates.rate", By.ALL, "9", "9")
            .build();
    TargetRule rule =
        new TargetRule(
            "repairs.on_time_rate",
            emergency,
            "",
            LocalDate.EPOCH,
            Target.atLeast("0.95"),
            Fraction.ZERO,
            "");
    Document paper =
        ServiceReport.of(
            input(new Garden(ChargingMode.LUMP_SUM, true), now, TargetRules.with(List.of(rule))),
            Map.of());
    assertThat(paper.title()).contains("维修及时率达标");
    assertThat(whats(paper, "focus")).contains("达到目标：急修及时率").doesNotContain("达到目标：维修及时率");
    List<String> row = Papers.row(Papers.table(paper, "focus"), "达到目标：急修及时率");
    assertThat(row.get(1))
        .isEqualTo("急修 71.43%（5 / 7，目标 ≥ 95%），未达标；全部 91.30%（21 / 23）；未按时 2 件，期末都已不在办：逾期完成或另行了结");
    assertThat(row).contains("≥ 95%");
  }

  private static Document of(FigureSet now) {
    return ServiceReport.of(
        Garden.input(new Garden(ChargingMode.LUMP_SUM, true), now, null, Garden.ZH),
        Map.of("其余要做的事", 2));
  }

  /** Seven targets missed: five stand on the first page, two on the second, which is named. */
  @Test
  void manyIndicatorsLeaveTheMainOnesOnTheFirstPage() {
    SetOfFigures set =
        new SetOfFigures("C001", "2026-Q3").satisfied("overall", 10, 100, "0", "0.2");
    for (String id :
        List.of(
            "hazards.rectified_rate",
            "certificates.rate",
            "repairs.on_time_rate",
            "repairs.completion_rate",
            "complaints.resolved_rate",
            "complaints.response_rate",
            "complaints.follow_up_rate",
            "inspections.on_time_rate",
            "equipment.good_rate")) {
      set.rate(id, By.ALL, "1", "10");
    }
    List<TargetRule> rules =
        List.of("complaints.resolved_rate", "complaints.response_rate", "equipment.good_rate")
            .stream()
            .map(
                id ->
                    new TargetRule(
                        id, "", LocalDate.EPOCH, Target.atLeast("0.9"), Fraction.of("0"), ""))
            .toList();
    Document paper =
        ServiceReport.of(
            input(new Garden(ChargingMode.LUMP_SUM, true), set.build(), TargetRules.with(rules)),
            Map.of("其余要做的事", 2));
    assertThat(whats(paper, "kpis")).containsExactly("隐患整改率", "维修及时率", "业主满意率", "按期办结率");
    assertThat(whats(paper, "kpis-rest")).contains("完成率", "回访率").doesNotContain("业主满意率");
    assertThat(whats(paper, "focus")).hasSize(5).startsWith("查明业主不满意的原因");
    assertThat(whats(paper, "focus-rest")).hasSize(2);
    assertThat(Papers.under(paper, "focus"))
        .filteredOn(Block.Paragraph.class::isInstance)
        .extracting(block -> ((Block.Paragraph) block).text())
        .anyMatch(text -> text.startsWith("另有 2 项要做：") && text.endsWith("“其余要做的事（第 2 页）”。"));
  }
}
