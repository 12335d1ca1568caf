package org.mingzhang.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one agreement on a commission comes to in a period.
 *
 * @param days those of the period on which it holds
 * @param months how many months they are, to six decimals; days of a month that it does not hold
 *     throughout count by their share of that month
 * @param base what the rate is taken of; null of an amount
 * @param commission rounded once, half up
 */
public record CommissionPart(
    CommissionAgreement agreement,
    CommissionAgreement.Days days,
    BigDecimal months,
    @Nullable Money base,
    Money commission) {

  /**
   * The days of a period on which no agreement holds, in order.
   *
   * @param parts of that period, ordered by first day, no day in two of them
   */
  public static List<CommissionAgreement.Days> uncovered(
      List<CommissionPart> parts, Period period) {
    List<CommissionAgreement.Days> gaps = new ArrayList<>();
    LocalDate next = period.start();
    for (CommissionPart part : parts) {
      if (next.isBefore(part.days().first())) {
        gaps.add(new CommissionAgreement.Days(next, part.days().first().minusDays(1)));
      }
      next = part.days().last().plusDays(1);
    }
    if (!next.isAfter(period.lastDay())) {
      gaps.add(new CommissionAgreement.Days(next, period.lastDay()));
    }
    return List.copyOf(gaps);
  }
}
