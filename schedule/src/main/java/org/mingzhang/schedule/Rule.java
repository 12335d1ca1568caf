package org.mingzhang.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Period;

/**
 * A disclosure that recurs.
 *
 * @param section what is disclosed: {@code public_revenue}, {@code reserve_fund}, …
 * @param months how long its periods are: 1, 3, 6 or 12
 * @param dueMonthsAfterEnd due on the last day of the n-th month after the period's last month; a
 *     negative number counts back into the period
 * @param chargingModes whom it binds
 * @param displayDays how long it is displayed; objections are taken as long
 * @param article of the profile's text, only where the wording was verified; empty for practice
 * @param paper whether Mingzhang makes the paper, so that the register knows when it is done
 */
record Rule(
    String section,
    Words name,
    int months,
    int dueMonthsAfterEnd,
    Set<ChargingMode> chargingModes,
    int displayDays,
    String article,
    boolean paper) {

  /** The same words in the product's languages. */
  record Words(String zh, String en) {

    String in(java.util.Locale locale) {
      return locale.getLanguage().equals("en") ? en : zh;
    }
  }

  LocalDate dueDate(Period period) {
    YearMonth last = YearMonth.from(period.lastDay());
    return last.plusMonths(dueMonthsAfterEnd).atEndOfMonth();
  }

  /** From this day on it is owed: the day after the period, or its first where due within it. */
  LocalDate owedFrom(Period period) {
    return dueMonthsAfterEnd > 0 ? period.end() : period.start();
  }
}
