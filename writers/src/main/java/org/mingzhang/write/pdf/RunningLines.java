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
  private final Sheet sheet;
  private final int pages;
  private final MessageFormat label;

  RunningLines(Document document, Sheet sheet, int pages) {
    this.document = document;
    this.sheet = sheet;
    this.pages = pages;
    this.label = new MessageFormat(document.pageLabel(), document.locale());
  }

  void paint(Canvas canvas, int page) {
    head(canvas);
    double headRule = sheet.headTop() + HEAD.leading() + mm(1.6);
    canvas.rule(sheet.left(), headRule, sheet.bodyWidth(), 0.6, Style.ACCENT);

    canvas.rule(sheet.left(), sheet.footTop(), sheet.bodyWidth(), 0.4, Style.HAIRLINE);
    String pageOf = label.format(new Object[] {page, pages});
    double top = sheet.footTop() + mm(1.4);
    row(canvas, top, FOOT, document.footLeft(), document.footCentre(), pageOf);
  }

  /** On one line; a long name breaks, its last line beside the period, the others above. */
  private void head(Canvas canvas) {
    String left = document.headLeft();
    String right = document.headRight();
    Style style = HEAD;
    double room = sheet.bodyWidth() - style.width(right) - BETWEEN;
    if (style.width(left) <= room || room < sheet.bodyWidth() / 3) {
      row(canvas, sheet.headTop(), style, left, "", right);
      return;
    }
    List<Line> lines = LineBreaker.lines(left, style, room);
    while (lines.size() > MOST_LINES) {
      style = style.scaled(SMALLER);
      lines = LineBreaker.lines(left, style, room);
    }
    double top = sheet.headTop() + HEAD.leading() - lines.size() * style.leading();
    Words.draw(canvas, lines, sheet.left(), top, style);
    canvas.textBefore(right, sheet.left() + sheet.bodyWidth(), sheet.headTop(), HEAD);
  }

  /** Three texts on one line, smaller where they would touch. */
  private void row(
      Canvas canvas, double top, Style style, String left, String centre, String right) {
    double sides = Math.max(style.width(left), style.width(right));
    double middle = style.width(centre);
    double needed =
        middle > 0
            ? 2 * (sides + BETWEEN) + middle
            : style.width(left) + BETWEEN + style.width(right);
    Style fitting = needed > sheet.bodyWidth() ? style.scaled(sheet.bodyWidth() / needed) : style;
    double y = top + style.baseline() - fitting.baseline();
    canvas.text(left, sheet.left(), y, fitting);
    canvas.text(centre, (sheet.width() - fitting.width(centre)) / 2, y, fitting);
    canvas.textBefore(right, sheet.left() + sheet.bodyWidth(), y, fitting);
  }
}
