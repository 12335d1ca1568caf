package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Program.Ended;

/** Exports of other programs, untouched, from the command line to the figures. */
class ProfilesRunTest {

  private final Path folder;
  private final Path input;
  private final Path home;

  ProfilesRunTest(@TempDir Path folder) {
    this.folder = folder;
    input = folder.resolve("in");
    home = folder.resolve("home");
  }

  @BeforeEach
  void anOfficesFolder() throws IOException {
    Files.createDirectories(input.resolve("锦澜花园"));
    write("communities.csv", "community_id,name,charging_mode,households\nC001,锦澜花园,lump_sum,4\n");
  }

  private void write(String path, String text) throws IOException {
    write(path, text, Charset.forName("UTF-8"));
  }

  private void write(String path, String text, Charset charset) throws IOException {
    Path file = input.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, charset);
  }

  /** A blank cell of the header belongs to the one before it, as MicroCommunity merges them. */
  private static void merge(Sheet sheet) {
    Row header = sheet.getRow(0);
    int first = 0;
    for (int i = 1; i <= header.getLastCellNum(); i++) {
      Cell next = header.getCell(i);
      if (next == null || !next.getStringCellValue().isEmpty()) {
        if (i - first > 1) {
          sheet.addMergedRegion(new CellRangeAddress(0, 0, first, i - 1));
        }
        first = i;
      }
    }
  }

  private void workbook(String path, String sheet, String... rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(input.resolve(path))) {
      Sheet target = book.createSheet(sheet);
      for (int i = 0; i < rows.length; i++) {
        Row row = target.createRow(i);
        String[] cells = rows[i].split(",", -1);
        for (int j = 0; j < cells.length; j++) {
          row.createCell(j).setCellValue(cells[j]);
        }
      }
      merge(target);
      book.write(out);
    }
  }

  private void exports() throws IOException {
    workbook(
        "锦澜花园/缴费明细表.xlsx",
        "缴费明细表",
        "订单号,房号,业主,费用类型,费用项,费用状态,支付方式,费用开始时间,费用结束时间,缴费时间,应缴/应收金额,实收金额,"
            + "优惠金额,减免金额,赠送金额,滞纳金,面积,车位,账户抵扣,收银员,备注",
        "902026070100000017,1-1-101,张三(13800000000),物业费,物业管理费,有效费用,微信,2026-07-01 00:00:00,"
            + "2026-07-31 23:59:59,2026-07-05 09:05:30,200.00,200.00,0,0,0,0,98.76,,0,李四,",
        "902026070100000018,1-1-102,王五(13900000000),物业费,物业管理费,有效费用,,2026-07-01 00:00:00,"
            + "2026-07-31 23:59:59,,300.00,0,0,0,0,0,98.76,,0,李四,");
    workbook(
        "锦澜花园/206_2_总体满意度调查.xlsx",
        "Sheet1",
        "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的房号是？,2、您对小区物业服务的总体满意度如何？",
        "1,2026/07/03 12:00:00,123秒,微信,张三,1.2.3.4,1-1-101,满意",
        "2,2026/07/04 12:00:00,60秒,微信,王五,1.2.3.5,1-1-102,不满意");
    write(
        "锦澜花园/公共收益-建设银行.csv",
        """
        序号,摘要,币别,钞汇,交易日期,交易金额,账户余额,交易地点/附言,对方账号与户名
        1,转存,人民币元,钞,20260703,500.00,1500.00,电梯广告,6222/某某传媒有限公司
        2,支取,人民币元,钞,20260715,-120.00,1380.00,绿化养护,6222/李四
        """);
  }

  @Test
  void threeUntouchedExportsGiveADisclosureWithOneQuestionForTheRound() throws IOException {
    exports();
    Path out = folder.resolve("out");
    Ended asked = Program.run("run", input, "--period", "2026-07", "--home", home, "--out", out);
    assertThat(asked.code()).isEqualTo(Exit.REFUSED);
    // The one thing that no export says: to which round the answers belong.
    assertThat(asked.err().lines().toList()).hasSize(2);
    assertThat(asked.err()).contains("问卷批次表").contains("另有 1 行原因相同");
    write(
        "survey_rounds.csv",
        "community_id,round,from,to,issued\nC001,2026-07,2026-07-01,2026-07-31,4\n");
    Ended ended = Program.run("run", input, "--period", "2026-07", "--home", home, "--out", out);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    String figures = Files.readString(out.resolve("2026-07/C001/figures.json"));
    assertThat(figure(figures, "fees.due")).contains("500.00");
    assertThat(figure(figures, "fees.paid")).contains("200.00");
    assertThat(figures)
        .contains(
            "{\"id\": \"funds.income\", \"by\": {\"fund\": \"public\"}, \"unit\": \"CNY\", \"value\": \"500.00\"")
        .contains(
            "{\"id\": \"funds.expense\", \"by\": {\"fund\": \"public\"}, \"unit\": \"CNY\", \"value\": \"120.00\"");
    assertThat(Files.readString(out.resolve("2026-07/C001/manifest.json")))
        .contains("\"profile.ccb\"")
        .contains("\"profile.wjx\"");
    // Each line of the bank's file is an entry; two of them also end a day: 1 + 2 + 2 lines.
    assertThat(Program.run("status", "--home", home).out()).contains("公共收益-建设银行.csv").contains("5");
  }

  @Test
  void rowsOfAnUnknownCommunityAreCountedOnceTheyAreTriedAgain() throws IOException {
    exports();
    write("communities.csv", "community_id,name,charging_mode,households\nC002,别处,lump_sum,4\n");
    Files.delete(input.resolve("锦澜花园/206_2_总体满意度调查.xlsx"));
    Ended stranger = Program.run("import", input, "--home", home);
    assertThat(stranger.code()).isEqualTo(Exit.REFUSED);
    // Two bills, two entries and two balances.
    assertThat(stranger.out()).contains("拒收 6");
    write(
        "communities.csv",
        "community_id,name,charging_mode,households\nC001,锦澜花园,lump_sum,4\nC002,别处,lump_sum,4\n");
    Ended known = Program.run("import", input, "--home", home);
    assertThat(known.code()).isZero();
    assertThat(known.err()).isEmpty();
    assertThat(known.out()).contains("拒收 0").contains("共 11 行");
  }

  private static String figure(String json, String id) {
    int at = json.indexOf("\"" + id + "\"");
    assertThat(at).as(id).isPositive();
    return json.substring(at, Math.min(json.length(), at + 300));
  }

  @Test
  void aFileRefusedAsUnknownIsReadOnceAProfileExists() throws IOException {
    write("锦澜花园/台账.csv", "门牌,项目,起,止,应交,已交,编号\n1-1-101,物业费,2026-07-01,2026-07-31,200,150,B1\n");
    Ended unknown = Program.run("import", input, "--home", home);
    assertThat(unknown.code()).isEqualTo(Exit.BLOCKED);
    Files.createDirectories(home.resolve("profiles"));
    Path profile = home.resolve("profiles/office.yaml");
    String yaml =
        """
        profile: office
        match: {headers: [门牌, 项目, 应交, 已交, 编号]}
        tables:
          - kind: fees
            columns: {unit: 门牌, fee_item: 项目, service_from: 起, service_to: 止, due: 应交, paid: 已交, bill_no: 编号}
        """;
    Files.writeString(profile, yaml);
    Ended read = Program.run("import", input, "--home", home);
    assertThat(read.err()).isEmpty();
    assertThat(read.code()).isZero();
    assertThat(read.out()).contains("采用 1，重复 1");
    // The same again changes nothing and says nothing.
    assertThat(Program.run("import", input, "--home", home).out())
        .contains("重复 2")
        .doesNotContain("该配置现已改变");
    // A changed profile does not change what was read, and says so.
    Files.writeString(profile, yaml.replace("paid: 已交", "paid: {constant: '0'}"));
    Ended changed = Program.run("import", input, "--home", home);
    assertThat(changed.out()).contains("锦澜花园/台账.csv").contains("映射配置 office").contains("该配置现已改变");
    assertThat(changed.code()).isZero();
  }

  @Test
  void aWrongProfileIsOneSentenceAndWrongUsage() throws IOException {
    Path bad = folder.resolve("bad.yaml");
    Files.writeString(bad, "profile: bad\nmatch: {headers: [a]}\ntables:\n  - kind: bills\n");
    Ended ended =
        Program.run(
            Locale.ENGLISH, "import", input, "--home", home, "--lang", "en", "--profile", bad);
    assertThat(ended.code()).isEqualTo(Exit.USAGE);
    assertThat(ended.err())
        .isEqualTo(
            bad
                + ", line 4, tables.kind: found bills, expected one of: actions, assets, balances,"
                + " bank_lines, budgets, certificates, commissions, communities, demand, entries, events,"
                + " fee_summaries, fees, inquiries, inspections, projects, questions, services,"
                + " subaccounts, survey, survey_rounds, unit_aliases, units, workorders. Correct"
                + " the profile and run the command again."
                + System.lineSeparator());
    Ended absent = Program.run("import", input, "--home", home, "--profile", "nobody");
    assertThat(absent.code()).isEqualTo(Exit.USAGE);
    assertThat(absent.err()).contains("nobody").contains("已有映射配置的名称");
    Ended unused = Program.run("import", input, "--home", home, "--profile", "ccb");
    assertThat(unused.code()).isZero();
    assertThat(unused.out()).contains("映射配置 ccb 与任何文件都不相符");
  }

  @Test
  void profilesAreListedShownAndSuggested() throws IOException {
    assertThat(Program.run("profile", "list", "--home", home).out())
        .contains("ccb：建设银行活期明细")
        .contains("wjx：问卷星答卷")
        .doesNotContain("account：");
    assertThat(Program.run("profile", "show", "ccb", "--home", home).out())
        .contains("extends: account");
    assertThat(Program.run("profile", "show", "nobody", "--home", home).code())
        .isEqualTo(Exit.USAGE);
    write(
        "锦澜花园/台账.csv",
        "门牌,收费项目名,起,止,应收金额,已收,账单号\n1-1-101,物业费,2026-07-01,2026-07-31,200.123,150,B1\n");
    Ended draft = Program.run("profile", "suggest", input.resolve("锦澜花园/台账.csv"), "--home", home);
    assertThat(draft.code()).isZero();
    Path mine = folder.resolve("mine.yaml");
    Files.writeString(
        mine,
        draft
            .out()
            .replace("unit: {ask: true}", "unit: {column: 1}")
            .replace("service_from: {ask: true}", "service_from: {column: 3}")
            .replace("service_to: {ask: true}", "service_to: {column: 4}"));
    Ended again =
        Program.run(
            "profile", "suggest", input.resolve("锦澜花园/台账.csv"), "--home", home, "--profile", mine);
    assertThat(again.err()).isEmpty();
    Ended read = Program.run("import", input, "--home", home, "--profile", mine);
    assertThat(read.code()).isEqualTo(Exit.REFUSED);
    assertThat(read.err()).contains("200.123").contains("第 2 行");
  }

  private static final String SUMMARY =
      "楼栋,收费户,欠费户,历史欠费+当期欠费=欠费,,,欠费追回+当期部分+预交=实缴,,,,当期应收,当期实收,"
          + "已交户/收费户=户收费率,当期实收/当期应收=收费率,欠费追回/(欠费追回+历史欠费)=清缴率";

  /** Whatever another program sums up, only the manifest and the review know of it. */
  @Test
  void aSummaryOfAnotherProgramChangesNoFigure() throws IOException {
    write(
        "锦澜花园/fees.csv",
        """
        unit,fee_item,service_from,service_to,due,paid,bill_no,paid_on
        1-1-101,物业费,2026-07-01,2026-07-31,200.00,150.00,B1,2026-07-09
        """);
    Path without = folder.resolve("without");
    assertThat(
            Program.run("run", input, "--period", "2026-07", "--home", home, "--out", without)
                .code())
        .isZero();
    workbook(
        "锦澜花园/费用汇总表.xlsx",
        "费用汇总表",
        SUMMARY,
        "1栋,120,9,70.00,24.00,94.00,30.00,456.00,52.00,538.00,480.00,456.00,92.5%,95.0%,100.0%",
        "合计,120,9,70.00,24.00,94.00,30.00,456.00,52.00,538.00,480.00,456.00,92.5%,95.0%,100.0%");
    Path with = folder.resolve("with");
    Ended ended =
        Program.run(
            "run", input, "--period", "2026-07", "--home", folder.resolve("other"), "--out", with);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    String paper = "2026-07/C001/";
    assertThat(
            Files.mismatch(
                without.resolve(paper + "figures.json"), with.resolve(paper + "figures.json")))
        .isEqualTo(-1);
    assertThat(
            Files.mismatch(
                without.resolve(paper + "lineage.csv"), with.resolve(paper + "lineage.csv")))
        .isEqualTo(-1);
    assertThat(Files.readString(with.resolve(paper + "disclosure.html"))).doesNotContain("汇总表");
  }
}
