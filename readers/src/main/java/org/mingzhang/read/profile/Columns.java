package org.mingzhang.read.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.column.HeaderText;

/**
 * The headers of a sheet, to be found by a profile.
 *
 * @param path the file's path relative to the input
 * @param texts as the file spells them
 * @param normal in one spelling
 * @param rules the canonical columns of the table in hand, for those that are made of others
 * @param refunds those of the sheet; null where it has none, or before it was seen
 */
record Columns(
    String path,
    List<String> texts,
    List<String> normal,
    Map<String, Rule> rules,
    @Nullable RefundBook refunds) {

  static Columns of(String path, List<String> headers) {
    return new Columns(
        path,
        List.copyOf(headers),
        headers.stream().map(HeaderText::normal).toList(),
        Map.of(),
        null);
  }

  Columns with(Map<String, Rule> others) {
    return new Columns(path, texts, normal, Map.copyOf(others), refunds);
  }

  Columns seen(@Nullable RefundBook book) {
    return new Columns(path, texts, normal, rules, book);
  }

  /** Another canonical column, which cannot be made of the one that asks. */
  Value.@Nullable Bound other(String name) {
    Rule rule = rules.get(name);
    Map<String, Rule> left = new HashMap<>(rules);
    left.remove(name);
    return rule == null ? null : rule.bind(with(left));
  }

  /** The place of a column from 0, or -1. */
  int find(ColumnRef wanted) {
    if (wanted.position() > 0) {
      return wanted.position() <= texts.size() ? wanted.position() - 1 : -1;
    }
    if (wanted.matching() != null) {
      return onlyMatch(wanted.matching());
    }
    for (String header : wanted.headers()) {
      int left = wanted.nth();
      String spelling = HeaderText.normal(header);
      for (int i = 0; i < normal.size(); i++) {
        if (normal.get(i).equals(spelling) && --left == 0) {
          return i;
        }
      }
    }
    return -1;
  }

  private int onlyMatch(Pattern pattern) {
    int found = -1;
    for (int i = 0; i < texts.size(); i++) {
      if (pattern.matcher(texts.get(i)).find()) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  String text(int position) {
    return position < texts.size() ? texts.get(position) : "";
  }
}
