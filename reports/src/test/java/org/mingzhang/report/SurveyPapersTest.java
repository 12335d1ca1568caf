package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.QuestionType;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.SliceFixture;

/** What the papers say of a survey's sample. Intervals and p-values are those of intervals.py. */
class SurveyPapersTest {

  private static final By OVERALL = HeadlineTiles.OVERALL;

  /** The worked example of method §7, with 8 flagged answers and two modes. */
  private static SliceFixture strata() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 1648, 1648L)
            .surveyed(600L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 5000, 200);
    stratum(slice, "1栋", 1000, 400, 60, 54);
    stratum(slice, "2栋", 2000, 800, 40, 26);
    stratum(slice, "10栋", 3000, 440, 95, 78);
    stratum(slice, "11栋", 4000, 8, 5, 4);
    return slice
        .ones(Term.SURVEY_FAST, By.ALL, 5000, 4)
        .ones(Term.SURVEY_STRAIGHT, By.ALL, 5002, 6)
        .ones(Term.SURVEY_FLAGGED, By.ALL, 5000, 8)
        .ones(Term.ANSWERS_UNFLAGGED, OVERALL, 5000, 190)
        .ones(Term.ANSWERS_UNFLAGGED_SATISFIED, OVERALL, 5000, 150)
        .ones(Term.MODE_ANSWERS, By.of("mode", "纸质"), 100, 50)
        .ones(Term.MODE_SATISFIED, By.of("mode", "纸质"), 100, 40)
        .ones(Term.MODE_ANSWERS, By.of("mode", "电话"), 150, 49)
        .ones(Term.MODE_SATISFIED, By.of("mode", "电话"), 150, 40);
  }

  private static void stratum(
      SliceFixture slice, String building, long first, int homes, int answers, int satisfied) {
    By at = By.of("building", building, "question", "overall");
    slice
        .ones(Term.BUILDING_HOUSEHOLDS, By.of("building", building), first, homes)
        .ones(Term.ANSWERS, at, first + 5000, answers)
        .ones(Term.ANSWERS_SATISFIED, at, first + 5000, satisfied);
  }

  private static ReportInput input(
      Slice slice, FigureSet current, @Nullable FigureSet previous, FigureSet... trend) {
    return new ReportInput(
        slice,
        current,
        previous,
        null,
        List.of(trend),
        List.of(),
        Publication.standard(Period.parse("2026-Q3")),
        1,
        "",
        Garden.ZH);
  }

  private static ReportInput weighted() {
    Slice slice = strata();
    return input(slice, Figures.of(slice, 1), null);
  }

  @Test
  void theCommitteeSeesBothRatesAndWhatTheWeightsCost() {
    Document review = ReviewReport.of(weighted(), refusal -> "");
    assertThat(Papers.under(review, "weighting").stream().limit(4))
        .containsExactly(
            new Block.Paragraph(
                "总体满意率：未加权 81.0%（75.4%–85.6%），162 / 200；加权 75.7%（68.0%–82.0%）（区间按有效样本量）。",
                Block.Tone.NORMAL),
            new Block.Paragraph(
                "n = 200，有效样本量 131.4，设计效应 1.52；误差范围 ±6.5%（按全部答卷），±8.2%（按有效样本量）。",
                Block.Tone.NORMAL),
            new Block.Paragraph("加权满意率的线性化标准误 3.83 个百分点（3 层，自由度 197，含有限总体校正）。", Block.Tone.NORMAL),
            new Block.Paragraph("答卷少于 10 份而合并的楼栋：10栋与11栋。", Block.Tone.MUTED));
    assertThat(Papers.table(review, "weighting").rows().stream().map(Papers::texts))
        .containsExactly(
            List.of("1栋", "400", "60", "6.67"),
            List.of("2栋", "800", "40", "20.00"),
            List.of("10栋与11栋", "448", "100", "4.48"),
            List.of("合计", "1,648", "200", "—"));
    assertThat(Papers.row(Papers.table(review, "weighted-questions"), "总体满意"))
        .containsExactly("总体满意", "81.0%", "75.7%", "3.83", "200");
  }

  @Test
  void ownersAreToldOfTheWeightedRateAndSeeNoBuildingsRate() {
    Document paper = DisclosureReport.of(weighted());
    assertThat(Papers.row(Papers.table(paper, "survey-method-2"), "是否加权"))
        .containsExactly("是否加权", "正文未加权；按楼栋户数加权的满意率见业委会审阅版，由它可推算各楼栋的回答，故不在此列示");
    assertThat(
            Papers.row(
                Papers.table(ReviewReport.of(weighted(), refusal -> ""), "survey-method-2"),
                "是否加权"))
        .containsExactly("是否加权", "正文未加权；按楼栋户数加权后总体满意率 75.7%");
    assertThat(Papers.hasTable(paper, "weighting")).isFalse();
    assertThat(Texts.of(paper)).noneMatch(text -> text.contains("1栋"));
  }

  /** 77 of 90 satisfied, 2 or 12 of the 13 others in one building: one and the same. */
  @Test
  void noPaperForOwnersTellsWhichBuildingWasDissatisfied() {
    ReportInput few = ofTwoBuildings(32, 30);
    ReportInput many = ofTwoBuildings(32, 20);
    assertThat(Texts.of(ReviewReport.of(few, refusal -> "")))
        .isNotEqualTo(Texts.of(ReviewReport.of(many, refusal -> "")));
    assertThat(Texts.of(DisclosureReport.of(few)))
        .isEqualTo(Texts.of(DisclosureReport.of(many)))
        .anyMatch(text -> text.contains("77 / 90"));
    assertThat(Texts.of(SummaryReport.of(few, few.owners(), null)))
        .isEqualTo(Texts.of(SummaryReport.of(many, many.owners(), null)));
    assertThat(Texts.of(poster(few))).isEqualTo(Texts.of(poster(many)));
  }

  private static Document poster(ReportInput input) {
    return PosterReport.of(input, DisclosureReport.figures(input), DisclosureReport.of(input));
  }

  private static ReportInput ofTwoBuildings(int answers, int satisfied) {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 180, 160L)
            .surveyed(160L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 5000, 90);
    stratum(slice, "1栋", 1000, 60, answers, satisfied);
    stratum(slice, "2栋", 2000, 120, 90 - answers, 77 - satisfied);
    return input(slice, Figures.of(slice, 1), null);
  }

  /** An earlier revision had it; the correction does not print it once more. */
  @Test
  void aCorrectionIsSilentOfWhatOwnersNoLongerSee() {
    FigureSet draft = Figures.of(strata(), 1);
    FigureSet before =
        new FigureSet(
            "C001",
            draft.period(),
            1,
            draft.figures().stream()
                .filter(
                    f ->
                        List.of("survey.satisfaction_weighted", "survey.returned").contains(f.id()))
                .toList());
    FigureSet now = new FigureSet("C001", draft.period(), 2, List.of());
    assertThat(Correction.changes(before, now).stream().map(Correction.Line::reference))
        .containsExactly("survey.returned");
  }

  /** Who was satisfied was asked on; how many is for the committee. */
  @Test
  void ownersAreToldThatSomeWereAskedMore() {
    By more = By.of("question", "维修");
    Question repairs =
        new Question(
            new Origin(1, "", 2),
            "C001",
            "",
            "维修",
            "维修怎样",
            QuestionType.SCALE,
            5,
            null,
            "",
            "",
            "overall",
            "5");
    SliceFixture slice =
        strata()
            .asking(repairs)
            .ones(Term.FILTER_ANSWERS, more, 100, 200)
            .ones(Term.FILTER_PASSED, more, 100, 177)
            .ones(Term.ANSWERS, more, 100, 177)
            .ones(Term.ANSWERS_SATISFIED, more, 100, 150);
    ReportInput input = input(slice, Figures.of(slice, 1), null);
    assertThat(Texts.of(ReviewReport.of(input, refusal -> "")))
        .anyMatch(text -> text.contains("177"))
        .noneMatch(text -> text.contains("只向部分业主"));
    assertThat(Texts.of(DisclosureReport.of(input)))
        .contains("另有 1 个问题只向部分业主提出，结果见业委会审阅版；其回答数可能透露其他问题的回答，故不在此列示。")
        .noneMatch(text -> text.contains("177"));
  }

  @Test
  void theCommitteeSeesTheRateWithoutFlaggedAnswersAndByMode() {
    Document review = ReviewReport.of(weighted(), refusal -> "");
    assertThat(Papers.under(review, "survey-flags").stream().limit(2))
        .containsExactly(
            new Block.Paragraph(
                "答题少于 30 秒的 4 份，八个以上问题全选同一分的 6 份，两者合计（不重复）8 份；均保留计入。", Block.Tone.NORMAL),
            // 150 / 190
            new Block.Paragraph(
                "不计这些答卷时总体满意率 78.9%（150 / 190）；计入时 81.0%（162 / 200）。", Block.Tone.NORMAL));
    assertThat(Papers.table(review, "survey-modes").rows().stream().map(Papers::texts))
        .containsExactly(
            List.of("电话", "49", "少于 50 份，不发布"), List.of("纸质", "50", "80.0%（67.2%–88.7%）"));
    assertThat(Papers.hasTable(DisclosureReport.of(weighted()), "survey-modes")).isFalse();
  }

  /** All four buildings answered; 200 answers less 50 and 49 leave 101 without a way. */
  @Test
  void theMethodBoxSaysWhereAnswersCameFrom() {
    Document owners = DisclosureReport.of(weighted());
    Document review = ReviewReport.of(weighted(), refusal -> "");
    for (Document paper : List.of(owners, review)) {
      assertThat(Papers.row(Papers.table(paper, "survey-method-1"), "调查方式").get(1))
          .endsWith("总体满意度有效回答：未注明 101 份、纸质 50 份、电话 49 份");
    }
    assertThat(Papers.row(Papers.table(owners, "survey-method-1"), "代表性说明").get(1))
        .isEqualTo("有效回答覆盖 4 栋中的 4 栋");
    assertThat(Papers.hasTable(owners, "survey-mix")).isFalse();
    assertThat(Papers.row(Papers.table(review, "survey-method-1"), "代表性说明").get(1))
        .isEqualTo(
            "有效回答覆盖 4 栋中的 4 栋；按楼栋，占答卷与占总体相差最大的是楼栋 2栋：20.0% 对 48.5%（−28.5 个百分点）"
                + "；χ² = 84.8，自由度 2，p < 0.000001：答卷构成与总体有显著差别");
    // 11栋: 3 of 8 homes did not answer
    assertThat(Papers.table(review, "survey-mix").rows().stream().map(Papers::texts))
        .containsExactly(
            List.of("1栋", "400", "24.3%", "60", "30.0%", "+5.7"),
            List.of("2栋", "800", "48.5%", "40", "20.0%", "−28.5"),
            List.of("10栋与11栋", "448", "27.2%", "100", "50.0%", "+22.8"),
            List.of("合计", "1,648", "100.0%", "200", "100.0%", "—"));
  }

  /** 3 by telephone would be told by 60 less the others, so they stand with the 7 on paper. */
  @Test
  void aFewAnswersOfOneWayAreNeverPrintedAlone() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 300, 300L)
            .surveyed(90L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, 60)
            .ones(Term.ANSWERS, OVERALL, 100, 60)
            .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 40)
            .ones(Term.MODE_ANSWERS, By.of("mode", "网络"), 100, 50)
            .ones(Term.MODE_ANSWERS, By.of("mode", "纸质"), 150, 7)
            .ones(Term.MODE_ANSWERS, By.of("mode", "电话"), 157, 3);
    Table box =
        Papers.table(
            DisclosureReport.of(input(slice, Figures.of(slice, 1), null)), "survey-method-1");
    assertThat(Papers.row(box, "调查方式").get(1)).endsWith("总体满意度有效回答：网络 50 份、电话与纸质共 10 份");
    assertThat(Papers.row(box, "代表性说明").get(1)).isEqualTo("未提供");
  }

  /** 0.032334 alone would claim a change of D10; three times as much does not. */
  @Test
  void questionsAreComparedAsOneFamily() {
    FigureSet before =
        new SetOfFigures("C001", "2026-Q2")
            .satisfied("overall", 236, 305, "0.7", "0.8")
            .satisfied("D01", 250, 300, "0.7", "0.8")
            .satisfied("D07", 200, 300, "0.6", "0.7")
            .satisfied("D10", 174, 300, "0.5", "0.6")
            .satisfied("新增问题", 20, 40, "0.3", "0.7")
            .build();
    ReportInput input =
        Garden.input(
            new Garden(ChargingMode.LUMP_SUM, false), Garden.figures("2026-Q3"), before, Garden.ZH);
    for (Document paper : List.of(ReviewReport.of(input, r -> ""), ServiceReport.of(input))) {
      assertThat(Papers.table(paper, "question-changes").rows().stream().map(Papers::texts))
          .extracting(
              texts -> texts.get(1),
              texts -> texts.get(2),
              texts -> texts.get(3),
              texts -> texts.get(4),
              texts -> texts.get(5),
              texts -> texts.get(6))
          .containsExactly(
              row("79.5%（n = 312）", "77.4%（n = 305）", "+2.1", "−3.7 至 +8.0", "0.9595", false),
              row("84.8%（n = 309）", "83.3%（n = 300）", "+1.5", "−3.8 至 +6.7", "0.9595", false),
              row("76.3%（n = 304）", "66.7%（n = 300）", "+9.6", "+3.1 至 +16.1", "0.0146", true),
              row("65.6%（n = 311）", "58.0%（n = 300）", "+7.6", "+0.6 至 +14.5", "0.0970", false));
    }
    assertThat(Papers.hasTable(DisclosureReport.of(input), "question-changes")).isFalse();
  }

  private static Tuple row(
      String now, String then, String points, String interval, String p, boolean changed) {
    return tuple(now, then, points, interval, p, changed ? "有显著变化：上升" : "在误差范围内");
  }

  /** (248 + 236 + 240) / (312 + 305 + 300); the oldest of five quarters is not one of four. */
  @Test
  void fourQuartersTogetherWithTheLowestBesideTheLatest() {
    ReportInput input =
        input(
            new Garden(ChargingMode.LUMP_SUM, false),
            Garden.figures("2026-Q3"),
            quarter("2026-Q2", 236, 305),
            quarter("2026-Q1", 240, 300),
            quarter("2025-Q3", 1, 300));
    assertThat(Papers.under(DisclosureReport.of(input), "survey"))
        .contains(
            new Block.Paragraph(
                "近四个季度中 3 个季度的问卷合计满意率 79.0%（724 / 917）：2026-Q1 80.0%（n = 300）、"
                    + "2026-Q2 77.4%（n = 305）、2026-Q3 79.5%（n = 312）。",
                Block.Tone.NORMAL),
            new Block.Paragraph(
                "其中最低 2026-Q2 77.4%（n = 305）；最近一次 2026-Q3 79.5%（n = 312）。", Block.Tone.NORMAL));
  }

  private static FigureSet quarter(String period, long satisfied, long answers) {
    return new SetOfFigures("C001", period)
        .satisfied("overall", satisfied, answers, "0.5", "0.9")
        .build();
  }

  /** 1.96² × 0.25 / 0.05² = 384.16; 384.16 / (1 + 383.16/300) = 168.7. */
  @Test
  void saysHowManyAnswersAreMissing() {
    Slice slice =
        SliceFixture.of("C001", "2026-Q3", 300, null)
            .surveyed(90L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, 12)
            .ones(Term.ANSWERS, OVERALL, 100, 12);
    assertThat(
            Papers.under(DisclosureReport.of(input(slice, Figures.of(slice, 1), null)), "survey"))
        .contains(
            new Block.Paragraph("样本不足，不发布，还差 18 份。", Block.Tone.WARNING),
            new Block.Paragraph("下一次问卷：收回 169 份，误差范围可不超过 ±5%。", Block.Tone.NORMAL));
    Slice tiny =
        SliceFixture.of("C001", "2026-Q3", 29, null)
            .surveyed(29L)
            .ones(Term.ANSWERS, OVERALL, 100, 29);
    assertThat(Papers.tiles(DisclosureReport.of(input(tiny, Figures.of(tiny, 1), null))).get(2))
        .extracting(Block.Tile::lines)
        .isEqualTo(List.of("n = 29，全部户数少于 30"));
  }

  private static FigureSet round(String period, int satisfied, int questions) {
    return Figures.of(asked(period, satisfied, questions), 1);
  }

  private static SliceFixture asked(String period, int satisfied, int questions) {
    SliceFixture slice =
        SliceFixture.of("C001", period, 1648, 1648L)
            .surveyed(600L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 5000, 200)
            .ones(Term.ANSWERS, OVERALL, 5000, 200)
            .ones(Term.ANSWERS_SATISFIED, OVERALL, 5000, satisfied);
    for (int i = 1; i <= questions; i++) {
      By by = By.of("question", "D%02d".formatted(i));
      slice.ones(Term.ANSWERS, by, 5000, 200).ones(Term.ANSWERS_SATISFIED, by, 5000, 160);
    }
    return slice;
  }

  /**
   * 150 of 200 after 168 of 200: alone z = 2.38 with the finite population, p = 0.017; beside ten
   * other questions 11 × 0.017 is no evidence. Every paper says the same.
   */
  @Test
  void everyPaperJudgesAChangeBesideTheOtherQuestions() {
    for (int others : new int[] {0, 10}) {
      ReportInput input =
          input(
              asked("2026-Q3", 150, others),
              round("2026-Q3", 150, others),
              round("2026-Q2", 168, others));
      boolean claimed = others == 0;
      String owners = String.join("\n", Texts.of(DisclosureReport.of(input)));
      assertThat(owners.contains("显著变差")).as("owners, %d others", others).isEqualTo(claimed);
      assertThat(owners.contains("无显著变化")).isEqualTo(!claimed);
      assertThat(
              Texts.of(SummaryReport.of(input, input.owners(), null)).stream()
                  .anyMatch(text -> text.contains("显著变差")))
          .as("summary, %d others", others)
          .isEqualTo(claimed);
      assertThat(
              Texts.of(ServiceReport.of(input)).stream()
                  .anyMatch(text -> text.contains("有显著变化：下降")))
          .as("managers, %d others", others)
          .isEqualTo(claimed);
    }
  }
}
