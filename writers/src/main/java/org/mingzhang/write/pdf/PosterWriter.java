package org.mingzhang.write.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.write.qr.QrCode;

/**
 * Writes a document of tiles, particulars and paragraphs on one sheet A3 that is read standing two
 * metres away: nothing smaller than 18 points, the numbers four times as large. What is too long
 * for its place ends in an ellipsis; the whole stands on the paper it is about. Bytes as of {@link
 * PdfWriter}.
 */
public final class PosterWriter {

  private static final double A3_WIDTH = Sheet.mm(297);
  private static final double A3_HEIGHT = Sheet.mm(420);

  /** Everything is placed as on A4, which A3 is but larger: 13 points print as 18. */
  private static final double LEFT = Sheet.mm(13);

  private static final double WIDTH = Sheet.PAPER_WIDTH - 2 * LEFT;
  private static final double TOP = Sheet.mm(12);
  private static final double BOTTOM = Sheet.mm(285);

  private static final Style WHOSE = new Style(false, 19, 27, Style.INK, 0);
  private static final Style TITLE = new Style(true, 31, 37, Style.INK, 0.02);
  private static final Style DAYS = Style.plain(14, Style.MUTED);
  private static final Style LABEL = new Style(true, 19, 26, Style.INK, 0);
  private static final Style BASE = new Style(false, 15, 21, Style.MUTED, 0);
  private static final Style VALUE = new Style(true, 48, 54, Style.ACCENT, 0);
  private static final Style HEAD = new Style(true, 14.5, 21, Style.ACCENT, 0);
  private static final Style TEXT = new Style(false, 14.5, 21, Style.INK, 0);
  private static final Style CODE = new Style(true, 21, 30, Style.INK, 0.04);
  private static final Style FOOT = Style.plain(13, Style.MUTED);

  private static final double SYMBOL = Sheet.mm(38);
  private static final double GAP = 14;
  private static final double HEAD_WIDTH = 82;
  private static final double SMALLEST = 0.4;
  private static final String ELLIPSIS = "…";

  /**
   * Writes the poster and leaves the stream open.
   *
   * @throws org.mingzhang.write.font.MissingGlyphs before a byte is written, if no font holds one
   *     of its characters
   */
  public void write(Document document, OutputStream out) throws IOException {
    PdfWriter.check(document);
    PdfWriter.file(
        document,
        new PdfWriter.Make(
            new Rectangle((float) A3_WIDTH, (float) A3_HEIGHT), true, List.of(), "poster"),
        out,
        (pdf, writer, used, structure) -> {
          writer.setPageEmpty(false);
          PdfContentByte content = writer.getDirectContent();
          content.concatCTM(
              (float) (A3_WIDTH / Sheet.PAPER_WIDTH),
              0,
              0,
              (float) (A3_HEIGHT / Sheet.PAPER_HEIGHT),
              0,
              0);
          draw(
              new Canvas(
                  content, Sheet.USUAL, used, new Bookmarks(writer.getRootOutline()), structure),
              document);
          return document;
        });
  }

  private void draw(Canvas canvas, Document document) {
    canvas.begin();
    double y = head(canvas, document);
    double foot = BOTTOM - FOOT.leading();
    List<Block.Particular> particulars = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    List<Block.Tile> tiles = new ArrayList<>();
    Block.Code code = null;
    for (Block block : document.blocks()) {
      if (block instanceof Block.Tiles some) {
        tiles.addAll(some.tiles());
      } else if (block instanceof Block.Particulars some) {
        particulars.addAll(some.items());
      } else if (block instanceof Block.Paragraph paragraph) {
        remarks.add(paragraph.text());
      } else if (block instanceof Block.Code one) {
        code = one;
      }
    }
    canvas.rule(LEFT, foot - 5, WIDTH, 1, Style.ACCENT);
    Tag numbers = Tag.of("Sect");
    // They are drawn last, when it is known what room is left, but read before the rest.
    canvas.within(numbers, () -> {});
    double below = below(canvas, document, particulars, remarks, code, foot - 12);
    tiles(canvas, numbers, tiles, y, below - 10);
    said(canvas, fitted(document.footLeft(), FOOT, WIDTH), LEFT, foot, FOOT);
    canvas.end();
  }

  /** A line that is read aloud as a paragraph of its own. */
  private static void said(Canvas canvas, String text, double x, double y, Style style) {
    canvas.within(Tag.of("P"), () -> canvas.text(text, x, y, style));
  }

  private static double head(Canvas canvas, Document document) {
    double y = TOP;
    said(canvas, fitted(document.subtitle(), WHOSE, WIDTH), LEFT, y, WHOSE);
    y += WHOSE.leading();
    List<Line> title = cut(document.title(), TITLE, WIDTH, 2);
    double top = y;
    canvas.within(Tag.heading(1), () -> Words.draw(canvas, title, LEFT, top, TITLE));
    y += title.size() * TITLE.leading();
    said(canvas, fitted(document.headRight(), DAYS, WIDTH), LEFT, y, DAYS);
    y += DAYS.leading() + 6;
    canvas.rule(LEFT, y, WIDTH, 3, Style.ACCENT);
    return y + 6;
  }

