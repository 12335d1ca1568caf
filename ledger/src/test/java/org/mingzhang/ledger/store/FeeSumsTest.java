package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.store.Books.bill;
import static org.mingzhang.ledger.store.Books.value;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;

/** Worked examples of method §10 and §11. */
class FeeSumsTest {

  private Books books;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private Slice of(String period, Fee... fees) {
    books.post("fees.csv", List.of(fees));
    return books.slice(period);
  }

  /** Method §10: 456,000 / 480,000, 30,000 / 100,000, 486,000 / 580,000, and 52,000 prepaid. */
  @Test
  void collectionFamilyOfTheMethod() {
    Slice slice =
        of(
            "2026-Q3",
            bill("P1")
                .service("2026-07-01", "2026-09-30")
                .due("500000")
                .reduced("15000", "5000")
                .paid("400000", "2026-08-01")
                .receipt("R1")
                .at(2),
            // The other part was prepaid in the quarter before.
            bill("P1")
                .service("2026-07-01", "2026-09-30")
                .due("500000")
                .reduced("15000", "5000")
                .paid("56000", "2026-06-20")
                .receipt("R2")
                .at(3),
            bill("OLD")
                .service("2026-01-01", "2026-03-31")
                .due("120000")
                .paid("20000", "2026-03-01")
                .receipt("R3")
                .at(4),
            bill("OLD")
                .service("2026-01-01", "2026-03-31")
                .due("120000")
                .paid("30000", "2026-09-30")
                .receipt("R4")
                .at(5),
            bill("NEXT")
                .service("2026-10-01", "2026-12-31")
                .due("60000")
                .paid("52000", "2026-09-15")
                .receipt("R5")
                .at(6),
            bill("NEXT")
                .service("2026-10-01", "2026-12-31")
                .due("60000")
                .paid("8000", "2026-10-01")
                .receipt("R6")
                .at(7));
    assertThat(value(slice, Term.FEES_DUE)).isEqualTo(50_000_000);
    assertThat(value(slice, Term.FEES_REDUCED)).isEqualTo(2_000_000);
    assertThat(value(slice, Term.FEES_PAID)).isEqualTo(45_600_000);
    assertThat(value(slice, Term.FEES_RECOVERED)).isEqualTo(3_000_000);
    assertThat(value(slice, Term.FEES_OLD_OPEN)).isEqualTo(7_000_000);
    assertThat(value(slice, Term.FEES_OLD_DEBT)).isEqualTo(10_000_000);
    assertThat(value(slice, Term.FEES_PREPAID)).isEqualTo(5_200_000);
    // 56,000 of the quarter were paid before it.
    assertThat(value(slice, Term.FEES_RECEIVED_CURRENT)).isEqualTo(40_000_000);
    assertThat(value(slice, Term.FEES_RECEIVED_AHEAD)).isEqualTo(5_200_000);
    // 24,000 still open of the quarter, 70,000 of the old debt.
    assertThat(value(slice, Term.FEES_ARREARS)).isEqualTo(9_400_000);
    assertThat(value(slice, Term.FEES_ARREARS, By.of("age", "0-90"))).isEqualTo(2_400_000);
    // 31 March to 30 September are 183 days.
    assertThat(value(slice, Term.FEES_ARREARS, By.of("age", "181-365"))).isEqualTo(7_000_000);
  }

