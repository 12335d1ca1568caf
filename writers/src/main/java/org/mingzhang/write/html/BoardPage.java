package org.mingzhang.write.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mingzhang.document.Board;
import org.mingzhang.document.Directory;
import org.mingzhang.write.words.Words;

/**
 * A notice board as a page: one file whose links are relative, so that it works from a plain server
 * and from a folder alike. Its script searches the board and does nothing else; without it the
 * field to type in is not there, and all the rest is.
 */
public final class BoardPage {

  private static final String SEARCH = Page.resource("board.js");

  private BoardPage() {}

  /** Writes the page in UTF-8; it does not close the stream. */
  public static void write(Board board, OutputStream out) throws IOException {
    Markup page = Page.start(board.locale(), board.title());
    Words words = Words.of(board.locale());
    page.raw("<header>").element("h1", board.title());
    page.unlessEmpty("p", board.subtitle());
    page.open("p", "class", "links data");
    DirectoryPage.link(page, board.title(), board.feed());
    page.close("p").raw("</header>\n");
    if (board.sections().size() > 1) {
      page.open("nav", "aria-label", words.of("sections"));
      for (Board.Section section : board.sections()) {
        page.element("a", section.title(), "href", "#" + section.anchor());
      }
      page.raw("</nav>\n");
    }
    page.open("main", "id", Page.MAIN).line();
    page.raw("<div role=\"search\" hidden><label>").text(words.of("search")).text(" ");
    page.raw("<input type=\"search\" autocomplete=\"off\"></label> ");
    page.open("output", "data-found", words.of("found")).close("output").raw("</div>\n");
    for (Board.Section section : board.sections()) {
      section(page, section);
    }
    if (!board.notes().isEmpty()) {
      page.open("ol", "class", "notes");
      board.notes().forEach(note -> page.element("li", note));
      page.close("ol");
    }
    page.raw("</main>\n");
    out.write(Page.end(page, SEARCH));
  }

  private static void section(Markup page, Board.Section section) {
    page.open("section", "aria-labelledby", section.anchor());
    page.open("h2", "id", section.anchor()).text(section.title()).text(" ");
    page.unlessEmpty("small", section.note()).close("h2").line();
    for (Board.Group group : section.groups()) {
      page.open("article", "aria-labelledby", group.anchor());
      page.open("h3", "id", group.anchor()).text(group.title()).text(" ");
      page.unlessEmpty("small", group.note()).close("h3");
      page.open("ul", "class", "board");
      group.papers().forEach(paper -> paper(page, group, paper));
      page.close("ul");
      page.close("article").line();
    }
    page.close("section").line();
  }

  private static void paper(Markup page, Board.Group group, Board.Paper paper) {
    page.open("li").element("b", paper.name());
    page.open("p", "class", ("standing " + Page.name(paper.status())).strip());
    Page.shape(page, paper.status());
    page.text(paper.standing());
    if (paper.instead() != null) {
      page.text(" ");
      DirectoryPage.link(page, group.title(), paper.instead());
    }
    page.close("p");
    paper.lines().forEach(line -> page.element("p", line, "class", "note"));
    String whose = group.title() + " " + paper.name();
    links(page, whose, "links", paper.links(), Directory.Use.POST, Directory.Use.READ);
    links(page, whose, "links data", paper.links(), Directory.Use.DATA);
    page.raw("</li>\n");
  }

  private static void links(
      Markup page, String whose, String kind, List<Directory.Link> links, Directory.Use... uses) {
    List<Directory.Use> wanted = List.of(uses);
    List<Directory.Link> some = links.stream().filter(link -> wanted.contains(link.use())).toList();
    if (!some.isEmpty()) {
      page.open("p", "class", kind);
      some.forEach(link -> DirectoryPage.link(page, whose, link));
      page.close("p");
    }
  }
}
