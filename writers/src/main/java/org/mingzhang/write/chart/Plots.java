package org.mingzhang.write.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.mingzhang.write.chart.Lettering.Anchor;

/**
 * Bare plots: gridlines and items, drawn by JFreeChart into exactly the room they are given. Their
 * words are set by {@link Lettering}.
 */
final class Plots {

  private Plots() {}

  /** A vertical scale: values between low and high, from the bottom to the top of the room. */
  record Frame(Rectangle2D room, double low, double high) {

    double y(double value) {
      return room.getMaxY() - (value - low) / (high - low) * room.getHeight();
    }
  }

  /** The scale of ticks, with room left so that no mark is cut at the edge. */
  static Frame frame(Rectangle2D room, Ticks ticks, double below, double above) {
    double low = ticks.low().doubleValue();
    double high = ticks.high().doubleValue();
    double unit = (high - low) / Math.max(1, room.getHeight() - below - above);
    return new Frame(room, low - below * unit, high + above * unit);
  }

  static CategoryPlot categories(
      CategoryDataset data, CategoryItemRenderer renderer, Frame frame, Ticks ticks) {
    CategoryAxis groups = new CategoryAxis();
    groups.setLowerMargin(0);
    groups.setUpperMargin(0);
    groups.setCategoryMargin(0);
    groups.setTickLabelsVisible(false);
    groups.setTickMarksVisible(false);
    groups.setAxisLineVisible(false);
    CategoryPlot plot =
        new CategoryPlot(data, groups, axis(frame.low(), frame.high(), ticks), renderer);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.setFixedRangeAxisSpace(new AxisSpace());
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(Palette.HAIRLINE);
    plot.setRangeGridlineStroke(Palette.line(0.6));
    return plot;
  }

  /** The room between four sides on whole points, as JFreeChart would shrink it by itself. */
  static Rectangle2D room(double left, double top, double right, double bottom) {
    double x = Math.ceil(left);
    double y = Math.ceil(top);
    return new Rectangle2D.Double(
        x, y, Math.max(12, Math.floor(right) - x), Math.max(12, Math.floor(bottom) - y));
  }

  /** Tick labels left of the room. */
  static void label(Graphics2D g, Frame frame, Ticks ticks, DoubleFunction<String> text) {
    for (double value : ticks.values()) {
      double y = Lettering.baseline(frame.y(value), Lettering.NOTE);
      Lettering.draw(g, text.apply(value), frame.room().getX() - 4, y, Anchor.END, Lettering.NOTE);
    }
  }

  static double labelWidth(Ticks ticks, DoubleFunction<String> text) {
    return ticks.values().stream()
        .mapToDouble(value -> Lettering.width(text.apply(value), Lettering.NOTE))
        .max()
        .orElse(0);
  }

  /** Every how many-th label stands so that no two touch; the last always does. */
  static int every(List<String> labels, double slot) {
    double widest =
        labels.stream()
            .mapToDouble(label -> Lettering.width(label, Lettering.FIGURE))
            .max()
            .orElse(0);
    return (int) Math.max(1, Math.ceil((widest + 3) / Math.max(1, slot)));
  }

  private static NumberAxis axis(double low, double high, Ticks ticks) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(low, high);
    axis.setTickUnit(new NumberTickUnit(ticks.step().doubleValue()));
    axis.setTickLabelsVisible(false);
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(false);
    // The default is a system font, which a server may not have.
    axis.setTickLabelFont(Lettering.regular().deriveFont((float) Lettering.SMALL));
    return axis;
  }
}
