package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.QuestionType;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.SurveyDefinition;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.SliceFixture;

class ServiceReportTest {

  private static Document paper(FigureSet before) {
    return ServiceReport.of(
        Garden.input(
            new Garden(ChargingMode.LUMP_SUM, false),
            Garden.figures("2026-Q3"),
            before,
            Garden.ZH));
  }

  /** A mean of ratings is 825.00 / 186 points, a rate of collection is of yuan. */
  @Test
  void moneyAloneHasTheUnitOfMoney() {
    Draft draft = Draft.of(Garden.full(ChargingMode.LUMP_SUM, Garden.ZH));
    Figure ratings =
        new Figure(
            "repairs.rating_mean",
            By.ALL,
            Figure.Unit.SCORE,
            new BigDecimal("4.435484"),
            new BigDecimal("825.00"),
            new BigDecimal("186"),
            null,
            null,
            null,
            null,
            "",
            186,
            List.of());
    assertThat(draft.fractionWithUnit(ratings)).isEqualTo("825.00 / 186");
    assertThat(draft.fractionWithUnit(draft.figure("fees.collection_rate")))
        .isEqualTo("456,000.00 / 480,000.00 元");
    assertThat(draft.fractionWithUnit(draft.figure("repairs.on_time_rate"))).isEqualTo("376 / 412");
  }

  /** Who reads the first page is not sent to it. */
  @Test
  void refersToOtherPagesAlone() {
    ReportInput input = Garden.full(ChargingMode.LUMP_SUM, Garden.ZH);
    String third =
        String.join("\n", Texts.of(ServiceReport.of(input, Map.of("报修", 1, "满意率与 95% 区间", 3))));
    assertThat(third).contains("第 3 页").doesNotContain("第 1 页");
    String first =
        String.join("\n", Texts.of(ServiceReport.of(input, Map.of("报修", 2, "满意率与 95% 区间", 1))));
    assertThat(first).doesNotContain("第 1 页");
  }

  @Test
  void claimsNoChangeThatTheIntervalsDoNotSupport() {
    Document paper = paper(Garden.earlier());
    assertThat(paper.title()).isEqualTo("本季：维修及时率达标，满意率与投诉无明显变化");
    assertThat(Papers.under(paper, "better"))
        .containsExactly(new Block.Paragraph("没有超出随机波动的改善。", Block.Tone.MUTED));
    assertThat(paper.blocks())
        .contains(new Block.Paragraph("在随机波动内，不作判断：维修及时率、每千户投诉（件）、业主满意率。", Block.Tone.MUTED));
  }

  /** 93.80 % and 95.00 % were collected: a matter of the papers about money, not of service. */
  @Test
  void whatIsCollectedIsNoIndicatorOfService() {
    Document paper = paper(Garden.earlier());
    assertThat(Papers.texts(Papers.table(paper, "kpis").rows().get(0))).isNotEmpty();
    assertThat(Texts.of(paper)).noneMatch(text -> text.contains("收缴率"));
  }

  @Test
  void saysWhatFellWhereTheIntervalsAreApart() {
    FigureSet before =
        new SetOfFigures("C001", "2026-Q2")
            .satisfied("overall", 280, 312, "0.862000", "0.925000")
            .per1000("complaints.per_1000_households", "15", "2046")
            .build();
    Document paper = paper(before);
    assertThat(paper.title()).isEqualTo("本季：维修及时率达标，投诉增加，业主满意率下降（自愿参与，不代表全体业主）");
    assertThat(Papers.under(paper, "worse"))
        .contains(
            new Block.Paragraph(
                "业主满意率：89.7%（2026-Q2） → 79.5%（248 / 312；超出误差范围；自愿参与，不代表全体业主）", Block.Tone.NORMAL));
  }

  /** 31 against 37 of equal households: z = 6 / √68 = 0.73, p = 0.47. */
  @Test
  void judgesAChangeInComplaintsByItsStandardError() {
    Table table = Papers.table(paper(Garden.earlier()), "kpis");
    assertThat(Papers.row(table, "每千户投诉（件）")).contains("+2.9", "波动内");
  }

  @Test
  void pointsAtNeedsWhoseWholeIntervalIsBelowTheOverallOne() {
    Table table = Papers.table(paper(Garden.earlier()), "focus");
    assertThat(table.rows().stream().map(Papers::texts).map(texts -> texts.get(0)))
        .containsExactly("改进：质价相符", "按时完成报修：电梯");
    assertThat(Papers.row(table, "按时完成报修：电梯"))
        .contains("83.33%（70 / 84）；未按时 14 件，期末都已不在办：逾期完成或另行了结");
  }

