package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of another program's summary of collection 收缴汇总, by building, with the percentages it
 * states. It is never used for a figure, only held against what we compute (method §1, §10).
 * Amounts in yuan; what was not given is null or empty.
 *
 * @param date the day up to which the summary counts, null where it does not say
 * @param oldDebt 历史欠费 still open
 * @param recovered 欠费追回 in the period
 * @param householdRate the stated 户收缴率, as written
 * @param collectionRate the stated 收费率, as written
 * @param recoveryRate the stated 清缴率, as written
 */
public record FeeSummary(
    Origin origin,
    String communityId,
    String building,
    @Nullable LocalDate date,
    @Nullable Long billedUnits,
    @Nullable Long owingUnits,
    @Nullable Money due,
    @Nullable Money paid,
    @Nullable Money oldDebt,
    @Nullable Money recovered,
    String householdRate,
    String collectionRate,
    String recoveryRate)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.FEE_SUMMARIES;
  }
}
