package org.mingzhang.write.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.write.font.Fonts;

/** Made-up papers with each kind of block. */
final class Papers {

  /** A frame with the chart's title and its alternative: enough to see where a chart stands. */
  static final ChartDrawing FRAME =
      new ChartDrawing() {
        @Override
        public double height(Chart chart, double width) {
          return width > 300 ? 190 : 140;
        }

        @Override
        public void paint(Chart chart, Graphics2D g, double width, double height) {
          g.setColor(new Color(0xd9e0e2));
          g.setStroke(new BasicStroke(0.5f));
          g.draw(new Rectangle2D.Double(0.5, 0.5, width - 1, height - 1));
          g.setColor(new Color(0xb4531a));
          g.draw(new Line2D.Double(0.5, height / 2, width - 0.5, height / 2));
          g.setColor(new Color(0x16211f));
          g.setFont(Fonts.awt(false, 8));
          g.drawString(chart.title(), 6f, 14f);
          g.setFont(Fonts.awt(true, 8));
          g.drawString(chart.id(), 6f, 28f);
        }
      };

  static final String CODE = "7f3a91c2d0045be8".repeat(4);

  private Papers() {}

  static byte[] pdf(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfWriter(FRAME).write(document, out);
    return out.toByteArray();
  }

  static Document of(Block... blocks) {
    return new Document(
        "paper",
        Locale.SIMPLIFIED_CHINESE,
        "2026年第三季度收支公示",
        "致全体业主",
        "翠湖花园 · 物业服务收支公示",
        "2026年第三季度",
        "第 2026-Q3-C001 号",
        "校验码 7f3a",
        "第 {0} 页 / 共 {1} 页",
        List.of(blocks));
  }

