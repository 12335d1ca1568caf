package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.EXPENSE;
import static org.mingzhang.ledger.Term.INCOME;
import static org.mingzhang.ledger.Term.PASSTHROUGH_BALANCE;
import static org.mingzhang.ledger.Term.PASSTHROUGH_BEFORE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.mingzhang.ledger.By;

/**
 * What is collected for others 代收代交, by utility (method §14): held = opening + collected −
 * remitted. A utility is the category of the fund's vouchers. A balance says nothing of utilities:
 * what it holds from before the ledger's first voucher is of the only utility of the first twelve
 * months, else it stands under the blank category and stays there, so that what a utility closes
 * with is what it opens with next. The sums over all categories are those of the fund.
 */
final class PassthroughFigures {

  private static final String FUND = "passthrough";

  private PassthroughFigures() {}

  static List<Definition> of(Sums sums) {
    TreeSet<By> utilities = new TreeSet<>(sums.each(EnumSet.of(PASSTHROUGH_BEFORE), "category"));
    for (By by : sums.each(EnumSet.of(INCOME, EXPENSE), "category", "fund")) {
      if (by.get("fund").equals(FUND)) {
        utilities.add(By.of("category", by.get("category")));
      }
    }
    if (utilities.isEmpty() && !sums.given(PASSTHROUGH_BALANCE, By.ALL)) {
      return List.of();
    }
    utilities.add(By.of("category", ""));
    List<Definition> all = new ArrayList<>();
    for (By by : utilities) {
      By entries = By.of("category", by.get("category"), "fund", FUND);
      all.add(opening(sums, Definition.of("passthrough.opening", by, Amount::money)));
      all.add(Definition.of("passthrough.collected", by, Amount::money).value(INCOME, entries));
      all.add(Definition.of("passthrough.remitted", by, Amount::money).value(EXPENSE, entries));
      all.add(
          opening(sums, Definition.of("passthrough.held", by, Amount::money))
              .value(INCOME, entries)
              .valueLess(EXPENSE, entries));
    }
    return all;
  }

  /** Unknown where the fund's opening is: without a balance nobody knows what was held before. */
  private static Definition opening(Sums sums, Definition figure) {
    if (!sums.given(PASSTHROUGH_BALANCE, By.ALL)) {
      return figure.value(PASSTHROUGH_BALANCE);
    }
    Definition opening = figure.value(PASSTHROUGH_BEFORE);
    return sums.given(PASSTHROUGH_BALANCE, figure.by())
        ? opening.value(PASSTHROUGH_BALANCE)
        : opening;
  }
}
