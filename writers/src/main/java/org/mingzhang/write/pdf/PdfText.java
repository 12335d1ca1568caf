package org.mingzhang.write.pdf;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;

/** The words of a PDF, page after page, as a reader's search finds them. */
public final class PdfText {

  private PdfText() {}

  /**
   * The text of all pages.
   *
   * @throws IOException where the bytes are no whole PDF
   */
  public static String of(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      StringBuilder text = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
      }
      return text.toString();
    } catch (RuntimeException e) {
      throw new IOException("not a whole PDF: " + e.getMessage(), e);
    }
  }
}
