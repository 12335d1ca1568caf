package org.mingzhang.write.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell.Day;
import org.mingzhang.document.Cell.Form;
import org.mingzhang.document.Cell.Fraction;
import org.mingzhang.document.Cell.Live;
import org.mingzhang.document.Cell.Match;
import org.mingzhang.document.Cell.Numeral;
import org.mingzhang.document.Cell.Part;
import org.mingzhang.document.Cell.Place;
import org.mingzhang.document.Cell.Product;
import org.mingzhang.document.Cell.SumOf;
import org.mingzhang.document.Cell.Term;
import org.mingzhang.document.Cell.Worked;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Table.Emphasis;

/** A statement's amounts are formulas over the sheet of details, and follow it. */
class LiveSumsTest {

  private static final String AWKWARD = "=A\"*?广告";

  private static Table details() {
    return new Table(
        "details",
        "凭证: 明细",
        List.of(SampleDocument.left("类别"), SampleDocument.right("金额")),
        List.of(
            row("C1", "100.10"),
            row("C2", "7.00"),
            row("C1", "-0.10"),
            row(AWKWARD, "5.05"),
            row("=A\"xxx广告", "900.00"),
            row("长".repeat(255), "3.00"),
            row("A\u202EB", "4.00"),
            SampleDocument.row(
                Emphasis.TOTAL, SampleDocument.words("合计"), SampleDocument.money("1019.05"))),
        "");
  }

  private static Table.Row row(String category, String amount) {
    return SampleDocument.row(
        Emphasis.NONE, SampleDocument.words(category), SampleDocument.money(amount));
  }

  private static Table statement(String amount, SumOf sum) {
    return new Table(
        "statement",
        "表",
        List.of(SampleDocument.left("项目"), SampleDocument.right("金额")),
        List.of(
            SampleDocument.row(
                Emphasis.NONE,
                SampleDocument.words("x"),
                new Numeral(new BigDecimal(amount), Form.MONEY, amount, false, sum))),
        "");
  }

  private static SumOf of(boolean negative, Match... where) {
    return new SumOf("details", 1, List.of(where), negative);
  }

  private static XSSFWorkbook book(Table statement) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // The statement stands before what it adds up.
    XlsxWriter.write(SampleDocument.of(statement, details()), bytes);
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static double worked(XSSFWorkbook book) {
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    return amount(book).getNumericCellValue();
  }

  private static Cell amount(XSSFWorkbook book) {
    return book.getSheet("表").getRow(3).getCell(1);
  }

  @Test
  void addsUpTheRowsOfACategoryAndFollowsThem() throws IOException {
    try (XSSFWorkbook book = book(statement("100.00", of(false, new Match(0, "C1"))))) {
      Cell amount = amount(book);
      assertThat(amount.getCellFormula())
          .isEqualTo("SUMIFS('凭证- 明细'!$B$4:$B$10,'凭证- 明细'!$A$4:$A$10,\"=C1\")");
      assertThat(amount.getNumericCellValue()).isEqualTo(100.00);
      book.getSheet("凭证- 明细").getRow(3).getCell(1).setCellValue(150.10);
      assertThat(worked(book)).isEqualTo(150.00);
    }
  }

  @Test
  void addsUpAllRowsWithoutTheTotal() throws IOException {
    try (XSSFWorkbook book = book(statement("-1019.05", of(true)))) {
      assertThat(amount(book).getCellFormula()).isEqualTo("-SUM('凭证- 明细'!$B$4:$B$10)");
      assertThat(worked(book)).isEqualTo(-1019.05);
    }
  }

  @Test
  void meansTheTextItself() throws IOException {
    try (XSSFWorkbook book = book(statement("5.05", of(false, new Match(0, AWKWARD))))) {
      assertThat(amount(book).getCellType()).isEqualTo(CellType.FORMULA);
      assertThat(worked(book)).isEqualTo(5.05);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"100.01", "0.00", "-100.00"})
  void isNoFormulaWhereItWouldShowAnotherNumber(String amount) throws IOException {
    try (XSSFWorkbook book = book(statement(amount, of(false, new Match(0, "C1"))))) {
      assertThat(amount(book).getCellType()).isEqualTo(CellType.NUMERIC);
    }
  }

