/**
 * Sums become figures: every rate with its numerator, denominator, interval and rows.
 *
 * <p>Start at {@link org.mingzhang.measure.Figures}. The classes named after a room of the books
 * ({@code FeeFigures}, {@code RepairFigures}, …) list what each figure is made of, and nothing else
 * does; {@link org.mingzhang.measure.Measures} keeps the exact sums of a community and merges them
 * into a portfolio; {@link org.mingzhang.measure.Rates}, {@link org.mingzhang.measure.Target} and
 * {@link org.mingzhang.measure.Change} say what may be printed of a figure. What a survey's sample
 * tells: {@link org.mingzhang.measure.Interval} and {@link org.mingzhang.measure.SampleSize},
 * weighted {@link org.mingzhang.measure.PostStratification}, compared {@link
 * org.mingzhang.measure.Difference} and, where many are compared, {@link
 * org.mingzhang.measure.Holm}. Exact arithmetic; rounding happens when a figure is written.
 */
@NullMarked
package org.mingzhang.measure;

import org.jspecify.annotations.NullMarked;
