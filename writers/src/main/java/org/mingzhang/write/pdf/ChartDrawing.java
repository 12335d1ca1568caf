package org.mingzhang.write.pdf;

import java.awt.Graphics2D;
import org.mingzhang.document.Chart;

/** Draws a chart at a given width. All lengths in points. */
public interface ChartDrawing {

  /** The height the chart needs at this width. */
  double height(Chart chart, double width);

  /** Draws it from (0, 0) downwards on a transparent ground. */
  void paint(Chart chart, Graphics2D g, double width, double height);
}
