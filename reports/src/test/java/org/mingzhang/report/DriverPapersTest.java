package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Block.Status;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.ScoreMoments;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;
import org.mingzhang.ledger.Themes;
import org.mingzhang.ledger.Themes.Theme;
import org.mingzhang.measure.DriversTest;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.SliceFixture;

/** What the managers' paper says of drivers, buildings and themes, and where it says nothing. */
class DriverPapersTest {

  private static final By OVERALL = By.of("question", "overall");

  private static By need(String need) {
    return By.of("question", need);
  }

  private static Document service(Slice slice) {
    return ServiceReport.of(input(slice));
  }

  private static ReportInput input(Slice slice) {
    return new ReportInput(
        slice,
        Figures.of(slice, 1),
        null,
        null,
        List.of(),
        List.of(),
        Publication.standard(Period.parse("2026-Q3")),
        1,
        "",
        Garden.ZH);
  }

  /**
   * All 40 households answer: a and b are 0 or 1 in every combination ten times. Overall 2 + 2a +
   * b, D01 3 + 2a, D02 4 + b. So importance is 4/5 and 1/5; satisfied are 20, 20 and 40 of 40.
   */
  private static SliceFixture census() {
    return census("D02");
  }

  /** The same sums with another name of the second need. */
  private static ScoreMoments moments(List<int[]> answers, String second) {
    ScoreMoments usual = DriversTest.moments(answers);
    SortedMap<String, ScoreMoments.Pair> pairs = new TreeMap<>(usual.pairs());
    pairs.put(second, Objects.requireNonNull(pairs.remove("D02")));
    return new ScoreMoments(List.of("D01", second), usual.parts(), pairs);
  }

