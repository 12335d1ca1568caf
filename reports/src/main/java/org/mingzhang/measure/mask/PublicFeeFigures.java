package org.mingzhang.measure.mask;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.mask.PublicFees.Columns;

/**
 * Which figures of the fees a file for the owners holds: those alone that their paper prints by
 * themselves, so that the file tells nothing that the paper does not.
 */
final class PublicFeeFigures {

  private static final Map<String, Term> RECEIPTS =
      Map.of(
          "fees.received_current", Term.FEES_RECEIVED_CURRENT,
          "fees.recovered", Term.FEES_RECOVERED,
          "fees.received_ahead", Term.FEES_RECEIVED_AHEAD);

  private static final Set<String> RATES =
      Set.of(PublicFees.COLLECTION, PublicFees.HOUSEHOLDS, PublicFees.RECOVERY, PublicFees.OVERALL);

  private PublicFeeFigures() {}

  static boolean has(PublicFees fees, Figure figure) {
    String id = figure.id();
    if (!figure.by().get("age").isEmpty()) {
      boolean few =
          id.equals("fees.units_in_arrears")
              && (figure.value() == null || MaskRule.DEFAULT.hides(figure.value().longValue()));
      return fees.arrears() && fees.ages().contains(List.of(figure.by().get("age"))) && !few;
    }
    boolean all = fees.columns() == Columns.ALL;
    if (!figure.by().equals(By.ALL)) {
      return all && fees.items().contains(List.of(figure.by().get("fee_item")));
    }
    return switch (id) {
      case "fees.due", "fees.paid" -> all;
      case "fees.reduced" -> all && fees.reducedTotal();
      case "fees.received" -> true;
      case "fees.arrears" -> fees.arrears();
      case "fees.prepaid" -> fees.prepaid();
      case "fees.prepaid_opening" -> fees.cash() == PublicFees.Cash.ALL;
      default ->
          RATES.contains(id)
              || (RECEIPTS.containsKey(id) && fees.receipts().contains(List.of(RECEIPTS.get(id))));
    };
  }

  /** What is billed follows from these, which the paper does not print without a table of fees. */
  static boolean hasCommission(PublicFees fees, Figure figure) {
    return fees.columns() != Columns.NONE
        || !figure.id().startsWith("commission.")
        || figure.id().equals("commission.booked");
  }

  /**
   * Whether an income of a category stands alone: not one that the paper joins, which is somebody's
   * payment.
   */
  static boolean hasIncome(PublicFees fees, Figure figure) {
    String category = figure.by().get("category");
    boolean utility =
        figure.id().startsWith("passthrough.") || figure.by().get("fund").equals("passthrough");
    if (utility && fees.joinedUtilities().contains(category)) {
      return false;
    }
    if (utility && category.isEmpty() && !fees.joinedUtilities().isEmpty()) {
      // Nothing that no utility is known of: a line of 0.00 would say nothing.
      return figure.value() != null && figure.value().signum() != 0;
    }
    return !figure.id().equals("income.amount")
        || !figure.by().get("fund").equals(PublicFees.FUND)
        || !fees.joinedIncome().contains(category);
  }

  /** A rate of the fees keeps its fraction only where the paper prints it; rows are counts. */
  static Figure fraction(PublicFees fees, Figure figure) {
    boolean bare =
        figure.by().equals(By.ALL)
            && RATES.contains(figure.id())
            && !figure.id().equals(PublicFees.HOUSEHOLDS)
            && !fees.fractions().contains(figure.id());
    return new Figure(
        figure.id(),
        figure.by(),
        figure.unit(),
        figure.value(),
        bare ? null : figure.numerator(),
        bare ? null : figure.denominator(),
        figure.lower(),
        figure.upper(),
        figure.population(),
        figure.printed(),
        figure.withheld(),
        0,
        List.of());
  }
}
