package org.mingzhang.write.chart;

import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.document.Texts;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * An element as text: attributes by name, nothing between elements, comments and bare groups left
 * out.
 */
final class SvgText {

  private final StringBuilder out = new StringBuilder();

  private SvgText() {}

  static String of(Element element) {
    SvgText text = new SvgText();
    text.element(element);
    return text.out.toString();
  }

  private void element(Element element) {
    Map<String, String> attributes = new TreeMap<>();
    NamedNodeMap map = element.getAttributes();
    for (int i = 0; i < map.getLength(); i++) {
      attributes.put(map.item(i).getNodeName(), map.item(i).getNodeValue());
    }
    boolean bare =
        (element.getTagName().equals("g") && attributes.isEmpty())
            || (element.getTagName().equals("defs") && !element.hasChildNodes());
    if (bare) {
      children(element);
      return;
    }
    out.append('<').append(element.getTagName());
    attributes.forEach(
        (name, value) -> {
          out.append(' ').append(name).append("=\"");
          escape(value);
          out.append('"');
        });
    if (!element.hasChildNodes()) {
      out.append("/>");
      return;
    }
    out.append('>');
    children(element);
    out.append("</").append(element.getTagName()).append('>');
  }

  private void children(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        element(inner);
      } else if (child.getNodeType() == Node.TEXT_NODE) {
        escape(child.getNodeValue());
      }
    }
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(c) ? Texts.shown(c) : 0xFFFD);
              }
            });
  }

  /** XML 1.0, section 2.2. */
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
