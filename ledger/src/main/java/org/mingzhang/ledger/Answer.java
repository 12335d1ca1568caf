package org.mingzhang.ledger;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One returned questionnaire 问卷. Scores by question ({@code overall}, {@code D01} … {@code D10},
 * extra questions by their header) are 1–5, or up to the scale of the question's own {@link
 * Question}; {@link #NOT_APPLICABLE} stands for 不适用; a question left blank is absent. {@code
 * recommend} is 0–10 or null.
 *
 * @param choices the options by question, of a ranking in order; a question that was seen and got
 *     no tick has none, one that was not seen is absent
 * @param words how a score was worded by question, where it was no number
 * @param texts what was written by question of type {@link QuestionType#TEXT}; private
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
    String comment,
    SortedMap<String, List<String>> choices,
    SortedMap<String, String> words,
    SortedMap<String, String> texts)
    implements Fact {

  /** The score of an answer 不适用 / 不清楚 / N/A: given, but outside every base. */
  public static final int NOT_APPLICABLE = 0;

  /** An answer of scores alone, given as numbers. */
  public Answer(
      Origin origin,
      String communityId,
      String round,
      String unit,
      LocalDateTime submittedAt,
      String mode,
      @Nullable Integer seconds,
      SortedMap<String, Integer> scores,
      @Nullable Integer recommend,
      String comment) {
    this(
        origin,
        communityId,
        round,
        unit,
        submittedAt,
        mode,
        seconds,
        scores,
        recommend,
        comment,
        Collections.unmodifiableSortedMap(new TreeMap<>()),
        Collections.unmodifiableSortedMap(new TreeMap<>()),
        Collections.unmodifiableSortedMap(new TreeMap<>()));
  }

  @Override
  public TableKind kind() {
    return TableKind.SURVEY;
  }
}
