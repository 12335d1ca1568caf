package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.ChargingMode.COMMISSION;
import static org.mingzhang.ledger.ChargingMode.LUMP_SUM;
import static org.mingzhang.report.Garden.EN;
import static org.mingzhang.report.Garden.ZH;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.SliceFixture;

class DisclosureReportTest {

  private static Document paper(ChargingMode mode, Locale locale) {
    return DisclosureReport.of(Garden.full(mode, locale));
  }

  private static Document paper(FigureSet figures) {
    return DisclosureReport.of(
        Garden.input(new Garden(LUMP_SUM, false), figures, Garden.earlier(), ZH));
  }

  @Test
  void headsEveryPageWithWhatWhoseAndWhen() {
    Document paper = paper(LUMP_SUM, ZH);
    assertThat(paper.title()).isEqualTo("2026年第三季度收支公示");
    assertThat(paper.subtitle()).isEqualTo("致翠湖花园全体业主 · 公示期 2026-10-31 至 2026-11-30 · 金额单位：元");
    assertThat(paper.headLeft()).isEqualTo("翠湖花园 · 物业服务收支公示");
    assertThat(paper.headRight()).isEqualTo("2026年第三季度（2026-07-01 至 2026-09-30）");
    assertThat(paper.footLeft()).isEqualTo("第 2026-Q3-C001 号 · 第 1 版");
    assertThat(paper.footCentre()).isEqualTo("校验码 7f3a 91c2 d004 5be8");
    assertThat(paper.pageLabel()).isEqualTo("第 {0} 页 / 共 {1} 页");
  }

  @Test
  void answersFirstWithBaseAndChange() {
    List<Block.Tile> tiles = Papers.tiles(paper(LUMP_SUM, ZH));
    assertThat(tiles.stream().map(Block.Tile::number).map(number -> number.value()))
        .as("exact to six decimals for the workbook")
        .map(String::valueOf)
        .containsExactly("147622.20", "0.950000", "0.794872", "0.912621");
    assertThat(tiles)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("number")
        .containsExactly(
            new Block.Tile(
                "物业服务资金期末余额",
                Block.Status.NONE,
                "",
                "147,622.20",
                List.of("收入 612,480.00 元", "支出 548,270.00 元", "比上季 +64,210.00")),
            new Block.Tile(
                "当期收缴率",
                Block.Status.NONE,
                "",
                "95.00%",
                List.of("456,000.00 / 480,000.00 元", "比上季 +1.20 个百分点")),
            new Block.Tile(
                "业主满意率",
                Block.Status.NONE,
                "",
                "79.5%",
                List.of("248 / 312 份答卷", "95% 区间 75.2%–83.2%", "比上次问卷（2026-Q2） 无显著变化")),
            new Block.Tile(
                "维修及时率",
                Block.Status.MET,
                "达标",
                "91.26%",
                List.of("376 / 412 件，目标 ≥ 90%", "比上季 +2.40 个百分点")));
  }

  @Test
  void comparesWithTheSamePeriodLastYearToo() {
    FigureSet lastYear =
        new SetOfFigures("C001", "2025-Q3")
            .rate("fees.collection_rate", By.ALL, "463000.00", "500000.00")
            .build();
    ReportInput input = Garden.full(LUMP_SUM, ZH);
    ReportInput both =
        new ReportInput(
            input.slice(),
            input.current(),
            input.previous(),
            lastYear,
            List.of(),
            List.of(),
            input.publication(),
            1,
            "",
            ZH);
    assertThat(Papers.tiles(DisclosureReport.of(both)).get(1).lines())
        .containsExactly("456,000.00 / 480,000.00 元", "比上季 +1.20 个百分点", "比去年同期 +2.40 个百分点");
  }

  @Test
  void printedSharesAddUpToOneHundred() {
    Table table = Papers.table(paper(LUMP_SUM, ZH), "expenses");
    BigDecimal sum = BigDecimal.ZERO;
    for (Table.Row row : table.rows()) {
      Cell share = row.cells().get(3);
      if (share instanceof Cell.Numeral numeral && row.emphasis() == Table.Emphasis.NONE) {
        assertThat(numeral.text()).isEqualTo(numeral.value() + "%");
        sum = sum.add(Objects.requireNonNull(numeral.value()));
      }
    }
    assertThat(sum).isEqualByComparingTo("100.0");
    assertThat(Papers.row(table, "九项成本合计"))
        .containsExactly("", "九项成本合计", "529,970.00", "100.0%", "");
  }

