package org.mingzhang.write.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.Color;
import org.mingzhang.document.Chart;
import org.mingzhang.write.font.Face;
import org.mingzhang.write.font.Glyphs;

/** One page to draw on: points from the upper left corner, y downwards. */
final class Canvas {

  private final PdfContentByte content;
  private final UsedGlyphs used;
  private final Bookmarks bookmarks;

  Canvas(PdfContentByte content, UsedGlyphs used, Bookmarks bookmarks) {
    this.content = content;
    this.used = used;
    this.bookmarks = bookmarks;
  }

  /** Draws one line of text whose line box begins at {@code top}. */
  void text(String text, double x, double top, Style style) {
    double pen = x;
    double baseline = Sheet.HEIGHT - top - style.baseline();
    for (Glyphs.Run run : Glyphs.runs(text, style.bold())) {
      show(run, pen, baseline, style);
      pen += style.width(run);
    }
  }

  void text(Line line, double x, double top, Style style) {
    text(line.text(), x, top, style);
  }

  /** Draws one line of text that ends at {@code right}. */
  void textBefore(String text, double right, double top, Style style) {
    text(text, right - style.width(text), top, style);
  }

  private void show(Glyphs.Run run, double x, double baseline, Style style) {
    used.add(run);
    content.beginText();
    content.setFontAndSize(run.face().pdf(), (float) style.size());
    content.setColorFill(style.colour());
    content.setCharacterSpacing((float) (style.tracking() * style.size()));
    boolean thickened = style.bold() && run.face() == Face.FALLBACK;
    if (thickened) {
      content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
      content.setColorStroke(style.colour());
      content.setLineWidth((float) (style.size() / 28));
    }
    content.setTextMatrix((float) x, (float) baseline);
    content.showText(run.text());
    if (thickened) {
      content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
    }
    content.endText();
  }

  /** A horizontal line, its middle at {@code y}. */
  void rule(double x, double y, double width, double thickness, Color colour) {
    line(x, y, x + width, y, thickness, colour);
  }

  void line(double x1, double y1, double x2, double y2, double thickness, Color colour) {
    content.setColorStroke(colour);
    content.setLineWidth((float) thickness);
    content.moveTo((float) x1, (float) (Sheet.HEIGHT - y1));
    content.lineTo((float) x2, (float) (Sheet.HEIGHT - y2));
    content.stroke();
  }

  void fill(double x, double y, double width, double height, Color colour) {
    content.setColorFill(colour);
    rectangle(x, y, width, height);
    content.fill();
  }

  void frame(double x, double y, double width, double height, double thickness, Color colour) {
    content.setColorStroke(colour);
    content.setLineWidth((float) thickness);
    rectangle(x, y, width, height);
    content.stroke();
  }

  private void rectangle(double x, double y, double width, double height) {
    content.rectangle(
        (float) x, (float) (Sheet.HEIGHT - y - height), (float) width, (float) height);
  }

  /** Draws a chart as vectors, its text as text; much less room than it needs makes it smaller. */
  void chart(ChartDrawing drawing, Chart chart, double x, double y, double width, double height) {
    double drawn = Math.max(height, drawing.height(chart, width) * Density.CLOSEST_CHARTS);
    double scale = height / drawn;
    PdfTemplate template = content.createTemplate((float) width, (float) drawn);
    ChartCanvas g = ChartCanvas.on(template, width, drawn, used);
    try {
      drawing.paint(chart, g, width, drawn);
    } finally {
      g.dispose();
    }
    double left = x + (1 - scale) * width / 2;
    double bottom = Sheet.HEIGHT - y - height;
    content.addTemplate(template, scale, 0, 0, scale, left, bottom);
  }

  /** Makes this place reachable from the reader's outline. */
  void bookmark(int level, String title, double y) {
    PdfDestination place =
        new PdfDestination(PdfDestination.XYZ, 0, (float) (Sheet.HEIGHT - y + 6), 0);
    bookmarks.add(level, title, place);
  }
}
