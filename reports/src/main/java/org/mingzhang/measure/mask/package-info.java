/**
 * Small cells: which counts of an issue are not printed, so that no count of one to four can be
 * worked out from all that is published (method §16, law §9).
 *
 * <p>Start at {@link org.mingzhang.measure.mask.Masker}: an {@link
 * org.mingzhang.measure.mask.Issue} of {@link org.mingzhang.measure.mask.CountTable}s goes in, one
 * {@link org.mingzhang.measure.mask.Mask} for every format comes out, and {@link
 * org.mingzhang.measure.mask.Audit} says between which values a reader can narrow each hidden count
 * down. Every total, every second table and every earlier issue is an equation between counts
 * ({@link org.mingzhang.measure.mask.Sum}), so that there is one kind of attack and one kind of
 * proof. Whole numbers only; nothing is rounded.
 *
 * <p>Money: {@link org.mingzhang.measure.mask.FeeMask} decides which rows of the public tables of
 * fees are joined, so that no amount of one to four units follows from all of them.
 *
 * <p>Knows the keys of the ledger ({@code org.mingzhang.ledger.By}) and the exact numbers of {@code
 * org.mingzhang.measure}, which does not know it; {@code org.mingzhang.report} and what is above it
 * may use it.
 */
@NullMarked
package org.mingzhang.measure.mask;

import org.jspecify.annotations.NullMarked;
