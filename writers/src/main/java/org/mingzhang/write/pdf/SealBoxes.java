package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;

/** Boxes for seal and signature: who above, room for the stamp, who signs and when below. */
final class SealBoxes {

  private static final int MOST_IN_A_ROW = 4;
  private static final double NARROWEST = mm(39);
  private static final double GAP = mm(6);
  private static final double PADDING_X = mm(3);
  private static final double PADDING_Y = mm(2);
  private static final double STAMP = mm(9);
  private static final double LEAST_HEIGHT = mm(25);
  private static final Style STYLE = Style.plain(7.8, Style.MUTED);

  private record Box(List<Line> title, List<Line> lines) {
    double height() {
      return 2 * PADDING_Y + STAMP + (title.size() + lines.size()) * STYLE.leading();
    }
  }

  private SealBoxes() {}

  /** Rows of boxes, all bound together. */
  static List<Piece> of(List<Block.Seal> seals, double width) {
    int columns = Math.max(2, Math.min(MOST_IN_A_ROW, seals.size()));
    while (columns > 1 && (width - (columns - 1) * GAP) / columns < NARROWEST) {
      columns--;
    }
    double box = (width - (columns - 1) * GAP) / columns;
    List<Piece> rows = new ArrayList<>();
    for (int start = 0; start < seals.size(); start += columns) {
      List<Block.Seal> row = seals.subList(start, Math.min(seals.size(), start + columns));
      Piece piece = row(row.stream().map(s -> box(s, box - 2 * PADDING_X)).toList(), box);
      rows.add(start + columns < seals.size() ? piece.withNext() : piece);
    }
    return rows;
  }

  private static Box box(Block.Seal seal, double width) {
    List<Line> lines = new ArrayList<>();
    for (String line : seal.lines()) {
      lines.addAll(LineBreaker.lines(line, STYLE, width));
    }
    return new Box(LineBreaker.lines(seal.title(), STYLE, width), lines);
  }

  private static Piece row(List<Box> boxes, double width) {
    double content = boxes.stream().mapToDouble(Box::height).max().orElse(0);
    double height = Math.max(LEAST_HEIGHT, content);
    return Piece.of(
        mm(5),
        height,
        (canvas, x, y) -> {
          for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            double left = x + i * (width + GAP);
            canvas.frame(left, y, width, height, 0.4, Style.HAIRLINE);
            double signed = y + height - PADDING_Y - box.lines().size() * STYLE.leading();
            canvas.within(
                Tag.of("P"),
                () -> {
                  Words.draw(canvas, box.title(), left + PADDING_X, y + PADDING_Y, STYLE);
                  Words.draw(canvas, box.lines(), left + PADDING_X, signed, STYLE);
                });
          }
        });
  }
}
