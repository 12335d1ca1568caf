package org.mingzhang.ledger;

import java.util.List;

/**
 * All that was booked for a community, whatever its period.
 *
 * @param entries the lines of its vouchers, ordered by date, fund, voucher number and line
 * @param balances the balances that were stated, ordered by date and fund
 */
public record Journal(Community community, List<Entry> entries, List<Balance> balances) {

  public Journal {
    entries = List.copyOf(entries);
    balances = List.copyOf(balances);
  }
}
