package org.mingzhang.write.pdf;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The files that a PDF says belong to it. */
public final class PdfAttachments {

  private PdfAttachments() {}

  /**
   * The associated files by their names.
   *
   * @throws IOException where the bytes are no whole PDF
   */
  public static Map<String, byte[]> of(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      Map<String, byte[]> files = new TreeMap<>();
      PdfArray associated = reader.getCatalog().getAsArray(new PdfName("AF"));
      for (int i = 0; associated != null && i < associated.size(); i++) {
        PdfDictionary file = associated.getAsDict(i);
        PdfDictionary embedded = file.getAsDict(PdfName.EF);
        PRStream stream = (PRStream) PdfReader.getPdfObject(embedded.get(PdfName.F));
        files.put(file.getAsString(PdfName.UF).toUnicodeString(), PdfReader.getStreamBytes(stream));
      }
      return files;
    } catch (RuntimeException e) {
      throw new IOException("not a whole PDF: " + e.getMessage(), e);
    }
  }
}
