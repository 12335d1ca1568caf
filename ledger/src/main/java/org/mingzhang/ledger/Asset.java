package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An equipment or a common part 设备与公共资产: what will have to be renewed from the maintenance fund,
 * and what brings public revenue. Amounts in yuan; what the office did not give is null or empty.
 *
 * @param category what it is: 电梯, 消防, 广告位
 * @param installedOn the first day of its use
 * @param lifeYears how many years it is expected to serve from then
 * @param renewalCost what its renewal is expected to cost at today's prices
 * @param contractNo the contract by which others use it
 * @param lessee who uses it by that contract
 * @param annualRent what the contract brings a year
 * @param incomeCategory the category under which its income is booked in the fund {@code public}
 */
public record Asset(
    Origin origin,
    String communityId,
    String assetNo,
    String name,
    String category,
    String place,
    @Nullable LocalDate installedOn,
    @Nullable Integer lifeYears,
    @Nullable Money renewalCost,
    String contractNo,
    String lessee,
    @Nullable LocalDate contractFrom,
    @Nullable LocalDate contractTo,
    @Nullable Money annualRent,
    String incomeCategory)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.ASSETS;
  }
}
