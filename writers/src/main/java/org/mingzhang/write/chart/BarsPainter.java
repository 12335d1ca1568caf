package org.mingzhang.write.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.mingzhang.document.Chart;
import org.mingzhang.write.chart.Lettering.Anchor;

/** One row a bar: label, bar from the zero line with last period's mark, printed value. */
final class BarsPainter {

  private static final double ROW = 13.5;
  private static final double LINE = 9;
  private static final double GAP = 6;

  private BarsPainter() {}

  static double height(Chart.Bars chart, double width) {
    double label = labelWidth(chart, width);
    double rows =
        chart.bars().stream().mapToDouble(bar -> rowHeight(lines(bar, label).size())).sum();
    return head(chart) + Math.max(ROW, rows) + 2;
  }

  static void paint(Chart.Bars chart, Graphics2D g, double width, double height) {
    if (chart.bars().isEmpty()) {
      Marks.nothing(g, width, height);
      return;
    }
    double label = labelWidth(chart, width);
    double stretch = (height - head(chart)) / (height(chart, width) - head(chart));
    double values =
        chart.bars().stream()
            .mapToDouble(bar -> Lettering.width(bar.text(), Lettering.VALUE))
            .max()
            .orElse(0);
    double left = label + GAP;
    double right = Math.max(left + 10, width - values - GAP);
    Lettering.draw(g, chart.axisLabel(), width, Lettering.SMALL, Anchor.END, Lettering.NOTE);

    double min = Math.min(0, extreme(chart, -1));
    double max = Math.max(0, extreme(chart, 1));
    double scale = max > min ? (right - left) / (max - min) : 0;
    double zero = left - min * scale;
    double y = head(chart);
    for (Chart.Bar bar : chart.bars()) {
      List<String> lines = lines(bar, label);
      double row = rowHeight(lines.size()) * stretch;
      double middle = y + row / 2;
      double first = Lettering.baseline(middle, Lettering.LABEL) - (lines.size() - 1) * LINE / 2;
      for (int i = 0; i < lines.size(); i++) {
        Lettering.draw(g, lines.get(i), 0, first + i * LINE, Anchor.START, Lettering.LABEL);
      }
      double length = Double.isFinite(bar.value()) ? bar.value() * scale : 0;
      g.setPaint(Palette.ACCENT);
      g.fill(
          new Rectangle2D.Double(Math.min(zero, zero + length), middle - 3, Math.abs(length), 6));
      Double mark = bar.mark();
      if (mark != null && Double.isFinite(mark)) {
        double x = zero + mark * scale;
        // A pale edge keeps the mark visible inside the bar, on a black-and-white copy too.
        g.setPaint(Palette.PAPER);
        g.setStroke(Palette.line(2.3));
        Marks.line(g, x, middle - 4.5, x, middle + 4.5);
        g.setPaint(Palette.INK);
        g.setStroke(Palette.line(1.1));
        Marks.line(g, x, middle - 4.5, x, middle + 4.5);
      }
      Lettering.draw(
          g,
          bar.text(),
          width,
          Lettering.baseline(middle, Lettering.VALUE),
          Anchor.END,
          Lettering.VALUE);
      y += row;
    }
    g.setPaint(Palette.MUTED);
    g.setStroke(Palette.line(0.5));
    Marks.line(g, zero, head(chart), zero, y);
  }

  private static double head(Chart.Bars chart) {
    return chart.axisLabel().isEmpty() ? 0 : 11;
  }

  private static double rowHeight(int lines) {
    return ROW + (lines - 1) * LINE;
  }

  private static double labelWidth(Chart.Bars chart, double width) {
    double longest =
        chart.bars().stream()
            .mapToDouble(bar -> Lettering.width(bar.label(), Lettering.LABEL))
            .max()
            .orElse(0);
    return Math.min(longest + 0.5, width * 0.4);
  }

  private static List<String> lines(Chart.Bar bar, double label) {
    List<String> lines = Lettering.wrap(bar.label(), label, 2, Lettering.LABEL);
    return lines.isEmpty() ? List.of("") : lines;
  }

  private static double extreme(Chart.Bars chart, int sign) {
    double extreme = 0;
    for (Chart.Bar bar : chart.bars()) {
      Double mark = bar.mark();
      for (double value : new double[] {bar.value(), mark == null ? 0 : mark}) {
        extreme = Double.isFinite(value) ? Math.max(extreme, sign * value) : extreme;
      }
    }
    return sign * extreme;
  }
}
