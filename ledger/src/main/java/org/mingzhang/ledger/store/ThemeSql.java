package org.mingzhang.ledger.store;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Themes;

/**
 * A dictionary as it stands in {@code comments.sql}: patterns are constants there, so that the
 * database makes each of them once and not for every comment.
 */
final class ThemeSql {

  /** Of two exceptions that begin alike the longer one is taken out. */
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private ThemeSql() {}

  /** The statement with its themes; others are left as they are. */
  static String in(String statement, Themes themes) {
    if (!statement.contains(":themes")) {
      return statement;
    }
    String tests =
        themes.themes().stream().map(ThemeSql::test).collect(Collectors.joining(",\n    "));
    String names =
        themes.themes().stream()
            .map(theme -> literal(theme.id()))
            .collect(Collectors.joining(", "));
    String nothing =
        themes.nothing().stream().map(w -> ", " + literal(w)).collect(Collectors.joining());
    return statement
        .replace(":nothing", "''" + nothing)
        .replace("[:themes]", "CAST([" + tests + "] AS VARCHAR[])")
        .replace("[:names]", "CAST([" + names + "] AS VARCHAR[])");
  }

  private static String test(Themes.Theme theme) {
    String said =
        theme.except().isEmpty()
            ? "said"
            // A bar in its place, so that what stood on either side makes no new word.
            : "regexp_replace(said, " + any(theme.except()) + ", '|', 'g')";
    return "CASE WHEN regexp_matches(%s, %s) THEN %s END"
        .formatted(said, any(theme.words()), literal(theme.id()));
  }

  private static String any(List<String> words) {
    return literal(
        words.stream()
            .sorted(LONGEST_FIRST)
            .map(ThemeSql::pattern)
            .collect(Collectors.joining("|")));
  }

  /** Boundaries are those of ASCII words: one stands between a Latin and a Chinese letter. */
  private static String pattern(String word) {
    StringBuilder pattern = new StringBuilder();
    word.codePoints()
        .forEach(
            c -> {
              if (c < 128 && !isWord(c)) {
                pattern.append('\\');
              }
              pattern.appendCodePoint(c);
            });
    String before = isWord(word.codePointAt(0)) ? "\\b" : "";
    String after = isWord(word.codePointBefore(word.length())) ? "\\b" : "";
    return before + pattern + after;
  }

  private static boolean isWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
