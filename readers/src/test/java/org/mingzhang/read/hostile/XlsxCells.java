package org.mingzhang.read.hostile;

import java.util.ArrayList;
import java.util.List;

/** Workbooks whose rows, cells and values are out of all bounds. */
final class XlsxCells {

  private final List<HostileFile> files = new ArrayList<>();

  static List<HostileFile> files() {
    XlsxCells cells = new XlsxCells();
    cells.places();
    cells.values();
    cells.formulas();
    cells.many();
    cells.large();
    return cells.files;
  }

  private void add(String name, Content content) {
    files.add(HostileFile.of("cells-" + name + ".xlsx", content));
  }

  private void rows(String name, String rows) {
    add(name, XlsxFile.good().rows(rows));
  }

  private void heavy(String name, Content content) {
    files.add(HostileFile.heavy("cells-" + name + ".xlsx", content));
  }

  /** A row of balances whose date and balance are these cells. */
  private static String row(String date, String balance) {
    return "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>4</v></c><c r=\"B2\" t=\"s\"><v>5</v></c>"
        + date
        + balance
        + "</row>";
  }

  private static String balance(String cell) {
    return row("<c r=\"C2\" s=\"1\"><v>46203</v></c>", cell);
  }

  private void places() {
    for (String r :
        List.of(
            "",
            "0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "9223372036854775808",
            "1048577",
            "1e3",
            "x",
            " 2 ",
            "٢")) {
      rows(
          "row-number-" + r.strip(), XlsxFile.row(2).replace("row r=\"2\"", "row r=\"" + r + "\""));
    }
    rows("rows-backwards", XlsxFile.row(9) + XlsxFile.row(8) + XlsxFile.row(2) + XlsxFile.row(1));
    rows("rows-same", XlsxFile.row(2).repeat(5));
    rows("rows-far-apart", XlsxFile.row(2) + XlsxFile.row(1_048_576) + XlsxFile.row(2_000_000_000));
    for (String r :
        List.of(
            "",
            "A",
            "2",
            "XFD2",
            "XFE2",
            "ZZZZZZ2",
            "AAAAAAAAAAAAAAAAAA2",
            "D-2",
            "D0",
            "D99999999999",
            "2D",
            "d2",
            "$D$2",
            "Ｄ2",
            "D2:E9",
            "R2C4",
            "Dİ2")) {
      rows("cell-place-" + files.size(), balance("<c r=\"" + r + "\"><v>12.5</v></c>"));
    }
    rows(
        "cells-backwards", row("<c r=\"D2\"><v>1</v></c>", "<c r=\"C2\" s=\"1\"><v>46203</v></c>"));
    rows("cells-same", balance("<c r=\"D2\"><v>1</v></c>".repeat(20)));
    rows("cells-in-cells", balance("<c r=\"D2\"><c r=\"D2\"><v>1</v></c></c>"));
    rows("rows-in-rows", "<row r=\"2\"><row r=\"3\">" + XlsxFile.row(4) + "</row></row>");
    rows("spans-lying", XlsxFile.row(2).replace("<row ", "<row spans=\"1:2147483647\" "));
    rows(
        "dimension-lying",
        XlsxFile.row(2) + "</sheetData><dimension ref=\"A1:XFD1048576\"/><sheetData>");
    rows("cells-without-row", "<c r=\"A2\" t=\"s\"><v>4</v></c>");
  }

