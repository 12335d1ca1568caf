package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Program.Ended;

/** An office corrects what was refused: written out, corrected, imported, settled. */
class CorrectionsTest {

  private static final String FEES =
      """
      房号,业主,费用项,费用开始时间,费用结束时间,应收金额,实收金额,缴费时间,账单号,收据号,备注
      1-1-101,张三,物业费,2026-07-01,2026-07-31,210.00,210.00,2026-07-05,B1,R1,
      01-01-0102,李四,物业费,2026-07-01,2026-07-31,210.123,210.00,2026-07-05,880000000000000012,R2,=1+1
      1-1-103,王五,物业费,2026-07-01,2026-07-31,1,210.00,210.00,2026-07-05,B3,R3,
      1-1-104,赵六,物业费,2026-07-01,2026-07-31,210.00,-5.00,2026-07-32,B4,R4,'原样
      """;

  private static final String ENTRIES =
      """
      凭证号,日期,资金,收支,类别,金额,摘要
      V1,2026-07-01,service,expense,C1,10.00,一
      V1,2026-07-01,service,expense,C1,x,二
      V1,2026-07-01,service,expense,C1,40.00,三
      ,2026-07-02,service,expense,C2,80.00,四
      V2,2026-07-02,service,expense,C2,160.00,五
      """;

  private static final String SURVEY =
      """
      提交时间,总体满意度,意见
      2026-07-10 10:00:00,4,
      2026-07-10 10:00:00,7,
      """;

  @TempDir Path folder;
  private Path home;
  private Path input;
  private Path fixes;

  @BeforeEach
  void input() throws IOException {
    home = folder.resolve("home");
    input = folder.resolve("input");
    fixes = folder.resolve("fixes");
    write(
        input.resolve("communities.csv"),
        """
        community_id,name,charging_mode,households
        C001,明月苑,lump_sum,300
        """);
    write(
        input.resolve("survey_rounds.csv"),
        """
        community_id,round,from,to
        C001,2026-07,2026-07-01,2026-07-31
        """);
    write(input.resolve("明月苑/收费.csv"), FEES);
    write(input.resolve("明月苑/收支.csv"), ENTRIES);
    write(input.resolve("明月苑/问卷.csv"), SURVEY);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Ended importing(Path from) {
    return Program.run("import", from, "--home", home);
  }

  private Ended fix() {
    return Program.run("refused", "--fix", "--home", home, "--out", fixes);
  }

  private void correct(String name, String... pairs) throws IOException {
    Path file = fixes.resolve(name);
    String text = Files.readString(file);
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(text).contains(pairs[i]);
      text = text.replaceFirst(java.util.regex.Pattern.quote(pairs[i]), pairs[i + 1]);
    }
    Files.writeString(file, text);
  }

  private String contents() {
    return Program.run("status", "--home", home)
        .out()
        .lines()
        .filter(line -> line.startsWith("账本内容摘要"))
        .collect(Collectors.joining());
  }

  private void correctAll() throws IOException {
    correct(
        "明月苑/收费-更正.csv",
        "'210.123",
        "210.12",
        "1,210.00,'210.00,2026-07-05,B3,R3,,",
        "1210.00,210.00,2026-07-05,B3,R3,,,",
        "2026-07-32",
        "2026/7/31");
    correct("明月苑/收支-更正.csv", "C1,x", "C1,20.00", "\n,2026-07-02", "\nV2,2026-07-02");
    correct("明月苑/问卷-更正.csv", ",7,", ",5,");
  }

