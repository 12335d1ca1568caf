package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.FileRefused;

/** Random workbooks that POI has written, read as POI itself reads them. */
class WorkbookOracleTest {

  private static final String[] TEXTS = {
    "物业服务费", "𠮷野家", "a<b>&\"c\"", " 空 格 ", "多行\n摘要", "=1+1", "", "_x0041_", "0101", "ＡＢ１２"
  };
  private static final List<FormulaError> ERRORS =
      List.of(FormulaError.REF, FormulaError.NA, FormulaError.DIV0, FormulaError.NAME);
  private static final List<SheetVisibility> VISIBILITIES =
      List.of(SheetVisibility.VISIBLE, SheetVisibility.HIDDEN, SheetVisibility.VERY_HIDDEN);
  private static final String[] FORMATS = {
    "General",
    "0.00",
    "yyyy-mm-dd",
    "yyyy\"年\"m\"月\"d\"日\"",
    "m/d/yy h:mm",
    "[h]:mm",
    "¥#,##0.00",
    "@"
  };

  private final Path folder;

  WorkbookOracleTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void readsWhatPoiReads(long seed) throws IOException, FileRefused {
    Random random = new Random(seed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean streamed = seed % 5 == 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.getCTWorkbook().getWorkbookPr().setDate1904(seed % 4 == 0);
      List<CellStyle> styles = styles(workbook);
      if (streamed) {
        // A streaming writer with inline texts, and a window small enough that rows are flushed.
        try (SXSSFWorkbook stream = new SXSSFWorkbook(workbook, 10, false, random.nextBoolean())) {
          fill(stream.createSheet("流"), styles, random, false);
          stream.write(bytes);
        }
      } else {
        for (int i = 0; i < 3; i++) {
          Sheet sheet = workbook.createSheet("表" + i + " & 共" + i);
          fill(sheet, styles, random, true);
          workbook.setSheetVisibility(
              i, i == 0 ? SheetVisibility.VISIBLE : VISIBILITIES.get(random.nextInt(3)));
        }
        workbook.write(bytes);
      }
    }
    compare(Reading.write(folder, "book.xlsx", bytes.toByteArray()), seed);
  }