  private void values() {
    int number = 0;
    for (String v :
        List.of(
            "",
            " ",
            "NaN",
            "Infinity",
            "-Infinity",
            "1e308",
            "1e309",
            "1e400",
            "-1e308",
            "1e-400",
            "-0",
            "+5",
            "0x10",
            "12abc",
            "1,5",
            "１２",
            "1_0",
            "12.",
            ".5",
            "1e",
            "e1",
            "--1",
            "1d",
            "1f",
            "9".repeat(400),
            "0." + "3".repeat(400),
            "1e99999999999",
            "5e-324",
            "0.1e-2147483648",
            "<b>1</b>",
            "&#x31;",
            "<![CDATA[12.5]]>",
            "12<!-- x -->.5")) {
      rows("number-" + number, balance("<c r=\"D2\"><v>" + v + "</v></c>"));
      rows(
          "number-as-date-" + number++,
          row("<c r=\"C2\" s=\"1\"><v>" + v + "</v></c>", "<c r=\"D2\"><v>1</v></c>"));
    }
    for (String v :
        List.of(
            "-1",
            "0",
            "0.5",
            "59",
            "60",
            "61",
            "2958465.99999",
            "2958466",
            "1e15",
            "-1e15",
            "46203.9999999999",
            "4294967296")) {
      rows(
          "date-" + v, row("<c r=\"C2\" s=\"1\"><v>" + v + "</v></c>", "<c r=\"D2\"><v>1</v></c>"));
      add(
          "date1904-" + v,
          XlsxFile.good()
              .rows(row("<c r=\"C2\" s=\"1\"><v>" + v + "</v></c>", "<c r=\"D2\"><v>1</v></c>"))
              .with(
                  XlsxFile.WORKBOOK,
                  XlsxFile.workbook(
                      "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets><workbookPr date1904=\"1\"/><sheets>")));
    }
    for (String v :
        List.of(
            "-1", "6", "999999999", "2147483648", "99999999999999999999", "", "x", "1.5", "NaN")) {
      rows("shared-" + v, XlsxFile.row(2).replace("<v>5</v>", "<v>" + v + "</v>"));
      rows("style-" + v, XlsxFile.row(2).replace("s=\"1\"", "s=\"" + v + "\""));
    }
    for (String t : List.of("b", "e", "d", "str", "inlineStr", "n", "x", "", "S")) {
      rows(
          "type-" + t + files.size(),
          balance("<c r=\"D2\" t=\"" + t + "\"><v>#REF!</v><is><t>9</t></is></c>"));
      rows("type-empty-" + t + files.size(), balance("<c r=\"D2\" t=\"" + t + "\"/>"));
    }
    rows(
        "inline-runs",
        balance(
            "<c r=\"D2\" t=\"inlineStr\"><is>"
                + "<r><rPr><b/></rPr><t>1</t></r>".repeat(50_000)
                + "</is></c>"));
    rows(
        "inline-phonetic",
        balance(
            "<c r=\"D2\" t=\"inlineStr\"><is><t>1</t><rPh sb=\"0\" eb=\"1\"><t>yi</t></rPh></is></c>"));
    rows(
        "escapes",
        balance(
            "<c r=\"D2\" t=\"inlineStr\"><is><t>_x0000__x000D__xD800__xFFFF__x005F_x_xZZZZ_</t></is></c>"));
    rows(
        "escapes-many",
        balance(
            "<c r=\"D2\" t=\"inlineStr\"><is><t>" + "_x0041_".repeat(300_000) + "</t></is></c>"));
    rows("values-two", balance("<c r=\"D2\"><v>1</v><v>2</v></c>"));
    rows(
        "date-text",
        row("<c r=\"C2\" t=\"d\"><v>2026-06-30T00:00:00Z</v></c>", "<c r=\"D2\"><v>1</v></c>"));
  }

  private void formulas() {
    int number = 0;
    for (String f :
        List.of(
            "1+1",
            "cmd|' /C calc'!A0",
            "WEBSERVICE(\"http://127.0.0.1:9/\")",
            "HYPERLINK(\"http://127.0.0.1:9/\",\"x\")",
            "[1]Other!A1",
            "INDIRECT(\"A\"&amp;1)",
            "IF(1,\"\",\"\")",
            "EXEC(\"calc\")",
            "A2",
            "",
            "(".repeat(9_000),
            "1+".repeat(100_000) + "1")) {
      rows("formula-cached-" + number, balance("<c r=\"D2\"><f>" + f + "</f><v>12.5</v></c>"));
      rows("formula-missing-" + number, balance("<c r=\"D2\"><f>" + f + "</f></c>"));
      rows("formula-empty-" + number, balance("<c r=\"D2\" t=\"str\"><f>" + f + "</f><v></v></c>"));
      rows(
          "formula-error-" + number++,
          balance("<c r=\"D2\" t=\"e\"><f>" + f + "</f><v>#REF!</v></c>"));
    }
    rows(
        "formula-shared",
        balance("<c r=\"D2\"><f t=\"shared\" si=\"0\" ref=\"D2:D1048576\">A2</f><v>1</v></c>"));
    rows("formula-shared-alone", balance("<c r=\"D2\"><f t=\"shared\" si=\"99999999999\"/></c>"));
    rows("formula-array", balance("<c r=\"D2\"><f t=\"array\" ref=\"A1:XFD1048576\">A1</f></c>"));
    rows(
        "formula-table",
        balance("<c r=\"D2\"><f t=\"dataTable\" ref=\"D2:D9\" r1=\"A1\"/><v>1</v></c>"));
  }

