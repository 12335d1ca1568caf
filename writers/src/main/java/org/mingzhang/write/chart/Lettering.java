package org.mingzhang.write.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words on charts: always in the shipped fonts, always as text and never as outlines. Characters
 * that the main font lacks are drawn in the fallback font, run by run.
 */
final class Lettering {

  static final double SIZE = 7.5;
  static final double SMALL = 7;

  static final Style LABEL = new Style(SIZE, false, Palette.INK);
  static final Style VALUE = new Style(SIZE, true, Palette.INK);
  static final Style NOTE = new Style(SMALL, false, Palette.MUTED);
  static final Style FIGURE = new Style(SMALL, false, Palette.INK);
  static final Style TARGET = new Style(SMALL, false, Palette.WARNING);

  private static final String ELLIPSIS = "…";
  private static final float EM = 1000f;
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
  private static final Face REGULAR = Face.of("NotoSansSC-Regular.ttf");
  private static final Face BOLD = Face.of("NotoSansSC-Bold.ttf");

  private Lettering() {}

  /** Size in points, weight and colour. */
  record Style(double size, boolean bold, Color colour) {}

  /** Which part of the text stands at x. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** Parsed only where a name needs it: it is the largest of the three. */
  private static final class Fallback {
    static final Face FACE = Face.of("LXGWWenKai-Regular.ttf");
  }

  /** A font, and the same large enough that its widths are exact. */
  private record Face(Font font, Font em) {

    static Face of(String file) {
      Font font = BareServer.font(file);
      return new Face(font, font.deriveFont(EM));
    }
  }

  private record Run(Face face, String text) {

    double width(Style style) {
      return face.em().getStringBounds(text, UNHINTED).getWidth() * style.size() / EM;
    }
  }

  /** Parses the fonts, as the first use would. */
  static void prepare() {
    width("", LABEL);
  }

  static Font regular() {
    return REGULAR.font();
  }

  /** Whether a font that charts use is the bold one: its style alone does not say so. */
  static boolean isBold(Font font) {
    return font.getFontName(Locale.ROOT).endsWith("Bold");
  }

  static double width(String text, Style style) {
    return runs(text, style).stream().mapToDouble(run -> run.width(style)).sum();
  }

  /** Draws one line; y is its baseline. */
  static void draw(Graphics2D g, String text, double x, double y, Anchor anchor, Style style) {
    if (text.isEmpty()) {
      return;
    }
    g.setPaint(style.colour());
    if (g instanceof SvgGraphics svg) {
      // A viewer has fonts of its own: it anchors the text and falls back by itself.
      svg.setFont(face(style).font().deriveFont((float) style.size()));
      svg.anchored(text, x, y, anchor);
      return;
    }
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width(text, style) / 2;
          case END -> x - width(text, style);
        };
    for (Run run : runs(text, style)) {
      g.setFont(run.face().font().deriveFont((float) style.size()));
      g.drawString(run.text(), (float) left, (float) y);
      left += run.width(style);
    }
  }

  /** The baseline that centres figures and capitals on y. */
  static double baseline(double y, Style style) {
    return y + style.size() * 0.36;
  }

  /** The text in at most {@code lines} lines no wider than {@code width}; the last may end in …. */
  static List<String> wrap(String text, double width, int lines, Style style) {
    List<String> wrapped = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      if (wrapped.size() == lines - 1 || width(rest, style) <= width) {
        wrapped.add(fit(rest, width, style));
        return wrapped;
      }
      int end = lineEnd(rest, width, style);
      wrapped.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    return wrapped;
  }

  /** The text, cut to the width with … where it is longer. */
  static String fit(String text, double width, Style style) {
    if (width(text, style) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + ELLIPSIS, style) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + ELLIPSIS;
  }

  private static int lineEnd(String text, double width, Style style) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int end = 0;
    for (int next = breaks.first(); next != BreakIterator.DONE; next = breaks.next()) {
      if (width(text.substring(0, next).strip(), style) > width) {
        break;
      }
      end = next;
    }
    if (end > 0) {
      return end;
    }
    int cut = text.offsetByCodePoints(0, 1);
    while (cut < text.length()
        && width(text.substring(0, text.offsetByCodePoints(cut, 1)), style) <= width) {
      cut = text.offsetByCodePoints(cut, 1);
    }
    return cut;
  }

  private static Face face(Style style) {
    return style.bold() ? BOLD : REGULAR;
  }

  private static List<Run> runs(String text, Style style) {
    Face main = face(style);
    if (main.font().canDisplayUpTo(text) < 0) {
      return List.of(new Run(main, text));
    }
    List<Run> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    Face current = main;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      boolean lacks = !main.font().canDisplay(codePoint);
      Face face = lacks && Fallback.FACE.font().canDisplay(codePoint) ? Fallback.FACE : main;
      if (!face.equals(current) && !run.isEmpty()) {
        runs.add(new Run(current, run.toString()));
        run.setLength(0);
      }
      current = face;
      run.appendCodePoint(codePoint);
      i += Character.charCount(codePoint);
    }
    runs.add(new Run(current, run.toString()));
    return runs;
  }
}
