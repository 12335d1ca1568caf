package org.mingzhang.write.data;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cells of the CSV files that Mingzhang writes. A spreadsheet runs a text that starts with {@code =
 * + - @} or a tab as a formula: such a text gets an apostrophe in front. A real number stays a
 * number.
 */
public final class CsvText {

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:,\\d{3})*(?:\\.\\d+)?");

  private CsvText() {}

  /** A text as a cell: made harmless, quoted where it must be. */
  public static String cell(String text) {
    return quoted(harmless(text));
  }

  /** A line of such cells, without its end. */
  public static String line(String... texts) {
    return Arrays.stream(texts).map(CsvText::cell).collect(Collectors.joining(","));
  }

  /** The text with an apostrophe in front where a spreadsheet would run it. */
  public static String harmless(String text) {
    boolean runs = !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
    return runs && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** A text as a cell that is harmless already: quoted where it must be. */
  public static String quoted(String text) {
    boolean plain =
        text.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r')
            && text.strip().length() == text.length();
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
