package org.mingzhang.write.chart;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Leaves out what Batik says of every canvas and our charts never use, and sets beside each colour
 * of the palette a class ({@code fill-ink}, {@code stroke-accent}), so that a page may repaint a
 * chart for the dark.
 */
final class SvgStyle {

  private static final Set<String> UNUSED =
      Set.of(
          "color-interpolation",
          "color-rendering",
          "fill-opacity",
          "font-style",
          "image-rendering",
          "shape-rendering",
          "stroke-dashoffset",
          "stroke-miterlimit",
          "stroke-opacity",
          "text-rendering");

  private static final String FAMILIES =
      "'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

  private static final Map<String, String> NAMES =
      Map.of(
          "rgb(11,85,99)", "accent",
          "rgb(180,83,26)", "warning",
          "rgb(22,33,31)", "ink",
          "rgb(95,107,112)", "muted",
          "rgb(217,224,226)", "hairline",
          "rgb(231,237,239)", "band",
          "rgb(109,153,161)", "tint",
          "white", "paper");

  private SvgStyle() {}

  static void tidy(Element element) {
    UNUSED.forEach(element::removeAttribute);
    if (!element.getAttribute("font-family").isEmpty()) {
      element.setAttributeNS(null, "font-family", FAMILIES);
    }
    String classes = (name(element, "fill") + " " + name(element, "stroke")).strip();
    if (!classes.isEmpty()) {
      element.setAttributeNS(null, "class", classes);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        tidy(inner);
      }
    }
  }

  private static String name(Element element, String paint) {
    String colour = NAMES.get(element.getAttribute(paint).replace(" ", ""));
    return colour == null ? "" : paint + "-" + colour;
  }
}
