package org.mingzhang.write.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;

class XlsxWriterTest {

  private static final String EXPENSES = "物业服务支出构成";
  private static final String VOUCHERS = "凭证明细-2026-Q3 (收入)";

  @Test
  void hasASheetForEachTableBetweenSummaryAndNotes() throws IOException {
    try (XSSFWorkbook workbook = read(SampleDocument.of())) {
      List<String> names = new ArrayList<>();
      workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));

      assertThat(names).containsExactly("概览", "图表", "各项资金收支", EXPENSES, VOUCHERS, "说明");
      assertThat(workbook.getActiveSheetIndex()).isZero();
      Sheet cover = workbook.getSheet("概览");
      assertThat(cover.getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("2026年第三季度收支公示(业委会审阅版)");
      assertThat(cover.getHyperlinkList())
          .extracting(link -> link.getAddress())
          .containsExactly(
              "'图表'!A1",
              "'各项资金收支'!A1",
              "'" + EXPENSES + "'!A1",
              "'" + VOUCHERS + "'!A1",
              "'说明'!A1");
    }
  }

  @Test
  void typesMoneySharesDatesAndText() throws IOException {
    try (XSSFWorkbook workbook = read(SampleDocument.of())) {
      Row costs = workbook.getSheet(EXPENSES).getRow(3);
      assertThat(costs.getCell(2).getNumericCellValue()).isEqualTo(187580.00);
      assertThat(costs.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
      assertThat(costs.getCell(3).getNumericCellValue()).isEqualTo(35.4);
      assertThat(costs.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.0\"%\"");
      assertThat(costs.getLastCellNum()).as("the column of bars is left out").isEqualTo((short) 4);

      Row voucher = workbook.getSheet(VOUCHERS).getRow(3);
      assertThat(voucher.getCell(0).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 7, 3, 0, 0));
      assertThat(voucher.getCell(5).getCellStyle().getDataFormatString())
          .isEqualTo("+#,##0.00;-#,##0.00;#,##0.00");

      Row rate = workbook.getSheet("概览").getRow(6);
      assertThat(rate.getCell(0).getStringCellValue()).isEqualTo("当期收缴率");
      assertThat(rate.getCell(1).getNumericCellValue()).isEqualTo(0.95);
      assertThat(rate.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
    }
  }

  @Test
  void keepsTextThatLooksLikeAFormulaAsText() throws IOException {
    try (XSSFWorkbook workbook = read(SampleDocument.of())) {
      var cell = workbook.getSheet(VOUCHERS).getRow(3).getCell(2);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\",\"点我\")");
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void addsUpTotalsByFormulaOnlyWhereTheyAgree() throws IOException {
    try (XSSFWorkbook workbook = read(SampleDocument.of())) {
      Sheet costs = workbook.getSheet(EXPENSES);
      assertThat(costs.getRow(12).getCell(2).getCellFormula()).isEqualTo("SUM(C4:C12)");
      assertThat(costs.getRow(12).getCell(2).getNumericCellValue()).isEqualTo(529970.00);
      assertThat(costs.getRow(12).getCell(3).getCellFormula()).isEqualTo("SUM(D4:D12)");
      // 支出合计 is the nine components and the tax, without the subtotal between them.
      assertThat(costs.getRow(14).getCell(2).getCellFormula()).isEqualTo("SUM(C4:C12,C14:C14)");
      assertThat(costs.getRow(14).getCell(2).getNumericCellValue()).isEqualTo(548270.00);
      // The voucher's total is a fen off.
      assertThat(workbook.getSheet(VOUCHERS).getRow(5).getCell(4).getCellType())
          .isEqualTo(CellType.NUMERIC);
    }
  }

  @Test
  void formulasGiveTheirCachedNumbers() throws IOException {
    try (XSSFWorkbook workbook = read(SampleDocument.of())) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      int formulas = 0;
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (var cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              formulas++;
              assertThat(evaluator.evaluate(cell).getNumberValue())
                  .isCloseTo(
                      cell.getNumericCellValue(), org.assertj.core.data.Offset.offset(0.000001));
            }
          }
        }
      }
      // Three totals, and the closing balance of three funds.
      assertThat(formulas).isEqualTo(6);
    }
  }

  @Test
  void typesWhatARateIsMadeOfAndTheParticulars() throws IOException {
    Table table =
        new Table(
            "rates",
            "收费情况",
            List.of(
                new Table.Column("指标", Table.Align.LEFT, 30),
                new Table.Column("分子 / 分母", Table.Align.RIGHT, 40),
                new Table.Column("结果", Table.Align.RIGHT, 30)),
            List.of(
                new Table.Row(
                    Table.Emphasis.NONE,
                    List.of(
                        new Cell.Words("当期收缴率", false),
                        new Cell.Fraction(
                            new BigDecimal("456000.00"),
                            new BigDecimal("480000.00"),
                            Cell.Form.MONEY,
                            "456,000.00 / 480,000.00"),
                        new Cell.Numeral(
                            new BigDecimal("0.950000"), Cell.Form.PERCENT_2, "95.00%", true)))),
            "");
    Cell.Numeral area =
        new Cell.Numeral(new BigDecimal("182300.4"), Cell.Form.AREA, "182,300.40 m²", false);
    Document sample = SampleDocument.of();
    Document document =
        sample.with(
            List.of(
                new Block.Particulars(List.of(new Block.Particular("建筑面积", "182,300.40 m²", area))),
                new Block.TableBlock(table)));
    try (XSSFWorkbook workbook = read(document)) {
      Sheet sheet = workbook.getSheet("收费情况");
      assertThat(sheet.getRow(2))
          .extracting(org.apache.poi.ss.usermodel.Cell::getStringCellValue)
          .containsExactly("指标", "分子", "分母", "结果");
      assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(456000.00);
      assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(480000.00);
      assertThat(sheet.getRow(3).getCell(2).getCellStyle().getDataFormatString())
          .isEqualTo("#,##0.00");
      Row particular = workbook.getSheet("概览").getRow(4);
      assertThat(particular.getCell(0).getStringCellValue()).isEqualTo("建筑面积");
      assertThat(particular.getCell(1).getNumericCellValue()).isEqualTo(182300.4);
      assertThat(particular.getCell(1).getCellStyle().getDataFormatString())
          .isEqualTo("#,##0.00\" m²\"");
    }
  }

  @Test
  void printsOnA4WithHeadFootAndRepeatedHeader() throws IOException {
    try (XSSFWorkbook workbook = read(SampleDocument.of())) {
      XSSFSheet sheet = workbook.getSheet(VOUCHERS);
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
      assertThat(sheet.getFooter().getRight()).endsWith("第 &P 页 / 共 &N 页");
      assertThat(sheet.getHeader().getRight()).contains("2026年第三季度");
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:F5");
    }
  }

  @Test
  void drawsNativeChartsWithATextAlternative() throws IOException {
    try (XSSFWorkbook workbook = read(SampleDocument.of())) {
      XSSFSheet sheet = workbook.getSheet("图表");
      List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();
      assertThat(charts)
          .extracting(chart -> chart.getTitleText().getString())
          .containsExactly("九项成本与上季", "各月收入与支出", "维修及时率", "各项满意率及其区间", "各小区满意率");
      assertThat(sheet.getDrawingPatriarch().getCTDrawing().toString()).contains("人员费用最高,占 35.4%");
      String months = charts.get(1).getCTChart().toString();
      assertThat(months).contains("图表!$K$").contains("wdUpDiag").contains("<c:v>21.3</c:v>");
    }
  }

  @Test
  void writesTheSameBytesInEveryTimeZoneAndLocale() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      byte[] first = write(SampleDocument.of());
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(write(SampleDocument.of())).isEqualTo(first);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void carriesNoMomentOfItsOwn() throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(write(SampleDocument.of())))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(2000, 1, 1, 0, 0));
        if (entry.getName().equals("docProps/core.xml")) {
          assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
              .contains(">2000-01-01T00:00:00Z</dcterms:created>")
              .contains(">2000-01-01T00:00:00Z</dcterms:modified>");
        }
      }
    }
  }

  @Test
  void streamsALongTableAndStaysTheSame() throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < 6000; i++) {
      rows.add(
          SampleDocument.row(
              Table.Emphasis.NONE, SampleDocument.words("@行" + i), SampleDocument.money("1.10")));
    }
    rows.add(
        SampleDocument.row(
            Table.Emphasis.TOTAL, SampleDocument.words("合计"), SampleDocument.money("6600.00")));
    Table table =
        new Table(
            "long", "长表", List.of(SampleDocument.left("甲"), SampleDocument.right("乙")), rows, "");

    byte[] first = write(SampleDocument.of(table));
    assertThat(write(SampleDocument.of(table))).isEqualTo(first);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(first))) {
      Sheet sheet = workbook.getSheet("长表");
      assertThat(sheet.getRow(6002).getCell(0).getStringCellValue()).isEqualTo("@行5999");
      assertThat(sheet.getRow(6003).getCell(1).getCellFormula()).isEqualTo("SUM(B4:B6003)");
      assertThat(workbook.getSheet(EXPENSES).getRow(12).getCell(2).getNumericCellValue())
          .isEqualTo(529970.00);
    }
  }

  @Test
  void takesAnEmptyTableAndARaggedRow() throws IOException {
    Table empty = new Table("e", "", List.of(SampleDocument.left("甲")), List.of(), "本期无");
    Table ragged =
        new Table(
            "r",
            "e",
            List.of(SampleDocument.left("甲"), SampleDocument.right("乙")),
            List.of(new Table.Row(Table.Emphasis.GROUP, List.of(new Cell.Words("组_x0041_", true)))),
            "");
    try (XSSFWorkbook workbook = read(SampleDocument.of(empty, ragged))) {
      assertThat(workbook.getSheet("e").getRow(3).getCell(0).getStringCellValue()).isEqualTo("本期无");
      assertThat(workbook.getSheet("e (2)").getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("组_x0041_");
    }
  }

  @Test
  void speaksEnglishWhereTheDocumentDoes() throws IOException {
    Document chinese = SampleDocument.of();
    Document english =
        new Document(
            "review",
            Locale.ENGLISH,
            "Q3",
            "",
            "",
            "",
            "",
            "",
            "Page {0} of {1}",
            chinese.blocks());
    try (XSSFWorkbook workbook = read(english)) {
      assertThat(workbook.getSheetName(0)).isEqualTo("Summary");
      assertThat(workbook.getSheetName(1)).isEqualTo("Charts");
    }
  }

  private static XSSFWorkbook read(Document document) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(write(document)));
  }

  private static byte[] write(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxWriter.write(document, out);
    return out.toByteArray();
  }
}
