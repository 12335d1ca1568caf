package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One corrective action 整改措施: what the office does about something that owners are not content
 * with, by whom and until when. It is closed by an acceptance 验收销号, not by being done (method §8).
 * What owners wrote is not kept.
 *
 * @param source where the discontent came from, like {@code survey}; {@code other} where not said
 * @param question the survey's question that it is to better, like D04; empty where none
 * @param measure what is done, in the office's words
 * @param owner who answers for it: a department, a post; empty where not said
 * @param doneOn null until the office says it is done
 * @param acceptedOn null until somebody has accepted it
 */
public record CorrectiveAction(
    Origin origin,
    String communityId,
    String actionNo,
    String source,
    String question,
    String measure,
    String owner,
    LocalDate openedOn,
    LocalDate dueOn,
    @Nullable LocalDate doneOn,
    @Nullable LocalDate acceptedOn)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.ACTIONS;
  }

  /** The same as it was known at a day's end: what is dated later is not known yet. */
  public CorrectiveAction asOf(LocalDate day) {
    return new CorrectiveAction(
        origin,
        communityId,
        actionNo,
        source,
        question,
        measure,
        owner,
        openedOn,
        dueOn,
        by(doneOn, day),
        by(acceptedOn, day));
  }

  private static @Nullable LocalDate by(@Nullable LocalDate date, LocalDate day) {
    return date == null || date.isAfter(day) ? null : date;
  }
}
