package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Workbooks in one XML file. */
class XmlBookTest {

  private static final String BOOK =
      """
      <?xml version="1.0" encoding="ENCODING"?>
      <?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:x="urn:schemas-microsoft-com:office:excel">
       <Styles><Style ss:ID="d"><NumberFormat ss:Format="yyyy\\-mm\\-dd"/></Style></Styles>
       <Worksheet ss:Name="说明"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
        <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>
       </Worksheet>
       <Worksheet ss:Name="余额"><Table>
        <Row><Cell ss:MergeAcross="3"><Data ss:Type="String">题目</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
        <Row ss:Index="3"><Cell><Data ss:Type="String">小区编号</Data></Cell><Cell><Data ss:Type="String">资金</Data></Cell><Cell><Data ss:Type="String">日期</Data></Cell><Cell><Data ss:Type="String">余额</Data></Cell></Row>
        <Row><Cell ss:MergeDown="1"><Data ss:Type="String">C001</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">物业<B>费</B></ss:Data><Comment><ss:Data xmlns="http://www.w3.org/TR/REC-html40">注</ss:Data></Comment></Cell><Cell><Data ss:Type="DateTime">2026-06-30T00:00:00.000</Data></Cell><Cell ss:Formula="=SUM(1)"><Data ss:Type="Number">1000.4999999999999</Data></Cell></Row>
        <Row ss:Span="2"><Cell ss:Index="2"><Data ss:Type="String">公共&amp;收益</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="Number">46203.5</Data></Cell><Cell ss:Formula="=RC[-1]"/></Row>
        <Row><Cell ss:Index="4"><Data ss:Type="Error">#REF!</Data></Cell></Row>
       </Table></Worksheet>
      </Workbook>
      """;

  private final Path folder;

  XmlBookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path write(String text, String charset) {
    return Reading.write(
        folder, "a.xls", text.replace("ENCODING", charset), Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void cellsStandWhereTheyBelong(String charset) throws FileRefused {
    Path file = write(BOOK, charset);
    try (Container book = XmlBook.open(SourceBytes.of(file, "a.xls")).orElseThrow()) {
      assertThat(book.sheets().stream().map(s -> s.name() + s.hidden()))
          .containsExactly("说明true", "余额false");
      Container.Sheet sheet = book.sheets().get(1);
      assertThat(book.merged(sheet))
          .containsExactly(new Merged(1, 1, 0, 3), new Merged(4, 5, 0, 0));
      List<String> rows = new ArrayList<>();
      try (RowCursor cursor = book.rows(sheet)) {
        while (cursor.advance()) {
          rows.add(cursor.row().row() + ":" + String.join("|", cursor.row().cells()));
        }
      }
      assertThat(rows)
          .containsExactly(
              "1:题目||||TRUE",
              "3:小区编号|资金|日期|余额",
              "4:C001|物业费|2026-06-30|1000.5",
              "5:|公共&收益|2026-06-30 12:00:00|=RC[-1]",
              "8:|||#REF!");
    }
  }

  @Test
  void itsRowsBecomeFacts() throws FileRefused {
    Reading reading = Reading.of(write(BOOK, "UTF-8"));
    assertThat(((Balance) reading.facts().get(0)).balance()).isEqualTo(Money.of("1000.50"));
    assertThat(reading.facts().get(0).origin().row()).isEqualTo(4);
  }

  private static Reason reason(Path file) {
    try {
      Reading.of(file);
      throw new AssertionError("was read");
    } catch (FileRefused e) {
      return e.refusal().reason();
    } catch (UncheckedFileRefused e) {
      return e.refusal().reason();
    }
  }

  @Test
  void whatBreaksOffIsToldFromWhatIsBroken() {
    assertThat(reason(write(BOOK.substring(0, BOOK.length() - 300), "UTF-8")))
        .isEqualTo(Reason.FILE_TRUNCATED);
    Path broken = write(BOOK.replace("公共&amp;收益", "公共 & 收益"), "UTF-8");
    assertThatThrownBy(() -> Reading.of(broken))
        .isInstanceOfSatisfying(
            FileRefused.class,
            e -> {
              assertThat(e.refusal().reason()).isEqualTo(Reason.FILE_UNREADABLE);
              assertThat(e.refusal().found()).startsWith("XML 14:");
            });
  }

  @Test
  void noEntityIsEverResolved() {
    Path secret = Reading.write(folder, "secret.txt", "物业费");
    String outside =
        BOOK.replace(
                "<Workbook ",
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<Workbook ")
            .replace("公共&amp;收益", "&x;");
    assertThat(reason(write(outside, "UTF-8"))).isEqualTo(Reason.FILE_DAMAGED);
    StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
    }
    String billion =
        BOOK.replace("<Workbook ", laughs + "]>\n<Workbook ").replace("公共&amp;收益", "&a29;");
    assertThat(reason(write(billion, "UTF-8"))).isEqualTo(Reason.FILE_DAMAGED);
  }

  /** The parser of the JDK has no words for some of these, and looks them up in vain. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE w [<!ELEMENT \u0001>]>",
        "<!DOCTYPE w [<!ENTITY",
        "<!DOCTYPE w [<!ENTITY a \"b\" <foo ]>",
        "<!doctype w>",
      })
  void noDocumentTypeIsLookedInto(String type) {
    for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
      Path file = write(BOOK.replace("<Workbook ", type + "\n<Workbook "), charset);
      assertThat(reason(file)).isEqualTo(Reason.FILE_DAMAGED);
    }
  }

  @Test
  void aCellFarOutIsRefused() {
    Path far = write(BOOK.replace("ss:Index=\"2\"", "ss:Index=\"99999999\""), "UTF-8");
    assertThat(reason(far)).isEqualTo(Reason.FILE_LIMIT);
  }

  @Test
  void aBadByteIsNamedAndTheParserIsNotAsked() throws IOException {
    byte[] bytes = BOOK.replace("ENCODING", "UTF-8").getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("C001");
    bytes[at] = (byte) 0xC3;
    Path file = Files.write(folder.resolve("bad.xls"), bytes);
    assertThat(reason(file)).isEqualTo(Reason.FILE_ENCODING);
  }
}
