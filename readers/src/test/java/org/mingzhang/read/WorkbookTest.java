package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.ledger.WorkOrder;

/** Workbooks written by POI, which is the oracle for dates and formats. */
class WorkbookTest {

  private static final String[] BALANCES = {"community_id", "fund", "date", "balance"};
  private static final String[] ENTRIES = {
    "community_id", "voucher_no", "date", "fund", "direction", "category", "amount", "description"
  };

  private final Path folder;

  WorkbookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static void row(Sheet sheet, int number, Object... values) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < values.length; i++) {
      Cell cell = row.createCell(i);
      if (values[i] instanceof Number number1) {
        cell.setCellValue(number1.doubleValue());
      } else if (values[i] instanceof Boolean truth) {
        cell.setCellValue(truth);
      } else if (!values[i].equals("")) {
        cell.setCellValue(values[i].toString());
      }
    }
  }

  private static CellStyle style(XSSFWorkbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private Path save(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return Files.write(folder.resolve("table.xlsx"), out.toByteArray());
  }

  private Reading read(XSSFWorkbook workbook) throws IOException, FileRefused {
    return Reading.of(save(workbook));
  }

  @Test
  void numbersAreTheShortestDecimalOfWhatIsStored() throws IOException, FileRefused {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("余额");
      row(sheet, 0, (Object[]) BALANCES);
      row(sheet, 1, "C001", "service", "2026-06-01", 1234.56);
      row(sheet, 2, "C001", "service", "2026-06-02", 0.1 + 0.2);
      row(sheet, 3, "C001", "service", "2026-06-03", -0.07);
      row(sheet, 4, "C001", "service", "2026-06-04", 1e7);
      row(sheet, 5, "C001", "service", "2026-06-05", 1234.567);
      row(sheet, 6, "C001", "service", "2026-06-06", 4.35 * 100);
      row(sheet, 7, "C001", "service", "2026-06-07", 1e-7);
      row(sheet, 8, "C001", "service", "2026-06-08", 1e17);
      Reading reading = read(workbook);
      assertThat(reading.facts().stream().map(f -> ((Balance) f).balance().fen()))
          .containsExactly(123456L, 30L, -7L, 1_000_000_000L, 43500L);
      assertThat(reading.refusals().stream().map(r -> r.row() + " " + r.found() + " " + r.reason()))
          .containsExactly(
              "6 1234.567 MONEY_DECIMALS", "8 0.0000001 MONEY_DECIMALS", "9 1.0E17 MONEY_FORM");
    }
  }

  @Test
  void everyAmountOfWholeFenSurvivesAsADouble() throws IOException, FileRefused {
    long seed = 20260701;
    Random random = new Random(seed);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      row(sheet, 0, (Object[]) BALANCES);
      long[] fen = random.longs(2_000, -99_999_999_999L, 99_999_999_999L).toArray();
      for (int i = 0; i < fen.length; i++) {
        row(sheet, i + 1, "C001", "service", "2026-06-01", fen[i] / 100.0);
      }
      List<Long> read =
          read(workbook).facts().stream().map(f -> ((Balance) f).balance().fen()).toList();
      assertThat(read).as("seed %d", seed).hasSize(fen.length);
      for (int i = 0; i < fen.length; i++) {
        assertThat(read.get(i)).as("seed %d, row %d", seed, i).isEqualTo(fen[i]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void serialDatesAreReadInBothSystems(boolean from1904) throws IOException, FileRefused {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      if (from1904) {
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
      }
      Sheet sheet = workbook.createSheet();
      row(sheet, 0, "community_id", "order_no", "kind", "category", "reported_at", "due_at");
      LocalDateTime reported = LocalDateTime.of(2026, 7, 5, 9, 5, 30);
      row(sheet, 1, "C001", "W1", "报修", "水电", 0, 0);
      sheet.getRow(1).getCell(4).setCellValue(DateUtil.getExcelDate(reported, from1904));
      sheet.getRow(1).getCell(4).setCellStyle(style(workbook, "yyyy\"年\"m\"月\"d\"日\" h:mm"));
      double due = DateUtil.getExcelDate(LocalDate.of(2026, 7, 6), from1904);
      sheet.getRow(1).getCell(5).setCellValue(due);
      sheet.getRow(1).getCell(5).setCellStyle(style(workbook, "m/d/yy"));
      row(sheet, 2, "C001", "W2", "报修", "水电", due + 0.25, "");
      WorkOrder order = (WorkOrder) read(workbook).facts().get(0);
      assertThat(order.reportedAt()).isEqualTo(reported);
      assertThat(order.dueBy()).isEqualTo(LocalDateTime.of(2026, 7, 6, 23, 59, 59));
      assertThat(order.dueDateOnly()).isTrue();
      WorkOrder unformatted = (WorkOrder) read(workbook).facts().get(1);
      assertThat(unformatted.reportedAt()).isEqualTo(LocalDateTime.of(2026, 7, 6, 6, 0));
    }
  }

  @Test
  void serialsAgreeWithPoiToTheSecond() {
    long seed = 42;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      boolean from1904 = random.nextBoolean();
      double serial = random.nextDouble() * 70_000 + 1_500;
      LocalDateTime expected =
          DateUtil.getLocalDateTime(serial, from1904, false)
              .plusNanos(500_000_000)
              .truncatedTo(ChronoUnit.SECONDS);
      String text = NumberCell.text(Double.toString(serial), "yyyy-mm-dd", 0, from1904);
      LocalDateTime found = LocalDateTime.parse(text.replace(' ', 'T'));
      assertThat(Math.abs(ChronoUnit.SECONDS.between(found, expected)))
          .as("seed %d, serial %s", seed, serial)
          .isZero();
    }
  }

  @Test
  void dateFormatsAgreeWithPoi() {
    for (int id = 0; id < BuiltinFormats.getAll().length; id++) {
      String format = BuiltinFormats.getBuiltinFormat(id);
      if (format.startsWith("reserved")) {
        continue;
      }
      boolean timeOnly = (format.contains("h") && !format.contains("y")) || format.contains("ss");
      assertThat(NumberCell.isDate(format, id))
          .as("%d %s", id, format)
          .isEqualTo(!timeOnly && DateUtil.isADateFormat(id, format));
    }
    for (String format :
        List.of(
            "General",
            "0.00",
            "#,##0.00_);[Red](#,##0.00)",
            "\"day\" 0",
            "0.00\\d",
            "yyyy/m/d;@",
            "[$-804]yyyy\"年\"m\"月\"d\"日\"",
            "yyyy\\-mm\\-dd\\ hh:mm:ss",
            "¥#,##0.00",
            "@")) {
      assertThat(NumberCell.isDate(format, 200))
          .as(format)
          .isEqualTo(DateUtil.isADateFormat(200, format));
    }
  }

  @Test
  void formulasGiveTheirCachedValueAndNoneIsRefused() throws IOException, FileRefused {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      row(sheet, 0, (Object[]) BALANCES);
      row(sheet, 1, "C001", "service", "2026-06-01", 0);
      sheet.getRow(1).getCell(3).setCellFormula("100.25+200");
      sheet.getRow(1).createCell(1).setCellFormula("\"公共\"&\"收益\"");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      row(sheet, 2, "C001", "service", "2026-06-02", 0);
      sheet.getRow(2).removeCell(sheet.getRow(2).getCell(3));
      sheet.getRow(2).createCell(3).setCellFormula("1+1");
      row(sheet, 3, "C001", "service", "2026-06-03", 0);
      sheet.getRow(3).getCell(3).setCellErrorValue(FormulaError.REF.getCode());
      row(sheet, 4, "C001", "service", "2026-06-04", 4, "");
      sheet.getRow(4).createCell(4).setCellFormula("IF(A1=1,\"a\",\"\")");
      sheet.getRow(4).getCell(4).setCellValue("");
      Reading reading = read(workbook);
      assertThat(reading.facts()).hasSize(2);
      Balance balance = (Balance) reading.facts().get(0);
      assertThat(balance.balance()).isEqualTo(Money.of("300.25"));
      assertThat(balance.fund()).isEqualTo("public");
      assertThat(reading.refusals().stream().map(r -> r.found() + " " + r.reason()))
          .containsExactly("=1+1 VALUE_MISSING", "#REF! VALUE_MISSING");
    }
  }

  @Test
  void longIdsThatLostDigitsAreRefusedAndLeadingZerosOfTextStay() throws IOException, FileRefused {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      row(sheet, 0, (Object[]) ENTRIES);
      row(sheet, 1, "C001", 202607010000000017L, "2026-07-01", "public", "income", "a", 1, "");
      row(sheet, 2, "C001", "0017", "2026-07-01", "public", "income", "a", 1, "#N/A");
      row(sheet, 3, "C001", "0018", "2026-07-01", "public", "income", "a", 1, "");
      row(sheet, 4, "C001", 123456789012345L, "2026-07-01", "public", "income", "a", 1, true);
      Reading reading = read(workbook);
      assertThat(
              reading.refusals().stream().map(r -> r.row() + " " + r.column() + " " + r.reason()))
          .containsExactly("2 voucher_no ID_SPOILT", "3 description VALUE_MISSING");
      assertThat(reading.facts().stream().map(f -> ((Entry) f).voucherNo()))
          .containsExactly("0018", "123456789012345");
    }
  }

  @Test
  void everySheetIsRecognisedByItsHeadersWhateverItsName() throws IOException, FileRefused {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      row(workbook.createSheet("说明"), 0, "本表由物业公司填写");
      Sheet balances = workbook.createSheet("收费");
      row(balances, 0, "金桂苑余额表");
      row(balances, 2, (Object[]) BALANCES);
      row(balances, 3, "C001", "service", "2026-06-01", 1);
      row(balances, 6, "C001", "service", "2026-06-02", 2);
      row(workbook.createSheet("空表"), 0, (Object[]) ENTRIES);
      workbook.createSheet("Sheet4");
      Reading reading = read(workbook);
      assertThat(reading.tables().stream().map(FoundTable::sheet)).containsExactly("收费", "空表");
      assertThat(reading.tables().stream().map(FoundTable::kind))
          .containsExactly(TableKind.BALANCES, TableKind.ENTRIES);
      assertThat(reading.tables().get(0).headerRow()).isEqualTo(3);
      assertThat(reading.facts().stream().map(f -> f.origin().sheet() + f.origin().row()))
          .containsExactly("收费4", "收费7");
      assertThat(reading.remarks().stream().map(r -> r.sheet() + " " + r.reason()))
          .containsExactly("空表 FILE_NO_DATA");
    }
  }

  @Test
  void whatStandsBesideTheTableIsRefusedWithItsRow() throws IOException, FileRefused {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("余额");
      row(sheet, 0, (Object[]) BALANCES);
      row(sheet, 1, "C001", "service", "2026-06-01", 1, "", "");
      row(sheet, 2, "C001", "service", "2026-06-02", 2, "", "请核对");
      Reading reading = read(workbook);
      assertThat(reading.facts()).hasSize(1);
      assertThat(reading.refusal().reason()).isEqualTo(Reason.ROW_RAGGED);
      assertThat(reading.refusal().raw()).isEqualTo("C001,service,2026-06-02,2,,请核对");
    }
  }

  @Test
  void rawLinesAreFetchedBySheetAndRow() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("余额");
      row(sheet, 0, (Object[]) BALANCES);
      row(sheet, 1, "C001", "service", "2026-06-01", 1.5);
      var place = new org.mingzhang.ledger.RawRows.Place("余额", 2);
      assertThat(RawLines.of(save(workbook), "table.xlsx").of(List.of(place)))
          .containsEntry(place, "C001,service,2026-06-01,1.5");
    }
  }
}