  private void many() {
    add(
        "columns-million",
        XlsxFile.good()
            .rows(
                Content.of(
                    Content.of("<row r=\"2\">"),
                    Content.repeat("<c><v>1</v></c>", 1_000_000),
                    Content.of("</row>"))));
    add(
        "columns-16384",
        XlsxFile.good()
            .rows(
                Content.of(
                    Content.of("<row r=\"2\">"),
                    Content.repeat("<c><v>1</v></c>", 16_384),
                    Content.of("</row>"))));
    add(
        "header-16384",
        XlsxFile.good()
            .with(
                XlsxFile.SHEET,
                Content.of(
                    Content.of(XlsxFile.sheetStart() + XlsxFile.HEADER_ROW.replace("</row>", "")),
                    Content.repeat("<c t=\"str\"><v>更多</v></c>", 16_380),
                    Content.of("</row>" + XlsxFile.row(2) + XlsxFile.SHEET_END))));
    add(
        "styled-empty-million",
        XlsxFile.good()
            .rows(
                Content.of(
                    Content.of("<row r=\"2\">"),
                    Content.repeat("<c s=\"1\"/>", 1_000_000),
                    Content.of("</row>" + XlsxFile.row(3)))));
    add(
        "styled-empty-rows",
        XlsxFile.good()
            .rows(
                Content.of(
                    Content.of(XlsxFile.row(2)),
                    Content.each(
                        200_000,
                        i ->
                            "<row r=\""
                                + (i + 3)
                                + "\" s=\"1\"><c r=\"A"
                                + (i + 3)
                                + "\" s=\"1\"/></row>"))));
    add(
        "rows-empty",
        XlsxFile.good()
            .rows(
                Content.of(
                    Content.repeat("<row/>", 1_000_000), Content.of(XlsxFile.row(1_000_002)))));
    add(
        "rows-wide",
        XlsxFile.good()
            .rows(
                Content.each(
                    3_000,
                    i ->
                        "<row r=\""
                            + (i + 2)
                            + "\"><c r=\"A"
                            + (i + 2)
                            + "\" t=\"s\"><v>4</v></c><c r=\"XFD"
                            + (i + 2)
                            + "\"><v>1</v></c></row>")));
    add(
        "texts-empty-million",
        XlsxFile.good()
            .with(
                XlsxFile.TEXTS,
                Content.of(
                    Content.of(XlsxFile.texts("").replace("</sst>", "")),
                    Content.repeat("<si/>", 1_000_000),
                    Content.of("</sst>"))));
    add(
        "texts-count-lying",
        XlsxFile.good()
            .with(
                XlsxFile.TEXTS,
                XlsxFile.texts("")
                    .replace("<sst ", "<sst count=\"2147483647\" uniqueCount=\"2147483647\" ")));
    add(
        "texts-count-negative",
        XlsxFile.good()
            .with(
                XlsxFile.TEXTS,
                XlsxFile.texts("").replace("<sst ", "<sst count=\"-1\" uniqueCount=\"-5\" ")));
    add(
        "texts-in-texts",
        XlsxFile.good()
            .with(
                XlsxFile.TEXTS, XlsxFile.texts("").replace("<t>fund</t>", "<si><t>fund</t></si>")));
    add(
        "styles-million",
        XlsxFile.good()
            .with(
                XlsxFile.STYLES,
                Content.of(
                    Content.of(XlsxFile.styles("").replace("</cellXfs></styleSheet>", "")),
                    Content.repeat("<xf numFmtId=\"14\"/>", 1_000_000),
                    Content.of("</cellXfs></styleSheet>"))));
    add(
        "formats-100000",
        XlsxFile.good().with(XlsxFile.STYLES, Content.of(XlsxFile.styles(Content100000.FORMATS))));
    add(
        "format-long",
        XlsxFile.good()
            .with(
                XlsxFile.STYLES,
                XlsxFile.styles(
                    "<numFmt numFmtId=\"14\" formatCode=\""
                        + "[$-804]&quot;y".repeat(300_000)
                        + "\"/>")));
    add(
        "format-brackets",
        XlsxFile.good()
            .with(
                XlsxFile.STYLES,
                XlsxFile.styles(
                    "<numFmt numFmtId=\"14\" formatCode=\"" + "[".repeat(500_000) + "\"/>")));
    add(
        "format-number",
        XlsxFile.good()
            .with(
                XlsxFile.STYLES,
                XlsxFile.styles(
                    "<numFmt numFmtId=\"99999999999\" formatCode=\"yyyy\"/><numFmt numFmtId=\"-1\"/><numFmt/>")));
  }

  /** Formats that differ. */
  private static final class Content100000 {
    static final String FORMATS = formats();

