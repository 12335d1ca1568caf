package org.mingzhang.write.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Chart;
import org.mingzhang.write.font.Face;
import org.mingzhang.write.font.Glyphs;
import org.mingzhang.write.qr.QrCode;

/** One page to draw on: points from the upper left corner, y downwards. */
final class Canvas {

  private final PdfContentByte content;
  private final UsedGlyphs used;
  private final Bookmarks bookmarks;
  private final Sheet sheet;
  private final Structure structure;
  private @Nullable Tag tag;

  Canvas(
      PdfContentByte content,
      Sheet sheet,
      UsedGlyphs used,
      Bookmarks bookmarks,
      Structure structure) {
    this.content = content;
    this.sheet = sheet;
    this.used = used;
    this.bookmarks = bookmarks;
    this.structure = structure;
  }

  /** Begins the page: everything is drawn as large as the sheet wants it. */
  void begin() {
    content.saveState();
    if (sheet.scale() != 1) {
      float scale = (float) sheet.scale();
      content.concatCTM(scale, 0, 0, scale, 0, 0);
    }
  }

  void end() {
    structure.end(content);
    content.restoreState();
  }

  /** Draws something whose words have this place in the document's structure. */
  void within(Tag place, Runnable drawing) {
    Tag outside = tag;
    tag = place;
    structure.reach(place);
    drawing.run();
    tag = outside;
  }

  /** Draws something again that has been said already, such as a table's head on a further page. */
  void unlessSaid(Tag place, Runnable drawing) {
    if (structure.isReached(place)) {
      Tag outside = tag;
      tag = null;
      drawing.run();
      tag = outside;
    } else {
      within(place, drawing);
    }
  }

  /** The same as {@link #within}, unless the words around it are said already. */
  void part(Tag place, Runnable drawing) {
    if (tag == null) {
      drawing.run();
    } else {
      within(place, drawing);
    }
  }

  /** Draws one line of text whose line box begins at {@code top}. */
  void text(String text, double x, double top, Style style) {
    structure.mark(content, tag);
    double pen = x;
    double baseline = sheet.height() - top - style.baseline();
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
    structure.mark(content, null);
    content.setColorStroke(colour);
    content.setLineWidth((float) thickness);
    content.moveTo((float) x1, (float) (sheet.height() - y1));
    content.lineTo((float) x2, (float) (sheet.height() - y2));
    content.stroke();
  }

  void fill(double x, double y, double width, double height, Color colour) {
    structure.mark(content, null);
    content.setColorFill(colour);
    rectangle(x, y, width, height);
    content.fill();
  }

  void frame(double x, double y, double width, double height, double thickness, Color colour) {
    structure.mark(content, null);
    content.setColorStroke(colour);
    content.setLineWidth((float) thickness);
    rectangle(x, y, width, height);
    content.stroke();
  }

  private void rectangle(double x, double y, double width, double height) {
    content.rectangle(
        (float) x, (float) (sheet.height() - y - height), (float) width, (float) height);
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
    double bottom = sheet.height() - y - height;
    Tag figure = Tag.figure(chart.alternative());
    within(
        figure,
        () -> {
          structure.mark(content, figure);
          content.addTemplate(template, scale, 0, 0, scale, left, bottom);
        });
  }

  /** Draws a code's modules as squares, its quiet zone beginning at (x, y). */
  void code(QrCode code, double x, double y, double module, String alternative) {
    Tag figure = Tag.figure(alternative);
    within(
        figure,
        () -> {
          structure.mark(content, figure);
          content.setColorFill(Color.BLACK);
          for (QrCode.Run run : code.runs()) {
            double left = x + (run.x() + QrCode.MARGIN) * module;
            double top = y + (run.y() + QrCode.MARGIN) * module;
            rectangle(left, top, run.length() * module, module);
          }
          content.fill();
        });
  }

  /** Makes this place reachable from the reader's outline. */
  void bookmark(int level, String title, double y) {
    PdfDestination place =
        new PdfDestination(
            PdfDestination.XYZ, 0, (float) ((sheet.height() - y + 6) * sheet.scale()), 0);
    bookmarks.add(level, title, place);
  }
}
