package org.mingzhang.write.chart;

import java.awt.Graphics;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.mingzhang.write.chart.Lettering.Anchor;
import org.w3c.dom.Element;

/** A canvas that writes text anchored, since the viewer's font is seldom exactly as wide. */
final class SvgGraphics extends SVGGraphics2D {

  SvgGraphics(SVGGeneratorContext context) {
    super(context, false);
  }

  private SvgGraphics(SvgGraphics other) {
    super(other);
  }

  @Override
  public Graphics create() {
    return new SvgGraphics(this);
  }

  void anchored(String words, double x, double y, Anchor anchor) {
    Element text = getDOMFactory().createElementNS(SVG_NAMESPACE_URI, "text");
    text.setAttributeNS(null, "x", generatorCtx.doubleString(x));
    text.setAttributeNS(null, "y", generatorCtx.doubleString(y));
    if (anchor != Anchor.START) {
      text.setAttributeNS(null, "text-anchor", anchor == Anchor.END ? "end" : "middle");
    }
    if (Lettering.isBold(getFont())) {
      text.setAttributeNS(null, "font-weight", "bold");
    }
    text.appendChild(getDOMFactory().createTextNode(words));
    domGroupManager.addElement(text, DOMGroupManager.FILL);
  }
}
