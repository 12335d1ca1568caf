package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit's part 分户账 of the maintenance fund at the end of a day, as the bank or the authority keeps
 * it (维修资金办法 §10, §30 block 3). Amounts in yuan; what was not given is null.
 *
 * @param unit the unit's key in the register, or its canonical name
 * @param date the balance is that of its end
 * @param firstDeposit 首期交存, the amount that the 30 % are of
 * @param paidIn paid in 交存 since the day after the previous date
 * @param yield 增值收益 since then
 * @param used 使用 since then
 */
public record Subaccount(
    Origin origin,
    String communityId,
    String unit,
    LocalDate date,
    Money balance,
    @Nullable Money firstDeposit,
    @Nullable Money paidIn,
    @Nullable Money yield,
    @Nullable Money used)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.SUBACCOUNTS;
  }
}
