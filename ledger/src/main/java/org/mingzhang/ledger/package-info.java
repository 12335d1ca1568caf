/**
 * The model of the books and the ledger's port, free of any library.
 *
 * <p>Start reading at {@link org.mingzhang.ledger.Ledger}: facts go in through staging and posting,
 * and come out as a {@link org.mingzhang.ledger.Slice}: integer sums by key with the source rows
 * behind each. Money is whole fen ({@link org.mingzhang.ledger.Money}), a period is half-open
 * ({@link org.mingzhang.ledger.Period}), and every fact knows where it came from ({@link
 * org.mingzhang.ledger.Origin}).
 */
@NullMarked
package org.mingzhang.ledger;

import org.jspecify.annotations.NullMarked;
