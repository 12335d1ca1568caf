package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.EXPENSE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.mingzhang.ledger.By;

/** The service fund's expenses by cost component 成本构成 (method §12). */
final class ExpenseFigures {

  static final String SHARE = "expenses.share";
  static final String FUND = "service";

  private ExpenseFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    Definition total = Definition.of("expenses.total", By.ALL, Amount::money);
    TreeSet<String> categories = new TreeSet<>(Figures.COSTS);
    for (By by : sums.each(EnumSet.of(EXPENSE), "category", "fund")) {
      if (by.get("fund").equals(FUND)) {
        categories.add(by.get("category"));
      }
    }
    for (String category : categories) {
      all.add(
          Definition.of("expenses.amount", By.of("category", category), Amount::money)
              .value(EXPENSE, source(category)));
    }
    for (String cost : Figures.COSTS) {
      total = total.value(EXPENSE, source(cost));
      Definition share =
          Definition.of(SHARE, By.of("category", cost), Ratio.Kind.MONEY)
              .numerator(EXPENSE, source(cost));
      for (String each : Figures.COSTS) {
        share = share.denominator(EXPENSE, source(each));
      }
      all.add(share);
    }
    all.add(total);
    return all;
  }

  /**
   * What tables print for each share: tenths that add up to 100.0; nothing where one is below 0.
   */
  static Map<By, BigDecimal> printed(SortedMap<By, Ratio> shares) {
    List<Fraction> amounts =
        shares.values().stream().map(s -> Fraction.of(s.numerator(), 1)).toList();
    Map<By, BigDecimal> printed = new HashMap<>();
    if (amounts.stream().anyMatch(a -> a.signum() < 0)
        || amounts.stream().allMatch(a -> a.signum() == 0)) {
      return printed;
    }
    List<BigDecimal> tenths = LargestRemainder.tenths(amounts);
    int i = 0;
    for (By by : shares.keySet()) {
      printed.put(by, tenths.get(i++));
    }
    return printed;
  }

  private static By source(String category) {
    return By.of("category", category, "fund", FUND);
  }
}