  /** Held quarters 334/388, 359/402, 351/395: 376/412 is inside of their limits, 300/412 is not. */
  @Test
  void controlLimitsTellNoiseFromChange() {
    FigureSet now =
        new SetOfFigures("C001", "2026-Q3")
            .rate("repairs.on_time_rate", By.ALL, "300", "412")
            .build();
    Document paper =
        ServiceReport.of(
            Garden.input(
                new Garden(ChargingMode.LUMP_SUM, false), now, Garden.earlier(), Garden.ZH),
            Map.of("报修", 2));
    // Σk/Σn = 1044/1185 = 0.881013; ± 3√(0.881013 × 0.118987 / 412) = ± 0.047854
    assertThat(Papers.under(paper, "worse"))
        .containsExactly(
            new Block.Paragraph(
                "维修及时率：88.86% → 72.82%（300 / 412；超出控制限 83.3%–92.9%；目标 ≥ 90%；第 2 页）",
                Block.Tone.NORMAL));
  }

  @Test
  void saysThatThereIsNothingToCompare() {
    Document paper = ServiceReport.of(Garden.empty(ChargingMode.LUMP_SUM, Garden.ZH));
    assertThat(paper.title()).isEqualTo("本季：没有到期的维修工单，没有可比的前期");
  }

  private static List<String> said(Document paper, String anchor) {
    return Papers.under(paper, anchor).stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  /** 204/311 − 270/300 = 65.594 % − 90 % = −24.4; 232/304 − 200/300 = 76.316 % − 66.667 % = 9.6. */
  @Test
  void saysWhichNeedsChangedAsTheTableOfQuestionsDoes() {
    FigureSet before =
        new SetOfFigures("C001", "2026-Q2")
            .satisfied("overall", 236, 305, "0.7", "0.8")
            .satisfied("D01", 250, 300, "0.7", "0.8")
            .satisfied("D07", 200, 300, "0.6", "0.7")
            .satisfied("D10", 270, 300, "0.8", "0.95")
            .build();
    Document paper =
        ServiceReport.of(
            Garden.input(
                new Garden(ChargingMode.LUMP_SUM, false),
                Garden.figures("2026-Q3"),
                before,
                Garden.ZH),
            Map.of("各问题与上次问卷的差", 5));
    assertThat(said(paper, "worse").get(0))
        .startsWith("质价相符：90.0%（2026-Q2） → 65.6%（204 / 311；−24.4 个百分点，按全部问题校正的 p 值 ")
        .endsWith("；自愿参与，不代表全体业主；第 5 页）");
    assertThat(said(paper, "better"))
        .singleElement()
        .asString()
        .contains("66.7%（2026-Q2） → 76.3%（232 / 304；+9.6 个百分点");
    assertThat(paper.title())
        .contains("1 项问题的满意率上升（自愿参与，不代表全体业主）", "1 项问题的满意率下降")
        .doesNotContain("无明显变化");
  }

  private static SliceFixture survey(int answers, int satisfied) {
    By overall = HeadlineTiles.OVERALL;
    return SliceFixture.of("C001", "2026-Q3", 300, null)
        .surveyed(90L)
        .ones(Term.SURVEY_RETURNED, By.ALL, 100, answers)
        .ones(Term.ANSWERS, overall, 100, answers)
        .ones(Term.ANSWERS_SATISFIED, overall, 100, satisfied);
  }

  private static Document paper(Slice slice, @Nullable FigureSet before) {
    return ServiceReport.of(Garden.input(slice, Figures.of(slice, 1), before, Garden.ZH));
  }

  /** 30 − 12 answers. */
  @Test
  void aSmallSampleIsNotJudged() {
    assertThat(said(paper(survey(12, 10), null), "focus"))
        .contains("问卷样本不足，不判断哪一项低于总体：总体满意有效回答 12 份，还差 18 份。")
        .noneMatch(text -> text.contains("没有明显低于总体"));
  }

  @Test
  void aNewDefinitionIsNamed() {
    SliceFixture slice = survey(40, 30);
    slice.meant("2026-Q2", new SurveyDefinition("空置户", slice.surveyRule(), List.of()));
    FigureSet before =
        new SetOfFigures("C001", "2026-Q2").satisfied("overall", 36, 40, "0.8", "0.95").build();
    Document paper = paper(slice, before);
    assertThat(paper.title()).endsWith("满意率口径变更，不与前期比较").doesNotContain("没有可比的前期");
    List<Block> first = paper.blocks().subList(0, 3);
    assertThat(first)
        .filteredOn(Block.Paragraph.class::isInstance)
        .extracting(block -> ((Block.Paragraph) block).text())
        .anyMatch(text -> text.startsWith("口径变更：自 2026-Q3 起“总体满意”"));
  }

  /**
   * 10 of 40 on a scale of ten is no less than 38 of 40 on one of five: the two are not compared.
   */
  @Test
  void anotherScaleIsNotBelowTheOverallOne() {
    By need = By.of("question", "D01");
    SliceFixture slice =
        survey(40, 38)
            .ones(Term.ANSWERS, need, 100, 40)
            .ones(Term.ANSWERS_SATISFIED, need, 100, 10);
    assertThat(Papers.row(Papers.table(paper(slice, null), "focus"), "改进：尊重")).isNotEmpty();
    slice.asking(
        new Question(
            new Origin(1, "", 2),
            "C001",
            "R1",
            "D01",
            "",
            QuestionType.SCALE,
            10,
            null,
            "",
            "",
            "",
            ""));
    Document paper = paper(slice, null);
    assertThat(Papers.hasTable(paper, "focus")).isFalse();
    assertThat(said(paper, "focus")).contains("量表或满意范围与总体满意不同，不与总体比较：尊重。");
  }

  /** Method §8: 返修 is what was reopened or reported again, on every page. */
  @Test
  void reworkAndReopeningsHaveOneNameEach() {
    Document paper =
        of(
            new SetOfFigures("C001", "2026-Q3")
                .count("repairs.reported", By.ALL, 1000)
                .rate("repairs.reopen_rate", By.ALL, "30", "1000")
                .rate("repairs.rework_rate", By.ALL, "70", "1000")
                .build());
    assertThat(Papers.row(Papers.table(paper, "kpis"), "返修率")).contains("7.0%");
    Table quality = Papers.table(paper, "repairs-quality");
    assertThat(Papers.row(quality, "返修率")).contains("7.0%");
    assertThat(Papers.row(quality, "重开率")).contains("3.0%");
  }

  /** Two that are done already have a deadline after the quarter; nothing is open. */
  @Test
  void whatIsDueLaterMayBeDone() {
    Document paper =
        of(
            new SetOfFigures("C001", "2026-Q3")
                .count("repairs.not_yet_due", By.ALL, 2)
                .count("repairs.cancelled", By.ALL, 3)
                .count("repairs.closed_otherwise", By.ALL, 4)
                .count("repairs.open", By.ALL, 0)
                .build());
    Table outside = Papers.table(paper, "repairs-outside");
    assertThat(Papers.row(outside, "期限在期末之后（含已完成）")).contains("2");
    assertThat(Papers.row(outside, "期限前取消、重复等办结")).contains("3");
    assertThat(Papers.row(outside, "取消等其他办结（逾期后才办结的计为未按时）")).contains("4");
  }

  /** 50/100 against 95/100 is beyond chance, 90/100 against 95/100 is not (z = 7.1 and 1.3). */
  @Test
  void saysWhichTargetsAreMissedAndWhichTeamIsBehind() {
    Document paper = of(teams("50").build());
    Table focus = Papers.table(paper, "focus");
    assertThat(Papers.texts(focus.rows().get(0)).get(0)).startsWith("达到目标：");
    assertThat(Papers.texts(focus.rows().get(0)).get(1))
        .contains("（8 / 10），未达标；其中未达标：")
        .contains("（1 / 3）");
    assertThat(Papers.row(focus, "提高班组 甲班 的报修及时率").get(1)).contains("超出随机波动");
    assertThat(said(paper, "by-team")).anyMatch(text -> text.contains("超出随机波动"));
    Document alike = of(teams("90").build());
    assertThat(said(alike, "by-team")).anyMatch(text -> text.contains("在随机波动之内"));
    assertThat(Papers.table(alike, "focus").rows().stream().map(Papers::texts))
        .noneMatch(texts -> texts.get(0).contains("甲班"));
  }

  @Test
  void whatHasNoBuildingStandsLastAndIsNotCompared() {
    SetOfFigures now =
        new SetOfFigures("C001", "2026-Q3")
            .count("repairs.reported", By.ALL, 112)
            .count("complaints.reported", By.ALL, 3);
    List<String> buildings = List.of("", "10栋", "2栋");
    for (String building : buildings) {
      By by = By.of("building", building);
      now.count("repairs.reported", by, building.isEmpty() ? 100 : 6)
          .count("complaints.reported", by, building.equals("2栋") ? 0 : building.isEmpty() ? 2 : 1)
          .rate("repairs.on_time_rate", by, building.isEmpty() ? "10" : "90", "100");
    }
    Document paper = of(now.build());
    Table table = Papers.table(paper, "repairs-by-building");
    assertThat(table.rows().stream().map(Papers::texts).map(texts -> texts.get(0)))
        .containsExactly("2栋", "10栋", "未注明楼栋", "报修合计");
    assertThat(table.rows().stream().map(Papers::texts).map(texts -> texts.get(1)))
        .containsExactly("6", "6", "100", "112");
    assertThat(table.rows().stream().map(Papers::texts).map(texts -> texts.get(9)))
        .containsExactly("0", "1", "2", "3");
    assertThat(said(paper, "by-building")).allMatch(text -> text.contains("随机波动之内（2 个可比）"));
  }

  private static SetOfFigures teams(String onTime) {
    By first = By.of("team", "甲班");
    By second = By.of("team", "乙班");
    return new SetOfFigures("C001", "2026-Q3")
        .rate("certificates.rate", By.ALL, "8", "10")
        .rate("certificates.rate", By.of("trade", "电工"), "1", "3")
        .count("repairs.reported", first, 100)
        .count("repairs.reported", second, 100)
        .rate("repairs.on_time_rate", first, onTime, "100")
        .rate("repairs.on_time_rate", second, "95", "100");
  }

  private static Document of(FigureSet now) {
    return ServiceReport.of(
        Garden.input(new Garden(ChargingMode.LUMP_SUM, true), now, null, Garden.ZH));
  }
}