  /** Method §10: 240 units billed, 18 of them with debt. */
  @Test
  void householdsWithoutDebt() {
    List<Fee> fees =
        LongStream.rangeClosed(1, 240)
            .mapToObj(
                i ->
                    bill("B" + i)
                        .unit("1-" + i)
                        .due("100.00")
                        .paid(i <= 18 ? "99.99" : "100.00", "2026-07-05")
                        .at(i + 1))
            .toList();
    books.post("fees.csv", fees);
    // A second bill of a unit that has debt, itself paid: the unit still has debt.
    books.post(
        "more.csv",
        List.of(bill("X").unit("1-1").item("能耗费").due("5").paid("5", "2026-07-06").at(2)));
    Slice slice = books.slice("2026-07");
    assertThat(value(slice, Term.UNITS_BILLED)).isEqualTo(240);
    assertThat(value(slice, Term.UNITS_PAID_UP)).isEqualTo(222);
    assertThat(value(slice, Term.UNITS_IN_ARREARS, By.of("age", "0-90"))).isEqualTo(18);
    assertThat(slice.contributions(Term.UNITS_IN_ARREARS)).hasSize(18);
    assertThat(slice.months()).containsExactly(new MonthHeld(YearMonth.of(2026, 7), 240, 0, 0));
    assertThat(slice.contributions(Term.UNITS_BILLED)).hasSize(241);
    assertThat(slice.contributions(Term.UNITS_BILLED).stream().mapToLong(Contribution::value).sum())
        .isEqualTo(240);
  }

  /** Method §11: 3,600 for 12 months: Q1 900, liability 2,700. */
  @Test
  void wholeMonthsAreSplitByMonths() {
    Slice q1 =
        of(
            "2026-Q1",
            bill("Y")
                .service("2026-01-01", "2026-12-31")
                .due("3600")
                .paid("3600", "2026-01-05")
                .at(2));
    assertThat(value(q1, Term.FEES_DUE)).isEqualTo(90_000);
    assertThat(value(q1, Term.FEES_PAID)).isEqualTo(90_000);
    assertThat(value(q1, Term.FEES_PREPAID)).isEqualTo(270_000);
    assertThat(value(q1, Term.FEES_ARREARS)).isZero();
    assertThat(value(q1, Term.FEES_RECEIVED_CURRENT)).isEqualTo(90_000);
    assertThat(value(q1, Term.FEES_RECEIVED_AHEAD)).isEqualTo(270_000);
    Slice q2 = books.slice("2026-Q2");
    assertThat(value(q2, Term.FEES_PAID)).isEqualTo(90_000);
    assertThat(value(q2, Term.FEES_RECEIVED_CURRENT)).isZero();
    assertThat(value(q2, Term.FEES_PREPAID)).isEqualTo(180_000);
  }

  /** Method §11: 2,190 for 365 days: 75 days by 31 March are 450. */
  @Test
  void otherServiceIsSplitByDays() {
    Slice q1 =
        of(
            "2026-Q1",
            bill("D")
                .service("2026-01-16", "2027-01-15")
                .due("2190")
                .paid("2190", "2026-01-16")
                .at(2));
    assertThat(value(q1, Term.FEES_DUE)).isEqualTo(45_000);
    assertThat(value(q1, Term.FEES_PREPAID)).isEqualTo(174_000);
  }

  /** Method §11: 1,000 over 12 months: 83.33, 83.34, 83.33, 83.33, 83.34, …, sum 1,000. */
  @Test
  void monthsOfASplitBillAddUpToIt() {
    books.post(
        "fees.csv", List.of(bill("T").service("2026-01-01", "2026-12-31").due("1000").at(2)));
    List<Long> months =
        LongStream.rangeClosed(1, 12)
            .mapToObj(m -> books.value("2026-%02d".formatted(m), Term.FEES_DUE))
            .toList();
    assertThat(months)
        .containsExactly(
            8333L, 8334L, 8333L, 8333L, 8334L, 8333L, 8333L, 8334L, 8333L, 8333L, 8334L, 8333L);
    assertThat(books.value("2026-Q1", Term.FEES_DUE)).isEqualTo(25_000);
    assertThat(books.value("2026", Term.FEES_DUE)).isEqualTo(100_000);
  }

