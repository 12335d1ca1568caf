package org.mingzhang.read;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Collects the cells of one row of text after another, each bounded. */
final class TextCells {

  /**
   * No column takes a longer text, so that one which is cut here is refused wherever it is used.
   */
  static final int LONGEST = 16 * 1024;

  /** As many columns as a spreadsheet has. */
  static final int MOST = 16 * 1024;

  private static final String CUT = "…";

  private String[] cells = new String[32];
  private int count;

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  /** Adds the characters as they stand. */
  void add(char[] chars, int from, int until) {
    int length = until - from;
    add(length == 0 ? "" : text(chars, from, length));
  }

  /** Adds them with each doubled quotation mark as one. */
  void addUndoubled(char[] chars, int from, int until) {
    StringBuilder text = new StringBuilder(Math.min(until - from, LONGEST + 1));
    for (int i = from; i < until && text.length() <= LONGEST; i++) {
      text.append(chars[i]);
      if (chars[i] == '"') {
        i++;
      }
    }
    add(cut(text));
  }

  /** Adds what was collected character by character. */
  void add(StringBuilder text) {
    add(cut(text));
  }

  private static String cut(StringBuilder text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + CUT : text.toString();
  }

  private static String text(char[] chars, int from, int length) {
    return length > LONGEST
        ? new String(chars, from, LONGEST) + CUT
        : new String(chars, from, length);
  }

  private void add(String cell) {
    if (count < MOST) {
      if (count == cells.length) {
        cells = Arrays.copyOf(cells, count * 2);
      }
      cells[count++] = cell;
    } else if (!cell.isBlank()) {
      // What stands beyond is still told from nothing at all.
      cells[MOST - 1] = cell;
    }
  }

  List<String> row() {
    return Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, count)));
  }
}