  /**
   * Excel takes no text of more than 255 characters, and the cell shows a sign that is not typed.
   */
  @Test
  void isNoFormulaWhereTheTextIsTooLongOrNotWhatIsShown() throws IOException {
    for (Match match : List.of(new Match(0, "长".repeat(255)), new Match(0, "A\u202EB"))) {
      String amount = match.text().startsWith("A") ? "4.00" : "3.00";
      try (XSSFWorkbook book = book(statement(amount, of(false, match)))) {
        assertThat(amount(book).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(amount(book).getNumericCellValue()).isEqualTo(Double.parseDouble(amount));
      }
    }
  }

  @Test
  void isNoFormulaWithoutTheTable() throws IOException {
    try (XSSFWorkbook book = book(statement("5.00", new SumOf("elsewhere", 1, List.of(), false)))) {
      assertThat(amount(book).getCellType()).isEqualTo(CellType.NUMERIC);
    }
  }

  private static Cell worked(String amount, Form form, Live worked) throws IOException {
    Table table =
        new Table(
            "own",
            "自",
            List.of(SampleDocument.right("分子 / 分母"), SampleDocument.right("结果")),
            List.of(
                SampleDocument.row(
                    Emphasis.NONE,
                    new Fraction(
                        new BigDecimal("2.00"), new BigDecimal("3.00"), Form.MONEY, "2 / 3"),
                    new Numeral(new BigDecimal(amount), form, amount, true, worked))),
            "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XlsxWriter.write(SampleDocument.of(details(), table), bytes);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      Cell cell = book.getSheet("自").getRow(3).getCell(2);
      double cached = cell.getNumericCellValue();
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertThat(cell.getNumericCellValue()).isEqualTo(cached);
      return cell;
    }
  }

  /** 2 / 3 = 0.666667 at six digits; the two stand in columns of their own. */
  @Test
  void aRateIsNumeratorByDenominator() throws IOException {
    Worked ratio =
        new Worked(
            List.of(new Term(new Place("own", 0, 0, Part.NUMERATOR), false)),
            new Place("own", 0, 0, Part.DENOMINATOR),
            6);
    assertThat(worked("0.666667", Form.PERCENT_2, ratio).getCellFormula())
        .isEqualTo("ROUND(A4/B4,6)");
    assertThat(worked("0.666666", Form.PERCENT_2, ratio).getCellType()).isEqualTo(CellType.NUMERIC);
  }

  /** 100.10 − 7.00 − (−0.10) = 93.20; by |−0.10| it is 932. */
  @Test
  void aDifferenceNamesItsCells() throws IOException {
    List<Term> terms =
        List.of(
            new Term(new Place("details", 0, 1), false),
            new Term(new Place("details", 1, 1), true),
            new Term(new Place("details", 2, 1), true));
    assertThat(worked("93.20", Form.MONEY, new Worked(terms, null, 2)).getCellFormula())
        .isEqualTo("ROUND('凭证- 明细'!B4-'凭证- 明细'!B5-'凭证- 明细'!B6,2)");
    Worked divided = new Worked(terms, new Place("details", 2, 1), 6);
    assertThat(worked("932", Form.PERCENT_1, divided).getCellFormula()).contains("/ABS(");
    Worked missing = new Worked(List.of(new Term(new Place("none", 0, 1), false)), null, 2);
    assertThat(worked("93.20", Form.MONEY, missing).getCellType()).isEqualTo(CellType.NUMERIC);
  }

  /** 100.10 × 3 ÷ 12 = 25.025, half up 25.03; 100.10 × 7.00 ÷ −0.10 = −7,007.00. */
  @Test
  void aProductNamesItsCellsAndItsFactors() throws IOException {
    Place first = new Place("details", 0, 1);
    Place second = new Place("details", 1, 1);
    Place third = new Place("details", 2, 1);
    assertThat(
            worked("25.03", Form.MONEY, new Product(List.of(first), List.of(), 3, 12, 2))
                .getCellFormula())
        .isEqualTo("ROUND('凭证- 明细'!B4*3/12,2)");
    assertThat(
            worked(
                    "-7007.00",
                    Form.MONEY,
                    new Product(List.of(first, second), List.of(third), 1, 1, 2))
                .getCellFormula())
        .isEqualTo("ROUND('凭证- 明细'!B4*'凭证- 明细'!B5/'凭证- 明细'!B6,2)");
    assertThat(
            worked("25.02", Form.MONEY, new Product(List.of(first), List.of(), 3, 12, 2))
                .getCellType())
        .isEqualTo(CellType.NUMERIC);
    Place none = new Place("none", 0, 1);
    assertThat(
            worked("25.03", Form.MONEY, new Product(List.of(first, none), List.of(), 3, 12, 2))
                .getCellType())
        .isEqualTo(CellType.NUMERIC);
  }

  @Test
  void addsUpTheDaysOfAMonth() throws IOException {
    Table days =
        new Table(
            "details",
            "日",
            List.of(SampleDocument.left("日期"), SampleDocument.right("金额")),
            List.of(
                day("2026-11-30", "1.00"),
                day("2026-12-01", "2.00"),
                day("2026-12-31", "4.00"),
                day("2027-01-01", "8.00")),
            "");
    Match december = new Match(0, "2026-12", YearMonth.of(2026, 12));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XlsxWriter.write(SampleDocument.of(statement("6.00", of(false, december)), days), bytes);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(amount(book).getCellFormula())
          .isEqualTo(
              "SUMIFS('日'!$B$4:$B$7,'日'!$A$4:$A$7,\">=\"&DATE(2026,12,1),"
                  + "'日'!$A$4:$A$7,\"<\"&DATE(2027,1,1))");
      assertThat(worked(book)).isEqualTo(6.00);
    }
  }

