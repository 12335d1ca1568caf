package org.mingzhang.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a company was promised for its service where prepaid service funds are the owners' 酬金约定
 * (物业服务收费管理办法 第9条): either a rate of a base or an amount, never both.
 *
 * @param to the last day it holds; null where it is open
 * @param base {@code due} for what is billed less reductions 应收净额, {@code received} for what is
 *     received 实收; empty of an amount
 * @param rate in percent, above 0 and at most 100; null of an amount
 * @param amount null of a rate
 * @param per what the amount is for: {@code month} or {@code year}; empty of a rate
 */
public record CommissionAgreement(
    Origin origin,
    String communityId,
    LocalDate from,
    @Nullable LocalDate to,
    String base,
    @Nullable BigDecimal rate,
    @Nullable Money amount,
    String per)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.COMMISSIONS;
  }

  /** Whether both hold on some day. */
  public boolean overlaps(CommissionAgreement other) {
    return !from.isAfter(other.lastDay()) && !other.from.isAfter(lastDay());
  }

  private LocalDate lastDay() {
    return to == null ? LocalDate.MAX : to;
  }

  /** The part of some days in which it holds; null where it holds on none. */
  public @Nullable Days within(LocalDate first, LocalDate last) {
    LocalDate start = from.isAfter(first) ? from : first;
    LocalDate end = lastDay().isBefore(last) ? lastDay() : last;
    return start.isAfter(end) ? null : new Days(start, end);
  }

  /** Some days, both ends included. */
  public record Days(LocalDate first, LocalDate last) {}
}
