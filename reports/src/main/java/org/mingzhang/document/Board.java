package org.mingzhang.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Directory.Link;

/**
 * A notice board 公示栏: everything that was published, of one community or of all. Texts are ready to
 * print.
 *
 * @param title the one large line
 * @param subtitle below it
 * @param feed file beside the page that tells of changes, such as {@code feed.xml}
 * @param sections in reading order; none is empty
 * @param notes numbered, small
 */
public record Board(
    Locale locale,
    String title,
    String subtitle,
    Link feed,
    List<Section> sections,
    List<String> notes) {

  public Board {
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /**
   * What belongs together, such as a year.
   *
   * @param anchor unique on the page, of letters, digits and hyphens
   * @param note beside the title, empty where there is none
   */
  public record Section(String anchor, String title, String note, List<Group> groups) {

    public Section {
      groups = List.copyOf(groups);
    }
  }

  /**
   * A period of one community, or a community.
   *
   * @param anchor as of a section
   * @param note beside the title, empty where there is none
   */
  public record Group(String anchor, String title, String note, List<Paper> papers) {

    public Group {
      papers = List.copyOf(papers);
    }
  }

  /**
   * A publication.
   *
   * @param name which of the group's, such as its period and revision
   * @param standing whether it holds, in words
   * @param instead the link to what holds instead, null where there is nothing
   * @param lines what is to be known of it, such as the days of its display and a reason
   */
  public record Paper(
      String name,
      Block.Status status,
      String standing,
      @Nullable Link instead,
      List<String> lines,
      List<Link> links) {

    public Paper {
      lines = List.copyOf(lines);
      links = List.copyOf(links);
    }
  }
}
