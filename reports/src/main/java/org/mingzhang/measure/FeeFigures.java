package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.BILLS_OVERPAID;
import static org.mingzhang.ledger.Term.FEES_ARREARS;
import static org.mingzhang.ledger.Term.FEES_DUE;
import static org.mingzhang.ledger.Term.FEES_OLD_DEBT;
import static org.mingzhang.ledger.Term.FEES_OLD_OPEN;
import static org.mingzhang.ledger.Term.FEES_OVERPAID;
import static org.mingzhang.ledger.Term.FEES_PAID;
import static org.mingzhang.ledger.Term.FEES_PREPAID;
import static org.mingzhang.ledger.Term.FEES_RECEIVED_AHEAD;
import static org.mingzhang.ledger.Term.FEES_RECEIVED_CURRENT;
import static org.mingzhang.ledger.Term.FEES_RECOVERED;
import static org.mingzhang.ledger.Term.FEES_REDUCED;
import static org.mingzhang.ledger.Term.UNITS_BILLED;
import static org.mingzhang.ledger.Term.UNITS_IN_ARREARS;
import static org.mingzhang.ledger.Term.UNITS_PAID_UP;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;

/** Collection 收缴 and arrears 欠费 (method §10). */
final class FeeFigures {

  private static final Set<Term> FEES = EnumSet.range(FEES_DUE, FEES_OLD_DEBT);

  private FeeFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    for (By by : sums.wholeAndEach(FEES, "fee_item")) {
      all.add(Definition.of("fees.due", by, Amount::money).value(FEES_DUE));
      all.add(Definition.of("fees.reduced", by, Amount::money).value(FEES_REDUCED));
      all.add(Definition.of("fees.paid", by, Amount::money).value(FEES_PAID));
      all.add(
          Definition.of("fees.collection_rate", by, Ratio.Kind.MONEY)
              .numerator(FEES_PAID)
              .denominator(FEES_DUE)
              .denominatorLess(FEES_REDUCED));
      all.add(Definition.of("fees.overpaid", by, Amount::money).value(FEES_OVERPAID));
      all.add(Definition.of("fees.overpaid_bills", by, Amount::count).value(BILLS_OVERPAID));
    }
    all.add(
        Definition.of("fees.household_collection_rate", By.ALL, Ratio.Kind.COUNTS)
            .numerator(UNITS_PAID_UP)
            .denominator(UNITS_BILLED));
    all.add(
        Definition.of("fees.arrears_recovery_rate", By.ALL, Ratio.Kind.MONEY)
            .numerator(FEES_RECOVERED)
            .denominator(FEES_RECOVERED)
            .denominator(FEES_OLD_OPEN));
    all.add(
        Definition.of("fees.overall_collection_rate", By.ALL, Ratio.Kind.MONEY)
            .numerator(FEES_PAID)
            .numerator(FEES_RECOVERED)
            .denominator(FEES_DUE)
            .denominatorLess(FEES_REDUCED)
            .denominator(FEES_OLD_DEBT));
    all.add(Definition.of("fees.prepaid", By.ALL, Amount::money).value(FEES_PREPAID));
    all.add(Definition.of("fees.recovered", By.ALL, Amount::money).value(FEES_RECOVERED));
    all.add(Definition.of("fees.open_old", By.ALL, Amount::money).value(FEES_OLD_OPEN));
    all.add(Definition.of("fees.old_debt", By.ALL, Amount::money).value(FEES_OLD_DEBT));
    all.addAll(cash());
    all.add(Definition.of("fees.arrears", By.ALL, Amount::money).value(FEES_ARREARS));
    for (String age : Figures.AGES) {
      all.add(
          Definition.of("fees.arrears_aged", By.of("age", age), Amount::money).value(FEES_ARREARS));
      all.add(
          Definition.of("fees.units_in_arrears", By.of("age", age), Amount::count)
              .value(UNITS_IN_ARREARS));
    }
    return all;
  }

  /**
   * The period's money beside its income (method §11): received = net due + rise of prepayments −
   * rise of what is receivable + what was paid beyond what was due.
   */
  private static List<Definition> cash() {
    return List.of(
        Definition.of("fees.net_due", By.ALL, Amount::money)
            .value(FEES_DUE)
            .valueLess(FEES_REDUCED),
        Definition.of("fees.received", By.ALL, Amount::money)
            .value(FEES_RECOVERED)
            .value(FEES_RECEIVED_CURRENT)
            .value(FEES_RECEIVED_AHEAD),
        Definition.of("fees.received_current", By.ALL, Amount::money).value(FEES_RECEIVED_CURRENT),
        Definition.of("fees.received_ahead", By.ALL, Amount::money).value(FEES_RECEIVED_AHEAD),
        Definition.of("fees.prepaid_opening", By.ALL, Amount::money)
            .value(FEES_PAID)
            .valueLess(FEES_RECEIVED_CURRENT)
            .value(FEES_PREPAID)
            .valueLess(FEES_RECEIVED_AHEAD),
        Definition.of("fees.paid_beyond_due", By.ALL, Amount::money)
            .value(FEES_PAID)
            .value(FEES_RECOVERED)
            .value(FEES_ARREARS)
            .value(FEES_REDUCED)
            .valueLess(FEES_DUE)
            .valueLess(FEES_OLD_DEBT));
  }
}