  @Test
  void eachAmountOfABillIsSplitAndPaymentsFillTheOldestPartFirst() {
    // 12 months of 100.00, discount 0.05, waived 0.05; Q2 is months 4 to 6.
    // Cumulative: due 300.00, 600.00; discount and waiver round(1.25) = 1, round(2.5) = 3 fen.
    Slice q2 =
        of(
            "2026-Q2",
            bill("S")
                .service("2026-01-01", "2026-12-31")
                .due("1200")
                .reduced("0.05", "0.05")
                .paid("350", "2026-02-01")
                .receipt("A")
                .at(2),
            bill("S")
                .service("2026-01-01", "2026-12-31")
                .due("1200")
                .reduced("0.05", "0.05")
                .paid("100", "2026-06-30")
                .receipt("B")
                .at(3));
    assertThat(value(q2, Term.FEES_DUE)).isEqualTo(30_000);
    assertThat(value(q2, Term.FEES_REDUCED)).isEqualTo(2 + 2);
    // Q1 nets 299.98; of 450.00 there stay 150.02 for Q2, which nets 299.96.
    assertThat(value(q2, Term.FEES_PAID)).isEqualTo(15_002);
    assertThat(value(q2, Term.FEES_OLD_OPEN)).isZero();
    assertThat(value(q2, Term.FEES_PREPAID)).isZero();
    assertThat(value(q2, Term.FEES_ARREARS)).isEqualTo(29_996 - 15_002);
    assertThat(value(q2, Term.FEES_ARREARS, By.of("age", "0-90"))).isEqualTo(29_996 - 15_002);
    // The first receipt fills Q1 and gives 50.02 on; the second is all for Q2.
    assertThat(q2.contributions(Term.FEES_PAID))
        .extracting(c -> c.origin().row(), Contribution::value)
        .containsExactly(Tuple.tuple(2L, 5_002L), Tuple.tuple(3L, 10_000L));
  }

  /**
   * 600.00 for July to December; 100.00 paid back in September, 700.00 received in October. Until
   * then 300.00 + 100.00 are owed and nothing is prepaid.
   */
  @Test
  void moneyPaidBackBeforeItWasReceivedIsOwedAndNotPrepaid() {
    Slice q3 =
        of(
            "2026-Q3",
            bill("N")
                .service("2026-07-01", "2026-12-31")
                .due("600")
                .paid("-100", "2026-09-10")
                .receipt("A")
                .at(2),
            bill("N")
                .service("2026-07-01", "2026-12-31")
                .due("600")
                .paid("700", "2026-10-05")
                .receipt("B")
                .at(3));
    assertThat(value(q3, Term.FEES_PREPAID)).isZero();
    assertThat(value(q3, Term.FEES_PAID)).isEqualTo(-10_000);
    assertThat(value(q3, Term.FEES_ARREARS)).isEqualTo(40_000);
    Slice q4 = books.slice("2026-Q4");
    assertThat(value(q4, Term.FEES_RECOVERED)).isEqualTo(40_000);
    assertThat(value(q4, Term.FEES_PAID)).isEqualTo(30_000);
    assertThat(value(q4, Term.FEES_ARREARS)).isZero();
  }

  @Test
  void partsOfABillAgeByTheirOwnEnd() {
    // Open from 1 January to 31 December, seen at the end of September: H1 ended 92 days ago.
    Slice q3 = of("2026-Q3", bill("A").service("2026-01-01", "2026-12-31").due("1200").at(2));
    assertThat(value(q3, Term.FEES_ARREARS, By.of("age", "0-90"))).isEqualTo(30_000);
    assertThat(value(q3, Term.FEES_ARREARS, By.of("age", "91-180"))).isEqualTo(60_000);
    assertThat(value(q3, Term.FEES_OLD_DEBT)).isEqualTo(60_000);
    // One unit owes in both ages; two bills of it in one age count once.
    books.post(
        "more.csv",
        List.of(bill("B").item("能耗费").service("2026-08-01", "2026-08-31").due("5").at(2)));
    Slice again = books.slice("2026-Q3");
    assertThat(value(again, Term.UNITS_IN_ARREARS, By.of("age", "0-90"))).isEqualTo(1);
    assertThat(value(again, Term.UNITS_IN_ARREARS, By.of("age", "91-180"))).isEqualTo(1);
  }

