package org.mingzhang.read;

/** The rows below a header row. */
final class RowsBelow implements RowCursor {

  private final RowCursor rows;
  private final long headerRow;
  private boolean below;

  RowsBelow(RowCursor rows, long headerRow) {
    this.rows = rows;
    this.headerRow = headerRow;
  }

  @Override
  public boolean advance() {
    while (!below && rows.advance()) {
      if (rows.row().row() > headerRow) {
        below = true;
        return true;
      }
    }
    return below && rows.advance();
  }

  @Override
  public RawRow row() {
    return rows.row();
  }

  @Override
  public void close() {
    rows.close();
  }
}
