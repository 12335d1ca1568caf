package org.mingzhang.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A unit 房屋 of the register. The unit is the office's own spelling; kind is residential, shop,
 * parking, storage or empty; the fee is yuan per m² and month, exact.
 *
 * @param key its canonical name, by which facts name it: one spelling for all
 */
public record HouseUnit(
    Origin origin,
    String communityId,
    String unit,
    String key,
    String building,
    BigDecimal areaM2,
    String unitKind,
    @Nullable Boolean occupied,
    String ownerRef,
    @Nullable BigDecimal monthlyFeePerM2)
    implements Fact {

  @Override
  public TableKind kind() {
    return TableKind.UNITS;
  }
}
