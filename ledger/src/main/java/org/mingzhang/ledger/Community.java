package org.mingzhang.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A residential community 小区. Area in m² with up to two decimals; texts the office did not give are
 * empty.
 */
public record Community(
    Origin origin,
    String communityId,
    String name,
    String city,
    String district,
    String street,
    String jurisdiction,
    ChargingMode chargingMode,
    @Nullable BigDecimal areaM2,
    long households,
    @Nullable Long occupiedHouseholds,
    String company,
    String manager,
    @Nullable LocalDate contractStart,
    @Nullable LocalDate contractEnd,
    @Nullable Money firstFundDeposit)
    implements Fact {

  /** The same community under another name. */
  public Community named(String other) {
    return new Community(
        origin,
        communityId,
        other,
        city,
        district,
        street,
        jurisdiction,
        chargingMode,
        areaM2,
        households,
        occupiedHouseholds,
        company,
        manager,
        contractStart,
        contractEnd,
        firstFundDeposit);
  }

  @Override
  public TableKind kind() {
    return TableKind.COMMUNITIES;
  }
}
