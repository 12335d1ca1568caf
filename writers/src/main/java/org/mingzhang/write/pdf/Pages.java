package org.mingzhang.write.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Deals pieces to pages. Pieces bound to each other move together; where no page can hold them all,
 * the last weak bond among them is loosed, or the last bond, so that a heading still keeps what
 * follows it.
 */
final class Pages {

  /** A piece and the distance of its upper edge from the body's, in points. */
  record Placed(Piece piece, double y) {}

  /**
   * Pieces on their pages.
   *
   * @param broken how many pieces were taken apart
   * @param gaps how many pages before the last end in a large blank, the next piece being too high
   */
  record Dealt(List<List<Placed>> pages, int broken, int gaps) {

    boolean isBetterThan(Dealt other) {
      return BEST.compare(this, other) < 0;
    }

    /** How far down the last page is filled, in points. */
    double end() {
      return end(pages.get(pages.size() - 1));
    }

    /** The same of the page that is filled least. */
    double least() {
      return pages.stream().mapToDouble(Dealt::end).min().orElse(0);
    }

    private static double end(List<Placed> page) {
      return page.stream()
          .mapToDouble(placed -> placed.y() + placed.piece().height())
          .max()
          .orElse(0);
    }
  }

  /** A blank of more than this share of a page's body looks like a mistake. */
  private static final double GAP = 0.25;

  private static final Comparator<Dealt> BEST =
      Comparator.<Dealt>comparingInt(dealt -> dealt.pages().size())
          .thenComparingInt(Dealt::broken)
          .thenComparingInt(Dealt::gaps);

  private final double wholeRoom;
  private final double firstRoom;
  private int broken;
  private int gaps;
  private final List<List<Placed>> done = new ArrayList<>();
  private List<Placed> open = new ArrayList<>();
  private double used;

  private Pages(double room, double first) {
    this.wholeRoom = room;
    this.firstRoom = first;
  }

  /**
   * Pages, at least one.
   *
   * @param room height of a page's body
   * @param first height of the first one's, which may have something at its foot
   */
  static Dealt of(List<Piece> pieces, double room, double first) {
    Pages pages = new Pages(room, first);
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
    return new Dealt(pages.done, pages.broken, pages.gaps);
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
      if (height > emptyRoom()) {
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
    if (!open.isEmpty() && used + height > room()) {
      if (placeInParts(together)) {
        return;
      }
      gaps += room() - used > GAP * wholeRoom ? 1 : 0;
      turn();
    }
    for (Piece piece : together) {
      put(piece);
    }
  }

  /**
   * Where the first part of the last piece still fits, a page is filled rather than left half
   * empty.
   */
  private boolean placeInParts(List<Piece> together) {
    Piece last = together.get(together.size() - 1);
    if (last.parts().isEmpty()) {
      return false;
    }
    List<Piece> first = new ArrayList<>(together.subList(0, together.size() - 1));
    first.add(last.parts().get(0).after(last.gap()));
    if (used + first.get(0).gap() + Piece.height(first) > room()) {
      return false;
    }
    broken++;
    first.forEach(this::put);
    last.parts().subList(1, last.parts().size()).forEach(part -> place(List.of(part)));
    return true;
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

  private double room() {
    return done.isEmpty() ? firstRoom : wholeRoom;
  }

  /** Of the page that is begun next, or of this one where it is still empty. */
  private double emptyRoom() {
    return done.isEmpty() && open.isEmpty() ? firstRoom : wholeRoom;
  }

  private static double head(Piece piece) {
    Piece head = piece.repeated();
    return head == null ? 0 : head.height();
  }
}
