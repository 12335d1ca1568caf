package org.mingzhang.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import org.mingzhang.ledger.Period;

/**
 * By when a period's disclosure is due.
 *
 * @param count of {@code unit}
 * @param openDays of {@link Unit#DAYS_BEFORE_START}: how many days before the period it may first
 *     be made
 * @param byLaw whether the text names the day; else it is practice
 */
record DueDay(Unit unit, int count, int openDays, boolean byLaw) {

  /** How the day is counted. */
  enum Unit {
    /**
     * The last day of the n-th month after the period's last month; below 0 it counts back into the
     * period: −9 of a year is the end of March.
     */
    MONTHS_AFTER_END,
    /** "Within n months after": the day of the same number, 30 June and a month is 30 July. */
    SAME_DAY_AFTER_END,
    /** The n-th day after the period's last. */
    DAYS_AFTER_END,
    /** n days before the period begins. */
    DAYS_BEFORE_START
  }

  /** Practice: so many whole months after the period. */
  static DueDay monthsAfter(int months) {
    return new DueDay(Unit.MONTHS_AFTER_END, months, 0, false);
  }

  LocalDate of(Period period) {
    LocalDate last = period.lastDay();
    return switch (unit) {
      case MONTHS_AFTER_END -> YearMonth.from(last).plusMonths(count).atEndOfMonth();
      case SAME_DAY_AFTER_END -> last.plusMonths(count);
      case DAYS_AFTER_END -> last.plusDays(count);
      case DAYS_BEFORE_START -> period.start().minusDays(count);
    };
  }

  LocalDate owedFrom(Period period) {
    if (unit == Unit.DAYS_BEFORE_START) {
      return period.start().minusDays(openDays);
    }
    return count > 0 ? period.end() : period.start();
  }
}