  static Document disclosure() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Tiles(
            List.of(
                tile(
                    "物业服务资金期末结余",
                    Block.Status.NONE,
                    "",
                    "147,622.20",
                    "元 · 收入 612,480.00 − 支出 548,270.00",
                    "比上季 +64,210.00"),
                tile(
                    "当期收缴率",
                    Block.Status.NONE,
                    "",
                    "95.00%",
                    "456,000.00 / 480,000.00 元",
                    "比上季 +1.2 · 比去年同期 +2.4 个百分点"),
                tile(
                    "业主满意率",
                    Block.Status.UNDECIDED,
                    "无显著差别",
                    "79.5%",
                    "248 / 312 户 · 区间 75.2%–83.2%",
                    "比上次 +2.1（在误差范围内）"),
                tile(
                    "维修及时率",
                    Block.Status.MET,
                    "达标",
                    "91.26%",
                    "376 / 412 件 · 目标 ≥ 90%",
                    "比上季 +2.5 个百分点"))));
    blocks.add(heading("基本情况", ""));
    blocks.add(
        new Block.Particulars(
            List.of(
                new Block.Particular("收费方式", "包干制"),
                new Block.Particular("总户数", "2,046"),
                new Block.Particular("入住户数", "1,648"),
                new Block.Particular("收费面积", "182,300.40 m²"),
                new Block.Particular("住宅标准", "2.35 元/m²·月"),
                new Block.Particular("服务单位", "示例物业有限公司"),
                new Block.Particular("项目负责人", "服务中心主任"),
                new Block.Particular("监督电话", "服务中心前台"),
                new Block.Particular("合同期限", "2024-01-01 至 2026-12-31，到期前三个月由业主大会决定续聘"))));
    blocks.add(heading("一、各项资金收支", "期初 + 收入 − 支出 = 期末；各项资金分账管理，不合计"));
    blocks.add(new Block.TableBlock(funds()));
    blocks.add(heading("二、物业服务支出构成", "《物业服务收费管理办法》九项成本；色条为本期，竖线为上季"));
    blocks.add(new Block.TableBlock(costs()));
    blocks.add(new Block.PageBreak());
    blocks.add(
        new Block.Columns(
            List.of(heading("每月收入与支出", "物业服务资金；实心为收入，斜纹为支出"), chart("monthly", "每月收入与支出 𠮷 万元")),
            List.of(heading("维修及时率", "圆点达标，方块未达标"), chart("on-time", "维修及时率五个季度"))));
    blocks.add(
        new Block.Columns(
            List.of(
                heading("三、收费情况", ""),
                new Block.TableBlock(
                    small(
                        "rates",
                        List.of("指标", "分子 / 分母", "结果"),
                        List.of("当期收缴率", "456,000 / 480,000", "95.00%"),
                        List.of("户收缴率", "222 / 240", "92.50%"),
                        List.of("历史欠费清缴率", "30,000 / 100,000", "30.00%"),
                        List.of("综合收缴率", "486,000 / 580,000", "83.79%")))),
            List.of(
                heading("欠费账龄", "只列户数与金额"),
                new Block.TableBlock(
                    small(
                        "ages",
                        List.of("账龄", "户数", "金额"),
                        List.of("90 天以内", "18", "24,000.00"),
                        List.of("91–180 天", "11", "19,400.00"),
                        List.of("181–365 天", "9", "21,350.00"),
                        List.of("一年以上", "6", "29,250.00"))))));
    blocks.add(
        new Block.Columns(
            List.of(
                heading("四、公共收益", "扣除合理成本后属全体业主"),
                new Block.TableBlock(
                    totalled(
                        small(
                            "public",
                            List.of("项目", "金额"),
                            List.of("公共车位租金", "78,600.00"),
                            List.of("电梯与外墙广告", "36,200.00"),
                            List.of("快递柜、基站场地", "12,000.00"),
                            List.of("合理成本", "−18,450.00"),
                            List.of("转入维修资金（业主大会决议）", "−42,000.00"),
                            List.of("社区活动", "−18,000.00"),
                            List.of("本期结余", "48,350.00"))))),
            List.of(
                heading("五、维修资金", ""),
                new Block.TableBlock(
                    totalled(
                        small(
                            "reserve",
                            List.of("项目", "金额"),
                            List.of("交存", "86,400.00"),
                            List.of("增值收益", "15,032.74"),
                            List.of("公共收益转入", "42,000.00"),
                            List.of("3 栋屋面防水（表决通过，编号 V-07）", "−198,519.90"),
                            List.of("1 号电梯钢丝绳（应急使用）", "−35,000.00"),
                            List.of("退还", "−3,120.00"),
                            List.of("期末结存", "1,111,173.00")))))));
    blocks.add(
        new Block.Paragraph("本季维修资金用于共用部位两项，均经表决或应急程序；工程合同、发票与验收单在服务中心备查。", Block.Tone.NORMAL));
    blocks.add(
        new Block.Paragraph(
            "代收代交的 1,000.00 元水电费在期末尚未交给供应单位，将于 2026-10-15 前交清。", Block.Tone.WARNING));
    blocks.add(
        heading("六、业主满意率", "第三季度问卷：发放 1,560 · 回收 312 户 · 回收率 20.0% · 满意 = 非常满意 + 满意 · 横线为 95% 区间"));
    blocks.add(chart("needs", "十项需求满意率及 95% 区间"));
    blocks.add(
        new Block.Paragraph(
            "实心圆：整个区间高于目标；空心圆：与目标无显著差别；方块：整个区间低于目标。自愿参与，误差范围 ±5.0%（有限总体校正）。", Block.Tone.MUTED));
    blocks.add(heading("七、报修与投诉", ""));
    blocks.add(
        new Block.TableBlock(
            small(
                "orders",
                List.of("类别", "期初未完", "受理", "完成", "其他办结", "期末未完", "及时率", "中位时长"),
                List.of("急修", "2", "61", "60", "1", "2", "96.7%", "1.4 小时"),
                List.of("一般维修", "44", "351", "329", "6", "60", "90.3%", "17.0 小时"),
                List.of("投诉", "4", "37", "35", "1", "5", "88.6%", "31.0 小时"))));
    blocks.add(heading("说明与异议", ""));
    blocks.add(
        new Block.Notes(
            List.of(
                "当期收缴率 = 本期应收中截至期末已收 / 应收净额；预交不计入。",
                "及时率 = 按时完成 / 本期到期；逾期未完成计为未及时。",
                "占比按最大余数法取一位小数，合计 100.0%。",
                "本公示不含业主姓名、电话、房号；分户账可凭身份在服务中心查询。",
                "业主有异议，请于 2026-11-11 前书面提交服务中心或业主委员会，10 日内答复。",
                "每个数字均可追溯到原始凭证，业主委员会持审阅版。")));
    blocks.add(
        new Block.Seals(
            List.of(
                new Block.Seal("物业服务单位（盖章）", List.of("负责人：　　　　　年　月　日")),
                new Block.Seal("业主委员会审阅（盖章）", List.of("主任：　　　　　年　月　日")),
                new Block.Seal("张贴记录", List.of("张贴日期：　　年　月　日")))));
    blocks.add(
        new Block.Code(
            CODE, "扫码核对本公示是否被改动", List.of("二维码是本公示数据文件的 SHA-256。", "比较两个文件的校验值，应完全相同。")));
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

  static Document review(int rows) {
    return new Document(
        "review",
        Locale.SIMPLIFIED_CHINESE,
        "2026年第三季度收支审阅",
        "供业主委员会逐笔核对",
        "翠湖花园 · 业委会审阅版",
        "2026年第三季度",
        "第 2026-Q3-C001 号 · 第 1 版",
        "",
        "第 {0} 页 / 共 {1} 页",
        List.of(
            heading("附一、逐笔收支", "按凭证号"),
            new Block.TableBlock(entries(rows)),
            heading("附二、签收", ""),
            new Block.Seals(
                List.of(
                    new Block.Seal("业主委员会", List.of("主任：　　　年　月　日")),
                    new Block.Seal("服务中心", List.of("经办：　　　年　月　日"))))));
  }

  static Document english() {
    return new Document(
        "service",
        Locale.ENGLISH,
        "This quarter: repairs on time, complaints getting worse",
        "Every judgement names its sample and interval",
        "Cuihu Gardens · Service report",
        "2026 Q3 (2026-07-01 to 2026-09-30)",
        "No. 2026-Q3-C001 · Revision 1",
        "",
        "Page {0} of {1}",
        List.of(
            new Block.Tiles(
                List.of(
                    tile(
                        "Repairs completed within the agreed time",
                        Block.Status.MET,
                        "met",
                        "91.26%",
                        "376 of 412 orders · target ≥ 90%",
                        "+2.5 points on last quarter"),
                    tile(
                        "Complaints resolved on time",
                        Block.Status.MISSED,
                        "missed",
                        "88.6%",
                        "31 of 35 · target ≥ 95%"))),
            heading("What to do next", "by influence on overall satisfaction, with evidence"),
            new Block.TableBlock(
                new Table(
                    "actions",
                    "Actions",
                    List.of(
                        new Table.Column("#", Table.Align.LEFT, 1),
                        new Table.Column("Action", Table.Align.LEFT, 8),
                        new Table.Column("Evidence", Table.Align.LEFT, 10),
                        new Table.Column("Responsible", Table.Align.LEFT, 2),
                        new Table.Column("Target", Table.Align.LEFT, 2)),
                    List.of(
                        row(
                            words("1"),
                            words(
                                "Parking at building 3: repaint the lanes, register visitors, call on every household"),
                            words(
                                "4 of 4 recurrences; satisfaction of that building 66% (n = 41, interval 51%–78%)"),
                            words("Security"),
                            words("≤ 5%")),
                        row(
                            words("2"),
                            words("First answer to each complaint within 24 hours"),
                            words(
                                "“Communication” 68.8%, don’t-know answers excluded; correlation with the overall rating is the highest (0.63)"),
                            words("Front desk"),
                            words("≥ 95%"))),
                    "Targets come from the contract; a rate without a base is not printed.")),
            new Block.Paragraph(
                "Complaint statistics cover every complaint reported in the period, whether or not it was found valid; those withdrawn by the resident within a day are listed in the appendix. "
                    .repeat(3)
                    .strip(),
                Block.Tone.NORMAL)));
  }

  static Table entries(int count) {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(
          row(
              words(String.format(Locale.ROOT, "PZ-2026-%05d", i)),
              words(String.format(Locale.ROOT, "2026-%02d-%02d", 7 + i % 3, 1 + i % 28)),
              words(i % 2 == 0 ? "物业费" : "公共收益"),
              words(
                  i % 7 == 0
                      ? "3 栋地下车库排水泵（含止回阀、控制箱）更换，按维修合同 WX-2026-017 第二期付款，验收单附后；𠮷野家商铺分摊部分另列"
                      : "小区保洁用品采购"),
              new Cell.Numeral(
                  BigDecimal.valueOf(i * 1234567L % 99999999L, 2),
                  Cell.Form.MONEY,
                  String.format(Locale.ROOT, "%,.2f", i * 1234567L % 99999999L / 100.0),
                  false),
              new Cell.Standing(
                  i % 5 == 0 ? Block.Status.MISSED : Block.Status.MET, i % 5 == 0 ? "缺票" : "相符")));
    }
    rows.add(
        new Table.Row(
            Table.Emphasis.TOTAL,
            List.of(
                words("合计"),
                words(""),
                words(""),
                words(count + " 笔"),
                number("1,234,567.89"),
                words(""))));
    return new Table(
        "entries",
        "逐笔收支",
        List.of(
            new Table.Column("凭证号", Table.Align.LEFT, 3),
            new Table.Column("日期", Table.Align.LEFT, 2),
            new Table.Column("资金", Table.Align.LEFT, 2),
            new Table.Column("摘要", Table.Align.LEFT, 6),
            new Table.Column("金额", Table.Align.RIGHT, 2),
            new Table.Column("单据", Table.Align.LEFT, 2)),
        rows,
        "单据：凭证与发票、回单核对的结果。");
  }

  static Block.Heading heading(String text, String note) {
    return new Block.Heading(2, "", text, note);
  }

  static Cell words(String text) {
    return new Cell.Words(text, false);
  }

  static Cell number(String text) {
    return new Cell.Numeral(null, Cell.Form.MONEY, text, false);
  }

  static Table.Row row(Cell... cells) {
    return new Table.Row(Table.Emphasis.NONE, List.of(cells));
  }

  @SafeVarargs
  static Table small(String id, List<String> head, List<String>... rows) {
    List<Table.Column> columns = new ArrayList<>();
    for (int c = 0; c < head.size(); c++) {
      columns.add(
          new Table.Column(
              head.get(c), c == 0 ? Table.Align.LEFT : Table.Align.RIGHT, c == 0 ? 2 : 1));
    }
    List<Table.Row> made = new ArrayList<>();
    for (List<String> texts : rows) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < texts.size(); c++) {
        cells.add(c == 0 ? words(texts.get(c)) : number(texts.get(c)));
      }
      made.add(new Table.Row(Table.Emphasis.NONE, cells));
    }
    return new Table(id, id, columns, made, "");
  }

  static Table totalled(Table table) {
    List<Table.Row> rows = new ArrayList<>(table.rows());
    Table.Row last = rows.remove(rows.size() - 1);
    rows.add(new Table.Row(Table.Emphasis.TOTAL, last.cells()));
    return new Table(table.id(), table.title(), table.columns(), rows, table.note());
  }

  static Block chart(String id, String title) {
    return new Block.ChartBlock(new Chart.Bars(id, title, title, "万元", List.of()));
  }

  private static Block.Tile tile(
      String label, Block.Status status, String statusText, String value, String... lines) {
    return new Block.Tile(label, status, statusText, value, List.of(lines));
  }

  private static Table funds() {
    return new Table(
        "funds",
        "各项资金收支",
        List.of(
            new Table.Column("资金", Table.Align.LEFT, 26),
            new Table.Column("期初余额", Table.Align.RIGHT, 16),
            new Table.Column("本期收入", Table.Align.RIGHT, 14),
            new Table.Column("本期支出", Table.Align.RIGHT, 14),
            new Table.Column("期末余额", Table.Align.RIGHT, 16),
            new Table.Column("与银行对账", Table.Align.LEFT, 18)),
        List.of(
            fund("物业服务资金", "83,412.20", "612,480.00", "548,270.00", "147,622.20", ""),
            fund("公共收益（属全体业主）", "38,210.40", "126,800.00", "78,450.00", "86,560.40", ""),
            fund("维修资金（属全体业主）", "1,204,380.16", "143,432.74", "236,639.90", "1,111,173.00", ""),
            fund("代收代交（水电费）", "0.00", "10,000.00", "9,000.00", "1,000.00", "待交 1,000.00")),
        "");
  }

  private static Table.Row fund(
      String name, String opening, String income, String expense, String closing, String open) {
    return row(
        words(name),
        number(opening),
        number(income),
        number(expense),
        new Cell.Numeral(null, Cell.Form.MONEY, closing, true),
        open.isEmpty()
            ? new Cell.Standing(Block.Status.MET, "相符")
            : new Cell.Standing(Block.Status.MISSED, open));
  }

  private static Table costs() {
    return new Table(
        "expenses",
        "物业服务支出构成",
        List.of(
            new Table.Column("编号", Table.Align.LEFT, 6),
            new Table.Column("项目", Table.Align.LEFT, 40),
            new Table.Column("本期金额", Table.Align.RIGHT, 14),
            new Table.Column("占比", Table.Align.RIGHT, 10),
            new Table.Column("本期与上季", Table.Align.LEFT, 27)),
        List.of(
            cost("C1", "人员工资、社会保险和福利", "187,580.00", "35.4%", 1, 0.9625),
            cost("C2", "共用部位、共用设施设备日常运行维护", "96,890.00", "18.3%", 0.5165, 0.5368),
            cost("C3", "清洁卫生", "60,710.00", "11.4%", 0.3236, 0.3105),
            cost("C4", "绿化养护", "23,470.00", "4.4%", 0.1251, 0.1628),
            cost("C5", "秩序维护", "145,090.00", "27.4%", 0.7735, 0.7524),
            cost("C6", "办公", "10,400.00", "2.0%", 0.0554, 0.0487),
            cost("C7", "固定资产折旧", "3,360.00", "0.6%", 0.0179, 0.0144),
            cost("C8", "共用部位设施设备及公众责任保险", "2,470.00", "0.5%", 0.0132, 0.0097),
            cost("C9", "经业主同意的其他费用", "0.00", "0.0%", 0, -1),
            new Table.Row(
                Table.Emphasis.TOTAL,
                List.of(
                    words(""), words("九项成本合计"), number("529,970.00"), number("100.0%"), words(""))),
            row(words(""), words("税金"), number("18,300.00"), number("—"), words(""))),
        "");
  }

  private static Table.Row cost(
      String code, String name, String amount, String share, double bar, double mark) {
    return row(
        new Cell.Words(code, true),
        words(name),
        number(amount),
        number(share),
        new Cell.Bar(bar, mark, ""));
  }
}
