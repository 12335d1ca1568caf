package org.mingzhang.write.pdf;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontMapper;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGraphics2D;
import java.awt.Font;
import java.util.Locale;
import org.mingzhang.write.font.Face;
import org.mingzhang.write.font.Glyphs;

/** What charts draw on: each run of text in the font that holds it. */
final class ChartCanvas extends PdfGraphics2D {

  private final UsedGlyphs used;

  private ChartCanvas(PdfContentByte content, double width, double height, UsedGlyphs used) {
    super(content, (float) width, (float) height, new Faces(), false, false, 0);
    this.used = used;
  }

  private ChartCanvas(ChartCanvas parent) {
    super(parent);
    this.used = parent.used;
  }

  static ChartCanvas on(PdfContentByte content, double width, double height, UsedGlyphs used) {
    return new ChartCanvas(content, width, height, used);
  }

  @Override
  protected PdfGraphics2D createChild() {
    return new ChartCanvas(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    Font asked = getFont();
    Face main = Faces.face(asked);
    float pen = x;
    // Charts have measured their words in the main font.
    for (Glyphs.Run run : Glyphs.runs(text, main == Face.BOLD, false)) {
      used.add(run);
      setFont(run.face() == main ? asked : run.face().awt().deriveFont(asked.getSize2D()));
      super.drawString(run.text(), pen, y);
      pen += (float) (run.width() * asked.getSize2D());
    }
    setFont(asked);
  }

  /** Whatever font a chart names, paper has these. */
  private static final class Faces implements FontMapper {

    static Face face(Font font) {
      String name = font.getPSName().toLowerCase(Locale.ROOT);
      if (name.contains("wenkai")) {
        return Face.FALLBACK;
      }
      return font.isBold() || name.contains("bold") ? Face.BOLD : Face.REGULAR;
    }

    @Override
    public BaseFont awtToPdf(Font font) {
      return face(font).pdf();
    }

    @Override
    public Font pdfToAwt(BaseFont font, int size) {
      for (Face face : Face.all()) {
        if (face.pdf().equals(font)) {
          return face.awt().deriveFont((float) size);
        }
      }
      return Face.REGULAR.awt().deriveFont((float) size);
    }
  }
}
