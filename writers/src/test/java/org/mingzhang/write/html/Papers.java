package org.mingzhang.write.html;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingzhang.document.Block;
import org.mingzhang.document.Block.Status;
import org.mingzhang.document.Block.Tone;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Cell.Form;
import org.mingzhang.document.Directory;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Table.Align;
import org.mingzhang.document.Table.Column;
import org.mingzhang.document.Table.Emphasis;
import org.mingzhang.document.Table.Row;
import org.mingzhang.write.chart.Samples;

/** Papers with every kind of block, in the shape that the reports have. */
final class Papers {

  private Papers() {}

  static Document disclosure() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Tiles(
            List.of(
                tile("物业服务资金结余", Status.NONE, "", "147,622.20", "元，比上季 +64,210.00"),
                tile("当期收缴率", Status.NONE, "", "95.00%", "比上季 +1.2 个百分点"),
                tile("业主满意率", Status.UNDECIDED, "无显著差别", "79.5%", "312 户 · 75.2%–83.2%"),
                tile("维修及时率", Status.MET, "达标", "91.26%", "376/412 件 · 目标 ≥ 90%"))));
    blocks.add(heading("basics", "基本情况", ""));
    blocks.add(
        new Block.Particulars(
            List.of(
                new Block.Particular("收费方式", "包干制"),
                new Block.Particular("总户数", "2,046"),
                new Block.Particular("入住户数", "1,648"),
                new Block.Particular("收费面积", "182,300.40 m²"),
                new Block.Particular("住宅标准", "2.35 元/m²·月"),
                new Block.Particular("服务单位", "示例物业服务有限公司翠湖花园服务中心"),
                new Block.Particular("项目负责人", "服务中心主任"),
                new Block.Particular("监督电话", "服务中心前台"))));
    blocks.add(heading("funds", "一、各项资金收支", "期初 + 收入 − 支出 = 期末；各项资金分账管理，不合计"));
    blocks.add(new Block.TableBlock(funds()));
    blocks.add(heading("spending", "二、物业服务支出构成", "色条为本期，竖线为上季"));
    blocks.add(new Block.TableBlock(spending()));
    blocks.add(
        new Block.Columns(
            List.of(
                heading("months", "每月收入与支出", "物业服务资金"),
                new Block.ChartBlock(Samples.months()),
                heading("collection", "三、收费情况", ""),
                new Block.TableBlock(collection())),
            List.of(
                heading("repairs", "维修及时率", "圆点达标，方块未达标"),
                new Block.ChartBlock(Samples.onTime()),
                heading("arrears", "欠费账龄", "只列户数与金额"),
                new Block.TableBlock(arrears()))));
    blocks.add(heading("satisfaction", "六、业主满意率", "发放 1,560 · 回收 312 户 · 横线为 95% 区间"));
    blocks.add(new Block.ChartBlock(Samples.needs()));
    blocks.add(new Block.Paragraph("自愿参与，误差范围 ±5.0%（有限总体校正）。", Tone.MUTED));
    blocks.add(heading("orders", "七、报修与投诉", ""));
    blocks.add(new Block.TableBlock(orders()));
    blocks.add(new Block.Paragraph("代收代交待交 1,000.00 元，应于 2026-10-15 前交清。", Tone.WARNING));
    blocks.add(new Block.PageBreak());
    blocks.add(heading("objection", "说明与异议", ""));
    blocks.add(
        new Block.Notes(
            List.of(
                "当期收缴率 = 本期应收中截至期末已收 / 应收净额；预交不计入。",
                "及时率 = 按时完成 / 本期到期；逾期未完成计为未及时。",
                "占比按最大余数法取一位小数，合计 100.0%。",
                "业主有异议，请于 2026-11-11 前书面提交服务中心或业主委员会，10 日内答复。")));
    blocks.add(
        new Block.Seals(
            List.of(
                new Block.Seal("物业服务单位（盖章）", List.of("负责人：", "年　月　日")),
                new Block.Seal("业主委员会审阅（盖章）", List.of("主任：", "年　月　日")))));
    return new Document(
        "disclosure",
        Locale.SIMPLIFIED_CHINESE,
        "2026年第三季度收支公示",
        "致全体业主 · 公示期 2026-10-12 至 2026-11-11 · 金额单位：元",
        "翠湖花园 · 物业服务收支公示",
        "2026年第三季度（2026-07-01 至 2026-09-30）",
        "第 2026-Q3-C001 号 · 第 1 版",
        "校验码 7f3a 91c2 d004 5be8",
        "第 {0} 页 / 共 {1} 页",
        blocks);
  }

  static Document service() {
    return new Document(
        "service",
        Locale.SIMPLIFIED_CHINESE,
        "本季：及时率达标，投诉在变差",
        "每个判断都给出样本、区间与变化是否超出随机波动",
        "示例城市 · 物业服务组合报告",
        "2026年第三季度",
        "内部",
        "",
        "第 {0} 页 / 共 {1} 页",
        List.of(
            heading("next", "下季先做三件事", "按对总体满意的影响排序"),
            new Block.TableBlock(
                new Table(
                    "next",
                    "下季先做三件事",
                    List.of(
                        new Column("#", Align.LEFT, 0.3),
                        new Column("做什么", Align.LEFT, 3),
                        new Column("依据", Align.LEFT, 4),
                        new Column("负责", Align.LEFT, 1),
                        new Column("目标", Align.LEFT, 1)),
                    List.of(
                        row(
                            words("1"),
                            words("3 栋停车投诉：划线、访客登记，逐户回访"),
                            words("再发 4/4 起；该楼满意率 66%（n=41，区间 51%–78%）"),
                            words("秩序维护"),
                            words("再发率 ≤ 5%")),
                        row(
                            words("2"),
                            words("投诉受理后 24 小时内首次答复"),
                            words("“及时沟通”满意率 68.8%，与总体满意相关最高"),
                            words("客服"),
                            words("首次答复 ≥ 95%"))),
                    "")),
            heading("funnel", "业主满意率", "全市 78.0%；灰带为 95% 范围，虚线为 99.8%"),
            new Block.ChartBlock(Samples.funnel()),
            heading("cost", "费用", ""),
            new Block.ChartBlock(Samples.expenses())));
  }

  /** Long words, long numbers and many columns: nothing of it may push the page wider. */
  static Document crowded() {
    List<Column> columns = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    columns.add(new Column("Community", Align.LEFT, 2));
    cells.add(words("Verylongcommunitynamewithoutanyspacetobreakat Phase II"));
    for (int i = 1; i <= 11; i++) {
      columns.add(new Column("Collection rate " + i, Align.RIGHT, 1));
      cells.add(money("123,456,789,012.34"));
    }
    Table wide = new Table("wide", "Wide", columns, List.of(new Row(Emphasis.NONE, cells)), "");
    Table three =
        new Table(
            "three",
            "Three",
            columns.subList(0, 3),
            List.of(new Row(Emphasis.NONE, cells.subList(0, 3))),
            "Averyveryverylongnotewithoutanyspacetobreakatwhichgoesonandonandonandon");
    return new Document(
        "crowded",
        Locale.ENGLISH,
        "Pneumonoultramicroscopicsilicovolcanoconiosis quarter",
        "",
        "",
        "",
        "",
        "",
        "",
        List.of(
            new Block.Tiles(
                List.of(
                    tile(
                        "Collection rate of the period",
                        Status.MISSED,
                        "below target",
                        "123,456,789,012.34",
                        "x"),
                    tile("B", Status.NONE, "", "1", ""))),
            new Block.Columns(
                List.of(heading("a", "Left", ""), new Block.TableBlock(wide)),
                List.of(heading("b", "Right", ""), new Block.TableBlock(three))),
            new Block.TableBlock(wide)));
  }

  static Directory directory() {
    List<Directory.Link> papers =
        List.of(
            new Directory.Link("手机版", "C001/disclosure.html", Directory.Use.POST),
            new Directory.Link("公示版 PDF", "C001/disclosure.pdf", Directory.Use.POST),
            new Directory.Link("审阅版", "C001/review.pdf", Directory.Use.READ),
            new Directory.Link("工作簿", "C001/review.xlsx", Directory.Use.READ),
            new Directory.Link("数据", "C001/figures.json", Directory.Use.DATA));
    return new Directory(
        "2026年第三季度",
        "3 个小区 · 2 个已公示",
        Locale.SIMPLIFIED_CHINESE,
        List.of(
            new Directory.Entry("翠湖花园", "C001", Status.MET, "已公示", papers),
            new Directory.Entry("𠮷祥苑", "C002", Status.UNDECIDED, "待审", papers),
            new Directory.Entry("阳光里（二期）及沿街商铺", "C003", Status.MISSED, "账不平，未出", List.of())),
        List.of("账不平的小区不出文件，原因见 refused.csv。"));
  }

  private static Table funds() {
    return new Table(
        "funds",
        "各项资金收支",
        List.of(
            new Column("资金", Align.LEFT, 2.4),
            new Column("期初余额", Align.RIGHT, 1.4),
            new Column("本期收入", Align.RIGHT, 1.3),
            new Column("本期支出", Align.RIGHT, 1.3),
            new Column("期末余额", Align.RIGHT, 1.4),
            new Column("与银行对账", Align.LEFT, 1.4)),
        List.of(
            fund("物业服务资金", "83,412.20", "612,480.00", "548,270.00", "147,622.20", Status.MET, "相符"),
            fund(
                "公共收益（属全体业主）",
                "38,210.40",
                "126,800.00",
                "78,450.00",
                "86,560.40",
                Status.MET,
                "相符"),
            fund(
                "维修资金（属全体业主）",
                "1,204,380.16",
                "143,432.74",
                "236,639.90",
                "1,111,173.00",
                Status.MET,
                "相符"),
            fund(
                "代收代交（水电费）",
                "0.00",
                "10,000.00",
                "9,000.00",
                "1,000.00",
                Status.MISSED,
                "待交 1,000.00")),
        "");
  }

  private static Row fund(
      String name, String a, String b, String c, String d, Status status, String text) {
    return row(
        words(name), money(a), money(b), money(c), strong(d), new Cell.Standing(status, text));
  }

  private static Table spending() {
    List<Row> rows = new ArrayList<>();
    rows.add(cost("C1", "人员工资、社会保险和福利", "187,580.00", "35.4%", 1.0, 0.976));
    rows.add(cost("C2", "共用部位、共用设施设备日常运行维护", "96,890.00", "18.3%", 0.517, 0.538));
    rows.add(cost("C3", "清洁卫生", "60,710.00", "11.4%", 0.324, 0.312));
    rows.add(cost("C4", "绿化养护", "23,470.00", "4.4%", 0.125, 0.163));
    rows.add(cost("C5", "秩序维护", "145,090.00", "27.4%", 0.773, 0.752));
    rows.add(cost("C9", "经业主同意的其他费用", "0.00", "0.0%", 0, -1));
    rows.add(
        new Row(
            Emphasis.TOTAL,
            List.of(words(""), words("九项成本合计"), money("529,970.00"), share("100.0%"), words(""))));
    rows.add(
        new Row(
            Emphasis.NONE,
            List.of(words(""), words("税金"), money("18,300.00"), words("—"), words(""))));
    return new Table(
        "expenses",
        "物业服务支出构成",
        List.of(
            new Column("编号", Align.LEFT, 0.5),
            new Column("项目", Align.LEFT, 4),
            new Column("本期金额", Align.RIGHT, 1.4),
            new Column("占比", Align.RIGHT, 0.9),
            new Column("本期与上季", Align.LEFT, 2)),
        rows,
        "占比按最大余数法取一位小数。");
  }

  private static Row cost(
      String code, String name, String amount, String share, double bar, double mark) {
    return row(
        new Cell.Words(code, true),
        words(name),
        money(amount),
        share(share),
        new Cell.Bar(bar, mark, name + " " + share));
  }

  private static Table collection() {
    return new Table(
        "collection",
        "收费情况",
        List.of(
            new Column("指标", Align.LEFT, 2),
            new Column("分子 / 分母", Align.RIGHT, 2),
            new Column("结果", Align.RIGHT, 1)),
        List.of(
            row(words("当期收缴率"), words("456,000.00 / 480,000.00"), share("95.00%")),
            row(words("户收缴率"), words("222 / 240"), share("92.50%")),
            row(words("历史欠费清缴率"), words("30,000.00 / 100,000.00"), share("30.00%")),
            row(words("综合收缴率"), words("1,486,000.00 / 1,580,000.00"), share("94.05%"))),
        "");
  }

  private static Table arrears() {
    return new Table(
        "arrears",
        "欠费账龄",
        List.of(
            new Column("账龄", Align.LEFT, 2),
            new Column("户数", Align.RIGHT, 1),
            new Column("金额", Align.RIGHT, 2)),
        List.of(
            row(words("90 天以内"), money("18"), money("24,000.00")),
            row(words("91–180 天"), money("11"), money("19,400.00")),
            row(words("181–365 天"), money("9"), money("21,350.00")),
            row(words("一年以上"), money("6"), money("29,250.00"))),
        "");
  }

  private static Table orders() {
    List<Row> rows = new ArrayList<>();
    rows.add(orders(Emphasis.NONE, "急修", "2", "61", "60", "1", "2", "96.7%", "1.4 小时"));
    rows.add(orders(Emphasis.NONE, "一般维修", "44", "351", "329", "6", "60", "90.3%", "17.0 小时"));
    rows.add(orders(Emphasis.TOTAL, "报修合计", "46", "412", "389", "7", "62", "91.26%", "15.5 小时"));
    rows.add(orders(Emphasis.NONE, "投诉", "4", "37", "35", "1", "5", "88.6%", "31.0 小时"));
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("类别", Align.LEFT, 2));
    for (String label : List.of("期初未完", "受理", "完成", "其他办结", "期末未完", "及时率", "中位时长")) {
      columns.add(new Column(label, Align.RIGHT, 1));
    }
    return new Table("orders", "报修与投诉", columns, rows, "");
  }

  private static Row orders(Emphasis emphasis, String name, String... numbers) {
    List<Cell> cells = new ArrayList<>();
    cells.add(words(name));
    Arrays.stream(numbers).forEach(number -> cells.add(money(number)));
    return new Row(emphasis, cells);
  }

  static Row row(Cell... cells) {
    return new Row(Emphasis.NONE, List.of(cells));
  }

  static Cell words(String text) {
    return new Cell.Words(text, false);
  }

  static Cell day(String date) {
    return new Cell.Day(LocalDate.parse(date), date);
  }

  private static Cell money(String text) {
    return new Cell.Numeral(BigDecimal.ONE, Form.MONEY, text, false);
  }

  private static Cell strong(String text) {
    return new Cell.Numeral(BigDecimal.ONE, Form.MONEY, text, true);
  }

  private static Cell share(String text) {
    return new Cell.Numeral(BigDecimal.ONE, Form.SHARE, text, false);
  }

  private static Block heading(String anchor, String text, String note) {
    return new Block.Heading(1, anchor, text, note);
  }

  private static Block.Tile tile(
      String label, Status status, String statusText, String value, String line) {
    return new Block.Tile(label, status, statusText, value, List.of(line));
  }
}
