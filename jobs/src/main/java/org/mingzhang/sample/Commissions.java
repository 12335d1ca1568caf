package org.mingzhang.sample;

import java.io.IOException;
import java.math.BigDecimal;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.Community;

/** What the contract of an estate with a commission 酬金制 names: ten per cent of what is billed. */
final class Commissions {

  private static final BigDecimal RATE = BigDecimal.valueOf(10);

  private Commissions() {}

  static void run(Estate estate, Filing filing) throws IOException {
    Community community = estate.community();
    if (community.chargingMode() == ChargingMode.COMMISSION && community.contractStart() != null) {
      filing.put(
          new CommissionAgreement(
              Estate.MADE_UP,
              estate.id(),
              community.contractStart(),
              community.contractEnd(),
              "due",
              RATE,
              null,
              ""),
          "");
    }
  }
}
