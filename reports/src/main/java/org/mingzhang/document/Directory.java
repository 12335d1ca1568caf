package org.mingzhang.document;

import java.util.List;

/**
 * The way into a period's papers, as data: what {@code index.html} shows.
 *
 * @param subtitle the line below the title
 * @param entries one for each community and one for the papers about all of them, in printing order
 * @param notes small lines at the end
 */
public record Directory(String title, String subtitle, List<Entry> entries, List<String> notes) {

  public Directory {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }

  /**
   * A community and its papers.
   *
   * @param id the community's id, empty for the papers about all communities
   * @param statusText the status in words; where there are no papers, why
   */
  public record Entry(
      String name, String id, Block.Status status, String statusText, List<Link> links) {

    public Entry {
      links = List.copyOf(links);
    }
  }

  /** A link; {@code href} is relative to the index and percent-encoded. */
  public record Link(String label, String href) {}
}
