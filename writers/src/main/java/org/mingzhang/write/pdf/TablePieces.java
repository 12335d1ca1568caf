package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/** A table as pieces: its head, repeated on each page, and one piece a row. */
final class TablePieces {

  /** A table of up to so many rows stays on one page, unless that could leave half of one empty. */
  private static final int SHORT = 12;

  /** A row as high as a paragraph may stand alone. */
  private static final double LOW = mm(12);

  private final Table table;
  private final double width;
  private final double page;
  private final List<Double> widths;
  private final TableStyle style;
  private final int count;
  private final Tag tag = Tag.of("Table");

  private TablePieces(Table table, double width, double page, double rows, boolean shrinks) {
    this.table = table;
    this.width = width;
    this.page = page;
    this.count = table.columns().size();
    ColumnWidths.Fitted fitted = ColumnWidths.fit(table, width, shrinks);
    this.widths = fitted.widths();
    this.style = fitted.style().spaced(rows);
  }

  /**
   * A table's pieces.
   *
   * @param page the height of a page's body
   * @param rows the space above and below its rows, as a share of the usual
   * @param shrinks whether it may be set in smaller type to fit
   */
  static List<Piece> of(Table table, double width, double page, double rows, boolean shrinks) {
    return table.columns().isEmpty()
        ? List.of()
        : new TablePieces(table, width, page, rows, shrinks).pieces();
  }

  /** A group's name may run over the empty cells beside it. */
  static boolean spansRow(Table.Row row) {
    return row.emphasis() == Table.Emphasis.GROUP
        && row.cells().stream().skip(1).allMatch(c -> TableStyle.printed(c).isEmpty());
  }

