package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.mingzhang.read.PackedWorkbook.HEADER;
import static org.mingzhang.read.PackedWorkbook.RELATIONSHIPS;
import static org.mingzhang.read.PackedWorkbook.SHEET;
import static org.mingzhang.read.PackedWorkbook.STYLES;
import static org.mingzhang.read.PackedWorkbook.TEXTS;
import static org.mingzhang.read.PackedWorkbook.TYPES;
import static org.mingzhang.read.PackedWorkbook.WORKBOOK;
import static org.mingzhang.read.PackedWorkbook.balance;
import static org.mingzhang.read.PackedWorkbook.number;
import static org.mingzhang.read.PackedWorkbook.relationship;
import static org.mingzhang.read.PackedWorkbook.relationships;
import static org.mingzhang.read.PackedWorkbook.row;
import static org.mingzhang.read.PackedWorkbook.text;
import static org.mingzhang.read.PackedWorkbook.texts;
import static org.mingzhang.read.PackedWorkbook.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Refusal;

/** Workbooks that no program writes: each is read, or refused with its sentence, in little time. */
class HostileWorkbookTest {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final String ONE = balance(2, "46204", "1");

  private final Path folder;

  HostileWorkbookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** What comes of a file: how many facts, or the reason with what tells it apart. */
  private static String outcome(Path file) {
    return assertTimeout(
        BOUND,
        () -> {
          try {
            Reading reading = Reading.of(file);
            return "read " + reading.facts().size() + " refused " + reading.refusals().size();
          } catch (FileRefused e) {
            return said(e.refusal());
          } catch (UncheckedFileRefused e) {
            return said(e.refusal());
          }
        });
  }

  private static String said(Refusal refusal) {
    for (String sentence : new String[] {Reading.english(refusal), Reading.chinese(refusal)}) {
      assertThat(sentence)
          .doesNotContain("{", "Exception", "null")
          .endsWith(sentence.contains("：") ? "。" : ".");
    }
    return refusal.reason() + (refusal.args().isEmpty() ? "" : " " + refusal.args().get(0));
  }

  private static Arguments of(String what, PackedWorkbook workbook, String outcome) {
    return Arguments.of(what, workbook, outcome);
  }

  private static PackedWorkbook good() {
    return PackedWorkbook.good();
  }

  private static PackedWorkbook rows(String rows, String... behind) {
    return good().withRows(HEADER + rows, behind);
  }

  private static PackedWorkbook sheet(String xml) {
    return good().with(SHEET, xml);
  }

  private static PackedWorkbook related(String target, String more) {
    return good()
        .with(
            RELATIONSHIPS,
            relationships(
                relationship("r1", "worksheet", target).replace("/>", more + "/>")
                    + relationship("r2", "sharedStrings", "sharedStrings.xml")
                    + relationship("r3", "styles", "styles.xml")));
  }

  private static PackedWorkbook sheets(String sheets) {
    return good().with(WORKBOOK, workbook("", sheets));
  }

  private static String sheet(String name, String attributes) {
    return "<sheet name=\"" + name + "\" sheetId=\"1\" " + attributes + "/>";
  }

  private static PackedWorkbook type(String type) {
    return good()
        .with(
            TYPES,
            "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + type
                + "\"/></Types>");
  }

