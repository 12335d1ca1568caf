package org.mingzhang.read.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pages saved as .xls. */
final class HtmlFiles {

  private static final String HEADER =
      "<tr><th>community_id</th><th>fund</th><th>date</th><th>balance</th></tr>\n";
  private static final String ROW =
      "<tr><td>C001</td><td>service</td><td>2026-06-30</td><td>12.50</td></tr>\n";
  private static final String START =
      "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"utf-8\"></head><body>";

  static final String GOOD = START + "<table>" + HEADER + ROW + ROW + "</table></body></html>";

  private final List<HostileFile> files = new ArrayList<>();

  static List<HostileFile> files() {
    HtmlFiles html = new HtmlFiles();
    html.spans();
    html.broken();
    html.encodings();
    html.large();
    return html.files;
  }

  private void add(String name, Content content) {
    files.add(HostileFile.of("html-" + name + ".xls", content));
  }

  private void add(String name, String text) {
    add(name, Content.of(text));
  }

  private void heavy(String name, Content content) {
    files.add(HostileFile.heavy("html-" + name + ".xls", content));
  }

  private static String table(String rows) {
    return START + "<table>" + HEADER + rows + "</table></body></html>";
  }

  private static Content table(Content rows) {
    return Content.of(
        Content.of(START + "<table>" + HEADER), rows, Content.of("</table></body></html>"));
  }

  private void spans() {
    for (String n :
        List.of(
            "0",
            "-1",
            "1",
            "2",
            "1000000",
            "2147483647",
            "99999999999999",
            "x",
            "",
            "1e9",
            "2.5")) {
      add(
          "rowspan-" + n,
          table(ROW.replace("<td>C001", "<td rowspan=\"" + n + "\">C001") + ROW.repeat(3)));
      add(
          "colspan-" + n,
          table(ROW.replace("<td>C001", "<td colspan=\"" + n + "\">C001") + ROW.repeat(3)));
    }
    add(
        "spans-both",
        table(
            ROW.replace("<td>C001", "<td rowspan=\"65535\" colspan=\"65535\">C001")
                + ROW.repeat(30)));
    add(
        "spans-in-the-header",
        START
            + "<table>"
            + HEADER.replace("<th>", "<th rowspan=\"1000\" colspan=\"1000\">")
            + ROW.repeat(30)
            + "</table>");
    add(
        "spans-everywhere",
        table(ROW.replace("<td>", "<td rowspan=\"1000\" colspan=\"1000\">").repeat(2000)));
    add(
        "spans-piled",
        table(
            "<tr>"
                + "<td rowspan=\"60000\">x</td>".repeat(2000)
                + "</tr>"
                + "<tr></tr>".repeat(2000)));
  }

