package org.mingzhang.write.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.document.Block.Status;
import org.mingzhang.document.Chart;
import org.w3c.dom.Document;

class SvgWriterTest {

  static Stream<Chart> charts() {
    return Stream.concat(Samples.all().stream(), degenerate());
  }

  /** No point, one point, only missing points, equal points, numbers that are none. */
  static Stream<Chart> degenerate() {
    return Stream.of(
        new Chart.Bars("b0", "t", "a", "元", List.of()),
        new Chart.Bars("b1", "t", "a", "", List.of(new Chart.Bar("零", 0, "0.00", null))),
        new Chart.Bars("b2", "t", "a", "", List.of(new Chart.Bar("", Double.NaN, "—", -5.0))),
        new Chart.GroupedBars("g0", "t", "a", "元", List.of(), List.of()),
        groups("g1", 0.0),
        groups("g2", -12.0),
        groups("g3", Double.NaN),
        new Chart.Trend("t0", "t", "a", "", List.of(), 0.9, "目标 90%"),
        trend("t1", 0.9),
        trend("t2", (Double) null),
        trend("t3", null, 0.5, null),
        trend("t4", -2.0, -3.0),
        new Chart.Intervals("i0", "t", "a", List.of(), null, ""),
        new Chart.Intervals(
            "i1",
            "t",
            "a",
            List.of(new Chart.Interval("D01", null, null, null, "样本小", "n=4", Status.NONE)),
            0.8,
            "目标 80%"),
        new Chart.Intervals(
            "i2",
            "t",
            "a",
            List.of(new Chart.Interval("D01", 1.0, 1.0, 1.0, "100.0%", "n=40", Status.NONE)),
            null,
            ""),
        quadrants("q0", List.of()),
        quadrants("q1", List.of(Samples.need("D01", 0, 0, Status.MET))),
        quadrants("q2", List.of(Samples.need("D01", 1, 1, Status.MISSED))),
        new Chart.Funnel("f0", "t", "a", "户", 0.8, List.of()),
        new Chart.Funnel(
            "f1", "t", "a", "户", 1, List.of(new Chart.FunnelPoint("C1", 40, 1, Status.NONE))),
        new Chart.Funnel(
            "f2", "t", "a", "户", 0, List.of(new Chart.FunnelPoint("C1", 0, 0.5, Status.NONE))));
  }

  private static Chart quadrants(String id, List<Chart.QuadrantPoint> points) {
    return new Chart.Quadrants(
        id, "t", "a", "x", "y", 0.5, 1, "平均", "平均", List.of("1", "2", "3", "4"), points);
  }

