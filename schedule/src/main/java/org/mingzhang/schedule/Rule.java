package org.mingzhang.schedule;

import java.time.LocalDate;
import java.util.Set;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.Phrase;

/**
 * A disclosure that recurs.
 *
 * @param section what is disclosed: {@code public_revenue}, {@code reserve_fund}, …
 * @param months how long its periods are: 1, 3, 6 or 12
 * @param byPractice whether the text names the duty without saying how often
 * @param due by when
 * @param chargingModes whom it binds
 * @param displayDays how long it is displayed
 * @param article of the profile's text, only where the wording was verified; empty for practice
 * @param ownPaper whether papers of shorter periods do not do
 * @param paper whether Mingzhang makes the paper, so that the register knows when it is done
 */
record Rule(
    String section,
    Phrase name,
    int months,
    boolean byPractice,
    DueDay due,
    Set<ChargingMode> chargingModes,
    int displayDays,
    Phrase article,
    boolean ownPaper,
    boolean paper) {

  LocalDate dueDate(Period period) {
    return due.of(period);
  }

  /** From this day on it is owed: the day after the period, or earlier where due earlier. */
  LocalDate owedFrom(Period period) {
    return due.owedFrom(period);
  }
}
