package org.mingzhang.ledger;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one household says of one service 需求调查. A question left blank is null.
 *
 * @param tier the tier asked about; empty where the service has but one
 * @param satisfaction 1–5, or {@link Answer#NOT_APPLICABLE}
 * @param maxPrice the most it would pay for one unit of the service, in yuan
 */
public record DemandAnswer(
    Origin origin,
    String communityId,
    String round,
    String service,
    String tier,
    String unit,
    LocalDateTime submittedAt,
    @Nullable Boolean used,
    @Nullable Integer satisfaction,
    @Nullable Boolean wanted,
    @Nullable Money maxPrice)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.DEMAND;
  }
}
