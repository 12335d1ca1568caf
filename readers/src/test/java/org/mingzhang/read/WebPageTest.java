package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Reason;

/** Web pages under the name of .xls. */
class WebPageTest {

  private static final String PAGE =
      """
      <html xmlns:x="urn:schemas-microsoft-com:office:excel">
      <head><meta charset=gbk><style>td { mso-number-format:"\\@"; }</style></head><body>
      <h1>金桂苑</h1>
      <table border=1><caption>余额表</caption>
      <tr><td colspan=4 align=center><b>金桂苑&nbsp;余额表</b></td></tr>
      <tr><th>小区编号<th>资金<th>日期<th>余额
      <tr><td rowspan="2">C001</td><td><font color=red>物业<b>费</b></font></td>
        <td style='mso-number-format:"yyyy-mm-dd"'>2026-06-30</td><td x:num="1000.5">1,001</td></tr>
      <tr><td>公共&shy;收益<!-- 备注 --></td><td> 2026-06-30 </td><td>&yen;2,000.00&nbsp;</td></tr>
      </table>
      </body></html>
      """;

  private final Path folder;

  WebPageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<String> rows(String page, int sheet) throws FileRefused {
    Path file = Reading.write(folder, "page.xls", page);
    List<String> rows = new ArrayList<>();
    try (Container web = WebPage.open(SourceBytes.of(file, "page.xls")).orElseThrow();
        RowCursor cursor = web.rows(web.sheets().get(sheet))) {
      while (cursor.advance()) {
        rows.add(cursor.row().row() + ":" + String.join("|", cursor.row().cells()));
      }
    }
    return rows;
  }

  private static Reason reason(Path file) {
    try {
      return Reading.of(file).refusal().reason();
    } catch (FileRefused e) {
      return e.refusal().reason();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "UTF-8", "UTF-16LE"})
  void theTableIsReadWhateverItsEncodingAndTags(String charset) throws FileRefused {
    String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
    String page = PAGE.replace("&shy;", "").replaceFirst("rowspan=\"2\"", "rowspan=1");
    page = page.replace("<tr><td>公共", "<tr><td>C001</td><td>公共");
    Path file = Reading.write(folder, "a.xls", mark + page, Charset.forName(charset));
    Reading reading = Reading.of(file);
    assertThat(reading.facts().stream().map(f -> ((Balance) f).fund() + ((Balance) f).balance()))
        .containsExactly("service" + Money.of("1000.50"), "public" + Money.of("2000"));
    assertThat(reading.facts().get(1).origin().row()).isEqualTo(4);
    assertThat(reading.tables().get(0).sheet()).isEmpty();
  }

  @Test
  void spannedCellsKeepTheirPlaceAndAreToldAsMerged() throws FileRefused {
    assertThat(rows(PAGE.replace("&shy;", ""), 0))
        .containsExactly(
            "1:金桂苑\u00A0余额表|||",
            "2:小区编号|资金|日期|余额",
            "3:C001|物业费|2026-06-30|1000.5",
            "4:|公共收益|2026-06-30|¥2,000.00\u00A0");
    Path file = folder.resolve("page.xls");
    try (Container web = WebPage.open(SourceBytes.of(file, "page.xls")).orElseThrow()) {
      assertThat(web.merged(web.sheets().get(0)))
          .containsExactly(new Merged(1, 1, 0, 3), new Merged(3, 4, 0, 0));
    }
  }

  @Test
  void linesWithinACellAndTablesWithinACellAreItsText() throws FileRefused {
    assertThat(
            rows(
                "<table><tr><td>1</td><td>一<br>二<br/> 三\n四 <p>五</p></td></tr>"
                    + "<tr><td>2</td><td>甲<table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>",
                0))
        .containsExactly("1:1|一\n二\n三 四\n五", "2:2|甲\n乙 丙");
  }

  @Test
  void eachTableIsASheetAlsoWithinOneForTheLayout() throws FileRefused {
    String page =
        "<table><tr><td>导航</td></tr></table><TABLE><TR><TD>"
            + PAGE.replace("&shy;", "").replace("rowspan=\"2\"", "")
            + "</TD></TR></TABLE>";
    Path file = Reading.write(folder, "a.xls", page);
    Reading reading = Reading.of(file);
    assertThat(reading.tables().get(0).sheet()).isEqualTo("2");
    assertThat(reading.facts()).hasSize(1);
  }

  @Test
  void aLargePageIsReadInBoundedMemory() throws IOException, FileRefused {
    Path file = folder.resolve("a.xls");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("<table><tr><th>小区编号<th>资金<th>日期<th>余额</tr>");
      for (int i = 0; i < 60_000; i++) {
        out.write(
            "<tr><td>C001</td><td>物业费</td><td>2026-06-30</td><td style='mso-number-format:0.00'>"
                + i
                + ".25</td></tr>\n");
      }
      out.write("</table>");
    }
    Reading reading = Reading.of(file);
    assertThat(reading.facts()).hasSize(60_000);
    assertThat(((Balance) reading.facts().get(59_999)).balance()).isEqualTo(Money.of("59999.25"));
    assertThat(reading.facts().get(59_999).origin().row()).isEqualTo(60_001);
  }

  @Test
  void aPageThatBreaksOffIsRefused() {
    String cut = PAGE.substring(0, PAGE.indexOf("&yen;"));
    assertThat(reason(Reading.write(folder, "a.xls", cut))).isEqualTo(Reason.FILE_TRUNCATED);
  }

  @Test
  void aPageWithoutATableIsNoTable() {
    Path file = Reading.write(folder, "a.xls", "<html><body>登录已过期，请重新登录</body></html>");
    assertThatThrownBy(() -> Reading.of(file))
        .isInstanceOfSatisfying(
            FileRefused.class,
            e ->
                assertThat(Reading.english(e.refusal()))
                    .isEqualTo(
                        "a.xls: found a web page without a table, expected an .xlsx or .xls workbook,"
                            + " or text (CSV, TSV); open it in the program that made it and save the"
                            + " table as .xlsx; renaming it is not enough."));
  }

  @Test
  void pagesMadeToExhaustAreRefused() {
    List<String> pages =
        List.of(
            "<table><tr><td>1</td></tr></table>".repeat(101),
            "<table><tr>" + "<td>".repeat(100_000) + "</table>",
            "<table><tr><td>" + "<b>x</b>".repeat(100_000) + "</td></tr></table>",
            "<table><tr>" + "<td colspan=1000>".repeat(100) + "</table>");
    for (String page : pages) {
      assertThat(reason(Reading.write(folder, "a.xls", page)))
          .as(page.substring(0, 40))
          .isEqualTo(Reason.FILE_LIMIT);
    }
    for (String page :
        List.of(
            "<div>".repeat(500_000) + "<table><tr><td>1</td></tr></table>",
            "<table>".repeat(200_000) + "<tr><td>1</td></tr></table>",
            "<table><tr><td " + "a=1 ".repeat(500_000) + ">1</td></tr></table>")) {
      assertThat(reason(Reading.write(folder, "a.xls", page)))
          .as(page.substring(0, 30))
          .isIn(Reason.FILE_UNKNOWN_KIND, Reason.FILE_FORMAT);
    }
  }

  @Test
  void textThatMerelyBeginsWithABracketIsText() throws FileRefused {
    Path file =
        Reading.write(
            folder,
            "a.csv",
            "<导出>,,,\ncommunity_id,fund,date,balance\nC001,service,2026-06-30,1.00\n",
            StandardCharsets.UTF_8);
    assertThat(Reading.of(file).fact(Balance.class).origin().row()).isEqualTo(3);
  }
}