  private void broken() {
    add("no-table", START + "<p>community_id,fund,date,balance</p></body></html>");
    add("empty-table", START + "<table></table></body></html>");
    add("only-start", "<html");
    add("only-table", "<table>");
    add("only-doctype", "<!DOCTYPE html>");
    add(
        "tables-100000",
        Content.of(
            Content.of(START),
            Content.repeat("<table><tr><td>x</td></tr></table>", 100_000),
            Content.of("<table>" + HEADER + ROW + "</table>")));
    add(
        "tables-nested-10000",
        Content.of(
            Content.of(START),
            Content.repeat("<table><tr><td>", 10_000),
            Content.of("<table>" + HEADER + ROW + "</table>")));
    add(
        "tables-nested-closed",
        Content.of(
            Content.of(START),
            Content.repeat("<table><tr><td>", 10_000),
            Content.of(HEADER + ROW),
            Content.repeat("</td></tr></table>", 10_000)));
    add(
        "divs-nested",
        Content.of(
            Content.of(START),
            Content.repeat("<div>", 100_000),
            Content.of("<table>" + HEADER + ROW + "</table>")));
    add(
        "inline-nested",
        Content.of(
            Content.of(START + "<table>" + HEADER + "<tr><td>"),
            Content.repeat("<b><i>", 20_000),
            Content.of("C001</table>")));
    add(
        "formatting-misnested",
        Content.of(
            Content.of(START + "<table>" + HEADER + "<tr>"),
            Content.repeat("<td><a><b><font></td>", 3_000),
            Content.of("</table>")));
    add("foster-parents", table("text<p>".repeat(5_000) + ROW));
    add(
        "cells-unclosed",
        Content.of(
            Content.of(START + "<table>" + HEADER + "<tr>"), Content.repeat("<td>", 300_000)));
    add(
        "rows-unclosed",
        Content.of(Content.of(START + "<table>" + HEADER), Content.repeat("<tr><td>x", 300_000)));
    add("comment-open", table(ROW + "<!-- " + ROW.repeat(1000)));
    add("comment-wrong", table("<!--> <!---> <!-- -- > --!> " + ROW));
    add("cdata-open", table(ROW + "<![CDATA[ " + ROW));
    add("script-open", table(ROW + "<script>" + ROW.repeat(100)));
    add("style-open", table(ROW + "<style>" + ROW.repeat(100)));
    add("textarea-open", table("<tr><td><textarea>" + ROW.repeat(100)));
    add("plaintext", table("<tr><td><plaintext>" + ROW.repeat(100)));
    add("attribute-open", table("<tr><td a=\"" + ROW.repeat(100)));
    add("tag-open", GOOD + "<td");
    add(
        "entities",
        table(
            ROW.replace(
                "C001",
                "&#0;&#xD800;&#x110000;&#99999999999;&bogus;&amp&lt;&nbsp;&ZeroWidthSpace;")));
    add("entities-many", table(ROW.replace("C001", "&nbsp;".repeat(200_000))));
    add("line-breaks", table(ROW.replace("C001", "C<br>0<br/>0<p>1</p>")));
    add("formula-cell", table(ROW.replace("12.50", "=cmd|' /C calc'!A0")));
    add(
        "frames",
        "<html><frameset><frame src=\"file:///etc/passwd\"><frame src=\"http://127.0.0.1:9/\"></frameset></html>");
    add(
        "workbook-links",
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><xml><x:ExcelWorkbook><x:ExcelWorksheet><x:WorksheetSource HRef=\"../../etc/passwd\"/></x:ExcelWorksheet></x:ExcelWorkbook></xml></html>");
    add(
        "refresh",
        "<html><meta http-equiv=\"refresh\" content=\"0;url=http://127.0.0.1:9/\"><base href=\"file:///\"><table>"
            + HEADER
            + ROW);
    add("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>community_id,fund</text></svg>");
    add("doctype-entities", XlsxXml.laughs() + GOOD.replace("C001", "&e;"));
    add("doctype-external", "<!DOCTYPE html SYSTEM \"http://127.0.0.1:9/x.dtd\">" + GOOD);
    add("hidden", table(ROW.replace("<tr>", "<tr style=\"display:none\">")));
    add("nul", table(ROW.replace("C001", "C\u0000001").replace("<td>", "<t\u0000d>")));
    add("xhtml", "<?xml version=\"1.0\"?>" + GOOD);
    add("blank-first", " \n\t\r\n".repeat(50_000) + GOOD);
    add("comment-first", "<!-- " + "x".repeat(200_000) + " -->" + GOOD);
  }

  private void encodings() {
    for (String name :
        List.of(
            "gbk",
            "gb2312",
            "utf-16",
            "utf-7",
            "x-none",
            "iso-8859-1",
            "",
            "big5",
            "x".repeat(5000))) {
      add(
          "named-" + (name.length() > 20 ? "long" : name),
          GOOD.replace("utf-8", name).replace("service", "物业费"));
    }
    add(
        "gbk-unnamed",
        Content.of(
            GOOD.replace("<meta charset=\"utf-8\">", "").replace("service", "物业费"),
            Charset.forName("GB18030")));
    add("gbk-named-utf8", Content.of(GOOD.replace("service", "物业费"), Charset.forName("GB18030")));
    add("utf16-marked", Content.of("\uFEFF" + GOOD, StandardCharsets.UTF_16LE));
    add("utf16-unmarked", Content.of(GOOD, StandardCharsets.UTF_16BE));
    add("utf32", Content.of(GOOD, Charset.forName("UTF-32")));
  }

  private void large() {
    add(
        "attribute-10-mb",
        Content.of(
            Content.of(START + "<table>" + HEADER + "<tr><td style=\""),
            Content.repeat("a", 10_000_000),
            Content.of("\">C001</td></tr>" + ROW + "</table>")));
    add(
        "cell-10-mb",
        table(
            Content.of(
                Content.of("<tr><td>"),
                Content.repeat("x", 10_000_000),
                Content.of("</td></tr>" + ROW))));
    add("rows-50000", table(Content.repeat(ROW, 50_000)));
    add(
        "cells-million",
        table(
            Content.of(
                Content.of("<tr>"), Content.repeat("<td>1</td>", 500_000), Content.of("</tr>"))));
    heavy(
        "cell-100-mb",
        table(
            Content.of(
                Content.of("<tr><td>"),
                Content.repeat("x", 100_000_000),
                Content.of("</td></tr>" + ROW))));
    heavy("rows-million", table(Content.repeat(ROW, 1_000_000)));
    heavy("rows-5-million-small", table(Content.repeat("<tr><td>", 10_000_000)));
    heavy("tags-50-million", table(Content.repeat("<b>", 30_000_000)));
    heavy(
        "attributes-million",
        table(
            Content.of(
                Content.of("<tr><td"),
                Content.each(5_000_000, i -> " a" + i),
                Content.of(">C001</td></tr>"))));
    heavy(
        "comment-100-mb", table(Content.of(Content.of("<!--"), Content.repeat("x", 100_000_000))));
    heavy(
        "entities-20-million",
        table(Content.of(Content.of("<tr><td>"), Content.repeat("&amp;", 20_000_000))));
  }
}