  /** The numbers share the room that is left, one below the other. */
  private static void tiles(
      Canvas canvas, Tag numbers, List<Block.Tile> tiles, double top, double bottom) {
    double height = (bottom - top) / Math.max(1, tiles.size());
    double y = top;
    for (Block.Tile tile : tiles) {
      if (y > top) {
        canvas.rule(LEFT, y, WIDTH, 0.8, Style.HAIRLINE);
      }
      Style value = narrowed(tile.value(), VALUE, WIDTH * 0.5);
      String number = fitted(tile.value(), value, WIDTH * 0.5);
      double room = WIDTH - value.width(number) - GAP;
      TileText text = TileText.fitting(tile, room, height - 4);
      List<Line> label = text.label();
      List<Line> shown = text.base();
      double taken = text.height();
      double at = y + (height - taken) / 2;
      double middle = y + (height - value.leading()) / 2;
      double below = label.size() * text.big().leading();
      canvas.within(numbers.part("P"), () -> Words.draw(canvas, label, LEFT, at, text.big()));
      canvas.within(
          numbers.part("P"), () -> canvas.textBefore(number, LEFT + WIDTH, middle, value));
      canvas.within(
          numbers.part("P"), () -> Words.draw(canvas, shown, LEFT, at + below, text.small()));
      y += height;
    }
  }

  /** What stands beside a number: in smaller type where all of it would not fit otherwise. */
  private record TileText(List<Line> label, List<Line> base, Style big, Style small) {

    private static final double LEAST = 0.6;
    private static final double STEP = 0.1;

    static TileText fitting(Block.Tile tile, double room, double height) {
      for (double scale = 1; scale > LEAST; scale -= STEP) {
        TileText text = of(tile, room, scale);
        boolean whole =
            LineBreaker.lines(tile.label(), text.big, room).size() <= 2 && text.height() <= height;
        if (whole) {
          return text;
        }
      }
      TileText least = of(tile, room, LEAST);
      int most =
          (int) ((height - least.label.size() * least.big.leading()) / least.small.leading());
      return new TileText(
          least.label,
          least.base.subList(0, Math.max(0, Math.min(most, least.base.size()))),
          least.big,
          least.small);
    }

    private static TileText of(Block.Tile tile, double room, double scale) {
      Style big = LABEL.scaled(scale);
      Style small = BASE.scaled(scale);
      List<Line> base = new ArrayList<>();
      if (!tile.statusText().isEmpty()) {
        base.addAll(cut(Mark.of(tile.status()).beside(tile.statusText()), small, room, 1));
      }
      tile.lines().forEach(line -> base.addAll(cut(line, small, room, 2)));
      return new TileText(cut(tile.label(), big, room, 2), List.copyOf(base), big, small);
    }

    double height() {
      return label.size() * big.leading() + base.size() * small.leading();
    }
  }

  /** A line that is placed once it is known how high all of them are. */
  private record Placed(String text, double x, double y, Style style) {}

  /** What to do next, and the code with its symbol. Returns where it begins. */
  private double below(
      Canvas canvas,
      Document document,
      List<Block.Particular> particulars,
      List<String> remarks,
      Block.@Nullable Code code,
      double bottom) {
    double width = WIDTH - (code == null ? 0 : SYMBOL + GAP);
    List<Placed> placed = new ArrayList<>();
    double height = 0;
    for (Block.Particular item : particulars) {
      placed.add(new Placed(fitted(item.label(), HEAD, HEAD_WIDTH - 4), LEFT, height, HEAD));
      height = place(placed, item.value(), TEXT, LEFT + HEAD_WIDTH, width - HEAD_WIDTH, height);
      height += 2;
    }
    if (!document.footCentre().isEmpty()) {
      height = place(placed, document.footCentre(), CODE, LEFT, width, height + 4);
    }
    for (String remark : remarks) {
      height = place(placed, remark, FOOT, LEFT, width, height);
    }
    height = Math.max(height, code == null ? 0 : SYMBOL);
    double top = bottom - height;
    placed.forEach(p -> said(canvas, p.text(), p.x(), top + p.y(), p.style()));
    if (code != null) {
      QrCode symbol = QrCode.of(code.content());
      double module = SYMBOL / symbol.sizeWithMargin();
      canvas.code(symbol, LEFT + WIDTH - SYMBOL, bottom - SYMBOL, module, code.title());
    }
    return top;
  }

  private static double place(
      List<Placed> placed, String text, Style style, double x, double width, double top) {
    double y = top;
    for (Line line : cut(text, style, width, 2)) {
      placed.add(new Placed(line.text(), x, y, style));
      y += style.leading();
    }
    return y;
  }

  /** The text on so many lines at most; one that is longer ends in an ellipsis. */
  private static List<Line> cut(String text, Style style, double width, int most) {
    List<Line> lines = LineBreaker.lines(text, style, width);
    if (lines.size() <= most) {
      return lines;
    }
    List<Line> kept = new ArrayList<>(lines.subList(0, most - 1));
    String last = ended(lines.get(most - 1).text(), style, width);
    kept.add(new Line(last, style.width(last)));
    return kept;
  }

  /** The text on one line. */
  private static String fitted(String text, Style style, double width) {
    return style.width(text) <= width ? text : ended(text, style, width);
  }

  private static String ended(String text, Style style, double width) {
    int end = text.length();
    while (end > 0 && style.width(text.substring(0, end) + ELLIPSIS) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + ELLIPSIS;
  }

  /** Smaller where the text is wider, but never too small for its place on the wall. */
  private static Style narrowed(String text, Style style, double width) {
    double natural = style.width(text);
    return natural <= width ? style : style.scaled(Math.max(SMALLEST, width / natural));
  }
}
