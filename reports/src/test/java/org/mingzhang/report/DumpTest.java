package org.mingzhang.report;

import org.junit.jupiter.api.Test;
import org.mingzhang.document.*;
import org.mingzhang.ledger.ChargingMode;

class DumpTest {
  @Test
  void dump() {
    for (var l : java.util.List.of(Garden.ZH, Garden.EN)) {
      for (Document d :
          java.util.List.of(
              DisclosureReport.of(Garden.full(ChargingMode.LUMP_SUM, l)),
              ReviewReport.of(Garden.full(ChargingMode.COMMISSION, l), r -> "原因"),
              ServiceReport.of(Garden.full(ChargingMode.LUMP_SUM, l)),
              DisclosureReport.of(Garden.empty(ChargingMode.COMMISSION, l)),
              ServiceReport.of(Garden.empty(ChargingMode.COMMISSION, l)))) {
        System.out.println("##### " + d.id());
        Texts.of(d).forEach(t -> System.out.print(t + " | "));
        System.out.println();
      }
    }
  }
}
