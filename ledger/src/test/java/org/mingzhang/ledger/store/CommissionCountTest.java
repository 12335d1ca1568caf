package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.store.Books.day;
import static org.mingzhang.ledger.store.Books.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.CommissionAgreement.Days;
import org.mingzhang.ledger.CommissionPart;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Period;

/** What agreements on a commission come to, worked out by hand. */
class CommissionCountTest {

  /** Net due in fen by period; received 1 yuan on each day. */
  private static final CommissionCount.Base BASE =
      new CommissionCount.Base() {
        private final Map<String, Long> due =
            Map.of("2026-Q3", 123_456_789L, "2026-08", 310_000L, "2026-09", 300_001L);

        @Override
        public long netDue(Period of) {
          return due.getOrDefault(of.toString(), 0L);
        }

        @Override
        public long received(Days on) {
          return 100 * (on.last().toEpochDay() - on.first().toEpochDay() + 1);
        }
      };

  private static CommissionAgreement rate(String from, @Nullable String to, String base) {
    return new CommissionAgreement(
        row(2),
        Books.HOME,
        day(from),
        to == null ? null : day(to),
        base,
        new BigDecimal("8"),
        null,
        "");
  }

  private static CommissionAgreement amount(String from, String yuan, String per) {
    return new CommissionAgreement(
        row(3), Books.HOME, day(from), null, "", null, Money.of(new BigDecimal(yuan)), per);
  }

  private static CommissionPart one(CommissionAgreement agreement, String period) {
    List<CommissionPart> parts = CommissionCount.of(List.of(agreement), Period.parse(period), BASE);
    assertThat(parts).hasSize(1);
    return parts.get(0);
  }

  private static long fen(CommissionAgreement agreement, String period) {
    return one(agreement, period).commission().fen();
  }

  /** 1,234,567.89 × 8 % = 98,765.4312. */
  @Test
  void aRateOfAWholePeriodIsRoundedOnce() {
    CommissionPart part = one(rate("2025-01-01", null, "due"), "2026-Q3");
    assertThat(part.base()).isEqualTo(Money.ofFen(123_456_789));
    assertThat(part.commission()).isEqualTo(Money.ofFen(9_876_543));
    assertThat(part.months()).isEqualByComparingTo("3");
  }

  /**
   * From 16 August: 3,100.00 × 16/31 = 1,600.00 and 3,000.01 of September are 4,600.01, of which 8
   * % are 368.0008.
   */
  @Test
  void aMonthThatIsPartlyCoveredCountsByItsDays() {
    CommissionPart part = one(rate("2026-08-16", null, "due"), "2026-Q3");
    assertThat(part.base()).isEqualTo(Money.ofFen(460_001));
    assertThat(part.commission()).isEqualTo(Money.ofFen(36_800));
    assertThat(part.months()).isEqualByComparingTo("1.516129");
    assertThat(part.days()).isEqualTo(new Days(day("2026-08-16"), day("2026-09-30")));
  }

  /** 10 to 19 July: 10 days of 1 yuan, 8 % of 10.00 are 0.80. */
  @Test
  void whatIsReceivedCountsByItsDay() {
    assertThat(fen(rate("2026-07-10", "2026-07-19", "received"), "2026-Q3")).isEqualTo(80);
  }

  /** 100,000.00 a year: 8,333.33, 8,333.34 and 8,333.33 are a quarter's 25,000.00. */
  @Test
  void monthsOfAYearlyAmountAddUp() {
    CommissionAgreement yearly = amount("2026-01-01", "100000", "year");
    assertThat(List.of(fen(yearly, "2026-01"), fen(yearly, "2026-02"), fen(yearly, "2026-03")))
        .containsExactly(833_333L, 833_334L, 833_333L);
    assertThat(fen(yearly, "2026-Q1")).isEqualTo(2_500_000);
    assertThat(fen(yearly, "2026")).isEqualTo(10_000_000);
  }

  /** 1,000.00 a month from 16 August: 1,000 × (16/31 + 1) = 1,516.129, then 3,000.00. */
  @Test
  void aMonthlyAmountFromTheMiddleOfAMonth() {
    CommissionAgreement monthly = amount("2026-08-16", "1000", "month");
    assertThat(fen(monthly, "2026-Q3")).isEqualTo(151_613);
    assertThat(fen(monthly, "2026-Q4")).isEqualTo(300_000);
  }

  @Test
  void nothingBeforeItHolds() {
    assertThat(
            CommissionCount.of(
                List.of(amount("2026-10-01", "1000", "month")), Period.parse("2026-Q3"), BASE))
        .isEmpty();
    assertThat(CommissionCount.sums(List.of())).isEmpty();
  }

  @Test
  void theDaysThatNoAgreementCoversAreNamed() {
    Period quarter = Period.parse("2026-Q3");
    List<CommissionPart> parts =
        CommissionCount.of(
            List.of(rate("2026-07-11", "2026-07-31", "due"), amount("2026-09-01", "100", "month")),
            quarter,
            BASE);
    assertThat(CommissionPart.uncovered(parts, quarter))
        .containsExactly(
            new Days(day("2026-07-01"), day("2026-07-10")),
            new Days(day("2026-08-01"), day("2026-08-31")));
    assertThat(CommissionPart.uncovered(parts.subList(0, 1), quarter))
        .containsExactly(
            new Days(day("2026-07-01"), day("2026-07-10")),
            new Days(day("2026-08-01"), day("2026-09-30")));
    assertThat(
            CommissionPart.uncovered(
                CommissionCount.of(List.of(rate("2025-01-01", null, "due")), quarter, BASE),
                quarter))
        .isEmpty();
  }
}
