package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import java.text.MessageFormat;
import java.util.List;
import org.mingzhang.document.Document;

/** Head and foot of each page: what, whose, which period, which issue, which page of how many. */
final class RunningLines {

  private static final Style HEAD = Style.LABEL;
  private static final Style FOOT = Style.plain(7.2, Style.MUTED);
  private static final double BETWEEN = mm(5);

  /** More would leave the sheet's upper edge too near. */
  private static final int MOST_LINES = 3;

  private static final double SMALLER = 0.9;

  private final Document document;
  private final int pages;
  private final MessageFormat label;

  RunningLines(Document document, int pages) {
    this.document = document;
    this.pages = pages;
    this.label = new MessageFormat(document.pageLabel(), document.locale());
  }

  void paint(Canvas canvas, int page) {
    head(canvas);
    double headRule = Sheet.HEAD_TOP + HEAD.leading() + mm(1.6);
    canvas.rule(Sheet.LEFT, headRule, Sheet.BODY_WIDTH, 0.6, Style.ACCENT);

    canvas.rule(Sheet.LEFT, Sheet.FOOT_TOP, Sheet.BODY_WIDTH, 0.4, Style.HAIRLINE);
    String pageOf = label.format(new Object[] {page, pages});
    double top = Sheet.FOOT_TOP + mm(1.4);
    row(canvas, top, FOOT, document.footLeft(), document.footCentre(), pageOf);
  }

  /** On one line; a long name breaks, its last line beside the period, the others above. */
  private void head(Canvas canvas) {
    String left = document.headLeft();
    String right = document.headRight();
    Style style = HEAD;
    double room = Sheet.BODY_WIDTH - style.width(right) - BETWEEN;
    if (style.width(left) <= room || room < Sheet.BODY_WIDTH / 3) {
      row(canvas, Sheet.HEAD_TOP, style, left, "", right);
      return;
    }
    List<Line> lines = LineBreaker.lines(left, style, room);
    while (lines.size() > MOST_LINES) {
      style = style.scaled(SMALLER);
      lines = LineBreaker.lines(left, style, room);
    }
    double top = Sheet.HEAD_TOP + HEAD.leading() - lines.size() * style.leading();
    Words.draw(canvas, lines, Sheet.LEFT, top, style);
    canvas.textBefore(right, Sheet.LEFT + Sheet.BODY_WIDTH, Sheet.HEAD_TOP, HEAD);
  }

  /** Three texts on one line, smaller where they would touch. */
  private static void row(
      Canvas canvas, double top, Style style, String left, String centre, String right) {
    double sides = Math.max(style.width(left), style.width(right));
    double middle = style.width(centre);
    double needed =
        middle > 0
            ? 2 * (sides + BETWEEN) + middle
            : style.width(left) + BETWEEN + style.width(right);
    Style fitting = needed > Sheet.BODY_WIDTH ? style.scaled(Sheet.BODY_WIDTH / needed) : style;
    double y = top + style.baseline() - fitting.baseline();
    canvas.text(left, Sheet.LEFT, y, fitting);
    canvas.text(centre, (Sheet.WIDTH - fitting.width(centre)) / 2, y, fitting);
    canvas.textBefore(right, Sheet.LEFT + Sheet.BODY_WIDTH, y, fitting);
  }
}
