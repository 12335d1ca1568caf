package org.mingzhang.write.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.write.words.Words;

/**
 * A document as a workbook: a summary with links, the charts, one sheet for each table, the notes,
 * the boxes for signatures. Cells are typed; a number is a formula where it comes exactly from
 * others. The same document gives the same bytes with the same Java. Safe for threads.
 */
public final class XlsxWriter {

  /** A table longer than this is streamed to disk while it is written. */
  private static final int LONG_TABLE = 5_000;

  private static final int ROWS_IN_MEMORY = 200;

  private XlsxWriter() {}

  /** Writes the workbook and flushes; the stream stays open. */
  public static void write(Document document, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      date(workbook, document);
      List<Pending> longTables = fill(workbook, document);
      if (longTables.isEmpty()) {
        workbook.write(bytes);
      } else {
        stream(workbook, longTables, bytes);
      }
    }
    StableZip.copy(new ByteArrayInputStream(bytes.toByteArray()), out);
  }

  /** A table whose sheet is framed and whose rows are still to come. */
  private record Pending(
      String name, TableSheet table, String context, String home, String homeWord) {

    void fill(Workbook workbook) {
      table.fill(workbook.getSheet(name), context, home, homeWord);
    }
  }

  private static List<Pending> fill(XSSFWorkbook workbook, Document document) {
    Contents contents = Contents.of(document);
    Words words = Words.of(document.locale());
    Look look = new Look(workbook);
    SheetNames names = new SheetNames();
    List<CoverSheet.Entry> entries = new ArrayList<>();
    List<Pending> longTables = new ArrayList<>();

    String home = names.next(words.of("summary"));
    XSSFSheet cover = workbook.createSheet(home);
    if (!contents.charts().isEmpty()) {
      XSSFSheet sheet = workbook.createSheet(names.next(words.of("charts")));
      Page.setUp(sheet, document, false);
      new ChartSheet(sheet, look, words).fill(contents.charts(), document.locale());
      entries.add(new CoverSheet.Entry(sheet.getSheetName(), titles(contents)));
    }
    LiveSums sums = new LiveSums();
    List<Pending> tables = new ArrayList<>();
    for (Contents.TablePart part : contents.tables()) {
      String title = part.table().title();
      XSSFSheet sheet =
          workbook.createSheet(names.next(title.isBlank() ? part.table().id() : title));
      TableSheet table = new TableSheet(part.table(), look, sums);
      Page.setUp(sheet, document, table.wide());
      table.frame(sheet);
      sums.add(sheet.getSheetName(), table, part.table());
      Pending pending =
          new Pending(
              sheet.getSheetName(), table, context(document, part), home, words.of("summary"));
      if (part.table().rows().size() > LONG_TABLE) {
        longTables.add(pending);
      } else {
        tables.add(pending);
      }
      boolean repeats = part.heading().contains(title);
      entries.add(new CoverSheet.Entry(sheet.getSheetName(), repeats ? "" : part.heading()));
    }
    // Formulas name sheets, so all of them have to be there.
    tables.forEach(table -> table.fill(workbook));
    if (!contents.texts().isEmpty()) {
      XSSFSheet sheet = workbook.createSheet(names.next(words.of("notes")));
      Page.setUp(sheet, document, false);
      NotesSheet.fill(sheet, words.of("notes"), contents.texts(), look);
      entries.add(new CoverSheet.Entry(sheet.getSheetName(), ""));
    }
    if (!contents.seals().isEmpty()) {
      XSSFSheet sheet = workbook.createSheet(names.next(words.of("sign-off")));
      Page.setUp(sheet, document, false);
      SignSheet.fill(sheet, words.of("sign-off"), contents.seals(), look);
      entries.add(new CoverSheet.Entry(sheet.getSheetName(), seals(contents)));
    }
    Page.setUp(cover, document, false);
    cover.getPrintSetup().setFitHeight((short) 1);
    new CoverSheet(cover, look, words, sums).fill(document, contents, entries);
    workbook.setActiveSheet(0);
    return longTables;
  }

  private static String titles(Contents contents) {
    return contents.charts().stream()
        .map(chart -> chart.title())
        .collect(Collectors.joining(" · "));
  }

  private static String seals(Contents contents) {
    return contents.seals().stream()
        .flatMap(part -> part.seals().stream())
        .map(Block.Seal::title)
        .collect(Collectors.joining(" · "));
  }

  private static String context(Document document, Contents.TablePart part) {
    return Stream.of(document.headLeft(), document.headRight(), part.note())
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static void stream(XSSFWorkbook workbook, List<Pending> longTables, OutputStream out)
      throws IOException {
    try (SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY)) {
      // Without the zip's 64-bit marks, so that its size fields are those every reader knows.
      streamed.setZip64Mode(Zip64Mode.Never);
      longTables.forEach(table -> table.fill(streamed));
      streamed.write(out);
    }
  }

  /** A workbook carries dates of its own; these are always the same. */
  private static void date(XSSFWorkbook workbook, Document document) {
    Optional<Date> always = Optional.of(Date.from(Instant.parse("2000-01-01T00:00:00Z")));
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setCreated(always);
    core.setModified(always);
    core.setCreator("Mingzhang");
    core.setTitle(document.title());
    core.setSubjectProperty(document.subtitle());
    workbook.getProperties().getExtendedProperties().setApplication("Mingzhang");
  }
}
