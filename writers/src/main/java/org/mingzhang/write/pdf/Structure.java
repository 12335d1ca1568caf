package org.mingzhang.write.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The structure tree of a PDF in the order in which things are drawn, and the marks in the pages
 * that lead to it. What has no place in it, rules and running lines, is marked as an artifact.
 */
final class Structure {

  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private final @Nullable PdfStructureElement document;
  private final IdentityHashMap<Tag, PdfStructureElement> elements = new IdentityHashMap<>();
  private boolean isMarked;
  private @Nullable Tag marked;
  private int lastHeading;

  private Structure(@Nullable PdfStructureElement document) {
    this.document = document;
  }

  /** Of a writer that was set to be tagged before it was opened. */
  static Structure of(PdfWriter writer) {
    return new Structure(
        new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document")));
  }

  /** For papers that are not tagged. */
  static Structure none() {
    return new Structure(null);
  }

  /** Gives the tag its place behind all that have one, within its parent. */
  void reach(Tag tag) {
    if (document != null) {
      element(tag);
    }
  }

  boolean isReached(Tag tag) {
    return elements.containsKey(tag);
  }

  /** What is drawn from now on belongs to this tag; null for what nobody needs to hear. */
  void mark(PdfContentByte content, @Nullable Tag tag) {
    if (document == null || (isMarked && marked == tag)) {
      return;
    }
    end(content);
    if (tag == null) {
      content.beginMarkedContentSequence(ARTIFACT);
    } else {
      content.beginMarkedContentSequence(element(tag));
    }
    isMarked = true;
    marked = tag;
  }

  /** Ends the mark, as the end of a page must. */
  void end(PdfContentByte content) {
    if (isMarked) {
      content.endMarkedContentSequence();
      isMarked = false;
    }
  }

  private PdfStructureElement element(Tag tag) {
    PdfStructureElement found = elements.get(tag);
    if (found != null) {
      return found;
    }
    if (document == null) {
      throw new IllegalStateException("a paper without a structure has no elements");
    }
    Tag parent = tag.parent();
    PdfStructureElement made =
        new PdfStructureElement(parent == null ? document : element(parent), role(tag));
    if (!tag.alternative().isEmpty()) {
      made.put(PdfName.ALT, new PdfString(tag.alternative(), PdfObject.TEXT_UNICODE));
    }
    if (tag.isHeader()) {
      PdfDictionary scope = new PdfDictionary();
      scope.put(PdfName.O, new PdfName("Table"));
      scope.put(new PdfName("Scope"), new PdfName("Column"));
      made.put(PdfName.A, scope);
    }
    elements.put(tag, made);
    return made;
  }

  /** No level of headings is skipped on the way down. */
  private PdfName role(Tag tag) {
    int level = tag.headingLevel();
    if (level == 0) {
      return tag.role();
    }
    lastHeading = Math.min(level, lastHeading + 1);
    return Tag.heading(lastHeading).role();
  }
}