  private static String entities() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 100; i++) {
      dtd.append(String.format(Locale.ROOT, "<!ENTITY a%d \"&a%d;&a%d;\">", i, i - 1, i - 1));
    }
    return dtd + "]><worksheet><sheetData><row><c><v>&a99;</v></c></row></sheetData></worksheet>";
  }

  static Stream<Arguments> workbooks() {
    String good = "read 2 refused 0";
    String one = "read 1 refused 0";
    return Stream.of(
        of("good", good(), good),
        // text that hides or multiplies
        of("laughs", sheet(entities()), "FILE_DAMAGED damage.DTD"),
        of(
            "external",
            sheet("<!DOCTYPE w SYSTEM \"http://192.0.2.1/x.dtd\"><worksheet/>"),
            "FILE_DAMAGED damage.DTD"),
        of(
            "laughing texts",
            good().with(TEXTS, "<!DOCTYPE x []><sst/>"),
            "FILE_DAMAGED damage.DTD"),
        of(
            "laughing workbook",
            good().with(WORKBOOK, "<!DOCTYPE x []><workbook/>"),
            "FILE_DAMAGED damage.DTD"),
        of(
            "laughing types",
            good().with(TYPES, "<!DOCTYPE x []><Types/>"),
            "FILE_DAMAGED damage.DTD"),
        of("unknown entity", rows(row(2, text("A2", "&nbsp;"))), "FILE_DAMAGED damage.XML"),
        of("reference to nothing", rows(row(2, text("A2", "&#0;"))), "FILE_DAMAGED damage.XML"),
        of(
            "reference beyond",
            rows(row(2, text("A2", "&#99999999999;"))),
            "FILE_DAMAGED damage.XML"),
        of(
            "endless reference",
            rows(row(2, text("A2", "&" + "a".repeat(5000)))),
            "FILE_DAMAGED damage.XML"),
        of("control character", rows(row(2, text("A2", "\u0001"))), "FILE_DAMAGED damage.XML"),
        of("zero", rows(row(2, text("A2", "\u0000"))), "FILE_DAMAGED damage.XML"),
        // no XML
        of("not closed", sheet("<worksheet><sheetData>" + HEADER), "FILE_TRUNCATED"),
        of(
            "breaks off in a tag",
            sheet("<worksheet><sheetData>" + HEADER + "<row r=\"2"),
            "FILE_TRUNCATED"),
        of(
            "breaks off in a text",
            sheet("<worksheet><sheetData>" + HEADER + "<row><c><v>1"),
            "FILE_TRUNCATED"),
        of(
            "breaks off in a comment",
            sheet("<worksheet><sheetData>" + HEADER + "<!-- "),
            "FILE_TRUNCATED"),
        of("crossed", rows("<row r=\"2\"><c></row></c>"), "FILE_DAMAGED damage.XML"),
        of("two roots", sheet("<worksheet/><worksheet/>"), "FILE_DAMAGED damage.XML"),
        of("text outside", sheet("<worksheet/>x"), "FILE_DAMAGED damage.XML"),
        of("no quotes", rows("<row r=2/>"), "FILE_DAMAGED damage.XML"),
        of("tag in a value", rows("<row r=\"<\"/>"), "FILE_DAMAGED damage.XML"),
        of(
            "nested deeply",
            rows("<row r=\"2\">" + "<x>".repeat(100_000)),
            "FILE_DAMAGED damage.XML"),
        of(
            "many attributes",
            rows("<row " + "a=\"1\" ".repeat(5000) + "/>"),
            "FILE_DAMAGED damage.XML"),
        of("empty part", good().with(SHEET, new byte[0]), "FILE_TRUNCATED"),
        of(
            "no XML at all",
            good().with(SHEET, "PK\3\4".getBytes(StandardCharsets.UTF_8)),
            "FILE_DAMAGED damage.XML"),
        of("html", sheet("<html><body><table/></body></html>"), "FILE_EMPTY"),
        of(
            "no UTF-8",
            good()
                .with(
                    SHEET,
                    bad(
                        "<worksheet><sheetData><row><c t='str'><v>?</v></c></row></sheetData></worksheet>")),
            "FILE_DAMAGED damage.ENCODING"),
        of(
            "unknown encoding",
            good()
                .with(
                    SHEET,
                    "<?xml version='1.0' encoding='KLINGON'?><worksheet/>"
                        .getBytes(StandardCharsets.UTF_8)),
            "FILE_DAMAGED damage.ENCODING"),
        of(
            "half a character",
            good().with(SHEET, new byte[] {(byte) 0xFE, (byte) 0xFF, 0, '<', 0}),
            "FILE_DAMAGED damage.ENCODING"),
        of(
            "a megabyte in a tag",
            rows("<row r=\"2\" x=\"" + "x".repeat(2 << 20) + "\"/>"),
            "FILE_LIMIT limit.TEXT_MEGABYTES"),
        of(
            "a megabyte in a cell",
            rows(row(2, text("A2", "x".repeat(2 << 20)))),
            "FILE_LIMIT limit.TEXT_MEGABYTES"),
        of(
            "a megabyte of references",
            rows(row(2, text("A2", "&lt;".repeat(2 << 20)))),
            "FILE_LIMIT limit.TEXT_MEGABYTES"),
        of(
            "a megabyte in runs",
            rows(
                row(
                    2,
                    "<c r=\"A2\"><is>"
                        + ("<t>" + "x".repeat(1 << 19) + "</t>").repeat(3)
                        + "</is></c>")),
            "FILE_LIMIT limit.TEXT_MEGABYTES"),
        of(
            "a megabyte shared",
            good()
                .with(
                    TEXTS,
                    texts("<si>" + ("<t>" + "x".repeat(1 << 19) + "</t>").repeat(3) + "</si>")),
            "FILE_LIMIT limit.TEXT_MEGABYTES"),
        of(
            "a row of megabytes",
            good()
                .with(TEXTS, texts("<si><t>" + "x".repeat(1 << 19) + "</t></si>"))
                .withRows(HEADER + row(2, "<c t=\"s\"><v>0</v></c>".repeat(16_384))),
            "FILE_LIMIT limit.TEXT_MEGABYTES"),
        of(
            "a long text in every cell",
            good()
                .with(TEXTS, texts("<si><t>" + "x".repeat(32_000) + "</t></si>"))
                .withRows(
                    HEADER
                        + ("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(30) + "</row>").repeat(3000)),
            "FILE_LIMIT limit.LONG_TEXT"),
        // rows and cells where none can be
        of("rows backwards", rows(balance(3, "46204", "1") + ONE), "FILE_DAMAGED damage.ROWS"),
        of("a row twice", rows(ONE + ONE), "FILE_DAMAGED damage.ROWS"),
        of("row 0", rows(row(0, "")), "FILE_DAMAGED damage.ROWS"),
        of("row -1", rows(row(-1, "")), "FILE_DAMAGED damage.ROWS"),
        of("row 1048577", rows(row(1048577, "")), "FILE_DAMAGED damage.ROWS"),
        of("row 999999999999", rows("<row r=\"999999999999\"/>"), "FILE_DAMAGED damage.ROWS"),
        of("row x", rows("<row r=\"x\"/>"), "FILE_DAMAGED damage.ROWS"),
        of("row below the last", rows("<row r=\"1048576\"/><row/>"), "FILE_DAMAGED damage.ROWS"),
        of("sparse", rows(balance(1048576, "46204", "1")), one),
        of(
            "rows in two places",
            sheet(
                "<worksheet><sheetData>"
                    + HEADER
                    + "</sheetData><sheetData>"
                    + ONE
                    + "</sheetData></worksheet>"),
            "FILE_DAMAGED damage.ROWS"),
        of("column XFE", rows(row(2, number("XFE2", "1"))), "FILE_DAMAGED damage.CELLS"),
        of("column ZZZZZZ", rows(row(2, number("ZZZZZZ1", "1"))), "FILE_DAMAGED damage.CELLS"),
        of(
            "column beyond all",
            rows(row(2, number("A".repeat(500_000) + "2", "1"))),
            "FILE_DAMAGED damage.CELLS"),
        of("no column", rows(row(2, number("2", "1"))), "FILE_DAMAGED damage.CELLS"),
        of("no row", rows(row(2, number("B", "1"))), "FILE_DAMAGED damage.CELLS"),
        of("another row", rows(row(2, number("B3", "1"))), "FILE_DAMAGED damage.CELLS"),
        of(
            "a cell twice",
            rows(row(2, number("B2", "1") + number("B2", "2"))),
            "FILE_DAMAGED damage.CELLS"),
        of(
            "cells backwards",
            rows(row(2, number("B2", "1") + number("A2", "2"))),
            "FILE_DAMAGED damage.CELLS"),
        of(
            "behind the last column",
            rows(row(2, number("XFD2", "1") + "<c/>")),
            "FILE_DAMAGED damage.CELLS"),
        of(
            "unknown type",
            rows(row(2, "<c r=\"A2\" t=\"x\"><v>1</v></c>")),
            "FILE_DAMAGED damage.TYPE"),
        of("unknown style", rows(balance(2, "46204", "1").replace("s=\"1\"", "s=\"-1\"")), one),
        of(
            "huge style",
            rows(balance(2, "46204", "1").replace("s=\"1\"", "s=\"99999999999\"")),
            one),
        of("text 2", rows(row(2, "<c t=\"s\"><v>2</v></c>")), "FILE_DAMAGED damage.TEXTS"),
        of("text -1", rows(row(2, "<c t=\"s\"><v>-1</v></c>")), "FILE_DAMAGED damage.TEXTS"),
        of(
            "text 99999999999",
            rows(row(2, "<c t=\"s\"><v>99999999999</v></c>")),
            "FILE_DAMAGED damage.TEXTS"),
        of("text 1.5", rows(row(2, "<c t=\"s\"><v>1.5</v></c>")), "FILE_DAMAGED damage.TEXTS"),
        of(
            "texts that break off",
            good().with(TEXTS, "<sst><si><t>C001</t></si><si>"),
            "FILE_TRUNCATED"),
        of("no texts", good().without(TEXTS), "FILE_DAMAGED damage.PART_MISSING"),
        of("no styles", good().without(STYLES), good),
        of("broken styles", good().with(STYLES, "<styleSheet>"), "FILE_TRUNCATED"),
        of(
            "merged nowhere",
            rows(ONE, "<mergeCells><mergeCell ref=\"A1:ZZZ9\"/></mergeCells>"),
            "FILE_DAMAGED damage.MERGES"),
        of(
            "merged over each other",
            rows(
                ONE,
                "<mergeCells><mergeCell ref=\"A9:C9\"/><mergeCell ref=\"B2:B9\"/></mergeCells>"),
            "FILE_DAMAGED damage.MERGES"),
        of(
            "merged beside each other",
            rows(
                ONE,
                "<mergeCells><mergeCell ref=\"F1:F9\"/><mergeCell ref=\"G9:H9\"/><mergeCell ref=\"F10:H11\"/></mergeCells>"),
            one),
        of(
            "merged all over",
            rows(ONE, "<mergeCells><mergeCell ref=\"F1:XFD1048576\"/></mergeCells>"),
            one),
        // parts
        of(
            "sheet twice",
            sheets(sheet("余额", "r:id=\"r1\"") + sheet("余额", "r:id=\"r1\"")),
            "FILE_DAMAGED damage.SHEET_TWICE"),
        of(
            "sheet with control characters",
            sheets(sheet("余&#9;&#10;额&#x202E;", "r:id=\"r1\"")),
            good),
        of(
            "sheet with a forbidden character",
            sheets(sheet("余&#1;额", "r:id=\"r1\"")),
            "FILE_DAMAGED damage.XML"),
        of("sheet of a long name", sheets(sheet("余".repeat(10_000), "r:id=\"r1\"")), good),
        of("sheet without a name", sheets("<sheet sheetId=\"1\" r:id=\"r1\"/>"), good),
        of(
            "sheet without a part",
            sheets(sheet("余额", "r:id=\"r9\"")),
            "FILE_DAMAGED damage.PART_MISSING"),
        of("sheet without an id", sheets(sheet("余额", "")), "FILE_DAMAGED damage.PART_MISSING"),
        of("no sheets", sheets(""), "FILE_EMPTY"),
        of("part missing", good().without(SHEET), "FILE_DAMAGED damage.PART_MISSING"),
        of(
            "part outside",
            related("../../../../etc/passwd", ""),
            "FILE_DAMAGED damage.PART_MISSING"),
        of("part by dots", related("../../../xl/worksheets/./x/../sheet1.xml", ""), good),
        of(
            "part in the web",
            related("http://192.0.2.1/sheet1.xml", " TargetMode=\"External\""),
            "FILE_DAMAGED damage.PART_OUTSIDE"),
        of(
            "part in the web inside",
            related("http://192.0.2.1/sheet1.xml", ""),
            "FILE_DAMAGED damage.PART_OUTSIDE"),
        of(
            "part of the system",
            related("file:///etc/passwd", ""),
            "FILE_DAMAGED damage.PART_OUTSIDE"),
        of("no workbook", good().without(WORKBOOK), "FILE_DAMAGED damage.PART_MISSING"),
        of("no relationships", good().without(RELATIONSHIPS), "FILE_DAMAGED damage.PART_MISSING"),
        of(
            "part twice",
            good().with("xl/worksheets/SHEET1.xml", "<worksheet/>"),
            "FILE_DAMAGED damage.PART_TWICE"),
        of("part outside of the zip", good().with("../../evil.xml", "<x/>"), good),
        // other kinds
        of(
            "xlsb",
            type("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
            "FILE_FORMAT format.XLSB"),
        of(
            "docx",
            type(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
            "FILE_FORMAT format.WORD"),
        of(
            "docm",
            type("application/vnd.ms-word.document.macroEnabled.main+xml"),
            "FILE_FORMAT format.WORD"),
        of(
            "pptx",
            type(
                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
            "FILE_FORMAT format.POWERPOINT"),
        of(
            "ods",
            good()
                .without(TYPES)
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            "FILE_FORMAT format.OPEN_DOCUMENT"),
        of("ofd", good().without(TYPES).with("OFD.xml", "<OFD/>"), "FILE_FORMAT format.OFD"),
        of(
            "numbers",
            good().without(TYPES).with("Index/Document.iwa", "x"),
            "FILE_FORMAT format.NUMBERS"),
        of("zip", good().without(TYPES), "FILE_FORMAT format.ZIP"));
  }

  private static byte[] bad(String xml) {
    byte[] bytes = xml.getBytes(StandardCharsets.US_ASCII);
    bytes[xml.indexOf('?')] = (byte) 0xE4;
    return bytes;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("workbooks")
  void isReadOrRefused(String what, PackedWorkbook workbook, String outcome) {
    assertThat(outcome(workbook.save(folder))).as(what).isEqualTo(outcome);
  }

  private static void repeat(OutputStream out, String text, long times) throws IOException {
    byte[] many = text.repeat(1000).getBytes(StandardCharsets.UTF_8);
    for (long i = 0; i < times / 1000; i++) {
      out.write(many);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void fiveMillionEmptyFormattedCellsAreRead() throws IOException {
    Path file =
        good()
            .save(
                folder,
                SHEET,
                out -> {
                  write(out, "<worksheet><sheetData>" + HEADER + ONE);
                  for (int i = 0; i < 300; i++) {
                    write(out, "<row r=\"" + (i + 3) + "\">");
                    for (int j = 0; j < 16_384; j++) {
                      write(out, "<c s=\"" + (j * 7 + i) % 911 + "\"/>");
                    }
                    write(out, "</row>");
                  }
                  write(out, "</sheetData></worksheet>");
                });
    assertThat(outcome(file)).isEqualTo("read 1 refused 0");
  }

  @Test
  void cellsFarToTheRightInEveryRowAreTooMany() throws IOException {
    Path file =
        good()
            .save(
                folder,
                SHEET,
                out -> {
                  write(out, "<worksheet><sheetData>" + HEADER + ONE);
                  for (int i = 3; i < 200_000; i++) {
                    write(
                        out,
                        "<row r=\"" + i + "\"><c r=\"XFD" + i + "\"><v>" + i + "</v></c></row>");
                  }
                  write(out, "</sheetData></worksheet>");
                });
    assertThat(outcome(file)).isEqualTo("FILE_LIMIT limit.GAPS");
  }

  @Test
  void absurdlyManySharedTextsAreRefusedWithoutHoldingThem() throws IOException {
    Path file =
        good()
            .withRows(HEADER + balance(2, "46204", "1").replace("<v>0<", "<v>30000000<"))
            .save(
                folder,
                TEXTS,
                out -> {
                  write(out, "<sst>");
                  Random random = new Random(1);
                  for (int i = 0; i < 220_000; i++) {
                    write(
                        out,
                        "<!--" + random.nextLong(Long.MAX_VALUE) + "-->" + "<si/>".repeat(100));
                  }
                  write(out, "</sst>");
                });
    assertThat(outcome(file)).isEqualTo("FILE_LIMIT limit.SHARED_MEGABYTES");
  }

  @Test
  void aHundredMegabytesOfOneTextAreRefused() throws IOException {
    Path file =
        good()
            .save(
                folder,
                TEXTS,
                out -> {
                  write(out, "<sst><si><t>");
                  for (int i = 0; i < 1_500_000; i++) {
                    write(out, Integer.toString(i * 7919));
                  }
                  write(out, "</t></si></sst>");
                });
    assertThat(outcome(file)).isEqualTo("FILE_LIMIT limit.TEXT_MEGABYTES");
  }

  @Test
  void aHundredThousandSheetsAreRefused() throws IOException {
    Path file =
        good()
            .save(
                folder,
                WORKBOOK,
                out -> {
                  write(out, "<workbook xmlns:r=\"r\"><sheets>");
                  for (int i = 0; i < 100_000; i++) {
                    write(out, sheet("S" + i, "r:id=\"r1\""));
                  }
                  write(out, "</sheets></workbook>");
                });
    assertThat(outcome(file)).isEqualTo("FILE_LIMIT limit.SHEETS");
  }

  @Test
  void aMillionMergedRegionsAreRefusedOrRead() throws IOException {
    Path file =
        good()
            .save(
                folder,
                SHEET,
                out -> {
                  write(out, "<worksheet><sheetData>" + HEADER + ONE + "</sheetData><mergeCells>");
                  for (int i = 0; i <= 1_000_000; i++) {
                    write(out, "<mergeCell ref=\"F" + (i + 3) + ":G" + (i + 3) + "\"/>");
                  }
                  write(out, "</mergeCells></worksheet>");
                });
    assertThat(outcome(file)).isEqualTo("FILE_LIMIT limit.MERGES");
  }

  @Test
  void partsPackedTooTightlyAreRefused() throws IOException {
    Path file =
        good()
            .save(
                folder,
                SHEET,
                out -> {
                  write(out, "<worksheet><sheetData>" + HEADER + ONE);
                  repeat(out, "<row/>", 20_000_000);
                  write(out, "</sheetData></worksheet>");
                });
    assertThat(outcome(file)).isEqualTo("FILE_TOO_LARGE 114");
    Path together =
        good()
            .with("xl/a.xml", "x".repeat(40 << 20))
            .with("xl/b.xml", "x".repeat(40 << 20))
            .with("xl/c.xml", "x".repeat(40 << 20))
            .save(folder);
    assertThat(outcome(together)).isEqualTo("FILE_TOO_LARGE 120");
  }

  /** The directory of a zip, whose entries a test may change. */
  private static byte[] changed(byte[] zip, String part, int field, int value) {
    ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
    byte[] name = part.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + 46 + name.length <= zip.length; i++) {
      boolean entry = bytes.getInt(i) == 0x02014b50;
      if (entry && Arrays.equals(zip, i + 46, i + 46 + name.length, name, 0, name.length)) {
        if (field == 8 || field == 10) {
          bytes.putShort(i + field, (short) value);
        } else {
          bytes.putInt(i + field, value);
        }
      }
    }
    return bytes.array();
  }

  static Stream<Arguments> directories() {
    return Stream.of(
        Arguments.of("smaller than stated", 24, 100, "FILE_TRUNCATED"),
        Arguments.of("larger than stated", 24, 1 << 20, "FILE_TRUNCATED"),
        Arguments.of("much larger than stated", 24, 0x7FFFFFFF, "FILE_TOO_LARGE 2048"),
        Arguments.of("another check sum", 16, 12345, "FILE_TRUNCATED"),
        Arguments.of("half the packed bytes", 20, 50, "FILE_TRUNCATED"),
        Arguments.of("more packed bytes than there are", 20, 1 << 30, "read 2 refused 0"),
        Arguments.of("elsewhere", 42, 5, "FILE_TRUNCATED"),
        Arguments.of("beyond the file", 42, 1 << 29, "FILE_TRUNCATED"),
        Arguments.of("encrypted", 8, 1, "FILE_ENCRYPTED"),
        Arguments.of("another method", 10, 12, "FILE_DAMAGED damage.METHOD"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("directories")
  void aDirectoryThatLiesIsFoundOut(String what, int field, int value, String outcome) {
    byte[] bytes = changed(good().bytes(), SHEET, field, value);
    assertThat(outcome(Reading.write(folder, "book.xlsx", bytes))).as(what).isEqualTo(outcome);
  }

  @Test
  void aWorkbookCutAnywhereIsRefused() {
    byte[] bytes = good().bytes();
    for (int length = 4; length < bytes.length; length += 7) {
      Path file = Reading.write(folder, "book.xlsx", Arrays.copyOf(bytes, length));
      assertThat(outcome(file)).as("%d bytes", length).isEqualTo("FILE_TRUNCATED");
    }
  }

  @Test
  void aPackedPartThatWasChangedAnywhereIsRefused() {
    byte[] bytes = good().bytes();
    int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(SHEET) + SHEET.length();
    for (int i = start; i < start + 200; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 0x10;
      assertThat(outcome(Reading.write(folder, "book.xlsx", changed)))
          .as("byte %d", i)
          .matches("FILE_(TRUNCATED|DAMAGED.*|UNKNOWN_KIND.*|MISSING_COLUMN.*|EMPTY)");
    }
  }
}
