package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.FileRefused;

/** Cells, rows and sheets as they are spelt in the parts of a workbook. */
class WorkbookCellsTest {

  private final Path folder;

  WorkbookCellsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<RawRow> rows(Path file, int sheet) throws FileRefused {
    List<RawRow> rows = new ArrayList<>();
    try (Container workbook = Workbook.open(SourceBytes.of(file, "a.xlsx")).orElseThrow();
        RowCursor cursor = workbook.rows(workbook.sheets().get(sheet))) {
      while (cursor.advance()) {
        rows.add(cursor.row());
      }
    }
    return rows;
  }

  private List<RawRow> rows(PackedWorkbook workbook) throws FileRefused {
    return rows(workbook.save(folder), 0);
  }

  private List<String> cells(String cells) throws FileRefused {
    return rows(PackedWorkbook.good().withRows("<row r=\"1\">" + cells + "</row>")).get(0).cells();
  }

  private static RawRow row(int number, String... cells) {
    return new RawRow("余额", number, List.of(cells));
  }

  @Test
  void readsSharedTextsDatesAndNumbers() throws FileRefused {
    assertThat(rows(PackedWorkbook.good()))
        .containsExactly(
            row(1, "community_id", "fund", "date", "balance"),
            row(2, "C001", "service", "2026-07-01", "12.5"),
            row(3, "C001", "service", "2026-08-01", "7"));
  }

