package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A round of the survey 问卷批次; {@code to} is inclusive; {@code issued} counts questionnaires. */
public record SurveyRound(
    Origin origin,
    String communityId,
    String round,
    LocalDate from,
    LocalDate to,
    @Nullable Long issued,
    String method,
    String sampling,
    String contractor,
    String excluded,
    String incentive,
    String notes)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.SURVEY_ROUNDS;
  }
}
