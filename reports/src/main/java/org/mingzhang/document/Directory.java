package org.mingzhang.document;

import java.util.List;
import java.util.Locale;

/** The way into all papers of a period: {@code index.html}. Texts are ready to print. */
public record Directory(
    String title, String subtitle, Locale locale, List<Entry> entries, List<String> notes) {

  public Directory {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }

  /** A community, or the portfolio, with its papers. */
  public record Entry(
      String name, String id, Block.Status status, String statusText, List<Link> links) {

    public Entry {
      links = List.copyOf(links);
    }
  }

  /**
   * A paper.
   *
   * @param href relative to the page
   */
  public record Link(String label, String href, Use use) {}

  /** What a paper is for, the most wanted first. */
  public enum Use {
    /** posted for all owners, or sent to them */
    POST,
    /** read in the office, by the committee, by the managers */
    READ,
    /** for programs and auditors */
    DATA
  }
}
