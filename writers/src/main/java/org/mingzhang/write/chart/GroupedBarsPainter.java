package org.mingzhang.write.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Chart;
import org.mingzhang.write.chart.Lettering.Anchor;

/** Vertical bars side by side from zero, solid and hatched, each with its printed value. */
final class GroupedBarsPainter {

  private static final double FOOT = 13;
  private static final double HEAD = 13;
  private static final double LABEL = 9;

  private GroupedBarsPainter() {}

  /** A drawn bar and what is printed at its end. */
  private record Drawn(Rectangle2D bar, String text, boolean negative) {}

  static void paint(Chart.GroupedBars chart, Graphics2D g, double width, double height) {
    List<Double> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Chart.Series series : chart.series()) {
      for (int i = 0; i < chart.groups().size(); i++) {
        Double value = value(series, i);
        if (value != null) {
          values.add(value);
          texts.add(text(series, i));
        }
      }
    }
    if (values.isEmpty()) {
      Marks.nothing(g, width, height);
      return;
    }
    Printed printed = Printed.of(values, texts);
    double min = Math.min(0, values.stream().mapToDouble(printed::of).min().orElse(0));
    double max = Math.max(0, values.stream().mapToDouble(printed::of).max().orElse(0));
    Ticks ticks = Ticks.covering(min, max, 5);
    double left = Plots.labelWidth(ticks, ticks::label) + 5;
    Rectangle2D room = Plots.room(left, HEAD, width, height - FOOT);
    Plots.Frame frame = Plots.frame(room, ticks, min < 0 ? LABEL : 0, LABEL);

    List<Drawn> drawn = draw(chart, g, printed, frame, ticks);
    Plots.label(g, frame, ticks, ticks::label);
    label(g, drawn, room);
    groups(chart, g, room, height);
    heads(chart, g, width);
  }

  private static List<Drawn> draw(
      Chart.GroupedBars chart, Graphics2D g, Printed printed, Plots.Frame frame, Ticks ticks) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int row = 0; row < chart.series().size(); row++) {
      for (int i = 0; i < chart.groups().size(); i++) {
        Double value = value(chart.series().get(row), i);
        Number number = value == null ? null : Double.valueOf(printed.of(value));
        data.addValue(number, Integer.valueOf(row), Integer.valueOf(i));
      }
    }
    List<Drawn> drawn = new ArrayList<>();
    BarRenderer renderer = new BarRenderer();
    renderer.setShadowVisible(false);
    renderer.setItemMargin(0.06);
    renderer.setMaximumBarWidth(0.12);
    renderer.setBarPainter(
        new BarPainter() {
          @Override
          public void paintBar(
              Graphics2D g2,
              BarRenderer by,
              int row,
              int column,
              RectangularShape bar,
              RectangleEdge base) {
            Chart.Series series = chart.series().get(row);
            Rectangle2D box = bar.getFrame();
            Marks.bar(g2, box, series.hatched());
            Double value = value(series, column);
            drawn.add(new Drawn(box, text(series, column), value != null && value < 0));
          }

          @Override
          public void paintBarShadow(
              Graphics2D g2,
              BarRenderer by,
              int row,
              int column,
              RectangularShape bar,
              RectangleEdge base,
              boolean pegShadow) {}
        });
    CategoryPlot plot = Plots.categories(data, renderer, frame, ticks);
    plot.getDomainAxis().setCategoryMargin(0.28);
    plot.getDomainAxis().setLowerMargin(0.04);
    plot.getDomainAxis().setUpperMargin(0.04);
    plot.draw(g, frame.room(), null, null, null);
    g.setPaint(Palette.INK);
    g.setStroke(Palette.line(0.8));
    Rectangle2D room = frame.room();
    Marks.line(g, room.getX(), frame.y(0), room.getMaxX(), frame.y(0));
    return drawn;
  }

  /** All values where they fit; else the tallest bars first, and no two labels on one another. */
  private static void label(Graphics2D g, List<Drawn> drawn, Rectangle2D room) {
    Clearance clearance =
        new Clearance(
            new Rectangle2D.Double(
                room.getX() - 4, room.getY() - 4, room.getWidth() + 8, room.getHeight() + 8));
    drawn.forEach(bar -> clearance.take(bar.bar()));
    List<Drawn> tallestFirst = new ArrayList<>(drawn);
    tallestFirst.sort(Comparator.comparingDouble((Drawn bar) -> -bar.bar().getHeight()));
    for (Drawn bar : tallestFirst) {
      double wide = Lettering.width(bar.text(), Lettering.FIGURE);
      double x = bar.bar().getCenterX();
      double top = bar.negative() ? bar.bar().getMaxY() + 1.5 : bar.bar().getY() - 1.5 - 7;
      Rectangle2D box = new Rectangle2D.Double(x - wide / 2, top, wide, 7);
      if (clearance.isFree(box)) {
        clearance.take(box);
        Lettering.draw(g, bar.text(), x, top + 6.1, Anchor.MIDDLE, Lettering.FIGURE);
      }
    }
  }

  private static void groups(
      Chart.GroupedBars chart, Graphics2D g, Rectangle2D room, double height) {
    int n = chart.groups().size();
    double inner = room.getWidth() * 0.92;
    double gap = n > 1 ? room.getWidth() * 0.28 / (n - 1) : 0;
    double group = n > 1 ? (inner - room.getWidth() * 0.28) / n : inner;
    int every = Plots.every(chart.groups(), group + gap);
    for (int i = 0; i < n; i++) {
      missing(
          chart, g, i, room.getX() + room.getWidth() * 0.04 + i * (group + gap) + group / 2, room);
      if ((n - 1 - i) % every == 0) {
        double x = room.getX() + room.getWidth() * 0.04 + i * (group + gap) + group / 2;
        Lettering.draw(g, chart.groups().get(i), x, height - 3, Anchor.MIDDLE, Lettering.FIGURE);
      }
    }
  }

  /** What is said in the place of the bars where a group has none. */
  private static void missing(
      Chart.GroupedBars chart, Graphics2D g, int i, double x, Rectangle2D room) {
    if (chart.series().stream().allMatch(series -> value(series, i) == null)) {
      String text =
          chart.series().stream()
              .map(series -> text(series, i))
              .collect(Collectors.joining(" "))
              .strip();
      Lettering.draw(g, text, x, room.getMaxY() - 3, Anchor.MIDDLE, Lettering.FIGURE);
    }
  }

  /** The unit at the left, and at the right what solid and hatched stand for. */
  private static void heads(Chart.GroupedBars chart, Graphics2D g, double width) {
    Lettering.draw(g, chart.axisLabel(), 0, 7, Anchor.START, Lettering.NOTE);
    double x = width;
    for (int i = chart.series().size() - 1; i >= 0; i--) {
      Chart.Series series = chart.series().get(i);
      Lettering.draw(g, series.name(), x, 7, Anchor.END, Lettering.FIGURE);
      x -= Lettering.width(series.name(), Lettering.FIGURE) + 3 + 9;
      Marks.bar(g, new Rectangle2D.Double(x, 1, 9, 6), series.hatched());
      x -= 10;
    }
  }

  private static @Nullable Double value(Chart.Series series, int i) {
    Double value = i < series.values().size() ? series.values().get(i) : null;
    return value == null || !Double.isFinite(value) ? null : value;
  }

  private static String text(Chart.Series series, int i) {
    return i < series.texts().size() ? series.texts().get(i) : "";
  }
}
