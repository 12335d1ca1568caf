package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;

class BankMatchTest {

  private final SliceFixture slice = SliceFixture.of("C001", "2026-07", 10, null);
  private int row = 1;

  private void voucher(String number, int line, String day, String amount) {
    Money money = Money.of(amount);
    slice.entry(
        new Entry(
            new Origin(1, "", ++row),
            "C001",
            number,
            line,
            LocalDate.parse(day),
            "service",
            money.fen() > 0 ? "income" : "expense",
            "C2",
            money.fen() > 0 ? money : money.negate(),
            "",
            "",
            ""));
  }

  private void bank(String number, String day, String amount, @Nullable String balance) {
    Money money = Money.of(amount);
    slice.bankLine(
        new BankLine(
            new Origin(2, "", ++row),
            "C001",
            "service",
            number,
            LocalDate.parse(day),
            money.fen() > 0 ? "income" : "expense",
            money.fen() > 0 ? money : money.negate(),
            balance == null ? null : Money.of(balance),
            "",
            ""));
  }

  private BankMatch match() {
    List<BankMatch> found = BankMatch.of(slice);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<String> groups(BankMatch match) {
    return match.groups().stream()
        .map(
            g ->
                g.way()
                    + " "
                    + g.entries().stream().map(Entry::voucherNo).collect(Collectors.joining("+"))
                    + "="
                    + g.lines().stream().map(BankLine::lineNo).collect(Collectors.joining("+")))
        .toList();
  }

  private static List<String> numbers(BankMatch match) {
    List<String> all = new ArrayList<>();
    match.onlyBooks().forEach(entry -> all.add(entry.voucherNo()));
    match.onlyBank().forEach(line -> all.add(line.lineNo()));
    return all;
  }

  @Test
  void withoutAnyLineOfTheBankThereIsNoMatch() {
    voucher("1", 1, "2026-07-01", "10.00");
    assertThat(BankMatch.of(slice)).isEmpty();
  }

  @Test
  void theDirectionHasToAgree() {
    voucher("1", 1, "2026-07-01", "10.00");
    bank("b1", "2026-07-01", "-10.00", null);
    assertThat(numbers(match())).containsExactly("1", "b1");
  }

  @Test
  void aVoucherOfSeveralLinesIsOneTransfer() {
    voucher("1", 1, "2026-07-10", "-700.00");
    voucher("1", 2, "2026-07-10", "-200.00");
    voucher("1", 3, "2026-07-10", "50.00");
    bank("b1", "2026-07-11", "-850.00", null);
    BankMatch match = match();
    assertThat(groups(match)).containsExactly("VOUCHER 1+1+1=b1");
    assertThat(match.groups().get(0).days()).isEqualTo(1);
    assertThat(match.groups().get(0).amount()).isEqualTo(Money.of("-850.00"));
    assertThat(numbers(match)).isEmpty();
  }

  @Test
  void aDaysVouchersAreOneCreditAndADaysCreditsOneVoucher() {
    voucher("1", 1, "2026-07-07", "100.00");
    voucher("2", 1, "2026-07-07", "30.00");
    voucher("3", 1, "2026-07-07", "-5.00");
    bank("b1", "2026-07-08", "130.00", null);
    bank("b2", "2026-07-07", "-5.00", null);
    voucher("4", 1, "2026-07-20", "-90.00");
    bank("b3", "2026-07-20", "-40.00", null);
    bank("b4", "2026-07-20", "-50.00", null);
    BankMatch match = match();
    assertThat(groups(match))
        .containsExactly("DAY_OF_VOUCHERS 1+2=b1", "LINE 3=b2", "DAY_OF_BANK 4=b3+b4");
    assertThat(numbers(match)).isEmpty();
  }

  @Test
  void moneyPaidBackOnAnExpenseCameIn() {
    slice.entry(
        new Entry(
            new Origin(1, "", 9),
            "C001",
            "1",
            1,
            LocalDate.of(2026, 7, 3),
            "service",
            "expense",
            "C2",
            Money.of("-12.00"),
            "",
            "",
            ""));
    bank("b1", "2026-07-03", "12.00", null);
    assertThat(groups(match())).containsExactly("LINE 1=b1");
  }

  /** Worked by hand: 1,000 by the books; not booked +8 and −3; in transit +50 and −20. */
  @Test
  void theBooksAndWhatIsOpenMakeTheBalanceOfTheBank() {
    voucher("1", 1, "2026-07-31", "50.00");
    voucher("2", 1, "2026-07-31", "-20.00");
    bank("b1", "2026-07-21", "8.00", "978.00");
    bank("b2", "2026-07-30", "-3.00", "975.00");
    BankMatch match = match();
    assertThat(numbers(match)).containsExactly("1", "2", "b1", "b2");
    assertThat(match.bankOnly(true)).isEqualTo(Money.of("8.00"));
    assertThat(match.bankOnly(false)).isEqualTo(Money.of("3.00"));
    assertThat(match.booksOnly(true)).isEqualTo(Money.of("50.00"));
    assertThat(match.booksOnly(false)).isEqualTo(Money.of("20.00"));
    assertThat(match.expected(Money.of("1000.00"))).isEqualTo(Money.of("975.00"));
    assertThat(match.bankClosing()).contains(Money.of("975.00"));
  }

  @Test
  void whatWasInTransitWhenThePeriodBeganIsNotOpenAgain() {
    slice.entryBefore(entryOn("6", "2026-06-30", "40.00"));
    bank("b1", "2026-07-02", "40.00", null);
    BankMatch match = match();
    assertThat(groups(match)).containsExactly("LINE 6=b1");
    assertThat(numbers(match)).isEmpty();
  }

  @Test
  void whatIsOpenFromBeforeIsNoMatterOfThePeriod() {
    slice.entryBefore(entryOn("6", "2026-06-30", "41.00"));
    voucher("1", 1, "2026-07-02", "40.00");
    bank("b1", "2026-07-02", "40.00", null);
    assertThat(groups(match())).containsExactly("LINE 1=b1");
    assertThat(numbers(match())).isEmpty();
  }

  private void bankBefore(String number, String day, String amount) {
    slice.bankLineBefore(
        new BankLine(
            new Origin(2, "", ++row),
            "C001",
            "service",
            number,
            LocalDate.parse(day),
            "income",
            Money.of(amount),
            null,
            "",
            ""));
  }

  private void written(
      String number, String day, String direction, String category, String yuan, String said) {
    slice.entry(
        new Entry(
            new Origin(1, "", ++row),
            "C001",
            number,
            1,
            LocalDate.parse(day),
            "service",
            direction,
            category,
            Money.of(yuan),
            "",
            said,
            ""));
  }

  private static List<String> reversals(BankMatch match) {
    return match.reversals().stream()
        .map(pair -> pair.booked().voucherNo() + "-" + pair.back().voucherNo())
        .toList();
  }

  /** Ten days over a holiday and the period's end: 600 by the books, and at the bank. */
  @Test
  void aDepositLongInTransitIsFoundInTheNextPeriod() {
    bankBefore("b0", "2026-06-02", "100.00");
    slice.entryBefore(entryOn("5", "2026-06-02", "100.00"));
    slice.entryBefore(entryOn("6", "2026-06-28", "500.00"));
    bank("b1", "2026-07-08", "500.00", "600.00");
    BankMatch match = match();
    assertThat(groups(match)).containsExactly("LINE 6=b1");
    assertThat(match.groups().get(0).days()).isEqualTo(10);
    assertThat(match.groups().get(0).isLate()).isTrue();
    assertThat(numbers(match)).isEmpty();
    assertThat(match.expected(Money.of("600.00"))).isEqualTo(Money.of("600.00"));
  }

  /**
   * A day's takings before the holiday, credited as one sum, and a fen less is not the same. The
   * line before the first voucher is not told.
   */
  @Test
  void sumsAndFenCountAlsoAcrossThePeriodsEnd() {
    bankBefore("b0", "2026-06-02", "100.00");
    slice.entryBefore(entryOn("6", "2026-06-28", "100.00"));
    slice.entryBefore(entryOn("7", "2026-06-28", "30.00"));
    bank("b1", "2026-07-08", "130.00", null);
    assertThat(groups(match())).containsExactly("DAY_OF_VOUCHERS 6+7=b1");
    slice.entryBefore(entryOn("8", "2026-06-29", "55.00"));
    bank("b2", "2026-07-09", "54.99", null);
    assertThat(numbers(match())).containsExactly("8", "b2");
  }

  /**
   * 170 by the books, 70 of it never came: 100 at the bank, in any later period; 51 days from 10
   * June to 31 July. The bank's line of 3 June is not booked before 20 July, which is late too.
   */
  @Test
  void whatIsOpenIsCarriedUntilTheOtherSideComes() {
    bankBefore("b0", "2026-06-02", "100.00");
    bankBefore("b9", "2026-06-03", "9.00");
    slice.entryBefore(entryOn("5", "2026-06-02", "100.00"));
    slice.entryBefore(entryOn("6", "2026-06-10", "70.00"));
    voucher("7", 1, "2026-07-20", "9.00");
    voucher("8", 1, "2026-07-30", "1.00");
    bank("b1", "2026-07-30", "1.00", "110.00");
    BankMatch match = match();
    assertThat(groups(match)).containsExactly("LINE 7=b9", "LINE 8=b1");
    assertThat(match.groups().get(0).days()).isEqualTo(-47);
    assertThat(numbers(match)).containsExactly("6");
    assertThat(match.age(match.onlyBooks().get(0).date())).isEqualTo(51);
    assertThat(match.expected(Money.of("180.00"))).isEqualTo(Money.of("110.00"));
  }

  /** The rent of each month is the same: May's, of which no statement is known, is not August's. */
  @Test
  void aMonthWithoutAStatementTellsNothing() {
    slice.entryBefore(entryOn("5", "2026-05-30", "3000.00"));
    slice.entryBefore(entryOn("6", "2026-06-30", "3000.00"));
    bank("b1", "2026-07-31", "3000.00", null);
    bank("b2", "2026-07-01", "7.00", null);
    assertThat(numbers(match())).containsExactly("b1", "b2");
  }

  @Test
  void aVoucherAndItsReversalAreNotInTransit() {
    written("1", "2026-07-03", "income", "C", "100.00", "");
    written("2", "2026-07-04", "income", "D", "100.00", "");
    written("3", "2026-07-20", "income", "D", "-100.00", "");
    written("4", "2026-07-21", "expense", "E", "-30.00", "");
    written("5", "2026-07-22", "expense", "E", "30.00", "");
    written("6", "2026-07-23", "expense", "F", "8.00", "");
    written("7", "2026-07-24", "income", "F", "8.00", "冲销 6 号");
    written("8", "2026-07-25", "expense", "F", "5.00", "");
    written("9", "2026-07-26", "income", "F", "5.00", "退押金");
    bank("b1", "2026-07-30", "1.00", null);
    BankMatch match = match();
    assertThat(reversals(match)).containsExactly("2-3", "6-7");
    // 4 came before what it would take back, 8 and 9 are two payments.
    assertThat(numbers(match)).containsExactly("1", "4", "5", "8", "9", "b1");
  }

  @Test
  void aReversalOfWhatTheBankHasStaysOpen() {
    written("1", "2026-07-03", "income", "C", "100.00", "");
    written("2", "2026-07-20", "income", "C", "-100.00", "");
    bank("b1", "2026-07-03", "100.00", null);
    assertThat(reversals(match())).isEmpty();
    assertThat(numbers(match())).containsExactly("2");
  }

  @Test
  void aReversalInTheNextPeriodClosesWhatWasOpen() {
    bankBefore("b0", "2026-06-02", "100.00");
    slice.entryBefore(entryOn("5", "2026-06-02", "100.00"));
    slice.entryBefore(entryOn("6", "2026-06-20", "40.00"));
    written("7", "2026-07-02", "income", "物业费", "-40.00", "");
    bank("b1", "2026-07-30", "1.00", null);
    assertThat(reversals(match())).containsExactly("6-7");
    assertThat(numbers(match())).containsExactly("b1");
  }

  private static Entry entryOn(String number, String day, String amount) {
    return new Entry(
        new Origin(1, "", 1),
        "C001",
        number,
        1,
        LocalDate.parse(day),
        "service",
        "income",
        "物业费",
        Money.of(amount),
        "",
        "",
        "");
  }

  /** 100 −30 −20 +5: the newest first, or any other way. */
  @Test
  void theLastBalanceOfADayIsFoundInAnyOrder() {
    bank("a", "2026-07-31", "5.00", "55.00");
    bank("b", "2026-07-31", "-30.00", "70.00");
    bank("c", "2026-07-31", "-20.00", "50.00");
    assertThat(match().bankClosing()).contains(Money.of("55.00"));
  }

  @Test
  void aDayThatEndsWhereItBeganAsksTheDayBefore() {
    bank("a", "2026-07-31", "5.00", "105.00");
    bank("b", "2026-07-31", "-5.00", "100.00");
    bank("c", "2026-07-30", "-20.00", "100.00");
    assertThat(match().bankClosing()).contains(Money.of("100.00"));
  }

  @Test
  void linesThatDoNotFollowFromEachOtherGiveNoBalance() {
    bank("a", "2026-07-31", "5.00", "105.00");
    bank("b", "2026-07-31", "-5.00", "90.00");
    assertThat(match().bankClosing()).isEmpty();
  }
}