  @Test
  void whatIsCorrectedIsTakenOnceAndSettled() throws IOException {
    assertThat(importing(input).code()).isEqualTo(Exit.REFUSED);
    assertThat(importing(input).code()).isEqualTo(Exit.REFUSED);
    assertThat(fix().out()).contains("明月苑/收费.csv：3 行待更正", "业主姓名、电话等列以 *** 代替");
    List<String> fees = Files.readAllLines(fixes.resolve("明月苑/收费-更正.csv"));
    assertThat(fees.get(0))
        .isEqualTo(
            "\uFEFF房号,业主,费用项,费用开始时间,费用结束时间,应收金额,实收金额,缴费时间,账单号,收据号,备注,多出1,"
                + "原文件,工作表,行号,错误列,发现,应为,建议,更正码");
    assertThat(fees.get(1))
        .startsWith(
            "'01-01-0102,***,物业费,2026-07-01,2026-07-31,'210.123,210.00,2026-07-05,"
                + "'880000000000000012,R2,'=1+1,,明月苑/收费.csv,,3,应收金额（due）,'210.123,");
    assertThat(fees).hasSize(4);
    correctAll();
    Ended taken = importing(fixes);
    assertThat(taken.code()).isEqualTo(Exit.OK);
    assertThat(taken.out()).contains("行：共 9 行，采用 6，重复 0，被取代 0，拒收 0，表头/合计/空行 3");
    Ended again = importing(input);
    assertThat(again.code()).isEqualTo(Exit.OK);
    assertThat(again.out()).contains("其中拒收的 6 行已由更正表更正");
    assertThat(Program.run("refused", "--home", home).out())
        .contains("（已更正：明月苑/收支-更正.csv 第 3 行）", "待处理 0 处，已更正 6 处，属于旧文件 0 处");
    assertThat(Program.run("status", "--home", home).out())
        .contains(
            """
             4. 明月苑/收费.csv
                5 行 = 采用 1 + 拒收 3 + 表头/合计/空行 1
                未用到的列：业主、备注
                拒收的 3 行已由 7. 明月苑/收费-更正.csv 更正
            """);
    assertThat(fix().out()).contains("没有待更正的行");
    assertThat(importing(fixes).out()).contains("采用 0，重复 6");
  }

  @Test
  void theBooksAreThoseOfTheFilesCorrectedInTheirPlace() throws IOException {
    importing(input);
    fix();
    correctAll();
    importing(fixes);
    String corrected = contents();
    write(
        input.resolve("明月苑/收费.csv"),
        FEES.replace("210.123", "210.12")
            .replace(",1,210.00,210.00", ",1210.00,210.00")
            .replace("2026-07-32", "2026-07-31"));
    write(
        input.resolve("明月苑/收支.csv"),
        ENTRIES.replace("C1,x", "C1,20.00").replace("\n,2026", "\nV2,2026"));
    write(input.resolve("明月苑/问卷.csv"), SURVEY.replace(",7,", ",5,"));
    home = folder.resolve("other home");
    assertThat(importing(input).code()).isEqualTo(Exit.OK);
    assertThat(contents()).isEqualTo(corrected);
  }

  @Test
  void theFileCorrectedInItsPlaceAddsNothingAfterwards() throws IOException {
    importing(input);
    fix();
    correctAll();
    importing(fixes);
    String corrected = contents();
    write(input.resolve("明月苑/收支.csv"), ENTRIES.replace("C1,x", "C1,20.00"));
    write(input.resolve("明月苑/问卷.csv"), SURVEY.replace(",7,", ",5,"));
    importing(input);
    assertThat(contents()).isEqualTo(corrected);
  }

  @Test
  void correctionsAndTheirFilesMayComeInOneFolder() throws IOException {
    importing(input);
    fix();
    correctAll();
    importing(fixes);
    String corrected = contents();
    try (Stream<Path> files = Files.walk(fixes)) {
      for (Path p : files.filter(Files::isRegularFile).toList()) {
        Path target = input.resolve("0 更正").resolve(p.getFileName().toString());
        write(target, Files.readString(p));
      }
    }
    home = folder.resolve("other home");
    Ended all = importing(input);
    assertThat(all.err()).isEmpty();
    assertThat(all.code()).isEqualTo(Exit.OK);
    assertThat(contents()).isEqualTo(corrected);
  }