    private static String formats() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 100_000; i++) {
        text.append("<numFmt numFmtId=\"").append(300 + i).append("\" formatCode=\"yyyy").append(i);
        text.append("\"/>");
      }
      return text.toString();
    }
  }

  private void large() {
    Content long12 = Content.repeat("x", 12_000_000);
    add("inline-12-mb", XlsxFile.good().rows(inline(long12)));
    add("shared-12-mb", XlsxFile.good().with(XlsxFile.TEXTS, shared(long12)));
    Content long100 = Content.repeat("x", 100_000_000);
    heavy("inline-100-mb", XlsxFile.good().rows(inline(long100)));
    heavy("inline-100-mb-chinese", XlsxFile.good().rows(inline(Content.repeat("明账", 17_000_000))));
    heavy("shared-100-mb", XlsxFile.good().with(XlsxFile.TEXTS, shared(long100)));
    heavy(
        "shared-100-mb-chinese",
        XlsxFile.good().with(XlsxFile.TEXTS, shared(Content.repeat("明账", 17_000_000))));
    heavy(
        "shared-runs-100-mb",
        XlsxFile.good().with(XlsxFile.TEXTS, shared(Content.repeat("</t></r><r><t>x", 6_000_000))));
    heavy(
        "texts-20-million",
        XlsxFile.good()
            .with(
                XlsxFile.TEXTS,
                Content.of(
                    Content.of(XlsxFile.texts("").replace("</sst>", "")),
                    Content.each(20_000_000, i -> "<si><t>" + i + "</t></si>"),
                    Content.of("</sst>"))));
    heavy(
        "texts-long-many",
        XlsxFile.good()
            .with(
                XlsxFile.TEXTS,
                Content.of(
                    Content.of(XlsxFile.texts("").replace("</sst>", "")),
                    Content.repeat("<si><t>" + "长文".repeat(5_000) + "</t></si>", 30_000),
                    Content.of("</sst>"))));
    heavy(
        "value-100-mb",
        XlsxFile.good()
            .rows(
                Content.of(
                    Content.of("<row r=\"2\"><c r=\"A2\"><v>"),
                    Content.repeat("1", 100_000_000),
                    Content.of("</v></c></row>"))));
    heavy(
        "formula-100-mb",
        XlsxFile.good()
            .rows(
                Content.of(
                    Content.of("<row r=\"2\"><c r=\"A2\"><f>"),
                    Content.repeat("1", 100_000_000),
                    Content.of("</f></c></row>"))));
    heavy(
        "attribute-100-mb",
        XlsxFile.good()
            .rows(
                Content.of(
                    Content.of("<row r=\"2\"><c r=\""),
                    Content.repeat("A", 100_000_000),
                    Content.of("\"><v>1</v></c></row>"))));
    heavy(
        "rows-wide-many",
        XlsxFile.good()
            .rows(
                Content.each(
                    1_000_000,
                    i ->
                        "<row r=\""
                            + (i + 2)
                            + "\"><c r=\"XFD"
                            + (i + 2)
                            + "\"><v>1</v></c></row>")));
    heavy(
        "styled-empty-50-million",
        XlsxFile.good()
            .rows(
                Content.of(
                    Content.of("<row r=\"2\">"),
                    Content.repeat("<c s=\"1\"/>", 50_000_000),
                    Content.of("</row>"))));
    heavy("rows-empty-50-million", XlsxFile.good().rows(Content.repeat("<row/>", 50_000_000)));
    heavy(
        "rows-refused-million",
        XlsxFile.good()
            .rows(
                Content.repeat(
                    "<row><c t=\"s\"><v>4</v></c><c t=\"s\"><v>3</v></c><c><v>1e300</v></c></row>",
                    1_000_000)));
    heavy(
        "rows-of-long-text",
        XlsxFile.good()
            .with(XlsxFile.TEXTS, shared(Content.repeat("长", 30_000)))
            .rows(
                Content.repeat(
                    "<row><c t=\"s\"><v>6</v></c><c t=\"s\"><v>6</v></c><c t=\"s\"><v>6</v></c></row>",
                    1_000_000)));
  }

  private static Content inline(Content text) {
    return Content.of(
        Content.of("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>"),
        text,
        Content.of("</t></is></c></row>" + XlsxFile.row(3)));
  }

  private static Content shared(Content text) {
    return Content.of(
        Content.of(XlsxFile.texts("").replace("</sst>", "<si><r><t>")),
        text,
        Content.of("</t></r></si></sst>"));
  }
}
