package org.mingzhang.read.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Workbooks of Excel 2003 as one XML file. */
final class SpreadsheetMl {

  private static final String START =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
          + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
          + "<Styles><Style ss:ID=\"s1\"><NumberFormat ss:Format=\"Short Date\"/></Style></Styles><Worksheet ss:Name=\"S\"><Table>";
  private static final String HEADER =
      row(cell("community_id") + cell("fund") + cell("date") + cell("balance"));
  private static final String ROW =
      row(
          cell("C001")
              + cell("service")
              + "<Cell ss:StyleID=\"s1\"><Data ss:Type=\"DateTime\">2026-06-30T00:00:00.000</Data></Cell><Cell><Data ss:Type=\"Number\">12.5</Data></Cell>");
  private static final String END = "</Table></Worksheet></Workbook>";

  static final String GOOD = START + HEADER + ROW + ROW + END;

  private final List<HostileFile> files = new ArrayList<>();

  static List<HostileFile> files() {
    SpreadsheetMl xml = new SpreadsheetMl();
    xml.attacks();
    xml.indexes();
    xml.broken();
    return xml.files;
  }

  private static String row(String cells) {
    return "<Row>" + cells + "</Row>";
  }

  private static String cell(String text) {
    return "<Cell><Data ss:Type=\"String\">" + text + "</Data></Cell>";
  }

  private void add(String name, Content content) {
    files.add(HostileFile.of("spreadsheetml-" + name + ".xls", content));
  }

  private void add(String name, String text) {
    add(name, Content.of(text));
  }

  private void rows(String name, Content rows) {
    add(name, Content.of(Content.of(START + HEADER), rows, Content.of(END)));
  }

  private void attacks() {
    XlsxXml.DECLARATIONS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            d ->
                add(
                    d.getKey(),
                    GOOD.replaceFirst("\\?>\n", "?>\n" + d.getValue())
                        .replace(
                            "C001", "&e;".repeat(d.getValue().length() > 50_000 ? 2_000 : 1))));
  }

  private void indexes() {
    for (String n :
        List.of(
            "0", "-1", "1", "3", "16385", "1000000000", "2147483647", "99999999999999", "x", "")) {
      rows("row-index-" + n, Content.of(ROW.replace("<Row>", "<Row ss:Index=\"" + n + "\">")));
      rows(
          "cell-index-" + n,
          Content.of(
              row("<Cell ss:Index=\"" + n + "\"><Data ss:Type=\"String\">x</Data></Cell>") + ROW));
      rows(
          "across-" + n,
          Content.of(ROW.replaceFirst("<Cell>", "<Cell ss:MergeAcross=\"" + n + "\">") + ROW));
      rows(
          "down-" + n,
          Content.of(ROW.replaceFirst("<Cell>", "<Cell ss:MergeDown=\"" + n + "\">") + ROW));
    }
    rows(
        "merged-10000",
        Content.repeat(
            ROW.replace("<Cell>", "<Cell ss:MergeAcross=\"3\" ss:MergeDown=\"9\">"), 10_000));
    rows("span-lying", Content.of(ROW.replace("<Row>", "<Row ss:Span=\"2147483647\">")));
  }

  private void broken() {
    for (String v : List.of("", "NaN", "1e400", "-0", "x", "12,5", "9".repeat(500))) {
      rows("number-" + (v.length() > 20 ? "long" : v), Content.of(ROW.replace("12.5", v)));
    }
    for (String v :
        List.of(
            "",
            "0000-00-00T00:00:00",
            "1899-12-31T00:00:00.000",
            "99999-01-01T00:00:00",
            "x",
            "2026-06-30")) {
      rows("date-" + v.replace(':', '.'), Content.of(ROW.replace("2026-06-30T00:00:00.000", v)));
    }
    rows("type-unknown", Content.of(ROW.replace("\"Number\"", "\"Nothing\"")));
    rows(
        "formula",
        Content.of(
            ROW.replace(
                "<Cell><Data ss:Type=\"Number\">12.5</Data>",
                "<Cell ss:Formula=\"=cmd|' /C calc'!A0\">")));
    add("half", GOOD.substring(0, GOOD.length() / 2));
    add("without-end", GOOD.replace("</Workbook>", ""));
    add(
        "empty-workbook",
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>");
    add("other-xml", "<?xml version=\"1.0\"?><rss><channel/></rss>");
    add(
        "prefixed",
        GOOD.replace("<Workbook xmlns=", "<ss:Workbook xmlns:y=")
            .replace("</Workbook", "</ss:Workbook"));
    add("name-long", GOOD.replace("ss:Name=\"S\"", "ss:Name=\"" + "长".repeat(1000) + "\""));
    add("name-control", GOOD.replace("ss:Name=\"S\"", "ss:Name=\"&#27;&#10;x\""));
    add(
        "hidden",
        GOOD.replace(
            "</Table>",
            "</Table><WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions>"));
    rows("deep", Content.of(Content.repeat("<B>", 100_000), Content.repeat("</B>", 100_000)));
    rows(
        "columns-million",
        Content.of(
            Content.of("<Row>"), Content.repeat("<Cell/>", 1_000_000), Content.of("</Row>")));
    rows("rows-empty-million", Content.repeat("<Row/>", 1_000_000));
    rows(
        "cell-12-mb",
        Content.of(
            Content.of("<Row><Cell><Data ss:Type=\"String\">"),
            Content.repeat("x", 12_000_000),
            Content.of("</Data></Cell></Row>")));
    files.add(
        HostileFile.heavy(
            "spreadsheetml-cell-100-mb.xls",
            Content.of(
                Content.of(START + HEADER + "<Row><Cell><Data ss:Type=\"String\">"),
                Content.repeat("x", 100_000_000),
                Content.of("</Data></Cell></Row>" + END))));
    files.add(
        HostileFile.heavy(
            "spreadsheetml-rows-million.xls",
            Content.of(Content.of(START + HEADER), Content.repeat(ROW, 600_000), Content.of(END))));
    StringBuilder sheets = new StringBuilder(GOOD.replace("</Workbook>", ""));
    for (int i = 0; i < 3000; i++) {
      sheets.append("<Worksheet ss:Name=\"S").append(i).append("\"><Table/></Worksheet>");
    }
    add("sheets-3000", sheets + "</Workbook>");
  }
}
