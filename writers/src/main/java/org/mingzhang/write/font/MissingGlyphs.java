package org.mingzhang.write.font;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Refuses a document with characters that no font holds: printed, they would be missing without a
 * trace, and 𠮷野 would become 野.
 */
public final class MissingGlyphs extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient NavigableSet<Integer> codePoints;

  public MissingGlyphs(String document, NavigableSet<Integer> codePoints) {
    super(
        "Document \""
            + document
            + "\" has characters that no font holds: "
            + names(codePoints)
            + ". Write them with another character or in letters.");
    this.codePoints = new TreeSet<>(codePoints);
  }

  /** The characters, in ascending order. */
  public NavigableSet<Integer> codePoints() {
    return new TreeSet<>(codePoints);
  }

  private static String names(NavigableSet<Integer> codePoints) {
    return codePoints.stream()
        .map(c -> String.format(Locale.ROOT, "U+%04X %s", c, Character.toString(c)))
        .collect(Collectors.joining(", "));
  }
}
