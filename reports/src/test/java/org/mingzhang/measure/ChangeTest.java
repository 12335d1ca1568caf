package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.measure.RatesTest.figure;
import static org.mingzhang.measure.RatesTest.rate;
import static org.mingzhang.measure.RatesTest.survey;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  @Test
  void meetingIntervalsSupportNoClaim() {
    Figure now = survey("0.794872", "0.751695", "0.832216");
    assertThat(
            Change.between(now, survey("0.774000", "0.730000", "0.812000"))
                .orElseThrow()
                .supported())
        .isFalse();
    assertThat(
            Change.between(now, survey("0.700000", "0.650000", "0.751694"))
                .orElseThrow()
                .supported())
        .isTrue();
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
}
