package org.mingzhang.write.pdf;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The words of a PDF, page after page, as a reader's search finds them: those of running lines too,
 * which are marked as artifacts since nobody needs to hear them.
 */
public final class PdfText {

  private static final String ARTIFACT = "/Artifact";

  /** What the extractor does not leave out. */
  private static final String SEEN = "/Span";

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
        String content = new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1);
        reader.setPageContent(
            page, content.replace(ARTIFACT, SEEN).getBytes(StandardCharsets.ISO_8859_1));
        text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
      }
      return text.toString();
    } catch (RuntimeException e) {
      throw new IOException("not a whole PDF: " + e.getMessage(), e);
    }
  }
}
