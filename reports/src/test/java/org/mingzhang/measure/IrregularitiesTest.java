package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Irregularity.Kind;

class IrregularitiesTest {

  private final List<Entry> entries = new ArrayList<>();
  private int row = 1;

  private void pay(String voucher, int day, String category, String amount, String to) {
    entry(voucher, day, "service", category, amount, to, "");
  }

  private void entry(
      String voucher,
      int day,
      String fund,
      String category,
      String amount,
      String to,
      String description) {
    entries.add(
        new Entry(
            new Origin(1, "", entries.size() + 2),
            "C001",
            voucher,
            1,
            LocalDate.of(2026, 7, day),
            fund,
            "expense",
            category,
            Money.of(amount),
            to,
            description,
            ""));
  }

  private List<String> found() {
    FigureSet none = Figures.of(SliceFixture.of("C001", "2026-Q3", 10, null), 1);
    return Irregularities.of(entries, List.of(), List.of(), none, null, null).stream()
        .map(i -> i.kind() + " " + i.subject() + " " + i.detail() + " " + i.amount())
        .toList();
  }

  /** 4,500.00 is 90 % of 5,000; 4,499.99 is less, and 5,000.00 is not below. */
  @Test
  void paymentsAreSplitWhereEachIsWithinATenthBelowALimit() {
    pay("a", 1, "C6", "4500.00", "甲");
    pay("b", 11, "C6", "4999.99", "甲");
    pay("c", 12, "C6", "4499.99", "甲");
    pay("d", 13, "C6", "5000.00", "甲");
    pay("e", 1, "C6", "4700.00", "乙");
    pay("f", 12, "C6", "4800.00", "乙");
    assertThat(found()).containsExactly("SPLIT_PAYMENTS 甲 5000.00 9499.99");
  }

  /** 4,700 on 27 June and 4,800 on 3 July; 88.88 in each of two funds; both of June are past. */
  @Test
  void paymentsAreSeenOverThePeriodsEdgeAndOverFunds() {
    SliceFixture slice = SliceFixture.of("C001", "2026-Q3", 10, null);
    slice.entryBefore(paid("a", "2026-06-27", "service", "4700.00", "甲"));
    slice.entryBefore(paid("b", "2026-06-25", "service", "9.99", "乙"));
    slice.entryBefore(paid("c", "2026-06-26", "service", "9.99", "乙"));
    slice.entry(paid("d", "2026-07-03", "public", "4800.00", "甲"));
    slice.entry(paid("e", "2026-07-20", "service", "88.88", "丙"));
    slice.entry(paid("f", "2026-07-21", "public", "88.88", "丙"));
    assertThat(Irregularities.of(slice, Figures.of(slice, 1), List.of()))
        .extracting(i -> i.kind() + " " + i.subject() + " " + i.detail() + " " + i.amount())
        .containsExactly("SPLIT_PAYMENTS 甲 5000.00 9500.00", "REPEATED_PAYMENT 丙  177.76");
  }

  private Entry paid(String voucher, String day, String fund, String yuan, String to) {
    return new Entry(
        new Origin(1, "", ++row),
        "C001",
        voucher,
        1,
        LocalDate.parse(day),
        fund,
        "expense",
        "C6",
        Money.of(yuan),
        to,
        "",
        "");
  }

  @Test
  void linesOfOneVoucherAreOnePayment() {
    pay("a", 1, "C6", "4600.00", "甲");
    pay("a", 1, "C6", "4600.00", "甲");
    assertThat(found()).isEmpty();
  }

  @Test
  void aMonthlyFeeIsNoRepetition() {
    pay("a", 1, "C2", "468.00", "甲");
    pay("b", 29, "C2", "468.00", "甲");
    assertThat(found()).isEmpty();
    pay("c", 12, "C2", "77.00", "甲");
    pay("d", 22, "C2", "77.00", "甲");
    assertThat(found()).containsExactly("REPEATED_PAYMENT 甲  154.00");
  }

