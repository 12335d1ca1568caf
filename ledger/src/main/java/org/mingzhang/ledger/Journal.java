package org.mingzhang.ledger;

import java.util.List;

/**
 * All that was booked for a community, whatever its period.
 *
 * @param entries the lines of its vouchers, ordered by date, fund, voucher number and line
 * @param balances the balances that were stated, ordered by date and fund
 * @param files the files that hold rows of the community, ordered by id
 */
public record Journal(
    Community community, List<Entry> entries, List<Balance> balances, List<FileReport> files) {

  public Journal {
    entries = List.copyOf(entries);
    balances = List.copyOf(balances);
    files = List.copyOf(files);
  }
}
