package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.Facts.figure;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Role;

/** Against the two statements of method §13. */
class FundFiguresTest {

  private static final By RESERVE = By.of("fund", "reserve");
  private static final By PUBLIC = By.of("fund", "public");

  private static SliceFixture worked() {
    return SliceFixture.of("C001", "2026-Q3", 2046, 1648L)
        .rows(Term.OPENING_STATED, RESERVE, 120_438_016)
        .rows(Term.OPENING_ROLLED, RESERVE, 120_438_016)
        .rows(Term.INCOME, of("交存", "reserve"), 8_640_000)
        .rows(Term.INCOME, of("增值收益", "reserve"), 1_503_274)
        .rows(Term.INCOME, of("公共收益转入", "reserve"), 4_200_000)
        .rows(Term.EXPENSE, of("使用", "reserve"), 19_851_990, 3_500_000)
        .rows(Term.EXPENSE, of("退还", "reserve"), 312_000)
        .rows(Term.CLOSING_STATED, RESERVE, 111_117_300)
        .rows(Term.OPENING_ROLLED, PUBLIC, 3_000_000, 821_040)
        .rows(Term.INCOME, of("车位租金", "public"), 12_680_000)
        .rows(Term.EXPENSE, of("合理成本", "public"), 1_845_000)
        .rows(Term.EXPENSE, of("使用", "public"), 6_000_000)
        .rows(Term.INCOME_BY_MONTH, By.of("fund", "public", "month", "2026-07"), 12_680_000)
        .held(Term.INCOME_BY_MONTH, By.of("fund", "public", "month", "2026-08"))
        .rows(Term.EXPENSE_BY_MONTH, By.of("fund", "public", "month", "2026-09"), 7_845_000);
  }

  private static By of(String category, String fund) {
    return By.of("category", category, "fund", fund);
  }

  @Test
  void closingIsOpeningPlusIncomeLessExpense() {
    FigureSet set = Figures.of(worked(), 1);
    figure(set, "funds.opening", "fund", "reserve").is("1204380.16").rows(1);
    figure(set, "funds.income", "fund", "reserve").is("143432.74").rows(3);
    figure(set, "funds.expense", "fund", "reserve").is("236639.90").rows(3);
    figure(set, "funds.closing", "fund", "reserve").is("1111173.00").rows(7);
    figure(set, "funds.opening", "fund", "public").is("38210.40").rows(2);
    figure(set, "funds.closing", "fund", "public").is("86560.40").rows(5);
    assertThat(Imbalances.of(worked())).isEmpty();
  }

  /** Method §13: 126,800.00 − 18,450.00 = 108,350.00, of which 60,000.00 was used. */
  @Test
  void publicRevenueIsIncomeLessReasonableCost() {
    FigureSet set = Figures.of(worked(), 1);
    figure(set, "public.cost").is("18450.00").rows(1);
    figure(set, "public.revenue").is("108350.00").rows(2);
    figure(set, "public.used").is("60000.00").rows(1);
    figure(set, "funds.change", "fund", "public").is("48350.00").rows(3);
  }

  /** Method §14: 10,000.00 collected, 9,000.00 handed on, 1,000.00 owed; no income of any fund. */
  @Test
  void waterCollectedForOthersIsALiability() {
    SliceFixture slice =
        worked()
            .rows(Term.OPENING_STATED, By.of("fund", "passthrough"), 50_000)
            .rows(Term.PASSTHROUGH_BALANCE, By.of("category", ""), 50_000)
            .rows(Term.PASSTHROUGH_BEFORE, By.of("category", "电费"), 7_000, -7_000)
            .rows(Term.INCOME, of("水费", "passthrough"), 1_000_000)
            .rows(Term.EXPENSE, of("水费", "passthrough"), 900_000);
    FigureSet set = Figures.of(slice, 1);
    figure(set, "passthrough.opening", "category", "水费").is("0.00").rows(0);
    figure(set, "passthrough.collected", "category", "水费").is("10000.00").rows(1);
    figure(set, "passthrough.remitted", "category", "水费").is("9000.00").rows(1);
    figure(set, "passthrough.held", "category", "水费").is("1000.00").rows(2);
    figure(set, "passthrough.held", "category", "电费").is("0.00").rows(2);
    figure(set, "passthrough.held", "category", "").is("500.00").rows(1);
    figure(set, "funds.closing", "fund", "passthrough").is("1500.00");
    figure(set, "funds.income", "fund", "public").is("126800.00");
    assertThat(set.find("fees.due").orElseThrow().value()).isEqualByComparingTo("0");
  }

