package org.mingzhang.schedule;

import java.time.LocalDate;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;

/**
 * A disclosure that a community owes its owners.
 *
 * @param dueDate the last day on which it is in time
 * @param displayUntil the last day of display, and for objections, of a paper put up on the due
 *     date
 */
record Obligation(
    Community community,
    Period period,
    Profile profile,
    Rule rule,
    LocalDate dueDate,
    LocalDate displayUntil,
    Status status) {

  /** In the order in which they need attention. */
  enum Status {
    /** Not published, and the due date has passed. */
    OVERDUE,
    /** Not published yet, in time. */
    DUE,
    /** Made by others: the register cannot know. */
    UNKNOWN,
    /** Published. */
    DONE
  }
}