  @Test
  void consentIsSeenInItsNumber() {
    entry("a", 1, "service", "C9", "1.00", "甲", "节日布置（业主大会决议2025-03号）");
    entry("b", 2, "service", "C9", "2.00", "甲", "业主同意的活动");
    entry("c", 3, "reserve", "退还", "3.00", "甲", "");
    entry("d", 4, "reserve", "维修工程", "4.00", "甲", "");
    assertThat(found()).containsExactly("CONSENT_MISSING 甲  2.00", "PROJECT_MISSING 甲  4.00");
  }

  /** 25,000.01 of 50,000.00 is more than half; exactly half is not. */
  @Test
  void moreThanHalfOfWhatWasBoughtIsAQuestion() {
    pay("a", 1, "C2", "25000.00", "甲");
    pay("b", 2, "C3", "15000.00", "乙");
    pay("c", 3, "C4", "9999.99", "丙");
    pay("d", 4, "C4", "0.01", "丁");
    pay("e", 5, "C1", "90000.01", "员工");
    assertThat(found()).isEmpty();
    pay("f", 6, "C2", "0.01", "甲");
    assertThat(found()).containsExactly("SUPPLIER_SHARE 甲 50.0 25000.01");
  }

  @Test
  void whatWasReversedIsNoPayment() {
    pay("a", 1, "C6", "4800.00", "甲");
    pay("b", 2, "C6", "-4800.00", "甲");
    pay("c", 3, "C6", "4800.00", "甲");
    assertThat(found()).isEmpty();
    pay("d", 4, "C6", "4900.00", "甲 ");
    assertThat(found()).containsExactly("SPLIT_PAYMENTS 甲 5000.00 9700.00");
  }

  @Test
  void wordsAreSeenThroughSpacesAndNegationsAreHeeded() {
    entry("a", 1, "service", "C2", "1.00", "甲", "电梯主机大 修");
    entry("b", 2, "service", "C2", "2.00", "甲", "日常保养，不含大修");
    entry("c", 3, "service", "C6", "3.00", "甲", "物业软件更新费");
    entry("d", 4, "service", "C9", "4.00", "甲", "未经业主大会决议2025-03号");
    entry("e", 5, "service", "C9", "5.00", "甲", "业委会同意，2026年慰问");
    assertThat(found())
        .containsExactly(
            "MAJOR_REPAIR 甲  1.00", "CONSENT_MISSING 甲  4.00", "CONSENT_MISSING 甲  5.00");
  }

