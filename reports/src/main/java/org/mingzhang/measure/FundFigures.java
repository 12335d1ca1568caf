package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.CLOSING_STATED;
import static org.mingzhang.ledger.Term.EXPENSE;
import static org.mingzhang.ledger.Term.EXPENSE_BY_MONTH;
import static org.mingzhang.ledger.Term.INCOME;
import static org.mingzhang.ledger.Term.INCOME_BY_MONTH;
import static org.mingzhang.ledger.Term.NEXT_ROLLED;
import static org.mingzhang.ledger.Term.OPENING_ROLLED;
import static org.mingzhang.ledger.Term.OPENING_STATED;
import static org.mingzhang.ledger.Term.PROJECT_CONTRACT;
import static org.mingzhang.ledger.Term.PROJECT_ESTIMATE;
import static org.mingzhang.ledger.Term.PROJECT_PAID;
import static org.mingzhang.ledger.Term.PROJECT_SETTLEMENT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;

/** The funds' statements 资金收支 (method §13): opening + income − expense = closing. */
public final class FundFigures {

  private static final Set<Term> FUNDS = EnumSet.range(INCOME, CLOSING_STATED);

  private FundFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    for (By by : sums.each(FUNDS, "fund")) {
      all.add(Definition.of("funds.opening", by, Amount::money).value(opening(sums, by)));
      all.add(Definition.of("funds.income", by, Amount::money).value(INCOME));
      all.add(Definition.of("funds.expense", by, Amount::money).value(EXPENSE));
      all.add(closing(sums, by));
      all.add(Definition.of("funds.change", by, Amount::money).value(INCOME).valueLess(EXPENSE));
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
    all.addAll(publicRevenue(sums));
    all.addAll(PassthroughFigures.of(sums));
    all.addAll(projects(sums));
    By reserve = By.of("fund", "reserve");
    if (holds(sums, reserve) || sums.given(after(sums, reserve), reserve)) {
      all.add(
          Definition.of("forecast.opening", By.ALL, Amount::money)
              .value(after(sums, reserve), reserve));
    }
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

  /**
   * Public revenue less what was spent to earn it, and what it was used for (method §13). What is a
   * cost says so in its category: 合理成本, 经营成本.
   */
  private static List<Definition> publicRevenue(Sums sums) {
    By fund = By.of("fund", "public");
    if (!holds(sums, fund)) {
      return List.of();
    }
    Definition cost = Definition.of("public.cost", By.ALL, Amount::money);
    Definition revenue = Definition.of("public.revenue", By.ALL, Amount::money).value(INCOME, fund);
    Definition used = Definition.of("public.used", By.ALL, Amount::money);
    for (Sum sum : sums.matching(EXPENSE, fund)) {
      if (isCost(sum.by().get("category"))) {
        cost = cost.value(EXPENSE, sum.by());
        revenue = revenue.valueLess(EXPENSE, sum.by());
      } else {
        used = used.value(EXPENSE, sum.by());
      }
    }
    return List.of(cost, revenue, used);
  }

  /** Whether a category of public expenses is what was spent to earn the income. */
  public static boolean isCost(String category) {
    return category.contains("成本");
  }

  /** Whether the ledger has a voucher of the fund, of whatever day. */
  private static boolean holds(Sums sums, By fund) {
    return !sums.matching(INCOME, fund).isEmpty() || !sums.matching(EXPENSE, fund).isEmpty();
  }

  private static List<Definition> projects(Sums sums) {
    List<Definition> all = new ArrayList<>();
    for (By by : sums.each(EnumSet.of(PROJECT_PAID), "project")) {
      all.add(Definition.of("projects.paid", by, Amount::money).value(PROJECT_PAID));
      all.add(Definition.of("projects.estimate", by, Amount::money).value(PROJECT_ESTIMATE));
      all.add(Definition.of("projects.contract", by, Amount::money).value(PROJECT_CONTRACT));
      all.add(Definition.of("projects.settlement", by, Amount::money).value(PROJECT_SETTLEMENT));
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

  /** The same of the period after this one: what it will open with. */
  static Term after(Sums sums, By by) {
    return sums.given(CLOSING_STATED, by) ? CLOSING_STATED : NEXT_ROLLED;
  }
}
