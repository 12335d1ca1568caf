package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Overlap.Behind;
import org.mingzhang.ledger.Payer;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.mask.PublicFees.Columns;

/** Small communities by hand: which rows stand alone and which are joined. */
class FeeMaskTest {

  private static final List<String> ITEMS = List.of("物业费", "车位费", "商铺费");

  private final List<Payer> payers = new ArrayList<>();

  @Test
  void printsEverythingWhereEnoughUnitsStandBehindIt() {
    bills("物业费", 20, 0);
    bills("车位费", 6, 0);
    List<String> items = ITEMS.subList(0, 2);
    assertThat(paper(items)).isEqualTo(PublicFees.everything(items));
    assertThat(income(items, items)).isEmpty();
  }

  /** One shop: hidden alone it would be the total less the others; the parking is the smallest. */
  @Test
  void joinsTheItemOfOneShopWithTheSmallestOther() {
    bills("物业费", 20, 0);
    bills("车位费", 6, 0);
    bills("商铺费", 1, 0);
    PublicFees paper = paper(ITEMS);
    assertThat(paper.items()).containsExactly(List.of("物业费"), List.of("车位费", "商铺费"));
    assertThat(paper.columns()).isEqualTo(Columns.ALL);
  }

  /** Four reductions in each of two items: the rows are net, the eight are printed as one sum. */
  @Test
  void printsNetAmountsWhereFewUnitsHaveAReduction() {
    bills("物业费", 20, 4);
    bills("车位费", 9, 4);
    PublicFees paper = paper(ITEMS.subList(0, 2));
    assertThat(paper.items()).hasSize(2);
    assertThat(paper.columns()).isEqualTo(Columns.NET);
    assertThat(paper.reducedTotal()).isTrue();
  }

  /** Four owe for parking and six for the homes: what is paid is printed of both together. */
  @Test
  void printsWhatIsDueAloneWhereFewUnitsOweForAnItem() {
    bills("物业费", 20, 0);
    bills("车位费", 9, 0);
    for (int i = 0; i < 10; i++) {
      String item = i < 4 ? "车位费" : "物业费";
      unit(Map.of(item(Term.FEES_DUE, item), 900L, age("0-90"), 900L));
    }
    PublicFees paper = paper(ITEMS.subList(0, 2));
    assertThat(paper.items()).hasSize(2);
    assertThat(paper.columns()).isEqualTo(Columns.DUE);
    assertThat(paper.fractions()).contains(PublicFees.COLLECTION);
  }

  @Test
  void leavesOutTheSumOfFewReductions() {
    bills("物业费", 20, 4);
    assertThat(paper(ITEMS.subList(0, 1)).reducedTotal()).isFalse();
  }

  /** Six had paid before the period, so that the current payments are not all that is paid. */
  @Test
  void joinsOnePaymentInAdvanceWithTheCurrentOnes() {
    bills("物业费", 20, 0);
    for (int i = 0; i < 6; i++) {
      unit(Map.of(item(Term.FEES_DUE, "物业费"), 400L, item(Term.FEES_PAID, "物业费"), 400L));
    }
    for (int i = 0; i < 6; i++) {
      unit(Map.of(item(Term.FEES_RECOVERED, "物业费"), 500L, item(Term.FEES_OLD_DEBT, "物业费"), 500L));
    }
    unit(Map.of(item(Term.FEES_PREPAID, "物业费"), 931L, item(Term.FEES_RECEIVED_AHEAD, "物业费"), 931L));
    PublicFees paper = paper(ITEMS.subList(0, 1));
    assertThat(paper.receipts())
        .containsExactly(
            List.of(Term.FEES_RECEIVED_CURRENT, Term.FEES_RECEIVED_AHEAD),
            List.of(Term.FEES_RECOVERED));
    assertThat(paper.cash()).isEqualTo(PublicFees.Cash.CHANGES);
    assertThat(paper.prepaid()).isFalse();
  }

  /** Three owe for half a year and three for over one: six together, none of whom owes both. */
  @Test
  void joinsTheAgesThatFewUnitsOweIn() {
    bills("物业费", 20, 0);
    owing("91-180", 6);
    owing("181-365", 3);
    owing("over-365", 3);
    assertThat(paper(ITEMS.subList(0, 1)).ages())
        .containsExactly(List.of("0-90"), List.of("91-180"), List.of("181-365", "over-365"));
  }

