package org.mingzhang.ledger;

import java.time.LocalDateTime;

/**
 * A work order by its number, to be looked up in the office's own system; no unit, no text.
 *
 * @param by the key under which the term counts it
 * @param category empty where it has none
 * @param team empty where none is said
 */
public record ListedOrder(
    By by, String orderNo, String category, String team, LocalDateTime reportedAt) {}
