package org.mingzhang.write.html;

import java.util.Locale;
import org.mingzhang.document.Chart;
import org.mingzhang.write.chart.IntervalScale;
import org.mingzhang.write.chart.SvgWriter;
import org.mingzhang.write.words.Words;

/**
 * A chart in a page. Bars and intervals become rows of real text, which is larger on a phone than
 * any picture's; the others are inline SVG, drawn narrow and, where there is room, wide.
 */
final class ChartMarkup {

  /** At 358 pixels a chart of 225 points shows its 7 point words 11 pixels high. */
  private static final double NARROW = 225;

  private static final double WIDE = 520;

  private ChartMarkup() {}

  /**
   * Writes a figure.
   *
   * @param captioned whether the title is said above already
   * @param halved whether it stands in a column, where it is never wide
   */
  static void write(Markup out, Chart chart, boolean captioned, boolean halved, Words words) {
    String caption = captioned ? "" : chart.title();
    if (chart instanceof Chart.Bars bars) {
      out.open("figure", "role", "group", "aria-label", chart.alternative());
      out.unlessEmpty("figcaption", caption);
      bars(out, bars);
    } else if (chart instanceof Chart.Intervals intervals) {
      out.open("figure", "role", "group", "aria-label", chart.alternative());
      out.unlessEmpty("figcaption", caption);
      intervals(out, intervals);
    } else {
      out.open("figure");
      out.unlessEmpty("figcaption", caption);
      out.open("div", "class", halved ? "drawn" : "drawn narrow");
      out.raw(SvgWriter.inline(chart, NARROW, "")).close("div");
      if (!halved) {
        out.open("div", "class", "drawn wide");
        out.raw(SvgWriter.inline(chart, WIDE, "wide-")).close("div");
      }
      out.open("details").element("summary", words.of("data"));
      TableMarkup.write(out, ChartTable.of(chart, words));
      out.close("details");
    }
    out.raw("</figure>\n");
  }

  private static void bars(Markup out, Chart.Bars chart) {
    out.unlessEmpty("p", chart.axisLabel(), "class", "unit");
    double min = 0;
    double max = 0;
    for (Chart.Bar bar : chart.bars()) {
      Double mark = bar.mark();
      for (double value : new double[] {bar.value(), mark == null ? 0 : mark}) {
        min = Double.isFinite(value) ? Math.min(min, value) : min;
        max = Double.isFinite(value) ? Math.max(max, value) : max;
      }
    }
    double span = max > min ? max - min : 1;
    out.open("ul", "class", "measures");
    for (Chart.Bar bar : chart.bars()) {
      double value = Double.isFinite(bar.value()) ? bar.value() : 0;
      out.open("li").element("span", bar.label());
      out.element("b", bar.text());
      out.open("span", "class", "bar", "aria-hidden", "true");
      String place = place((Math.min(0, value) - min) / span, Math.abs(value) / span);
      out.open("i", "class", out.styled(place)).close("i");
      Double mark = bar.mark();
      if (mark != null) {
        out.open("b", "class", left(out, (mark - min) / span)).close("b");
      }
      out.close("span").raw("</li>\n");
    }
    out.close("ul");
  }

  private static void intervals(Markup out, Chart.Intervals chart) {
    IntervalScale scale = IntervalScale.of(chart);
    Double target = chart.target();
    out.open("div", "class", "scale", "aria-hidden", "true");
    double first = scale.ticks().low().doubleValue();
    double last = scale.ticks().high().doubleValue();
    out.element("span", scale.label(first));
    if (target != null) {
      double place = scale.place(target);
      // Centred on its line, yet never past the page's edge.
      String shift = String.format(Locale.ROOT, ";transform:translateX(-%.1f%%)", place * 100);
      String style = "left:" + Markup.percent(place) + shift;
      out.element("b", chart.targetText(), "class", out.styled(style));
    }
    out.element("span", scale.label(last)).close("div");
    out.open("ul", "class", "measures rates");
    for (Chart.Interval interval : chart.intervals()) {
      out.open("li").open("span").text(interval.label());
      if (!interval.base().isEmpty()) {
        out.text(" ").element("small", interval.base());
      }
      out.close("span");
      Double value = interval.value();
      if (value == null) {
        out.element("span", interval.text(), "class", "withheld").raw("</li>\n");
        continue;
      }
      out.element("b", interval.text());
      String status = Page.name(interval.status());
      out.open("span", "class", ("track " + status).strip(), "aria-hidden", "true");
      if (target != null) {
        out.open("s", "class", left(out, scale.place(target))).close("s");
      }
      Double lower = interval.lower();
      Double upper = interval.upper();
      if (lower != null && upper != null) {
        double from = scale.place(lower);
        String place = place(from, scale.place(upper) - from);
        out.open("i", "class", out.styled(place)).close("i");
      }
      out.open("b", "class", left(out, scale.place(value))).close("b");
      out.close("span").raw("</li>\n");
    }
    out.close("ul");
  }

  private static String left(Markup out, double share) {
    return out.styled("left:" + Markup.percent(share));
  }

  private static String place(double left, double width) {
    return "left:" + Markup.percent(left) + ";width:" + Markup.percent(width);
  }
}
