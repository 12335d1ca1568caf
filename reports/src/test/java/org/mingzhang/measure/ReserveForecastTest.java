package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;

/** The hand sheet: worked out with Python's fractions before the program ran. */
class ReserveForecastTest {

  private static final Money DEPOSIT = Money.of("1500000.00");

  private final List<Asset> assets = new ArrayList<>();

  /** Four quarters that lead from 1,000,000.00 to 1,069,800.04. */
  private static List<FigureSet> year() {
    return List.of(
        quarter("2025-Q4", "1000000.00", "10000.00", "3400.00", "1008400.00"),
        quarter("2026-Q1", "1008400.00", "0.00", "3450.00", "1011850.00"),
        quarter("2026-Q2", "1011850.00", "61000.01", "3450.03", "1056300.04"),
        quarter("2026-Q3", "1056300.04", "10000.00", "3500.00", "1069800.04"));
  }

  private static FigureSet quarter(
      String period, String opening, String paidIn, @Nullable String yield, String closing) {
    return quarter(period, opening, paidIn, yield, closing, 40);
  }

  private static FigureSet quarter(
      String period,
      String opening,
      String paidIn,
      @Nullable String yield,
      String closing,
      long vouchersInEachMonth) {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("funds.opening", By.of("fund", "reserve"), opening));
    figures.add(figure("funds.closing", By.of("fund", "reserve"), closing));
    figures.add(figure("income.amount", By.of("category", "交存", "fund", "reserve"), paidIn));
    figures.add(figure("income.amount", By.of("category", "广告", "fund", "public"), "9.00"));
    if (yield != null) {
      figures.add(figure("income.amount", By.of("category", "增值收益", "fund", "reserve"), yield));
    }
    Period p = Period.parse(period);
    return new FigureSet(
        "C001",
        p,
        1,
        figures,
        p.monthList().stream().map(m -> new MonthHeld(m, 10, vouchersInEachMonth, 5)).toList());
  }

  private static Figure figure(String id, By by, String yuan) {
    return new Figure(
        id,
        by,
        Figure.Unit.CNY,
        new BigDecimal(yuan),
        null,
        null,
        null,
        null,
        null,
        null,
        "",
        1,
        List.of());
  }

  private void asset(
      String no, @Nullable String installed, @Nullable Integer life, @Nullable String cost) {
    assets.add(
        new Asset(
            new Origin(1, "", assets.size() + 2),
            "C001",
            no,
            "设备" + no,
            "",
            "",
            installed == null ? null : LocalDate.parse(installed),
            life,
            cost == null ? null : Money.of(cost),
            "",
            "",
            null,
            null,
            null,
            ""));
  }

  private void estate() {
    asset("lift", "2012-03-01", 15, "800000.00");
    asset("pump", "2010-05-01", 10, "45000.00");
    asset("fire", "2022-10-01", 5, "30000.50");
    asset("roof", "2015-09-30", 20, "1200000.00");
    asset("gate", "2024-02-29", 1, "2000.00");
  }

  /**
   * The hand sheet as figures: 1,069,800.04 of one row, and three renewals of three rows in the
   * first year; the second adds the fire equipment, and the gate again.
   */
  @Test
  void everyYearIsAFigureWithTheRowsItRestsOn() {
    estate();
    List<FigureSet> sets = year();
    FigureSet last = sets.get(3);
    SliceFixture slice = SliceFixture.of("C001", "2026-Q3", 100, null);
    assets.forEach(slice::asset);
    FigureSet set = MatchedFigures.added(slice, last, sets.subList(0, 3));
    assertThat(set.all("forecast.balance"))
        .extracting(f -> f.by().get("year"), f -> String.valueOf(f.value()), Figure::rows)
        .startsWith(tuple("2027-09-30", "318163.13", 4L), tuple("2028-09-30", "371434.28", 5L));
    assertThat(set.all("forecast.renewals"))
        .extracting(f -> String.valueOf(f.value()), Figure::rows)
        .startsWith(tuple("847000.00", 3L), tuple("32000.50", 2L));
    assertThat(set.all("forecast.balance").get(0).parts())
        .extracting(Figure.Part::role)
        .containsOnly(Figure.Role.BASIS);
    Figure first = set.all("forecast.renewals").get(0);
    assertThat(first.parts()).extracting(Figure.Part::role).containsOnly(Figure.Role.VALUE);
    assertThat(first.parts().get(0).rows(term -> List.of()))
        .extracting(Contribution::value)
        .containsExactlyInAnyOrder(80_000_000L, 4_500_000L, 200_000L);
    assertThat(set.figures())
        .isSortedAccordingTo(Comparator.comparing(Figure::id).thenComparing(Figure::by));
  }

  @Test
  void withoutARegisterThereAreNoneOfThem() {
    SliceFixture slice = SliceFixture.of("C001", "2026-Q3", 100, null);
    FigureSet last = year().get(3);
    assertThat(MatchedFigures.added(slice, last, List.of()).figures())
        .containsExactlyInAnyOrderElementsOf(last.figures());
  }

  /** 47,000.00 is what the ledger leads to from a balance of August; the fund has no opening. */
  @Test
  void aBalanceInsideThePeriodIsAStart() {
    Period period = Period.parse("2026-Q3");
    Figure after = figure("forecast.opening", By.ALL, "47000.00");
    FigureSet set = new FigureSet("C001", period, 1, List.of(after), List.of());
    assertThat(ReserveBasis.of(set, List.of()).opening()).isEqualTo(Money.of("47000.00"));
    FigureSet none = new FigureSet("C001", period, 1, List.of(), List.of());
    assertThat(ReserveBasis.of(none, List.of()).opening()).isNull();
  }

  private ReserveForecast forecast(List<FigureSet> sets, @Nullable Money deposit) {
    FigureSet last = sets.get(sets.size() - 1);
    return ReserveForecast.of(
            ReserveBasis.of(last, sets.subList(0, sets.size() - 1)), assets, deposit)
        .orElseThrow();
  }

  /**
   * Inflow 81,000.01; yield 13,800.03 on a mean balance of 1,027,862.515, a rate of
   * 2,760,006/205,572,503. The lift is due on 2027-03-01, the pump since 2020 and the gate since
   * 2025-02-28, so both in the first year; fire equipment on 2027-10-01, the first day of the
   * second year, and five years later; the roof on 2035-09-30, the last day of the ninth.
   */
  @Test
  void tenYearsEqualTheHandSheet() {
    estate();
    ReserveForecast forecast = forecast(year(), DEPOSIT);
    assertThat(forecast.basis().opening()).isEqualTo(Money.of("1069800.04"));
    assertThat(forecast.basis().inflow()).isEqualTo(Money.of("81000.01"));
    assertThat(forecast.basis().rate()).isEqualTo(Fraction.of(2_760_006, 205_572_503));
    assertThat(forecast.line()).isEqualTo(Fraction.of(45_000_000, 1));
    assertThat(forecast.years().stream().map(ReserveForecastTest::line))
        .containsExactly(
            "2026-10-01 1069800.04 14363.08 847000.00 318163.13 low",
            "2027-10-01 318163.13 4271.64 32000.50 371434.28 low",
            "2028-10-01 371434.28 4986.86 2000.00 455421.15",
            "2029-10-01 455421.15 6114.46 2000.00 540535.62",
            "2030-10-01 540535.62 7257.20 2000.00 626792.83",
            "2031-10-01 626792.83 8415.29 2000.00 714208.13",
            "2032-10-01 714208.13 9588.92 32000.50 772796.56",
            "2033-10-01 772796.56 10375.53 2000.00 862172.10",
            "2034-10-01 862172.10 11575.48 1202000.00 -247252.41 low",
            "2035-10-01 -247252.41 0.00 2000.00 -168252.40 low");
    assertThat(forecast.firstLow().orElseThrow().number()).isEqualTo(1);
    assertThat(forecast.firstNegative().orElseThrow().number()).isEqualTo(9);
    assertThat(forecast.years().get(0).renewals().stream().map(r -> r.asset().assetNo() + r.due()))
        .containsExactly("gate2026-10-01", "pump2026-10-01", "lift2027-03-01");
    assertThat(forecast.years().get(0).renewals().stream().map(Renewal::overdue))
        .containsExactly(true, true, false);
    assertThat(forecast.years().get(1).renewals().stream().map(Renewal::overdue))
        .containsExactly(false, false);
  }

  /** With 131,836.86 a year the first one would end at 449,999.99. */
  @Test
  void theAdditionIsTheSmallestToTheFen() {
    estate();
    assertThat(forecast(year(), DEPOSIT).addition()).isEqualTo(Money.of("131836.87"));
  }

  @Test
  void nothingIsToBeAddedWhereNoYearIsLow() {
    asset("pump", "2020-05-01", 10, "45000.00");
    ReserveForecast forecast = forecast(year(), DEPOSIT);
    assertThat(forecast.addition()).isEqualTo(Money.ZERO);
    assertThat(forecast.firstLow()).isEmpty();
    assertThat(forecast.firstNegative()).isEmpty();
  }

  /**
   * 29.9 % is below and 30.0 % is not: 0.3 × 3,566,000.13 is 1,069,800.039 and a fen more is not.
   */
  @Test
  void theLineIsComparedExactly() {
    asset("gate", "2026-09-30", 20, "1.00");
    List<FigureSet> one = List.of(quarter("2026-Q3", "1069800.04", "0.00", null, "1069800.04"));
    assertThat(forecast(one, Money.of("3566000.13")).firstLow()).isEmpty();
    assertThat(forecast(one, Money.of("3566000.14")).firstLow().orElseThrow().number())
        .isEqualTo(1);
  }

  /** (61,000.01 + 10,000.00) × 4/3 = 94,666.68; the yield 10,400.03 × 4/3 on 1,035,750.02. */
  @Test
  void threeQuartersAreAnnualised() {
    asset("pump", "2020-05-01", 10, "45000.00");
    ReserveBasis basis = forecast(year().subList(1, 4), DEPOSIT).basis();
    assertThat(basis.used().toString()).isEqualTo("[2026-Q1, 2026-Q2, 2026-Q3]");
    assertThat(basis.months()).isEqualTo(9);
    assertThat(basis.inflow()).isEqualTo(Money.of("94666.68"));
    assertThat(basis.rate()).isEqualTo(Fraction.of(2_080_006, 155_362_503));
  }

  @Test
  void aQuarterThatIsHeldInPartIsNotUsed() {
    asset("pump", "2020-05-01", 10, "45000.00");
    List<FigureSet> sets = new ArrayList<>(year());
    sets.set(0, quarter("2025-Q4", "1000000.00", "10000.00", "3400.00", "1008400.00", 0));
    assertThat(forecast(sets, DEPOSIT).basis().months()).isEqualTo(9);
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    asset("pump", "2020-05-01", 10, "45000.00");
    asset("roof", null, 20, "1200000.00");
    asset("lift", "2012-03-01", 15, null);
    ReserveForecast forecast =
        forecast(List.of(quarter("2026-Q3", "1.00", "0.00", null, "100.00", 0)), null);
    ReserveForecast.Year first = forecast.years().get(0);
    assertThat(first.inflow()).isNull();
    assertThat(first.yield()).isNull();
    assertThat(first.closing()).isEqualTo(Money.of("100.00"));
    assertThat(forecast.addition()).isNull();
    assertThat(forecast.firstLow()).isEmpty();
    assertThat(forecast.years().get(3).closing()).isEqualTo(Money.of("-44900.00"));
    assertThat(forecast.leftOut().stream().map(Asset::assetNo)).containsExactly("roof", "lift");
  }

  @Test
  void thereIsNoneWithoutAssetsOrABalance() {
    List<FigureSet> sets = year();
    ReserveBasis basis = ReserveBasis.of(sets.get(3), sets);
    assertThat(ReserveForecast.of(basis, assets, DEPOSIT)).isEqualTo(Optional.empty());
    asset("pump", "2020-05-01", 10, "45000.00");
    FigureSet none = new FigureSet("C001", Period.parse("2026-Q3"), 1, List.of());
    assertThat(ReserveForecast.of(ReserveBasis.of(none, List.of()), assets, DEPOSIT)).isEmpty();
  }

  private static String line(ReserveForecast.Year year) {
    return year.from()
        + " "
        + year.opening()
        + " "
        + year.yield()
        + " "
        + year.cost()
        + " "
        + year.closing()
        + (year.low() ? " low" : "");
  }
}
