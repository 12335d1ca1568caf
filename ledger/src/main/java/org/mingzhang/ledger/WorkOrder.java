package org.mingzhang.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A repair, complaint, hazard, praise or enquiry 工单. {@code dueBy} is the last moment that is still
 * on time: a deadline given as a date is met until that day ends, so it is stored as that day
 * 23:59:59; {@code dueDateOnly} tells. {@code urgency} is {@code emergency}, {@code normal} or
 * empty; unknown times are null. {@code rating} is 1 to 5, null where none was given. {@code team}
 * 责任班组 is who does the work, empty where not said.
 */
public record WorkOrder(
    Origin origin,
    String communityId,
    String orderNo,
    String orderKind,
    String category,
    String urgency,
    String unit,
    String place,
    LocalDateTime reportedAt,
    @Nullable LocalDateTime dispatchedAt,
    @Nullable LocalDateTime respondedAt,
    @Nullable LocalDateTime dueBy,
    boolean dueDateOnly,
    @Nullable LocalDateTime completedAt,
    @Nullable Long pausedMinutes,
    @Nullable LocalDateTime closedAt,
    @Nullable Integer reopened,
    @Nullable Boolean valid,
    @Nullable LocalDateTime followedUpAt,
    @Nullable BigDecimal rating,
    String team)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.WORKORDERS;
  }
}
