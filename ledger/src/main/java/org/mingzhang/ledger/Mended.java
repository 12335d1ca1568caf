package org.mingzhang.ledger;

/**
 * A refused row and the row that was taken in its stead.
 *
 * @param refused where the refused row stands
 * @param by the path of the file with the corrected row
 * @param bySheet its sheet; empty for text files
 * @param byRow its row
 */
public record Mended(Origin refused, String by, String bySheet, long byRow) {}
