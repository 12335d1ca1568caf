package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.SourceFile;

/** Which months a statement tells of, and what follows for the books. */
class BookCoverTest {

  private final List<BankLine> lines = new ArrayList<>();
  private int row = 1;

  private BankLine line(long file, String day, String yuan, @Nullable String balance) {
    BankLine line =
        new BankLine(
            new Origin(file, "", ++row),
            "C001",
            "service",
            "b" + row,
            LocalDate.parse(day),
            "income",
            Money.of(yuan),
            balance == null ? null : Money.of(balance),
            "",
            "");
    lines.add(line);
    return line;
  }

  private List<YearMonth> untold(String last) {
    return BookCover.of(lines, Map.of(1L, "2026/a.csv", 2L, "2026-09/b-20261009.csv"))
        .untold(LocalDate.parse(last));
  }

  private static YearMonth month(String month) {
    return YearMonth.parse(month);
  }

  @Test
  void oneSheetIsNotInterrupted() {
    line(1, "2026-07-03", "5.00", null);
    line(1, "2026-09-03", "5.00", null);
    assertThat(untold("2026-09-30")).isEmpty();
    assertThat(untold("2026-10-31")).containsExactly(month("2026-10"));
  }

  @Test
  void twoFilesWithoutBalancesLeaveAGap() {
    line(1, "2026-07-03", "5.00", null);
    line(2, "2026-09-03", "5.00", null);
    assertThat(untold("2026-09-30")).containsExactly(month("2026-08"));
  }

  /** 105 + 5 = 110 leads over August; 111 does not, in two files or in one. */
  @Test
  void balancesProveThatNothingMovedOrThatSomethingIsMissing() {
    line(1, "2026-07-03", "5.00", "105.00");
    line(2, "2026-09-03", "5.00", "110.00");
    assertThat(untold("2026-09-30")).isEmpty();
    lines.clear();
    line(1, "2026-07-03", "5.00", "105.00");
    line(1, "2026-09-03", "5.00", "111.00");
    assertThat(untold("2026-09-30")).containsExactly(month("2026-08"));
  }

  @ParameterizedTest
  @CsvSource({
    "C1/银行对账单-2026-Q3.csv, 2026-07 2026-08 2026-09",
    "2026年第三季度对账单.xlsx, 2026-07 2026-08 2026-09",
    "银行对账单-2026年7-9月.csv, 2026-07 2026-08 2026-09",
    "对账单20260701-20260930.csv, 2026-07 2026-08 2026-09",
    "对账单2026-11-01至2027-01-31.csv, 2026-11 2026-12 2027-01",
    "对账单202611_202701.csv, 2026-11 2026-12 2027-01",
    "2026年下半年对账单.csv, 2026-07 2026-08 2026-09 2026-10 2026-11 2026-12",
    "对账单2026-08.csv, 2026-08",
    "2026年8月对账单.csv, 2026-08",
    "对账单2026-10-09.csv, ''",
    "对账单20261009.csv, ''",
    "2026年8月15日导出-对账单.csv, ''",
    "2026年对账单.csv, ''",
    "2026-08/对账单.csv, ''",
    "6222026081234567-对账单.csv, ''",
  })
  void aFileIsNamedAfterItsMonths(String path, String months) {
    assertThat(
            NamedMonths.of(path).stream().map(YearMonth::toString).collect(Collectors.joining(" ")))
        .isEqualTo(months);
  }

  /** A voucher of August, when the statement of July and September had nothing, is carried. */
  @Test
  void whatTheBankNeverHadInAQuietMonthIsCarried() {
    SliceFixture slice = SliceFixture.of("C001", "2026-Q4", 10, null);
    slice.bankLineBefore(line(1, "2026-07-03", "5.00", null));
    slice.bankLineBefore(line(1, "2026-09-03", "6.00", null));
    slice.bankLine(line(3, "2026-10-03", "7.00", null));
    slice.entryBefore(voucher("1", "2026-07-03", "5.00"));
    slice.entryBefore(voucher("2", "2026-08-10", "70.00"));
    slice.entryBefore(voucher("3", "2026-09-03", "6.00"));
    slice.entry(voucher("4", "2026-10-03", "7.00"));
    BankMatch match = BankMatch.of(slice).get(0);
    assertThat(match.onlyBooks()).extracting(Entry::voucherNo).containsExactly("2");
    assertThat(match.expected(Money.of("88.00"))).isEqualTo(Money.of("18.00"));
    assertThat(match.untold()).containsExactly(month("2026-11"), month("2026-12"));
  }

  /** Without a line in September: the file's name says that it reaches there. */
  @Test
  void theNameSaysThatTheLastMonthWasQuiet() {
    SliceFixture slice = SliceFixture.of("C001", "2026-Q3", 10, null);
    slice.bankLine(line(4, "2026-08-03", "5.00", "105.00"));
    slice.entry(voucher("1", "2026-08-03", "5.00"));
    assertThat(BankMatch.of(slice).get(0).endingInLastMonth()).isEmpty();
    slice.file(
        new FileReport(
            new SourceFile(4, "C001/物业费-银行对账单-2026-Q3.csv", ""), List.of(), 2, 1, 0, 0, 0, 1, ""));
    assertThat(BankMatch.of(slice).get(0).endingInLastMonth())
        .map(StatementBalances.End::balance)
        .contains(Money.of("105.00"));
  }

  private Entry voucher(String number, String day, String yuan) {
    return new Entry(
        new Origin(9, "", ++row),
        "C001",
        number,
        1,
        LocalDate.parse(day),
        "service",
        "income",
        "物业费",
        Money.of(yuan),
        "",
        "",
        "");
  }
}
