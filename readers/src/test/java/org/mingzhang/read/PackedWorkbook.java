package org.mingzhang.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook made by hand: the parts of a good one, each of which a test may replace. Its one sheet
 * holds two balances of C001.
 */
final class PackedWorkbook {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String WORKBOOK = "xl/workbook.xml";
  static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
  static final String TEXTS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";
  static final String TYPES = "[Content_Types].xml";
  static final String HEADER =
      row(
          1,
          text("A1", "community_id")
              + text("B1", "fund")
              + text("C1", "date")
              + text("D1", "balance"));

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private PackedWorkbook() {}

  /** A part whose bytes are written while the file is packed, so that it may be very large. */
  @FunctionalInterface
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  static PackedWorkbook good() {
    PackedWorkbook workbook = new PackedWorkbook();
    workbook.with(
        TYPES,
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + type("/xl/workbook.xml", "sheet.main")
            + type("/xl/worksheets/sheet1.xml", "worksheet")
            + type("/xl/sharedStrings.xml", "sharedStrings")
            + "</Types>");
    workbook.with("_rels/.rels", relationships(relationship("r1", "officeDocument", WORKBOOK)));
    workbook.with(WORKBOOK, workbook("", "<sheet name=\"余额\" sheetId=\"1\" r:id=\"r1\"/>"));
    workbook.with(
        RELATIONSHIPS,
        relationships(
            relationship("r1", "worksheet", "worksheets/sheet1.xml")
                + relationship("r2", "sharedStrings", "sharedStrings.xml")
                + relationship("r3", "styles", "styles.xml")));
    workbook.with(TEXTS, texts("<si><t>C001</t></si><si><t>service</t></si>"));
    workbook.with(
        STYLES,
        "<styleSheet xmlns=\""
            + MAIN
            + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    return workbook.withRows(HEADER + balance(2, "46204", "12.5") + balance(3, "46235", "7"));
  }

  PackedWorkbook with(String part, String xml) {
    return with(part, (DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
  }

  PackedWorkbook with(String part, byte[] bytes) {
    parts.put(part, bytes);
    return this;
  }

  PackedWorkbook without(String part) {
    parts.remove(part);
    return this;
  }

  /** With these rows, and what follows them, in its sheet. */
  PackedWorkbook withRows(String rows, String... behind) {
    return with(
        SHEET,
        "<worksheet xmlns=\""
            + MAIN
            + "\"><sheetData>"
            + rows
            + "</sheetData>"
            + String.join("", behind)
            + "</worksheet>");
  }

  static String type(String part, String type) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + type
        + "+xml\"/>";
  }

  static String workbook(String properties, String sheets) {
    return "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + RELATIONS
        + "\">"
        + properties
        + "<sheets>"
        + sheets
        + "</sheets></workbook>";
  }

  static String relationships(String list) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + list
        + "</Relationships>";
  }

  static String relationship(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATIONS
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  static String texts(String items) {
    return "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>";
  }

  static String row(int number, String cells) {
    return "<row r=\"" + number + "\">" + cells + "</row>";
  }

  static String text(String place, String text) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  static String number(String place, String value) {
    return "<c r=\"" + place + "\"><v>" + value + "</v></c>";
  }

  /** A row of the table of balances: shared texts, a serial date and a number. */
  static String balance(int row, String day, String amount) {
    return row(
        row,
        "<c r=\"A"
            + row
            + "\" t=\"s\"><v>0</v></c><c r=\"B"
            + row
            + "\" t=\"s\"><v>1</v></c><c r=\"C"
            + row
            + "\" s=\"1\"><v>"
            + day
            + "</v></c>"
            + number("D" + row, amount));
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  Path save(Path folder) {
    return Reading.write(folder, "book.xlsx", bytes());
  }

  /** Saves it with one more part that is written as it is packed. */
  Path save(Path folder, String part, Body body) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> other : parts.entrySet()) {
        if (!other.getKey().equals(part)) {
          zip.putNextEntry(new ZipEntry(other.getKey()));
          zip.write(other.getValue());
        }
      }
      zip.putNextEntry(new ZipEntry(part));
      body.write(zip);
    }
    return file;
  }
}
