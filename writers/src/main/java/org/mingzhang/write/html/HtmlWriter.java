package org.mingzhang.write.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Document;
import org.mingzhang.write.qr.QrCode;
import org.mingzhang.write.words.Words;

/**
 * A document as one self-contained page for a phone: no script, no request, readable from 320
 * pixels, in the dark and on paper. The same document gives the same bytes.
 */
public final class HtmlWriter {

  private final Markup out;
  private final int topLevel;
  private final Words words;
  private String heading = "";

  private HtmlWriter(Markup out, int topLevel, Words words) {
    this.out = out;
    this.words = words;
    this.topLevel = topLevel;
  }

  /** Writes the page in UTF-8; it does not close the stream. */
  public static void write(Document document, OutputStream out) throws IOException {
    Markup page = Page.start(document.locale(), joined(document.title(), document.headLeft()));
    page.foot(joined(document.headLeft(), document.footLeft()), document.pageLabel());
    List<Block.Heading> headings = headings(document.blocks());
    int top = headings.stream().mapToInt(Block.Heading::level).min().orElse(1);

    page.raw("<header>");
    page.unlessEmpty("p", joined(document.headLeft(), document.headRight()), "class", "whose");
    page.element("h1", document.title());
    page.unlessEmpty("p", document.subtitle());
    page.raw("</header>\n");
    Words words = Words.of(document.locale());
    navigation(page, words.of("sections"), headings, top);
    page.open("main", "id", Page.MAIN).line();
    new HtmlWriter(page, top, words).blocks(document.blocks(), false);
    page.raw("</main>\n<footer>");
    page.unlessEmpty("p", document.footLeft()).unlessEmpty("p", document.footCentre());
    page.raw("</footer>\n");
    out.write(Page.end(page));
  }

  private static void navigation(Markup page, String label, List<Block.Heading> headings, int top) {
    List<Block.Heading> linked =
        headings.stream()
            .filter(heading -> heading.level() == top && !heading.anchor().isEmpty())
            .toList();
    if (linked.size() < 2) {
      return;
    }
    page.open("nav", "aria-label", label);
    for (Block.Heading heading : linked) {
      // The chip says the matter; its number stands in the heading.
      String text = heading.text().replaceFirst("^[一二三四五六七八九十]+、", "");
      page.element("a", text, "href", "#" + heading.anchor());
    }
    page.raw("</nav>\n");
  }

  private static List<Block.Heading> headings(List<Block> blocks) {
    return Block.inTurn(blocks)
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .toList();
  }

  private void blocks(List<Block> blocks, boolean halved) {
    for (Block block : blocks) {
      block(block, halved);
      out.line();
    }
  }

  private void block(Block block, boolean halved) {
    if (block instanceof Block.Heading it) {
      heading(it);
    } else if (block instanceof Block.Sheet it) {
      heading(new Block.Heading(topLevel, it.anchor(), it.title(), it.subtitle()));
    } else if (block instanceof Block.Paragraph it) {
      paragraph(it);
    } else if (block instanceof Block.Tiles it) {
      out.open("div", "class", "tiles");
      it.tiles().forEach(this::tile);
      out.close("div");
    } else if (block instanceof Block.Particulars it) {
      out.open("dl");
      for (Block.Particular item : it.items()) {
        out.open("div").element("dt", item.label()).element("dd", item.value()).close("div");
      }
      out.close("dl");
    } else if (block instanceof Block.TableBlock it) {
      TableMarkup.write(out, it.table());
    } else if (block instanceof Block.ChartBlock it) {
      Chart chart = it.chart();
      ChartMarkup.write(out, chart, heading.contains(chart.title()), halved, words);
    } else if (block instanceof Block.Columns it) {
      out.raw("<div class=\"columns\"><div>\n");
      blocks(it.left(), true);
      out.raw("</div><div>\n");
      blocks(it.right(), true);
      out.raw("</div></div>");
    } else if (block instanceof Block.Notes it) {
      out.open("ol", "class", "notes");
      it.items().forEach(item -> out.element("li", item));
      out.close("ol");
    } else if (block instanceof Block.Seals it) {
      out.open("ul", "class", "seals");
      it.seals().forEach(this::seal);
      out.close("ul");
    } else if (block instanceof Block.Code it) {
      code(it);
    }
    // A page break has no meaning on a screen.
  }

  private void heading(Block.Heading it) {
    heading = it.text();
    String tag = "h" + Math.min(6, 2 + it.level() - topLevel);
    out.open(tag, "id", it.anchor()).text(it.text());
    if (!it.note().isEmpty()) {
      out.text("\u2002").element("small", it.note());
    }
    out.close(tag);
  }

  private void paragraph(Block.Paragraph it) {
    String tone =
        switch (it.tone()) {
          case NORMAL -> "";
          case MUTED -> "muted";
          case WARNING -> "warning";
        };
    out.element("p", it.text(), "class", tone);
  }

  private void tile(Block.Tile tile) {
    out.open("div").open("p", "class", "label").text(tile.label());
    if (tile.status() != Block.Status.NONE || !tile.statusText().isEmpty()) {
      out.text(" ").open("span", "class", ("standing " + Page.name(tile.status())).strip());
      Page.shape(out, tile.status());
      out.text(tile.statusText()).close("span");
    }
    out.close("p").element("p", tile.value(), "class", "value");
    tile.lines().forEach(line -> out.unlessEmpty("p", line));
    out.close("div");
  }

  /** What the code holds stands beside it in eights: a phone cannot scan its own screen. */
  private void code(Block.Code it) {
    QrCode symbol = QrCode.of(it.content());
    String side = String.valueOf(symbol.sizeWithMargin());
    String box = "0 0 " + side + " " + side;
    out.open("div", "class", "check");
    out.open("svg", "viewBox", box, "role", "img", "aria-label", it.title());
    out.open("rect", "width", side, "height", side, "fill", "#fff").close("rect");
    out.open("path", "d", symbol.path()).close("path").close("svg");
    out.open("div").element("b", it.title());
    it.lines().forEach(line -> out.unlessEmpty("p", line));
    out.element("p", it.content().replaceAll("(.{8})(?=.)", "$1 "), "class", "digest");
    out.raw("</div></div>\n");
  }

  /** On a screen nobody stamps: who signs is enough. */
  private void seal(Block.Seal seal) {
    out.open("li").element("b", seal.title());
    seal.lines().forEach(line -> out.unlessEmpty("span", line.strip()));
    out.close("li");
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
  }
}
