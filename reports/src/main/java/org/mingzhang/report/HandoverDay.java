package org.mingzhang.report;

import java.time.LocalDate;

/**
 * The day of a handover and the one that its numbers are of: the books answer by months, and only
 * as far as they reach.
 *
 * @param asked the day that was given, or the end of the contract
 * @param counted the last day of a month, not after {@code asked}: the numbers are of its end
 * @param dataEnds whether the books hold nothing of a month after {@code counted}, although it was
 *     asked for
 */
public record HandoverDay(LocalDate asked, LocalDate counted, boolean dataEnds) {

  /** Whether the pack leaves out days up to the one that was asked for. */
  public boolean isShort() {
    return counted.isBefore(asked);
  }

  /** The first of those days. */
  public LocalDate next() {
    return counted.plusDays(1);
  }
}
