package org.mingzhang.ledger;

/**
 * One base sum.
 *
 * @param value in the term's unit (see {@link Term})
 * @param rows how many source rows stand behind it
 */
public record Sum(Term term, By by, long value, long rows) {}
