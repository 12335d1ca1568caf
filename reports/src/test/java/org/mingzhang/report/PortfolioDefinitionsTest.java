package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.TargetRules;

/** Communities that measured a question otherwise stand in the portfolio, but beside no other. */
class PortfolioDefinitionsTest {

  private static final Period PERIOD = Period.parse("2026-Q3");
  private static final By OVERALL = By.of("question", "overall");
  private static final String FOOTNOTE = "※ 口径不同，不参加比较：C4（1–10 分中的 8–10 分）；参加比较的口径为1–5 分中的 4–5 分。";

  private static SetOfFigures set(String id) {
    return new SetOfFigures(id, "2026-Q3");
  }

  private static SetOfFigures rated(String id, long satisfied, int scale, int from) {
    return set(id)
        .satisfied("overall", satisfied, 300, "0.5", "0.9")
        .meaning("overall", scale, from);
  }

  private static Member member(String id, SetOfFigures figures) {
    return new Member(
        PortfolioReportTest.community(id, "小区" + id),
        figures.build(),
        State.DRAFT,
        "",
        id,
        List.of("disclosure.pdf"));
  }

  private static Document paper(Locale locale, Member... members) {
    FigureSet merged = set("").count("complaints.reported", By.ALL, 3).build();
    return PortfolioReport.of(PERIOD, List.of(members), merged, locale);
  }

  private static Document paper(Member... members) {
    return paper(Garden.ZH, members);
  }

