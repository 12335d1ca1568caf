package org.mingzhang.write.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.document.Block.Status;
import org.mingzhang.document.Chart;
import org.mingzhang.write.chart.Lettering.Style;

/** Where words and bars stand. */
class PlacementTest {

  private static final Pattern TEXT =
      Pattern.compile(
          "<text(?<bold>[^>]*?)(?: text-anchor=\"(?<anchor>[a-z]+)\")? x=\"(?<x>[-0-9.]+)\""
              + " y=\"(?<y>[-0-9.]+)\">(?<text>[^<]*)<");

  static List<Chart> charts() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void noTwoWordsTouchAndNoneLeavesThePaper(Chart chart) {
    for (double width : new double[] {250, 340, 500}) {
      List<Rectangle2D> boxes = boxes(SvgWriter.inline(chart, width, ""));
      Rectangle2D paper =
          new Rectangle2D.Double(-0.6, -0.6, width + 1.2, ChartPainter.height(chart, width) + 1.2);
      for (int i = 0; i < boxes.size(); i++) {
        assertThat(paper.contains(boxes.get(i))).as("%s %s", chart.id(), boxes.get(i)).isTrue();
        for (int j = 0; j < i; j++) {
          assertThat(boxes.get(i).intersects(boxes.get(j)))
              .as("%s at %s: %s and %s", chart.id(), width, boxes.get(i), boxes.get(j))
              .isFalse();
        }
      }
    }
  }

