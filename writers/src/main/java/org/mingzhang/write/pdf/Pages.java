package org.mingzhang.write.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Deals pieces to pages. Pieces bound to each other move together; where no page can hold them all,
 * the last weak bond among them is loosed, or the last bond, so that a heading still keeps what
 * follows it.
 */
final class Pages {

  /** A piece and the distance of its upper edge from the body's, in points. */
  record Placed(Piece piece, double y) {}

  private final double room;
  private final List<List<Placed>> done = new ArrayList<>();
  private List<Placed> open = new ArrayList<>();
  private double used;

  private Pages(double room) {
    this.room = room;
  }

  /** Pages, at least one. */
  static List<List<Placed>> of(List<Piece> pieces, double room) {
    Pages pages = new Pages(room);
    int i = 0;
    while (i < pieces.size()) {
      if (pieces.get(i).isNewPage()) {
        pages.turn();
        i++;
      } else {
        int end = pages.bound(pieces, i);
        pages.place(pieces.subList(i, end));
        i = end;
      }
    }
    pages.turn();
    if (pages.done.isEmpty()) {
      pages.done.add(List.of());
    }
    return pages.done;
  }

  /** End of the pieces that stay together from {@code start} on and that an empty page can hold. */
  private int bound(List<Piece> pieces, int start) {
    int end = start + 1;
    int looseEnd = 0;
    double height = head(pieces.get(start)) + pieces.get(start).height();
    while (end < pieces.size() && isBound(pieces.get(end - 1), pieces.get(end))) {
      if (pieces.get(end - 1).ratherStaysWithNext()) {
        looseEnd = end;
      }
      height += pieces.get(end).gap() + pieces.get(end).height();
      if (height > room) {
        return looseEnd > start ? looseEnd : end;
      }
      end++;
    }
    return end;
  }

  private static boolean isBound(Piece piece, Piece next) {
    return !next.isNewPage() && (piece.staysWithNext() || piece.ratherStaysWithNext());
  }

  private void place(List<Piece> together) {
    double height = together.get(0).gap() + Piece.height(together);
    if (!open.isEmpty() && used + height > room) {
      turn();
    }
    for (Piece piece : together) {
      put(piece);
    }
  }

  private void put(Piece piece) {
    if (open.isEmpty()) {
      Piece head = piece.repeated();
      if (head != null) {
        open.add(new Placed(head, 0));
        used = head.height();
      }
    } else {
      used += piece.gap();
    }
    open.add(new Placed(piece, used));
    used += piece.height();
  }

  private void turn() {
    if (!open.isEmpty()) {
      done.add(open);
    }
    open = new ArrayList<>();
    used = 0;
  }

  private static double head(Piece piece) {
    Piece head = piece.repeated();
    return head == null ? 0 : head.height();
  }
}
