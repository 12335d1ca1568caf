package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.write.qr.QrCode;

/** A code that a camera reads, with its words beside it: what it is and how to check it. */
final class CodeStrip {

  /** A module; the whole symbol is wider than 18 mm with 33 modules or more. */
  private static final double MODULE = mm(0.55);

  private static final double PADDING = mm(1.6);

  private CodeStrip() {}

  static Piece of(Block.Code code, double width) {
    QrCode symbol = QrCode.of(code.content());
    double side = symbol.sizeWithMargin() * MODULE;
    double room = width - side - mm(5);
    Style style = Style.SMALL;
    List<Line> title = LineBreaker.lines(code.title(), Style.SUBHEADING, room);
    List<Line> lines = new ArrayList<>();
    for (String line : code.lines()) {
      lines.addAll(LineBreaker.lines(line, style, room));
    }
    double words = title.size() * Style.SUBHEADING.leading() + lines.size() * style.leading();
    double height = Math.max(side, words + 2 * PADDING);
    return Piece.of(
        mm(3),
        height,
        (canvas, x, y) -> {
          canvas.rule(x, y, width, 0.4, Style.HAIRLINE);
          double below = y + PADDING + title.size() * Style.SUBHEADING.leading();
          canvas.within(
              Tag.of("P"),
              () -> {
                Words.draw(canvas, title, x, y + PADDING, Style.SUBHEADING);
                Words.draw(canvas, lines, x, below, style);
              });
          canvas.code(symbol, x + width - side, y + (height - side) / 2, MODULE, code.title());
        });
  }
}
