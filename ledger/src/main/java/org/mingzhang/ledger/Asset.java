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
 * @param condition 完好状况: {@code good}, {@code faulty}, {@code retired}, or empty where not said
 * @param inspectedOn when it last passed the inspection that the law asks for
 * @param nextInspection the last day by which it has to be inspected again
 * @param manual whether its rules of operation 操作规程 are at hand; null where not said
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
    String incomeCategory,
    String condition,
    @Nullable LocalDate inspectedOn,
    @Nullable LocalDate nextInspection,
    @Nullable Boolean manual)
    implements Fact {

  /** Of which nothing is said but what it is and what it brings. */
  public Asset(
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
      String incomeCategory) {
    this(
        origin,
        communityId,
        assetNo,
        name,
        category,
        place,
        installedOn,
        lifeYears,
        renewalCost,
        contractNo,
        lessee,
        contractFrom,
        contractTo,
        annualRent,
        incomeCategory,
        "",
        null,
        null,
        null);
  }

  /** Whether its inspection is overdue at the end of a day; what is out of use needs none. */
  public boolean isOverdue(LocalDate day) {
    return nextInspection != null
        && !nextInspection.isAfter(day)
        && !condition.equals("retired")
        && (inspectedOn == null
            || inspectedOn.isAfter(day)
            || inspectedOn.isBefore(nextInspection));
  }

  @Override
  public TableKind kind() {
    return TableKind.ASSETS;
  }
}