  @Test
  void printsNoShareWhereAComponentIsNegative() {
    SetOfFigures set = new SetOfFigures("C001", "2026-Q3");
    set.component("C1", "100.00", null)
        .component("C2", "-10.00", null)
        .money("expenses.total", By.ALL, "90.00");
    Table table = Papers.table(paper(set.build()), "expenses");
    assertThat(Papers.row(table, "九项成本合计").get(3)).isEqualTo("—");
    assertThat(Papers.row(table, "C2")).contains("−10.00", "—");
  }

  /** Both papers: 本期无 is somebody's word, and nobody gave it. */
  @Test
  void whatIsMissingIsNeverCalledNothing() {
    String missing = "缺：账册中没有。公示前须补充，或声明本期无（声明列入清单）";
    Document paper = DisclosureReport.of(Garden.empty(LUMP_SUM, ZH));
    Document review = ReviewReport.of(Garden.empty(LUMP_SUM, ZH), refusal -> "R");
    Table duties = Papers.table(paper, "duties");
    assertThat(duties.rows()).hasSize(8);
    for (String duty : List.of("服务的事项", "收费项目", "履行情况", "维修资金使用情况", "业主共有部分的经营与收益情况")) {
      assertThat(Papers.row(duties, duty)).contains(missing, "—");
      assertThat(Papers.row(Papers.table(review, "completeness"), duty)).contains("缺");
    }
    // Fees have their standards; that the data do not hold them does not mean that there are none.
    assertThat(Papers.row(duties, "收费标准")).contains("数据中未提供", "—");
    for (Document each : List.of(paper, review)) {
      for (String section :
          List.of(
              "expenses", "collection", "public", "reserve", "survey", "repairs", "complaints")) {
        assertThat(Papers.under(each, section))
            .as(section)
            .contains(new Block.Paragraph(missing, Block.Tone.NORMAL));
      }
    }
    // Not asked for by the law: the books have none of it, and that is all.
    for (String section : List.of("funds", "passthrough")) {
      assertThat(Papers.under(paper, section))
          .as(section)
          .contains(new Block.Paragraph("本期无", Block.Tone.NORMAL));
    }
  }

  @Test
  void saysWhereEachOfTheEightItemsIsFound() {
    Table duties = Papers.table(paper(LUMP_SUM, ZH), "duties");
    assertThat(duties.rows().stream().map(Papers::texts))
        .containsExactly(
            List.of("1", "服务的事项", "共用部位设施维护、清洁卫生、绿化养护、秩序维护", "二"),
            List.of("2", "负责人员", "服务中心负责人；联系：服务中心前台", "基本情况"),
            List.of("3", "质量要求", "维修及时率 ≥ 90%", "八"),
            List.of("4", "收费项目", "物业费", "三"),
            List.of("5", "收费标准", "数据中未提供", "—"),
            List.of("6", "履行情况", "维修及时率 91.26%；受理投诉 37 件；业主满意率 79.5%", "七、八"),
            List.of("7", "维修资金使用情况", "本期使用 236,639.90 元", "五"),
            List.of("8", "业主共有部分的经营与收益情况", "收入 126,800.00 元，合理成本 18,450.00 元，使用 60,000.00 元", "四"));
  }

  @Test
  void namesTheFeeStandardsOfEachKindOfUnit() {
    FigureSet set =
        new SetOfFigures("C001", "2026-Q3")
            .count("community.units_at_fee", fee("3.52", "shop"), 23)
            .count("community.units_at_fee", fee("10", "residential"), 12)
            .count("community.units_at_fee", fee("2.35", "residential"), 1650)
            .count("community.units_at_fee", fee("0", "parking"), 8)
            .build();
    assertThat(Papers.row(Papers.table(paper(set), "duties"), "收费标准"))
        .containsExactly("5", "收费标准", "住宅 2.35、10.00 元/m²·月；商铺 3.52 元/m²·月", "三");
  }

  @Test
  void givesManyFeeStandardsAsARange() {
    SetOfFigures set = new SetOfFigures("C001", "2026-Q3");
    for (int i = 1; i <= 5; i++) {
      set.count("community.units_at_fee", fee("2." + i, "unspecified"), i);
    }
    assertThat(Papers.row(Papers.table(paper(set.build()), "duties"), "收费标准"))
        .contains("房屋 2.10 至 2.50 元/m²·月");
  }

