package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Document;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.measure.Imbalance;
import org.mingzhang.measure.Imbalance.Check;
import org.mingzhang.measure.SliceFixture;

/**
 * Rows are named whatever the difference is. The opening of 500.00 stands in row 2 of the balances,
 * the closing in row 3; vouchers from row 2 of theirs on.
 */
class ImbalanceReportTest {

  private final SliceFixture slice = SliceFixture.of("C001", "2026-Q3", 10, null);
  private int row = 1;
  private Money moved = Money.ZERO;

  ImbalanceReportTest() {
    file(1, "收支.csv", TableKind.ENTRIES);
    file(2, "余额.xlsx", TableKind.BALANCES);
    slice.balanceBefore(balance(2, "2026-06-30", "500.00"));
  }

  private void file(long id, String path, TableKind kind) {
    slice.file(
        new FileReport(new SourceFile(id, path, "d" + id), List.of(kind), 9, 9, 0, 0, 0, 0, ""));
  }

  private static Balance balance(long row, String day, String yuan) {
    return new Balance(
        new Origin(2, "余额", row), "C001", "service", LocalDate.parse(day), Money.of(yuan));
  }

  private Entry entry(String voucher, String day, String yuan) {
    Money amount = Money.of(yuan);
    boolean expense = amount.fen() < 0;
    return new Entry(
        new Origin(1, "", ++row),
        "C001",
        voucher,
        1,
        LocalDate.parse(day),
        "service",
        expense ? "expense" : "income",
        "物业费",
        expense ? amount.negate() : amount,
        "",
        "",
        "");
  }

  /** Income, or expense where it is below 0. */
  private void booked(String voucher, String yuan) {
    slice.entry(entry(voucher, "2026-08-05", yuan));
    moved = moved.plus(Money.of(yuan));
  }

  private void refused(long line, String raw) {
    slice.refused(
        new Refusal("收支.csv", "", line, "C001", "日期", "x", Reason.DATE_FORM, List.of(), raw));
  }

  /** Reason, voucher, amount and place of each row, the balances last. */
  private List<String> rows(String closing) {
    slice.stated(balance(3, "2026-09-30", closing));
    Imbalance one =
        new Imbalance(
            "service",
            Check.CLOSING,
            LocalDate.parse("2026-06-30"),
            LocalDate.parse("2026-09-30"),
            Money.of("500.00"),
            moved,
            Money.ZERO,
            Money.of(closing));
    return rows(one, "rows-service");
  }

  private List<String> rows(Imbalance one, String table) {
    Document paper =
        ImbalanceReport.of(
            Garden.input(slice, new SetOfFigures("C001", "2026-Q3").build(), null, Garden.ZH),
            List.of(one));
    return Papers.table(paper, table).rows().stream()
        .map(Papers::texts)
        .map(
            c ->
                c.get(0).replaceAll("[，：；（].*", "")
                    + "|"
                    + c.get(2)
                    + "|"
                    + c.get(4)
                    + "|"
                    + c.get(6))
        .toList();
  }

  private static final String START = "起算的余额||500.00|余额.xlsx · 余额 第 2 行";

  private static String end(String yuan) {
    return "不符的余额||" + yuan + "|余额.xlsx · 余额 第 3 行";
  }

  /** 500 + 400 = 900, and 1,000 is stated: neither the voucher nor half of it is 100. */
  @Test
  void whereNothingFitsTheVouchersAndBothBalancesAreListed() {
    booked("记-1", "400.00");
    assertThat(rows("1000.00"))
        .containsExactly("没有一笔恰为差额|记-1|400.00|收支.csv 第 2 行", START, end("1,000.00"));
  }

  @Test
  void withoutAnyVoucherTheBalancesAreListed() {
    assertThat(rows("1000.00")).containsExactly(START, end("1,000.00"));
  }

  /** 1,001 + 1,002 + … + 1,012 = 12,078; 12,578.00 by the books, 0.07 more is stated. */
  @Test
  void ofMoreThanTenVouchersTheTenLargestAreListed() {
    for (int n = 1; n <= 12; n++) {
      booked("付" + "abcdefghijkl".charAt(n - 1), (1000 + n) + ".00");
    }
    List<String> rows = rows("12578.07");
    assertThat(rows).hasSize(12);
    assertThat(rows.get(0)).isEqualTo("没有一笔恰为差额|付l|1,012.00|收支.csv 第 13 行");
    assertThat(rows.get(9)).isEqualTo("没有一笔恰为差额|付c|1,003.00|收支.csv 第 4 行");
  }

  /** 500 + 540 − 30 = 1,010. */
  @Test
  void oneTooManyIsTheDifference() {
    booked("a", "540.00");
    booked("b", "-30.00");
    // 540 once more
    assertThat(rows("470.00")).first().isEqualTo("这一笔多记了|a|540.00|收支.csv 第 2 行");
  }

