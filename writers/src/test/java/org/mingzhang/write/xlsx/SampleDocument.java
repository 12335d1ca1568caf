package org.mingzhang.write.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;

/** A committee paper with every kind of block, cell and chart. Amounts of method.md's example. */
final class SampleDocument {

  private static final String[] NAMES = {
    "人员工资、社会保险和福利",
    "共用部位、共用设施设备日常运行维护",
    "清洁卫生",
    "绿化养护",
    "秩序维护",
    "办公",
    "固定资产折旧",
    "共用部位设施设备及公众责任保险",
    "经业主同意的其他费用"
  };
  private static final String[] AMOUNTS = {
    "187580.00",
    "96890.00",
    "60710.00",
    "23470.00",
    "145090.00",
    "10400.00",
    "3360.00",
    "2470.00",
    "0.00"
  };
  private static final String[] SHARES = {
    "35.4", "18.3", "11.4", "4.4", "27.4", "2.0", "0.6", "0.5", "0.0"
  };

  private SampleDocument() {}

  static Document of(Table... more) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(tiles());
    blocks.add(new Block.Heading(1, "basics", "基本情况", ""));
    blocks.add(particulars());
    blocks.add(new Block.Paragraph("物业服务资金期末余额与银行对账单相差 120.00 元,未平。", Block.Tone.WARNING));
    blocks.add(new Block.Heading(1, "funds", "一、各项资金收支", "期初 + 收入 − 支出 = 期末;各项资金分账管理,不合计"));
    blocks.add(new Block.TableBlock(funds()));
    blocks.add(new Block.Heading(1, "expenses", "二、物业服务支出构成", "《物业服务收费管理办法》九项成本"));
    blocks.add(
        new Block.Columns(
            List.of(new Block.TableBlock(expenses())), List.of(new Block.ChartBlock(bars()))));
    blocks.add(new Block.ChartBlock(months()));
    blocks.add(new Block.ChartBlock(trend()));
    blocks.add(new Block.ChartBlock(intervals()));
    blocks.add(new Block.ChartBlock(funnel()));
    blocks.add(new Block.Heading(1, "vouchers", "三、凭证明细", ""));
    blocks.add(new Block.TableBlock(vouchers()));
    for (Table table : more) {
      blocks.add(new Block.TableBlock(table));
    }
    blocks.add(new Block.Heading(1, "notes", "说明", ""));
    blocks.add(
        new Block.Notes(
            List.of(
                "当期收缴率 = 当期实收 ÷(当期应收 − 减免),按账单服务期归属,跨期账单按天拆分;预收不计入本期。",
                "满意率的分母不含“不适用”;区间为 Wilson 95% 区间,已作有限总体校正。")));
    return new Document(
        "review",
        Locale.forLanguageTag("zh-CN"),
        "2026年第三季度收支公示(业委会审阅版)",
        "翠湖花园 · 金额单位:元",
        "翠湖花园 · 物业服务收支",
        "2026年第三季度(2026-07-01 至 2026-09-30)",
        "第 2026-Q3-C001 号 · 第 1 版",
        "校验码 7f3a 91c2 d004 5be8",
        "第 {0} 页 / 共 {1} 页",
        blocks);
  }

  private static Block tiles() {
    return new Block.Tiles(
        List.of(
            new Block.Tile(
                "物业服务资金期末结余",
                Block.Status.NONE,
                "",
                "147,622.20",
                List.of("元 · 收入 612,480.00 − 支出 548,270.00", "比上季 +64,210.00")),
            new Block.Tile(
                "当期收缴率",
                Block.Status.NONE,
                "",
                "95.00%",
                List.of("456,000.00 / 480,000.00 元", "比上季 +1.2 · 比去年同期 +2.4 个百分点")),
            new Block.Tile(
                "业主满意率",
                Block.Status.UNDECIDED,
                "接近目标",
                "79.5%",
                List.of("248 / 312 户 · 区间 75.2%–83.2%")),
            new Block.Tile(
                "维修及时率", Block.Status.MET, "达标", "91.26%", List.of("376 / 412 件 · 目标 ≥ 90%")),
            new Block.Tile("投诉办结率", Block.Status.NONE, "", "本期无", List.of())));
  }

  private static Block particulars() {
    return new Block.Particulars(
        List.of(
            new Block.Particular("收费方式", "包干制"),
            new Block.Particular("总户数", "2,046"),
            new Block.Particular("收费面积", "182,300.40 m²"),
            new Block.Particular("服务单位", "示例物业有限公司")));
  }

  static Table funds() {
    List<Table.Column> columns =
        List.of(
            left("资金"), right("期初余额"), right("本期收入"), right("本期支出"), right("期末余额"), left("与银行对账"));
    return new Table(
        "funds",
        "各项资金收支",
        columns,
        List.of(
            fund("物业服务资金", "83412.20", "612480.00", "548270.00", "147622.20", Block.Status.MET),
            fund("公共收益(属全体业主)", "38210.40", "126800.00", "78450.00", "86560.40", Block.Status.MET),
            fund("代收代交(水电费)", "0.00", "10000.00", "9000.00", "1000.00", Block.Status.MISSED)),
        "各项资金分账管理,不合计。");
  }

  private static Table.Row fund(
      String name, String opening, String income, String expense, String closing, Block.Status s) {
    return row(
        Table.Emphasis.NONE,
        words(name),
        money(opening),
        money(income),
        money(expense),
        new Cell.Numeral(new BigDecimal(closing), Cell.Form.MONEY, closing, true),
        new Cell.Standing(s, s == Block.Status.MET ? "相符" : "待交 1,000.00"));
  }

  static Table expenses() {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < NAMES.length; i++) {
      rows.add(
          row(
              Table.Emphasis.NONE,
              words("C" + (i + 1)),
              words(NAMES[i]),
              money(AMOUNTS[i]),
              share(SHARES[i]),
              new Cell.Bar(0.5, 0.4, "占比 " + SHARES[i] + "%")));
    }
    rows.add(
        row(
            Table.Emphasis.TOTAL,
            words(""),
            words("九项成本合计"),
            money("529970.00"),
            share("100.0"),
            words("")));
    rows.add(
        row(
            Table.Emphasis.NONE,
            words(""),
            words("税金"),
            money("18300.00"),
            new Cell.Numeral(null, Cell.Form.SHARE, "—", false),
            words("")));
    rows.add(
        row(
            Table.Emphasis.TOTAL,
            words(""),
            words("支出合计"),
            money("548270.00"),
            new Cell.Numeral(null, Cell.Form.SHARE, "—", false),
            words("")));
    return new Table(
        "expenses",
        "物业服务支出构成",
        List.of(left("编号"), left("项目"), right("本期金额"), right("占比"), left("本期与上季")),
        rows,
        "");
  }

  static Table vouchers() {
    return new Table(
        "vouchers",
        "凭证明细:2026/Q3 [收入]",
        List.of(left("日期"), left("凭证号"), left("对方"), left("摘要"), right("金额"), right("比上季")),
        List.of(
            row(
                Table.Emphasis.NONE,
                new Cell.Day(LocalDate.of(2026, 7, 3), "2026-07-03"),
                words("记-001"),
                words("=HYPERLINK(\"http://x\",\"点我\")"),
                words("+86 装修押金"),
                money("-120.50"),
                new Cell.Numeral(new BigDecimal("12.00"), Cell.Form.MONEY, "+12.00", false)),
            row(
                Table.Emphasis.NONE,
                new Cell.Day(LocalDate.of(2026, 9, 30), "2026-09-30"),
                words("记-002"),
                words("某某电梯有限公司"),
                words("三号楼一单元客梯曳引机钢丝绳更换,含人工、检测和旧件回收;经业委会第 12 次会议同意,附会议纪要和三家报价单"),
                money("8800.00"),
                money("0.00")),
            row(
                Table.Emphasis.TOTAL,
                words("合计"),
                words(""),
                words(""),
                words(""),
                money("8679.51"),
                words(""))),
        "");
  }

  private static Chart bars() {
    List<Chart.Bar> bars = new ArrayList<>();
    for (int i = 0; i < NAMES.length; i++) {
      double amount = Double.parseDouble(AMOUNTS[i]) / 10000;
      bars.add(
          new Chart.Bar(
              "C" + (i + 1) + " " + NAMES[i].replaceAll("、.*", ""),
              amount,
              SHARES[i] + "%",
              amount * 0.9));
    }
    return new Chart.Bars("expense-breakdown", "九项成本与上季", "人员费用最高,占 35.4%", "万元", bars);
  }

  private static Chart months() {
    return new Chart.GroupedBars(
        "months",
        "各月收入与支出",
        "七月收入 20.1 万元",
        "万元",
        List.of("7月", "8月", "9月"),
        List.of(
            new Chart.Series(
                "收入", false, List.of(20.1, 21.3, 19.8), List.of("20.1", "21.3", "19.8")),
            new Chart.Series(
                "支出", true, List.of(18.0, 17.5, 19.3), List.of("18.0", "17.5", "19.3"))));
  }

  private static Chart trend() {
    return new Chart.Trend(
        "on-time",
        "维修及时率",
        "四个季度",
        "%",
        List.of(
            new Chart.Point("2025-Q3", "n = 380", 0.887, "88.7%", Block.Status.MISSED),
            new Chart.Point("2025-Q4", "", null, "无数据", Block.Status.NONE),
            new Chart.Point("2026-Q1", "n = 390", 0.905, "90.5%", Block.Status.MET),
            new Chart.Point("2026-Q2", "n = 401", 0.888, "88.8%", Block.Status.MISSED),
            new Chart.Point("2026-Q3", "n = 412", 0.9126, "91.26%", Block.Status.MET)),
        0.9,
        "目标 ≥ 90%");
  }

  private static Chart intervals() {
    return new Chart.Intervals(
        "needs",
        "各项满意率及其区间",
        "安全最高",
        List.of(
            new Chart.Interval("尊重", 0.82, 0.78, 0.86, "82.0%", "n = 300", Block.Status.MET),
            new Chart.Interval("安全", 0.91, 0.87, 0.94, "91.0%", "n = 305", Block.Status.MET),
            new Chart.Interval("便捷", null, null, null, "样本不足", "n = 12", Block.Status.NONE),
            new Chart.Interval("质价相符", 0.63, 0.57, 0.68, "63.0%", "n = 298", Block.Status.MISSED)),
        0.8,
        "目标 ≥ 80%");
  }

  private static Chart funnel() {
    return new Chart.Funnel(
        "funnel",
        "各小区满意率",
        "两个小区在界外",
        "户",
        0.8,
        List.of(
            new Chart.FunnelPoint("翠湖花园", 312, 0.795, Block.Status.MET),
            new Chart.FunnelPoint("北苑", 60, 0.6, Block.Status.MISSED),
            new Chart.FunnelPoint("东里", 150, 0.83, Block.Status.MET)));
  }

  static Table.Column left(String label) {
    return new Table.Column(label, Table.Align.LEFT, 1);
  }

  static Table.Column right(String label) {
    return new Table.Column(label, Table.Align.RIGHT, 1);
  }

  static Table.Row row(Table.Emphasis emphasis, Cell... cells) {
    return new Table.Row(emphasis, Arrays.asList(cells));
  }

  static Cell words(String text) {
    return new Cell.Words(text, false);
  }

  static Cell money(String yuan) {
    BigDecimal value = new BigDecimal(yuan);
    return new Cell.Numeral(
        value, Cell.Form.MONEY, String.format(Locale.ROOT, "%,.2f", value), false);
  }

  private static Cell share(String percent) {
    return new Cell.Numeral(new BigDecimal(percent), Cell.Form.SHARE, percent + "%", false);
  }
}
