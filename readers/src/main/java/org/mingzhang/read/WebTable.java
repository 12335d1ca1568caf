package org.mingzhang.read;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A table of a web page while its rows are read: where the cells stand that others cover. */
final class WebTable {

  /** No page needs more, and a browser takes no more either. */
  private static final int MOST_SPANNED_COLUMNS = 1000;

  private static final int MOST_SPANNED_ROWS = 65_534;
  private static final int MOST_MERGED = 1 << 20;

  private final int number;
  private final List<Merged> merged = new ArrayList<>();

  /** Of each column that a cell further up covers, the last row which it does. */
  private final TreeMap<Integer, Long> covered = new TreeMap<>();

  private List<String> cells = new ArrayList<>();
  private long row = 1;

  WebTable(int number) {
    this.number = number;
  }

  /** A row with the number of its table, both from 1. */
  record Row(int table, long number, List<String> cells) {}

  int number() {
    return number;
  }

  int width() {
    return cells.size();
  }

  List<Merged> merged() {
    return List.copyOf(merged);
  }

  void add(String text, int columns, int rows) {
    while (covered.getOrDefault(cells.size(), 0L) >= row) {
      cells.add("");
    }
    int first = cells.size();
    int wide = Math.min(Math.max(1, columns), MOST_SPANNED_COLUMNS);
    int high = Math.min(Math.max(1, rows), MOST_SPANNED_ROWS);
    cells.add(text);
    for (int i = 1; i < wide; i++) {
      cells.add("");
    }
    if (high > 1) {
      for (int i = 0; i < wide; i++) {
        covered.put(first + i, row + high - 1);
      }
    }
    if ((wide > 1 || high > 1) && merged.size() < MOST_MERGED) {
      merged.add(new Merged(row, row + high - 1, first, first + wide - 1));
    }
  }

  Row endRow() {
    Row ended = new Row(number, row++, List.copyOf(cells));
    cells = new ArrayList<>();
    covered.values().removeIf(last -> last < row);
    return ended;
  }
}