  private static SliceFixture census(String second) {
    List<int[]> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int a = i % 2;
      int b = i / 2 % 2;
      answers.add(new int[] {2 + 2 * a + b, 3 + 2 * a, 4 + b});
    }
    return SliceFixture.of("C001", "2026-Q3", 40, 40L)
        .surveyed(40L)
        .ones(Term.SURVEY_RETURNED, By.ALL, 100, 40)
        .ones(Term.ANSWERS, OVERALL, 100, 40)
        .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 20)
        .ones(Term.ANSWERS, need("D01"), 100, 40)
        .ones(Term.ANSWERS_SATISFIED, need("D01"), 100, 20)
        .ones(Term.ANSWERS, need(second), 100, 40)
        .ones(Term.ANSWERS_SATISFIED, need(second), 100, 40)
        .ones(Term.DRIVER_ANSWERS, By.ALL, 100, 40)
        .ones(Term.PAIR_ANSWERS, need("D01"), 100, 40)
        .ones(Term.PAIR_ANSWERS, need(second), 100, 40)
        .adding(moments(answers, second));
  }

  @Test
  void whatIsWorthImproving() {
    Document paper = service(census());
    assertThat(Papers.under(paper, "drivers").get(0))
        .isEqualTo(
            new Block.Paragraph(
                "与总体满意度关系最大的是尊重，重要性 80.0%（80.0%–80.0%）；领先其余各项，超出随机波动。"
                    + "各项合计可解释总体满意度差异的 100.0%（完整答卷 40 份，2 项）。相关不等于因果。",
                Block.Tone.NORMAL));
    // r = 2/√5 and 1/√5
    assertThat(Papers.table(paper, "drivers").rows().stream().map(Papers::texts))
        .containsExactly(
            List.of("尊重", "80.0%（80.0%–80.0%）", "50.0%（50.0%–50.0%）", "0.89", "40", "优先改进"),
            List.of("诚信", "20.0%（20.0%–20.0%）", "100.0%（100.0%–100.0%）", "0.45", "40", "可能过度"));
    assertThat(Papers.texts(Papers.table(paper, "focus").rows().get(0)))
        .startsWith(
            "改进：尊重", "优先改进：重要性 80.0%（80.0%–80.0%），高于平均 50.0%；满意率 50.0%（50.0%–50.0%），低于各项平均 75.0%");
    Chart.Quadrants chart =
        Papers.under(paper, "drivers").stream()
            .filter(Block.ChartBlock.class::isInstance)
            .map(block -> (Chart.Quadrants) ((Block.ChartBlock) block).chart())
            .findFirst()
            .orElseThrow();
    assertThat(chart.axisX()).isEqualTo("满意率（非常满意 + 满意，占有效回答的 %）");
    assertThat(chart.cutX()).isEqualTo(0.75);
    assertThat(chart.cutY()).isEqualTo(0.5);
    assertThat(chart.cutXText()).isEqualTo("平均 75.0%");
    assertThat(chart.fields()).containsExactly("优先改进", "保持优势", "次要改进", "可能过度");
    assertThat(chart.points())
        .extracting(Chart.QuadrantPoint::label, Chart.QuadrantPoint::status)
        .containsExactly(tuple("尊重", Status.MISSED), tuple("诚信", Status.MET));
  }

  /** The second need of the example is safety: all are satisfied, and nobody is told to do less. */
  @Test
  void safetyIsNeverTooMuch() {
    Document paper = service(census("D05"));
    List<String> row = Papers.texts(Papers.table(paper, "drivers").rows().get(1));
    assertThat(row.get(0)).isEqualTo("小区安全");
    assertThat(row.get(5)).isEqualTo("保持");
    assertThat(Papers.under(paper, "drivers"))
        .contains(new Block.Paragraph("小区安全不论落在哪一格都不减少投入：不在“优先改进”的，一律为“保持”。", Block.Tone.MUTED));
    assertThat(Papers.under(service(census()), "drivers").toString()).doesNotContain("一律为“保持”");
  }

  /** The same answers from a thousand households leave the fields open. */
  @Test
  void whatChanceMayHaveDoneIsNotPlaced() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 1000, 1000L)
            .surveyed(40L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, 40)
            .ones(Term.ANSWERS, OVERALL, 100, 40)
            .ones(Term.ANSWERS, need("D01"), 100, 40)
            .ones(Term.ANSWERS_SATISFIED, need("D01"), 100, 22)
            .ones(Term.ANSWERS, need("D02"), 100, 40)
            .ones(Term.ANSWERS_SATISFIED, need("D02"), 100, 24)
            .ones(Term.DRIVER_ANSWERS, By.ALL, 100, 40)
            .ones(Term.PAIR_ANSWERS, need("D01"), 100, 40)
            .ones(Term.PAIR_ANSWERS, need("D02"), 100, 40)
            .adding(census().moments());
    assertThat(Papers.table(service(slice), "drivers").rows().stream().map(Papers::texts))
        .allMatch(texts -> texts.get(5).equals("尚不能归入"));
  }

  /** One of 40 answers leans on both needs: R² about 0.01, F about 0.2 where 3.25 is needed. */
  @Test
  void whatExplainsNoMoreThanChanceIsNoEvidence() {
    List<int[]> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      answers.add(new int[] {i == 0 ? 5 : 3 + i / 4 % 2, 3 + 2 * (i % 2), 4 + i / 2 % 2});
    }
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 1000, 1000L)
            .surveyed(40L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, 40)
            .ones(Term.ANSWERS, OVERALL, 100, 40)
            .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, 38)
            .ones(Term.ANSWERS, need("D01"), 100, 40)
            .ones(Term.ANSWERS_SATISFIED, need("D01"), 100, 10)
            .ones(Term.ANSWERS, need("D02"), 100, 40)
            .ones(Term.ANSWERS_SATISFIED, need("D02"), 100, 39)
            .ones(Term.ANSWERS, need("D03"), 100, 12)
            .ones(Term.DRIVER_ANSWERS, By.ALL, 100, 40)
            .ones(Term.PAIR_ANSWERS, need("D01"), 100, 40)
            .ones(Term.PAIR_ANSWERS, need("D02"), 100, 40)
            .adding(DriversTest.moments(answers));
    Document paper = service(slice);
    List<Block> drivers = Papers.under(paper, "drivers");
    assertThat(((Block.Paragraph) drivers.get(0)).text())
        .startsWith("各项需求合计只解释总体满意度差异的 ")
        .endsWith("不画四格图。");
    assertThat(((Block.Paragraph) drivers.get(1)).text())
        .startsWith("未参加分析：样本不足：")
        .contains("（还差 18 份）；本轮没有问：");
    assertThat(Papers.hasTable(paper, "drivers")).isFalse();
    assertThat(Papers.row(Papers.table(paper, "focus"), "改进：尊重").get(1))
        .startsWith("满意率 25.0%")
        .doesNotContain("重要性");
  }

  @Test
  void fewAnswersAreNotJudged() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 100, 100L)
            .surveyed(40L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, 28)
            .ones(Term.ANSWERS, OVERALL, 100, 28)
            .ones(Term.PAIR_ANSWERS, need("D01"), 100, 28);
    Document paper = service(slice);
    assertThat(Papers.under(paper, "drivers"))
        .first()
        .isEqualTo(new Block.Paragraph("有效回答达到 30 份的需求不足两项：不判断哪一项更重要。", Block.Tone.NORMAL));
    assertThat(Papers.hasTable(paper, "drivers")).isFalse();
    assertThat(Texts.of(paper)).noneMatch(text -> text.contains("优先改进"));
    Document none = service(SliceFixture.of("C001", "2026-Q3", 100, 100L));
    assertThat(Texts.of(none)).noneMatch(text -> text.contains("改进什么最有用"));
    assertThat(Texts.of(none)).noneMatch(text -> text.contains("意见说的是什么"));
  }

  /** Wilson without a population: 20 of 40 is 35.2–64.8 %, 6 of 40 7.1–29.1 %. */
  @Test
  void commentsAreCountedAndTheCommitteeReadsTheDictionary() {
    Slice slice =
        census()
            .ones(Term.COMMENTS, By.ALL, 100, 40)
            .ones(Term.COMMENTS_UNMATCHED, By.ALL, 130, 10)
            .ones(Term.THEME_MENTIONS, By.of("theme", "parking"), 100, 20)
            .ones(Term.THEME_MENTIONS, By.of("theme", "lift"), 120, 6)
            .countedBy(
                new Themes(
                    List.of("无"),
                    List.of(
                        new Theme("lift", "电梯", "Lifts", List.of("电梯"), List.of("电梯广告")),
                        new Theme("parking", "停车", "Parking", List.of("停车", "车位"), List.of()))));
    Document paper = service(slice);
    assertThat(Papers.table(paper, "themes").rows().stream().map(Papers::texts))
        .containsExactly(
            List.of("停车", "20", "50.0%（35.2%–64.8%）"), List.of("电梯", "6", "15.0%（7.1%–29.1%）"));
    assertThat(Papers.under(paper, "themes").get(0))
        .isEqualTo(
            new Block.Paragraph(
                "文字意见 40 条（有效问卷 40 份）；未涉及任何主题 10 条。一条意见可涉及几个主题，每个主题计一次。", Block.Tone.NORMAL));
    assertThat(Papers.row(Papers.table(paper, "focus"), "回应集中的意见：停车"))
        .startsWith("回应集中的意见：停车", "提到 20 / 40 条，占 50.0%（35.2%–64.8%）；多于其他任何主题");
    assertThat(Papers.hasTable(paper, "dictionary")).isFalse();
    assertThat(Texts.of(paper)).anyMatch(text -> text.contains("themes.yaml"));
    Document review = ReviewReport.of(input(slice), refusal -> "");
    assertThat(Papers.row(Papers.table(review, "dictionary"), "电梯"))
        .containsExactly("电梯", "电梯", "电梯广告");
    assertThat(Papers.row(Papers.table(review, "dictionary"), "停车"))
        .containsExactly("停车", "停车、车位", "—");
  }

  /** Of 24 comments no share is given: the managers read the counts alone. */
  @Test
  void fewCommentsAreCountsWithoutShares() {
    Slice slice =
        census()
            .ones(Term.COMMENTS, By.ALL, 100, 24)
            .ones(Term.THEME_MENTIONS, By.of("theme", "lift"), 120, 6)
            .countedBy(
                new Themes(
                    List.of(),
                    List.of(new Theme("lift", "电梯", "Lifts", List.of("电梯"), List.of()))));
    Document paper = service(slice);
    assertThat(Papers.table(paper, "themes").rows().stream().map(Papers::texts))
        .containsExactly(List.of("电梯", "6"));
    assertThat(Papers.table(paper, "themes").note()).contains("意见不足 30 条时不列占比");
  }

  /** 40 homes each, all of them asked: 35/40 is 88 %, 20/40 50 %; 12 answers are masked. */
  @Test
  void buildingsStandSideBySide() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 120, 120L)
            .surveyed(100L)
            .ones(Term.SURVEY_RETURNED, By.ALL, 100, 92);
    building(slice, "10栋", 1000, 40, 35);
    building(slice, "2栋", 2000, 40, 20);
    building(slice, "3栋", 3000, 12, 12);
    Document paper = service(slice);
    assertThat(Papers.table(paper, "satisfaction-by-building").rows().stream().map(Papers::texts))
        // 67 of 92
        .containsExactly(
            List.of("2栋", "40", "50%"),
            List.of("3栋", "12", "*"),
            List.of("10栋", "40", "88%"),
            List.of("全体", "92", "73%"));
    assertThat(Papers.under(paper, "satisfaction-by-building").get(0))
        .isEqualTo(
            new Block.Paragraph(
                "总体满意率最低的是2栋，50.0%（50.0%–50.0%）；最高的是10栋，87.5%（87.5%–87.5%）。"
                    + "两者的差别超出随机波动（2 栋可比）。",
                Block.Tone.NORMAL));
  }

  private static void building(
      SliceFixture slice, String building, long row, int answers, int satisfied) {
    By at = By.of("building", building, "question", "overall");
    slice
        .ones(Term.BUILDING_HOUSEHOLDS, By.of("building", building), row, 40)
        .ones(Term.ANSWERS, at, row + 5000, answers)
        .ones(Term.ANSWERS_SATISFIED, at, row + 5000, satisfied);
  }
}