  private static Table.Row day(String day, String amount) {
    return SampleDocument.row(
        Emphasis.NONE, new Day(LocalDate.parse(day), day), SampleDocument.money(amount));
  }

  /** A headline figure stands for a cell of a table; 100.10 is that of the first voucher. */
  @Test
  void aHeadlineFigureIsTheTables() throws IOException {
    Document sample = SampleDocument.of(details());
    List<Block> blocks = new ArrayList<>(sample.blocks());
    Worked same = new Worked(List.of(new Term(new Place("details", 0, 1), false)), null, 2);
    Numeral number = new Numeral(new BigDecimal("100.10"), Form.MONEY, "100.10", false, same);
    blocks.set(
        0,
        new Block.Tiles(
            List.of(new Block.Tile("结余", Block.Status.NONE, "", "100.10", List.of(), number))));
    blocks.add(new Block.Heading(1, "sign-off", "审阅签署", "核对"));
    blocks.add(new Block.Seals(List.of(new Block.Seal("业主委员会主任", List.of("", "签字：　　年　月　日")))));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XlsxWriter.write(sample.with(blocks), bytes);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      List<String> formulas = new ArrayList<>();
      for (Row row : book.getSheet("概览")) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            formulas.add(cell.getCellFormula() + " " + cell.getNumericCellValue());
          }
        }
      }
      assertThat(formulas).containsExactly("'凭证- 明细'!B4 100.1");
      Sheet sign = book.getSheet("签署");
      assertThat(sign.getRow(1).getCell(0).getStringCellValue()).isEqualTo("审阅签署");
      assertThat(sign.getRow(3).getCell(0).getStringCellValue()).isEqualTo("业主委员会主任");
      assertThat(sign.getRow(3).getCell(1).getStringCellValue()).startsWith("签字");
      assertThat(sign.getRow(3).getCell(1).getCellStyle().getBorderRight())
          .isEqualTo(BorderStyle.THIN);
      assertThat(sign.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(book.getPrintArea(book.getSheetIndex(sign))).endsWith("$A$1:$B$4");
    }
  }
}
