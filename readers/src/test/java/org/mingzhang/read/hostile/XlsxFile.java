package org.mingzhang.read.hostile;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as its parts, each of which may be replaced. */
final class XlsxFile implements Content {

  static final String TYPES = "[Content_Types].xml";
  static final String ROOT = "_rels/.rels";
  static final String WORKBOOK = "xl/workbook.xml";
  static final String LINKS = "xl/_rels/workbook.xml.rels";
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String TEXTS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";

  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** The header of balances as shared texts 0 to 3, and C001 and service after them. */
  static final String HEADER_ROW =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
          + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>";

  private final Map<String, Content> parts = new LinkedHashMap<>();

  private XlsxFile() {}

  /** A good workbook of one sheet with one row of balances. */
  static XlsxFile good() {
    return new XlsxFile()
        .with(TYPES, types(""))
        .with(
            ROOT,
            links(
                "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"))
        .with(WORKBOOK, workbook("<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>"))
        .with(
            LINKS,
            links(
                "<Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"rId2\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                    + "<Relationship Id=\"rId3\" Type=\"%s/styles\" Target=\"styles.xml\"/>"))
        .with(SHEET, sheet(HEADER_ROW + row(2)))
        .with(TEXTS, texts(""))
        .with(STYLES, styles(""));
  }

  /** A good row of balances whose date is a serial number. */
  static String row(long number) {
    return "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"s\"><v>4</v></c><c r=\"B%1$d\" t=\"s\"><v>5</v></c>"
            .formatted(number)
        + "<c r=\"C%1$d\" s=\"1\"><v>46203</v></c><c r=\"D%1$d\"><v>12.5</v></c></row>"
            .formatted(number);
  }

  static String types(String more) {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return XML
        + "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("/xl/workbook.xml", type + "sheet.main+xml")
        + override("/xl/worksheets/sheet1.xml", type + "worksheet+xml")
        + override("/xl/sharedStrings.xml", type + "sharedStrings+xml")
        + override("/xl/styles.xml", type + "styles+xml")
        + more
        + "</Types>";
  }

  static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  static String workbook(String sheets) {
    return XML
        + "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + OFFICE
        + "\"><sheets>"
        + sheets
        + "</sheets></workbook>";
  }

  static String links(String relationships) {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + relationships.replace("%s", OFFICE)
        + "</Relationships>";
  }

  static String sheet(String rows) {
    return sheetStart() + rows + SHEET_END;
  }

  static String sheetStart() {
    return XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>";
  }

  static final String SHEET_END = "</sheetData></worksheet>";

  static String texts(String more) {
    return XML
        + "<sst xmlns=\""
        + MAIN
        + "\"><si><t>community_id</t></si><si><t>fund</t></si><si><t>date</t></si><si><t>balance</t></si>"
        + "<si><t>C001</t></si><si><t>service</t></si>"
        + more
        + "</sst>";
  }

  static String styles(String formats) {
    return XML
        + "<styleSheet xmlns=\""
        + MAIN
        + "\"><numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\"0.00\"/>"
        + formats
        + "</numFmts><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"200\"/></cellXfs></styleSheet>";
  }

  XlsxFile with(String part, String text) {
    return with(part, Content.of(text));
  }

  XlsxFile with(String part, Content content) {
    parts.put(part, content);
    return this;
  }

  XlsxFile without(String part) {
    parts.remove(part);
    return this;
  }

  /** The same with these rows below the header. */
  XlsxFile rows(Content rows) {
    return with(
        SHEET, Content.of(Content.of(sheetStart() + HEADER_ROW), rows, Content.of(SHEET_END)));
  }

  XlsxFile rows(String rows) {
    return rows(Content.of(rows));
  }

  Content part(String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  Map<String, Content> parts() {
    return parts;
  }

  @Override
  public void to(OutputStream out) throws IOException {
    // Closing the zip would close the stream it is given.
    ZipOutputStream zip =
        new ZipOutputStream(
            new FilterOutputStream(out) {
              @Override
              public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
              }
            });
    zip.setLevel(Deflater.BEST_SPEED);
    for (Map.Entry<String, Content> part : parts.entrySet()) {
      ZipEntry entry = new ZipEntry(part.getKey());
      entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
      zip.putNextEntry(entry);
      part.getValue().to(zip);
      zip.closeEntry();
    }
    zip.finish();
  }
}