  /** The same three owe in both ages: they are three still, and the ages are joined further. */
  @Test
  void countsAUnitOnceHoweverManyAgesItOwesIn() {
    bills("物业费", 20, 0);
    owing("91-180", 6);
    for (int i = 0; i < 3; i++) {
      unit(
          Map.of(
              age("181-365"),
              100L + i,
              age("over-365"),
              200L + i,
              item(Term.FEES_OLD_OPEN, "物业费"),
              300L + 2L * i,
              item(Term.FEES_OLD_DEBT, "物业费"),
              300L + 2L * i));
    }
    assertThat(paper(ITEMS.subList(0, 1)).ages())
        .containsExactly(List.of("0-90"), List.of("91-180", "181-365", "over-365"));
  }

  /** What two owe of this period is the net due less what is paid, so neither fraction stands. */
  @Test
  void doesNotPrintTheFractionOfARateThatTellsWhatTwoUnitsOwe() {
    bills("物业费", 20, 0);
    for (int i = 0; i < 2; i++) {
      unit(Map.of(item(Term.FEES_DUE, "物业费"), 900L, age("0-90"), 900L));
    }
    PublicFees paper = paper(ITEMS.subList(0, 1));
    assertThat(paper.columns()).isEqualTo(Columns.NONE);
    assertThat(paper.fractions()).doesNotContain(PublicFees.COLLECTION, PublicFees.OVERALL);
    assertThat(paper.arrears()).isFalse();
  }

  /**
   * One shop's payment is the income of its own category, and the fund's income less the others.
   */
  @Test
  void joinsTheIncomeOfOneShopAsTheFeeItemIsJoined() {
    bills("物业费", 20, 0);
    bills("车位费", 6, 0);
    bills("商铺费", 1, 0);
    List<String> categories = List.of("物业费", "违约金", "商铺费", "车位费");
    assertThat(income(ITEMS, categories)).containsExactlyInAnyOrder("车位费", "商铺费");
  }

  /** The one that goes with it is called otherwise in the books: any other category does. */
  @Test
  void joinsTheIncomeOfOneShopWithAnyWhereItWouldBeAlone() {
    bills("物业费", 20, 0);
    bills("商铺费", 1, 0);
    List<String> items = List.of("物业费", "商铺费");
    assertThat(income(items, List.of("物业服务费", "商铺费"))).containsExactlyInAnyOrder("物业服务费", "商铺费");
  }

  /** Six are billed and had paid before, of whom one pays now: the item stands, the income not. */
  @Test
  void joinsTheIncomeOfOnePayerOfAnItemThatManyAreBilledFor() {
    bills("物业费", 20, 0);
    bills("水景费", 9, 0);
    for (int i = 0; i < 6; i++) {
      unit(Map.of(item(Term.FEES_DUE, "车位费"), 400L, item(Term.FEES_PAID, "车位费"), 400L));
    }
    unit(
        Map.of(
            item(Term.FEES_DUE, "车位费"), 431L,
            item(Term.FEES_PAID, "车位费"), 431L,
            item(Term.FEES_RECEIVED_CURRENT, "车位费"), 431L));
    List<String> items = List.of("物业费", "水景费", "车位费");
    PublicFees paper = FeeMask.of(payers, items, items, MaskRule.DEFAULT);
    assertThat(paper.items()).contains(List.of("车位费"));
    assertThat(paper.joinedIncome()).containsExactlyInAnyOrder("水景费", "车位费");
  }

  private Set<String> income(List<String> items, List<String> categories) {
    return FeeMask.of(payers, items, categories, MaskRule.DEFAULT).joinedIncome();
  }

  private PublicFees paper(List<String> items) {
    return FeeMask.of(payers, items, List.of(), MaskRule.DEFAULT);
  }

  /** Units that are billed and pay, the first of them with a reduction. */
  private void bills(String item, int units, int reduced) {
    for (int i = 0; i < units; i++) {
      Map<Behind, Long> amounts = new HashMap<>();
      long less = i < reduced ? 10 + i : 0;
      amounts.put(item(Term.FEES_DUE, item), 1_000L + i);
      amounts.put(item(Term.FEES_REDUCED, item), less);
      amounts.put(item(Term.FEES_PAID, item), 1_000L + i - less);
      amounts.put(item(Term.FEES_RECEIVED_CURRENT, item), 1_000L + i - less);
      unit(amounts);
    }
  }

  private void owing(String age, int units) {
    for (int i = 0; i < units; i++) {
      unit(
          Map.of(
              age(age),
              700L + i,
              item(Term.FEES_OLD_OPEN, "物业费"),
              700L + i,
              item(Term.FEES_OLD_DEBT, "物业费"),
              700L + i));
    }
  }

  private void unit(Map<Behind, Long> amounts) {
    payers.add(new Payer(amounts));
  }

  private static Behind item(Term term, String item) {
    return new Behind(term, By.of("fee_item", item));
  }

  private static Behind age(String age) {
    return new Behind(Term.FEES_ARREARS, By.of("age", age, "fee_item", "物业费"));
  }
}