  /** Sixteen communities of two fees: names that do not fit are left out, none is over another. */
  @ParameterizedTest
  @ValueSource(doubles = {250, 340, 500})
  void namesThatDoNotFitAreLeftOut(double width) {
    List<Chart.Spot> spots = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      double rate = 0.7 + 0.002 * i;
      spots.add(
          new Chart.Spot(
              "K" + (10 + i) + " n=300",
              i == 15 ? 2.9 : 2.3,
              rate,
              rate - 0.05,
              rate + 0.05,
              "",
              Status.NONE));
    }
    Chart crowded =
        new Chart.Scatter(
            "crowded",
            "单价与满意率",
            "十六个小区。",
            new Chart.Axis("单价（元）", false, null),
            new Chart.Axis("满意率（%）", true, null),
            List.of(),
            spots,
            false);
    noTwoWordsTouchAndNoneLeavesThePaper(crowded);
    String svg = SvgWriter.inline(crowded, width, "");
    assertThat(TEXT.matcher(svg).results().filter(m -> m.group().contains("n=300")).count())
        .isBetween(2L, 15L);
  }

  /** A grid line at 80 % and whiskers run under the names: each has its ground filled first. */
  @Test
  void noLineStrikesANameThrough() {
    List<Chart.Spot> spots =
        List.of(
            new Chart.Spot("C002 n=110", 2.85, 0.8, 0.72, 0.84, "", Status.NONE),
            new Chart.Spot("C001 n=351", 2.35, 0.76, 0.72, 0.8, "", Status.NONE));
    String svg =
        SvgWriter.inline(
            new Chart.Scatter(
                "value",
                "单价与满意率",
                "两个小区。",
                new Chart.Axis("单价（元）", false, null),
                new Chart.Axis("满意率（%）", true, null),
                List.of(),
                spots,
                false),
            500,
            "");
    int name = svg.indexOf(">C002 n=110<");
    int text = svg.lastIndexOf("<text", name);
    assertThat(svg.substring(svg.lastIndexOf("<rect", text), text)).doesNotContain("<line");
    assertThat(svg.lastIndexOf("<rect", text)).isGreaterThan(svg.lastIndexOf("<line", text));
  }

  @ParameterizedTest
  @ValueSource(doubles = {250, 340, 500})
  void noValueStandsOnTheTargetLine(double width) {
    for (Chart chart : List.of(Samples.onTime(), Samples.hugging())) {
      String svg = SvgWriter.inline(chart, width, "");
      int dashed = svg.indexOf("stroke-dasharray=\"3,2\"");
      MatchResult line =
          Pattern.compile("<line [^>]*x1=\"([0-9.]+)\" x2=\"([0-9.]+)\" y1=\"([0-9.]+)\"")
              .matcher(svg.substring(dashed))
              .results()
              .findFirst()
              .orElseThrow();
      double y = Double.parseDouble(line.group(3));
      Line2D target =
          new Line2D.Double(
              Double.parseDouble(line.group(1)), y, Double.parseDouble(line.group(2)), y);
      assertThat(boxes(svg)).noneMatch(box -> box.intersectsLine(target));
    }
  }

  @Test
  void negativeBarStandsLeftOfTheZeroLineAndPositiveRight() {
    Chart.Bars chart =
        new Chart.Bars(
            "b",
            "t",
            "a",
            "",
            List.of(new Chart.Bar("a", 300, "300", null), new Chart.Bar("b", -100, "-100", null)));
    double width = 300;
    double height = ChartPainter.height(chart, width);
    BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    ChartPainter.paint(chart, g, width, height);
    g.dispose();
    int[] positive = run(image, (int) (height * 0.25));
    int[] negative = run(image, (int) (height * 0.75));
    assertThat(positive[0]).isCloseTo(negative[1], org.assertj.core.data.Offset.offset(3));
    // 300 against 100: three times as long.
    assertThat((double) (positive[1] - positive[0]) / (negative[1] - negative[0]))
        .isCloseTo(3, org.assertj.core.data.Offset.offset(0.15));
  }

  @Test
  void longLabelsBreakIntoLinesAndEndInAnEllipsis() {
    Style style = Lettering.LABEL;
    List<String> lines = Lettering.wrap("共用部位、共用设施设备日常运行维护", 60, 2, style);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).endsWith("…");
    assertThat(lines).allMatch(line -> Lettering.width(line, style) <= 60);
    assertThat(Lettering.wrap("清洁卫生", 60, 2, style)).containsExactly("清洁卫生");
  }

  @Test
  void aChineseCharacterIsOneEmWideInBothFonts() {
    assertThat(Lettering.width("清洁", new Style(10, false, Color.BLACK)))
        .isCloseTo(20, org.assertj.core.data.Offset.offset(1e-3));
    assertThat(Lettering.width("𠮷祥", new Style(10, false, Color.BLACK)))
        .isCloseTo(20, org.assertj.core.data.Offset.offset(1e-3));
  }

  /** From the first to the last accent-coloured pixel of a row. */
  private static int[] run(BufferedImage image, int y) {
    List<Integer> xs = new ArrayList<>();
    for (int x = 0; x < image.getWidth(); x++) {
      if (new Color(image.getRGB(x, y)).equals(Palette.ACCENT)) {
        xs.add(x);
      }
    }
    return new int[] {xs.get(0), xs.get(xs.size() - 1) + 1};
  }

  /** The boxes of all words, from baseline up to the height of capitals. */
  private static List<Rectangle2D> boxes(String svg) {
    List<Rectangle2D> boxes = new ArrayList<>();
    var found = TEXT.matcher(svg);
    while (found.find()) {
      String text = found.group("text");
      boolean bold = found.group("bold").contains("bold");
      // Labels of rows are set half a point larger: that is within what the box leaves out.
      double wide = Lettering.width(text, new Style(Lettering.SMALL, bold, Color.BLACK)) - 0.6;
      String anchor = found.group("anchor");
      double x = Double.parseDouble(found.group("x")) + 0.3;
      double left = anchor == null ? x : anchor.equals("end") ? x - wide - 0.6 : x - 0.3 - wide / 2;
      double y = Double.parseDouble(found.group("y"));
      boxes.add(new Rectangle2D.Double(left, y - 5, wide, 5));
    }
    assertThat(boxes).hasSize(svg.split("<text").length - 1).isNotEmpty();
    return boxes;
  }
}
