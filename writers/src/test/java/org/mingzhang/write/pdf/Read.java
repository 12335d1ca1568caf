package org.mingzhang.write.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What PDFBox, which shares no code with the writer, reads out of a PDF. */
final class Read {

  /** A run of text as drawn: its font, page from 1, upper left corner and size in points. */
  record Drawn(String text, String font, int page, float x, float y, float width, float size) {}

  private Read() {}

  /** The text of each page. */
  static List<String> pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    }
  }

  /** The lines between running head and foot. */
  static List<String> body(String page) {
    List<String> lines = page.strip().lines().toList();
    return lines.subList(1, lines.size() - 1);
  }

  /** Each character as drawn. */
  static List<Drawn> drawn(byte[] pdf) throws IOException {
    List<Drawn> drawn = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void writeString(String text, List<TextPosition> positions) {
          for (TextPosition p : positions) {
            drawn.add(
                new Drawn(
                    p.getUnicode(),
                    p.getFont().getName(),
                    getCurrentPageNo(),
                    p.getXDirAdj(),
                    p.getYDirAdj(),
                    p.getWidthDirAdj(),
                    p.getFontSizeInPt()));
          }
        }
      }.getText(document);
    }
    return drawn;
  }

  /** The QR code in a picture, as a camera reads it. */
  static Result code(BufferedImage image) throws ReaderException {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))));
  }
}
