package org.mingzhang.ledger;

import java.math.BigDecimal;
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
    Money commission) {}