  @Test
  void withoutABalanceNobodyKnowsWhatIsHeld() {
    FigureSet set = Figures.of(worked().rows(Term.INCOME, of("水费", "passthrough"), 1_000_000), 1);
    figure(set, "passthrough.collected", "category", "水费").is("10000.00");
    figure(set, "passthrough.opening", "category", "水费").is(null);
    figure(set, "passthrough.held", "category", "水费").is(null);
  }

  @Test
  void categoriesAndMonthsStandBesideTheFunds() {
    FigureSet set = Figures.of(worked(), 1);
    figure(set, "income.amount", "category", "交存", "fund", "reserve").is("86400.00");
    figure(set, "spending.amount", "category", "使用", "fund", "public").is("60000.00");
    figure(set, "funds.monthly_income", "fund", "public", "month", "2026-07").is("126800.00");
    figure(set, "funds.monthly_income", "fund", "public", "month", "2026-08").is("0.00");
    figure(set, "funds.monthly_expense", "fund", "public", "month", "2026-08").is("0.00");
    figure(set, "funds.monthly_expense", "fund", "public", "month", "2026-09").is("78450.00");
  }

  @Test
  void withoutAnyOpeningBothBalancesAreNull() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 10, null)
            .rows(Term.INCOME, of("车位租金", "public"), 100)
            .rows(Term.CLOSING_STATED, PUBLIC, 999);
    FigureSet set = Figures.of(slice, 1);
    figure(set, "funds.opening", "fund", "public").is(null).rows(0);
    figure(set, "funds.income", "fund", "public").is("1.00");
    figure(set, "funds.expense", "fund", "public").is("0.00");
    figure(set, "funds.closing", "fund", "public").is(null);
    assertThat(Imbalances.of(slice)).as("nothing to compare with").isEmpty();
  }

  @Test
  void anOpeningOfZeroIsAnOpening() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 10, null)
                .rows(Term.OPENING_STATED, PUBLIC, 0)
                .rows(Term.EXPENSE, of("使用", "public"), 250),
            1);
    figure(set, "funds.opening", "fund", "public").is("0.00").rows(1);
    figure(set, "funds.closing", "fund", "public").is("-2.50");
  }

  @Test
  void theGivenOpeningComesFirstAndEveryDisagreementIsNamed() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 10, null)
            .rows(Term.OPENING_STATED, RESERVE, 10_000)
            .rows(Term.OPENING_ROLLED, RESERVE, 10_001)
            .rows(Term.INCOME, of("交存", "reserve"), 500)
            .rows(Term.CLOSING_STATED, RESERVE, 10_501)
            .rows(Term.OPENING_STATED, PUBLIC, 100)
            .rows(Term.CLOSING_STATED, PUBLIC, 101);
    figure(Figures.of(slice, 1), "funds.closing", "fund", "reserve").is("105.00");
    assertThat(said(slice))
        .containsExactly(
            "public CLOSING 2026-09-30 since 2026-06-30: 1.00, stated 1.01",
            "reserve OPENING 2026-06-30 since 2026-06-30: 100.01, stated 100.00",
            "reserve CLOSING 2026-09-30 since 2026-06-30: 105.00, stated 105.01");
  }

  private static List<String> said(SliceFixture slice) {
    return Imbalances.of(slice).stream().map(FundFiguresTest::said).toList();
  }

  private static String said(Imbalance one) {
    return "%s %s %s since %s: %s, stated %s"
        .formatted(
            one.fund(),
            one.check(),
            one.day(),
            one.agreed(),
            one.computed().toDecimal(),
            one.stated().toDecimal());
  }

  /**
   * 1,000 + 300 − 100 = 1,200 by March; + 50 = 1,250 by June, where 1,200 is stated; from March on
   * + 50 + 20 − 70 = 1,200 by September; + 10 = 1,210 at the end, where 1,213 is stated.
   */
  @Test
  void everyBalanceOfTheYearIsComparedWithTheLastThatAgreed() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026", 10, null)
            .rows(Term.OPENING_STATED, RESERVE, 100_000)
            .rows(Term.INCOME, of("交存", "reserve"), 38_000)
            .rows(Term.EXPENSE, of("使用", "reserve"), 17_000)
            .balance("reserve", "2026-03-31", "1200.00", "300.00", "100.00")
            .balance("reserve", "2026-06-30", "1200.00", "350.00", "100.00")
            .balance("reserve", "2026-09-30", "1200.00", "370.00", "170.00")
            .rows(Term.CLOSING_STATED, RESERVE, 121_300);
    assertThat(said(slice))
        .containsExactly(
            "reserve INSIDE 2026-06-30 since 2026-03-31: 1250.00, stated 1200.00",
            "reserve CLOSING 2026-12-31 since 2026-09-30: 1210.00, stated 1213.00");
    assertThat(Imbalances.first(Imbalances.of(slice)))
        .extracting(FundFiguresTest::said)
        .containsExactly("reserve INSIDE 2026-06-30 since 2026-03-31: 1250.00, stated 1200.00");
    figure(Figures.of(slice, 1), "funds.closing", "fund", "reserve").is("1210.00");
  }

  /** March is the start: + 50 − 20 = 530 by June; − 30 = 500 by the end, where 499.99 is stated. */
  @Test
  void withoutAnOpeningTheFirstBalanceInsideIsTheStart() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026", 10, null)
            .rows(Term.INCOME, of("车位租金", "public"), 15_000)
            .rows(Term.EXPENSE, of("使用", "public"), 9_000)
            .balance("public", "2026-03-31", "500.00", "100.00", "40.00")
            .balance("public", "2026-06-30", "530.00", "150.00", "60.00")
            .rows(Term.CLOSING_STATED, PUBLIC, 49_999)
            .balance("reserve", "2026-03-31", "7.00", "0.00", "0.00");
    assertThat(said(slice))
        .containsExactly("public CLOSING 2026-12-31 since 2026-06-30: 500.00, stated 499.99");
    figure(Figures.of(slice, 1), "funds.closing", "fund", "public").is(null);
  }

  @Test
  void partsNameTheOpeningThatWasUsed() {
    FigureSet set = Figures.of(worked(), 1);
    assertThat(set.find("funds.closing", PUBLIC).orElseThrow().parts())
        .containsExactly(
            new Part(Role.VALUE, 1, Term.OPENING_ROLLED, PUBLIC),
            new Part(Role.VALUE, 1, Term.INCOME, PUBLIC),
            new Part(Role.VALUE, -1, Term.EXPENSE, PUBLIC));
    assertThat(set.find("funds.opening", RESERVE).orElseThrow().parts())
        .containsExactly(new Part(Role.VALUE, 1, Term.OPENING_STATED, RESERVE));
  }

  /** Law §5: 29.9 % of the first deposit is below, 30.0 % is not; as exact fractions. */
  @Test
  void theReserveFundIsHeldAgainstItsFirstDeposit() {
    Target low = Target.atLeast("0.30");
    for (long closing : new long[] {29_900_000, 29_999_999, 30_000_000}) {
      SliceFixture slice =
          SliceFixture.of("C001", "2026-Q3", 10, null)
              .rows(Term.FIRST_FUND_DEPOSIT, By.ALL, 100_000_000)
              .rows(Term.OPENING_STATED, RESERVE, closing + 500)
              .rows(Term.EXPENSE, of("使用", "reserve"), 500);
      Figure ratio = Figures.of(slice, 1).find("funds.first_deposit_ratio", RESERVE).orElseThrow();
      assertThat(low.met(ratio)).contains(closing == 30_000_000);
    }
    assertThat(Figures.of(worked(), 1).all("funds.first_deposit_ratio")).isEmpty();
  }
}
