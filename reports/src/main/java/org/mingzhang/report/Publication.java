package org.mingzhang.report;

import java.time.LocalDate;
import org.mingzhang.ledger.Period;

/**
 * When a paper is displayed and until when owners may object. Days are inclusive.
 *
 * @param profile name of the local rules the dates come from, empty for the defaults
 */
public record Publication(
    LocalDate displayFrom, LocalDate displayTo, LocalDate objectionUntil, String profile) {

  private static final int DISPLAY_DAYS = 30;

  /**
   * The default (contract, command {@code due}): due on the last day of the month after the period,
   * displayed 30 days, objections until the display ends.
   */
  public static Publication standard(Period period) {
    LocalDate due = period.end().plusMonths(1).minusDays(1);
    LocalDate end = due.plusDays(DISPLAY_DAYS);
    return new Publication(due, end, end, "");
  }
}
