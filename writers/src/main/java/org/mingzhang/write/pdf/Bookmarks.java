package org.mingzhang.write.pdf;

import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The reader's outline: each heading below the last one of a higher level. */
final class Bookmarks {

  private static final int LEVELS = 6;

  private final PdfOutline[] last = new PdfOutline[LEVELS + 1];
  private final Map<String, Integer> pages = new TreeMap<>();
  private int page = 1;

  Bookmarks(PdfOutline root) {
    Arrays.fill(last, root);
  }

  /** What is added from now on stands on this page, from 1. */
  void turnTo(int number) {
    page = number;
  }

  /** The first page of each heading by its text. */
  Map<String, Integer> pages() {
    return Map.copyOf(pages);
  }

  void add(int level, String title, PdfDestination place) {
    pages.putIfAbsent(title, page);
    int depth = Math.max(1, Math.min(level, LEVELS));
    PdfOutline made = new PdfOutline(last[depth - 1], place, title, false);
    for (int below = depth; below <= LEVELS; below++) {
      last[below] = made;
    }
  }
}
