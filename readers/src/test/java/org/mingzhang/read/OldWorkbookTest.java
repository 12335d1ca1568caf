package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.WorkOrder;

/** Workbooks of Excel 97 written by POI, and of Excel 5 written byte by byte. */
class OldWorkbookTest {

  private static final String[] BALANCES = {"community_id", "fund", "date", "balance"};

  private final Path folder;

  OldWorkbookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static void row(Sheet sheet, int number, Object... values) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Number value) {
        row.createCell(i).setCellValue(value.doubleValue());
      } else if (values[i] instanceof Boolean value) {
        row.createCell(i).setCellValue(value);
      } else if (!values[i].equals("")) {
        row.createCell(i).setCellValue(values[i].toString());
      }
    }
  }

  private Path save(HSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return Files.write(folder.resolve("table.xls"), out.toByteArray());
  }

  private Reading read(HSSFWorkbook workbook) throws IOException, FileRefused {
    return Reading.of(save(workbook));
  }

  /** The texts of a sheet's rows, each with its number in front. */
  private static List<String> rows(Path file, int sheet) throws FileRefused {
    try (Container book = OldWorkbook.open(SourceBytes.of(file, "t")).orElseThrow();
        RowCursor cursor = book.rows(book.sheets().get(sheet))) {
      java.util.ArrayList<String> rows = new java.util.ArrayList<>();
      while (cursor.advance()) {
        rows.add(cursor.row().row() + ":" + String.join("|", cursor.row().cells()));
      }
      return rows;
    }
  }

  private static Reason refused(Path file) {
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
  void everyKindOfCellIsTheTextItsAuthorSees() throws IOException, FileRefused {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      row(sheet, 0, "文字", 12.5, 3, 1e17, -0.07, 0.1 + 0.2, true, false, "");
      row(sheet, 2, 123456789, 1234.56, 1e-7);
      sheet.getRow(2).createCell(3).setCellErrorValue(FormulaError.REF.getCode());
      HSSFRichTextString rich = new HSSFRichTextString("一楼二楼");
      rich.applyFont(2, 4, workbook.createFont());
      sheet.getRow(2).createCell(5).setCellValue(rich);
      assertThat(rows(save(workbook), 0))
          .containsExactly(
              "1:文字|12.5|3|1.0E17|-0.07|0.3|TRUE|FALSE",
              "3:123456789|1234.56|0.0000001|#REF!||一楼二楼");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void datesAreReadInBothSystems(boolean from1904) throws IOException, FileRefused {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      if (from1904) {
        workbook.getInternalWorkbook().getRecords().stream()
            .filter(r -> r instanceof org.apache.poi.hssf.record.DateWindow1904Record)
            .forEach(
                r -> ((org.apache.poi.hssf.record.DateWindow1904Record) r).setWindowing((short) 1));
      }
      Sheet sheet = workbook.createSheet();
      row(sheet, 0, "community_id", "order_no", "kind", "category", "reported_at", "due_at");
      LocalDateTime reported = LocalDateTime.of(2026, 7, 5, 9, 5, 30);
      row(sheet, 1, "C001", "W1", "报修", "水电", DateUtil.getExcelDate(reported, from1904));
      sheet.getRow(1).getCell(4).setCellStyle(style(workbook, "yyyy\"年\"m\"月\"d\"日\" h:mm"));
      sheet
          .getRow(1)
          .createCell(5)
          .setCellValue(DateUtil.getExcelDate(LocalDate.of(2026, 7, 6), from1904));
      sheet.getRow(1).getCell(5).setCellStyle(style(workbook, "m/d/yy"));
      Path file = save(workbook);
      WorkOrder order = Reading.of(file).fact(WorkOrder.class);
      assertThat(order.reportedAt()).isEqualTo(reported);
      assertThat(order.dueDateOnly()).isTrue();
      assertThat(rows(file, 0).get(1)).endsWith("|2026-07-05 09:05:30|2026-07-06");
    }
  }

  private static CellStyle style(HSSFWorkbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  @Test
  void formulasGiveTheirCachedValueAndNoneIsRefused() throws IOException, FileRefused {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      row(sheet, 0, (Object[]) BALANCES);
      row(sheet, 1, "C001", "", "2026-06-01");
      sheet.getRow(1).createCell(3).setCellFormula("100.25+200");
      sheet.getRow(1).createCell(1).setCellFormula("\"公共\"&\"收益\"");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      row(sheet, 2, "C001", "service", "2026-06-02");
      sheet.getRow(2).createCell(3).setCellFormula("1+1");
      row(sheet, 3, "C001", "service", "2026-06-03");
      sheet.getRow(3).createCell(3).setCellErrorValue(FormulaError.REF.getCode());
      row(sheet, 4, "C001", "service", "2026-06-04", 4);
      sheet.getRow(4).createCell(4).setCellFormula("IF(A1=1,\"a\",\"\")");
      sheet.getRow(4).getCell(4).setCellValue("");
      row(sheet, 5, "C001", "service", "2026-06-05");
      sheet.getRow(5).createCell(3).setCellFormula("1=2");
      sheet.getRow(5).getCell(3).setCellValue(false);
      Reading reading = read(workbook);
      assertThat(reading.facts()).hasSize(2);
      Balance balance = (Balance) reading.facts().get(0);
      assertThat(balance.balance()).isEqualTo(Money.of("300.25"));
      assertThat(balance.fund()).isEqualTo("public");
      assertThat(reading.refusals().stream().map(r -> r.found() + " " + r.reason()))
          .containsExactly("=1+1 VALUE_MISSING", "#REF! VALUE_MISSING", "FALSE MONEY_FORM");
    }
  }

  @Test
  void sheetsTellWhetherTheyAreHiddenAndWhatIsMerged() throws IOException, FileRefused {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      row(workbook.createSheet("说明"), 0, "本表由物业公司填写");
      Sheet table = workbook.createSheet("收费");
      row(table, 0, "题目");
      table.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
      table.addMergedRegion(new CellRangeAddress(2, 4, 1, 1));
      row(workbook.createSheet("隐藏"), 0, "a");
      workbook.createSheet("深藏");
      workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
      workbook.setSheetVisibility(3, SheetVisibility.VERY_HIDDEN);
      try (Container book =
          OldWorkbook.open(SourceBytes.of(save(workbook), "t.xls")).orElseThrow()) {
        assertThat(book.sheets().stream().map(s -> s.name() + s.hidden()))
            .containsExactly("说明false", "收费false", "隐藏true", "深藏true");
        assertThat(book.merged(book.sheets().get(1)))
            .containsExactlyInAnyOrder(new Merged(1, 1, 0, 3), new Merged(3, 5, 1, 1));
        assertThat(book.isWorkbook()).isTrue();
      }
    }
  }

  @Test
  void aFullSheetIsReadToItsLastRowAndTextsThatGoOnInFurtherRecordsAreWhole()
      throws IOException, FileRefused {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      for (int i = 0; i < 65_536; i++) {
        row(sheet, i, "第" + i + "行", i);
      }
      String longest = "物业a".repeat(10_000);
      sheet.getRow(7).createCell(2).setCellValue(longest);
      List<String> rows = rows(save(workbook), 0);
      assertThat(rows).hasSize(65_536);
      assertThat(rows.get(7)).isEqualTo("8:第7行|7|" + longest);
      assertThat(rows.get(65_535)).isEqualTo("65536:第65535行|65535");
    }
  }

  @Test
  void aPasswordIsAskedForAndTheOneThatAllKnowIsNot() throws IOException, FileRefused {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      row(sheet, 0, (Object[]) BALANCES);
      for (int i = 1; i <= 300; i++) {
        row(sheet, i, "C001", "service", "2026-06-01", i);
      }
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      Path secret = save(workbook);
      assertThat(refused(secret)).isEqualTo(Reason.FILE_ENCRYPTED);
      Biff8EncryptionKey.setCurrentUserPassword("VelvetSweatshop");
      Path known = save(workbook);
      Biff8EncryptionKey.setCurrentUserPassword(null);
      Reading reading = Reading.of(known);
      assertThat(reading.facts()).hasSize(300);
      assertThat(((Balance) reading.facts().get(299)).balance()).isEqualTo(Money.of("300"));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  @Test
  void aFileCutAnywhereIsRefusedUnlessAllItsRowsAreLeft() throws IOException {
    byte[] whole;
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      row(sheet, 0, (Object[]) BALANCES);
      for (int i = 1; i < 200; i++) {
        row(sheet, i, "C001", "service", "2026-06-01", i);
      }
      whole = Files.readAllBytes(save(workbook));
    }
    int refused = 0;
    for (int percent = 1; percent < 100; percent++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
      Path file = Reading.write(folder, "a.xls", cut);
      try {
        assertThat(Reading.of(file).facts()).as("%d %%", percent).hasSize(199);
      } catch (FileRefused e) {
        assertThat(e.refusal().reason()).as("%d %%", percent).isEqualTo(Reason.FILE_TRUNCATED);
        refused++;
      }
    }
    // The last bytes only fill up the last block.
    assertThat(refused).isGreaterThan(95);
  }

  @Test
  void damagedBytesNeverFailOtherwise() throws IOException {
    byte[] whole;
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("余额");
      row(sheet, 0, (Object[]) BALANCES);
      for (int i = 1; i < 40; i++) {
        row(sheet, i, "C001", "service", "2026-06-01", i / 100.0);
      }
      sheet.getRow(3).createCell(4).setCellFormula("SUM(D1:D3)");
      sheet.addMergedRegion(new CellRangeAddress(2, 4, 1, 1));
      whole = Files.readAllBytes(save(workbook));
    }
    long seed = 11;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = whole.clone();
      for (int j = random.nextInt(8); j >= 0; j--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path file = Reading.write(folder, "a", bytes);
      try {
        assertThat(Reading.of(file).tables()).as("seed %d, case %d", seed, i).isNotEmpty();
      } catch (FileRefused e) {
        assertThat(Reading.english(e.refusal())).as("seed %d, case %d", seed, i).endsWith(".");
      } catch (UncheckedFileRefused e) {
        assertThat(Reading.english(e.refusal())).as("seed %d, case %d", seed, i).endsWith(".");
      }
    }
  }

  @Test
  void otherDocumentsAreCalledWhatTheyAre() throws IOException {
    try (POIFSFileSystem folders = new POIFSFileSystem()) {
      folders.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      folders.writeFilesystem(out);
      Path file = Reading.write(folder, "收费.xls", out.toByteArray());
      assertThatThrownBy(() -> Reading.of(file))
          .isInstanceOfSatisfying(
              FileRefused.class,
              e ->
                  assertThat(Reading.chinese(e.refusal()))
                      .isEqualTo(
                          "收费.xls：读到 Word 文档（.doc），应为 Excel 工作簿（.xlsx、.xls）或文本文件（CSV、TSV）；"
                              + "请在原软件中打开，将表格另存为 .xlsx，仅修改扩展名无效。"));
    }
  }

  /** Records of Excel 5 or of programs that write them bare. */
  private static final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes record(int type, Object... parts) {
      ByteBuffer data = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
      for (Object part : parts) {
        if (part instanceof Double number) {
          data.putDouble(number);
        } else if (part instanceof Integer number) {
          data.putShort(number.shortValue());
        } else if (part instanceof Long number) {
          data.putInt(number.intValue());
        } else {
          data.put((byte[]) part);
        }
      }
      ByteBuffer header = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
      header.putShort((short) type).putShort((short) data.position());
      out.writeBytes(header.array());
      out.writeBytes(Arrays.copyOf(data.array(), data.position()));
      return this;
    }

    Bytes label(int row, int column, String text) {
      byte[] bytes = text.getBytes(Charset.forName("GBK"));
      return record(0x204, row, column, 0, bytes.length, bytes);
    }

    Bytes table(int[] order) {
      List<String> headers = List.of("小区编号", "资金", "日期", "余额");
      for (int i = 0; i < 4; i++) {
        label(0, i, headers.get(i));
      }
      for (int row : order) {
        label(row, 0, "C001").label(row, 1, "公共收益").label(row, 2, "2026-06-30");
        record(0x203, row, 3, 0, row + 0.25);
      }
      return record(0x0A);
    }
  }

  @Test
  void bareRecordsWithGbkTextAreASheet() throws FileRefused {
    byte[] bytes =
        new Bytes().record(0x809, 0, 0x10, 0, 0).table(new int[] {1, 2}).out.toByteArray();
    Reading reading = Reading.of(Reading.write(folder, "a.xls", bytes));
    assertThat(reading.facts().stream().map(f -> ((Balance) f).balance().fen()))
        .containsExactly(125L, 225L);
    assertThat(((Balance) reading.facts().get(0)).fund()).isEqualTo("public");
  }

  @Test
  void aWorkbookOfExcel5IsReadInItsCodePageAndInTheOrderOfItsRows()
      throws IOException, FileRefused {
    byte[] name = "余额".getBytes(Charset.forName("GBK"));
    int[] order = IntStream.rangeClosed(1, 9_000).map(i -> 9_001 - i).toArray();
    int head = (8 + 4) + (2 + 4) + (4 + 2 + 1 + name.length + 4) + 4;
    Bytes bytes = new Bytes().record(0x809, 0x500, 5, 0, 0).record(0x42, 936);
    bytes.record(0x85, (long) head, 0, new byte[] {(byte) name.length}, name).record(0x0A);
    assertThat(bytes.out.size()).isEqualTo(head);
    bytes.record(0x809, 0x500, 0x10, 0, 0).table(order);
    try (POIFSFileSystem folders = new POIFSFileSystem()) {
      folders.createDocument(new java.io.ByteArrayInputStream(bytes.out.toByteArray()), "Book");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      folders.writeFilesystem(out);
      Reading reading = Reading.of(Reading.write(folder, "a.xls", out.toByteArray()));
      assertThat(reading.tables().get(0).sheet()).isEqualTo("余额");
      assertThat(reading.facts()).hasSize(9_000);
      for (int i = 0; i < 9_000; i++) {
        assertThat(reading.facts().get(i).origin().row()).isEqualTo(i + 2L);
      }
      assertThat(((Balance) reading.facts().get(8_999)).balance()).isEqualTo(Money.of("9000.25"));
    }
  }

  @Test
  void whatIsNoOldFileIsLeftToOthers() throws FileRefused {
    Path file = Reading.write(folder, "a.xls", "a,b\n1,2\n");
    assertThat(OldWorkbook.open(SourceBytes.of(file, "a.xls"))).isEqualTo(Optional.empty());
  }
}
