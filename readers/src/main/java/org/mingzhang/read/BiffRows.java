package org.mingzhang.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an .xls sheet that hold a cell. Where the file does not keep them in order it is read
 * once for each {@link #WINDOW} rows, so that memory stays bounded.
 */
final class BiffRows implements RowCursor {

  private static final int WINDOW = 4096;

  private final BiffBook book;
  private final String sheet;
  private final BiffIndex index;
  private final Deque<RawRow> ready = new ArrayDeque<>();
  private final TreeMap<Integer, String[]> open = new TreeMap<>();
  private final BiffCells cells;
  private @Nullable BiffRecords records;
  private @Nullable RawRow current;
  private int depth;
  private int from;
  private int until;

  BiffRows(BiffBook book, String sheet, BiffIndex index) {
    this.book = book;
    this.sheet = sheet;
    this.index = index;
    cells = new BiffCells(book, this::take);
    until = index.inOrder() ? Integer.MAX_VALUE : WINDOW;
  }

  @Override
  public boolean advance() {
    try {
      while (ready.isEmpty() && from <= index.lastRow()) {
        step();
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof UncheckedFileRefused refused ? refused : book.brokenOff();
    }
    current = ready.poll();
    return current != null;
  }

  private void step() throws IOException {
    if (records == null) {
      records = book.records(sheet);
      depth = 0;
    }
    if (!records.next()) {
      throw book.brokenOff();
    }
    int type = records.type();
    if (type == BiffRecords.BOF) {
      depth++;
    } else if (type == BiffRecords.EOF) {
      if (--depth <= 0) {
        cells.end();
        release(Integer.MAX_VALUE);
        records.close();
        records = null;
        from = until;
        until = until == Integer.MAX_VALUE ? until : until + WINDOW;
      }
    } else if (depth == 1) {
      cells.read(records);
    }
  }

  private void take(int row, int column, String text) {
    if (row < from || row >= until || text.isEmpty()) {
      return;
    }
    if (index.inOrder()) {
      release(row);
    }
    String[] texts = open.get(row);
    if (texts == null || texts.length <= column) {
      texts = texts == null ? new String[column + 1] : Arrays.copyOf(texts, column + 1);
      open.put(row, texts);
    }
    texts[column] = text;
  }

  /** Gives out the rows above. */
  private void release(int before) {
    while (!open.isEmpty() && open.firstKey() < before) {
      var row = open.pollFirstEntry();
      String[] texts = row.getValue();
      for (int i = 0; i < texts.length; i++) {
        texts[i] = texts[i] == null ? "" : texts[i];
      }
      ready.add(
          new RawRow(sheet, row.getKey() + 1L, Collections.unmodifiableList(Arrays.asList(texts))));
    }
  }

  @Override
  public RawRow row() {
    if (current == null) {
      throw new NoSuchElementException("advance() has not found a row");
    }
    return current;
  }

  @Override
  public void close() {
    if (records != null) {
      records.close();
      records = null;
    }
  }
}
