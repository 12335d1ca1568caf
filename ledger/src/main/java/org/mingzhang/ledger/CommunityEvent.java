package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the office arranged for the residents 社区活动, what it cost and who paid for it. The money
 * itself is in the vouchers; this is no entry.
 *
 * @param cost in yuan, null where not given
 * @param funding {@code service}, {@code public}, {@code sponsor}, or empty where not said
 * @param attendance how many came, null where not counted
 */
public record CommunityEvent(
    Origin origin,
    String communityId,
    String event,
    LocalDate date,
    String place,
    @Nullable Money cost,
    String funding,
    @Nullable Long attendance)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.EVENTS;
  }
}