  private static By fee(String yuan, String kind) {
    return By.of("monthly_fee", yuan, "unit_kind", kind);
  }

  @Test
  void withholdsASurveyThatIsTooSmall() {
    FigureSet small =
        new SetOfFigures("C001", "2026-Q3")
            .count("survey.returned", By.ALL, 12)
            .withheld("survey.satisfaction", HeadlineTiles.OVERALL, 12)
            .build();
    Document paper = paper(small);
    Block.Tile tile = Papers.tiles(paper).get(2);
    assertThat(tile.value()).isEqualTo("样本不足，不发布");
    assertThat(tile.lines()).containsExactly("n = 12，还差 18 份");
    Chart.Intervals chart =
        (Chart.Intervals)
            Papers.under(paper, "survey").stream()
                .filter(Block.ChartBlock.class::isInstance)
                .map(block -> ((Block.ChartBlock) block).chart())
                .findFirst()
                .orElseThrow();
    assertThat(chart.intervals())
        .containsExactly(
            new Chart.Interval("总体满意", null, null, null, "样本不足，不发布", "n = 12", Block.Status.NONE));
  }

  @Test
  void saysThatThereWasNoSurvey() {
    FigureSet zero =
        new SetOfFigures("C001", "2026-Q3")
            .rate("survey.satisfaction", HeadlineTiles.OVERALL, "0", "0")
            .build();
    Document paper =
        DisclosureReport.of(
            Garden.input(new Garden(ChargingMode.LUMP_SUM, true), zero, null, Garden.ZH));
    Block.Tile tile = Papers.tiles(paper).get(2);
    assertThat(tile.value()).isEqualTo("—");
    assertThat(tile.lines()).containsExactly("本期无问卷");
  }

  @Test
  void doesNotCompareWithWhatTheLedgerOnlyTouches() {
    FigureSet before = Garden.set("2026-Q2").held("2026-05", 9, 0, 0).build();
    Document paper =
        DisclosureReport.of(
            Garden.input(
                new Garden(ChargingMode.LUMP_SUM, false),
                Garden.figures("2026-Q3"),
                before,
                Garden.ZH));
    List<Block.Tile> tiles = Papers.tiles(paper);
    assertThat(tiles.get(0).lines()).endsWith("比上季 资料不全，不作比较");
    assertThat(tiles.get(1).lines()).endsWith("比上季 资料不全，不作比较");
    assertThat(tiles.get(2).lines())
        .as("the survey has its round")
        .contains("比上次问卷（2026-Q2） 无显著变化");
    assertThat(tiles.get(3).lines()).endsWith("比上季 资料不全，不作比较");
    assertThat(Texts.of(paper)).noneMatch(text -> text.contains("竖线为"));
  }

  @Test
  void warnsOfRatesAboveAHundredPerCent() {
    FigureSet set =
        Garden.set("2026-Q3")
            .rate("fees.collection_rate", By.of("fee_item", "车位费"), "100.01", "100.00")
            .rate("fees.collection_rate", By.of("fee_item", "水费"), "100.00", "100.00")
            .build();
    assertThat(Texts.of(paper(set)))
        .contains("待查：1 项比率超过 100%（见业委会审阅版“待查与提问”和“数据质量”）。由业主委员会逐项核实，结果在更正公示或下期公示中说明。");
  }

  /** 4 households could be known by what they owe; 5 are printed. */
  @Test
  void countsHouseholdsInArrearsFromFiveOn() {
    FigureSet set =
        Garden.set("2026-Q3")
            .count("fees.units_in_arrears", By.of("age", "0-90"), 5)
            .count("fees.units_in_arrears", By.of("age", "91-180"), 4)
            .count("fees.units_in_arrears", By.of("age", "181-365"), 0)
            .build();
    Table table = Papers.table(paper(set), "arrears");
    assertThat(Papers.row(table, "90 天以内")).contains("5");
    assertThat(Papers.row(table, "91–180 天")).contains("少于 5").doesNotContain("4");
    assertThat(Papers.row(table, "181–365 天")).contains("0");
  }

