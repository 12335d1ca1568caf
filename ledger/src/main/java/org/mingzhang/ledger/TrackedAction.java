package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A corrective action as it was known at a day's end, with what the books remember of its deadline.
 *
 * @param firstDueOn the deadline that the books held first, where a later import moved it; else
 *     null
 */
public record TrackedAction(CorrectiveAction action, @Nullable LocalDate firstDueOn) {

  /** Whether the deadline was put off. */
  public boolean isPutOff() {
    return firstDueOn != null && firstDueOn.isBefore(action.dueOn());
  }
}
