package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One planned round, check or maintenance 巡检: it is due on a day and done on one, or not.
 *
 * @param planNo the number of this one piece of the plan
 * @param inspectionKind what is done: 消防, 电梯, 清洁, 绿化, 安保巡逻
 * @param doneOn null until it is done
 * @param result {@code pass}, {@code fail}, or empty where not said
 * @param assetNo the equipment it is about, empty where none
 */
public record Inspection(
    Origin origin,
    String communityId,
    String planNo,
    String inspectionKind,
    String place,
    LocalDate plannedOn,
    @Nullable LocalDate doneOn,
    String result,
    String assetNo)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.INSPECTIONS;
  }
}
