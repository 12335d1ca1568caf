package org.mingzhang.document;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/**
 * What was published and what became of it, for programs that tell of news. Texts are ready to
 * print.
 *
 * @param id a URI that never changes, whatever is published later
 * @param author whose publications they are
 * @param page the page of the same content, relative to the feed
 * @param entries the latest change first
 */
public record Feed(
    Locale locale, String id, String title, String author, String page, List<Entry> entries) {

  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * A publication.
   *
   * @param id a URI that never changes
   * @param published when it was
   * @param updated when it was withdrawn or corrected, else as {@code published}
   * @param summary whether it holds, from when to when it is displayed, its code
   * @param page to read, relative to the feed
   * @param paper to print, relative to the feed
   * @param bytes size of the paper
   */
  public record Entry(
      String id,
      String title,
      OffsetDateTime published,
      OffsetDateTime updated,
      String summary,
      String page,
      String paper,
      long bytes) {}

  /** When anything of it changed last. */
  public OffsetDateTime updated() {
    return entries.stream()
        .map(Entry::updated)
        .max(OffsetDateTime.timeLineOrder())
        .orElse(OffsetDateTime.parse("1970-01-01T00:00:00Z"));
  }
}