  @ParameterizedTest
  @CsvSource({
    "12.50, 12.5",
    "0012, 12",
    "-0.070, -0.07",
    "-0, 0",
    ".5, 0.5",
    "5., 5",
    "+3, 3",
    "1e3, 1000",
    "1.5E-3, 0.0015",
    "0.30000000000000004, 0.3",
    "434.99999999999994, 435",
    "123456789012345, 123456789012345",
    "999999999999999, 999999999999999",
    "1000000000000000, 1.0E15",
    "202607010000000017, 2.0260701000000003E17",
    "0.000000000000001, 0.000000000000001",
    "1E400, Infinity",
    "0x1p3, 0x1p3",
    "1d, 1d",
    "NaN, NaN",
    "12 , 12",
    "twelve, twelve",
    "1.2.3, 1.2.3",
    "-, -",
    "1e, 1e"
  })
  void numbersAreTheirShortestDecimalAndWhatIsNoneIsShown(String value, String expected)
      throws FileRefused {
    assertThat(cells("<c r=\"A1\"><v>" + value + "</v></c>")).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "46204, 2026-07-01",
    "46204.0, 2026-07-01",
    "46204.5, 2026-07-01 12:00:00",
    "46204.00001, 2026-07-01 00:00:01",
    "46204.999999, 2026-07-02 00:00:00",
    "1, 1900-01-01",
    "59, 1900-02-28",
    "61, 1900-03-01",
    "0.5, 0.5",
    "-3, -3",
    "4.6204E4, 2026-07-01",
    "46204.379513888889, 2026-07-01 09:06:30",
    "999999, 999999"
  })
  void numbersFormattedAsDatesAreDates(String value, String expected) throws FileRefused {
    assertThat(cells("<c r=\"A1\" s=\"1\"><v>" + value + "</v></c>")).containsExactly(expected);
  }

  @Test
  void cellsOfEveryTypeAreTextsAsTheirAuthorSeesThem() throws FileRefused {
    assertThat(
            cells(
                "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c>"
                    + "<c t=\"str\"><f>A1</f><v>甲&amp;乙</v></c>"
                    + "<c t=\"d\"><v>2026-07-01T00:00:00</v></c>"
                    + "<c t=\"d\"><v>2026-07-01T09:05:30.000Z</v></c><c t=\"d\"><v>2026-07-01</v></c>"
                    + "<c t=\"s\"><v>1</v></c><c t=\"s\"><v></v></c><c t=\"s\"/>"
                    + "<c t=\"inlineStr\"><v>C001</v></c><c><is><t>x</t></is></c><c t=\"b\"><v>maybe</v></c>"
                    + "<c s=\"99\"><v>1</v></c>"))
        .containsExactly(
            "true",
            "false",
            "#N/A",
            "甲&乙",
            "2026-07-01",
            "2026-07-01 09:05:30",
            "2026-07-01",
            "service",
            "",
            "",
            "C001",
            "x",
            "maybe",
            "1");
  }

  @Test
  void richTextsAreOneAndPhoneticRunsAreNoneOfIt() throws FileRefused {
    String rich =
        "<r><rPr><b/></rPr><t>物</t></r><r><t xml:space=\"preserve\">业 </t></r>"
            + "<rPh sb=\"0\" eb=\"1\"><t>wu</t></rPh><phoneticPr fontId=\"1\"/>";
    PackedWorkbook workbook =
        PackedWorkbook.good()
            .with(
                PackedWorkbook.TEXTS,
                PackedWorkbook.texts("<si>" + rich + "</si><si/><si><t/></si>"))
            .withRows(
                "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>"
                    + rich
                    + "</is></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>");
    assertThat(rows(workbook)).containsExactly(row(1, "物业 ", "物业 ", "", ""));
  }

  @Test
  void textsMayBeEscapedInEveryWay() throws FileRefused {
    assertThat(
            cells(
                PackedWorkbook.text("A1", "a&lt;b&gt;&quot;&apos;&#65;&#x4E2D;&#x1F600;")
                    + PackedWorkbook.text("B1", "<![CDATA[<甲>&amp;]]>]]&gt;")
                    + PackedWorkbook.text("C1", "一_x000D_\n二_x005F_x000D__x0000__xD800_")
                    + PackedWorkbook.text("D1", "x<!-- no -->y<?no?>z")
                    + PackedWorkbook.text("E1", "1\r\n2\r3\n")
                    + PackedWorkbook.text("F1", "\uFFFD")
                    + PackedWorkbook.text("G1", "𠮷")))
        .containsExactly(
            "a<b>\"'A中😀",
            "<甲>&amp;]]>",
            "一\r\n二_x000D__x0000__xD800_",
            "xyz",
            "1\n2\n3\n",
            "\uFFFD",
            "𠮷");
  }

  @Test
  void aFormulaWithoutAResultShowsItself() throws FileRefused {
    assertThat(
            cells(
                "<c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c><f>1+1</f><v></v></c>"
                    + "<c t=\"str\"><f>IF(A1=1,\"a\",\"\")</f><v></v></c>"
                    + "<c t=\"str\"><f>IF(A1=1,\"a\",\"\")</f></c>"
                    + "<c><f t=\"shared\" ref=\"F1:G1\" si=\"0\">A1*2</f></c><c><f t=\"shared\" si=\"0\"/></c>"
                    + "<c t=\"str\"><f t=\"shared\" ref=\"H1:I1\" si=\"1\">A1&amp;\"\"</f><v></v></c>"
                    + "<c t=\"str\"><f t=\"shared\" si=\"1\"/><v></v></c>"
                    + "<c><f t=\"array\" ref=\"J1:K1\">A1:B1*3</f><v>6</v></c><c/><c/>"))
        .containsExactly(
            "2",
            "=1+1",
            "=1+1",
            "",
            "=IF(A1=1,\"a\",\"\")",
            "=A1*2",
            "=…",
            "",
            "",
            "6",
            "=A1:B1*3",
            "");
  }

  @Test
  void cellsAndRowsWithoutPlacesFollowOneAnother() throws FileRefused {
    PackedWorkbook workbook =
        PackedWorkbook.good()
            .withRows(
                "<row><c><v>1</v></c><c r=\"C1\"><v>3</v></c><c><v>4</v></c></row><row/>"
                    + "<row><c r=\"B7\"><v>5</v></c></row><row><c><v>6</v></c></row>"
                    + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row>");
    List<RawRow> rows = rows(workbook);
    assertThat(rows.subList(0, 4))
        .containsExactly(row(1, "1", "", "3", "4"), row(2), row(7, "", "5"), row(8, "6"));
    assertThat(rows.get(4).row()).isEqualTo(1_048_576);
    assertThat(rows.get(4).cells()).hasSize(16_384).endsWith("", "7");
  }

  @Test
  void hiddenAndFilteredRowsAndColumnsAreData() throws FileRefused {
    PackedWorkbook workbook =
        PackedWorkbook.good()
            .withRows(
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                    + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row>"
                    + "<row r=\"3\" hidden=\"true\" ht=\"0\"><c r=\"A3\"><v>3</v></c></row>",
                "<autoFilter ref=\"A1:A3\"><filterColumn colId=\"0\"/></autoFilter>");
    assertThat(rows(workbook)).containsExactly(row(1, "1"), row(2, "2"), row(3, "3"));
  }

  @Test
  void emptyFormattedCellsCountWhereTheyContinueTheTable() throws FileRefused {
    assertThat(cells("<c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"1\"/><c r=\"XFD1\" s=\"1\"/>"))
        .containsExactly("1", "");
    assertThat(cells("<c r=\"A1\" s=\"1\"/><c r=\"E1\" s=\"1\"/><c r=\"F1\"><v>1</v></c>"))
        .containsExactly("", "", "", "", "", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x:", "ss-1.a:"})
  void anyPrefixAndTheStrictNamespaceAreReadAlike(String prefix) throws FileRefused {
    String sheet =
        "<P:worksheet xmlns:N=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><P:sheetData>"
            + "<P:row r='1'><P:c r='A1' t='s'><P:v>0</P:v></P:c ><P:c\n r = 'B1'\t><P:v>2</P:v></P:c></P:row>"
            + "</P:sheetData ><P:mergeCells><P:mergeCell ref='A1:B1'/></P:mergeCells></P:worksheet>";
    String named =
        sheet
            .replace("xmlns:N", prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.replace(":", ""))
            .replace("P:", prefix);
    Path file = PackedWorkbook.good().with(PackedWorkbook.SHEET, named).save(folder);
    assertThat(rows(file, 0)).containsExactly(row(1, "C001", "2"));
    assertThat(merged(file)).containsExactly(new Merged(1, 1, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "UTF-8"})
  void partsMayBeInAnyDeclaredEncoding(String name) throws FileRefused {
    String rows = PackedWorkbook.row(1, PackedWorkbook.text("A1", "䶮𠮷物业".repeat(5_000)));
    String xml =
        "<?xml version=\"1.0\" encoding=\""
            + name
            + "\"?><worksheet><sheetData>"
            + rows
            + "</sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells></worksheet>";
    Path file =
        PackedWorkbook.good()
            .with(PackedWorkbook.SHEET, xml.getBytes(Charset.forName(name)))
            .save(folder);
    assertThat(rows(file, 0)).containsExactly(row(1, "䶮𠮷物业".repeat(5_000)));
    assertThat(merged(file)).containsExactly(new Merged(1, 2, 0, 0));
  }

  @Test
  void aMarkBeforeUtf8IsPassedOver() throws FileRefused {
    byte[] xml =
        "\uFEFF<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(rows(PackedWorkbook.good().with(PackedWorkbook.SHEET, xml)))
        .containsExactly(row(1, "1"));
  }

  private static List<Merged> merged(Path file) throws FileRefused {
    try (Container workbook = Workbook.open(SourceBytes.of(file, "a.xlsx")).orElseThrow()) {
      return workbook.merged(workbook.sheets().get(0));
    }
  }

  @Test
  void mergedCellsAreFoundBehindTheRows() throws FileRefused {
    String rows =
        PackedWorkbook.row(
                1,
                PackedWorkbook.text(
                    "A1",
                    "&lt;/sheetData&gt;&lt;mergeCells&gt; sheetData /sheetData> x:sheetData>"))
            + "<row/>".repeat(100_000);
    Path file =
        PackedWorkbook.good()
            .withRows(
                rows,
                "<autoFilter ref=\"A1:B2\"/><mergeCells count=\"4\"><mergeCell ref=\"A1:C1\"/>"
                    + "<mergeCell ref=\"B5:A3\"/><mergeCell ref=\"D4\"/>"
                    + "<mergeCell ref=\"XFC2:XFD1048576\"></mergeCell></mergeCells>")
            .save(folder);
    assertThat(merged(file))
        .containsExactly(
            new Merged(1, 1, 0, 2),
            new Merged(2, 1_048_576, 16_382, 16_383),
            new Merged(3, 5, 0, 1));
    assertThat(merged(PackedWorkbook.good().save(folder))).isEmpty();
    assertThat(
            merged(
                PackedWorkbook.good()
                    .with(PackedWorkbook.SHEET, "<worksheet><sheetData/></worksheet>")
                    .save(folder)))
        .isEmpty();
  }

  @Test
  void theEndOfTheRowsIsFoundWhereverItLies() throws FileRefused {
    for (int i = 0; i < 40; i++) {
      String padding = "<!--" + "x".repeat(128 * 1024 - 60 - i) + "-->";
      Path file =
          PackedWorkbook.good()
              .withRows(padding, "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
              .save(folder);
      assertThat(merged(file)).as("padding %d", i).containsExactly(new Merged(1, 1, 0, 1));
    }
  }

  @Test
  void sheetsAreNamedHiddenOrNoTables() throws FileRefused {
    PackedWorkbook workbook =
        PackedWorkbook.good()
            .with(
                PackedWorkbook.WORKBOOK,
                PackedWorkbook.workbook(
                    "<workbookPr date1904=\"1\"/>",
                    "<sheet name=\"一&amp;&#10;二\" sheetId=\"1\" r:id=\"r1\"/>"
                        + "<sheet name=\"藏\" sheetId=\"2\" state=\"hidden\" r:id=\"r1\"/>"
                        + "<sheet name=\"深\" sheetId=\"3\" state=\"veryHidden\" r:id=\"r1\"/>"
                        + "<sheet name=\"图\" sheetId=\"4\" r:id=\"r4\"/>"
                        + "<sheet name=\"宏\" sheetId=\"5\" r:id=\"r5\"/>"
                        + "<sheet name=\"&#x200B;\" sheetId=\"6\" r:id=\"r1\"/>"))
            .with(
                PackedWorkbook.RELATIONSHIPS,
                PackedWorkbook.relationships(
                    PackedWorkbook.relationship("r1", "worksheet", "/xl/worksheets/Sheet1.XML")
                        + PackedWorkbook.relationship("r4", "chartsheet", "chartsheets/sheet1.xml")
                        + PackedWorkbook.relationship(
                            "r5", "xlMacrosheet", "macrosheets/sheet1.xml")
                        + PackedWorkbook.relationship(
                            "r2", "sharedStrings", "../xl/./sharedStrings.xml")));
    try (Container opened =
        Workbook.open(SourceBytes.of(workbook.save(folder), "a.xlsx")).orElseThrow()) {
      assertThat(opened.sheets())
          .containsExactly(
              new Container.Sheet("一& 二", false),
              new Container.Sheet("藏", true),
              new Container.Sheet("深", true),
              new Container.Sheet("#6", false));
      assertThat(opened.from1904()).isTrue();
    }
    assertThat(rows(workbook.save(folder), 1).get(1).cells())
        .containsExactly("C001", "service", "2030-07-02", "12.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-excel.template.macroEnabled.main+xml",
        "application/vnd.ms-excel.addin.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"
      })
  void workbooksWithMacrosAndTemplatesAreWorkbooks(String type) throws FileRefused {
    PackedWorkbook workbook =
        PackedWorkbook.good()
            .with(
                PackedWorkbook.TYPES,
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                    + type
                    + "\"/></Types>")
            .with("xl/vbaProject.bin", new byte[] {1, 2, 3});
    assertThat(rows(workbook)).hasSize(3);
    assertThat(rows(workbook.without("_rels/.rels"))).hasSize(3);
  }

  @Test
  void theWorkbookMayHaveAnotherNameAndItsPartsBackslashes() throws FileRefused {
    String xml = PackedWorkbook.workbook("", "<sheet name=\"余额\" sheetId=\"1\" r:id=\"r1\"/>");
    String rels =
        PackedWorkbook.relationships(PackedWorkbook.relationship("r1", "worksheet", "s.xml"));
    PackedWorkbook workbook =
        PackedWorkbook.good()
            .without(PackedWorkbook.WORKBOOK)
            .with(
                "_rels/.rels",
                PackedWorkbook.relationships(
                    PackedWorkbook.relationship("r", "officeDocument", "/book/main.xml")))
            .with("book\\main.xml", xml)
            .with("book\\_rels\\main.xml.rels", rels)
            .with(
                "book\\s.xml",
                "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
    assertThat(rows(workbook)).containsExactly(row(1, "1"));
  }
}
