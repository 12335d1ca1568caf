package org.mingzhang.measure.mask;

import static org.mingzhang.measure.mask.PayerTable.minus;
import static org.mingzhang.measure.mask.PayerTable.plus;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Payer;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.mask.PublicFees.Cash;
import org.mingzhang.measure.mask.PublicFees.Columns;

/** The amounts of the fees (method §10, §11) as sums over what each unit paid and owes. */
final class FeeAmounts {

  private final PayerTable table;
  private final List<String> items;
  private final List<String> income;
  private final int categories;

  /**
   * @param categories of the income of the fees' fund; one that is called like a fee item is what
   *     was received for it
   */
  FeeAmounts(List<Payer> payers, List<String> items, List<String> categories) {
    this.table = PayerTable.of(payers);
    this.items = List.copyOf(items);
    this.categories = categories.size();
    this.income = categories.stream().filter(items::contains).toList();
  }

  PayerTable table() {
    return table;
  }

  long[] due(List<String> group) {
    return of(Term.FEES_DUE, group);
  }

  private long[] net(List<String> group) {
    return minus(due(group), of(Term.FEES_REDUCED, group));
  }

  private long[] paid(List<String> group) {
    return of(Term.FEES_PAID, group);
  }

  private long[] of(Term term, List<String> group) {
    long[] sum = new long[table.sum(term).length];
    for (String item : group) {
      sum = plus(sum, table.sum(term, By.of("fee_item", item)));
    }
    return sum;
  }

  long[] owed(List<String> ages) {
    long[] sum = new long[table.sum(Term.FEES_ARREARS).length];
    for (String age : ages) {
      sum = plus(sum, table.sum(Term.FEES_ARREARS, By.of("age", age)));
    }
    return sum;
  }

  /** What came in in the period for an item, whenever its service was. */
  long[] receivedFor(String item) {
    By by = By.of("fee_item", item);
    return plus(
        table.sum(Term.FEES_RECEIVED_CURRENT, by),
        table.sum(Term.FEES_RECOVERED, by),
        table.sum(Term.FEES_RECEIVED_AHEAD, by));
  }

  private long[] received(List<Term> terms) {
    return terms.stream()
        .map(table::sum)
        .reduce(new long[0], (a, b) -> a.length == 0 ? b : plus(a, b));
  }

  /** Paid before the period for service in it. */
  private long[] paidBefore() {
    return minus(paid(items), table.sum(Term.FEES_RECEIVED_CURRENT));
  }

  private long[] prepaidOpening() {
    return plus(
        paidBefore(), minus(table.sum(Term.FEES_PREPAID), table.sum(Term.FEES_RECEIVED_AHEAD)));
  }

  private long[] arrears() {
    return table.sum(Term.FEES_ARREARS);
  }

  /** Paid beyond what was due: now, and of old debt. */
  private long[] beyondNow() {
    return minus(minus(arrears(), table.sum(Term.FEES_OLD_OPEN)), minus(net(items), paid(items)));
  }

  private long[] beyondOld() {
    return minus(
        plus(table.sum(Term.FEES_RECOVERED), table.sum(Term.FEES_OLD_OPEN)),
        table.sum(Term.FEES_OLD_DEBT));
  }

  /** Every amount that may belong to a few units. */
  List<long[]> named() {
    List<long[]> named = new ArrayList<>();
    for (String item : items) {
      List<String> one = List.of(item);
      named.add(due(one));
      named.add(of(Term.FEES_REDUCED, one));
      named.add(net(one));
      named.add(paid(one));
      named.add(minus(net(one), paid(one)));
    }
    income.forEach(item -> named.add(receivedFor(item)));
    PublicFees.AGES.forEach(age -> named.add(owed(List.of(age))));
    PublicFees.RECEIPTS.forEach(term -> named.add(table.sum(term)));
    named.add(table.sum(Term.FEES_PREPAID));
    named.add(table.sum(Term.FEES_OLD_OPEN));
    named.add(table.sum(Term.FEES_OLD_DEBT));
    named.add(paidBefore());
    named.add(prepaidOpening());
    named.add(beyondNow());
    named.add(beyondOld());
    named.add(table.sum(Term.FEES_OVERPAID));
    return named;
  }

  /** What a reader of the paper knows: its rows and totals. Received money is in the funds. */
  List<long[]> published(PublicFees paper) {
    List<long[]> known = new ArrayList<>();
    known.add(received(PublicFees.RECEIPTS));
    income.stream()
        .filter(item -> !paper.joinedIncome().contains(item))
        .forEach(item -> known.add(receivedFor(item)));
    if (paper.joinedIncome().size() < categories && items.containsAll(paper.joinedIncome())) {
      // else it is all of the fund's income, or something is on that line that no unit is known of
      paper.joinedIncome().stream()
          .map(this::receivedFor)
          .reduce(PayerTable::plus)
          .ifPresent(known::add);
    }
    if (paper.columns() != Columns.NONE) {
      known.add(net(items));
      known.add(paid(items));
      for (List<String> group : paper.items()) {
        known.add(net(group));
        if (paper.columns() != Columns.DUE) {
          known.add(paid(group));
        }
        if (paper.columns() == Columns.ALL) {
          known.add(due(group));
        }
      }
    }
    if (paper.reducedTotal()) {
      known.add(of(Term.FEES_REDUCED, items));
    }
    paper.receipts().forEach(row -> known.add(received(row)));
    paper.ages().forEach(row -> known.add(owed(row)));
    if (paper.arrears()) {
      known.add(arrears());
    }
    known.addAll(cash(paper.cash()));
    if (paper.prepaid()) {
      known.add(table.sum(Term.FEES_PREPAID));
    }
    if (paper.overpaid()) {
      known.add(table.sum(Term.FEES_OVERPAID));
    }
    long[] recovered = table.sum(Term.FEES_RECOVERED);
    if (paper.fractions().contains(PublicFees.RECOVERY)) {
      known.add(recovered);
      known.add(plus(recovered, table.sum(Term.FEES_OLD_OPEN)));
    }
    if (paper.fractions().contains(PublicFees.OVERALL)) {
      known.add(plus(paid(items), recovered));
      known.add(plus(net(items), table.sum(Term.FEES_OLD_DEBT)));
    }
    return known;
  }

  private List<long[]> cash(Cash cash) {
    if (cash == Cash.NONE) {
      return List.of();
    }
    List<long[]> known = new ArrayList<>(List.of(net(items)));
    if (cash != Cash.JOINED) {
      known.add(minus(table.sum(Term.FEES_PREPAID), prepaidOpening()));
      known.add(minus(arrears(), table.sum(Term.FEES_OLD_DEBT)));
    }
    if (cash == Cash.ALL) {
      known.add(table.sum(Term.FEES_PREPAID));
    }
    return known;
  }
}