  /** Method §14: 10,000.00 collected, 9,000.00 handed on; two names, one of them not for print. */
  @Test
  void whatIsCollectedForOthersStandsByUtility() {
    Document paper = paper(LUMP_SUM, ZH);
    assertThat(Papers.table(paper, "fund-passthrough").rows().stream().map(Papers::texts))
        .containsExactly(
            List.of("水费", "0.00", "0.00", "9,000.00", "−9,000.00"),
            List.of("其他（未公开名称）", "0.00", "10,000.00", "0.00", "10,000.00"),
            List.of("代收代交合计", "0.00", "10,000.00", "9,000.00", "1,000.00"));
    FigureSet before =
        Garden.set("2026-Q3")
            .money("passthrough.opening", By.of("category", ""), "500.00")
            .money("passthrough.collected", By.of("category", ""), "0.00")
            .money("passthrough.held", By.of("category", ""), "500.00")
            .build();
    assertThat(Papers.table(paper(before), "fund-passthrough").rows().stream().map(Papers::texts))
        .startsWith(List.of("以前结存（不分项）", "500.00", "0.00", "0.00", "500.00"));
  }

  /**
   * Hot water, 2 units of the 7 that pay for gas, goes with gas: 60.30 + 700.70 = 761.00 in, 50.10
   * + 600.60 = 650.70 out. Cold water is of 30.
   */
  @Test
  void utilitiesThatFewUnitsPayForStandTogether() {
    SetOfFigures set = new SetOfFigures("C001", "2026-Q3");
    utility(set, "冷水费", "3000.00", "2900.00", "100.00");
    utility(set, "燃气费", "700.70", "600.60", "100.10");
    utility(set, "热水费", "60.30", "50.10", "10.20");
    By fund = By.of("fund", "passthrough");
    set.money("funds.opening", fund, "0.00")
        .money("funds.income", fund, "3761.00")
        .money("funds.expense", fund, "3550.70")
        .money("funds.closing", fund, "210.30");
    SliceFixture slice = SliceFixture.of("C001", "2026-Q3", 50, null);
    slice.utilities(30, "冷水费").utilities(5, "燃气费").utilities(2, "燃气费", "热水费");
    ReportInput input = Garden.input(slice, set.build(), null, ZH);
    assertThat(
            Papers.table(DisclosureReport.of(input), "fund-passthrough").rows().stream()
                .map(Papers::texts))
        .containsExactly(
            List.of("冷水费", "0.00", "3,000.00", "2,900.00", "100.00"),
            List.of("其他收费项目（热水费、燃气费）", "0.00", "761.00", "650.70", "110.30"),
            List.of("代收代交合计", "0.00", "3,761.00", "3,550.70", "210.30"));
    assertThat(DisclosureReport.figures(input).figures())
        .filteredOn(figure -> figure.id().matches("passthrough.*|income.amount|spending.amount"))
        .extracting(figure -> figure.by().get("category"))
        .containsOnly("冷水费");
    assertThat(Papers.table(ReviewReport.of(input, refusal -> ""), "fund-passthrough").rows())
        .hasSize(4);
  }

  private static void utility(
      SetOfFigures set, String name, String collected, String remitted, String held) {
    By by = By.of("category", name);
    By byFund = By.of("category", name, "fund", "passthrough");
    set.money("passthrough.opening", by, "0.00")
        .money("passthrough.collected", by, collected)
        .money("passthrough.remitted", by, remitted)
        .money("passthrough.held", by, held)
        .money("income.amount", byFund, collected)
        .money("spending.amount", byFund, remitted);
  }

  /** Beside the rate: to all owners without the amount where it is that of one to four bills. */
  @Test
  void whatWasOverpaidStandsBesideTheRate() {
    FigureSet few = overpaid("30.00", 4);
    assertThat(Papers.under(paper(few), "collection"))
        .anySatisfy(
            block -> assertThat(block.toString()).contains("其中有多收").doesNotContain("30.00"));
    FigureSet many = overpaid("50.00", 5);
    assertThat(Papers.under(paper(many), "collection"))
        .anySatisfy(block -> assertThat(block.toString()).contains("其中多收 50.00 元（5 笔）"));
    Document review =
        ReviewReport.of(Garden.input(new Garden(LUMP_SUM, false), few, null, ZH), refusal -> "");
    assertThat(Papers.under(review, "collection"))
        .anySatisfy(block -> assertThat(block.toString()).contains("其中多收 30.00 元（4 笔）"));
    assertThat(Texts.of(paper(LUMP_SUM, ZH))).noneMatch(text -> text.contains("多收"));
  }

  private static FigureSet overpaid(String yuan, long bills) {
    return Garden.set("2026-Q3")
        .money("fees.overpaid", By.ALL, yuan)
        .count("fees.overpaid_bills", By.ALL, bills)
        .build();
  }

