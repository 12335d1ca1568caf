package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.CLOSING_STATED;
import static org.mingzhang.ledger.Term.EXPENSE;
import static org.mingzhang.ledger.Term.EXPENSE_BY_MONTH;
import static org.mingzhang.ledger.Term.INCOME;
import static org.mingzhang.ledger.Term.INCOME_BY_MONTH;
import static org.mingzhang.ledger.Term.OPENING_ROLLED;
import static org.mingzhang.ledger.Term.OPENING_STATED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;

/** The funds' statements 资金收支 (method §13): opening + income − expense = closing. */
final class FundFigures {

  private static final Set<Term> FUNDS = EnumSet.range(INCOME, CLOSING_STATED);

  private FundFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    for (By by : sums.each(FUNDS, "fund")) {
      all.add(Definition.of("funds.opening", by, Amount::money).value(opening(sums, by)));
      all.add(Definition.of("funds.income", by, Amount::money).value(INCOME));
      all.add(Definition.of("funds.expense", by, Amount::money).value(EXPENSE));
      all.add(closing(sums, by));
    }
    for (By by : sums.each(EnumSet.of(INCOME_BY_MONTH, EXPENSE_BY_MONTH), "fund", "month")) {
      all.add(Definition.of("funds.monthly_income", by, Amount::money).value(INCOME_BY_MONTH));
      all.add(Definition.of("funds.monthly_expense", by, Amount::money).value(EXPENSE_BY_MONTH));
    }
    for (By by : sums.each(EnumSet.of(INCOME), "category", "fund")) {
      all.add(Definition.of("income.amount", by, Amount::money).value(INCOME));
    }
    for (By by : sums.each(EnumSet.of(EXPENSE), "category", "fund")) {
      all.add(Definition.of("spending.amount", by, Amount::money).value(EXPENSE));
    }
    By reserve = By.of("fund", "reserve");
    if (sums.given(Term.FIRST_FUND_DEPOSIT, By.ALL)
        && sums.given(opening(sums, reserve), reserve)) {
      all.add(
          Definition.of("funds.first_deposit_ratio", reserve, Ratio.Kind.MONEY)
              .numerator(opening(sums, reserve))
              .numerator(INCOME)
              .numeratorLess(EXPENSE)
              .denominator(Term.FIRST_FUND_DEPOSIT, By.ALL));
    }
    if (sums.given(Term.SUBACCOUNTS, By.ALL)) {
      all.add(subaccounts("funds.subaccounts", Term.SUBACCOUNTS));
      all.add(subaccounts("funds.subaccounts_below_30", Term.SUBACCOUNTS_BELOW_30));
      all.add(subaccounts("funds.subaccounts_unjudged", Term.SUBACCOUNTS_UNJUDGED));
    }
    return all;
  }

  private static Definition subaccounts(String id, Term term) {
    return Definition.of(id, By.ALL, Amount::count).value(term);
  }

  static Definition closing(Sums sums, By by) {
    return Definition.of("funds.closing", by, Amount::money)
        .value(opening(sums, by))
        .value(INCOME)
        .valueLess(EXPENSE);
  }

  static Term opening(Sums sums, By by) {
    return sums.given(OPENING_STATED, by) ? OPENING_STATED : OPENING_ROLLED;
  }
}