  /** Each of the nine components, and the fund's other categories. */
  @ParameterizedTest
  @ValueSource(strings = {"C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "tax", "杂项"})
  void majorRepairIsSeenInEveryComponent(String component) {
    entry("a", 1, "service", component, "1.00", "甲", "监控系统改造（决议2025-03号）");
    assertThat(found()).containsExactly("MAJOR_REPAIR 甲  1.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"本月电梯未做大修", "非大修，日常保养", "日常保养，不含大修、中修及改造", "未进行更新", "门岗软件更新", "大堂花卉更新"})
  void whatIsDeniedOrRenewsNoBuildingIsNoMajorRepair(String description) {
    entry("a", 1, "service", "C5", "1.00", "甲", description);
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"不含保养，电梯大修", "非机动车棚改造", "无障碍改造", "不含中修，大堂改造", "未经表决的大修"})
  void aDenialOfSomethingElseHidesNothing(String description) {
    entry("a", 1, "service", "C5", "1.00", "甲", description);
    assertThat(found()).containsExactly("MAJOR_REPAIR 甲  1.00");
  }

  /** Of two equal payments, one is taken back: the one that was a major repair. */
  @Test
  void aMajorRepairThatWasMovedOutIsNoneAnyMore() {
    entry("a", 1, "service", "C2", "300.00", "甲", "保养");
    entry("b", 2, "service", "C2", "300.00", "甲", "电梯大修");
    entry("c", 3, "service", "C2", "-300.00", "甲", "冲回大修（应由维修资金列支）");
    assertThat(found()).isEmpty();
    entry("d", 4, "service", "C5", "299.00", "甲", "大修（应由维修资金列支）");
    entry("e", 5, "service", "C5", "-298.00", "甲", "冲回大修");
    entry("f", 6, "service", "C5", "-299.00", "乙", "冲回大修");
    assertThat(found()).containsExactly("MAJOR_REPAIR 甲  299.00");
  }

  private static Entry moved(
      int row, String fund, String direction, String category, String amount, String partner) {
    return new Entry(
        new Origin(1, "", row),
        "C001",
        "记-" + row,
        1,
        LocalDate.of(2026, 7, row),
        fund,
        direction,
        category,
        Money.of(amount),
        partner,
        "",
        "");
  }

  private static List<String> questions(SliceFixture slice) {
    return Irregularities.of(slice, Figures.of(slice, 1), List.of()).stream()
        .filter(one -> one.kind() == Kind.FUND_TRANSFER || one.kind() == Kind.FEE_IN_LUMP_SUM)
        .map(
            one ->
                "%s %s %s %s %s"
                    .formatted(
                        one.kind(),
                        one.subject(),
                        one.detail(),
                        one.amount(),
                        one.lines().stream().map(line -> line.origin().row()).toList()))
        .toList();
  }

  /** 60,000.00 − 42,000.00 = 18,000.00; with 18,000.00 more received they agree. */
  @Test
  void whatOneFundPaysTheOtherHasToReceive() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 10, null)
            .entry(moved(2, "public", "expense", "补充维修资金", "60000.00", "维修资金专户"))
            .entry(moved(3, "public", "expense", "合理成本", "111.00", "甲"))
            .entry(moved(4, "reserve", "income", "公共收益转入", "42000.00", ""))
            .entry(moved(5, "reserve", "income", "交存", "333.00", "业主"));
    assertThat(questions(slice)).containsExactly("FUND_TRANSFER 60000.00 42000.00 18000.00 [2, 4]");
    slice.entry(moved(6, "reserve", "income", "转入", "18000.00", "公共收益账户"));
    assertThat(questions(slice)).isEmpty();
  }

  /** A decision is of exactly these rows. */
  @Test
  void itsNumberIsAnotherWhereItsVoucherIs() {
    List<String> numbers =
        Stream.of("900.00", "900.00", "900.01")
            .map(
                yuan ->
                    SliceFixture.of("C001", "2026-Q3", 10, null)
                        .entry(moved(2, "service", "expense", "fee", yuan, "某物业")))
            .flatMap(slice -> Irregularities.of(slice, Figures.of(slice, 1), List.of()).stream())
            .filter(one -> one.kind() == Kind.FEE_IN_LUMP_SUM)
            .map(Irregularity::number)
            .toList();
    assertThat(numbers).hasSize(3).allMatch(number -> number.matches("Q-[0-9A-F]{6}"));
    assertThat(numbers.get(0)).isEqualTo(numbers.get(1)).isNotEqualTo(numbers.get(2));
  }

  @Test
  void itsNumberIsAnotherWhereTheWordsOfItsVoucherAre() {
    Entry line = moved(2, "service", "expense", "C2", "900.00", "某电梯公司");
    List<String> numbers =
        Stream.of("电梯更换曳引机 大修", "电梯更换钢丝绳 大修")
            .map(
                words ->
                    SliceFixture.of("C001", "2026-Q3", 10, null)
                        .entry(
                            new Entry(
                                line.origin(),
                                line.communityId(),
                                line.voucherNo(),
                                line.line(),
                                line.date(),
                                line.fund(),
                                line.direction(),
                                line.category(),
                                line.amount(),
                                line.counterparty(),
                                words,
                                "")))
            .flatMap(slice -> Irregularities.of(slice, Figures.of(slice, 1), List.of()).stream())
            .filter(one -> one.kind() == Kind.MAJOR_REPAIR)
            .map(Irregularity::number)
            .toList();
    assertThat(numbers).hasSize(2).doesNotHaveDuplicates();
    assertThat(numbers).allMatch(number -> number.matches("K1-[0-9A-F]{6}"));
  }

  /** The fixture's community is charged a lump sum. */
  @Test
  void aLumpSumTakesNoFee() {
    SliceFixture slice =
        SliceFixture.of("C001", "2026-Q3", 10, null)
            .entry(moved(2, "service", "expense", "fee", "900.00", "某物业"))
            .entry(moved(3, "service", "expense", "C6", "100.00", "某物业"));
    assertThat(slice.community().chargingMode()).isEqualTo(ChargingMode.LUMP_SUM);
    assertThat(questions(slice)).containsExactly("FEE_IN_LUMP_SUM   900.00 [2]");
    slice.entry(moved(4, "service", "expense", "fee", "-900.00", "某物业"));
    assertThat(questions(slice)).isEmpty();
  }

  @Test
  void numbersBeginAnewWithTheMonthAndRefusedRowsAreNoGap() {
    for (int n : new int[] {1, 2, 4, 5, 6}) {
      pay("记-20260700" + n, n, "C1", "1.0" + n, "员工");
      pay("记-20260800" + n, n + 10, "C1", "2.0" + n, "员工");
    }
    FigureSet none = Figures.of(SliceFixture.of("C001", "2026-Q3", 10, null), 1);
    assertThat(
            Irregularities.of(
                entries, List.of(), List.of("C001,记-202608003,2026-08-40"), none, null, null))
        .extracting(i -> i.kind() + " " + i.subject() + " " + i.detail())
        .containsExactly("NUMBER_GAP 记-202607 记-202607003");
  }

  @Test
  void gapsAreNamedBySeries() {
    for (int n : new int[] {1, 2, 4, 5, 6, 9}) {
      pay("记-00" + n, n, "C1", "1.0" + n, "员工");
    }
    pay("2026070112345678901234567890", 10, "C1", "1.11", "员工");
    assertThat(found()).containsExactly("NUMBER_GAP 记- 记-003、记-007、记-008 0.00");
    FigureSet none = Figures.of(SliceFixture.of("C001", "2026-Q3", 10, null), 1);
    assertThat(Irregularities.of(entries, List.of(), List.of(), none, null, null).get(0).lines())
        .extracting(Entry::voucherNo)
        .containsExactly("记-002", "记-004", "记-006", "记-009");
  }

  /** A fee kept of what is collected for others; what the bank keeps of a payment is another's. */
  @Test
  void aHandlingFeeTakenOutOfWhatIsCollectedForOthersIsAnException() {
    entry("a", 1, "passthrough", "代收手续费", "300.01", "某物业公司", "代收水费手续费");
    entry("b", 2, "passthrough", "手续费", "12.34", "某银行", "银行转账手续费");
    entry("c", 3, "passthrough", "电费", "9000.07", "供电公司", "");
    assertThat(found()).containsExactly("HANDLING_FEE 某物业公司  300.01");
  }

  /**
   * 001, 070–072, 075, 079, 080, 710: of 070 to 080 five are missing, 001 and 710 are of others.
   */
  @Test
  void aSeriesWithStrangeNumbersInItHasGapsAllTheSame() {
    for (int n : new int[] {1, 70, 71, 72, 75, 79, 80, 710}) {
      pay("付-%03d".formatted(n), 1 + n % 28, "C1", n + ".07", "员工" + n);
    }
    assertThat(found()).containsExactly("NUMBER_GAP 付- 付-073、付-074、付-076、付-077、付-078 0.00");
  }

  /** Income of 300.00 a quarter ago and 280.00 a year ago, and none now. */
  @Test
  void aSourceThatBringsNothingAnyMoreIsAQuestion() {
    By lifts = By.of("category", "电梯广告", "fund", "public");
    FigureSet before = Figures.of(income("2026-Q2", lifts, 30_000), 1);
    FigureSet yearAgo = Figures.of(income("2025-Q3", lifts, 28_000), 1);
    FigureSet now = Figures.of(income("2026-Q3", lifts, 0), 1);
    assertThat(Irregularities.of(List.of(), List.of(), List.of(), now, before, yearAgo))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(Kind.INCOME_ENDED);
              assertThat(one.subject()).isEqualTo("电梯广告");
              assertThat(one.amount()).isEqualTo(Money.of("300.00"));
            });
    assertThat(Irregularities.of(List.of(), List.of(), List.of(), before, before, yearAgo))
        .isEmpty();
    assertThat(Irregularities.of(List.of(), List.of(), List.of(), now, before, null)).isEmpty();
  }

  private static SliceFixture income(String period, By by, long fen) {
    SliceFixture slice = SliceFixture.of("C001", period, 10, null);
    slice.row(Term.INCOME, by, 2, fen);
    return slice;
  }
}
