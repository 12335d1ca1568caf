package org.mingzhang.read.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Binary workbooks: damaged, older than Excel 97, or with records that lie. */
final class XlsFiles {

  private static final int[] RECORDS = {
    0x0809, 0x000A, 0x0085, 0x00FC, 0x003C, 0x0208, 0x0203, 0x027E, 0x00FD, 0x00E5, 0x00E0, 0x041E,
    0x0042, 0x0022, 0x0200, 0x00BD, 0x0006
  };

  private final List<HostileFile> files = new ArrayList<>();

  /** Something to do with a workbook that is about to be written. */
  private interface Change {
    void to(HSSFWorkbook workbook, Sheet sheet);
  }

  static List<HostileFile> files() {
    XlsFiles xls = new XlsFiles();
    xls.workbooks();
    xls.records();
    xls.old();
    xls.frames();
    return xls.files;
  }

  private void add(String name, Content content) {
    files.add(HostileFile.of("xls-" + name + ".xls", content));
  }

  private void workbook(String name, Change change) {
    add(name, out -> out.write(workbook(change)));
  }

  static byte[] good() {
    return workbook((workbook, sheet) -> {});
  }

  private static byte[] workbook(Change change) {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("S");
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat((short) 14);
      row(sheet, 0, "community_id", "fund", "date", "balance");
      for (int i = 1; i < 4; i++) {
        Row row = row(sheet, i, "C001", "service");
        Cell day = row.createCell(2);
        day.setCellValue(46203 - i);
        day.setCellStyle(date);
        row.createCell(3).setCellValue(12.5);
      }
      change.to(workbook, sheet);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(Sheet sheet, int number, String... texts) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
    return row;
  }

  private static void number(Sheet sheet, int row, double value) {
    sheet.getRow(row).getCell(3).setCellValue(value);
  }