  @Test
  void fieldsAndLinesOfQuadrantsAreNamed() throws IOException {
    assertThat(texts(Samples.quadrants()))
        .contains(
            "满意率（%）",
            "重要性（%，占可解释部分），n = 253",
            "平均 76.3%",
            "平均 10.0%",
            "优先改进",
            "保持优势",
            "次要改进",
            "可能过度",
            "及时沟通",
            "质价相符");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void isWellFormedAndSaysWhatItShows(Chart chart) throws Exception {
    for (double width : new double[] {120, 250, 500}) {
      byte[] svg = svg(chart, width);
      Document document = parse(svg);
      assertThat(document.getDoctype()).isNull();
      assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
      assertThat(document.getElementsByTagNameNS("*", "title").item(0).getTextContent())
          .isEqualTo(chart.title());
      assertThat(document.getElementsByTagNameNS("*", "desc").item(0).getTextContent())
          .isEqualTo(chart.alternative());
      assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("NaN", "Infinity", "∞");
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void sameChartGivesTheSameBytes(Chart chart) throws IOException {
    assertThat(svg(chart, 250)).isEqualTo(svg(chart, 250));
  }

  @Test
  void printedValuesAndLabelsAreText() throws IOException {
    assertThat(texts(Samples.expenses()))
        .contains("187,580.00", "96,890.00", "人员工资、社会保险和福利", "0.00", "元");
    assertThat(texts(Samples.months()))
        .contains("20.1", "18.1", "19.9", "17.6", "21.2", "19.1", "7月", "收入", "支出", "万元");
    assertThat(texts(Samples.onTime()))
        .contains("86.2%", "87.1%", "89.4%", "88.8%", "91.3%", "n=412", "26Q3", "目标 90%");
    assertThat(texts(Samples.needs())).contains("84.6%", "n=309", "样本不足，不公布", "合同目标 80%");
    assertThat(texts(Samples.refund())).contains("𠮷野家 catering", "−400.00");
  }

  /** Three strokes for each interval; the axis holds all of it, 71 % to 86 %. */
  @Test
  void intervalsOfATrendStandUpright() throws IOException {
    Chart.Point point = new Chart.Point("26Q3", "n=100", 0.8, "80.0%", Status.NONE, 0.714, 0.865);
    Chart.Trend chart = new Chart.Trend("t", "t", "a", "%", List.of(point, point), null, "", true);
    String svg = new String(svg(chart, 250), StandardCharsets.UTF_8);
    assertThat(Pattern.compile("stroke-width=\"0.7\"").matcher(svg).results().count())
        .isGreaterThanOrEqualTo(1);
    long upright =
        Pattern.compile("<line [^>]*>")
            .matcher(svg)
            .results()
            .filter(
                line ->
                    line.group().contains("stroke-width=\"0.7\"")
                        && attribute(line.group(), "x1").equals(attribute(line.group(), "x2"))
                        && !attribute(line.group(), "y1").equals(attribute(line.group(), "y2")))
            .count();
    assertThat(upright).isEqualTo(2);
    assertThat(texts(chart)).contains("70%", "80%").doesNotContain("0%");
  }

  private static String attribute(String line, String name) {
    Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(line);
    return found.find() ? found.group(1) : "";
  }

  @Test
  void missingPeriodsLeaveAGapAndSayWhy() throws IOException {
    assertThat(texts(Samples.hugging())).contains("—", "样本小", "25Q2");
    // Four periods at the ends of three unbroken stretches: 24Q4–25Q1, 26Q1–26Q2, 26Q2–26Q3.
    String svg = new String(svg(Samples.hugging(), 250), StandardCharsets.UTF_8);
    assertThat(Pattern.compile("<line [^>]*stroke-width=\"1.4\"").matcher(svg).results().count())
        .isEqualTo(3);
  }

  @Test
  void onlyThoseOutsideTheOuterLimitsAreNamed() throws IOException {
    // Centre 0.8, base 100: sd 0.04, outer limits 0.8 ± 0.1236; 0.92 is inside, 0.93 outside.
    Chart.Funnel funnel =
        new Chart.Funnel(
            "f",
            "t",
            "a",
            "户",
            0.8,
            List.of(
                new Chart.FunnelPoint("inside", 100, 0.92, Status.NONE),
                new Chart.FunnelPoint("above", 100, 0.93, Status.NONE),
                new Chart.FunnelPoint("below", 100, 0.67, Status.NONE)));
    assertThat(texts(many(funnel))).contains("above", "below", "80.0%").doesNotContain("inside");
    assertThat(texts(funnel)).contains("above", "below", "inside");
  }

  /** With so many others that only those apart are named; one beside the other, low and high. */
  private static Chart.Funnel many(Chart.Funnel funnel) {
    List<Chart.FunnelPoint> points = new ArrayList<>(funnel.points());
    for (int i = 0; i < 30; i++) {
      points.add(new Chart.FunnelPoint("inside", 100 + i, 0.8, Status.NONE));
    }
    return new Chart.Funnel("f", "t", "a", "户", 0.8, points);
  }

  /** A short range of bases has at least four ticks: 90 to 560, then 34 to 68 in equal steps. */
  @Test
  void theBasesHaveTicksEnough() throws IOException {
    assertThat(texts(funnel(100, 500))).contains("100", "150", "200", "300", "400", "500");
    assertThat(texts(funnel(38, 40))).contains("35", "40", "45", "50", "55", "60", "65");
    assertThat(texts(funnel(100, 40_000))).contains("100", "300", "1,000", "3,000", "10,000");
  }

  private static Chart.Funnel funnel(double from, double to) {
    return new Chart.Funnel(
        "f",
        "t",
        "a",
        "户",
        0.8,
        List.of(
            new Chart.FunnelPoint("C1", from, 0.8, Status.NONE),
            new Chart.FunnelPoint("C2", to, 0.8, Status.NONE)));
  }

  /** Charts side by side: 60 to 90 % of the one is on the scale of the other. */
  @Test
  void chartsWithOneSpanHaveOneScale() throws IOException {
    Chart.Interval high = new Chart.Interval("C1", 0.85, 0.8, 0.9, "85.0%", "n = 100", Status.NONE);
    Chart.Interval low = new Chart.Interval("C1", 0.65, 0.6, 0.7, "65.0%", "n = 100", Status.NONE);
    List<Double> span = List.of(0.6, 0.9);
    IntervalScale first =
        IntervalScale.of(new Chart.Intervals("a", "t", "a", List.of(high), null, "", span));
    IntervalScale second =
        IntervalScale.of(new Chart.Intervals("b", "t", "b", List.of(low), null, "", span));
    assertThat(first.ticks()).isEqualTo(second.ticks());
    assertThat(first.place(0.6)).isZero();
    assertThat(second.place(0.9)).isEqualTo(1);
  }

  @Test
  void limitsFollowTheBinomialWithinZeroAndOne() {
    // 0.5 ± 1.959964 × 0.05
    assertThat(FunnelPainter.limitOf(0.5, 1.959964, 100)).isCloseTo(0.5979982, within());
    assertThat(FunnelPainter.limitOf(0.5, -1.959964, 100)).isCloseTo(0.4020018, within());
    assertThat(FunnelPainter.limitOf(0.9, 3.090232, 10)).isEqualTo(1);
  }

  @Test
  void idsBelongToTheChart() throws IOException {
    String narrow = SvgWriter.inline(Samples.onTime(), 250, "");
    String wide = SvgWriter.inline(Samples.onTime(), 250, "wide-");
    assertThat(Pattern.compile(" id=\"([^\"]*)\"").matcher(narrow).results().map(r -> r.group(1)))
        .isNotEmpty()
        .allMatch(id -> id.startsWith("chart-on-time"))
        .doesNotHaveDuplicates();
    assertThat(Pattern.compile(" id=\"([^\"]*)\"").matcher(wide).results().map(r -> r.group(1)))
        .allMatch(id -> id.startsWith("chart-wide-on-time"));
  }

  @Test
  void escapesAndReplacesWhatXmlCannotHold() throws Exception {
    Chart.Bars chart =
        new Chart.Bars(
            "x\"><script>",
            "<b>&",
            "a\u0000b",
            "",
            List.of(new Chart.Bar("</text><script>x</script>", 1, "\"1\" & 2", null)));
    Document document = parse(svg(chart, 500));
    assertThat(document.getElementsByTagNameNS("*", "script").getLength()).isZero();
    assertThat(texts(chart)).contains("</text><script>x</script>", "\"1\" & 2");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-7);
  }

  private static Chart.GroupedBars groups(String id, double value) {
    return new Chart.GroupedBars(
        id,
        "t",
        "a",
        "元",
        List.of("7月", "8月"),
        List.of(new Chart.Series("收入", true, List.of(value), List.of("x"))));
  }

  private static Chart.Trend trend(String id, @Nullable Double... values) {
    List<Chart.Point> points =
        Arrays.stream(values)
            .map(value -> Samples.point("P", "n=1", value, value == null ? "—" : "x"))
            .toList();
    return new Chart.Trend(id, "t", "a", "小时", points, null, "");
  }

  private static byte[] svg(Chart chart, double width) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SvgWriter.write(chart, width, out);
    return out.toByteArray();
  }

  private static Document parse(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }

  private static List<String> texts(Chart chart) throws IOException {
    try {
      org.w3c.dom.NodeList nodes = parse(svg(chart, 250)).getElementsByTagNameNS("*", "text");
      return java.util.stream.IntStream.range(0, nodes.getLength())
          .mapToObj(i -> nodes.item(i).getTextContent())
          .toList();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
