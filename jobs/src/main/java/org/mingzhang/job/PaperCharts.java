package org.mingzhang.job;

import java.awt.Graphics2D;
import org.mingzhang.document.Chart;
import org.mingzhang.write.chart.ChartPainter;
import org.mingzhang.write.pdf.ChartDrawing;

/** Charts on paper are the charts of the page. */
final class PaperCharts implements ChartDrawing {

  @Override
  public double height(Chart chart, double width) {
    return ChartPainter.height(chart, width);
  }

  @Override
  public void paint(Chart chart, Graphics2D g, double width, double height) {
    ChartPainter.paint(chart, g, width, height);
  }
}
