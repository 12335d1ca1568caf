package org.mingzhang.write.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Set;
import org.mingzhang.ledger.Term;

/** The ledger's whole numbers in the unit that figures print. */
public final class TermValue {

  private static final Set<Term> MONEY =
      EnumSet.of(
          Term.FIRST_FUND_DEPOSIT,
          Term.FEES_DUE,
          Term.FEES_REDUCED,
          Term.FEES_PAID,
          Term.FEES_PREPAID,
          Term.FEES_ARREARS,
          Term.FEES_RECOVERED,
          Term.FEES_OLD_OPEN,
          Term.FEES_OLD_DEBT,
          Term.FEES_RECEIVED_CURRENT,
          Term.FEES_RECEIVED_AHEAD,
          Term.FEES_OVERPAID,
          Term.INCOME,
          Term.EXPENSE,
          Term.INCOME_BY_MONTH,
          Term.EXPENSE_BY_MONTH,
          Term.OPENING_STATED,
          Term.OPENING_ROLLED,
          Term.CLOSING_STATED,
          Term.NEXT_ROLLED,
          Term.PASSTHROUGH_BEFORE,
          Term.PASSTHROUGH_BALANCE,
          Term.PROJECT_PAID,
          Term.PROJECT_ESTIMATE,
          Term.PROJECT_CONTRACT,
          Term.PROJECT_SETTLEMENT,
          Term.SERVICE_PRICE,
          Term.SERVICE_COST,
          Term.EVENTS_COST,
          Term.COMMISSION_AGREED);

  private static final Set<Term> AREAS = EnumSet.of(Term.AREA_AT_FEE, Term.REGISTERED_AREA);

  private static final Set<Term> RATINGS = EnumSet.of(Term.REPAIRS_RATING, Term.COMPLAINTS_RATING);

  private static final Set<Term> SECONDS =
      EnumSet.of(
          Term.REPAIRS_SECONDS,
          Term.SITE_REPAIRS_SECONDS,
          Term.COMPLAINTS_HANDOFF_SECONDS,
          Term.COMPLAINTS_ANSWER_SECONDS,
          Term.COMPLAINTS_SECONDS,
          Term.ENTRAPMENT_SECONDS);

  private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

  private TermValue() {}

  /**
   * A base sum or one row's part of it: yuan with two decimals, hours rounded half-up to six,
   * ratings with two, m² with four, a fee standard by its m² with ten, counts whole.
   */
  public static BigDecimal of(Term term, long value) {
    if (MONEY.contains(term) || RATINGS.contains(term)) {
      return BigDecimal.valueOf(value, 2);
    }
    if (AREAS.contains(term)) {
      return BigDecimal.valueOf(value, 4);
    }
    if (term == Term.FEE_BY_AREA) {
      return BigDecimal.valueOf(value, 10);
    }
    if (SECONDS.contains(term)) {
      return BigDecimal.valueOf(value).divide(SECONDS_AN_HOUR, 6, RoundingMode.HALF_UP);
    }
    return BigDecimal.valueOf(value);
  }
}
