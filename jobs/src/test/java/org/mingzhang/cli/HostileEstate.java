package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.cli.Program.Ended;

/**
 * An estate whose every text is meant to break what it is printed in or to leak into it: markup,
 * formulas, characters that turn the line, names that lead out of a folder, ten thousand
 * characters, persons with their numbers. Its papers are drawn up, and those of the first community
 * published.
 */
final class HostileEstate {

  /** Of the community that is published. */
  static final String ID = "../../etc";

  static final String FOLDER = "%2E%2E%2F%2E%2E%2Fetc";

  static final String NAME =
      "=cmd|'/C calc'!A0 <script>alert(1)</script>\u202Egnp\u200B\" onload=\"x(1) &amp;苑";

  /** As every paper for the owners prints it: markup is text, what turns the line is gone. */
  static final String SHOWN =
      "=cmd|'/C calc'!A0 <script>alert(1)</script> gnp \" onload=\"x(1) &amp;苑";

  static final String LONG_NAME = "长".repeat(300);
  static final String DESCRIPTION =
      "<img src=x onerror=alert(1)>说明文字".repeat(400).substring(0, 10_000);

  static final String PERSON = "欧阳测试";
  static final String OWNER = "张伟强";
  static final String MOBILE = "13812345678";
  static final String IDENTITY = "11010519491231002X";
  static final String CARD = "6222020200112233446";
  static final String PLATE = "京A12345";
  static final String COMMENT = "楼道灯坏了三个月没人修";
  static final String PLACE = "东门岗亭旁第二棵树下";

  private final Path folder;

  private HostileEstate(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** What lies for the owners. */
  Path shown() {
    return folder.resolve("out/public");
  }

  Path publication() {
    return shown().resolve(FOLDER).resolve("2026-Q3-r1");
  }

  Path drafts() {
    return folder.resolve("out/2026-Q3");
  }

  /** Draws up the papers; the community whose name no font holds is blocked, which is exit 4. */
  static HostileEstate in(Path folder) throws IOException {
    HostileEstate estate = new HostileEstate(folder);
    estate.input();
    Ended run = estate.run("run", folder.resolve("in"));
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(Exit.BLOCKED);
    assertThat(run.err()).contains("U+1F3E0").doesNotContain("\u202E", "Exception");
    estate.well("approve", "--as", "finance", "--by", "甲" + OWNER);
    estate.well("approve", "--as", "committee", "--by", "乙" + PERSON, "--minute", "2026-12");
    estate.well("publish", "--nothing", "reserve", "--by", "王经理");
    return estate;
  }

  private void well(Object... args) {
    List<Object> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--community", ID, "--today", "2026-10-31"));
    Ended ended = run(all.toArray());
    assertThat(ended.code()).as(List.of(args) + ended.out() + ended.err()).isZero();
  }

  private Ended run(Object... args) {
    return Program.run(
        Stream.concat(
                Stream.of(args),
                Stream.of(
                    "--period",
                    "2026-Q3",
                    "--home",
                    folder.resolve("home"),
                    "--out",
                    folder.resolve("out")))
            .toArray());
  }

  private void input() throws IOException {
    write(
        "communities",
        "community_id,name,charging_mode,households,area_m2,company,manager\n"
            + row(ID, NAME, "lump_sum", "200", "20000", "@SUM(1)<b>公司</b>", PERSON)
            + row("CON", LONG_NAME, "lump_sum", "90", "9000", "+1<i>", "")
            + row("NUL..", "🏠花园", "lump_sum", "90", "9000", "-1", ""));
    StringBuilder units =
        new StringBuilder(
            "community_id,unit,building,area_m2,kind,occupied,owner_ref,monthly_fee_per_m2\n");
    StringBuilder fees =
        new StringBuilder(
            "community_id,unit,fee_item,service_from,service_to,due,paid,paid_on,bill_no\n");
    StringBuilder orders =
        new StringBuilder(
            "community_id,order_no,kind,category,unit,place,reported_at,due_at,completed_at\n");
    StringBuilder answers =
        new StringBuilder("community_id,round,unit,submitted_at,mode,seconds,overall,comment\n");
    for (int i = 101; i <= 140; i++) {
      String unit = "1-" + i;
      units.append(row(ID, unit, "1", "100", "residential", "yes", OWNER, "2.00"));
      fees.append(
          row(
              ID,
              unit,
              "=物业费<u>",
              "2026-07-01",
              "2026-09-30",
              "600.00",
              i == 101 ? "300.00" : "600.00",
              "2026-08-01",
              "\t=B" + i));
      orders.append(
          row(
              ID,
              "G" + i,
              "repair",
              i % 2 == 0 ? "\"><svg \"onload=alert(1)>" : "@水电\u202E",
              unit,
              PLACE,
              "2026-08-01 09:00",
              "2026-08-03 09:00",
              "2026-08-02 09:00"));
      answers.append(
          row(
              ID,
              "R1",
              unit,
              "2026-09-01 10:00:00",
              "web",
              "90",
              i < 130 ? "5" : "2",
              COMMENT + MOBILE + "<script>"));
    }
    write("units", units.toString());
    write("fees", fees.toString());
    write("workorders", orders.toString());
    write("survey", answers.toString());
    write(
        "survey_rounds",
        "community_id,round,from,to,issued,method\n"
            + row(ID, "R1", "2026-08-01", "2026-09-20", "100", "-网络<br>"));
    write(
        "entries",
        "community_id,voucher_no,date,fund,direction,category,amount,counterparty,description\n"
            + entry(
                "=1", "service", "income", "物业费", "23700.00", "", "+\r" + DESCRIPTION.substring(2))
            + entry("+2", "service", "expense", "C2", "1200.00", PERSON, "付" + IDENTITY)
            + entry("3", "public", "income", "广告" + MOBILE, "700.00", "", PERSON)
            + entry("4", "public", "income", PLATE + "车位", "800.00", PERSON, "卡" + CARD)
            + entry("5", "public", "income", PERSON + "1-1-101摊位", "900.00", PERSON, "-")
            + entry("6", "public", "income", "=HYPERLINK(\"x\")<a href=x>", "50.00", "", "")
            + entry("7", "public", "expense", "@" + "长类".repeat(150), "150.00", "", "")
            + row(
                "CON", "1", "2026-08-11", "service", "expense", "C3", "80.00", "=A1", DESCRIPTION));
    write(
        "balances",
        "community_id,fund,date,balance\n"
            + row(ID, "service", "2026-06-30", "1000.00")
            + row(ID, "service", "2026-09-30", "23500.00")
            + row(ID, "public", "2026-06-30", "100.00")
            + row(ID, "public", "2026-09-30", "2400.00"));
  }

  private static String entry(String no, String fund, String way, String category, String... rest) {
    return row(
        Stream.concat(Stream.of(ID, no, "2026-08-10", fund, way, category), Stream.of(rest))
            .toArray(String[]::new));
  }

  private static String row(String... cells) {
    return String.join(
            ",", Stream.of(cells).map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList())
        + "\n";
  }

  private void write(String table, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("in")).resolve(table + ".csv"), text);
  }
}
