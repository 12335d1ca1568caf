/**
 * Facts' sums become figures: every rate with its numerator, denominator, interval and rows. Start
 * at {@link org.mingzhang.measure.Figures}. Exact arithmetic; rounding happens when a figure is
 * written.
 */
@NullMarked
package org.mingzhang.measure;

import org.jspecify.annotations.NullMarked;
