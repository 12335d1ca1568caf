package org.mingzhang.write.pdf;

import static org.mingzhang.write.pdf.Sheet.mm;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;

/** Title, headings and paragraphs. */
final class Words {

  private static final double NOTE_GAP = mm(2.2);
  private static final double RULE = 2;

  private Words() {}

  /** The title of a paper within the document, found by its name. */
  static Piece sheet(Block.Sheet sheet, double width) {
    Piece title = title(sheet.title(), sheet.subtitle(), width);
    return Piece.of(
            0,
            title.height(),
            (canvas, x, y) -> {
              canvas.bookmark(1, sheet.name(), y);
              title.painter().paint(canvas, x, y);
            })
        .withNext();
  }

  static Piece title(String title, String subtitle, double width) {
    List<Line> large = LineBreaker.lines(title, Style.TITLE, width);
    List<Line> small =
        subtitle.isEmpty() ? List.of() : LineBreaker.lines(subtitle, Style.MUTED_TEXT, width);
    double subtitleTop = large.size() * Style.TITLE.leading() + mm(1.5);
    double height = subtitleTop + small.size() * Style.MUTED_TEXT.leading() + mm(4);
    return Piece.of(
            0,
            height,
            (canvas, x, y) -> {
              canvas.within(Tag.heading(1), () -> draw(canvas, large, x, y, Style.TITLE));
              canvas.within(
                  Tag.of("P"), () -> draw(canvas, small, x, y + subtitleTop, Style.MUTED_TEXT));
            })
        .withNext();
  }

  /** A heading with its small note on the same line, where it fits. */
  static Piece heading(Block.Heading heading, double width, boolean sub) {
    Style style = sub ? Style.SUBHEADING : Style.HEADING;
    List<Line> words = LineBreaker.lines(heading.text(), style, width);
    double lastLine = (words.size() - 1) * style.leading();
    double taken = words.get(words.size() - 1).width() + NOTE_GAP;
    Style small = Style.LABEL;
    List<Line> note =
        heading.note().isEmpty()
            ? List.of()
            : LineBreaker.lines(heading.note(), small, width, Math.min(taken, width));
    double noteTop = lastLine + style.baseline() - small.baseline();
    double noteEnd = noteTop + note.size() * small.leading();
    double height = Math.max(lastLine + style.leading(), noteEnd) + mm(1.5);
    Tag beside = Tag.of("P");
    return Piece.of(
            mm(sub ? 3.4 : 5),
            height,
            (canvas, x, y) -> {
              canvas.bookmark(heading.level(), heading.text(), y);
              canvas.within(Tag.heading(heading.level()), () -> draw(canvas, words, x, y, style));
              for (int i = 0; i < note.size(); i++) {
                double left = i == 0 ? x + taken : x;
                double top = y + noteTop + i * small.leading();
                Line line = note.get(i);
                canvas.within(beside, () -> canvas.text(line, left, top, small));
              }
            })
        .withNext();
  }

  /** A paragraph line by line; no line of it is alone at a page's end or start. */
  static List<Piece> paragraph(Block.Paragraph paragraph, double width) {
    return switch (paragraph.tone()) {
      case NORMAL -> lines(paragraph.text(), Style.TEXT, width);
      case MUTED -> lines(paragraph.text(), Style.SMALL, width);
      case WARNING -> List.of(warning(paragraph.text(), width));
    };
  }

  private static List<Piece> lines(String text, Style style, double width) {
    List<Line> lines = LineBreaker.lines(text, style, width);
    Tag tag = Tag.of("P");
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Piece piece =
          Piece.of(0, style.leading(), (canvas, x, y) -> canvas.text(line, x, y, style))
              .tagged(tag);
      boolean bound = i + 1 < lines.size() && (i == 0 || i == lines.size() - 2);
      pieces.add(bound ? piece.withNext() : piece);
    }
    return pieces;
  }

  /** The rule at its side says in black and white what the colour says. */
  private static Piece warning(String text, double width) {
    Style style = Style.TEXT.in(Style.WARNING);
    List<Line> lines = LineBreaker.lines(text, style, width - mm(3.5));
    double height = lines.size() * style.leading();
    return Piece.of(
            0,
            height,
            (canvas, x, y) -> {
              canvas.fill(x, y, RULE, height, Style.WARNING);
              draw(canvas, lines, x + mm(3.5), y, style);
            })
        .tagged(Tag.of("P"));
  }

  static void draw(Canvas canvas, List<Line> lines, double x, double y, Style style) {
    for (int i = 0; i < lines.size(); i++) {
      canvas.text(lines.get(i), x, y + i * style.leading(), style);
    }
  }

  static void drawBefore(Canvas canvas, List<Line> lines, double right, double y, Style style) {
    for (int i = 0; i < lines.size(); i++) {
      canvas.textBefore(lines.get(i).text(), right, y + i * style.leading(), style);
    }
  }
}
