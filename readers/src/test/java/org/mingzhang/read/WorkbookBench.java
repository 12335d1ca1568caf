package org.mingzhang.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.mingzhang.ledger.FileRefused;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * How long a large workbook takes to read, beside Apache POI's SAX reader used in the usual way.
 * Run by {@code readers/src/test/bench/xlsx.sh}.
 *
 * <p>Both see the same file: fees with shared strings, inline strings, numbers and dates. What is
 * timed is opening the file, finding its table and walking over every cell as text.
 */
public final class WorkbookBench {

  private static final String[] HEADERS = {
    "community_id", "unit", "fee_item", "service_from", "service_to", "due",
    "paid", "discount", "paid_on", "bill_no", "receipt_no", "method"
  };

  private WorkbookBench() {}

  /** What a pass over the file has seen. */
  private record Seen(long rows, long cells, long characters) {}

  /** One way of reading the file. */
  @FunctionalInterface
  private interface Pass {
    Seen over(Path file) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    int rows = option(args, "--rows", 300_000);
    int rounds = option(args, "--rounds", 7);
    Path file = Files.createTempFile("bench", ".xlsx");
    try {
      write(file, rows);
      System.out.printf(
          Locale.ROOT,
          "%d rows x %d columns, %.1f MB%n",
          rows,
          HEADERS.length,
          Files.size(file) / 1e6);
      Pass[] passes = {WorkbookBench::ours, WorkbookBench::poi};
      double[][] seconds = new double[passes.length][rounds];
      for (int round = -1; round < rounds; round++) {
        for (int i = 0; i < passes.length; i++) {
          long start = System.nanoTime();
          Seen seen = passes[i].over(file);
          double took = (System.nanoTime() - start) / 1e9;
          if (round < 0) {
            System.out.println((i == 0 ? "mingzhang " : "poi       ") + seen);
          } else {
            seconds[i][round] = took;
          }
        }
      }
      Arrays.stream(seconds).forEach(Arrays::sort);
      print("mingzhang", seconds[0]);
      print("poi", seconds[1]);
      System.out.printf(
          Locale.ROOT,
          "ratio: median %.2f, best %.2f%n",
          seconds[1][rounds / 2] / seconds[0][rounds / 2],
          seconds[1][0] / seconds[0][0]);
    } finally {
      Files.delete(file);
    }
  }

  private static int option(String[] args, String name, int otherwise) {
    int at = List.of(args).indexOf(name);
    return at < 0 ? otherwise : Integer.parseInt(args[at + 1]);
  }

