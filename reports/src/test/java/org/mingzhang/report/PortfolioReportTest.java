package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Directory;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationRegister.State;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Target;
import org.mingzhang.measure.TargetRule;
import org.mingzhang.measure.TargetRules;

class PortfolioReportTest {

  private static final Period PERIOD = Period.parse("2026-Q3");

  static Community community(String id, String name) {
    Community c = new Garden(ChargingMode.LUMP_SUM, true).community();
    return new Community(
        c.origin(),
        id,
        name,
        c.city(),
        c.district(),
        c.street(),
        c.jurisdiction(),
        c.chargingMode(),
        c.areaM2(),
        1000,
        null,
        c.company(),
        c.manager(),
        null,
        null,
        null);
  }

  private static Member member(String id, long satisfied, long answers) {
    FigureSet figures =
        new SetOfFigures(id, "2026-Q3")
            .satisfied("overall", satisfied, answers, "0.5", "0.9")
            .money("funds.closing", By.of("fund", "service"), "100.00")
            .build();
    return new Member(
        community(id, "小区" + id), figures, State.DRAFT, "", id, List.of("disclosure.pdf"));
  }

  private static Document paper() {
    List<Member> members = new ArrayList<>();
    members.add(member("C3", 270, 300));
    members.add(member("C1", 180, 300));
    members.add(member("C2", 230, 300));
    members.add(
        new Member(
            community("C4", "不平苑"),
            member("C4", 10, 300).figures(),
            State.BLOCKED,
            Papers.blocked(Garden.ZH),
            "C4",
            List.of()));
    FigureSet merged =
        new SetOfFigures("", "2026-Q3").satisfied("overall", 702, 900, "0.75", "0.81").build();
    return PortfolioReport.of(PERIOD, members, merged, Garden.ZH);
  }

  /** n* = 300 × 1647/1348. Against the rest C1 and C3 have p < 0.000001, C2 0.544338. */
  @Test
  void namesOnlyWhatLiesOutsideTheFunnel() {
    Document paper = paper();
    assertThat(paper.title()).isEqualTo("4 个小区：满意率 1 个明显偏低，1 个明显偏高");
    Chart.Funnel funnel =
        (Chart.Funnel)
            Papers.blocks(paper).stream()
                .filter(Block.ChartBlock.class::isInstance)
                .map(block -> ((Block.ChartBlock) block).chart())
                .findFirst()
                .orElseThrow();
    assertThat(funnel.points())
        .containsExactly(
            new Chart.FunnelPoint("C1", 366.543, 0.6, Block.Status.MISSED),
            new Chart.FunnelPoint("C2", 366.543, 0.766667, Block.Status.UNDECIDED),
            new Chart.FunnelPoint("C3", 366.543, 0.9, Block.Status.MET));
  }

  private static Member bound(String id, TargetRules targets) {
    Member plain = member(id, 230, 300);
    FigureSet figures =
        new SetOfFigures(id, "2026-Q3").rate("repairs.on_time_rate", By.ALL, "91", "100").build();
    return new Member(
        plain.community(),
        figures,
        State.DRAFT,
        "",
        id,
        List.of("disclosure.pdf"),
        targets,
        SurveyRule.STANDARD);
  }

  private static String onTime(TargetRule... agreed) {
    TargetRules rules = TargetRules.with(List.of(agreed));
    Document paper =
        PortfolioReport.of(
            PERIOD,
            List.of(bound("C1", rules), bound("C2", rules), bound("C3", rules)),
            null,
            Garden.ZH);
    return Texts.of(paper).stream()
        .filter(text -> text.contains("维修及时率 ="))
        .findFirst()
        .orElseThrow();
  }

  private static TargetRule agreed(String community, String from, String value) {
    return new TargetRule(
        "repairs.on_time_rate",
        community,
        LocalDate.parse(from),
        Target.atLeast(value),
        Fraction.ZERO,
        "");
  }

  @Test
  void theNoteHasTheTargetsInForceAndSaysWhereTheyDiffer() {
    assertThat(onTime()).contains("目标 ≥ 90%；");
    assertThat(onTime(agreed("", "2026-07-01", "0.92"))).contains("目标 ≥ 92%；");
    assertThat(onTime(agreed("", "2026-10-01", "0.92"))).contains("目标 ≥ 90%；");
    assertThat(onTime(agreed("", "2026-07-01", "0.92"), agreed("C2", "2026-07-01", "0.95")))
        .contains("目标 各小区按各自的（C1、C3 ≥ 92%；C2 ≥ 95%）；");
  }

