package org.mingzhang.write.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.document.Cell.Form;
import org.mingzhang.document.Cell.Match;
import org.mingzhang.document.Cell.Numeral;
import org.mingzhang.document.Cell.SumOf;
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
}
