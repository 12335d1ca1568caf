package org.mingzhang.write.font;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which font prints which character, and how wide. */
public final class Glyphs {

  private static final int NOT_PRINTED = -1;

  /** Noto Sans SC has these as wide as an ideograph, LXGW WenKai as narrow as a letter. */
  private static final String WIDE_IN_NOTO = "‘’“”·…";

  private static final Pattern APOSTROPHE = Pattern.compile("[a-zA-Z]’[a-zA-Z]");

  private Glyphs() {}

  /** Text that one font prints. */
  public record Run(Face face, String text) {

    /** In em. */
    public double width() {
      return text.codePoints().mapToDouble(face::advance).sum();
    }
  }

  /**
   * Code points that neither Noto Sans SC nor LXGW WenKai holds, in ascending order. White space,
   * control and format characters and variation selectors are no glyphs and are not among them.
   */
  public static NavigableSet<Integer> missing(Collection<String> texts) {
    NavigableSet<Integer> missing = new TreeSet<>();
    for (String text : texts) {
      text.codePoints()
          .map(Glyphs::printed)
          .filter(c -> c != NOT_PRINTED && !Face.REGULAR.has(c) && !Face.FALLBACK.has(c))
          .forEach(missing::add);
    }
    return missing;
  }

  /**
   * The text with the number of each character that no font holds in its place, {@code 〔U+0661〕}:
   * for what was refused, which must be shown and must not keep a paper from being printed.
   */
  public static String printable(String text) {
    NavigableSet<Integer> missing = missing(List.of(text));
    if (missing.isEmpty()) {
      return text;
    }
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (missing.contains(printed(c))) {
                printable.append(String.format(Locale.ROOT, "〔U+%04X〕", c));
              } else {
                printable.appendCodePoint(c);
              }
            });
    return printable.toString();
  }

  /**
   * The text split by the font that holds each character; characters no font holds are left out.
   */
  public static List<Run> runs(String text, boolean bold) {
    return runs(text, bold, isLatin(text));
  }

  /**
   * The same, where the caller knows whether quotation marks and dots are to be narrow.
   *
   * @param latin see {@link #isLatin}
   */
  public static List<Run> runs(String text, boolean bold, boolean latin) {
    List<Run> runs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    Face face = main(bold);
    for (int i = 0; i < text.length(); ) {
      int read = text.codePointAt(i);
      i += Character.charCount(read);
      int c = printed(read);
      if (c == NOT_PRINTED) {
        continue;
      }
      Face next = face(c, bold, latin);
      if (next != face && !open.isEmpty()) {
        runs.add(new Run(face, open.toString()));
        open.setLength(0);
      }
      face = next;
      open.appendCodePoint(c);
    }
    if (!open.isEmpty()) {
      runs.add(new Run(face, open.toString()));
    }
    return runs;
  }

  /**
   * Advance of a code point, in em; 0 where nothing is printed.
   *
   * @param latin whether it stands in a text without ideographs, see {@link #isLatin}
   */
  public static double advance(int codePoint, boolean bold, boolean latin) {
    int c = printed(codePoint);
    return c == NOT_PRINTED ? 0 : face(c, bold, latin).advance(c);
  }

  /** Width of a text on one line, in em. */
  public static double width(String text, boolean bold) {
    boolean latin = isLatin(text);
    return text.codePoints().mapToDouble(c -> advance(c, bold, latin)).sum();
  }

  /**
   * Whether a text wants quotation marks and dots as narrow as letters: it has no ideograph, or an
   * apostrophe and more letters than ideographs, such as a name and {@code Regulator’s edition}.
   */
  public static boolean isLatin(String text) {
    long ideographs = text.codePoints().filter(Glyphs::isWide).count();
    return ideographs == 0
        || (APOSTROPHE.matcher(text).find()
            && text.codePoints().filter(c -> c < 0x250 && Character.isLetter(c)).count()
                > ideographs);
  }

  private static boolean isWide(int c) {
    return Character.isIdeographic(c) || (c >> 8) == 0x30;
  }

  private static Face main(boolean bold) {
    return bold ? Face.BOLD : Face.REGULAR;
  }

  private static Face face(int c, boolean bold, boolean latin) {
    Face main = main(bold);
    if (latin && WIDE_IN_NOTO.indexOf(c) >= 0) {
      return Face.FALLBACK;
    }
    if (main.has(c) || !Face.FALLBACK.has(c)) {
      return main;
    }
    return Face.FALLBACK;
  }

  private static int printed(int c) {
    if (c >= '!' && c <= '~') {
      return c;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT -> NOT_PRINTED;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> NOT_PRINTED;
      // One glyph serves all narrow spaces; copied text then has the plain one.
      case Character.SPACE_SEPARATOR -> c == '\u3000' ? c : ' ';
      default -> isVariationSelector(c) ? NOT_PRINTED : c;
    };
  }

  private static boolean isVariationSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }
}
