package org.mingzhang.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet: numbers as numbers, days as dates, written when closed. The same cells
 * give the same bytes: creation times are fixed and the zip's own time stamps are taken out.
 */
final class XlsxCells implements Cells {

  private static final String MADE = "2026-01-01T00:00:00Z";
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Path file;
  private final SXSSFWorkbook book =
      new SXSSFWorkbook(new XSSFWorkbook(), SXSSFWorkbook.DEFAULT_WINDOW_SIZE, false, true);
  private final SXSSFSheet sheet;
  private final CellStyle moneyStyle;
  private final CellStyle dateStyle;
  private final CellStyle timeStyle;
  private SXSSFRow row;
  private boolean ended;
  private int column;

  private XlsxCells(Path file, String sheetName) {
    this.file = file;
    sheet = book.createSheet(sheetName);
    moneyStyle = style("0.00");
    dateStyle = style("yyyy-mm-dd");
    timeStyle = style("yyyy-mm-dd hh:mm:ss");
    row = sheet.createRow(0);
  }

  static XlsxCells create(Path file, String sheetName) {
    return new XlsxCells(file, sheetName);
  }

  private CellStyle style(String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private Cell next() {
    startRow();
    return row.createCell(column++);
  }

  private void skip() {
    startRow();
    column++;
  }

  private void startRow() {
    if (ended) {
      row = sheet.createRow(row.getRowNum() + 1);
      column = 0;
      ended = false;
    }
  }

  private Cell cell(CellStyle style) {
    Cell cell = next();
    cell.setCellStyle(style);
    return cell;
  }

  @Override
  public void text(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      skip();
    } else {
      next().setCellValue(value);
    }
  }

  @Override
  public void money(long fen) {
    decimal(BigDecimal.valueOf(fen, 2));
  }

  @Override
  public void number(@Nullable Long value) {
    if (value == null) {
      skip();
    } else {
      next().setCellValue(value.doubleValue());
    }
  }

  @Override
  public void decimal(@Nullable BigDecimal value) {
    if (value == null) {
      skip();
    } else {
      cell(moneyStyle).setCellValue(value.doubleValue());
    }
  }

  @Override
  public void date(@Nullable LocalDate value) {
    if (value == null) {
      skip();
    } else {
      cell(dateStyle).setCellValue(value);
    }
  }

  @Override
  public void time(@Nullable LocalDateTime value) {
    if (value == null) {
      skip();
    } else {
      cell(timeStyle).setCellValue(value);
    }
  }

  @Override
  public void endRow() {
    startRow();
    ended = true;
  }

  @Override
  public void close() throws IOException {
    POIXMLProperties.CoreProperties core =
        book.getXSSFWorkbook().getProperties().getCoreProperties();
    try {
      core.setCreated(MADE);
      core.setModified(MADE);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // the JDK does not read zip64 as it is streamed
    book.setZip64Mode(Zip64Mode.Never);
    book.write(bytes);
    book.close();
    try (OutputStream out = Files.newOutputStream(file)) {
      withoutTimes(bytes.toByteArray(), out);
    }
  }

  private static void withoutTimes(byte[] zip, OutputStream out) throws IOException {
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(out)) {
      to.setLevel(Deflater.BEST_COMPRESSION);
      ZipEntry entry = from.getNextEntry();
      while (entry != null) {
        ZipEntry plain = new ZipEntry(entry.getName());
        plain.setTimeLocal(ZIP_TIME);
        to.putNextEntry(plain);
        from.transferTo(to);
        to.closeEntry();
        entry = from.getNextEntry();
      }
    }
  }
}