  private List<Piece> pieces() {
    boolean headless = table.columns().stream().allMatch(column -> column.label().isEmpty());
    Piece head = headless ? rule() : head();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(head.withNext());
    double room = page - head.height() - mm(30);
    List<List<Piece>> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      rows.add(new LaidRow(row).pieces(room));
    }
    boolean isWhole =
        rows.size() <= SHORT && rows.stream().mapToDouble(Piece::height).sum() <= page / 3;
    boolean grouped = table.rows().stream().anyMatch(row -> row.emphasis() == Table.Emphasis.GROUP);
    for (int r = 0; r < rows.size(); r++) {
      boolean isKept = isWhole || isAlone(rows, r) || (grouped && isInShortGroup(rows, r));
      for (Piece piece : rows.get(r)) {
        pieces.add(bound(piece.under(head), r, isKept));
      }
    }
    if (!table.note().isEmpty()) {
      int last = pieces.size() - 1;
      pieces.set(last, pieces.get(last).withNext());
      pieces.add(note());
    }
    return pieces;
  }

  /** Whether a page's end after this row would part a group whose name the next page lacks. */
  private boolean isInShortGroup(List<List<Piece>> rows, int row) {
    int first = row;
    while (first > 0 && !isGroup(first)) {
      first--;
    }
    int end = row + 1;
    while (end < rows.size() && !isGroup(end)) {
      end++;
    }
    return isGroup(first)
        && row < end - 1
        && end - first <= SHORT
        && rows.subList(first, end).stream().mapToDouble(Piece::height).sum() <= page / 2;
  }

  private boolean isGroup(int row) {
    return table.rows().get(row).emphasis() == Table.Emphasis.GROUP;
  }

  /** Whether a page's end after this row would leave a low first or last row alone. */
  private static boolean isAlone(List<List<Piece>> rows, int row) {
    int last = rows.size() - 1;
    return (row == 0 && Piece.height(rows.get(0)) < LOW)
        || (row == last - 1 && Piece.height(rows.get(last)) < LOW);
  }

  /** A group's name and the row before a total are never parted from the next. */
  private Piece bound(Piece piece, int row, boolean isKept) {
    int last = table.rows().size() - 1;
    if (row == last) {
      return piece;
    }
    if (table.rows().get(row).emphasis() == Table.Emphasis.GROUP
        || table.rows().get(row + 1).emphasis() == Table.Emphasis.TOTAL) {
      return piece.withNext();
    }
    return isKept ? piece.ratherWithNext() : piece;
  }

  private Piece head() {
    Style look = style.head();
    List<List<Line>> labels = new ArrayList<>();
    int most = 1;
    for (int c = 0; c < count; c++) {
      List<Line> lines = LineBreaker.lines(table.columns().get(c).label(), look, textWidth(c));
      labels.add(lines);
      most = Math.max(most, lines.size());
    }
    int deepest = most;
    double pad = mm(0.8);
    double height = most * look.leading() + 2 * pad;
    Tag row = tag.part("TR");
    return Piece.of(
        0,
        height,
        (canvas, x, y) -> {
          canvas.unlessSaid(
              row,
              () -> {
                for (int c = 0; c < count; c++) {
                  int column = c;
                  List<Line> lines = labels.get(c);
                  double top = y + pad + (deepest - lines.size()) * look.leading();
                  canvas.part(row.part("TH"), () -> draw(canvas, lines, column, x, top, look));
                }
              });
          canvas.rule(x, y + height, width, 0.6, Style.INK);
        });
  }

  /** Where no column has a name, only the line that a head ends with. */
  private Piece rule() {
    return Piece.of(0, 0.6, (canvas, x, y) -> canvas.rule(x, y, width, 0.6, Style.INK));
  }

  private Piece note() {
    List<Line> lines = LineBreaker.lines(table.note(), Style.SMALL, width);
    double gap = mm(0.8);
    return Piece.of(
            gap,
            lines.size() * Style.SMALL.leading(),
            (canvas, x, y) -> Words.draw(canvas, lines, x, y, Style.SMALL))
        .tagged(Tag.of("P"));
  }

  private double left(int column) {
    double left = 0;
    for (int c = 0; c < column; c++) {
      left += widths.get(c);
    }
    return left + (column == 0 ? 0 : style.paddingX());
  }

  private double textWidth(int column) {
    return widths.get(column) - ColumnWidths.padding(column, count, style);
  }

  private void draw(Canvas canvas, List<Line> lines, int c, double x, double y, Style look) {
    if (table.columns().get(c).align() == Table.Align.RIGHT) {
      Words.drawBefore(canvas, lines, x + left(c) + textWidth(c), y, look);
    } else {
      Words.draw(canvas, lines, x + left(c), y, look);
    }
  }

  /** A row with its cells' lines. */
  private final class LaidRow {

    private final Table.Row row;
    private final List<List<Line>> cells = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private final int lines;

    LaidRow(Table.Row row) {
      this.row = row;
      boolean spans = spansRow(row);
      Tag place = tag.part("TR");
      int most = 1;
      for (int c = 0; c < Math.min(count, row.cells().size()); c++) {
        Cell cell = row.cells().get(c);
        double room = spans && c == 0 ? width : textWidth(c);
        String text = TableStyle.printed(cell);
        List<Line> broken = LineBreaker.lines(text, style.of(cell, row.emphasis()), room);
        cells.add(broken);
        tags.add(place.part("TD"));
        most = Math.max(most, broken.size());
      }
      lines = most;
    }

    /** One piece; several where one cell's text alone is longer than a page. */
    List<Piece> pieces(double room) {
      double leading = style.text().leading();
      int most = Math.max(1, (int) ((room - 2 * style.paddingY()) / leading));
      List<Piece> pieces = new ArrayList<>();
      for (int from = 0; from < lines; from += most) {
        int start = from;
        int end = Math.min(lines, from + most);
        double height = (end - start) * leading + 2 * style.paddingY();
        boolean last = end == lines;
        pieces.add(
            Piece.of(0, height, (canvas, x, y) -> paint(canvas, x, y, height, start, end, last)));
      }
      return pieces;
    }

    private void paint(
        Canvas canvas, double x, double y, double height, int start, int end, boolean last) {
      boolean total = row.emphasis() == Table.Emphasis.TOTAL;
      for (int c = 0; c < cells.size(); c++) {
        Cell cell = row.cells().get(c);
        List<Line> all = cells.get(c);
        if (start == 0 && cell instanceof Cell.Shade shade && shade.depth() > 0) {
          double from = x + left(c) - (c == 0 ? 0 : style.paddingX() / 2);
          Color ground = new Color(Cell.Shade.GROUNDS.get(shade.depth()));
          canvas.fill(from, y + 0.3, textWidth(c) + style.paddingX(), height - 0.6, ground);
        }
        if (start < all.size()) {
          int column = c;
          List<Line> part = all.subList(start, Math.min(end, all.size()));
          canvas.within(
              tags.get(c),
              () ->
                  draw(
                      canvas,
                      part,
                      column,
                      x,
                      y + style.paddingY(),
                      style.of(cell, row.emphasis())));
        }
        if (start == 0 && cell instanceof Cell.Bar bar) {
          paintBar(canvas, bar, x + left(c), y + style.paddingY(), textWidth(c));
        }
      }
      if (total && start == 0) {
        canvas.rule(x, y, width, 0.6, Style.INK);
      }
      if (!total && last) {
        canvas.rule(x, y + height, width, 0.3, Style.HAIRLINE);
      }
    }

    private void paintBar(Canvas canvas, Cell.Bar bar, double x, double y, double room) {
      double middle = y + style.text().leading() / 2;
      double thick = mm(2);
      double longest = room - 1;
      double share = Math.max(0, Math.min(1, bar.share()));
      if (share > 0) {
        canvas.fill(x, middle - thick / 2, share * longest, thick, Style.ACCENT);
      }
      if (bar.mark() >= 0) {
        double at = x + Math.min(1, bar.mark()) * longest;
        canvas.fill(at - 0.45, middle - mm(1.7), 0.9, mm(3.4), Style.INK);
      }
    }
  }
}
