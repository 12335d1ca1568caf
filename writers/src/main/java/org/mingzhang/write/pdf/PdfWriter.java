package org.mingzhang.write.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.write.font.Glyphs;
import org.mingzhang.write.font.MissingGlyphs;
import org.mingzhang.write.font.SubsetTags;

/**
 * Writes a document as PDF: A4, fonts embedded, text that can be searched and copied, charts as
 * vectors, an outline of its headings. The same document gives the same bytes (with the same Java
 * build, whose compression it uses): no clock, no chance, no locale. May be used by many threads.
 */
public final class PdfWriter {

  private final ChartDrawing charts;

  public PdfWriter(ChartDrawing charts) {
    this.charts = charts;
  }

  /**
   * Writes the document as it hangs on the board and leaves the stream open.
   *
   * @throws MissingGlyphs before a byte is written, if no font holds one of its characters
   */
  public void write(Document document, OutputStream out) throws IOException {
    write(document, Print.USUAL, List.of(), out);
  }

  /**
   * The same in another size or with files attached.
   *
   * @throws MissingGlyphs as {@link #write(Document, OutputStream)}
   */
  public void write(Document document, Print print, List<Attachment> attachments, OutputStream out)
      throws IOException {
    paper(document, print, attachments, out);
  }

  /**
   * On which page each heading would stand, from 1, by its text.
   *
   * @throws MissingGlyphs as {@link #write(Document, OutputStream)}
   */
  public Map<String, Integer> pagesOfHeadings(Document document) {
    try {
      return paper(document, Print.USUAL, List.of(), OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written", e);
    }
  }

  private Map<String, Integer> paper(
      Document document, Print print, List<Attachment> attachments, OutputStream out)
      throws IOException {
    check(document);
    Layouter.Layout layout = layout(document, print);
    return file(
        document,
        new Make(
            new Rectangle((float) Sheet.PAPER_WIDTH, (float) Sheet.PAPER_HEIGHT),
            isTagged(document),
            attachments,
            print.toString()),
        out,
        (pdf, writer, used, structure) -> draw(pdf, writer, document, layout, used, structure));
  }

  /**
   * Nothing is laid out whose characters no font holds.
   *
   * @throws MissingGlyphs naming them
   */
  static void check(Document document) throws MissingGlyphs {
    NavigableSet<Integer> missing = Glyphs.missing(List.of(document.toString()));
    if (!missing.isEmpty()) {
      throw new MissingGlyphs(document.title(), missing);
    }
  }

  /**
   * What a file is besides its document.
   *
   * @param size of every page
   * @param name of this make, which keeps its id apart from those of others of the same document
   */
  record Make(Rectangle size, boolean tagged, List<Attachment> attachments, String name) {}

  /** What is drawn into an open file. */
  @FunctionalInterface
  interface Drawing<T> {
    T on(
        com.lowagie.text.Document pdf,
        com.lowagie.text.pdf.PdfWriter writer,
        UsedGlyphs used,
        Structure structure)
        throws IOException;
  }

  /** A file that looks the same for ever, whatever is drawn on its pages. */
  static <T> T file(Document document, Make make, OutputStream out, Drawing<T> drawing)
      throws IOException {
    com.lowagie.text.Document pdf = new com.lowagie.text.Document(make.size(), 0, 0, 0, 0);
    com.lowagie.text.pdf.PdfWriter writer = com.lowagie.text.pdf.PdfWriter.getInstance(pdf, out);
    writer.setCloseStream(false);
    writer.setPdfVersion(com.lowagie.text.pdf.PdfWriter.VERSION_1_7);
    // The plain cross-reference table is written in the digits of the default locale: Arabic ones
    // make it unreadable. The compressed one has no digits.
    writer.setFullCompression();
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    if (make.tagged()) {
      writer.setTagged();
    }
    pdf.open();
    describe(writer, document, document + make.name() + make.attachments());
    Archive.describe(writer, document, make.tagged());
    Archive.attach(writer, make.attachments());
    UsedGlyphs used = new UsedGlyphs();
    T drawn =
        drawing.on(pdf, writer, used, make.tagged() ? Structure.of(writer) : Structure.none());
    SubsetTags.pin(used.toBytes());
    try {
      pdf.close();
    } finally {
      SubsetTags.release();
    }
    return drawn;
  }

  /** A batch of slips is torn apart and handed out: nobody listens to the whole of it. */
  private static boolean isTagged(Document document) {
    return document.blocks().stream().noneMatch(Block.Sheet.class::isInstance);
  }

  /** On the first of the sheets that holds all on one page; where none does, on the last. */
  private Layouter.Layout layout(Document document, Print print) {
    Layouter.Layout layout = null;
    for (Sheet sheet : print.sheets()) {
      layout = new Layouter(charts, sheet, document).layout();
      if (layout.pages().size() == 1) {
        return layout;
      }
    }
    return Objects.requireNonNull(layout, "a print has a sheet");
  }

  private static void describe(
      com.lowagie.text.pdf.PdfWriter writer, Document document, String content) {
    PdfDictionary info = Objects.requireNonNull(writer.getInfo());
    info.put(PdfName.TITLE, new PdfString(document.title(), PdfObject.TEXT_UNICODE));
    info.remove(PdfName.CREATIONDATE);
    info.remove(PdfName.MODDATE);
    info.remove(PdfName.PRODUCER);
    byte[] id = digest(content);
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(document.locale().toLanguageTag()));
  }

  private static Map<String, Integer> draw(
      com.lowagie.text.Document pdf,
      com.lowagie.text.pdf.PdfWriter writer,
      Document document,
      Layouter.Layout layout,
      UsedGlyphs used,
      Structure structure) {
    Sheet sheet = layout.sheet();
    Bookmarks bookmarks = new Bookmarks(writer.getRootOutline());
    RunningLines running = new RunningLines(document, sheet, layout.pages().size());
    for (int i = 0; i < layout.pages().size(); i++) {
      if (i > 0) {
        pdf.newPage();
      }
      writer.setPageEmpty(false);
      Canvas canvas = new Canvas(writer.getDirectContent(), sheet, used, bookmarks, structure);
      canvas.begin();
      bookmarks.turnTo(i + 1);
      running.paint(canvas, i + 1);
      for (Pages.Placed placed : layout.pages().get(i)) {
        placed.piece().painter().paint(canvas, sheet.left(), sheet.bodyTop() + placed.y());
      }
      Piece foot = layout.foot();
      if (foot != null && i == 0) {
        double top = sheet.bodyTop() + sheet.bodyHeight() - foot.height();
        foot.painter().paint(canvas, sheet.left(), top);
      }
      canvas.end();
    }
    return bookmarks.pages();
  }

  private static byte[] digest(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
