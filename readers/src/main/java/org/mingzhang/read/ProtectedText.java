package org.mingzhang.read;

import java.util.regex.Pattern;

/**
 * Cells of a table that goes to a spreadsheet and comes back. A spreadsheet runs what starts with
 * {@code = + - @}, and makes numbers and dates of what looks like them: long numbers lose digits,
 * {@code 0101} its zero, {@code 1-2-03} becomes a day. Such a text gets an apostrophe in front,
 * which is taken off when the table comes back, and only then.
 */
public final class ProtectedText {

  private static final char MARK = '\'';
  private static final int SHORT_NUMBER = 10;
  private static final Pattern DATE_WORD =
      Pattern.compile(
          "上午|下午|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", Pattern.CASE_INSENSITIVE);
  private static final String RUN = "=+-@\t\r＝＋－＠";

  private ProtectedText() {}

  /**
   * The text as it is written.
   *
   * @param amount whether its column holds amounts or numbers, in which 210.00 is as good as 210
   */
  public static String of(String text, boolean amount) {
    return isSafe(text, amount) ? text : MARK + text;
  }

  /** The text as it was. */
  public static String original(String written) {
    return !written.isEmpty() && written.charAt(0) == MARK ? written.substring(1) : written;
  }

  private static boolean isSafe(String text, boolean amount) {
    if (text.isEmpty()) {
      return true;
    }
    char first = text.charAt(0);
    if (first == MARK || (RUN.indexOf(first) >= 0 && !(amount && isPlainNumber(text, true)))) {
      return false;
    }
    if (text.chars().noneMatch(Character::isDigit)) {
      return RUN.indexOf(first) < 0 && !isSpreadsheetWord(text);
    }
    if (Character.isLetter(first)) {
      return !DATE_WORD.matcher(text).lookingAt();
    }
    return isPlainNumber(text, amount) || isDay(text);
  }

  /** TRUE and FALSE come back in another spelling. */
  private static boolean isSpreadsheetWord(String text) {
    return text.strip().equalsIgnoreCase("true") || text.strip().equalsIgnoreCase("false");
  }

  private static boolean isPlainNumber(String text, boolean amount) {
    return text.length() <= SHORT_NUMBER
        && text.matches(amount ? "-?(0|[1-9][0-9]*)([.][0-9]{1,2})?" : "0|[1-9][0-9]*");
  }

  private static boolean isDay(String text) {
    return text.matches("(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]");
  }
}
