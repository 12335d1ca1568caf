package org.mingzhang.write.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.mingzhang.document.Directory;

/**
 * The way into all papers of a period: {@code index.html}. It refuses a link with a scheme, since
 * papers lie beside the page.
 */
public final class DirectoryPage {

  private DirectoryPage() {}

  /** Writes the page in UTF-8; it does not close the stream. */
  public static void write(Directory directory, OutputStream out) throws IOException {
    Markup page = Page.start(directory.locale(), directory.title());
    page.raw("<header>");
    page.element("h1", directory.title()).unlessEmpty("p", directory.subtitle());
    page.raw("</header>\n").open("main", "id", Page.MAIN).line();
    page.open("ul", "class", "directory");
    for (Directory.Entry entry : directory.entries()) {
      page.open("li").open("p", "class", "who").element("b", entry.name());
      page.text(" ").unlessEmpty("small", entry.id()).close("p");
      page.open("p", "class", ("standing " + Page.name(entry.status())).strip());
      Page.shape(page, entry.status());
      page.text(entry.statusText()).close("p");
      links(page, entry, "links", Directory.Use.POST, Directory.Use.READ);
      links(page, entry, "links data", Directory.Use.DATA);
      page.raw("</li>\n");
    }
    page.raw("</ul>\n");
    if (!directory.notes().isEmpty()) {
      page.open("ol", "class", "notes");
      directory.notes().forEach(note -> page.element("li", note));
      page.close("ol");
    }
    page.raw("</main>\n");
    out.write(Page.end(page));
  }

  /** The papers of some uses in a row, in the order of the uses; no row where there is none. */
  private static void links(
      Markup page, Directory.Entry entry, String kind, Directory.Use... uses) {
    List<Directory.Link> links =
        Arrays.stream(uses)
            .flatMap(use -> entry.links().stream().filter(link -> link.use() == use))
            .toList();
    if (!links.isEmpty()) {
      page.open("p", "class", kind);
      links.forEach(link -> link(page, entry.name(), link));
      page.close("p");
    }
  }

  /** A link that says whose paper it leads to, also to who hears one link after another. */
  static void link(Markup page, String whose, Directory.Link link) {
    if (link.href().matches("(?s)\\s*(//|[A-Za-z][A-Za-z0-9+.-]*:).*")) {
      throw new IllegalArgumentException("expected a relative link but found " + link.href());
    }
    page.element(
        "a",
        link.label(),
        "class",
        link.use() == Directory.Use.POST ? "first" : "",
        "href",
        link.href(),
        "aria-label",
        whose + " " + link.label());
  }
}
