package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbered small notes, two side by side where there is room; a page may end between any two rows.
 */
final class NotesColumns {

  private static final double GAP = mm(8);
  private static final Style STYLE = Style.SMALL;

  private record Note(String number, List<Line> lines, Tag tag) {

    double height() {
      return lines.size() * STYLE.leading();
    }
  }

  private NotesColumns() {}

  /** One piece a row; the last two stay together, so that no page begins with a single line. */
  static List<Piece> of(List<String> items, double width) {
    int abreast = width > Sheet.WIDE ? 2 : 1;
    double column = (width - GAP * (abreast - 1)) / abreast;
    double indent = STYLE.width(items.size() + ". ") + 1;
    Tag list = Tag.of("L");
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < items.size(); i += abreast) {
      List<Note> row = new ArrayList<>();
      for (int n = i; n < Math.min(i + abreast, items.size()); n++) {
        row.add(
            new Note(
                (n + 1) + ".",
                LineBreaker.lines(items.get(n), STYLE, column - indent),
                list.part("LI")));
      }
      pieces.add(
          Piece.of(
              0,
              row.stream().mapToDouble(Note::height).max().orElse(0),
              (canvas, x, y) -> {
                for (int n = 0; n < row.size(); n++) {
                  draw(canvas, row.get(n), x + n * (column + GAP), y, indent);
                }
              }));
    }
    if (pieces.size() > 1) {
      int last = pieces.size() - 2;
      pieces.set(last, pieces.get(last).withNext());
    }
    return pieces;
  }

  private static void draw(Canvas canvas, Note note, double x, double y, double indent) {
    double end = x + indent - STYLE.width(" ") - 1;
    canvas.within(note.tag().part("Lbl"), () -> canvas.textBefore(note.number(), end, y, STYLE));
    canvas.within(
        note.tag().part("LBody"), () -> Words.draw(canvas, note.lines(), x + indent, y, STYLE));
  }
}
