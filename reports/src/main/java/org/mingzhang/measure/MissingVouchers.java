package org.mingzhang.measure;

import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.ledger.Entry;

/**
 * Numbers that are missing beside a fund's vouchers in the days whose books do not agree: a voucher
 * that was never handed in has one. Numbers run through all funds, so all are looked at.
 *
 * @param numbers as the office writes them, joined
 * @param before the fund's or another's voucher before the first of them
 * @param after the one after the last of them
 */
public record MissingVouchers(String numbers, Entry before, Entry after) {

  /** Fewer make no series. */
  private static final int FEWEST = 3;

  /**
   * By series; only series that the fund's own vouchers are of.
   *
   * @param entries the vouchers of the period, of every fund
   * @param refused refused rows as their files hold them: what they name was handed in
   */
  public static List<MissingVouchers> of(
      Imbalance imbalance, List<Entry> entries, List<String> refused) {
    List<Entry> inside =
        entries.stream()
            .filter(e -> e.date().isAfter(imbalance.agreed()))
            .filter(e -> !e.date().isAfter(imbalance.day()))
            .toList();
    return NumberGaps.of(inside, refused, FEWEST).stream()
        .filter(gap -> isOfFund(gap, imbalance.fund(), inside))
        .map(
            gap ->
                new MissingVouchers(
                    gap.detail(), gap.lines().get(0), gap.lines().get(gap.lines().size() - 1)))
        .toList();
  }

  private static boolean isOfFund(Irregularity gap, String fund, List<Entry> inside) {
    return Stream.concat(gap.lines().stream(), inside.stream())
        .anyMatch(e -> e.fund().equals(fund) && e.voucherNo().startsWith(gap.subject()));
  }
}
