package org.mingzhang.ledger;

import java.time.YearMonth;

/**
 * What the ledger holds of one month: whether a comparison with it says anything. Leftovers of
 * other months, such as an old debt or a repair finished late, do not count.
 *
 * @param unitsBilled units with a bill of the fund service for service in the month
 * @param vouchers voucher lines of the fund service dated in the month
 * @param orders work orders of any kind reported in the month
 * @param ordersBefore those of the latest earlier month that has any, whatever the period; 0 where
 *     none has
 * @param ordersAfter those of the next later month that has any; 0 where none has
 */
public record MonthHeld(
    YearMonth month,
    long unitsBilled,
    long vouchers,
    long orders,
    long ordersBefore,
    long ordersAfter) {

  /** Where nothing is known of the months around it. */
  public MonthHeld(YearMonth month, long unitsBilled, long vouchers, long orders) {
    this(month, unitsBilled, vouchers, orders, 0, 0);
  }
}