  /** 91.996 % misses 92 % and must not read 92.00 %; against 90 % two decimals do. */
  @Test
  void aRateIsPrintedOnTheSideOfItsOwnTarget() {
    FigureSet figures =
        new SetOfFigures("C1", "2026-Q3")
            .rate("repairs.on_time_rate", By.ALL, "22999", "25000")
            .build();
    for (String target : List.of("0.90", "0.92")) {
      Member member =
          new Member(
              community("C1", "小区"),
              figures,
              State.DRAFT,
              "",
              "C1",
              List.of(),
              TargetRules.with(List.of(agreed("", "2026-07-01", target))),
              SurveyRule.STANDARD);
      Document paper = PortfolioReport.of(PERIOD, List.of(member), figures, Garden.ZH);
      String printed = target.equals("0.92") ? "91.996%" : "92.00%";
      for (Table.Row row : Papers.table(paper, "communities").rows()) {
        assertThat(Papers.texts(row).get(3)).isEqualTo(printed);
      }
    }
  }

  /** 1648 of 1648 have no n*: drawn at 20 × 1648 = 32,960, and the paper says so. */
  @Test
  void aCensusIsDrawnWhereThePaperSays() {
    Document paper =
        PortfolioReport.of(
            PERIOD,
            List.of(member("C1", 180, 300), member("C2", 230, 300), member("C3", 1483, 1648)),
            null,
            Garden.ZH);
    assertThat(Texts.of(paper)).anyMatch(text -> text.contains("等效样本量 n*"));
    assertThat(Texts.of(paper)).anyMatch(text -> text.contains("不说明是否显著：C3 答卷 1,648 份，画在 32,960。"));
    assertThat(Texts.of(paper())).noneMatch(text -> text.contains("不说明是否显著"));
  }

  /** Pairs by intervals.py: C3 to C2 and C2 to C1 0.000001, twice that where corrected. */
  @Test
  void ranksInBandsOnly() {
    assertThat(
            Papers.table(paper(), "bands").rows().stream()
                .map(Papers::texts)
                .map(
                    texts ->
                        List.of(
                            texts.get(0),
                            texts.get(1),
                            texts.get(2),
                            texts.get(5),
                            texts.get(6),
                            texts.get(7),
                            texts.get(8))))
        .containsExactly(
            List.of("第 1 档", "1", "C3 小区C3", "高于 C1、C2", "+21.7", "+16.9 至 +26.0", "< 0.000001"),
            List.of("第 2 档", "2", "C2 小区C2", "低于 C3，高于 C1", "+1.7", "−3.8 至 +6.9", "0.5443"),
            List.of("第 3 档", "3", "C1 小区C1", "低于 C2、C3", "−23.3", "−29.0 至 −17.7", "< 0.000001"));
  }

  /**
   * 255, 243 and 231 of 300 of 1,000: {@code math.erfc} gives 0.002848, 0.119226 and 0.150756 with
   * the finite population, after Holm 0.008545, 0.238452 and 0.238452. One pair differs, none is
   * told apart from the middle one: one band, ranks 1–2, 1–3, 2–3, and the title says no more.
   */
  @Test
  void bandsRanksAndSentencesComeFromOneTest() {
    Document paper =
        PortfolioReport.of(
            PERIOD,
            List.of(thousand("C1", 231), thousand("C2", 243), thousand("C3", 255)),
            null,
            Garden.ZH);
    assertThat(paper.title()).isEqualTo("3 个小区：1 对小区的满意率有显著差别");
    assertThat(
            Papers.table(paper, "bands").rows().stream()
                .map(Papers::texts)
                .map(texts -> List.of(texts.get(0), texts.get(1), texts.get(4), texts.get(5))))
        .containsExactly(
            List.of("第 1 档", "2–3", "231 / 300", "低于 C3"),
            List.of("第 1 档", "1–3", "243 / 300", "无显著差别"),
            List.of("第 1 档", "1–2", "255 / 300", "高于 C1"));
    assertThat(
            Papers.table(paper, "pairs").rows().stream()
                .map(Papers::texts)
                .map(texts -> List.of(texts.get(0), texts.get(1), texts.get(4), texts.get(5))))
        .containsExactly(
            List.of("C3 小区C3", "C2 小区C2", "0.2385", "无显著差别"),
            List.of("C3 小区C3", "C1 小区C1", "0.0085", "显著"),
            List.of("C2 小区C2", "C1 小区C1", "0.2385", "无显著差别"));
    assertThat(Papers.row(Papers.table(paper, "attention"), "C1 小区C1"))
        .containsExactly("C1 小区C1", "低于他处", "业主满意率 77.0%（50.0%–90.0%），n = 300，显著低于 C3");
  }

