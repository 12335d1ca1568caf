package org.mingzhang.write.pdf;

import com.lowagie.text.pdf.PdfName;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document's structure, which those follow who listen to a paper. Two tags are never
 * the same one, whatever they say; the words of one tag may stand on several pages.
 */
final class Tag {

  private final String role;
  private final @Nullable Tag parent;
  private final String alternative;

  private Tag(String role, @Nullable Tag parent, String alternative) {
    this.role = role;
    this.parent = parent;
    this.alternative = alternative;
  }

  /** A place of its own: {@code P}, {@code Table}, {@code L}. */
  static Tag of(String role) {
    return new Tag(role, null, "");
  }

  /** A heading; the title is of level 1. */
  static Tag heading(int level) {
    return of("H" + Math.max(1, Math.min(level, 6)));
  }

  /** A picture with what it shows in words. */
  static Tag figure(String alternative) {
    return new Tag("Figure", null, alternative);
  }

  /** A place within this one. */
  Tag part(String inner) {
    return new Tag(inner, this, "");
  }

  PdfName role() {
    return new PdfName(role);
  }

  /** From 1; 0 for what is no heading. */
  int headingLevel() {
    return role.matches("H[1-6]") ? role.charAt(1) - '0' : 0;
  }

  boolean isHeader() {
    return role.equals("TH");
  }

  @Nullable Tag parent() {
    return parent;
  }

  String alternative() {
    return alternative;
  }
}
