package org.mingzhang.write.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that is never torn.
 *
 * @param gap white space before it, in points, left out at a page's start
 * @param height in points
 * @param stay what it must not be parted from
 * @param repeated drawn again before it where it begins a page, such as a table's head
 * @param parts what it may be taken apart into where the rest of a page cannot hold it whole, else
 *     none
 * @param painter draws it
 */
record Piece(
    double gap,
    double height,
    Stay stay,
    @Nullable Piece repeated,
    List<Piece> parts,
    Painter painter) {

  /** What a piece must not be parted from by a page's end. */
  enum Stay {
    FREE,
    /** stays with the piece after it where a page can hold both */
    RATHER_WITH_NEXT,
    /** stays with the piece after it */
    WITH_NEXT,
    /** begins a page */
    NEW_PAGE
  }

  /** Draws a piece with its upper left corner at (x, y). */
  interface Painter {
    void paint(Canvas canvas, double x, double y);
  }

  static Piece of(double gap, double height, Painter painter) {
    return new Piece(gap, height, Stay.FREE, null, List.of(), painter);
  }

  /** Begins a page and draws nothing. */
  static Piece newPage() {
    return new Piece(0, 0, Stay.NEW_PAGE, null, List.of(), (canvas, x, y) -> {});
  }

  /** With a place for its words in the document's structure. */
  Piece tagged(Tag tag) {
    return new Piece(
        gap,
        height,
        stay,
        repeated,
        parts,
        (canvas, x, y) -> canvas.within(tag, () -> painter.paint(canvas, x, y)));
  }

  Piece withNext() {
    return new Piece(gap, height, Stay.WITH_NEXT, repeated, parts, painter);
  }

  Piece ratherWithNext() {
    return new Piece(gap, height, Stay.RATHER_WITH_NEXT, repeated, parts, painter);
  }

  Piece after(double space) {
    return new Piece(space, height, stay, repeated, parts, painter);
  }

  Piece under(Piece head) {
    return new Piece(gap, height, stay, head, parts, painter);
  }

  Piece madeOf(List<Piece> smaller) {
    return new Piece(gap, height, stay, repeated, List.copyOf(smaller), painter);
  }

  boolean isFree() {
    return stay == Stay.FREE;
  }

  boolean isNewPage() {
    return stay == Stay.NEW_PAGE;
  }

  boolean staysWithNext() {
    return stay == Stay.WITH_NEXT;
  }

  boolean ratherStaysWithNext() {
    return stay == Stay.RATHER_WITH_NEXT;
  }

  /** Height of the pieces one below the other, without the first one's gap. */
  static double height(List<Piece> pieces) {
    double height = 0;
    for (int i = 0; i < pieces.size(); i++) {
      height += pieces.get(i).height + (i == 0 ? 0 : pieces.get(i).gap);
    }
    return height;
  }

  /** Draws the pieces one below the other. */
  static void paint(List<Piece> pieces, Canvas canvas, double x, double y) {
    double top = y;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      top += i == 0 ? 0 : piece.gap;
      piece.painter.paint(canvas, x, top);
      top += piece.height;
    }
  }
}
