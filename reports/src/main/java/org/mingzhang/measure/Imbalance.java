package org.mingzhang.measure;

import org.mingzhang.ledger.Money;

/**
 * A fund whose books do not agree: the community's documents are blocked.
 *
 * @param check {@code opening} where the given opening differs from the one rolled forward, {@code
 *     closing} where the given closing differs from opening + income − expense
 */
public record Imbalance(String fund, String check, Money computed, Money stated) {}