  @Test
  void aMonthIsHeldByItsBillsVouchersAndReportedOrders() {
    books.post(
        "fees.csv",
        List.of(
            bill("A").unit("1-1").service("2026-07-01", "2026-08-31").due("10").at(2),
            bill("B").unit("1-1").service("2026-08-01", "2026-08-31").due("10").at(3),
            bill("C").unit("1-2").service("2026-08-31", "2026-09-01").due("10").at(4),
            bill("D").unit("1-3").service("2026-06-01", "2026-06-30").due("10").at(5)));
    books.post(
        "entries.csv",
        List.of(
            Books.entry(2, "V1", 1, "2026-07-31", "service", "expense", "C1", "1.00"),
            Books.entry(3, "V1", 2, "2026-07-31", "service", "income", "物业费", "1.00"),
            Books.entry(4, "V2", 1, "2026-09-01", "public", "income", "广告", "1.00")));
    books.post(
        "orders.csv",
        List.of(
            Books.order("R1", "repair").reported("2026-09-30T23:59:59").at(2),
            Books.order("R2", "praise").reported("2026-10-01T00:00:00").at(3)));
    assertThat(books.slice("2026-Q3").months())
        .containsExactly(
            new MonthHeld(YearMonth.of(2026, 7), 1, 2, 0, 0, 1),
            new MonthHeld(YearMonth.of(2026, 8), 2, 0, 0, 0, 1),
            new MonthHeld(YearMonth.of(2026, 9), 1, 0, 1, 0, 1));
    books.post(
        "more.csv",
        List.of(
            Books.order("R3", "repair").reported("2026-05-01T00:00:00").at(2),
            Books.order("R4", "repair").reported("2026-05-31T23:59:59").at(3),
            Books.order("R5", "repair").reported("2026-03-31T23:59:59").at(4)));
    assertThat(books.slice("2026-08").months())
        .as("two in May, the nearest before, and one in September")
        .containsExactly(new MonthHeld(YearMonth.of(2026, 8), 2, 0, 0, 2, 1));
  }

  @Test
  void agesBeginAndEndOnTheirDays() {
    Slice q3 =
        of(
            "2026-Q3",
            bill("a").service("2026-06-01", "2026-07-02").due("1").at(2), // split: 30 June, 2 July
            bill("b").service("2026-07-02", "2026-07-02").due("2").at(3), // 90 days
            bill("c").service("2026-04-01", "2026-04-03").due("4").at(4), // 180 days
            bill("d").service("2026-04-01", "2026-04-02").due("8").at(5), // 181 days
            bill("e").service("2025-09-01", "2025-09-30").due("16").at(6), // 365 days
            bill("f").service("2025-09-01", "2025-09-29").due("32").at(7)); // 366 days
    assertThat(value(q3, Term.FEES_ARREARS, By.of("age", "181-365"))).isEqualTo(2400);
    assertThat(value(q3, Term.FEES_ARREARS, By.of("age", "over-365"))).isEqualTo(3200);
    // a: 30 of 32 days to 30 June (92 days old), 0.9375 → 0.94; 0.06 in July.
    assertThat(value(q3, Term.FEES_ARREARS, By.of("age", "91-180"))).isEqualTo(400 + 94);
    assertThat(value(q3, Term.FEES_ARREARS, By.of("age", "0-90"))).isEqualTo(200 + 6);
  }

