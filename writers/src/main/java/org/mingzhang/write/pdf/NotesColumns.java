package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import java.util.ArrayList;
import java.util.List;

/** Numbered small notes in two columns of like height. */
final class NotesColumns {

  private static final double GAP = mm(8);
  private static final Style STYLE = Style.SMALL;

  private record Note(String number, List<Line> lines) {}

  private NotesColumns() {}

  /** One piece for each page the notes need at most. */
  static List<Piece> of(List<String> items, double width) {
    boolean wide = width > Sheet.BODY_WIDTH * 0.6;
    double column = wide ? (width - GAP) / 2 : width;
    double indent = STYLE.width(items.size() + ". ") + 1;
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      notes.add(new Note((i + 1) + ".", LineBreaker.lines(items.get(i), STYLE, column - indent)));
    }
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    while (start < notes.size()) {
      int end = start + 1;
      while (end < notes.size() && fits(notes.subList(start, end + 1), wide)) {
        end++;
      }
      pieces.add(piece(notes.subList(start, end), wide, column, indent));
      start = end;
    }
    return pieces;
  }

  private static boolean fits(List<Note> notes, boolean wide) {
    return height(notes, wide) <= Sheet.BODY_HEIGHT * 0.8;
  }

  private static double height(List<Note> notes, boolean wide) {
    int left = wide ? leftCount(notes) : notes.size();
    int lines = Math.max(lines(notes.subList(0, left)), lines(notes.subList(left, notes.size())));
    return lines * STYLE.leading();
  }

  private static Piece piece(List<Note> notes, boolean wide, double column, double indent) {
    int left = wide ? leftCount(notes) : notes.size();
    return Piece.of(
        0,
        height(notes, wide),
        (canvas, x, y) -> {
          draw(canvas, notes.subList(0, left), x, y, indent);
          draw(canvas, notes.subList(left, notes.size()), x + column + GAP, y, indent);
        });
  }

  /** How many notes stand left so that neither column is longer than it must be. */
  private static int leftCount(List<Note> notes) {
    int all = lines(notes);
    int left = 0;
    int lines = 0;
    while (left < notes.size() && 2 * lines < all) {
      lines += notes.get(left).lines().size();
      left++;
    }
    return left;
  }

  private static int lines(List<Note> notes) {
    return notes.stream().mapToInt(n -> n.lines().size()).sum();
  }

  private static void draw(Canvas canvas, List<Note> notes, double x, double y, double indent) {
    double top = y;
    for (Note note : notes) {
      canvas.textBefore(note.number(), x + indent - STYLE.width(" ") - 1, top, STYLE);
      Words.draw(canvas, note.lines(), x + indent, top, STYLE);
      top += note.lines().size() * STYLE.leading();
    }
  }
}