  private void workbooks() {
    workbook("good", (w, s) -> {});
    workbook(
        "rows-65536",
        (w, s) -> {
          for (int i = 4; i < 65_536; i++) {
            row(s, i, "C001", "service", "x");
          }
        });
    workbook("columns-256", (w, s) -> s.createRow(9).createCell(255).setCellValue("x"));
    workbook(
        "merged-everything",
        (w, s) -> s.addMergedRegionUnsafe(new CellRangeAddress(0, 65_535, 0, 255)));
    workbook(
        "merged-10000",
        (w, s) -> {
          for (int i = 0; i < 10_000; i++) {
            s.addMergedRegionUnsafe(new CellRangeAddress(i * 2, i * 2 + 1, 0, 3));
          }
        });
    workbook(
        "merged-balances", (w, s) -> s.addMergedRegionUnsafe(new CellRangeAddress(1, 3, 3, 3)));
    workbook("hidden", (w, s) -> w.createSheet("T"));
    workbook(
        "sheets-hidden",
        (w, s) -> {
          w.createSheet("T");
          w.setSheetHidden(0, true);
          w.setActiveSheet(1);
        });
    workbook(
        "sheets-500",
        (w, s) -> {
          for (int i = 0; i < 500; i++) {
            row(w.createSheet("T" + i), 0, "x");
          }
        });
    workbook(
        "formulas",
        (w, s) -> {
          s.getRow(1).getCell(3).setCellFormula("1+1");
          s.getRow(2).getCell(3).setCellFormula("HYPERLINK(\"http://127.0.0.1:9/\",\"x\")");
          s.getRow(3).getCell(3).setCellFormula("SUM(A1:IV65536)");
        });
    workbook(
        "numbers",
        (w, s) -> {
          number(s, 1, 1e308);
          number(s, 2, -0.0);
          number(s, 3, Double.MIN_VALUE);
        });
    workbook(
        "dates",
        (w, s) -> {
          s.getRow(1).getCell(2).setCellValue(-1);
          s.getRow(2).getCell(2).setCellValue(60);
          s.getRow(3).getCell(2).setCellValue(2_958_466);
        });
    workbook("texts-long", (w, s) -> s.createRow(8).createCell(0).setCellValue("长".repeat(32_767)));
    workbook(
        "texts-control", (w, s) -> row(s, 8, "\u0000\u001B[2J\u0007", "\uD800", "\r\n", "\u202E"));
    workbook("names", (w, s) -> w.setSheetName(0, "\u0001\u001B\n"));
    add(
        "password",
        out -> {
          Biff8EncryptionKey.setCurrentUserPassword("secret");
          try {
            out.write(good());
          } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
          }
        });
  }

  /** The stream of records of the good workbook with each kind of record spoilt. */
  private void records() {
    byte[] stream = stream(good());
    for (int type : RECORDS) {
      int at = find(stream, type);
      if (at < 0) {
        continue;
      }
      String name = "record-" + Integer.toHexString(type);
      int length = length(stream, at);
      for (int lie : new TreeSet<>(List.of(0, 1, length + 1, 8224, 8225, 0x7FFF, 0xFFFF))) {
        add(name + "-length-" + lie, withStream(length(stream, at, lie)));
      }
      for (int value : new int[] {0, 0x7F, 0xFF}) {
        byte[] filled = stream.clone();
        Arrays.fill(filled, at + 4, at + 4 + length, (byte) value);
        add(name + "-filled-" + value, withStream(filled));
      }
      add(name + "-absent", withStream(without(stream, at, length)));
      add(
          name + "-twice",
          withStream(
              Mutations.joined(
                  Arrays.copyOf(stream, at),
                  Arrays.copyOfRange(stream, at, at + 4 + length),
                  Arrays.copyOfRange(stream, at, stream.length))));
      add(name + "-last", withStream(Arrays.copyOf(stream, at + 4)));
    }
    add(
        "records-without-end",
        withStream(Mutations.joined(stream, new byte[] {0x3C, 0, (byte) 0xFF})));
    add(
        "records-noise",
        withStream(Mutations.joined(Arrays.copyOf(stream, 20), Mutations.noise(60_000, 3))));
    add("records-zeros", withStream(new byte[100_000]));
    add("records-continue", withStream(continues(stream)));
  }

  private static byte[] continues(byte[] stream) {
    byte[] many = new byte[4 * 300_000];
    for (int i = 0; i < many.length; i += 4) {
      many[i] = 0x3C;
    }
    int at = Math.max(0, find(stream, 0x0085));
    return Mutations.joined(
        Arrays.copyOf(stream, at), many, Arrays.copyOfRange(stream, at, stream.length));
  }

  private static int length(byte[] stream, int at) {
    return (stream[at + 2] & 0xFF) | (stream[at + 3] & 0xFF) << 8;
  }

  private static byte[] length(byte[] stream, int at, int lie) {
    byte[] changed = stream.clone();
    changed[at + 2] = (byte) lie;
    changed[at + 3] = (byte) (lie >> 8);
    return changed;
  }

  private static byte[] without(byte[] stream, int at, int length) {
    return Mutations.joined(
        Arrays.copyOf(stream, at), Arrays.copyOfRange(stream, at + 4 + length, stream.length));
  }

  private static int find(byte[] stream, int type) {
    for (int at = 0; at + 4 <= stream.length; at += 4 + length(stream, at)) {
      if (((stream[at] & 0xFF) | (stream[at + 1] & 0xFF) << 8) == type) {
        return at;
      }
    }
    return -1;
  }

  static byte[] stream(byte[] xls) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
      return files.createDocumentInputStream("Workbook").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Content withStream(byte[] stream) {
    return compound("Workbook", stream);
  }

  private static Content compound(String name, byte[] stream) {
    return out -> {
      try (POIFSFileSystem files = new POIFSFileSystem()) {
        files.createDocument(new ByteArrayInputStream(stream), name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.writeFilesystem(bytes);
        out.write(bytes.toByteArray());
      }
    };
  }

  /** Workbooks of Excel 2 to 5, which are bare records or a stream named Book. */
  private void old() {
    int[][] starts = {{0x0009, 0x0200}, {0x0209, 0x0300}, {0x0409, 0x0400}};
    for (int[] start : starts) {
      add(
          "biff-" + start[1],
          Content.of(
              Mutations.joined(
                  record(start[0], 0, 2, 16, 0),
                  label(0, 0, "community_id"),
                  label(0, 1, "fund"),
                  label(0, 2, "date"),
                  label(0, 3, "balance"),
                  label(1, 0, "C001"),
                  record(0x000A))));
      add("biff-" + start[1] + "-cut", Content.of(record(start[0], 0, 2)));
      add(
          "biff-" + start[1] + "-noise",
          Content.of(
              Mutations.joined(record(start[0], 0, 2, 16, 0), Mutations.noise(5000, start[0]))));
    }
    byte[] book =
        Mutations.joined(
            record(0x0809, 0, 5, 5, 0, 0, 0, 0, 0),
            record(0x0085, 40, 0, 0, 0, 0, 0, 1, 'S'),
            record(0x000A),
            record(0x0809, 0, 5, 16, 0, 0, 0, 0, 0),
            label(0, 0, "community_id"),
            label(0, 1, "fund"),
            label(0, 2, "date"),
            label(0, 3, "balance"),
            record(0x000A));
    add("biff-5", compound("Book", book));
    add("biff-5-bare", Content.of(book));
    add("book-and-noise", compound("Book", Mutations.noise(10_000, 4)));
  }

  private static byte[] record(int type, int... data) {
    byte[] all = new byte[4 + data.length];
    ByteBuffer record = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
    record.putShort((short) type).putShort((short) data.length);
    for (int one : data) {
      record.put((byte) one);
    }
    return all;
  }

  private static byte[] label(int row, int column, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[4 + 8 + bytes.length];
    ByteBuffer record = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
    record.putShort((short) 0x0204).putShort((short) (8 + bytes.length));
    record.putShort((short) row).putShort((short) column).putShort((short) 0);
    record.putShort((short) bytes.length).put(bytes);
    return all;
  }

  /** The frame of blocks and chains around the stream. */
  private void frames() {
    byte[] good = good();
    add("frame-header-only", Content.of(Arrays.copyOf(good, 512)));
    add("frame-mark-only", Content.of(Arrays.copyOf(good, 8)));
    int[] fields = {24, 26, 28, 30, 32, 44, 48, 56, 60, 64, 68, 72, 76, 80};
    for (int field : fields) {
      for (int value : new int[] {0, 1, 0xFFFF, -1, -2, 0x7FFFFFFF}) {
        byte[] changed = good.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(field, value);
        add("frame-" + field + "-" + Integer.toHexString(value), Content.of(changed));
      }
    }
    byte[] loops = good.clone();
    int table = 512 + 512 * ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN).getInt(76);
    for (int i = 0; i < 128 && table + i * 4 + 4 <= loops.length; i++) {
      ByteBuffer.wrap(loops).order(ByteOrder.LITTLE_ENDIAN).putInt(table + i * 4, i / 2);
    }
    add("frame-loops", Content.of(loops));
    add(
        "frame-noise",
        Content.of(Mutations.joined(Arrays.copyOf(good, 76), Mutations.noise(20_000, 5))));
    for (String name :
        List.of(
            "WordDocument",
            "PowerPoint Document",
            "EncryptedPackage",
            "Contents",
            "__properties_version1.0",
            "workbook",
            "WORKBOOK",
            "Workbook\u0001")) {
      add(
          "stream-" + name.strip().replace(' ', '-').replace("\u0001", "1"),
          compound(name, stream(good)));
    }
    add("stream-empty", compound("Workbook", new byte[0]));
  }
}
