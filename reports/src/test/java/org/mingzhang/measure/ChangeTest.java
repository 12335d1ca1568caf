package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.measure.RatesTest.figure;
import static org.mingzhang.measure.RatesTest.rate;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure.Unit;

class ChangeTest {

  @Test
  void amountsChangeByAmountAndPercent() {
    Change change = Change.between(money("142600.00"), money("128000.00")).orElseThrow();
    assertThat(change.difference()).isEqualTo(Fraction.of(14600, 1));
    assertThat(change.percent()).isNotNull();
    assertThat(change.percent().rounded(1)).isEqualTo(new BigDecimal("11.4"));
  }

  @Test
  void aDeficitThatShrinksIsARise() {
    Change change = Change.between(money("-50.00"), money("-200.00")).orElseThrow();
    assertThat(change.difference()).isEqualTo(Fraction.of(150, 1));
    assertThat(change.percent()).isEqualTo(Fraction.of(75, 1));
  }

  @Test
  void fromZeroThereIsNoPercent() {
    Change change = Change.between(money("5.00"), money("0.00")).orElseThrow();
    assertThat(change.difference()).isEqualTo(Fraction.of(5, 1));
    assertThat(change.percent()).isNull();
  }

  @Test
  void ratesChangeByPercentagePoints() {
    // 376/412 − 351/395 = 0.024013… (88.8 → 91.26)
    Change change =
        Change.between(
                rate("repairs.on_time_rate", "376", "412"),
                rate("repairs.on_time_rate", "351", "395"))
            .orElseThrow();
    assertThat(change.difference().rounded(2)).isEqualTo(new BigDecimal("2.40"));
    assertThat(change.percent()).isNull();
    assertThat(change.supported()).isTrue();
  }

  @Test
  void aBaseBelowThirtyShowsNoChange() {
    Figure small = rate("repairs.on_time_rate", "20", "29");
    Figure enough = rate("repairs.on_time_rate", "20", "30");
    assertThat(Change.between(enough, small)).isEmpty();
    assertThat(Change.between(small, enough)).isEmpty();
    assertThat(Change.between(enough, enough)).isPresent();
    assertThat(
            Change.between(
                rate("fees.collection_rate", "10.00", "20.00"),
                rate("fees.collection_rate", "10.00", "20.00")))
        .as("twenty yuan are no sample")
        .isPresent();
  }

  /**
   * 260/312 and 236/312 of 1,648: the intervals 79.3 %–86.7 % and 71.2 %–79.6 % meet, and still a
   * change of 7.7 points is more than chance makes; the p-value is that of {@code intervals.py}.
   */
  @Test
  void aTestDecidesAndNotWhetherIntervalsMeet() {
    Change change = Change.between(sampled("260", "312"), sampled("236", "312")).orElseThrow();
    assertThat(change.test()).isNotNull();
    assertThat(change.test().p()).isEqualTo(new BigDecimal("0.008246"));
    assertThat(change.supported()).isTrue();
    assertThat(
            Change.between(sampled("248", "312"), sampled("236", "312")).orElseThrow().supported())
        .isFalse();
  }

  @Test
  void anEarlierSetMayLackTheFigure() {
    FigureSet then = new FigureSet("C001", Period.parse("2026-Q2"), 1, List.of(money("1.00")));
    assertThat(Change.between(money("3.00"), then).orElseThrow().difference())
        .isEqualTo(Fraction.of(2, 1));
    assertThat(Change.between(rate("repairs.on_time_rate", "30", "40"), then)).isEmpty();
    assertThatThrownBy(() -> Change.between(money("3.00"), rate("fees.paid", "1", "2")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Figure money(String value) {
    return figure("fees.due", Unit.CNY, value, null, null, null, null);
  }

  private static Figure sampled(String hits, String answers) {
    Interval interval = Interval.wilson(Long.parseLong(hits), Long.parseLong(answers), 1648L);
    return new Figure(
        "survey.satisfaction",
        By.ALL,
        Unit.RATIO,
        Fraction.of(hits).dividedBy(Fraction.of(answers)).rounded(6),
        new BigDecimal(hits),
        new BigDecimal(answers),
        interval.lower(),
        interval.upper(),
        1648L,
        null,
        "",
        0,
        List.of());
  }
}
