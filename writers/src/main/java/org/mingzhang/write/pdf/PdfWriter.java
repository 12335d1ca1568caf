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
import java.util.ArrayList;
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

  /** A last page that is filled no further looks like a mistake. */
  private static final double NEARLY_EMPTY = Sheet.BODY_HEIGHT / 3;

  /** The level of a section's heading. */
  private static final int SECTION = 2;

  private final ChartDrawing charts;

  public PdfWriter(ChartDrawing charts) {
    this.charts = charts;
  }

  /**
   * Writes the document and leaves the stream open.
   *
   * @throws MissingGlyphs before a byte is written, if no font holds one of its characters
   */
  public void write(Document document, OutputStream out) throws IOException {
    paper(document, out);
  }

  /**
   * On which page each heading would stand, from 1, by its text.
   *
   * @throws MissingGlyphs as {@link #write}
   */
  public Map<String, Integer> pagesOfHeadings(Document document) {
    try {
      return paper(document, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written", e);
    }
  }

  private Map<String, Integer> paper(Document document, OutputStream out) throws IOException {
    check(document);
    List<List<Pages.Placed>> pages = pages(document);
    return file(
        document,
        new Rectangle((float) Sheet.WIDTH, (float) Sheet.HEIGHT),
        out,
        (pdf, writer, used) -> draw(pdf, writer, document, pages, used));
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

  /** What is drawn into an open file. */
  @FunctionalInterface
  interface Drawing<T> {
    T on(com.lowagie.text.Document pdf, com.lowagie.text.pdf.PdfWriter writer, UsedGlyphs used)
        throws IOException;
  }

  /** A file that looks the same for ever, whatever is drawn on its pages of one size. */
  static <T> T file(Document document, Rectangle size, OutputStream out, Drawing<T> drawing)
      throws IOException {
    com.lowagie.text.Document pdf = new com.lowagie.text.Document(size, 0, 0, 0, 0);
    com.lowagie.text.pdf.PdfWriter writer = com.lowagie.text.pdf.PdfWriter.getInstance(pdf, out);
    writer.setCloseStream(false);
    writer.setPdfVersion(com.lowagie.text.pdf.PdfWriter.VERSION_1_7);
    // The plain cross-reference table is written in the digits of the default locale: Arabic ones
    // make it unreadable. The compressed one has no digits.
    writer.setFullCompression();
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    pdf.open();
    describe(writer, document, document.toString());
    Archive.describe(writer, document);
    UsedGlyphs used = new UsedGlyphs();
    T drawn = drawing.on(pdf, writer, used);
    SubsetTags.pin(used.toBytes());
    try {
      pdf.close();
    } finally {
      SubsetTags.release();
    }
    return drawn;
  }

  /** Set closer where that saves a page with little on it or keeps columns whole. */
  private List<List<Pages.Placed>> pages(Document document) {
    Pages.Dealt best = dealt(document, Density.USUAL);
    for (Density closer : Density.CLOSER) {
      if (isSpare(best) || best.broken() > 0) {
        Pages.Dealt dealt = dealt(document, closer);
        best = dealt.isBetterThan(best) ? dealt : best;
      }
    }
    return (isSpare(best) ? joined(document, best) : best).pages();
  }

  private static boolean isSpare(Pages.Dealt dealt) {
    return dealt.pages().size() > 1 && dealt.end() < NEARLY_EMPTY;
  }

  /**
   * A page that cannot be saved takes the section before along, or those before that, until it
   * looks like one that was meant: signatures stand with what they sign.
   */
  private Pages.Dealt joined(Document document, Pages.Dealt best) {
    List<Block> blocks = document.blocks();
    if (blocks.stream().anyMatch(Block.Sheet.class::isInstance)) {
      return best;
    }
    for (int i = blocks.size() - 1; i > 0; i--) {
      if (blocks.get(i) instanceof Block.Heading heading && heading.level() == SECTION) {
        Pages.Dealt dealt = dealt(brokenBefore(document, i), Density.USUAL);
        if (dealt.pages().size() > best.pages().size()) {
          return best;
        }
        if (dealt.least() >= NEARLY_EMPTY && dealt.broken() <= best.broken()) {
          return dealt;
        }
      }
    }
    return best;
  }

  private static Document brokenBefore(Document document, int block) {
    List<Block> blocks = new ArrayList<>(document.blocks());
    blocks.add(block, new Block.PageBreak());
    return document.with(blocks);
  }

  private Pages.Dealt dealt(Document document, Density density) {
    return Pages.of(Flow.of(document, charts, density), Sheet.BODY_HEIGHT);
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
      List<List<Pages.Placed>> pages,
      UsedGlyphs used) {
    Bookmarks bookmarks = new Bookmarks(writer.getRootOutline());
    RunningLines running = new RunningLines(document, pages.size());
    for (int i = 0; i < pages.size(); i++) {
      if (i > 0) {
        pdf.newPage();
      }
      writer.setPageEmpty(false);
      Canvas canvas = new Canvas(writer.getDirectContent(), used, bookmarks);
      bookmarks.turnTo(i + 1);
      running.paint(canvas, i + 1);
      for (Pages.Placed placed : pages.get(i)) {
        placed.piece().painter().paint(canvas, Sheet.LEFT, Sheet.BODY_TOP + placed.y());
      }
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
