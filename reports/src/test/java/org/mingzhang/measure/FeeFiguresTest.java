package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.Facts.figure;

import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Role;
import org.mingzhang.measure.Figure.Unit;

class FeeFiguresTest {

  private static final By SERVICE = By.of("fee_item", "物业费");
  private static final By PARKING = By.of("fee_item", "车位费");

  /** The worked column of method §10, in two items, gross 490,000 of which 10,000 reduced. */
  private static SliceFixture worked() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 2046, 1648L)
            .row(Term.FEES_DUE, SERVICE, 10, 40_000_000)
            .row(Term.FEES_DUE, PARKING, 11, 8_000_000)
            .row(Term.FEES_DUE, By.of("fee_item", ""), 12, 1_000_000)
            .row(Term.FEES_REDUCED, SERVICE, 10, 1_000_000)
            .row(Term.FEES_PAID, SERVICE, 10, 30_000_000)
            .row(Term.FEES_PAID, SERVICE, 20, 8_000_000)
            .row(Term.FEES_PAID, PARKING, 11, 7_600_000)
            .row(Term.FEES_PREPAID, SERVICE, 30, 5_200_000)
            .row(Term.FEES_RECEIVED_CURRENT, SERVICE, 10, 30_000_000)
            .row(Term.FEES_RECEIVED_CURRENT, SERVICE, 20, 8_000_000)
            .row(Term.FEES_RECEIVED_CURRENT, PARKING, 11, 7_600_000)
            .row(Term.FEES_RECEIVED_AHEAD, SERVICE, 30, 5_200_000)
            .row(Term.FEES_RECOVERED, SERVICE, 40, 3_000_000)
            .row(Term.FEES_OLD_DEBT, SERVICE, 40, 4_000_000)
            .row(Term.FEES_OLD_DEBT, SERVICE, 41, 6_000_000)
            .row(Term.FEES_OLD_OPEN, SERVICE, 40, 1_000_000)
            .row(Term.FEES_OLD_OPEN, SERVICE, 41, 6_000_000)
            .row(Term.FEES_ARREARS, By.of("age", "0-90", "fee_item", "物业费"), 10, 1_000_000)
            .row(Term.FEES_ARREARS, By.of("age", "over-365", "fee_item", "物业费"), 10, 99)
            .row(Term.FEES_ARREARS, By.of("age", "over-365", "fee_item", "物业费"), 41, 6_000_000);
    return slice
        .ones(Term.UNITS_BILLED, By.ALL, 5000, 240)
        .ones(Term.UNITS_PAID_UP, By.ALL, 5000, 222);
  }

  @Test
  void ratesAgreeWithTheWorkedColumn() {
    FigureSet set = Figures.of(worked(), 1);
    figure(set, "fees.collection_rate")
        .is("0.950000")
        .of("456000.00", "480000.00")
        .in(Unit.RATIO)
        .rows(4);
    figure(set, "fees.household_collection_rate").is("0.925000").of("222", "240").rows(240);
    figure(set, "fees.arrears_recovery_rate").is("0.300000").of("30000.00", "100000.00").rows(2);
    figure(set, "fees.overall_collection_rate").is("0.837931").of("486000.00", "580000.00").rows(6);
  }

  /** 456,000 + 30,000 + 52,000; 480,000 + 52,000 − (70,000.99 + 10,000 − 100,000) − 23,999.01. */
  @Test
  void moneyAndIncomeAreReconciled() {
    FigureSet set = Figures.of(worked(), 1);
    figure(set, "fees.received").is("538000.00").rows(5);
    figure(set, "fees.received_current").is("456000.00");
    figure(set, "fees.received_ahead").is("52000.00");
    figure(set, "fees.prepaid_opening").is("0.00");
    figure(set, "fees.net_due").is("480000.00");
    // 538,000.00 − 480,000.00 − 52,000.00 + (70,000.99 − 100,000.00)
    figure(set, "fees.arrears").is("70000.99");
    figure(set, "fees.paid_beyond_due").is("-23999.01");
  }

  @Test
  void amountsAreYuanAndItemsStandBesideTheWhole() {
    FigureSet set = Figures.of(worked(), 1);
    figure(set, "fees.due").is("490000.00").in(Unit.CNY).of(null, null).rows(3);
    figure(set, "fees.due", "fee_item", "物业费").is("400000.00").rows(1);
    figure(set, "fees.due", "fee_item", "车位费").is("80000.00");
    figure(set, "fees.reduced").is("10000.00");
    figure(set, "fees.reduced", "fee_item", "车位费").is("0.00").rows(0);
    figure(set, "fees.paid").is("456000.00").rows(3);
    figure(set, "fees.collection_rate", "fee_item", "物业费")
        .is("0.974359")
        .of("380000.00", "390000.00")
        .rows(2);
    figure(set, "fees.prepaid").is("52000.00");
    figure(set, "fees.recovered").is("30000.00");
    figure(set, "fees.open_old").is("70000.00");
    figure(set, "fees.old_debt").is("100000.00");
    assertThat(set.all("fees.due")).as("the blank item is no key").hasSize(3);
  }

  @Test
  void theFourAgesAreAlwaysThereAndARowInTwoOfThemCountsOnce() {
    FigureSet set = Figures.of(worked(), 1);
    figure(set, "fees.arrears").is("70000.99").rows(2);
    figure(set, "fees.arrears_aged", "age", "0-90").is("10000.00").rows(1);
    figure(set, "fees.arrears_aged", "age", "91-180").is("0.00").rows(0);
    figure(set, "fees.arrears_aged", "age", "181-365").is("0.00");
    figure(set, "fees.arrears_aged", "age", "over-365").is("60000.99").rows(2);
  }

  @Test
  void aHeldItemWithoutBillsIsZeroAndItsRateUndefined() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 10, null).held(Term.FEES_PREPAID, PARKING), 1);
    figure(set, "fees.due", "fee_item", "车位费").is("0.00").rows(0);
    figure(set, "fees.collection_rate", "fee_item", "车位费").is(null).of("0.00", "0.00").rows(0);
  }

  @Test
  void lineageFollowsTheSameParts() {
    FigureSet set = Figures.of(worked(), 1);
    assertThat(set.find("fees.collection_rate", SERVICE).orElseThrow().parts())
        .containsExactly(
            new Part(Role.NUMERATOR, 1, Term.FEES_PAID, SERVICE),
            new Part(Role.DENOMINATOR, 1, Term.FEES_DUE, SERVICE),
            new Part(Role.DENOMINATOR, -1, Term.FEES_REDUCED, SERVICE));
  }
}
