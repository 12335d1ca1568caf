package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;

/** The answers in one row: label, large figure, what it rests on. */
final class TileRow {

  private static final double PADDING = mm(3);
  private static final double TOP = mm(2.2);
  private static final double BOTTOM = mm(2.2);

  private static final double NARROWEST = mm(38);

  private TileRow() {}

  /**
   * A tile's lines, broken.
   *
   * @param beside whether the status stands on the label's last line rather than below it
   */
  private record Laid(
      Block.Tile tile, List<Line> label, boolean beside, Style figure, List<Line> lines) {

    static Laid of(Block.Tile tile, double width) {
      List<Line> label = LineBreaker.lines(tile.label(), Style.TEXT, width);
      double lastLine = label.get(label.size() - 1).width();
      boolean beside = lastLine + mm(1.5) + STATUS.width(status(tile)) <= width;
      double natural = Style.FIGURE.width(tile.value());
      Style figure = natural <= width ? Style.FIGURE : Style.FIGURE.scaled(width / natural);
      List<Line> lines = new ArrayList<>();
      for (String line : tile.lines()) {
        lines.addAll(LineBreaker.lines(line, Style.SMALL, width));
      }
      return new Laid(tile, label, beside, figure, lines);
    }

    double labelHeight() {
      return (label.size() + (beside ? 0 : 1)) * Style.TEXT.leading();
    }

    double bodyHeight() {
      return Style.FIGURE.leading() + lines.size() * Style.SMALL.leading();
    }

    void paint(Canvas canvas, double x, double y, double figureTop) {
      Words.draw(canvas, label, x, y, Style.TEXT);
      Line last = label.get(label.size() - 1);
      double row = (label.size() - (beside ? 1 : 0)) * Style.TEXT.leading();
      canvas.text(
          status(tile),
          beside ? x + last.width() + mm(1.5) : x,
          y + row + Style.TEXT.baseline() - STATUS.baseline(),
          STATUS.in(Mark.of(tile.status()).colour()));
      double baseline = Style.FIGURE.baseline() - figure.baseline();
      canvas.text(tile.value(), x, figureTop + baseline, figure);
      Words.draw(canvas, lines, x, figureTop + Style.FIGURE.leading(), Style.SMALL);
    }
  }

  private static final Style STATUS = Style.plain(7.4, Style.INK);

  private static String status(Block.Tile tile) {
    return Mark.of(tile.status()).beside(tile.statusText());
  }

  /** A row; two where the figures would be small in one. */
  static List<Piece> of(List<Block.Tile> tiles, double width) {
    int half = (tiles.size() + 1) / 2;
    if (tiles.size() > 2 && (width + PADDING) / tiles.size() < NARROWEST) {
      return List.of(
          row(tiles.subList(0, half), width).withNext(),
          row(tiles.subList(half, tiles.size()), width));
    }
    return List.of(row(tiles, width));
  }

  private static Piece row(List<Block.Tile> tiles, double width) {
    int count = Math.max(1, tiles.size());
    double each = (width + PADDING) / count;
    List<Laid> laid = tiles.stream().map(t -> Laid.of(t, each - 2 * PADDING)).toList();
    double label = laid.stream().mapToDouble(Laid::labelHeight).max().orElse(0);
    double body = laid.stream().mapToDouble(Laid::bodyHeight).max().orElse(0);
    double height = TOP + label + body + BOTTOM;
    return Piece.of(
        0,
        height,
        (canvas, x, y) -> {
          canvas.rule(x, y, width, 1.2, Style.ACCENT);
          canvas.rule(x, y + height, width, 0.4, Style.HAIRLINE);
          for (int i = 0; i < laid.size(); i++) {
            double left = x + i * each;
            if (i > 0) {
              double edge = left - PADDING;
              canvas.line(edge, y + 1, edge, y + height, 0.4, Style.HAIRLINE);
            }
            Laid tile = laid.get(i);
            canvas.within(Tag.of("P"), () -> tile.paint(canvas, left, y + TOP, y + TOP + label));
          }
        });
  }
}
