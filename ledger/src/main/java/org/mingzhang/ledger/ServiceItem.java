package org.mingzhang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the price list 服务项目 (明码标价): a service in one tier with its standard, its price and what
 * it costs to do. Amounts in yuan for each {@link #unit}; what the office did not give is null or
 * empty.
 *
 * @param tier the tier of the service; empty where it has but one
 * @param standard what is promised for the price
 * @param unit what the price is for: 次, 月, 小时
 * @param scope {@code basic} 基础服务, inside the service fee, or {@code extra} 特约服务, ordered and paid
 *     by whoever wants it; empty where not said
 * @param from the first day of this price; null where it holds from the beginning
 * @param to the last day of this price; null where it is open
 */
public record ServiceItem(
    Origin origin,
    String communityId,
    String service,
    String tier,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String standard,
    String unit,
    @Nullable Money price,
    @Nullable Money cost,
    String scope,
    @Nullable LocalDate launchedOn,
    @Nullable LocalDate stoppedOn,
    String note)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.SERVICES;
  }
}
