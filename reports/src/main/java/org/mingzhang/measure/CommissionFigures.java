package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.COMMISSION_AGREED;
import static org.mingzhang.ledger.Term.EXPENSE;
import static org.mingzhang.ledger.Term.FEES_DUE;
import static org.mingzhang.ledger.Term.FEES_RECEIVED_AHEAD;
import static org.mingzhang.ledger.Term.FEES_RECEIVED_CURRENT;
import static org.mingzhang.ledger.Term.FEES_RECOVERED;
import static org.mingzhang.ledger.Term.FEES_REDUCED;
import static org.mingzhang.ledger.Term.INCOME;

import java.util.List;
import java.util.Set;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Sum;

/**
 * The company's commission 酬金 where service funds are the owners' 酬金制, and what of the period's
 * income is carried to them. What was agreed is null where no agreement holds in the period.
 */
final class CommissionFigures {

  private static final By SERVICE = By.of("fund", ExpenseFigures.FUND);
  private static final By FEE = By.of("category", "fee", "fund", ExpenseFigures.FUND);

  private CommissionFigures() {}

  static List<Definition> of(Sums sums) {
    if (sums.chargingMode() != ChargingMode.COMMISSION) {
      return List.of();
    }
    return List.of(
        agreed(sums),
        Definition.of("commission.booked", By.ALL, Amount::money).value(EXPENSE, FEE),
        Definition.of("commission.difference", By.ALL, Amount::money)
            .value(EXPENSE, FEE)
            .valueLess(COMMISSION_AGREED),
        surplus(sums));
  }

  /** The rows that a rate is taken of stand behind it, and do not add up to it. */
  private static Definition agreed(Sums sums) {
    Definition agreed =
        Definition.of("commission.agreed", By.ALL, Amount::money).value(COMMISSION_AGREED);
    Set<String> bases = sums.commissionBases();
    if (bases.contains("due")) {
      agreed = agreed.basis(FEES_DUE).basis(FEES_REDUCED);
    }
    if (bases.contains("received")) {
      agreed = agreed.basis(FEES_RECOVERED).basis(FEES_RECEIVED_CURRENT).basis(FEES_RECEIVED_AHEAD);
    }
    return agreed;
  }

  /**
   * On the accrual basis: what is billed for the period less its reductions, and the income that no
   * bill asked for, less what was spent and the commission; as it was booked where no agreement is
   * known.
   */
  private static Definition surplus(Sums sums) {
    boolean agreed = sums.given(COMMISSION_AGREED, By.ALL);
    Definition surplus =
        Definition.of("commission.surplus", By.ALL, Amount::money)
            .value(FEES_DUE)
            .valueLess(FEES_REDUCED);
    for (String category : unbilled(sums)) {
      surplus = surplus.value(INCOME, By.of("category", category, "fund", ExpenseFigures.FUND));
    }
    for (Sum spent : sums.matching(EXPENSE, SERVICE)) {
      if (!agreed || !spent.by().get("category").equals("fee")) {
        surplus = surplus.valueLess(EXPENSE, spent.by());
      }
    }
    return agreed ? surplus.valueLess(COMMISSION_AGREED) : surplus;
  }

  private static List<String> unbilled(Sums sums) {
    return UnbilledIncome.of(
        sums.matching(INCOME, SERVICE).stream().map(sum -> sum.by().get("category")).toList(),
        sums.matching(FEES_DUE, By.ALL).stream().map(sum -> sum.by().get("fee_item")).toList());
  }
}