  /** 500.00 for bills of 480.00: 104.17 %; the draft says that it may not be published so. */
  @Test
  void aRateAboveAHundredPerCentIsAnOpenPoint() {
    FigureSet set =
        new SetOfFigures("C001", "2026-Q3")
            .rate("fees.collection_rate", By.ALL, "500.00", "480.00")
            .build();
    assertThat(Papers.blocks(paper(set)))
        .anyMatch(
            block ->
                block instanceof Block.Paragraph said
                    && said.tone() == Block.Tone.WARNING
                    && said.text().contains("100%"));
    Document review =
        ReviewReport.of(Garden.input(new Garden(LUMP_SUM, false), set, null, ZH), refusal -> "");
    assertThat(Papers.row(Papers.table(review, "exceptions"), "当期收缴率"))
        .anyMatch(text -> text.contains("104.17%"))
        .contains("待查");
  }

  @Test
  void doesNotPrintCategoriesThatNameSomebody() {
    By person = By.of("category", Garden.PAYEE + "摊位租金", "fund", "public");
    By room = By.of("category", "王小明 3-1-502 车位租金", "fund", "public");
    FigureSet set =
        Garden.set("2026-Q3")
            .money("income.amount", person, "100.00")
            .money("income.amount", room, "200.00")
            .build();
    Document paper = paper(set);
    assertThat(Papers.row(Papers.table(paper, "fund-public"), "其他（未公开名称）")).contains("300.00");
    assertThat(Texts.of(paper))
        .noneMatch(text -> text.contains("王小明") || text.contains(Garden.PAYEE));
  }

  @Test
  void listsWhatIsNoComponent() {
    FigureSet set =
        Garden.set("2026-Q3")
            .money("expenses.amount", By.of("category", "招待 13912345678"), "250.00")
            .build();
    Document paper = paper(set);
    assertThat(Papers.row(Papers.table(paper, "expenses"), "未归类：其他（未公开名称）"))
        .contains("250.00", "—");
    assertThat(Texts.of(paper)).contains("有支出未归入九项成本，已单列，不计入占比。");
  }

  @Test
  void commissionNeverPrintsProfit() {
    assertThat(String.join("\n", Texts.of(paper(COMMISSION, ZH))))
        .contains("本期结余（按实际收付，归全体业主，转入下期）\n64,210.00")
        .doesNotContainPattern("盈余|亏损|盈亏|利润");
    assertThat(String.join("\n", Texts.of(paper(COMMISSION, EN))))
        .contains("carried to the next period")
        .doesNotContainPattern("(?i)profit|loss");
  }

  @Test
  void lumpSumNeverPrintsACarryForwardToOwners() {
    assertThat(String.join("\n", Texts.of(paper(LUMP_SUM, ZH))))
        .contains("本期盈余（按实际收付，由物业服务人享有）\n64,210.00")
        .doesNotContainPattern("结余|转入下期|结转|归全体业主");
    assertThat(String.join("\n", Texts.of(paper(LUMP_SUM, EN))))
        .contains("Profit of the period (cash basis, the provider’s)\n64,210.00")
        .doesNotContainPattern("(?i)carried|surplus|shortfall");
  }

  @Test
  void aDeficitIsCalledOne() {
    FigureSet set =
        new SetOfFigures("C001", "2026-Q3")
            .component("C1", "120.00", "100.0")
            .money("funds.income", By.of("fund", "service"), "100.00")
            .money("funds.expense", By.of("fund", "service"), "120.00")
            .build();
    assertThat(Papers.row(Papers.table(paper(set), "expenses"), "本期亏损（按实际收付，由物业服务人承担）"))
        .contains("−20.00");
    Document commission =
        DisclosureReport.of(Garden.input(new Garden(COMMISSION, false), set, null, ZH));
    assertThat(Papers.row(Papers.table(commission, "expenses"), "本期不足（按实际收付，由全体业主承担，转入下期）"))
        .contains("−20.00");
  }

  @Test
  void holdsNoPersonNoPartyAndNoFreeText() {
    for (Locale locale : List.of(ZH, EN)) {
      for (ChargingMode mode : ChargingMode.values()) {
        assertThat(String.join("\n", Texts.of(paper(mode, locale))))
            .doesNotContain(
                Garden.PERSON,
                Garden.COUNTERPARTY,
                Garden.DESCRIPTION,
                Garden.REFUSED_UNIT,
                "批次备注丙",
                "13912345678")
            .contains(locale.equals(ZH) ? "其他（未公开名称）" : "Other (name not published)");
      }
    }
  }