  private static List<CellStyle> styles(XSSFWorkbook workbook) {
    List<CellStyle> styles = new ArrayList<>();
    for (String format : FORMATS) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
      styles.add(style);
    }
    return styles;
  }

  private static void fill(Sheet sheet, List<CellStyle> styles, Random random, boolean merges) {
    int number = 0;
    for (int i = 0; i < 60; i++) {
      number += random.nextInt(5) == 0 ? 1 + random.nextInt(500) : 1;
      Row row = sheet.createRow(number);
      row.setZeroHeight(random.nextInt(8) == 0);
      int column = 0;
      for (int j = random.nextInt(12); j > 0; j--) {
        column += random.nextInt(6) == 0 ? 1 + random.nextInt(40) : 1;
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.get(random.nextInt(styles.size())));
        set(cell, random);
      }
      if (merges && random.nextInt(10) == 0) {
        int first = random.nextInt(9);
        sheet.addMergedRegionUnsafe(
            new CellRangeAddress(number, number, first, first + 1 + random.nextInt(3)));
      }
    }
  }

  private static void set(Cell cell, Random random) {
    switch (random.nextInt(11)) {
      case 0 -> cell.setCellValue(TEXTS[random.nextInt(TEXTS.length)]);
      case 1 -> cell.setCellValue(TEXTS[random.nextInt(TEXTS.length)] + random.nextInt());
      case 2 -> cell.setCellValue(random.nextInt(100_000_000) / 100.0);
      case 3 -> cell.setCellValue(random.nextInt(60_000) + random.nextInt(86_400) / 86_400.0);
      case 4 -> cell.setCellValue(random.nextInt(1000) - 500);
      case 5 -> cell.setCellValue(random.nextGaussian() * Math.pow(10, random.nextInt(20) - 8));
      case 6 -> cell.setCellValue(random.nextBoolean());
      case 7 -> cell.setCellErrorValue(ERRORS.get(random.nextInt(ERRORS.size())).getCode());
      case 8 -> {
        cell.setCellFormula("A1*" + random.nextInt(9));
        cell.setCellValue(random.nextInt(1000) / 8.0);
      }
      case 9 -> {
        if (cell.getSheet().getWorkbook() instanceof XSSFWorkbook) {
          XSSFRichTextString rich = new XSSFRichTextString("物业");
          XSSFFont bold = new XSSFFont();
          bold.setBold(true);
          rich.append("费", bold);
          cell.setCellValue(rich);
        }
      }
      default -> {
        // A formatted cell without content.
      }
    }
  }

  private static void compare(Path file, long seed) throws IOException, FileRefused {
    try (XSSFWorkbook poi = new XSSFWorkbook(Files.newInputStream(file));
        Container ours = Workbook.open(SourceBytes.of(file, "a.xlsx")).orElseThrow()) {
      assertThat(ours.from1904()).isEqualTo(poi.isDate1904());
      assertThat(ours.sheets()).hasSize(poi.getNumberOfSheets());
      for (int i = 0; i < poi.getNumberOfSheets(); i++) {
        Container.Sheet sheet = ours.sheets().get(i);
        assertThat(sheet.name()).isEqualTo(poi.getSheetName(i));
        assertThat(sheet.hidden()).isEqualTo(poi.getSheetVisibility(i) != SheetVisibility.VISIBLE);
        assertThat(cells(ours, sheet))
            .as("seed %d, sheet %d", seed, i)
            .isEqualTo(cells(poi.getSheetAt(i), poi.isDate1904()));
        assertThat(ours.merged(sheet))
            .as("seed %d, sheet %d", seed, i)
            .containsExactlyInAnyOrderElementsOf(
                poi.getSheetAt(i).getMergedRegions().stream()
                    .map(
                        m ->
                            new Merged(
                                m.getFirstRow() + 1,
                                m.getLastRow() + 1,
                                m.getFirstColumn(),
                                m.getLastColumn()))
                    .toList());
      }
    }
  }

  /** The filled cells by row and column, and every row by its number. */
  private static Map<String, String> cells(Container workbook, Container.Sheet sheet) {
    Map<String, String> cells = new TreeMap<>();
    try (RowCursor rows = workbook.rows(sheet)) {
      while (rows.advance()) {
        RawRow row = rows.row();
        cells.put(row.row() + "", "row");
        for (int i = 0; i < row.cells().size(); i++) {
          if (!row.cells().get(i).isEmpty()) {
            cells.put(row.row() + " " + i, row.cells().get(i));
          }
        }
      }
    }
    return cells;
  }

  private static Map<String, String> cells(Sheet sheet, boolean from1904) {
    Map<String, String> cells = new TreeMap<>();
    for (Row row : sheet) {
      cells.put(row.getRowNum() + 1 + "", "row");
      for (Cell cell : row) {
        String text = text(cell, from1904);
        if (!text.isEmpty()) {
          cells.put(row.getRowNum() + 1 + " " + cell.getColumnIndex(), text);
        }
      }
    }
    return cells;
  }

  private static String text(Cell cell, boolean from1904) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      case NUMERIC -> number(cell, from1904);
      default -> "";
    };
  }

  private static String number(Cell cell, boolean from1904) {
    double value = cell.getNumericCellValue();
    boolean day = cell.getCellStyle().getDataFormatString().contains("y");
    if (day && Math.floor(value) >= 1 && value < 110_000) {
      LocalDateTime time =
          DateUtil.getLocalDateTime(value, from1904, false)
              .plusNanos(500_000_000)
              .truncatedTo(ChronoUnit.SECONDS);
      String pattern = value == Math.rint(value) ? "uuuu-MM-dd" : "uuuu-MM-dd HH:mm:ss";
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
    }
    BigDecimal decimal = new BigDecimal(NumberToTextConverter.toText(value));
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }
}
