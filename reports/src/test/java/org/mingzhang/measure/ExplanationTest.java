package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.measure.Imbalance.Check;

class ExplanationTest {

  private final List<Entry> entries = new ArrayList<>();

  private void entry(String voucher, String direction, String amount, long file) {
    entry("service", "2026-07-01", voucher, direction, amount, file);
  }

  private void entry(
      String fund, String day, String voucher, String direction, String amount, long file) {
    entries.add(
        new Entry(
            new Origin(file, "", entries.size() + 2),
            "C001",
            voucher,
            1,
            LocalDate.parse(day),
            fund,
            direction,
            "C1",
            Money.of(amount),
            "",
            "",
            ""));
  }

  /** The books say 10,000.00 and the bank so much. */
  private List<String> explained(String bank) {
    return explained(closing("service", bank));
  }

  private List<String> explained(Imbalance imbalance) {
    return Explanation.of(imbalance, entries).stream()
        .map(
            e ->
                e.kind()
                    + e.lines().stream()
                        .map(l -> " " + l.voucherNo())
                        .collect(Collectors.joining()))
        .toList();
  }

  private static Imbalance closing(String fund, String bank) {
    return imbalance(fund, Check.CLOSING, "2026-06-30", "2026-09-30", bank);
  }

  private static Imbalance imbalance(
      String fund, Check check, String agreed, String day, String bank) {
    return new Imbalance(
        fund,
        check,
        LocalDate.parse(agreed),
        LocalDate.parse(day),
        Money.of("10000.00"),
        Money.ZERO,
        Money.ZERO,
        Money.of(bank));
  }

  @Test
  void everyWayOfErringIsFoundByTheDifferenceItMakes() {
    entry("a", "income", "300.00", 1);
    entry("b", "expense", "125.50", 1);
    entry("c", "expense", "1270.00", 1);
    entry("d", "income", "64.10", 2);
    entry("e", "expense", "20.10", 2);
    // a too many: 300.00 less at the bank
    assertThat(explained("9700.00")).containsExactly("TOO_MANY a");
    // b on the wrong side: the books lost 125.50 instead of winning it
    assertThat(explained("10251.00")).containsExactly("WRONG_SIDE b");
    // c is 1720.00 on paper: 450.00 more was spent
    assertThat(explained("9550.00")).containsExactly("DIGITS c");
    // c is 127.00 on paper: 1,143.00 less was spent
    assertThat(explained("11143.00")).containsExactly("POINT c");
    // d − e = 44.00, the whole of the second file
    assertThat(explained("9956.00")).containsExactly("FILE d e", "PAIR d e");
    // b + e
    assertThat(explained("10145.60")).containsExactly("PAIR b e");
    assertThat(explained("9999.99")).isEmpty();
  }

  @Test
  void otherFundsAndOpeningsExplainNothing() {
    entry("a", "income", "300.00", 1);
    assertThat(explained(closing("public", "9700.00"))).isEmpty();
    assertThat(
            explained(imbalance("service", Check.OPENING, "2026-06-30", "2026-06-30", "9700.00")))
        .isEmpty();
  }

  /**
   * 880.00 of rent for advertising was booked as service income: there the books have 880.00 more
   * than the bank, in the fund public 880.00 less.
   */
  @Test
  void aVoucherInTheWrongFundPutsBothRight() {
    entry("service", "2026-07-05", "a", "income", "880.00", 1);
    entry("public", "2026-07-06", "b", "income", "300.00", 1);
    List<Imbalance> both = List.of(closing("service", "9120.00"), closing("public", "10880.00"));
    assertThat(wrongFund(both.get(0), both)).containsExactly("WRONG_FUND public a");
    assertThat(wrongFund(both.get(1), both)).containsExactly("OTHER_FUND service a");
    // Not off by just as much: no voucher moves both.
    List<Imbalance> unlike = List.of(closing("service", "9120.00"), closing("public", "10881.00"));
    assertThat(wrongFund(unlike.get(0), unlike)).containsExactly("TOO_MANY  a");
    assertThat(wrongFund(unlike.get(1), unlike)).isEmpty();
    // Both short: what is missing in both was not moved from one to the other.
    List<Imbalance> same = List.of(closing("service", "9120.00"), closing("public", "9120.00"));
    assertThat(wrongFund(same.get(0), same)).containsExactly("TOO_MANY  a");
  }

  /** An expense of 500.00 of the reserve fund paid in two lines out of the service fund. */
  @Test
  void wholeVouchersAndPairsAreMovedToo() {
    entry("v", "expense", "200.00", 1);
    entry("v", "expense", "300.00", 1);
    entry("w", "expense", "120.00", 1);
    List<Imbalance> voucher =
        List.of(closing("service", "10500.00"), closing("reserve", "9500.00"));
    assertThat(wrongFund(voucher.get(0), voucher)).containsExactly("WRONG_FUND reserve v v");
    List<Imbalance> pair = List.of(closing("service", "10420.00"), closing("reserve", "9580.00"));
    assertThat(wrongFund(pair.get(1), pair)).containsExactly("OTHER_FUND service v w");
  }

  /** The bank of the fund public is right at the end of July: what is of 5 July did not move it. */
  @Test
  void onlyDaysThatBothFundsLookAtCount() {
    entry("service", "2026-07-05", "a", "income", "880.00", 1);
    List<Imbalance> later =
        List.of(
            closing("service", "9120.00"),
            imbalance("public", Check.CLOSING, "2026-07-31", "2026-09-30", "10880.00"));
    assertThat(wrongFund(later.get(0), later)).containsExactly("TOO_MANY  a");
    assertThat(wrongFund(later.get(1), later)).isEmpty();
  }

  private List<String> wrongFund(Imbalance imbalance, List<Imbalance> all) {
    return Explanation.of(imbalance, all, entries).stream()
        .map(
            e ->
                e.kind()
                    + " "
                    + e.other()
                    + e.lines().stream()
                        .map(l -> " " + l.voucherNo())
                        .collect(Collectors.joining()))
        .toList();
  }

  /** The voucher is of 1 July. */
  @Test
  void onlyVouchersAfterTheDayThatAgreesUpToTheOneThatDoesNotExplain() {
    entry("a", "income", "300.00", 1);
    assertThat(inside("2026-06-30", "2026-07-01")).containsExactly("TOO_MANY a");
    assertThat(inside("2026-07-01", "2026-08-31")).isEmpty();
    assertThat(inside("2026-05-31", "2026-06-30")).isEmpty();
  }

  private List<String> inside(String agreed, String day) {
    return explained(imbalance("service", Check.INSIDE, agreed, day, "9700.00"));
  }
}