  @Test
  void statesAFundFromOpeningToClosing() {
    Table table = Papers.table(paper(LUMP_SUM, ZH), "fund-public");
    assertThat(table.rows().stream().map(Papers::texts))
        .containsExactly(
            List.of("期初余额", "38,210.40"),
            List.of("公共车位租金", "78,600.00"),
            List.of("电梯与外墙广告", "48,200.00"),
            List.of("收入合计", "126,800.00"),
            List.of("合理成本", "−18,450.00"),
            List.of("净收益（收入 − 合理成本）", "108,350.00"),
            List.of("转入维修资金", "−60,000.00"),
            List.of("使用合计", "−60,000.00"),
            List.of("本期净额", "48,350.00"),
            List.of("期末余额（历年累计）", "86,560.40"));
  }

  @Test
  void saysWhetherABankBalanceWasCompared() {
    Table table = Papers.table(paper(LUMP_SUM, ZH), "funds");
    assertThat(table.rows().get(0).cells().get(5))
        .isEqualTo(new Cell.Standing(Block.Status.MET, "相符"));
    assertThat(table.rows().get(1).cells().get(5))
        .isEqualTo(new Cell.Standing(Block.Status.UNDECIDED, "未提供余额"));
  }

  @Test
  void leavesAGapInTheTrendForAPeriodWithoutFigures() {
    Chart.Trend trend =
        Papers.blocks(paper(LUMP_SUM, ZH)).stream()
            .filter(Block.ChartBlock.class::isInstance)
            .map(block -> ((Block.ChartBlock) block).chart())
            .filter(Chart.Trend.class::isInstance)
            .map(Chart.Trend.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(trend.points().stream().map(Chart.Point::text))
        .containsExactly("86.08%", "—", "89.30%", "88.86%", "91.26%");
    assertThat(trend.points().stream().map(Chart.Point::status))
        .containsExactly(
            Block.Status.MISSED,
            Block.Status.NONE,
            Block.Status.MISSED,
            Block.Status.MISSED,
            Block.Status.MET);
  }

  @Test
  void aMissNeverPrintsAsItsTarget() {
    FigureSet set =
        new SetOfFigures("C001", "2026-Q3")
            .rate("repairs.on_time_rate", By.ALL, "22499", "25000")
            .build();
    Block.Tile tile = Papers.tiles(paper(set)).get(3);
    assertThat(tile.status()).isEqualTo(Block.Status.MISSED);
    assertThat(tile.value()).isEqualTo("89.996%");
  }

  @Test
  void fillsTheTenFieldsOfTheMethodBox() {
    Document paper = paper(LUMP_SUM, ZH);
    assertThat(Papers.table(paper, "survey-method-1").rows().stream().map(Papers::texts))
        .containsExactly(
            List.of("有效样本量", "312 份"),
            List.of("调查时间", "2026-09-01 至 2026-09-20"),
            List.of("调查方式", "网络、纸质"),
            List.of("抽样方法", "自愿扫码"),
            List.of("代表性说明", "未提供"));
    assertThat(Papers.table(paper, "survey-method-2").rows().stream().map(Papers::texts))
        .containsExactly(
            List.of("是否加权", "未加权（房屋表没有楼栋）"),
            List.of("受托机构", "未提供"),
            List.of("排除户数及原因", "未提供"),
            List.of("所需样本量 / 误差范围", "312（±5%）/ ±5.0%"),
            List.of("奖励", "未提供"));
    assertThat(Texts.of(paper)).contains("自愿参与，不代表全体业主；误差范围仅供参考。");
  }

  @Test
  void numbersEveryFormula() {
    Block.Notes notes =
        Papers.blocks(paper(LUMP_SUM, ZH)).stream()
            .filter(Block.Notes.class::isInstance)
            .map(Block.Notes.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(String.join("\n", notes.items()))
        .contains(
            "当期收缴率 =",
            "户收缴率 =",
            "历史欠费清缴率 =",
            "综合收缴率 =",
            "占比 =",
            "满意率 =",
            "回收率 =",
            "维修及时率 =",
            "按期办结率 =",
            "每千户投诉 =",
            "公示期和异议期按默认口径");
    assertThat(Texts.of(paper(LUMP_SUM, ZH)))
        .contains("对本公示有异议的，请在 2026-11-30 当日或之前书面提交物业服务中心或业主委员会；物业服务人应当及时答复（《民法典》第285条）。");
  }
}