  private static void print(String name, double[] sorted) {
    System.out.printf(
        Locale.ROOT,
        "%-9s median %.3f s, best %.3f s, worst %.3f s%n",
        name,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private static Seen ours(Path file) throws FileRefused {
    long rows = 0;
    long cells = 0;
    long characters = 0;
    try (SourceReader reader = SourceReader.open(file, "bench.xlsx");
        RowCursor cursor = reader.rows(reader.tables().get(0))) {
      while (cursor.advance()) {
        rows++;
        for (String cell : cursor.row().cells()) {
          if (!cell.isEmpty()) {
            cells++;
            characters += cell.length();
          }
        }
      }
    }
    return new Seen(rows, cells, characters);
  }

  private static Seen poi(Path file) throws Exception {
    long[] count = new long[3];
    try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(pack);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(pack);
      SheetContentsHandler handler =
          new SheetContentsHandler() {
            @Override
            public void startRow(int row) {
              count[0] += row == 0 ? 0 : 1;
            }

            @Override
            public void endRow(int row) {
              // Nothing to close.
            }

            @Override
            public void cell(String reference, String value, XSSFComment comment) {
              if (count[0] > 0 && !value.isEmpty()) {
                count[1]++;
                count[2] += value.length();
              }
            }
          };
      XMLReader parser = XMLHelper.newXMLReader();
      parser.setContentHandler(
          new XSSFSheetXMLHandler(reader.getStylesTable(), strings, handler, false));
      try (InputStream sheet = reader.getSheetsData().next()) {
        parser.parse(new InputSource(sheet));
      }
    }
    return new Seen(count[0], count[1], count[2]);
  }

  private static void write(Path file, int rows) throws IOException {
    String[] items = {"物业服务费", "停车费", "公共能耗费", "电梯费", "垃圾清运费"};
    Random random = new Random(1);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
      part(
          zip,
          out,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
              + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
              + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
              + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
      String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
      String rels =
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
      part(
          zip,
          out,
          "_rels/.rels",
          rels
              + relationship("r1", rel + "/officeDocument", "xl/workbook.xml")
              + "</Relationships>");
      part(
          zip,
          out,
          "xl/_rels/workbook.xml.rels",
          rels
              + relationship("r1", rel + "/worksheet", "worksheets/sheet1.xml")
              + relationship("r2", rel + "/styles", "styles.xml")
              + relationship("r3", rel + "/sharedStrings", "sharedStrings.xml")
              + "</Relationships>");
      String main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
      part(
          zip,
          out,
          "xl/workbook.xml",
          "<workbook"
              + main
              + " xmlns:r=\""
              + rel
              + "\"><sheets><sheet name=\"收费\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      part(
          zip,
          out,
          "xl/styles.xml",
          "<styleSheet"
              + main
              + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm:ss\"/></numFmts>"
              + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
              + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
              + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      out.write("<worksheet" + main + "><sheetData><row r=\"1\">");
      for (int i = 0; i < HEADERS.length; i++) {
        inline(out, i, 1, HEADERS[i]);
      }
      out.write("</row>");
      for (int i = 0; i < rows; i++) {
        int r = i + 2;
        out.write("<row r=\"" + r + "\" spans=\"1:12\">");
        shared(out, 0, r, i % 20);
        shared(out, 1, r, 30 + i % 6000);
        shared(out, 2, r, 20 + i % items.length);
        number(out, 3, r, 1, "46204");
        number(out, 4, r, 1, "46234");
        int fen = random.nextInt(90_000) + 1;
        number(out, 5, r, 3, yuan(fen));
        number(out, 6, r, 3, i % 3 == 0 ? Double.toString(fen / 100.0 * 0.9) : yuan(fen));
        number(out, 7, r, 3, "0");
        number(
            out,
            8,
            r,
            2,
            Double.toString(46204 + random.nextInt(30) + random.nextInt(1440) / 1440.0));
        inline(out, 9, r, "B2026070" + (1_000_000 + i));
        shared(out, 10, r, 6030 + i);
        inline(out, 11, r, i % 2 == 0 ? "微信支付" : "银行转账");
        out.write("</row>");
      }
      out.write("</sheetData><mergeCells count=\"1\"><mergeCell ref=\"N1:O1\"/></mergeCells>");
      out.write(
          "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>");
      out.write("</worksheet>");
      out.flush();
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      out.write("<sst" + main + ">");
      for (int i = 0; i < 6030 + rows; i++) {
        String text =
            i < 20
                ? "C0" + (10 + i)
                : i < 30
                    ? items[i % items.length]
                    : i < 6030 ? (i % 30 + 1) + "-1-" + i : "R" + (5_000_000 + i);
        out.write("<si><t>" + text + "</t></si>");
      }
      out.write("</sst>");
      out.flush();
    }
  }

  private static void part(ZipOutputStream zip, Writer out, String name, String text)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text);
    out.flush();
  }

  private static String relationship(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String yuan(int fen) {
    return fen / 100 + "." + fen / 10 % 10 + fen % 10;
  }

  private static String at(int column, int row) {
    return "<c r=\"" + (char) ('A' + column) + row + "\"";
  }

  private static void shared(Writer out, int column, int row, int index) throws IOException {
    out.write(at(column, row) + " t=\"s\"><v>" + index + "</v></c>");
  }

  private static void number(Writer out, int column, int row, int style, String value)
      throws IOException {
    out.write(at(column, row) + " s=\"" + style + "\"><v>" + value + "</v></c>");
  }

  private static void inline(Writer out, int column, int row, String text) throws IOException {
    out.write(at(column, row) + " t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
  }
}
