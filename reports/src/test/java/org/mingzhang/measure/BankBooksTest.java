package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;

/** What the office says the bank holds, and what the bank's own statement says. */
class BankBooksTest {

  private final SliceFixture slice = SliceFixture.of("C001", "2026-07", 10, null);
  private int row = 1;

  private void voucher(String day, String yuan) {
    slice.entry(
        new Entry(
            new Origin(1, "", ++row),
            "C001",
            "记-" + row,
            1,
            LocalDate.parse(day),
            "service",
            "income",
            "物业费",
            Money.of(yuan),
            "",
            "",
            ""));
  }

  private void bank(String day, String yuan, String balance) {
    slice.bankLine(
        new BankLine(
            new Origin(2, "", ++row),
            "C001",
            "service",
            "b" + row,
            LocalDate.parse(day),
            "income",
            Money.of(yuan),
            Money.of(balance),
            "",
            ""));
  }

  private void stated(String fund, String day, String yuan) {
    slice.stated(
        new Balance(new Origin(3, "", ++row), "C001", fund, LocalDate.parse(day), Money.of(yuan)));
  }

  private List<String> contradictions() {
    return BankBooks.of(slice).get(0).contradictions(slice.statedBalances()).stream()
        .map(
            c ->
                c.stated().date()
                    + " "
                    + c.stated().balance()
                    + " / "
                    + c.bank().balance()
                    + " "
                    + c.difference()
                    + (c.isExplained() ? " explained" : ""))
        .toList();
  }

  /**
   * On the 15th the books are 10 ahead, which the bank gets on the 16th; on the 31st the office
   * says 90 more than the bank has, and nothing is open.
   */
  @Test
  void aBalanceThatTheStatementContradictsIsFound() {
    voucher("2026-07-02", "5.00");
    bank("2026-07-02", "5.00", "105.00");
    voucher("2026-07-15", "10.00");
    bank("2026-07-16", "10.00", "115.00");
    stated("public", "2026-07-31", "1.00");
    stated("service", "2026-07-01", "1.00");
    stated("service", "2026-07-10", "105.00");
    stated("service", "2026-07-15", "115.00");
    stated("service", "2026-07-31", "205.00");
    assertThat(contradictions())
        .containsExactly(
            "2026-07-15 115.00 / 105.00 -10.00 explained", "2026-07-31 205.00 / 115.00 -90.00");
  }

  /** A fen beside what is open is not explained: 20.01 less, 20.00 in transit. */
  @Test
  void whatIsOpenExplainsOnlyItself() {
    voucher("2026-07-02", "5.00");
    bank("2026-07-02", "5.00", "105.00");
    voucher("2026-07-30", "20.00");
    stated("service", "2026-07-31", "125.01");
    assertThat(contradictions()).containsExactly("2026-07-31 125.01 / 105.00 -20.01");
  }
}
