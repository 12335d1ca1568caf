package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.Facts.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.CommissionAgreement.Days;
import org.mingzhang.ledger.CommissionPart;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Irregularity.Kind;

/** The commission, and what of the period's income is carried to the owners. */
class CommissionFiguresTest {

  private static CommissionPart agreed(String first, String last, String yuan) {
    Days days = new Days(LocalDate.parse(first), LocalDate.parse(last));
    return new CommissionPart(
        new CommissionAgreement(
            new Origin(1, "", 900 + days.first().getMonthValue()),
            "C001",
            days.first(),
            null,
            "",
            null,
            Money.of(yuan),
            "month"),
        days,
        BigDecimal.ONE,
        null,
        Money.of(yuan));
  }

  private static SliceFixture quarter(CommissionPart... agreed) {
    return SliceFixture.of("C001", "2026-Q3", 10, null)
        .commission(agreed)
        .rows(Term.FEES_DUE, By.of("fee_item", "物业费"), 1_000_000, 500_000)
        .rows(Term.FEES_REDUCED, By.of("fee_item", "物业费"), 20_000)
        .rows(Term.INCOME, of("物业费"), 1_300_000)
        .rows(Term.INCOME, of("物业费滞纳金"), 12_345)
        .rows(Term.INCOME, of("存款利息"), 655)
        .rows(Term.EXPENSE, of("C1"), 700_000)
        .rows(Term.EXPENSE, of("fee"), 160_000);
  }

  private static By of(String category) {
    return By.of("category", category, "fund", "service");
  }

  /**
   * 15,000.00 billed − 200.00 + 123.45 + 6.55 without a bill − 7,000.00 spent − 1,500.00 agreed; of
   * the commission 1,600.00 was booked.
   */
  @Test
  void incomeWithoutABillBelongsToTheSurplus() {
    FigureSet set = Figures.of(quarter(agreed("2026-07-01", "2026-09-30", "1500.00")), 1);
    figure(set, "commission.agreed").is("1500.00");
    figure(set, "commission.booked").is("1600.00").rows(1);
    figure(set, "commission.difference").is("100.00");
    figure(set, "commission.surplus").is("6430.00");
  }

  /** The same less 1,600.00 instead of 1,500.00. */
  @Test
  void withoutAnAgreementTheSurplusCountsWhatWasBooked() {
    FigureSet set = Figures.of(quarter(), 1);
    figure(set, "commission.agreed").is(null);
    figure(set, "commission.difference").is(null);
    figure(set, "commission.surplus").is("6330.00");
  }

  @Test
  void daysWithoutAnAgreementAreAQuestion() {
    SliceFixture slice =
        quarter(agreed("2026-07-01", "2026-07-31", "500.00"))
            .entry(
                new Entry(
                    new Origin(1, "", 7),
                    "C001",
                    "记-7",
                    1,
                    LocalDate.of(2026, 7, 7),
                    "service",
                    "expense",
                    "fee",
                    Money.of("1600.00"),
                    "某物业",
                    "",
                    ""));
    List<String> found =
        Irregularities.of(slice, Figures.of(slice, 1), List.of()).stream()
            .filter(
                one -> one.kind() == Kind.COMMISSION_PART || one.kind() == Kind.COMMISSION_ABOVE)
            .map(one -> one.kind() + " " + one.subject() + " " + one.detail() + one.amount())
            .toList();
    assertThat(found)
        .containsExactlyInAnyOrder(
            "COMMISSION_PART 2026-08-01 – 2026-09-30 0.00",
            "COMMISSION_ABOVE 1600.00 500.001100.00");
  }
}