  private static Member thousand(String id, long satisfied) {
    Figure whole =
        new SetOfFigures(id, "2026-Q3")
            .satisfied("overall", satisfied, 300, "0.5", "0.9")
            .build()
            .figures()
            .get(0);
    Figure rate =
        new Figure(
            whole.id(),
            whole.by(),
            whole.unit(),
            whole.value(),
            whole.numerator(),
            whole.denominator(),
            whole.lower(),
            whole.upper(),
            1000L,
            null,
            "",
            300,
            List.of());
    FigureSet figures =
        new FigureSet(
            id, PERIOD, 1, List.of(rate), new SetOfFigures(id, "2026-Q3").build().months());
    return new Member(community(id, "小区" + id), figures, State.DRAFT, "", id, List.of());
  }

  /**
   * C1 misses two targets, one of them its own of emergencies; C2 has 18 answers, twelve too few;
   * nothing speaks against C3.
   */
  @Test
  void thePageBeginsWithWhoNeedsAttentionAndWhy() {
    By emergency = By.of("urgency", "emergency");
    TargetRules targets =
        TargetRules.with(
            List.of(
                new TargetRule(
                    "repairs.on_time_rate",
                    emergency,
                    "C1",
                    LocalDate.EPOCH,
                    Target.atLeast("0.95"),
                    Fraction.ZERO,
                    ""),
                new TargetRule(
                    "repairs.open", "", LocalDate.EPOCH, Target.atMost("20"), Fraction.ZERO, "")));
    Document paper =
        PortfolioReport.of(
            PERIOD,
            List.of(
                with(
                    new SetOfFigures("C1", "2026-Q3")
                        .rate("repairs.on_time_rate", By.ALL, "21", "23")
                        .rate("repairs.on_time_rate", emergency, "5", "7")
                        .count("repairs.open", By.ALL, 21),
                    targets),
                with(
                    new SetOfFigures("C2", "2026-Q3")
                        .withheld("survey.satisfaction", HeadlineTiles.OVERALL, 18),
                    targets),
                with(
                    new SetOfFigures("C3", "2026-Q3")
                        .rate("repairs.on_time_rate", By.ALL, "9", "10"),
                    targets)),
            null,
            Garden.ZH);
    assertThat(Papers.table(paper, "attention").rows().stream().map(Papers::texts))
        .containsExactly(
            List.of("C1 小区C1", "2 项未达标", "急修及时率 71.43%（5 / 7），目标 ≥ 95%；未完成维修 21，目标 ≤ 20"),
            List.of("C2 小区C2", "样本不足", "业主满意率样本不足，不发布：有效回答 18 份，还差 12 份"));
    Table communities = Papers.table(paper, "communities");
    assertThat(Papers.row(communities, "C1 小区C1").subList(3, 7))
        .containsExactly("91.30%", "21 / 23", "—", "2 项未达标");
    assertThat(communities.rows().get(0).cells().get(6))
        .isEqualTo(new Cell.Standing(Block.Status.MISSED, "2 项未达标"));
    assertThat(communities.rows().get(2).cells().get(6))
        .isEqualTo(new Cell.Standing(Block.Status.MET, "达标"));
  }

  private static Member with(SetOfFigures set, TargetRules targets) {
    FigureSet figures = set.build();
    String id = figures.communityId();
    return new Member(
        community(id, "小区" + id),
        figures,
        State.DRAFT,
        "",
        id,
        List.of(),
        targets,
        SurveyRule.STANDARD);
  }

