package org.mingzhang.ledger;

import java.time.LocalDateTime;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One returned questionnaire 问卷. Scores by question ({@code overall}, {@code D01} … {@code D10},
 * extra questions by their header) are 1–5; {@link #NOT_APPLICABLE} stands for 不适用; a question left
 * blank is absent. {@code recommend} is 0–10 or null.
 */
public record Answer(
    Origin origin,
    String communityId,
    String round,
    String unit,
    LocalDateTime submittedAt,
    String mode,
    @Nullable Integer seconds,
    SortedMap<String, Integer> scores,
    @Nullable Integer recommend,
    String comment)
    implements Fact {

  /** The score of an answer 不适用 / 不清楚 / N/A: given, but outside every base. */
  public static final int NOT_APPLICABLE = 0;

  @Override
  public TableKind kind() {
    return TableKind.SURVEY;
  }
}
