package org.mingzhang.read;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of one table of a web page. */
final class WebRows implements RowCursor {

  private final WebTables tables;
  private final int table;
  private final String sheet;
  private @Nullable RawRow current;

  WebRows(WebTables tables, int table, String sheet) {
    this.tables = tables;
    this.table = table;
    this.sheet = sheet;
  }

  @Override
  public boolean advance() {
    current = null;
    while (current == null && tables.next()) {
      WebTable.Row row = tables.takeRow();
      if (row.table() == table) {
        current = new RawRow(sheet, row.number(), row.cells());
      }
    }
    return current != null;
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
    try {
      tables.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
