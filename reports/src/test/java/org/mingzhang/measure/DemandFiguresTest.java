package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.Facts.figure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Unit;

/** Worked by hand; intervals by {@code figures.py}. */
class DemandFiguresTest {

  private static final By CLEANING = By.of("service", "家政", "tier", "标准");

  private static By at(String price) {
    return new By(new TreeMap<>(Map.of("service", "家政", "tier", "标准", "price", price)));
  }

  /** 10 would pay 20 yuan, 12 would pay 30, 10 would pay 35, 8 would pay 50; listed at 35. */
  private static SliceFixture forty() {
    return SliceFixture.of("C001", "2026-Q3", 320, 300L)
        .ones(Term.DEMAND_ANSWERED, CLEANING, 100, 40)
        .ones(Term.DEMAND_USED, CLEANING, 100, 30)
        .ones(Term.DEMAND_PRICED, at("20.00"), 100, 10)
        .ones(Term.DEMAND_PRICED, at("30.00"), 110, 12)
        .ones(Term.DEMAND_PRICED, at("35.00"), 122, 10)
        .ones(Term.DEMAND_PRICED, at("50.00"), 132, 8)
        .row(Term.SERVICE_PRICE, CLEANING, 500, 3500)
        .row(Term.SERVICE_COST, CLEANING, 500, 4125);
  }

  @Test
  void aRateHasItsBaseAndItsIntervalOverTheHouseholds() {
    figure(Figures.of(forty(), 1), "demand.usage_rate", "service", "家政", "tier", "标准")
        .is("0.750000")
        .of("30", "40")
        .between("0.608981", "0.852481", 300L)
        .rows(40);
  }

  @Test
  void takeUpIsTheShareThatWouldPayTheListedPrice() {
    figure(Figures.of(forty(), 1), "demand.take_up", "service", "家政", "tier", "标准")
        .is("0.450000")
        .of("18", "40")
        .between("0.315683", "0.592025", 300L)
        .rows(40);
  }

  /** Positions 10, 20 and 21, 30 of 40; 20 × 40 = 800, 30 × 30 = 900, 35 × 18 = 630. */
  @Test
  void medianAndQuartilesOfWhatHouseholdsWouldPay() {
    FigureSet set = Figures.of(forty(), 1);
    String[] key = {"service", "家政", "tier", "标准"};
    figure(set, "demand.price_lower_quartile", key).is("20.00").in(Unit.CNY).rows(40);
    figure(set, "demand.price_median", key).is("30.00").in(Unit.CNY).rows(40);
    figure(set, "demand.price_upper_quartile", key).is("35.00").in(Unit.CNY).rows(40);
    figure(set, "demand.price_most_revenue", key).is("30.00").in(Unit.CNY).rows(40);
  }

  /** The mean of 20.01 and 30.00 is 25.005: half-up. */
  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 320, 300L)
                .ones(Term.DEMAND_ANSWERED, CLEANING, 100, 30)
                .ones(Term.DEMAND_PRICED, at("20.01"), 100, 15)
                .ones(Term.DEMAND_PRICED, at("30.00"), 200, 15),
            1);
    figure(set, "demand.price_median", "service", "家政", "tier", "标准").is("25.01");
  }

  @Test
  void theCurveFallsFromStepToStep() {
    List<Figure> steps = Figures.of(forty(), 1).all("demand.willing");
    assertThat(steps)
        .extracting(f -> f.by().get("price") + " " + f.value())
        .containsExactly("20.00 1.000000", "30.00 0.750000", "35.00 0.450000", "50.00 0.200000");
    assertThat(steps).allSatisfy(f -> assertThat(f.rows()).isEqualTo(40));
  }

  /** Sixty different prices, one each: the steps are at positions 5, 10 … 60. */
  @Test
  void aCurveOfManyPricesHasTwelveSteps() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 320, 300L).ones(Term.DEMAND_ANSWERED, CLEANING, 100, 60);
    for (int i = 1; i <= 60; i++) {
      slice.row(Term.DEMAND_PRICED, at((100 + i) + ".00"), 100 + i, 1);
    }
    List<Figure> steps = Figures.of(slice, 1).all("demand.willing");
    assertThat(steps).hasSize(12);
    assertThat(steps.get(0).by().get("price")).isEqualTo("105.00");
    assertThat(steps.get(0).numerator()).hasToString("56");
    assertThat(steps.get(11).by().get("price")).isEqualTo("160.00");
  }

  @Test
  void belowThirtyNoPriceIsSuggestedAndNoShareSaid() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 320, 300L)
                .ones(Term.DEMAND_ANSWERED, CLEANING, 100, 29)
                .ones(Term.DEMAND_PRICED, at("20.00"), 100, 29)
                .row(Term.SERVICE_PRICE, CLEANING, 500, 1500),
            1);
    for (String id :
        List.of(
            "demand.price_most_revenue",
            "demand.price_median",
            "demand.take_up",
            "demand.usage_rate")) {
      figure(set, id, "service", "家政", "tier", "标准").is(null).withheld("small base");
    }
    assertThat(set.all("demand.willing").get(0).numerator()).isNull();
  }

  @Test
  void aMarginIsPriceLessCostAndMayBeNegative() {
    FigureSet set = Figures.of(forty(), 1);
    figure(set, "services.margin", "service", "家政", "tier", "标准").is("-6.25").rows(1);
  }

  @Test
  void pricesOfCommunitiesAreNotAddedUp() {
    Measures one = Measures.of(forty());
    FigureSet merged = Measures.merge("ALL", List.of(one, one)).figures(1);
    assertThat(merged.all("services.price")).isEmpty();
    assertThat(merged.all("demand.price_median")).isEmpty();
    figure(merged, "demand.take_up", "service", "家政", "tier", "标准").of("36", "80");
  }

  /** 89.35 m² at 2.35 and 120.10 m² at 2.8: 546.2525 over 209.45 m² = 2.608033… */
  @Test
  void theFeeOfASquareMetreIsWeightedByArea() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 320, 300L)
                .row(Term.AREA_AT_FEE, By.ALL, 100, 893_500)
                .row(Term.AREA_AT_FEE, By.ALL, 101, 1_201_000)
                .row(Term.FEE_BY_AREA, By.ALL, 100, 893_500L * 2_350_000)
                .row(Term.FEE_BY_AREA, By.ALL, 101, 1_201_000L * 2_800_000),
            1);
    figure(set, "value.fee_standard")
        .is("2.608033")
        .of("546.2525000000", "209.4500")
        .in(Unit.CNY_PER_M2)
        .rows(2);
  }
}