  @Test
  void whatIsPaidTooMuchStaysWithTheBillOrItsLastPart() {
    Slice july =
        of(
            "2026-07",
            bill("W").due("100").paid("130", "2026-07-03").at(2),
            bill("S")
                .item("停车费")
                .service("2026-06-01", "2026-07-31")
                .due("20")
                .paid("50", "2026-07-03")
                .at(3));
    assertThat(value(july, Term.FEES_PAID, By.of("fee_item", "物业费"))).isEqualTo(13_000);
    assertThat(value(july, Term.FEES_PAID, By.of("fee_item", "停车费"))).isEqualTo(4_000);
    assertThat(value(july, Term.FEES_RECOVERED, By.of("fee_item", "停车费"))).isEqualTo(1_000);
    assertThat(value(july, Term.FEES_ARREARS)).isZero();
  }

  @Test
  void paymentsAfterTheCutOffAreNotKnownAndThoseWithoutADayCountOnTheLastDayOfService() {
    Slice july =
        of(
            "2026-07",
            bill("L").due("100").paid("100", "2026-08-01").at(2),
            bill("N").due("30").paid("30", null).at(3),
            bill("M").service("2026-06-01", "2026-06-30").due("7").paid("7", null).at(4));
    assertThat(value(july, Term.FEES_PAID)).isEqualTo(3_000);
    assertThat(value(july, Term.FEES_ARREARS)).isEqualTo(10_000);
    assertThat(value(july, Term.FEES_OLD_DEBT)).isZero();
    assertThat(value(july, Term.FEES_RECOVERED)).isZero();
    assertThat(books.value("2026-Q3", Term.FEES_PAID)).isEqualTo(13_000);
  }

  /**
   * 110.00 for a bill of 100.00, of which 95.00 is due after a waiver: 15.00 too much, by two
   * receipts, known with the second; a credit of 20.00 that was not paid out asks for nothing.
   */
  @Test
  void whatIsPaidBeyondABillIsPaidAndOverpaid() {
    Slice q3 =
        of(
            "2026-Q3",
            bill("O")
                .service("2026-07-01", "2026-07-31")
                .due("100")
                .reduced("5", "0")
                .paid("60", "2026-07-02")
                .receipt("R1")
                .at(2),
            bill("O")
                .service("2026-07-01", "2026-07-31")
                .due("100")
                .reduced("5", "0")
                .paid("50", "2026-08-02")
                .receipt("R2")
                .at(3),
            bill("X").due("40").paid("40", "2026-07-03").at(4),
            bill("C").due("-20").at(5));
    assertThat(value(q3, Term.FEES_PAID)).isEqualTo(15_000);
    assertThat(value(q3, Term.FEES_OVERPAID)).isEqualTo(1_500);
    assertThat(value(q3, Term.BILLS_OVERPAID)).isEqualTo(1);
    assertThat(q3.contributions(Term.FEES_OVERPAID))
        .extracting(c -> c.origin().row(), Contribution::value)
        .containsExactly(Tuple.tuple(2L, 1_500L));
    assertThat(books.value("2026-07", Term.FEES_OVERPAID)).isZero();
  }

  @Test
  void passThroughMoneyIsNoFee() {
    Slice july =
        of("2026-07", bill("W").fund("passthrough").item("水费").due("50").paid("50", null).at(2));
    assertThat(Books.given(july))
        .extracting(s -> s.term())
        .containsExactly(Term.HOUSEHOLDS, Term.OCCUPIED_HOUSEHOLDS);
  }

  @Test
  void everyFeeItemIsAnsweredWithZero() {
    Slice july = of("2026-07", bill("F").service("2027-01-01", "2027-01-31").due("1").at(2));
    assertThat(july.sums())
        .anySatisfy(
            s -> {
              assertThat(s.term()).isEqualTo(Term.FEES_DUE);
              assertThat(s.by()).isEqualTo(By.of("fee_item", "物业费"));
              assertThat(s.value()).isZero();
              assertThat(s.rows()).isZero();
            });
    assertThat(july.hasFacts()).isFalse();
    assertThat(books.slice("2027-Q1").hasFacts()).isTrue();
  }
}