  /** One community: its totals would say the same twice, and no axis has but one point. */
  @Test
  void oneCommunityHasNoTotalAndNoChartOfOnePoint() {
    FigureSet figures =
        new SetOfFigures("C1", "2026-Q3")
            .satisfied("overall", 180, 300, "0.5", "0.9")
            .satisfied("D10", 200, 300, "0.5", "0.9")
            .money("value.fee_standard", By.ALL, "2.85")
            .build();
    Member member = new Member(community("C1", "小区C1"), figures, State.DRAFT, "", "C1", List.of());
    Document paper = PortfolioReport.of(PERIOD, List.of(member), figures, Garden.ZH);
    for (String table : List.of("communities", "money", "needs")) {
      assertThat(Papers.table(paper, table).rows()).hasSize(1);
    }
    assertThat(Texts.of(paper))
        .contains("只有一个小区有可比的满意率，不作漏斗图。")
        .anyMatch(text -> text.startsWith("只有一个小区有单价与满意率，不作图：C1："));
    assertThat(
            Papers.blocks(paper).stream()
                .filter(Block.ChartBlock.class::isInstance)
                .map(block -> ((Block.ChartBlock) block).chart().id()))
        .noneMatch(id -> id.equals("satisfaction-funnel") || id.equals("value-map"));
  }

  @Test
  void listsCommunitiesByIdAndSaysWhyOneIsBlocked() {
    Document paper = paper();
    assertThat(
            Papers.table(paper, "communities").rows().stream()
                .map(Papers::texts)
                .map(texts -> texts.get(0)))
        .containsExactly("C1 小区C1", "C2 小区C2", "C3 小区C3", "C4 不平苑", "合计");
    assertThat(Papers.row(Papers.table(paper, "communities"), "C4 不平苑"))
        .containsExactly("C4 不平苑", "—", "—", "—", "—", "—", "—", "未出");
    assertThat(paper.blocks())
        .contains(
            new Block.Paragraph(
                "C4 不平苑：账目不平，未出文件：公共收益期末，账面 86,560.40 元，余额表 86,000.00 元，相差 −560.40 元。"
                    + "请核对凭证与余额后重新运行。",
                Block.Tone.WARNING));
  }

  @Test
  void leadsToEveryPaper() {
    Directory index =
        IndexPage.of(
            PERIOD,
            List.of(member("翠湖 1", 1, 300), member("C1", 1, 300)),
            List.of("portfolio.pdf", "extra.txt"),
            Garden.ZH);
    assertThat(index.title()).isEqualTo("2026年第三季度公示文件");
    assertThat(index.entries().stream().map(Directory.Entry::name))
        .containsExactly("全部小区", "小区C1", "小区翠湖 1");
    assertThat(index.entries().get(0).links())
        .containsExactly(
            new Directory.Link("组合报告（PDF）", "portfolio.pdf", Directory.Use.READ),
            new Directory.Link("extra.txt", "extra.txt", Directory.Use.READ));
    assertThat(index.entries().get(2).links())
        .containsExactly(
            new Directory.Link(
                "业主公示版（PDF）", "%E7%BF%A0%E6%B9%96%201/disclosure.pdf", Directory.Use.POST));
  }

  @Test
  void namesCharactersThatNoFontHolds() {
    Slice garden = new Garden(ChargingMode.LUMP_SUM, false);
    // 乙 ends the description of all three vouchers.
    assertThat(BlockedWords.characters(Set.of((int) '乙'), garden, List.of(), Garden.ZH))
        .isEqualTo("有字体无法显示的字符，未出文件：" + "U+4E59（翠湖花园/收费.csv 第 2 行，凭证 V-1 的摘要 等 3 处）。请改用通用字后重新运行。");
    assertThat(BlockedWords.characters(Set.of((int) '翠'), garden, List.of(), Garden.EN))
        .isEqualTo(
            "No font holds a character, no papers were made: U+7FE0 "
                + "(〔U+7FE0〕湖花园/收费.csv row 2, Community of the community register). "
                + "Replace it and run again.");
    assertThat(BlockedWords.characters(Set.of(0x20BB7, 0x4DAE), garden, List.of(), Garden.ZH))
        .isEqualTo("有字体无法显示的字符，未出文件：U+4DAE、U+20BB7。请改用通用字后重新运行。");
  }
}