  @Test
  void aRowRefusedAgainIsWrittenAsItWasCorrectedLast() throws IOException {
    importing(input);
    fix();
    correct("明月苑/收支-更正.csv", "C1,x", "C1,y", "\n,2026-07-02", "\nV2,2026-07-02");
    Path again = folder.resolve("again");
    assertThat(importing(fixes.resolve("明月苑/收支-更正.csv")).code()).isEqualTo(Exit.REFUSED);
    Program.run("refused", "--fix", "--home", home, "--out", again);
    String text = Files.readString(again.resolve("明月苑/收支-更正.csv"), StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(2);
    assertThat(text).contains("V1,2026-07-01,service,expense,C1,y,二,明月苑/收支.csv,,3,");
    Path file = again.resolve("明月苑/收支-更正.csv");
    Files.writeString(file, text.replace("C1,y", "C1,20"));
    assertThat(importing(file).code()).isEqualTo(Exit.OK);
    assertThat(Program.run("refused", "--home", home).out()).contains("待处理 4 处，已更正 3 处");
  }

  @Test
  void aStatementIsCorrectedAsAWhole() throws IOException {
    write(
        input.resolve("明月苑/公共收益-流水.csv"),
        """
        序号,摘要,币别,钞汇,交易日期,交易金额,账户余额,交易地点/附言,对方账号与户名
        1,广告费,人民币元,钞,20260702,100.00,1100.00,,某公司
        2,广告费,人民币元,钞,20260799,100.00,1200.00,,某公司
        """);
    assertThat(importing(input).code()).isEqualTo(Exit.REFUSED);
    Ended fixed = fix();
    assertThat(fixed.err()).contains("明月苑/公共收益-流水.csv 的各行要连起来读");
    assertThat(fixed.out()).contains("明月苑/收支.csv：2 行待更正").doesNotContain("公共收益-流水");
    Ended traced =
        Program.run(
            "trace",
            "funds.income[fund=public]",
            "--community",
            "C001",
            "--period",
            "2026-07",
            "--home",
            home);
    assertThat(traced.out()).contains("明月苑/公共收益-流水.csv 第 2 行：100.00  | 1,广告费,");
  }

  /** The wallet's file is known by what stands above its header, which the table has not. */
  @Test
  void aRowOfAWalletIsCorrectedToo() throws IOException {
    Path own = folder.resolve("own");
    Files.createDirectories(own);
    Files.copy(input.resolve("communities.csv"), own.resolve("communities.csv"));
    write(
        own.resolve("明月苑/公共收益/微信.csv"),
        """
        微信支付账单明细,,,,,,,,
        交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
        2026-07-01 10:00:00,二维码收款,甲,广告,收入,¥1o0.00,/,已存入零钱,1000039801,/,/
        2026-07-01 10:00:00,二维码收款,乙,广告,收入,¥70.00,/,已存入零钱,1000039802,/,/
        """);
    Program.run("import", own, "--home", home);
    Ended fixed = Program.run("refused", "--fix", "--home", home, "--out", fixes);
    assertThat(fixed.out() + fixed.err()).doesNotContain("认不出来");
    Path table = fixes.resolve("明月苑/公共收益/微信-更正.csv");
    Files.writeString(table, Files.readString(table).replace("'¥1o0.00,*", "¥100.00,*"));
    Ended corrected = Program.run("import", fixes, "--home", home);
    assertThat(corrected.code()).as(corrected.err()).isZero();
    assertThat(corrected.out()).contains("采用 1，");
  }

  @Test
  void columnsThatNothingIsReadFromAreNamed() {
    assertThat(importing(input).out()).contains("明月苑/收费.csv：未用到的列：业主、备注\n");
    assertThat(Program.run("status", "--home", home).out()).contains("    未用到的列：业主、备注\n");
  }
}
