package org.mingzhang.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

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

  private static final int LONGEST_FOUND = 300;

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
    return filled(refusal.reason() + ".advice", refusal);
  }

  /** The header as the office spells it, with the canonical name where that is another. */
  public String column(Refusal refusal) {
    int own = arguments(refusal.reason());
    String canonical =
        !refusal.reason().blocks() && refusal.args().size() > own ? refusal.args().get(own) : "";
    boolean same = canonical.isEmpty() || canonical.equalsIgnoreCase(refusal.column().strip());
    return same ? refusal.column() : filled("column", refusal.column().strip(), canonical);
  }

  /** One whole sentence: file, sheet, row, column, what was found, expected, and what to do. */
  public String sentence(Refusal refusal) {
    List<String> place = new ArrayList<>(List.of(refusal.path()));
    if (!refusal.sheet().isEmpty()) {
      place.add(filled("sheet", refusal.sheet()));
    }
    if (refusal.row() > 0) {
      place.add(filled("row", Long.toString(refusal.row())));
    }
    if (!refusal.column().isEmpty()) {
      place.add(filled("in_column", column(refusal)));
    }
    return filled(
        "sentence",
        String.join(words.getString("comma"), place),
        found(refusal),
        expected(refusal),
        advice(refusal));
  }

  private String found(Refusal refusal) {
    String key = refusal.reason() + ".found";
    if (words.containsKey(key)) {
      return filled(key, refusal);
    }
    return refusal.found().isBlank()
        ? words.getString("nothing")
        : filled("quoted", shortened(refusal.found()));
  }

  private String filled(String key, Refusal refusal) {
    List<String> values = new ArrayList<>();
    values.add(column(refusal));
    values.add(shortened(refusal.found()));
    values.addAll(refusal.args());
    if (refusal.reason() == Reason.CONFLICT && refusal.args().size() >= 3) {
      values.set(2, first(refusal.args()));
    } else if (refusal.reason().blocks() || refusal.reason() == Reason.FILE_NO_DATA) {
      values.replaceAll(value -> words.containsKey("kind." + value) ? kind(value) : value);
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
    boolean latin = first < 0x7F && Character.isLetterOrDigit(first);
    text.append(chinese && latin ? " " : "").append(value);
  }

  private static String shortened(String found) {
    String line = found.strip().replaceAll("\\R", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_FOUND
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_FOUND)) + "…";
  }

  /** How many arguments a reason has, before a column's canonical name. */
  private static int arguments(Reason reason) {
    return switch (reason) {
      case NUMBER_FORM, WORD_UNKNOWN, TEXT_TOO_LONG, ROUND_UNKNOWN, FILE_NO_DATA -> 1;
      case NUMBER_RANGE, DATE_ORDER, ROW_RAGGED -> 2;
      case CONFLICT -> 4;
      default -> 0;
    };
  }
}
