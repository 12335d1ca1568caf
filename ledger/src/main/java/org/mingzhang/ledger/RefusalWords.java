package org.mingzhang.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Says in one language why a row or file is refused. The words are in the bundle {@code refusals}:
 * {@code NAME.expected}, {@code NAME.advice} and, where what was found is no text of the file,
 * {@code NAME.found}. Their placeholders are {@code {0}} for the column, {@code {1}} for what was
 * found and {@code {2}} on for {@link Refusal#args}.
 *
 * <p>Of a row, the column's canonical name may follow the arguments of its reason; it is printed
 * beside the office's own header where the two differ. Immutable.
 */
public final class RefusalWords {

  /** Columns whose days tell a number that begins anew each month from a corrected row. */
  private static final Set<String> DAYS = Set.of("date", "service_from", "service_to");

  /** The length of a year and month: 2026-07. */
  private static final int MONTH = 7;

  private static final int LONGEST_FOUND = 300;

  /** Lists of allowed words are longer than what a file holds. */
  private static final int LONGEST_ARGUMENT = 1_000;

  private static final Set<Reason> NAMING_A_KIND =
      EnumSet.of(Reason.FILE_NO_DATA, Reason.SHEET_UNKNOWN);

  /** Reasons whose first argument is the key of words. */
  private static final Set<Reason> NAMED =
      EnumSet.of(Reason.FILE_FORMAT, Reason.FILE_DAMAGED, Reason.FILE_LIMIT);

  private final ResourceBundle words;

  private RefusalWords(ResourceBundle words) {
    this.words = words;
  }

  /** In Chinese where the locale is Chinese, else in English. */
  public static RefusalWords of(Locale locale) {
    Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    return new RefusalWords(
        ResourceBundle.getBundle(
            "org.mingzhang.ledger.refusals",
            known,
            RefusalWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** What should stand there instead. */
  public String expected(Refusal refusal) {
    return filled(refusal.reason() + ".expected", refusal);
  }

  /** What to do about it. */
  public String advice(Refusal refusal) {
    return filled(refusal.reason() + ".advice" + situation(refusal), refusal);
  }

  /** What a conflict's advice depends on: for some of them {@code --replace} would do harm. */
  private static String situation(Refusal refusal) {
    if (refusal.reason() != Reason.CONFLICT || refusal.args().isEmpty()) {
      return "";
    }
    if (DAYS.contains(refusal.column())
        && !month(refusal.found()).equals(month(refusal.args().get(refusal.args().size() - 1)))) {
      return "_other_month";
    }
    return refusal.args().get(0).equals(refusal.path()) ? "_same_name" : "";
  }

  private static String month(String day) {
    return day.length() >= MONTH ? day.substring(0, MONTH) : day;
  }

  /** The header as the office spells it, with the canonical name where that is another. */
  public String column(Refusal refusal) {
    int before = arguments(refusal.reason());
    String canonical =
        !refusal.reason().blocks() && refusal.args().size() > before
            ? refusal.args().get(before)
            : "";
    boolean same = canonical.isEmpty() || canonical.equalsIgnoreCase(refusal.column().strip());
    String own = shortened(refusal.column());
    return same ? own : filled("column", own, canonical);
  }

  /** One whole sentence: file, sheet, row, column, what was found, expected, and what to do. */
  public String sentence(Refusal refusal) {
    List<String> place = new ArrayList<>(List.of(refusal.path()));
    place.addAll(place(refusal));
    return filled(
        "sentence",
        String.join(words.getString("comma"), place),
        found(refusal),
        expected(refusal),
        advice(refusal));
  }

  /** Where in its file. */
  private List<String> place(Refusal refusal) {
    List<String> place = new ArrayList<>();
    if (!refusal.sheet().isEmpty()) {
      place.add(filled("sheet", shortened(refusal.sheet())));
    }
    if (refusal.row() > 0) {
      place.add(filled("row", Long.toString(refusal.row())));
    }
    if (!refusal.column().isEmpty()) {
      place.add(filled("in_column", column(refusal)));
    }
    return place;
  }

  /** A row of many, without what to do about it. */
  private String example(Refusal refusal) {
    return filled(
        "example",
        String.join(words.getString("comma"), place(refusal)),
        found(refusal),
        expected(refusal));
  }

  private String found(Refusal refusal) {
    String key = refusal.reason() + ".found";
    if (words.containsKey(key)) {
      return filled(key, refusal);
    }
    return isBlank(refusal.found())
        ? words.getString("nothing")
        : filled("quoted", shortened(refusal.found()));
  }

  /** Also of no-break spaces and invisible characters, which a reader takes for nothing. */
  private static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  private String filled(String key, Refusal refusal) {
    List<String> values = new ArrayList<>();
    values.add(column(refusal));
    values.add(shortened(refusal.found()));
    refusal.args().forEach(arg -> values.add(shortened(arg, LONGEST_ARGUMENT)));
    if (refusal.reason() == Reason.FILE_MOSTLY_REFUSED) {
      values.set(4, example(TooManyRefused.example(refusal)));
    } else if (refusal.reason() == Reason.CONFLICT && refusal.args().size() >= 3) {
      values.set(2, first(refusal.args()));
      values.set(3, refusal.args().get(0));
    } else if (refusal.reason().blocks() || NAMING_A_KIND.contains(refusal.reason())) {
      values.replaceAll(value -> words.containsKey("kind." + value) ? kind(value) : value);
      if (NAMED.contains(refusal.reason()) && words.containsKey(values.get(2))) {
        values.set(2, words.getString(values.get(2)));
      }
    }
    return filled(key, values.toArray(String[]::new));
  }

  private String kind(String value) {
    return words.getString("kind." + value);
  }

  /** The place of the row that was there first. */
  private String first(List<String> args) {
    List<String> place = new ArrayList<>(List.of(args.get(0)));
    if (!args.get(1).isEmpty()) {
      place.add(filled("sheet", args.get(1)));
    }
    place.add(filled("row", args.get(2)));
    return String.join(words.getString("comma"), place);
  }

  private String filled(String key, String... values) {
    String pattern = words.getString(key);
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      int index = Integer.parseInt(pattern.substring(open + 1, close));
      text.append(pattern, from, open);
      append(text, index < values.length ? values[index] : "");
      from = close + 1;
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  /** Between a Chinese character and a Latin word there is a space. */
  private static void append(StringBuilder text, String value) {
    char before = text.isEmpty() ? 0 : text.charAt(text.length() - 1);
    char first = value.isEmpty() ? 0 : value.charAt(0);
    boolean chinese = before >= 0x4E00 && before <= 0x9FFF;
    boolean latin = first < 0x7F && (Character.isLetterOrDigit(first) || first == '.');
    text.append(chinese && latin ? " " : "").append(printable(value));
  }

  private static String shortened(String found) {
    return shortened(found, LONGEST_FOUND);
  }

  private static String shortened(String text, int longest) {
    String line = text.strip().replace("\r\n", " ");
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest)) + "…";
  }

  /**
   * A sentence is one line, whatever a file says: what would move a terminal's cursor or turn its
   * line around is shown as a mark.
   */
  private static String printable(String text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char instead = printable(text, i);
      if (c != instead) {
        shown = shown == null ? new StringBuilder(text) : shown;
        shown.setCharAt(i, instead);
      }
    }
    return shown == null ? text : shown.toString();
  }

  private static char printable(String text, int i) {
    char c = text.charAt(i);
    if (c == '\t' || c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85) {
      return ' ';
    }
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean line = c == 0x2028 || c == 0x2029;
    boolean half =
        Character.isHighSurrogate(c)
            ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
            : Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    return line ? ' ' : turns || half || Character.isISOControl(c) ? '\uFFFD' : c;
  }

  /** How many arguments a reason has, before a column's canonical name. */
  private static int arguments(Reason reason) {
    return switch (reason) {
      case NUMBER_FORM,
          WORD_UNKNOWN,
          TEXT_TOO_LONG,
          TEXT_CONTROL,
          DATE_SERIAL,
          ROUND_UNKNOWN,
          ORIGINAL_UNKNOWN,
          REFUND_MISSING,
          FILE_NO_DATA,
          ROWS_CAPPED ->
          1;
      case NUMBER_RANGE,
          SCALE_RANGE,
          DATE_ORDER,
          ROW_RAGGED,
          CELL_MERGED,
          SHEET_UNKNOWN,
          COMMISSION_OVERLAP ->
          2;
      case TOTAL_DIFFERS, BALANCE_BROKEN -> 3;
      case CONFLICT -> 4;
      case FILE_NOT_DATA -> 5;
      default -> 0;
    };
  }
}
