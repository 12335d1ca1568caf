package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.store.Books.bill;
import static org.mingzhang.ledger.store.Books.day;
import static org.mingzhang.ledger.store.Books.entry;
import static org.mingzhang.ledger.store.Books.row;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;

/** The rows that the bank and the fee system are held against the vouchers with. */
class RowsToMatchTest {

  private Books books;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static BankLine line(long row, String number, String date, @Nullable String balance) {
    return new BankLine(
        row(row),
        Books.HOME,
        "service",
        number,
        day(date),
        "income",
        Money.of("10.00"),
        balance == null ? null : Money.of(balance),
        "",
        "");
  }

  @Test
  void linesOfThePeriodAndOfTheDaysBefore() {
    books.post(
        "books.csv",
        List.of(
            entry(2, "V1", 1, "2026-06-19", "service", "income", "物业费", "1"),
            entry(3, "V2", 1, "2026-06-20", "service", "income", "物业费", "2"),
            entry(4, "V3", 1, "2026-07-01", "service", "income", "物业费", "3"),
            line(5, "B1", "2026-06-30", "90.00"),
            line(6, "B2", "2026-07-01", null),
            line(7, "B3", "2026-08-01", "100.00")));
    Slice slice = books.slice("2026-07");
    assertThat(slice.entriesBefore(11)).extracting(Entry::voucherNo).containsExactly("V2");
    assertThat(slice.bankLinesBefore(1))
        .extracting(b -> b.lineNo() + " " + b.balance())
        .containsExactly("B1 90.00");
    assertThat(slice.bankLines())
        .extracting(b -> b.lineNo() + " " + b.balance())
        .containsExactly("B2 null");
  }

  @Test
  void vouchersOfTheDaysAfterAndBalancesBefore() {
    books.post(
        "books.csv",
        List.of(
            entry(2, "V1", 1, "2026-07-31", "service", "income", "物业费", "1"),
            entry(3, "V2", 1, "2026-08-01", "service", "income", "物业费", "2"),
            entry(4, "V3", 1, "2026-08-10", "service", "income", "物业费", "3"),
            entry(5, "V4", 1, "2026-08-11", "service", "income", "物业费", "4")));
    books.post(
        "balances.csv",
        List.of(
            balance(2, "2026-06-30", "2.00"),
            balance(3, "2026-05-31", "1.00"),
            balance(4, "2026-07-01", "3.00")));
    Slice slice = books.slice("2026-07");
    assertThat(slice.entriesAfter(10)).extracting(Entry::voucherNo).containsExactly("V2", "V3");
    assertThat(slice.balancesBefore())
        .extracting(b -> b.origin().row() + " " + b.balance())
        .containsExactly("3 1.00", "2 2.00");
  }

  @Test
  void balancesOfThePeriodWithTheirRows() {
    books.post(
        "balances.csv",
        List.of(
            balance(2, "2026-06-30", "1.00"),
            balance(3, "2026-07-31", "3.00"),
            balance(4, "2026-07-01", "2.00"),
            balance(5, "2026-08-01", "4.00")));
    assertThat(books.slice("2026-07").statedBalances())
        .extracting(b -> b.origin().row() + " " + b.date() + " " + b.balance())
        .containsExactly("4 2026-07-01 2.00", "3 2026-07-31 3.00");
  }

  private static Balance balance(long row, String date, String amount) {
    return new Balance(row(row), Books.HOME, "service", day(date), Money.of(amount));
  }

  @Test
  void receiptsOfThePeriodWithoutRoomsAndWithoutOtherFunds() {
    books.post(
        "fees.csv",
        List.of(
            bill("B1").unit("1-1-101").paid("100", "2026-07-05").receipt("R1").at(2),
            bill("B2").unit("1-1-102").paid("40", "2026-06-30").receipt("R2").at(3),
            bill("1-1-103/物业费/07").unit("1-1-103").paid("50", "2026-07-05").at(4),
            bill("B4").unit("1-1-104").fund("passthrough").paid("7", "2026-07-05").at(5)));
    assertThat(books.slice("2026-07").receipts())
        .extracting(r -> r.origin().row() + " " + r.number() + " " + r.day() + " " + r.paid())
        .containsExactly("4  2026-07-05 50.00", "2 R1 2026-07-05 100.00");
  }
}