  private static <T extends Chart> List<T> charts(Document paper, Class<T> kind) {
    return Papers.blocks(paper).stream()
        .filter(Block.ChartBlock.class::isInstance)
        .map(block -> ((Block.ChartBlock) block).chart())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static Member[] fourOfWhichOneOnTen() {
    return new Member[] {
      member("C1", rated("C1", 180, 5, 4)),
      member("C2", rated("C2", 230, 5, 4)),
      member("C3", rated("C3", 270, 5, 4)),
      member("C4", rated("C4", 20, 10, 8))
    };
  }

  /**
   * The three alike are those of {@link PortfolioReportTest}: with the fourth among the rest, every
   * difference and p would be another. Their rate is 680 / 900.
   */
  @Test
  void whatWasMeasuredOtherwiseIsListedAndNeitherBandedNorTestedNorDrawn() {
    Document paper = paper(fourOfWhichOneOnTen());
    assertThat(paper.title()).isEqualTo("4 个小区：满意率 1 个明显偏低，1 个明显偏高");
    Table bands = Papers.table(paper, "bands");
    assertThat(bands.rows().stream().map(Papers::texts))
        .containsExactly(
            List.of(
                "第 1 档",
                "1",
                "C3 小区C3",
                "90.0%（50.0%–90.0%）",
                "270 / 300",
                "高于 C1、C2",
                "+21.7",
                "+16.9 至 +26.0",
                "< 0.000001"),
            List.of(
                "第 2 档",
                "2",
                "C2 小区C2",
                "76.7%（50.0%–90.0%）",
                "230 / 300",
                "低于 C3，高于 C1",
                "+1.7",
                "−3.8 至 +6.9",
                "0.5443"),
            List.of(
                "第 3 档",
                "3",
                "C1 小区C1",
                "60.0%（50.0%–90.0%）",
                "180 / 300",
                "低于 C2、C3",
                "−23.3",
                "−29.0 至 −17.7",
                "< 0.000001"),
            List.of(
                "—",
                "—",
                "C4 小区C4",
                "6.7%（50.0%–90.0%） ※",
                "20 / 300",
                "口径不同，不参加比较",
                "—",
                "—",
                "—"));
    assertThat(bands.note()).endsWith("显著低于它的小区数。" + FOOTNOTE);
    Table communities = Papers.table(paper, "communities");
    assertThat(Papers.row(communities, "C4 小区C4").get(1)).isEqualTo("6.7%（50.0%–90.0%） ※");
    assertThat(Papers.row(communities, "C3 小区C3").get(1)).doesNotContain("※");
    assertThat(communities.note()).isEqualTo(FOOTNOTE);
    Chart.Funnel funnel = charts(paper, Chart.Funnel.class).get(0);
    assertThat(funnel.points())
        .extracting(Chart.FunnelPoint::label)
        .containsExactly("C1", "C2", "C3");
    assertThat(funnel.centre()).isEqualTo(0.755556);
    assertThat(funnel.alternative()).startsWith("参加比较的小区合计 75.6%；");
    assertThat(Texts.of(paper))
        .contains("未入图：C4 口径不同，不参加比较（1–10 分中的 8–10 分），6.7%（50.0%–90.0%），n = 300。");
  }

  private static Member counting(String id, long satisfied, SurveyRule rule) {
    Member plain = member(id, rated(id, satisfied, 5, 4));
    return new Member(
        plain.community(),
        plain.figures(),
        State.DRAFT,
        "",
        id,
        List.of("disclosure.pdf"),
        TargetRules.STANDARD,
        rule);
  }

  /** The rule of C4 leaves out flagged answers: its rate is of other answers than the others'. */
  @Test
  void whatWasCountedOtherwiseIsListedAndNotRanked() {
    SurveyRule exclude = new SurveyRule(2, 8, 45, true, 30, 50);
    Document paper =
        paper(
            counting("C1", 180, SurveyRule.STANDARD),
            counting("C2", 230, new SurveyRule(2, 8, 45, false, 40, 50)),
            counting("C3", 270, SurveyRule.STANDARD),
            counting("C4", 20, exclude));
    Table bands = Papers.table(paper, "bands");
    assertThat(bands.rows().stream().map(Papers::texts).map(row -> row.get(0) + " " + row.get(2)))
        .containsExactly("第 1 档 C3 小区C3", "第 2 档 C2 小区C2", "第 3 档 C1 小区C1", "— C4 小区C4");
    assertThat(bands.note())
        .endsWith(
            "※ 口径不同，不参加比较：C4（1–5 分中的 4–5 分，不计答题少于 45 秒或全选同一分的答卷）；" + "参加比较的口径为1–5 分中的 4–5 分。");
  }

  /** Of D10 only those were asked in C4 who had used something: others' answers to another. */
  @Test
  void whatOnlySomeWereAskedIsNoAnswerOfAll() {
    By worth = By.of("question", "D10");
    Document paper =
        paper(
            member("C1", priced("C1", 270, 5, 4)),
            member("C2", priced("C2", 150, 5, 4)),
            member("C4", priced("C4", 20, 5, 4).rate("survey.asked_share", worth, "300", "400")));
    Table value = Papers.table(paper, "value");
    assertThat(value.rows().stream().map(Papers::texts).map(row -> row.get(5)))
        .containsExactly("第 1 档", "第 2 档", "—");
    assertThat(value.note()).contains("C4（1–5 分中的 4–5 分，只问部分住户）");
  }

  @Test
  void englishPutsASpaceBeforeTheFootnote() {
    assertThat(Papers.table(paper(Garden.EN, fourOfWhichOneOnTen()), "bands").note())
        .endsWith(
            "significantly lower. ※ Measured otherwise, not compared: C4 (8–10 of 1–10); "
                + "those compared have 4–5 of 1–5.");
  }

  /** Two and two: the standard one; two against one: the two, whatever they are. */
  @ParameterizedTest
  @CsvSource({
    "10, 8, 10, 8, 5, 4, 5, 4, C3 C4",
    "10, 8, 10, 8, 10, 8, 5, 4, C1 C2 C3",
    "5, 5, 5, 5, 5, 4, 10, 8, C1 C2",
    "10, 9, 10, 9, 10, 8, 10, 8, C3 C4",
  })
  void theLargestGroupIsComparedAndOfEqualOnesTheStandard(
      int s1, int f1, int s2, int f2, int s3, int f3, int s4, int f4, String compared) {
    Document paper =
        paper(
            member("C1", rated("C1", 180, s1, f1)),
            member("C2", rated("C2", 230, s2, f2)),
            member("C3", rated("C3", 270, s3, f3)),
            member("C4", rated("C4", 20, s4, f4)));
    assertThat(
            Papers.table(paper, "bands").rows().stream()
                .map(Papers::texts)
                .filter(row -> row.get(0).startsWith("第"))
                .map(row -> row.get(2).substring(0, 2))
                .sorted())
        .containsExactly(compared.split(" "));
  }

  /** Two that measured in two ways: neither is high or low, and both are still listed. */
  @Test
  void withNoTwoAlikeNothingIsJudged() {
    Document paper =
        paper(member("C1", rated("C1", 180, 5, 4)), member("C2", rated("C2", 270, 10, 8)));
    assertThat(paper.title()).isEqualTo("2 个小区：本期没有可比的满意率");
    assertThat(Papers.table(paper, "bands").rows().stream().map(Papers::texts))
        .containsExactly(
            List.of(
                "—",
                "—",
                "C1 小区C1",
                "60.0%（50.0%–90.0%）",
                "180 / 300",
                "没有同口径的小区可比",
                "—",
                "—",
                "—"),
            List.of(
                "—",
                "—",
                "C2 小区C2",
                "90.0%（50.0%–90.0%） ※",
                "270 / 300",
                "口径不同，不参加比较",
                "—",
                "—",
                "—"));
  }

  /** The unpublished fourth measured otherwise: the funnel of the three stays. */
  @Test
  void eachThatIsNotDrawnIsNamedWithItsOwnReason() {
    Member blocked = member("C6", rated("C6", 10, 5, 4));
    Document paper =
        paper(
            member("C1", rated("C1", 180, 5, 4)),
            member("C2", rated("C2", 230, 5, 4)),
            member("C3", rated("C3", 270, 10, 8)),
            member(
                "C4",
                set("C4").withheld("survey.satisfaction", OVERALL, 20).meaning("overall", 10, 8)),
            member("C5", set("C5")),
            new Member(
                blocked.community(), blocked.figures(), State.BLOCKED, "x", "C6", List.of()));
    assertThat(charts(paper, Chart.Funnel.class).get(0).points())
        .extracting(Chart.FunnelPoint::label)
        .containsExactly("C1", "C2");
    assertThat(Texts.of(paper))
        .contains(
            "未入图：C3 口径不同，不参加比较（1–10 分中的 8–10 分），90.0%（50.0%–90.0%），n = 300；"
                + "C4 样本不足，不发布，n = 20；C5 本期没有总体满意度的有效答卷；C6 未出文件。")
        .noneMatch(text -> text.contains("最小基数"));
  }

  @Test
  void withoutAnyRateTheFunnelSaysSoWithTheReasons() {
    Document paper = paper(member("C4", set("C4").withheld("survey.satisfaction", OVERALL, 20)));
    assertThat(Texts.of(paper)).contains("本期没有可以入图的满意率。", "未入图：C4 样本不足，不发布，n = 20。");
  }

  private static SetOfFigures priced(String id, long satisfied, int scale, int from) {
    return set(id)
        .satisfied("D10", satisfied, 300, "0.5", "0.9")
        .satisfied("D01", 200, 300, "0.5", "0.9")
        .meaning("D10", scale, from)
        .money("value.fee_standard", By.ALL, "2.3" + id.charAt(1));
  }

  @Test
  void theValueMapNeitherDrawsNorBandsWhatWasAskedOtherwise() {
    Document paper =
        paper(
            member("C1", priced("C1", 270, 5, 4)),
            member("C2", priced("C2", 150, 5, 4)),
            member("C4", priced("C4", 20, 10, 8)));
    Table value = Papers.table(paper, "value");
    assertThat(value.rows().stream().map(Papers::texts).map(row -> row.get(3) + "|" + row.get(5)))
        .containsExactly(
            "90.0%（50.0%–90.0%）|第 1 档", "50.0%（50.0%–90.0%）|第 2 档", "6.7%（50.0%–90.0%） ※|—");
    assertThat(value.note()).endsWith(FOOTNOTE);
    assertThat(charts(paper, Chart.Scatter.class).get(0).spots())
        .extracting(Chart.Spot::label)
        .containsExactly("C1 n=300", "C2 n=300");
  }

  @Test
  void aNeedIsDrawnOfThoseAlikeOnly() {
    Document paper =
        paper(
            member("C1", priced("C1", 270, 5, 4)),
            member("C2", priced("C2", 150, 5, 4)),
            member("C4", priced("C4", 20, 10, 8)));
    Chart.Intervals worth =
        charts(paper, Chart.Intervals.class).stream()
            .filter(chart -> chart.id().equals("need-D10"))
            .findFirst()
            .orElseThrow();
    assertThat(worth.intervals()).extracting(Chart.Interval::value).containsExactly(0.9, 0.5, null);
    assertThat(worth.intervals())
        .extracting(Chart.Interval::text)
        .containsExactly("90.0%", "50.0%", "6.7% ※");
    assertThat(worth.alternative()).contains("口径不同（1–10 分中的 8–10 分），不参加比较");
    assertThat(charts(paper, Chart.Intervals.class))
        .isNotEmpty()
        .allMatch(chart -> chart.span().equals(List.of(0.5, 0.9)));
    Table needs = Papers.table(paper, "needs");
    assertThat(Papers.row(needs, "C4").get(1)).isEqualTo("66.7%");
    assertThat(Papers.row(needs, "C4").get(10)).isEqualTo("6.7% ※");
    assertThat(needs.note()).startsWith("※ 口径不同，不参加比较：C4 ").endsWith("（1–10 分中的 8–10 分）。");
  }

  private static SetOfFigures complaining(String id, String reported) {
    return set(id).per1000("complaints.per_1000_households", reported, "1000");
  }

  /** Orders in one month are orders; nobody complained then is 0.0. */
  @Test
  void withoutWorkOrdersThereIsNoRateOfComplaints() {
    Document paper =
        paper(
            member(
                "C1",
                complaining("C1", "0")
                    .held("2026-07", 240, 90, 0)
                    .held("2026-08", 240, 90, 0)
                    .held("2026-09", 240, 90, 0)),
            member(
                "C2",
                complaining("C2", "0")
                    .held("2026-07", 240, 90, 0)
                    .held("2026-08", 240, 90, 1)
                    .held("2026-09", 240, 90, 0)),
            member("C3", complaining("C3", "12")));
    Table table = Papers.table(paper, "communities");
    assertThat(Papers.row(table, "C1 小区C1").get(5)).isEqualTo("—（未提供工单）");
    assertThat(Papers.row(table, "C2 小区C2").get(5)).isEqualTo("0.0");
    assertThat(Papers.row(table, "C3 小区C3").get(5)).isEqualTo("12.0");
  }

  @Test
  void withoutFundsThereIsNoTableOfThem() {
    Document paper = paper(member("C1", set("C1")));
    assertThat(Papers.hasTable(paper, "whole-funds")).isFalse();
    assertThat(Texts.of(paper)).anyMatch(text -> text.endsWith("：本期无"));
    assertThat(
            Papers.blocks(paper).stream()
                .filter(Block.TableBlock.class::isInstance)
                .map(block -> ((Block.TableBlock) block).table()))
        .noneMatch(table -> table.rows().isEmpty());
  }
}