  /** 540 is on the bank's paper: 90.00 more, which 9 divides. */
  @Test
  void transposedDigits() {
    booked("a", "450.00");
    assertThat(rows("1040.00")).first().isEqualTo("这一笔相邻两位数字写颠倒了|a|450.00|收支.csv 第 2 行");
  }

  /** 500 − 60 = 440; as income it were 560. */
  @Test
  void halfIsTheWrongSide() {
    booked("a", "-60.00");
    assertThat(rows("560.00")).first().isEqualTo("这一笔收支方向记反了|a|60.00|收支.csv 第 2 行");
  }

  /** 70.10 is booked of 701.00: 630.90 are missing. */
  @Test
  void tenTimesTooLittle() {
    booked("a", "70.10");
    assertThat(rows("1201.00")).first().isEqualTo("这一笔小数点错位|a|70.10|收支.csv 第 2 行");
  }

  /** 77.00 came twice. */
  @Test
  void theSameAgain() {
    booked("a", "77.00");
    booked("b", "5.00");
    assertThat(rows("659.00")).first().isEqualTo("这一笔恰为差额|a|77.00|收支.csv 第 2 行");
  }

  /** 83.00 are stated more; one is of 10 October, the tenth day, another of the eleventh. */
  @Test
  void justOutsideTheEdges() {
    booked("a", "5.00");
    slice.entryAfter(entry("后十日", "2026-10-10", "83.00"));
    slice.entryAfter(entry("后十一日", "2026-10-11", "83.00"));
    slice.entryBefore(entry("前日", "2026-06-21", "83.00"));
    slice.entryBefore(entry("前十日", "2026-06-20", "83.00"));
    assertThat(rows("588.00"))
        .startsWith("日期在所查时段之外几天|前日|83.00|收支.csv 第 5 行", "日期在所查时段之外几天|后十日|83.00|收支.csv 第 3 行");
  }

  /** 记-003 is missing between 002 and 004; 9.07 is nobody's amount. */
  @Test
  void aMissingNumberIsNamedWithItsNeighbours() {
    booked("记-001", "1.00");
    booked("记-002", "200.00");
    booked("记-004", "4000.00");
    assertThat(rows("4710.07")).first().isEqualTo("凭证断号|记-003|—|收支.csv 第 4 行");
  }

  /** Row 7 is just the 100.00, row 8 half, row 9 neither; row 10 is of another fund, 11 of May. */
  @Test
  void refusedRowsComeByTheirAmount() {
    booked("记-1", "400.00");
    refused(9, "C001,记-9,2026-07-0x,service,income,物业费,33.00");
    refused(8, "C001,记-8,2026-07-0x,service,income,物业费,\"50.00\"");
    refused(7, "C001,记-7,2026-07-0x,service,income,物业费,100.00");
    refused(10, "C001,记-10,2026-07-0x,public,income,广告,100.00");
    refused(11, "C001,记-11,2026-05-01,service,income,物业费,100.00");
    assertThat(rows("1000.00"))
        .containsExactly(
            "被拒收的一行||100.00|收支.csv 第 7 行",
            "被拒收的一行||50.00|收支.csv 第 8 行",
            "被拒收的一行||33.00|收支.csv 第 9 行",
            START,
            end("1,000.00"));
  }

  /** An expense of 100.00 that was refused leaves the books too high, not too low. */
  @Test
  void aRefusedRowOfTheOtherDirectionIsNotTheDifference() {
    booked("记-1", "400.00");
    refused(7, "C001,记-7,2026-07-0x,service,expense,C1,100.00");
    assertThat(rows("1000.00"))
        .startsWith("被拒收的一行||100.00|收支.csv 第 7 行")
        .contains("没有一笔恰为差额|记-1|400.00|收支.csv 第 2 行");
  }

  /** 300.00 at the end of May and 60.00 since are 360.00, and 500.00 is stated. */
  @Test
  void anOpeningIsFollowedFromTheBalanceBeforeIt() {
    slice.balanceBefore(balance(9, "2026-05-31", "300.00"));
    slice.entryBefore(entry("六月", "2026-06-05", "60.00"));
    LocalDate eve = LocalDate.parse("2026-06-30");
    Imbalance opening =
        new Imbalance(
            "service",
            Check.OPENING,
            eve,
            eve,
            Money.of("360.00"),
            Money.ZERO,
            Money.ZERO,
            Money.of("500.00"));
    assertThat(rows(opening, "rows-service-opening"))
        .containsExactly(
            "没有一笔恰为差额|六月|60.00|收支.csv 第 2 行",
            "起算的余额||300.00|余额.xlsx · 余额 第 9 行",
            "不符的余额||500.00|余额.xlsx · 余额 第 2 行");
  }
}
