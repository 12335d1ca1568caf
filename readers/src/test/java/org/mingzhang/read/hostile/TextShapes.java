package org.mingzhang.read.hostile;

import java.util.ArrayList;
import java.util.List;

/** Texts whose lines, quotes and separators are not those of a table. */
final class TextShapes {

  private static final String HEADER = GoodTables.BALANCES.headerLine();
  private static final String ROW = String.join(",", GoodTables.BALANCES.row()) + "\n";

  private final List<HostileFile> files = new ArrayList<>();

  static List<HostileFile> files() {
    TextShapes shapes = new TextShapes();
    shapes.small();
    shapes.quotes();
    shapes.wide();
    shapes.many();
    shapes.large();
    return shapes.files;
  }

  private void add(String name, Content content) {
    files.add(HostileFile.of("shape-" + name + ".csv", content));
  }

  private void add(String name, String text) {
    add(name, Content.of(text));
  }

  private void heavy(String name, Content content) {
    files.add(HostileFile.heavy("shape-" + name + ".csv", content));
  }

  private static Content table(Content rows) {
    return Content.of(Content.of(HEADER), rows);
  }

  private void small() {
    add("empty", "");
    for (String one : List.of(",", "\"", "\n", "\r", "\t", ";", " ", "0", "中", "\\", "#", "=")) {
      add("one-character-" + (int) one.charAt(0), one);
    }
    add("header-without-line-end", HEADER.strip());
    add("header-in-quotes-unclosed", "\"" + HEADER);
    add("only-blank-lines", "\n".repeat(10_000));
    add("only-separators", ",".repeat(10_000));
    add("header-twice-in-a-line", HEADER.strip() + "," + HEADER + ROW);
    add("two-headers", HEADER + GoodTables.FEES.csv(2) + HEADER + ROW);
    add("equal-headers", HEADER + HEADER + HEADER + ROW);
    add("header-in-line-31", "x\n".repeat(30) + HEADER + ROW);
    add("header-in-line-30", "x\n".repeat(29) + HEADER + ROW);
    add("comment-lines", "#" + HEADER + "#x\n" + ROW);
    add("separators-mixed", "community_id,fund;date\tbalance\nC001,service;2026-06-30\t1\n");
    add("separator-named", "sep=\"\n" + HEADER + ROW);
    add("separator-named-line-end", "sep=\n" + HEADER + ROW);
    add("separator-named-digit", "sep=0\n" + HEADER + ROW);
    add("separator-named-twice", "sep=;\nsep=,\n" + HEADER + ROW);
    add("separator-named-only", "sep=,");
    add("separator-surrogate", "sep=\uD83D\uDE00\n" + HEADER + ROW);
    add("line-ends-mixed", HEADER.replace("\n", "\r") + ROW + ROW.replace("\n", "\n\r") + ROW);
    add("returns-only", (HEADER + ROW + ROW).replace("\n", "\r"));
    add("returns-many", HEADER + ROW.replace("\n", "\r\r\r\n").repeat(50));
    add("form-feeds", HEADER + "\f" + ROW + "\f");
    add("end-of-file-mark", HEADER + ROW + "\u001A");
    add(
        "rows-ragged",
        HEADER + "C001\nC001,service\n,,,,,,\nC001,service,2026-06-30,1,2,3\n" + ROW);
    add("json", "[{\"community_id\":\"C001\",\"fund\":\"service\"}]");
    add("sql", "INSERT INTO balances (community_id,fund,date,balance) VALUES ('C001',1,2,3);");
    add("yaml-bomb", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n");
    add("formulas", HEADER + "=cmd|' /C calc'!A0,=1+1,@SUM(A1),-2+3\n");
    add("formula-header", "=community_id,+fund,-date,@balance\n" + ROW);
  }

  private void quotes() {
    add("quotes-only", "\"".repeat(100_001));
    add("quotes-and-separators", "\",".repeat(50_000));
    add("quotes-and-lines", HEADER + "\"\n".repeat(50_001));
    String full = HEADER + ROW + ROW + ROW;
    for (int at = 0; at < full.length(); at += 7) {
      add("quote-unclosed-" + at, full.substring(0, at) + "\"" + full.substring(at));
    }
    add("quote-in-a-number", HEADER + ROW.replace("12.50", "12\".50\""));
    add("quote-after-text", HEADER + ROW.replace("service", "\"service\"x"));
    add("quote-before-text", HEADER + ROW.replace("service", "x\"service\""));
    add("quotes-three", HEADER + ROW.replace("service", "\"\"\"service\"\"\""));
    add("quotes-and-blanks", HEADER + ROW.replace("service", " \"service\" "));
    add("quotes-chinese", HEADER + ROW.replace("service", "“service”"));
    add("quotes-single", HEADER + ROW.replace("service", "'service'"));
    add("quotes-escaped", HEADER + ROW.replace("service", "\"ser\\\"vice\""));
    add("quotes-stray-60", HEADER + ROW.replace("service", "\"service").repeat(60));
    add("quotes-stray-20000", HEADER + ROW.replace("service", "\"service").repeat(20_001));
    add("quoted-lines-many", HEADER + ROW.replace("service", "\"" + "\n".repeat(5000) + "\""));
  }

  private void wide() {
    add("columns-10000", Content.of(Content.repeat("x,", 10_000), Content.of("\n" + HEADER + ROW)));
    add(
        "header-10000",
        Content.of(
            Content.of(HEADER.strip()),
            Content.repeat(",y", 10_000),
            Content.of("\n" + ROW.repeat(50))));
    add(
        "header-million",
        Content.of(
            Content.of(HEADER.strip()),
            Content.each(1_000_000, i -> ",c" + i),
            Content.of("\n" + ROW)));
    add("header-same-10000", Content.of(Content.repeat("fund,", 10_000), Content.of("\n" + ROW)));
    add(
        "header-questions",
        Content.of(
            Content.of(GoodTables.ALL.get(7).headerLine().strip()),
            Content.each(20_000, i -> ",题" + i),
            Content.of("\nC001,2026-07,1-1-101,2026/07/03 12:00:00,满意,4,9,很好"),
            Content.repeat(",5", 20_000),
            Content.of("\n")));
    add("row-million", table(Content.of(Content.repeat("x,", 1_000_000), Content.of("\n" + ROW))));
    add(
        "row-million-blank",
        table(
            Content.of(
                Content.of(ROW.strip()), Content.repeat(",", 1_000_000), Content.of("\n" + ROW))));
    add("separators-5-million", Content.repeat(",", 5_000_000));
    add("separators-of-each-kind", Content.repeat(",;\t|", 500_000));
    add(
        "title-of-a-megabyte",
        Content.of(Content.repeat("题", 400_000), Content.of("\n" + HEADER + ROW)));
    add(
        "header-cell-of-a-megabyte",
        Content.of(
            Content.of(HEADER.strip() + ","),
            Content.repeat("h", 1_000_000),
            Content.of("\n" + ROW + "X9,a,b,c\n")));
    add("rows-of-1000-cells", table(Content.repeat("x".repeat(2) + ",x".repeat(999) + "\n", 3000)));
  }

  private void many() {
    add("header-1000-times", table(Content.repeat(ROW + HEADER, 1000)));
    add("totals-100000", table(Content.repeat("合计,,,12.50\n", 100_000)));
    add(
        "totals-each-differently",
        table(Content.each(30_000, i -> ROW + "第" + i + "页合计,,,12.51\n")));
    add("notes-100000", table(Content.repeat("制表人：张三\n", 100_000)));
    add("blank-lines-million", table(Content.of(Content.repeat("\n", 1_000_000), Content.of(ROW))));
    add("blank-lines-first", Content.of(Content.repeat("\n", 1_000_000), Content.of(HEADER + ROW)));
    add("blank-cells-lines", table(Content.repeat(",,,\n", 300_000)));
    add("refused-100000", table(Content.repeat("C001,service,gestern,1.234\n", 100_000)));
    add(
        "refused-all-cells",
        Content.of(
            Content.of(GoodTables.FEES.headerLine()),
            Content.repeat("?,?,?,?,?,?,?,?,?,?1,?\n", 30_000)));
    add(
        "vouchers-of-one-number",
        Content.of(
            Content.of(GoodTables.ALL.get(3).headerLine()),
            Content.repeat("C001,V1,2026-07-01,物业费,支出,清洁卫生,1,x\n", 50_000)));
    add(
        "amounts-overflowing",
        table(Content.repeat("C001,service,2026-06-30,90000000000000.00\n合计,,,1\n", 5000)));
    add("carriage-returns-million", table(Content.repeat("\r", 1_000_000)));
  }

  private void large() {
    add("line-without-end", Content.repeat("x", 12_000_000));
    add(
        "cell-of-12-mb",
        table(
            Content.of(
                Content.of("C001,"),
                Content.repeat("x", 12_000_000),
                Content.of(",2026-06-30,1\n" + ROW))));
    add(
        "cell-of-12-mb-quoted",
        table(
            Content.of(
                Content.of("C001,\""),
                Content.repeat("x", 12_000_000),
                Content.of("\",2026-06-30,1\n" + ROW))));
    heavy(
        "cell-of-100-mb",
        table(
            Content.of(
                Content.of("C001,"),
                Content.repeat("x", 100_000_000),
                Content.of(",2026-06-30,1\n" + ROW))));
    heavy(
        "cell-of-100-mb-quoted",
        table(
            Content.of(
                Content.of("C001,\""),
                Content.repeat("x\"\"", 33_000_000),
                Content.of("\",2026-06-30,1\n" + ROW))));
    heavy(
        "cell-of-100-mb-unclosed",
        table(Content.of(Content.of("C001,\""), Content.repeat("x\n", 50_000_000))));
    heavy("line-of-200-mb", Content.repeat("中文，", 22_000_000));
    heavy(
        "line-of-200-mb-first",
        Content.of(Content.repeat("x", 200_000_000), Content.of("\n" + HEADER + ROW)));
    heavy("cells-100-million", table(Content.repeat("x" + ",".repeat(9_999) + "\n", 10_000)));
    heavy(
        "cells-filled-60-million", table(Content.repeat("ab" + ",ab".repeat(9_999) + "\n", 6_000)));
    heavy("totals-million", table(Content.repeat("合计,,,12.50\n", 1_000_000)));
    heavy(
        "totals-million-different", table(Content.each(1_000_000, i -> "第" + i + "页合计,,,12.51\n")));
    heavy("refused-million", table(Content.repeat("C001,service,gestern,1.234\n", 1_000_000)));
    heavy(
        "refused-long",
        table(Content.repeat("C001,service,gestern,1.234," + "长".repeat(9_000) + "\n", 5_000)));
    heavy("blank-lines-50-million", table(Content.repeat("\n", 50_000_000)));
    heavy(
        "quotes-stray-million",
        Content.of(Content.of(HEADER), Content.repeat("C001,\"service,2026-06-30,1\n", 1_000_001)));
    heavy("separators-100-million", table(Content.repeat(",", 100_000_000)));
    heavy("quotes-100-million", table(Content.repeat("\"", 100_000_001)));
    heavy("separators-in-quotes", table(Content.repeat("\",\"\n", 20_000_000)));
    heavy(
        "header-of-50-mb",
        Content.of(
            Content.of(HEADER.strip()),
            Content.each(5_000_000, i -> ",c" + i),
            Content.of("\n" + ROW)));
  }
}
