package org.mingzhang.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingzhang.ledger.store.Books.answer;
import static org.mingzhang.ledger.store.Books.balance;
import static org.mingzhang.ledger.store.Books.entry;
import static org.mingzhang.ledger.store.Books.recomputed;
import static org.mingzhang.ledger.store.Books.round;
import static org.mingzhang.ledger.store.Books.unit;
import static org.mingzhang.ledger.store.Books.value;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.DayBalance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;

/** Worked examples of method §2, §13 and the openings of contract section 4. */
class FundAndSurveySumsTest {

  private Books books;

  @BeforeEach
  void open(@TempDir Path folder) {
    books = Books.open(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  /** Method §13: 38,210.40 + 126,800.00 − 18,450.00 − 60,000.00 = 86,560.40. */
  @Test
  void publicRevenueOfTheMethod() {
    books.post(
        "books.csv",
        List.of(
            balance(2, "public", "2026-06-30", "38210.40"),
            entry(3, "V1", 1, "2026-07-01", "public", "income", "停车", "100000"),
            entry(4, "V2", 1, "2026-09-30", "public", "income", "广告", "26800"),
            entry(5, "V3", 1, "2026-08-10", "public", "expense", "合理成本", "18450"),
            entry(6, "V4", 1, "2026-08-11", "public", "expense", "使用", "60000"),
            entry(7, "V5", 1, "2026-10-01", "public", "income", "停车", "1"),
            balance(8, "public", "2026-09-30", "86560.40")));
    Slice q3 = books.slice("2026-Q3");
    By fund = By.of("fund", "public");
    assertThat(value(q3, Term.OPENING_STATED, fund)).isEqualTo(3_821_040);
    assertThat(value(q3, Term.INCOME, fund)).isEqualTo(12_680_000);
    assertThat(value(q3, Term.EXPENSE, fund)).isEqualTo(7_845_000);
    assertThat(value(q3, Term.CLOSING_STATED, fund)).isEqualTo(8_656_040);
    assertThat(q3.sums()).noneMatch(s -> s.term() == Term.OPENING_ROLLED);
    assertThat(value(q3, Term.INCOME_BY_MONTH, By.of("month", "2026-09"))).isEqualTo(2_680_000);
    assertThat(value(q3, Term.EXPENSE_BY_MONTH, By.of("month", "2026-08"))).isEqualTo(7_845_000);
    assertThat(q3.sums())
        .filteredOn(s -> s.term() == Term.EXPENSE_BY_MONTH)
        .extracting(s -> s.by().toString(), Sum::value, Sum::rows)
        .containsExactly(
            Tuple.tuple("fund=public,month=2026-07", 0L, 0L),
            Tuple.tuple("fund=public,month=2026-08", 7_845_000L, 2L),
            Tuple.tuple("fund=public,month=2026-09", 0L, 0L));
    assertThat(q3.entries()).extracting(Entry::voucherNo).containsExactly("V1", "V3", "V4", "V2");
    // A month later: the balance of 30 September is the stated opening.
    Slice october = books.slice("2026-10");
    assertThat(value(october, Term.OPENING_STATED, fund)).isEqualTo(8_656_040);
    // Rolled from 30 June: the latest balance before the day before the period.
    assertThat(value(october, Term.OPENING_ROLLED, fund)).isEqualTo(8_656_040);
    assertThat(october.contributions(Term.OPENING_ROLLED)).hasSize(5);
    assertThat(value(october, Term.EXPENSE, By.of("category", "使用", "fund", "public"))).isZero();
    assertThat(october.sums())
        .anyMatch(s -> s.term() == Term.EXPENSE && s.by().get("category").equals("使用"));
  }

  /** Sums by hand: a day's own vouchers count, those of other funds and other periods do not. */
  @Test
  void balancesInsideThePeriodStandBesideWhatMovedByThen() {
    books.post(
        "books.csv",
        List.of(
            entry(2, "V0", 1, "2026-06-30", "public", "income", "停车", "9"),
            balance(3, "public", "2026-06-30", "1"),
            balance(4, "public", "2026-07-01", "2"),
            entry(5, "V1", 1, "2026-07-02", "public", "income", "停车", "100.10"),
            entry(6, "V2", 1, "2026-08-31", "public", "expense", "使用", "40"),
            entry(7, "V3", 1, "2026-08-31", "reserve", "expense", "维修", "7"),
            balance(8, "public", "2026-08-31", "3"),
            entry(9, "V4", 1, "2026-09-01", "public", "income", "停车", "5"),
            balance(10, "reserve", "2026-09-29", "4"),
            balance(11, "public", "2026-09-30", "5")));
    assertThat(books.slice("2026-Q3").balances())
        .containsExactly(
            day("public", "2026-07-01", "2", "0", "0"),
            day("public", "2026-08-31", "3", "100.10", "40"),
            day("reserve", "2026-09-29", "4", "0", "7"));
    assertThat(books.slice("2026-06").balances()).isEmpty();
  }

  private static DayBalance day(
      String fund, String day, String stated, String income, String expense) {
    return new DayBalance(
        fund, LocalDate.parse(day), Money.of(stated), Money.of(income), Money.of(expense));
  }

  @Test
  void entriesOfTheBalanceDayAreInThatBalance() {
    books.post(
        "books.csv",
        List.of(
            balance(2, "reserve", "2026-03-31", "100"),
            balance(3, "reserve", "2026-05-31", "500"),
            entry(4, "V1", 1, "2026-05-31", "reserve", "income", "交存", "7"),
            entry(5, "V2", 1, "2026-06-30", "reserve", "expense", "维修", "20"),
            entry(6, "V3", 1, "2026-07-01", "reserve", "expense", "维修", "1000")));
    Slice july = books.slice("2026-07");
    assertThat(july.sums()).noneMatch(s -> s.term() == Term.OPENING_STATED);
    assertThat(value(july, Term.OPENING_ROLLED)).isEqualTo(48_000);
    assertThat(recomputed(july, Term.OPENING_ROLLED))
        .isEqualTo(Map.of(By.of("fund", "reserve"), 48_000L));
  }

  /**
   * A balance of August is no opening of the quarter, and yet it leads to the fourth one's: 500.00
   * − 30.00 after it; the 7.00 of the day itself is in it.
   */
  @Test
  void aBalanceInsideThePeriodLeadsToWhatTheNextOneOpensWith() {
    books.post(
        "books.csv",
        List.of(
            balance(2, "reserve", "2026-08-31", "500"),
            entry(3, "V1", 1, "2026-08-31", "reserve", "income", "交存", "7"),
            entry(4, "V2", 1, "2026-09-30", "reserve", "expense", "维修", "30"),
            entry(5, "V3", 1, "2026-10-01", "reserve", "expense", "维修", "1000")));
    Slice q3 = books.slice("2026-Q3");
    assertThat(q3.sums())
        .noneMatch(s -> s.term() == Term.OPENING_STATED || s.term() == Term.OPENING_ROLLED);
    assertThat(value(q3, Term.NEXT_ROLLED)).isEqualTo(47_000);
    assertThat(value(books.slice("2026-Q4"), Term.OPENING_ROLLED)).isEqualTo(47_000);
    assertThat(recomputed(q3, Term.NEXT_ROLLED))
        .isEqualTo(Map.of(By.of("fund", "reserve"), 47_000L));
  }

  /**
   * 300.00 held on 31 May, of which the vouchers up to then account for 40.00 of water; in June
   * 25.00 of power came in: 260.00 from before, water 40.00, power 25.00 together are the opening
   * 325.00.
   */
  @Test
  void whatIsHeldForOthersIsSplitByTheirVouchers() {
    books.post(
        "books.csv",
        List.of(
            entry(2, "V1", 1, "2026-05-31", "passthrough", "income", "水费", "100"),
            entry(3, "V2", 1, "2026-05-31", "passthrough", "expense", "水费", "60"),
            balance(4, "passthrough", "2026-04-30", "1"),
            balance(5, "passthrough", "2026-05-31", "300"),
            entry(6, "V3", 1, "2026-06-30", "passthrough", "income", "电费", "25"),
            entry(7, "V4", 1, "2026-07-01", "passthrough", "expense", "电费", "5"),
            entry(8, "V5", 1, "2026-07-01", "public", "income", "停车", "9")));
    Slice q3 = books.slice("2026-Q3");
    assertThat(value(q3, Term.PASSTHROUGH_BEFORE, By.of("category", "水费"))).isEqualTo(4_000);
    assertThat(value(q3, Term.PASSTHROUGH_BEFORE, By.of("category", "电费"))).isEqualTo(2_500);
    assertThat(value(q3, Term.PASSTHROUGH_BALANCE, By.of("category", ""))).isEqualTo(26_000);
    assertThat(value(q3, Term.OPENING_ROLLED)).isEqualTo(32_500);
    assertThat(books.slice("2026-04").sums()).noneMatch(s -> s.term() == Term.PASSTHROUGH_BALANCE);
  }

  /**
   * Only water in the first twelve months: the 300.00 of 31 May are water's, and so is what was
   * there before; power begins on 31 May 2027 and is split off what later balances hold.
   */
  @Test
  void whatWasHeldBeforeBelongsToTheOnlyUtilityOfTheFirstYear() {
    books.post(
        "books.csv",
        List.of(
            entry(2, "V1", 1, "2026-05-31", "passthrough", "income", "水费", "100"),
            balance(3, "passthrough", "2026-05-31", "300"),
            entry(4, "V2", 1, "2026-06-30", "passthrough", "expense", "水费", "50"),
            entry(5, "V3", 1, "2027-05-31", "passthrough", "income", "电费", "7"),
            balance(6, "passthrough", "2027-06-30", "257")));
    By water = By.of("category", "水费");
    Slice q3 = books.slice("2026-Q3");
    assertThat(value(q3, Term.PASSTHROUGH_BALANCE, water)).isEqualTo(30_000);
    assertThat(value(q3, Term.PASSTHROUGH_BEFORE, water)).isEqualTo(-5_000);
    assertThat(q3.contributions(Term.PASSTHROUGH_BEFORE))
        .extracting(c -> c.origin().row())
        .containsExactly(4L);
    Slice later = books.slice("2027-Q3");
    assertThat(value(later, Term.PASSTHROUGH_BALANCE, water)).isEqualTo(25_000);
    assertThat(value(later, Term.PASSTHROUGH_BEFORE, water)).isZero();
    assertThat(value(later, Term.PASSTHROUGH_BEFORE, By.of("category", "电费"))).isEqualTo(700);
  }

  @Test
  void projectsStandWithWhatWasPaidInThePeriodAndWhatTheirRowsSay() {
    books.post(
        "books.csv",
        List.of(
            paid(2, "V1", "2026-07-02", "reserve", "GC-1", "100"),
            paid(3, "V2", "2026-08-02", "reserve", "GC-1", "-10"),
            paid(4, "V3", "2026-06-30", "reserve", "GC-2", "7"),
            paid(5, "V4", "2026-07-02", "public", "GC-1", "50"),
            paid(6, "V5", "2026-07-02", "reserve", "", "3"),
            project(7, "GC-1", "200", null, "90")));
    Slice q3 = books.slice("2026-Q3");
    assertThat(value(q3, Term.PROJECT_PAID, By.of("project", "GC-1"))).isEqualTo(9_000);
    assertThat(value(q3, Term.PROJECT_PAID, By.of("project", "GC-2"))).isZero();
    assertThat(q3.sums(Term.PROJECT_PAID)).hasSize(2);
    assertThat(value(q3, Term.PROJECT_ESTIMATE)).isEqualTo(20_000);
    assertThat(q3.sums(Term.PROJECT_CONTRACT)).isEmpty();
    assertThat(value(q3, Term.PROJECT_SETTLEMENT)).isEqualTo(9_000);
    assertThat(q3.contributions(Term.PROJECT_PAID))
        .extracting(c -> c.origin().row())
        .containsExactly(2L, 3L);
  }

  private static Entry paid(
      long row, String voucher, String date, String fund, String project, String amount) {
    return new Entry(
        Books.row(row),
        Books.HOME,
        voucher,
        1,
        LocalDate.parse(date),
        fund,
        "expense",
        "维修工程",
        Money.of(amount),
        "",
        "",
        project);
  }

  private static Project project(
      long row,
      String id,
      @Nullable String estimate,
      @Nullable String contract,
      @Nullable String settlement) {
    return new Project(
        Books.row(row),
        Books.HOME,
        id,
        "屋面防水",
        "vote",
        "use_fund",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "",
        null,
        estimate == null ? null : Money.of(estimate),
        contract == null ? null : Money.of(contract),
        settlement == null ? null : Money.of(settlement),
        "");
  }

  /** Law §5: 30 % of 10,000.00 is 3,000.00, which is not below; the day of another year is over. */
  @Test
  void unitsPartsOfTheFundAreThoseOfTheLatestDay() {
    books.post(
        "parts.csv",
        List.of(
            part(2, "1-1-101", "2026-06-30", "1.00", "10000.00"),
            part(3, "1-1-101", "2026-09-29", "3000.00", "10000.00"),
            part(4, "1-1-102", "2026-09-29", "2999.99", "10000.00"),
            part(5, "1-1-103", "2026-09-29", "5.00", null),
            part(6, "1-1-104", "2026-10-31", "5.00", "10000.00")));
    Slice q3 = books.slice("2026-Q3");
    assertThat(value(q3, Term.SUBACCOUNTS)).isEqualTo(3);
    assertThat(value(q3, Term.SUBACCOUNTS_BELOW_30)).isEqualTo(1);
    assertThat(value(q3, Term.SUBACCOUNTS_UNJUDGED)).isEqualTo(1);
    assertThat(q3.contributions(Term.SUBACCOUNTS_BELOW_30))
        .extracting(c -> c.origin().row())
        .containsExactly(4L);
    assertThat(value(books.slice("2026-Q2"), Term.SUBACCOUNTS_BELOW_30)).isEqualTo(1);
    assertThat(books.slice("2026-Q1").sums())
        .noneMatch(s -> s.term().name().startsWith("SUBACCOUNTS"));
  }

  private static Subaccount part(
      long row, String unit, String date, String balance, @Nullable String deposit) {
    return new Subaccount(
        new Origin(1, "", row),
        "C001",
        unit,
        LocalDate.parse(date),
        Money.of(balance),
        deposit == null ? null : Money.of(deposit),
        null,
        null,
        null);
  }

  /** Method §2: 50 + 30 + 10 + 10 + 20 N/A: n = 100, top-1 50, top-2 80. */
  @Test
  void satisfactionOfTheMethod() {
    List<Fact> facts = new ArrayList<>();
    facts.add(round(2, "R1", "2026-07-01", "2026-07-31"));
    int row = 3;
    int[][] answers = {{5, 50}, {4, 30}, {3, 10}, {2, 10}, {Answer.NOT_APPLICABLE, 20}};
    for (int[] scoreAndCount : answers) {
      for (int i = 0; i < scoreAndCount[1]; i++, row++) {
        facts.add(
            answer(row, "1-" + row, "2026-07-09 08:00:00", Map.of("overall", scoreAndCount[0])));
      }
    }
    books.post("survey.csv", facts);
    Slice july = books.slice("2026-07");
    By overall = By.of("question", "overall");
    assertThat(value(july, Term.SURVEY_ISSUED)).isEqualTo(300);
    assertThat(value(july, Term.SURVEY_RETURNED)).isEqualTo(120);
    assertThat(value(july, Term.ANSWERS, overall)).isEqualTo(100);
    assertThat(value(july, Term.ANSWERS_SATISFIED, overall)).isEqualTo(80);
    assertThat(value(july, Term.ANSWERS_TOP, overall)).isEqualTo(50);
    assertThat(value(july, Term.ANSWERS_NOT_APPLICABLE, overall)).isEqualTo(20);
    assertThat(value(july, Term.ANSWERS_SCORE, overall)).isEqualTo(250 + 120 + 30 + 20);
  }

  @Test
  void recommendHasPromotersAndDetractors() {
    books.post(
        "survey.csv",
        List.of(
            round(2, "R1", "2026-07-01", "2026-07-31"),
            answer(3, "1-1", "2026-07-09 08:00:00", Map.of(), 10),
            answer(4, "1-2", "2026-07-09 08:00:00", Map.of(), 9),
            answer(5, "1-3", "2026-07-09 08:00:00", Map.of(), 8),
            answer(6, "1-4", "2026-07-09 08:00:00", Map.of(), 6),
            answer(7, "1-5", "2026-07-09 08:00:00", Map.of(), 0),
            answer(8, "1-6", "2026-07-09 08:00:00", Map.of("overall", 3), null)));
    Slice july = books.slice("2026-07");
    assertThat(value(july, Term.RECOMMEND)).isEqualTo(5);
    assertThat(value(july, Term.RECOMMEND_PROMOTERS)).isEqualTo(2);
    assertThat(value(july, Term.RECOMMEND_DETRACTORS)).isEqualTo(2);
  }

  @Test
  void theRoundIsTheLatestThatEndsInThePeriodAndLaterAnswersAreNotKnown() {
    books.post(
        "survey.csv",
        List.of(
            round(2, "R0", "2026-07-01", "2026-07-20"),
            round(3, "R1", "2026-06-01", "2026-07-31"),
            round(4, "R2", "2026-07-01", "2026-08-01"),
            answer(5, "1-1", "2026-07-31 23:59:59", Map.of("overall", 5)),
            answer(6, "1-1", "2026-08-01 00:00:00", Map.of("overall", 1))));
    Slice july = books.slice("2026-07");
    assertThat(july.surveyRound().orElseThrow().round()).isEqualTo("R1");
    assertThat(value(july, Term.ANSWERS_SCORE)).isEqualTo(5);
    assertThat(value(july, Term.SURVEY_SUPERSEDED)).isZero();
    // The quarter knows both, and its latest round is R2, which nobody answered.
    Slice q3 = books.slice("2026-Q3");
    assertThat(q3.surveyRound().orElseThrow().round()).isEqualTo("R2");
    assertThat(value(q3, Term.SURVEY_RETURNED)).isZero();
    assertThat(q3.sums())
        .anyMatch(s -> s.term() == Term.ANSWERS && s.by().get("question").equals("overall"));
    assertThat(books.slice("2026-05").surveyRound()).isEmpty();
  }

  @Test
  void unitsAreCountedByTheirFeeStandard() {
    books.post(
        "units.csv",
        List.of(
            unit(12, "1-1-101", "1"),
            unit(13, "1-1-102", "1"),
            withFee(unit(14, "1-1-103", "1"), null),
            withFee(unit(15, "1-1-104", "1"), new BigDecimal("10.00"))));
    assertThat(books.slice("2026-07").sums())
        .filteredOn(s -> s.term() == Term.UNITS_AT_FEE)
        .extracting(s -> s.by().get("monthly_fee"), s -> s.value())
        .containsExactly(tuple("10", 1L), tuple("2.35", 2L));
    assertThat(books.slice("2026-07").contributions(Term.UNITS_AT_FEE)).hasSize(3);
  }

  /** Buildings 1 and 2 of the register; 1-1-103 stands empty, 2-1-101 is a shop: both answer. */
  @Test
  void answersAndHouseholdsAreCountedByBuilding() {
    books.post(
        "units.csv",
        List.of(
            unit(2, "1-1-101", "1"),
            unit(3, "1-1-102", "1"),
            kind(unit(4, "1-1-103", "1"), "residential", false),
            kind(unit(5, "2-1-101", "2"), "shop", true),
            kind(unit(6, "2-1-102", "2"), "", true),
            unit(7, "9-1-101", "")));
    Map<String, Integer> happy = Map.of("overall", 4, "D01", 2);
    books.post(
        "survey.csv",
        List.of(
            round(8, "R1", "2026-07-01", "2026-07-31"),
            answer(9, "1-1-101", "2026-07-09 08:00:00", happy),
            answer(10, "1-1-102", "2026-07-09 08:00:00", Map.of("overall", 3)),
            answer(11, "2-1-102", "2026-07-09 08:00:00", happy),
            answer(12, "9-1-101", "2026-07-09 08:00:00", happy),
            answer(13, "", "2026-07-09 08:00:00", happy),
            answer(14, "1-1-103", "2026-07-09 08:00:00", happy),
            answer(15, "2-1-101", "2026-07-09 08:00:00", happy)));
    Slice july = books.slice("2026-07");
    assertThat(recomputed(july, Term.BUILDING_HOUSEHOLDS))
        .isEqualTo(Map.of(By.of("building", "1"), 2L, By.of("building", "2"), 1L));
    assertThat(recomputed(july, Term.ANSWERS))
        .isEqualTo(
            Map.of(
                By.of("building", "1", "question", "overall"), 2L,
                By.of("building", "2", "question", "overall"), 1L,
                By.of("building", "", "question", "overall"), 4L,
                By.of("building", "1", "question", "D01"), 1L,
                By.of("building", "2", "question", "D01"), 1L,
                By.of("building", "", "question", "D01"), 4L));
    assertThat(value(july, Term.ANSWERS_SATISFIED, By.of("building", "1", "question", "overall")))
        .isEqualTo(1);
    assertThat(value(july, Term.ANSWERS_SATISFIED)).isEqualTo(6);
  }

  /**
   * Of building 1 one home is lived in, one is empty and of one nothing is said; of building 2
   * nothing is said at all. Without the empty one a blank of building 1 means that nobody lives
   * there.
   */
  @Test
  void aBlankIsNoAnswerWhereOthersAreSaidToBeEmpty() {
    books.post(
        "units.csv",
        List.of(
            kind(unit(2, "1-1-101", "1"), "residential", true),
            kind(unit(3, "1-1-102", "1"), "residential", false),
            kind(unit(4, "1-1-103", "1"), "residential", null),
            kind(unit(5, "2-1-101", "2"), "residential", null)));
    assertThat(recomputed(books.slice("2026-07"), Term.BUILDING_HOUSEHOLDS))
        .isEqualTo(Map.of(By.of("building", "1"), 2L, By.of("building", "2"), 1L));
    books.post("more.csv", List.of(kind(unit(3, "1-1-102", "1"), "residential", true)));
    assertThat(recomputed(books.slice("2026-07"), Term.BUILDING_HOUSEHOLDS))
        .isEqualTo(Map.of(By.of("building", "1"), 2L, By.of("building", "2"), 1L));
  }

  @Test
  void emptyHomesAreNotCountedUnlessAllAre() {
    books.post(
        "units.csv",
        List.of(
            kind(unit(2, "1-1-101", "1"), "residential", null),
            kind(unit(3, "1-1-102", "1"), "residential", false),
            kind(unit(4, "1-B-001", "1"), "parking", null)));
    assertThat(recomputed(books.slice("2026-07"), Term.BUILDING_HOUSEHOLDS))
        .isEqualTo(Map.of(By.of("building", "1"), 1L));
    books.post("more.csv", List.of(kind(unit(2, "1-1-101", "1"), "residential", false)));
    assertThat(recomputed(books.slice("2026-07"), Term.BUILDING_HOUSEHOLDS))
        .isEqualTo(Map.of(By.of("building", "1"), 2L));
  }

  /** 29 seconds are too fast, 30 are not; eight equal scores are a straight line, seven are not. */
  @Test
  void fastAndStraightAnswersAreCountedAndKept() {
    Map<String, Integer> eight =
        Map.of("overall", 5, "D01", 5, "D02", 5, "D03", 5, "D04", 5, "D05", 5, "D06", 5, "D07", 5);
    Map<String, Integer> seven =
        Map.of("overall", 4, "D01", 4, "D02", 4, "D03", 4, "D04", 4, "D05", 4, "D06", 4, "D07", 0);
    books.post(
        "survey.csv",
        List.of(
            round(2, "R1", "2026-07-01", "2026-07-31"),
            took(answer(3, "1-1", "2026-07-09 08:00:00", eight), "web", 29),
            took(answer(4, "1-2", "2026-07-09 08:00:00", eight), "web", 30),
            took(answer(5, "1-3", "2026-07-09 08:00:00", seven), "web", 29),
            took(answer(6, "1-4", "2026-07-09 08:00:00", seven), "phone", null),
            took(answer(7, "1-4", "2026-07-08 08:00:00", eight), "phone", 1)));
    Slice july = books.slice("2026-07");
    By overall = By.of("question", "overall");
    assertThat(value(july, Term.SURVEY_FAST)).isEqualTo(2);
    assertThat(value(july, Term.SURVEY_STRAIGHT)).isEqualTo(2);
    assertThat(value(july, Term.SURVEY_FLAGGED)).isEqualTo(3);
    assertThat(value(july, Term.SURVEY_SUPERSEDED)).isEqualTo(1);
    assertThat(value(july, Term.ANSWERS, overall)).isEqualTo(4);
    assertThat(value(july, Term.ANSWERS_UNFLAGGED, overall)).isEqualTo(1);
    assertThat(value(july, Term.ANSWERS_UNFLAGGED_SATISFIED, overall)).isEqualTo(1);
    assertThat(value(july, Term.MODE_ANSWERS, By.of("mode", "web"))).isEqualTo(3);
    assertThat(value(july, Term.MODE_SATISFIED, By.of("mode", "phone"))).isEqualTo(1);
  }

  private static Answer took(Answer a, String mode, @Nullable Integer seconds) {
    return new Answer(
        a.origin(),
        a.communityId(),
        a.round(),
        a.unit(),
        a.submittedAt(),
        mode,
        seconds,
        a.scores(),
        a.recommend(),
        a.comment());
  }

  private static HouseUnit kind(HouseUnit u, String kind, @Nullable Boolean occupied) {
    return new HouseUnit(
        u.origin(),
        u.communityId(),
        u.unit(),
        u.key(),
        u.building(),
        u.areaM2(),
        kind,
        occupied,
        u.ownerRef(),
        u.monthlyFeePerM2());
  }

  private static HouseUnit withFee(HouseUnit u, @Nullable BigDecimal fee) {
    return new HouseUnit(
        u.origin(),
        u.communityId(),
        u.unit(),
        u.key(),
        u.building(),
        u.areaM2(),
        u.unitKind(),
        u.occupied(),
        u.ownerRef(),
        fee);
  }

  @Test
  void householdsComeFromTheRegister() {
    Slice slice = books.slice("2026-07");
    assertThat(value(slice, Term.HOUSEHOLDS)).isEqualTo(300);
    assertThat(value(slice, Term.OCCUPIED_HOUSEHOLDS)).isEqualTo(280);
    assertThat(slice.hasFacts()).isFalse();
    assertThat(slice.contributions(Term.HOUSEHOLDS)).hasSize(1);
  }
}
