package org.mingzhang.write.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import org.mingzhang.document.Chart;

/**
 * Draws a chart as vectors and text on any canvas: a page, an SVG, a picture. The background stays
 * transparent; the title is left to the page around it. Coordinates are points, from 0, 0.
 *
 * <p>Nothing is in colour alone, so that a black-and-white copy loses nothing. Stateless.
 */
public final class ChartPainter {

  static {
    // Before any canvas asks the JDK for a font of the system, which may have none.
    Lettering.prepare();
  }

  private ChartPainter() {}

  /** The height, in points, that suits the chart at a width of some 250 to 520 points. */
  public static double height(Chart chart, double width) {
    if (chart instanceof Chart.Bars bars) {
      return BarsPainter.height(bars, width);
    }
    if (chart instanceof Chart.Intervals intervals) {
      return IntervalsPainter.height(intervals);
    }
    if (chart instanceof Chart.Quadrants) {
      return Math.min(270, Math.max(200, width * 0.55));
    }
    if (chart instanceof Chart.Funnel || chart instanceof Chart.Scatter) {
      return Math.min(230, Math.max(150, width * 0.45));
    }
    return Math.min(180, Math.max(130, width * 0.58));
  }

  /** Paints the chart; it leaves paint, stroke and font of the canvas changed, its clip not. */
  public static void paint(Chart chart, Graphics2D g, double width, double height) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    // JFreeChart puts back what it found, and a canvas need not take a missing hint.
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    if (chart instanceof Chart.Bars bars) {
      BarsPainter.paint(bars, g, width, height);
    } else if (chart instanceof Chart.GroupedBars bars) {
      GroupedBarsPainter.paint(bars, g, width, height);
    } else if (chart instanceof Chart.Trend trend) {
      TrendPainter.paint(trend, g, width, height);
    } else if (chart instanceof Chart.Intervals intervals) {
      IntervalsPainter.paint(intervals, g, width, height);
    } else if (chart instanceof Chart.Funnel funnel) {
      FunnelPainter.paint(funnel, g, width, height);
    } else if (chart instanceof Chart.Quadrants quadrants) {
      QuadrantsPainter.paint(quadrants, g, width, height);
    } else if (chart instanceof Chart.Scatter scatter) {
      ScatterPainter.paint(scatter, g, width, height);
    }
  }
}
