package org.mingzhang.write.pdf;

import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import java.util.Arrays;

/** The reader's outline: each heading below the last one of a higher level. */
final class Bookmarks {

  private static final int LEVELS = 6;

  private final PdfOutline[] last = new PdfOutline[LEVELS + 1];

  Bookmarks(PdfOutline root) {
    Arrays.fill(last, root);
  }

  void add(int level, String title, PdfDestination place) {
    int depth = Math.max(1, Math.min(level, LEVELS));
    PdfOutline made = new PdfOutline(last[depth - 1], place, title, false);
    for (int below = depth; below <= LEVELS; below++) {
      last[below] = made;
    }
  }
}
