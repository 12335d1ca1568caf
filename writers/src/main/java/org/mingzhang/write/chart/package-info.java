/**
 * Charts as vectors, for paper and screen. Start at {@link org.mingzhang.write.chart.ChartPainter};
 * {@link org.mingzhang.write.chart.SvgWriter} makes SVG of what it draws.
 */
@NullMarked
package org.mingzhang.write.chart;

import org.jspecify.annotations.NullMarked;
