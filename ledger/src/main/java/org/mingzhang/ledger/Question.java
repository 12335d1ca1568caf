package org.mingzhang.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A question of a community's survey 题目: how its answers are read and what counts as satisfied.
 *
 * @param round the round it belongs to, empty for every round that has none of its own
 * @param question {@code overall}, {@code D01} … {@code D10}, or the header of its answers
 * @param label as it was asked, empty where the header says it
 * @param scale the highest point, 3, 5, 7 or 10; 0 where the answers are no scale
 * @param satisfied the lowest point that counts as satisfied, null for the default of the scale
 * @param need the one of D01 … D10 that it asks for, empty where none
 * @param service the service line 服务项目, empty where none
 * @param askQuestion the question that decides who is asked, empty where all are
 * @param askValue the answer to it of those who are asked: a point of its scale or an option
 */
public record Question(
    Origin origin,
    String communityId,
    String round,
    String question,
    String label,
    QuestionType type,
    int scale,
    @Nullable Integer satisfied,
    String need,
    String service,
    String askQuestion,
    String askValue)
    implements Fact {

  /** The scale of a question that no table of questions names. */
  public static final int USUAL_SCALE = 5;

  @Override
  public TableKind kind() {
    return TableKind.QUESTIONS;
  }
}
