package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.QuestionType;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.ScoreWord;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.SurveyDefinition;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.Measures;
import org.mingzhang.measure.SliceFixture;

/** M16 to M20 and B15: question sets on the papers. */
class QuestionSetPapersTest {

  private static final By OVERALL = HeadlineTiles.OVERALL;

  private static Question question(
      String name, QuestionType type, int scale, @Nullable Integer from) {
    Origin origin = new Origin(1, "", 2);
    return new Question(
        origin, "C001", "", name, "问“" + name + "”", type, scale, from, "", "设备", "", "");
  }

  /** 100 answers: 50 very satisfied, 30 satisfied, 10 neutral, 10 dissatisfied; 20 不适用. */
  private static SliceFixture worked(String period) {
    SliceFixture slice =
        SliceFixture.of("C001", period, 1648, 1648L)
            .surveyed(null)
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, 120)
            .ones(Term.ANSWERS, OVERALL, 100, 100)
            .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 80)
            .ones(Term.ANSWERS_TOP, OVERALL, 100, 50)
            .ones(Term.ANSWERS_TOP_TWO, OVERALL, 100, 80)
            .ones(Term.ANSWERS_TOP_THREE, OVERALL, 100, 90)
            .ones(Term.ANSWERS_NOT_APPLICABLE, OVERALL, 200, 20);
    return slice;
  }

  private static ReportInput input(SliceFixture slice, @Nullable FigureSet previous) {
    return new ReportInput(
        slice,
        Figures.of(slice, 1),
        previous,
        null,
        previous == null ? List.of() : List.of(previous),
        List.of(),
        Publication.standard(slice.period()),
        1,
        "",
        Garden.ZH);
  }

  private static Document review(ReportInput input) {
    return ReviewReport.of(input, refusal -> "");
  }

  private static String said(Document paper) {
    return String.join("\n", Texts.of(paper));
  }

  /** Method §2: (50 + 30) / 100; with the 20 不适用 it would be 66.7 %. */
  @Test
  void m16neutralInTheBaseAndNotApplicableOutside() {
    SliceFixture slice = worked("2026-Q3");
    Figure rate = Figures.of(slice, 1).find("survey.satisfaction", OVERALL).orElseThrow();
    assertThat(rate.value()).isEqualByComparingTo("0.8");
    assertThat(rate.denominator()).isEqualByComparingTo("100");
    assertThat(said(DisclosureReport.of(input(slice, null))))
        .contains(
            "满意的范围：1–5 分中的 4–5 分；其余有效回答计入基数，“不适用”不计入。" + "其他口径：只计最高一档 50.0%，最高两档 80.0%，最高三档 90.0%。")
        .doesNotContain("66.7%");
  }

  /** §19: top-1, top-2 and top-3 of the 100 answers above are 50, 80 and 90 satisfied. */
  @ParameterizedTest(name = "top-{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 50 | 非常满意                | 总体：非常满意 50.0%",
        "2 | 80 | 非常满意 + 满意         | 总体：非常满意 50.0%，非常满意 + 满意 80.0%",
        "3 | 90 | 非常满意 + 满意 + 一般  | 总体：非常满意 50.0%，非常满意 + 满意 + 一般 90.0%"
      })
  void papersNameTheSatisfiedAnswersOfTheRound(
      int points, int satisfied, String set, String overall) {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 1648, 1648L)
            .surveyed(null)
            .decided(new SurveyRule(points, 8, 30, false, 30, 50))
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, 120)
            .ones(Term.ANSWERS, OVERALL, 100, 100)
            .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, satisfied)
            .ones(Term.ANSWERS_TOP, OVERALL, 100, 50);
    ReportInput input = input(slice, null);
    for (Document paper : List.of(DisclosureReport.of(input), review(input))) {
      assertThat(said(paper)).contains("满意 = " + set + "（其余有效回答计入基数").contains(overall);
    }
    for (Document paper : List.of(DisclosureReport.of(input), ServiceReport.of(input))) {
      assertThat(said(paper)).contains("满意率 = 满意的回答（" + set + "）/ 全部有效回答；n 少于 30 的不发布。");
    }
  }

  /** Of ten points nobody answers in words; a question of its own scale is named beside. */
  @Test
  void tenPointsAreNamedAsPoints() {
    SliceFixture slice =
        worked("2026-Q3")
            .asking(question("overall", QuestionType.SCALE, 10, null))
            .asking(question("电梯", QuestionType.SCALE, 5, null))
            .decided(new SurveyRule(2, 8, 30, false, 40, 50))
            .ones(Term.ANSWERS, By.of("question", "电梯"), 100, 100)
            .ones(Term.ANSWERS_SATISFIED, By.of("question", "电梯"), 100, 60);
    String paper = said(DisclosureReport.of(input(slice, null)));
    assertThat(paper)
        .contains("满意 = 1–10 分中的 8–10 分；问“电梯”为 非常满意 + 满意（其余有效回答")
        .contains("总体：10 分 50.0%，1–10 分中的 8–10 分 80.0%")
        .contains("n 少于 40 的不发布。")
        .doesNotContain("非常满意 50.0%")
        .doesNotContain("非常满意 + 满意 80.0%");
  }

  /** A community of another definition keeps the portfolio from naming one for all. */
  @Test
  void thePortfolioNamesOneSetOnlyWhereAllHaveIt() {
    assertThat(SatisfiedWords.among(Words.of(Garden.ZH), List.of(member(2), member(2))))
        .isEqualTo("非常满意 + 满意");
    assertThat(SatisfiedWords.among(Words.of(Garden.ZH), List.of(member(2), member(3))))
        .isEqualTo("各自的满意范围");
  }

  private static Member member(int points) {
    SliceFixture slice = worked("2026-Q3").decided(new SurveyRule(points, 8, 30, false, 30, 50));
    return new Member(slice.community(), Figures.of(slice, 1), State.DRAFT, "", "C001", List.of());
  }

  /** Method §4: N = 1,648, n = 312, p = 0.5 gives ±4.9970 %, 311 gives ±5.0069 %. */
  @Test
  void m18marginAndSmallBases() {
    assertThat(margin(312)).isEqualByComparingTo("0.049970");
    assertThat(margin(311)).isEqualByComparingTo("0.050069");
    assertThat(choice(29, 20, SurveyRule.STANDARD).withheld()).isEqualTo("small base");
    assertThat(choice(30, 20, SurveyRule.STANDARD).value()).isEqualByComparingTo("0.666667");
    SurveyRule strict = new SurveyRule(2, 8, 30, false, 31, 50);
    assertThat(choice(30, 20, strict).withheld()).isEqualTo("small base");
    assertThat(choice(30, 20, strict).numerator()).isNull();
  }

  private static BigDecimal margin(int answers) {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 1648, 1648L)
            .surveyed(600L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, answers);
    return Objects.requireNonNull(Figures.of(slice, 1).find("survey.margin").orElseThrow().value());
  }

  private static Figure choice(int seen, int ticks, SurveyRule rule) {
    SliceFixture slice =
        worked("2026-Q3")
            .decided(rule)
            .asking(question("改进", QuestionType.MULTIPLE, 0, null))
            .ones(Term.CHOICE_ANSWERS, By.of("question", "改进"), 500, seen)
            .ones(Term.CHOICE_TICKS, By.of("option", "保洁", "question", "改进"), 500, ticks);
    return Figures.of(slice, 1)
        .find("survey.choice_share", By.of("option", "保洁", "question", "改进"))
        .orElseThrow();
  }

  /** 60 saw it: 45 ticked one option, 30 the other; 125 % together. Rows count once. */
  @Test
  void m17severalOptionsMayExceedAHundredPercent() {
    By more = By.of("option", "保洁", "question", "改进");
    SliceFixture slice =
        worked("2026-Q3")
            .asking(question("改进", QuestionType.MULTIPLE, 0, null))
            .ones(Term.CHOICE_ANSWERS, By.of("question", "改进"), 500, 60)
            .ones(Term.CHOICE_TICKS, more, 500, 45)
            .ones(Term.CHOICE_TICKS, By.of("option", "绿化", "question", "改进"), 500, 30)
            .worded(new ScoreWord("overall", "基本满意", 3, 7));
    ReportInput input = input(slice, null);
    assertThat(input.current().find("survey.choice_share", more).orElseThrow().rows())
        .isEqualTo(60);
    Document review = review(input);
    assertThat(Papers.table(review, "choice-1").rows().stream().map(r -> Papers.texts(r).get(0)))
        .containsExactly("保洁", "绿化");
    assertThat(said(review)).contains("各项之和可超过 100%").contains("75.0%").contains("50.0%");
    assertThat(Papers.texts(Papers.table(review, "score-words").rows().get(0)))
        .containsExactly("总体满意", "基本满意", "3", "7");
    assertThat(said(DisclosureReport.of(input))).doesNotContain("基本满意");
  }

  @Test
  void m17aRankingHasFirstShareAndMeanPlace() {
    By guards = By.of("option", "安保", "question", "次序");
    SliceFixture slice =
        worked("2026-Q3")
            .asking(question("次序", QuestionType.RANKING, 0, null))
            .ones(Term.CHOICE_ANSWERS, By.of("question", "次序"), 500, 60)
            .ones(Term.RANKED_FIRST, guards, 500, 24)
            .ones(Term.RANKED, guards, 500, 40);
    for (int i = 1; i <= 40; i++) {
      slice.row(Term.RANKED_PLACES, guards, 500 + i, i <= 24 ? 1 : 3);
    }
    FigureSet set = Figures.of(slice, 1);
    // 24 / 60; (24 + 48) / 40
    assertThat(set.find("survey.first_share", guards).orElseThrow().value())
        .isEqualByComparingTo("0.4");
    assertThat(set.find("survey.mean_rank", guards).orElseThrow().value())
        .isEqualByComparingTo("1.8");
    assertThat(set.find("survey.choice_share", guards)).isEmpty();
    assertThat(said(review(input(slice, null)))).contains("40.0%");
  }

  /** A mean names its scale; a question of a service line stands with its line. */
  @Test
  void m16theTableNamesScaleAndServiceLine() {
    By lift = By.of("question", "电梯");
    SliceFixture slice =
        worked("2026-Q3")
            .asking(question("电梯", QuestionType.SCALE, 7, null))
            .ones(Term.ANSWERS, lift, 500, 40)
            .ones(Term.ANSWERS_SATISFIED, lift, 500, 30);
    List<String> row =
        Papers.texts(Papers.table(review(input(slice, null)), "questions").rows().get(1));
    assertThat(row.subList(0, 3)).containsExactly("问“电梯”", "设备", "1–7，≥6 为满意");
  }

  /** Without the number issued the box says so and is not complete. */
  @Test
  void m20theMissingNumberIssued() {
    String paper = said(DisclosureReport.of(input(worked("2026-Q3"), null)));
    assertThat(paper).contains("未提供").contains("未提供：发放数");
    assertThat(paper).containsPattern("方法说明完整度 [0-9]{1,2}\\.[0-9]%");
  }

  private static SurveyDefinition meaning(SurveyRule rule, Question... questions) {
    return new SurveyDefinition("", rule, List.of(questions));
  }

  /** B15: 满意范围 3–5 in Q2 and 4–5 in Q3: marker, footnote, and no comparison of any kind. */
  @Test
  void b15aChangedSatisfiedSetBreaksTheSeries() {
    FigureSet before = Figures.of(worked("2026-Q2"), 1);
    SurveyRule wider = new SurveyRule(3, 8, 30, false, 30, 50);
    SliceFixture now = worked("2026-Q3").meant("2026-Q2", meaning(wider));
    String footnote = "口径变更：自 2026-Q3 起“总体满意”满意范围由 3–5 分改为 4–5 分";
    Document review = review(input(now, before));
    assertThat(said(review)).contains(footnote).contains("口径变更，不作比较");
    assertThat(Papers.hasTable(review, "question-changes")).isFalse();
    assertThat(said(review)).doesNotContain("近四个季度中");
    Document service = ServiceReport.of(input(now, before));
    Chart.Trend trend = trend(service).orElseThrow();
    assertThat(trend.points()).extracting(Chart.Point::afterBreak).containsExactly(false, true);
    assertThat(trend.points().get(1).label()).isEqualTo("2026-Q3*");
    assertThat(said(service)).contains("* " + footnote);

    SliceFixture same = worked("2026-Q3").meant("2026-Q2", meaning(SurveyRule.STANDARD));
    Document unbroken = review(input(same, before));
    assertThat(said(unbroken)).doesNotContain("口径变更").contains("近四个季度中");
    assertThat(trend(ServiceReport.of(input(same, before))).orElseThrow().points())
        .extracting(Chart.Point::afterBreak)
        .containsExactly(false, false);
  }

  /** B15: another scale, wording or exclusion is another definition; an unknown wording is not. */
  @Test
  void b15scaleWordingAndFrame() {
    Draft draft =
        Draft.of(
            input(
                worked("2026-Q3")
                    .asking(question("overall", QuestionType.SCALE, 5, null))
                    .meant("2026-Q2", meaning(SurveyRule.STANDARD))
                    .meant(
                        "2026-Q1",
                        meaning(
                            SurveyRule.STANDARD, question("overall", QuestionType.SCALE, 10, 8)))
                    .meant("2025-Q4", new SurveyDefinition("商铺", SurveyRule.STANDARD, List.of())),
                null));
    Period now = Period.parse("2026-Q3");
    assertThat(SurveyBreaks.text(draft, "overall", now, Period.parse("2026-Q2"))).isEmpty();
    assertThat(SurveyBreaks.text(draft, "overall", now, Period.parse("2026-Q1")).orElseThrow())
        .contains("量表由 1–10 改为 1–5");
    assertThat(SurveyBreaks.text(draft, "overall", now, Period.parse("2025-Q4")).orElseThrow())
        .contains("排除范围由“商铺”改为“未提供”");
    assertThat(SurveyBreaks.text(draft, "overall", now, Period.parse("2025-Q3"))).isEmpty();
  }

  /**
   * B15, S10: what changes whose answers count is another definition; what changes no rate is not.
   */
  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "flagged left out        | 30 keep    |    | 30 exclude |    | 答题少于 30 秒或全选同一分的答卷由计入改为不计入",
        "flagged counted again   | 45 exclude |    | 30 keep    |    | 答题少于 45 秒或全选同一分的答卷由不计入改为计入",
        "another limit           | 30 exclude |    | 45 exclude |    | 因答题过快不计入的由少于 30 秒改为少于 45 秒",
        "a limit that only flags | 30 keep    |    | 45 keep    |    | ",
        "all alike               | 30 exclude | 是 | 30 exclude | 是 | ",
        "asked of some           | 30 keep    |    | 30 keep    | 是 | 回答对象由全体改为对“报修过”答“是”者",
        "asked of all            | 30 keep    | 是 | 30 keep    |    | 回答对象由对“报修过”答“是”者改为全体",
        "asked of others         | 30 keep    | 否 | 30 keep    | 是 | 回答对象由对“报修过”答“否”者改为对“报修过”答“是”者"
      })
  void b15whoseAnswersCount(
      String name,
      String was,
      @Nullable String wasAsked,
      String is,
      @Nullable String isAsked,
      @Nullable String told) {
    Draft draft =
        Draft.of(
            input(
                worked("2026-Q3")
                    .decided(rule(is))
                    .asking(behind(isAsked))
                    .meant("2026-Q1", meaning(rule(was), behind(wasAsked))),
                null));
    Optional<String> text =
        SurveyBreaks.text(draft, "D03", Period.parse("2026-Q3"), Period.parse("2026-Q1"));
    assertThat(text.orElse(""))
        .isEqualTo(
            told == null
                ? ""
                : "口径变更：自 2026-Q3 起“"
                    + SurveySection.name(draft, "D03")
                    + "”"
                    + told
                    + "；变更前后不作比较、不作显著性检验。");
    boolean counted = told == null || told.startsWith("回答对象");
    assertThat(SurveyBreaks.countedAlike(draft, Period.parse("2026-Q3"), Period.parse("2026-Q1")))
        .isEqualTo(counted);
  }

  /** {@code 30 exclude} */
  private static SurveyRule rule(String decided) {
    String[] parts = decided.split(" ", -1);
    return new SurveyRule(2, 8, Integer.parseInt(parts[0]), parts[1].equals("exclude"), 30, 50);
  }

  private static Question behind(@Nullable String answer) {
    return new Question(
        new Origin(1, "", 2),
        "C001",
        "",
        "D03",
        "",
        QuestionType.SCALE,
        5,
        null,
        "",
        "",
        answer == null ? "" : "报修过",
        answer == null ? "" : answer);
  }

  /** From 2026-Q3 on flagged answers do not count: marker, footnote, no test and no NPS change. */
  @Test
  void b15flaggedAnswersLeftOutBreakTheSeries() {
    FigureSet before = Figures.of(worked("2026-Q2"), 1);
    SliceFixture now =
        worked("2026-Q3").decided(rule("30 exclude")).meant("2026-Q2", meaning(rule("30 keep")));
    String footnote = "口径变更：自 2026-Q3 起“总体满意”答题少于 30 秒或全选同一分的答卷由计入改为不计入";
    Document service = ServiceReport.of(input(now, before));
    assertThat(trend(service).orElseThrow().points())
        .extracting(Chart.Point::afterBreak)
        .containsExactly(false, true);
    assertThat(said(service)).contains("* " + footnote);
    assertThat(Papers.hasTable(service, "question-changes")).isFalse();
    Draft draft = Draft.of(input(now, before));
    assertThat(draft.redefined("survey.nps", By.ALL, before)).isTrue();
    assertThat(draft.redefined("survey.returned", By.ALL, before)).isFalse();
  }

  /** Seven points for 巡逻 are no change of it where the round before has no answers to it. */
  @Test
  void b15whatWasNotAskedBeforeHasNotChanged() {
    Question patrols = question("巡逻", QuestionType.SCALE, 7, null);
    Period now = Period.parse("2026-Q3");
    Period then = Period.parse("2026-Q2");
    for (boolean answered : List.of(false, true)) {
      SurveyDefinition before =
          new SurveyDefinition(
              "",
              SurveyRule.STANDARD,
              List.of(),
              answered ? Set.of("overall", "巡逻") : Set.of("overall"));
      Draft draft =
          Draft.of(input(worked("2026-Q3").asking(patrols).meant("2026-Q2", before), null));
      assertThat(SurveyBreaks.text(draft, "巡逻", now, then).isPresent()).isEqualTo(answered);
    }
  }

  /** 60 of 100 on seven points is no less than 70 of 100 on five; D02 is the lowest of its kind. */
  @Test
  void theLeastSatisfactionIsThatOfQuestionsMeasuredAlike() {
    SliceFixture slice = worked("2026-Q3").asking(question("巡逻", QuestionType.SCALE, 7, null));
    rated(slice, "D01", 85);
    rated(slice, "D02", 70);
    assertThat(summary(slice)).contains("满意率最低的一项是“诚信”：70.0%");
    rated(slice, "巡逻", 60);
    assertThat(summary(slice))
        .contains("量表与满意范围相同的各题中，满意率最低的一项是“诚信”：70.0%")
        .doesNotContain("巡逻”：60.0%");
  }

  private static void rated(SliceFixture slice, String question, int satisfied) {
    slice
        .ones(Term.ANSWERS, By.of("question", question), 100, 100)
        .ones(Term.ANSWERS_SATISFIED, By.of("question", question), 100, satisfied);
  }

  private static String summary(SliceFixture slice) {
    ReportInput input = input(slice, null);
    return said(SummaryReport.of(input, input.owners(), null));
  }

  /**
   * Method §4: n = 120 of N = 1,648 gives 1.96 √(0.25/120 · 1528/1647) = ±8.6 %, ±5 % needs 312. 47
   * of 57 repaired something: 82.5 %.
   */
  @Test
  void theManagersReadHowTheSurveyWasMade() {
    By repairs = By.of("question", "维修");
    Origin origin = new Origin(1, "", 2);
    SliceFixture slice =
        worked("2026-Q3")
            .surveyed(600L)
            .asking(question("报修过", QuestionType.CHOICE, 0, null))
            .asking(
                new Question(
                    origin, "C001", "", "维修", "", QuestionType.SCALE, 5, null, "", "", "报修过", "是"))
            .asking(question("改进", QuestionType.MULTIPLE, 0, null))
            .ones(Term.CHOICE_ANSWERS, By.of("question", "改进"), 500, 60)
            .ones(Term.CHOICE_TICKS, By.of("option", "保洁", "question", "改进"), 500, 45)
            // 50 · 5 + 30 · 4 + 10 · 3 + 10 · 2
            .row(Term.ANSWERS_SCORE, OVERALL, 101, 420)
            .ones(Term.ANSWERS, repairs, 100, 47)
            .ones(Term.ANSWERS_SATISFIED, repairs, 100, 30)
            .ones(Term.FILTER_ANSWERS, repairs, 100, 57)
            .ones(Term.FILTER_PASSED, repairs, 100, 47)
            .ones(Term.ANSWERS_UNASKED, repairs, 150, 3);
    Document paper = ServiceReport.of(input(slice, null));
    assertThat(Papers.table(paper, "survey-method-1").rows().stream().map(Papers::texts))
        .contains(List.of("发放 / 回收 / 回收率", "600 / 120 / 20.0%"));
    assertThat(Papers.table(paper, "survey-method-2").rows().stream().map(Papers::texts))
        .contains(
            List.of("有效样本量 n / 总体 N", "120 份 / 1,648 户"),
            List.of("误差范围（95%）", "±8.6%"),
            List.of("下次要收回（误差 ±5%）", "312"));
    String filter = "† “维修”：n = 47，只问“问“报修过””答“是”的住户（82.5%，47 / 57）；不符合而仍作答的 3 份，不计入。";
    assertThat(said(paper)).contains(filter);
    assertThat(said(review(input(slice, null)))).containsOnlyOnce(filter);
    assertThat(
            charts(paper.blocks())
                .filter(Chart.Intervals.class::isInstance)
                .flatMap(chart -> ((Chart.Intervals) chart).intervals().stream())
                .map(Chart.Interval::base))
        .containsExactly("n = 100", "n = 47 †");
    assertThat(Papers.texts(Papers.table(paper, "questions").rows().get(0)))
        .containsExactly("总体满意", "1–5，≥4 为满意", "80.0%", "50.0%", "80.0%", "4.20", "100", "20");
    assertThat(Papers.texts(Papers.table(paper, "choice-3").rows().get(0)))
        .startsWith("保洁", "45 / 60")
        .element(2)
        .asString()
        .startsWith("75.0%");
    assertThat(said(DisclosureReport.of(input(slice, null)))).doesNotContain("†");
  }

  private static FileReport file(long id, String path, TableKind kind, long used) {
    return new FileReport(
        new SourceFile(id, path, "d"), List.of(kind), used + 9, used, 0, 0, 9, 0, "");
  }

  private static Refusal refused(String path, long row, Reason reason) {
    return new Refusal(path, "", row, "C001", "overall", "7", reason, List.of("1", "5"), "");
  }

  /**
   * Two rows of the round's own file and one of a file without a good answer; not last quarter's
   * answers, nor fees.
   */
  @Test
  void refusedAnswersAreCountedBesideTheRates() {
    SliceFixture slice =
        worked("2026-Q3")
            .file(file(1, "q3.csv", TableKind.SURVEY, 120))
            .file(file(2, "q2.csv", TableKind.SURVEY, 110))
            .file(file(3, "ten.csv", TableKind.SURVEY, 0))
            .file(file(4, "fees.csv", TableKind.FEES, 0))
            .refused(refused("q3.csv", 5, Reason.SCALE_RANGE))
            .refused(refused("q3.csv", 5, Reason.WORD_UNKNOWN))
            .refused(refused("q3.csv", 6, Reason.SCALE_RANGE))
            .refused(refused("q2.csv", 7, Reason.SCALE_RANGE))
            .refused(refused("ten.csv", 8, Reason.SCALE_RANGE))
            .refused(refused("fees.csv", 9, Reason.MONEY_FORM));
    assertThat(said(ServiceReport.of(input(slice, null))))
        .contains("本批答卷所在的表中有 3 份被拒收（一表有几批的，含其他批次），未计入：逐行原因见 refused.csv 和审阅版“数据质量”。");
    assertThat(said(ServiceReport.of(input(worked("2026-Q3"), null)))).doesNotContain("被拒收");
  }

  /** Wilson with N = 1,648 around 80 of 100 (method §5); a quarter without a round is a gap. */
  @Test
  void theTrendShowsItsIntervalsAndGaps() {
    FigureSet before = Figures.of(worked("2026-Q1"), 1);
    SliceFixture now = worked("2026-Q3").meant("2026-Q1", meaning(SurveyRule.STANDARD));
    Chart.Trend trend = trend(ServiceReport.of(input(now, before))).orElseThrow();
    assertThat(trend.intervals()).isTrue();
    assertThat(trend.points())
        .extracting(Chart.Point::label, Chart.Point::value, Chart.Point::base)
        .containsExactly(
            tuple("2026-Q1", 0.8, "n = 100"),
            tuple("2026-Q2", null, ""),
            tuple("2026-Q3", 0.8, "n = 100"));
    assertThat(trend.points().get(2).lower()).isCloseTo(0.7141, within(0.00005));
    assertThat(trend.points().get(2).upper()).isCloseTo(0.8649, within(0.00005));
    assertThat(trend.alternative()).contains("2026-Q3：80.0%（71.4%–86.5%）");
  }

  /** Two communities that measured with different scales have no common rate. */
  @Test
  void m16differentScalesAreNotAddedUp() {
    SliceFixture ten =
        SliceFixture.of("C002", "2026-Q3", 500, 500L)
            .surveyed(100L)
            .asking(question("overall", QuestionType.SCALE, 10, null))
            .ones(Term.ANSWERS, OVERALL, 100, 60)
            .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 30);
    Measures five = Measures.of(worked("2026-Q3"));
    assertThat(
            Measures.merge("all", List.of(five, Measures.of(ten)))
                .figures(0)
                .find("survey.satisfaction", OVERALL))
        .isEmpty();
    assertThat(
            Measures.merge("all", List.of(five, five))
                .figures(0)
                .find("survey.satisfaction", OVERALL)
                .map(Figure::denominator)
                .orElseThrow())
        .isEqualByComparingTo("200");
  }

  /** Nor are two of which one leaves out flagged answers; one that publishes nothing is let go. */
  @Test
  void answersCountedOtherwiseAreNotAddedUp() {
    Measures kept = Measures.of(worked("2026-Q3"));
    Measures left = Measures.of(worked("2026-Q3").decided(rule("30 exclude")));
    Measures few =
        Measures.of(
            SliceFixture.of("C002", "2026-Q3", 500, 500L)
                .surveyed(100L)
                .decided(rule("30 exclude"))
                .ones(Term.ANSWERS, OVERALL, 100, 20)
                .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 10));
    assertThat(answers(kept, left)).isEmpty();
    assertThat(answers(left, left).orElseThrow()).isEqualByComparingTo("200");
    assertThat(answers(kept, few).orElseThrow()).isEqualByComparingTo("100");
  }

  private static Optional<BigDecimal> answers(Measures... communities) {
    return Measures.merge("all", List.of(communities))
        .figures(0)
        .find("survey.satisfaction", OVERALL)
        .map(Figure::denominator);
  }

  private static Optional<Chart.Trend> trend(Document paper) {
    return charts(paper.blocks())
        .filter(chart -> chart.id().equals("trend-satisfaction"))
        .map(Chart.Trend.class::cast)
        .findFirst();
  }

  private static Stream<Chart> charts(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                block instanceof Block.ChartBlock chart
                    ? Stream.of(chart.chart())
                    : block instanceof Block.Columns columns
                        ? Stream.concat(charts(columns.left()), charts(columns.right()))
                        : Stream.empty());
  }
}
