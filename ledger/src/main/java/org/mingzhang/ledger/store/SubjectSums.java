package org.mingzhang.ledger.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Overlap;
import org.mingzhang.ledger.Sum;

/**
 * What the ledger answers about one subject.
 *
 * @param sums every base sum, ordered by term and key
 * @param overlaps its source rows by the sums that share them; null where these are too many for
 *     the database to count
 */
record SubjectSums(List<Sum> sums, @Nullable List<Overlap> overlaps) {}
