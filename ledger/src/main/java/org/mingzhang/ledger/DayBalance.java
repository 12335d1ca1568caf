package org.mingzhang.ledger;

import java.time.LocalDate;

/**
 * A fund's balance 余额 at the end of a day inside a period, beside what its vouchers moved.
 *
 * @param stated the balance that the office gave
 * @param income from the period's first day to this one, both included
 * @param expense of the same days
 */
public record DayBalance(String fund, LocalDate day, Money stated, Money income, Money expense) {}
