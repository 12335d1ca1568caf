package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;

/** Labels and values in a grid; a long value takes the room of several places. */
final class ParticularsGrid {

  private static final double GAP = mm(6);
  private static final double BETWEEN = mm(2.5);
  private static final double PADDING = mm(0.7);

  /** An item's place: left edge and width. */
  private record Place(
      Block.Particular item, double left, double width, boolean wide, List<Line> value) {}

  private ParticularsGrid() {}

  /** One piece a row. */
  static List<Piece> of(List<Block.Particular> items, double width) {
    int columns = width > Sheet.WIDE ? 4 : 2;
    double step = (width + GAP) / columns;
    List<Piece> rows = new ArrayList<>();
    List<Place> row = new ArrayList<>();
    int next = 0;
    for (Block.Particular item : items) {
      int span = span(item, step, columns);
      if (next + span > columns) {
        rows.add(piece(row));
        row = new ArrayList<>();
        next = 0;
      }
      row.add(place(item, next * step, span * step - GAP, span > 1));
      next += span;
    }
    if (!row.isEmpty()) {
      rows.add(piece(row));
    }
    return rows;
  }

  private static int span(Block.Particular item, double step, int columns) {
    double needed = Style.MUTED_TEXT.width(item.label()) + BETWEEN + Style.TEXT.width(item.value());
    int span = 1;
    while (span < columns && span * step - GAP < needed) {
      span *= 2;
    }
    return span;
  }

  private static Place place(Block.Particular item, double left, double width, boolean wide) {
    double label = Style.MUTED_TEXT.width(item.label());
    double room = Math.max(width - label - BETWEEN, width / 3);
    return new Place(item, left, width, wide, LineBreaker.lines(item.value(), Style.TEXT, room));
  }

  private static void draw(Canvas canvas, Place place, double left, double top) {
    canvas.text(place.item().label(), left, top, Style.MUTED_TEXT);
    if (place.wide()) {
      double after = left + Style.MUTED_TEXT.width(place.item().label()) + BETWEEN;
      Words.draw(canvas, place.value(), after, top, Style.TEXT);
    } else {
      Words.drawBefore(canvas, place.value(), left + place.width(), top, Style.TEXT);
    }
  }

  private static Piece piece(List<Place> row) {
    int lines = row.stream().mapToInt(p -> p.value().size()).max().orElse(1);
    double height = lines * Style.TEXT.leading() + 2 * PADDING;
    return Piece.of(
        mm(0.4),
        height,
        (canvas, x, y) -> {
          for (Place place : row) {
            double left = x + place.left();
            canvas.within(Tag.of("P"), () -> draw(canvas, place, left, y + PADDING));
            canvas.rule(left, y + height, place.width(), 0.3, Style.HAIRLINE);
          }
        });
  }
}
