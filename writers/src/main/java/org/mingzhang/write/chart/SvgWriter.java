package org.mingzhang.write.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGIDGenerator;
import org.mingzhang.document.Chart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A chart as SVG: text stays text, title and alternative are inside, it scales to the width it is
 * given. The same chart gives the same bytes; ids begin with the chart's id and are unique in a
 * page that shows each chart once.
 */
public final class SvgWriter {

  private static final String SVG = "http://www.w3.org/2000/svg";

  private SvgWriter() {}

  /**
   * Writes a file of its own.
   *
   * @param width in points, as for {@link ChartPainter}; the narrower, the larger its words appear
   */
  public static void write(Chart chart, double width, OutputStream out) throws IOException {
    String file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + inline(chart, width, "") + "\n";
    out.write(file.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The {@code svg} element alone, to stand inside a page.
   *
   * @param prefix tells two drawings of one chart in one page apart, else empty
   */
  public static String inline(Chart chart, double width, String prefix) {
    double height = ChartPainter.height(chart, width);
    Document document = document();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("");
    context.setPrecision(2);

    context.setIDGenerator(new Ids(name(prefix + chart.id())));
    SvgGraphics g = new SvgGraphics(context);
    ChartPainter.paint(chart, g, width, height);

    Element root = g.getRoot();
    String id = name(prefix + chart.id());
    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", SVG);
    root.setAttributeNS(null, "viewBox", "0 0 " + number(width) + " " + number(height));
    root.setAttributeNS(null, "width", number(width));
    root.setAttributeNS(null, "height", number(height));
    root.setAttributeNS(null, "role", "img");
    root.setAttributeNS(null, "aria-labelledby", id + "-title " + id + "-desc");
    root.insertBefore(
        words(document, "desc", id + "-desc", chart.alternative()), root.getFirstChild());
    root.insertBefore(words(document, "title", id + "-title", chart.title()), root.getFirstChild());
    SvgStyle.tidy(root);
    return SvgText.of(root);
  }

  private static Element words(Document document, String tag, String id, String text) {
    Element element = document.createElementNS(SVG, tag);
    element.setAttributeNS(null, "id", id);
    element.appendChild(document.createTextNode(text));
    return element;
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("expected the JDK's XML parser but found none", e);
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** An id keeps letters, digits, hyphen and underscore of the chart's. */
  private static String name(String id) {
    return "chart-" + id.replaceAll("[^A-Za-z0-9_-]", "-");
  }

  /** Numbers ids within one chart. */
  private static final class Ids extends SVGIDGenerator {

    private final String prefix;
    private final Map<String, Integer> used = new TreeMap<>();

    Ids(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String generateID(String kind) {
      return prefix + "-" + kind + used.merge(kind, 1, Integer::sum);
    }
  }
}
