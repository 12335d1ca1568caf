package org.mingzhang.read;

/**
 * Walks over the rows below a table's header, in the file's order. It never fails on what a row
 * says; where the file itself breaks off or cannot be read it throws {@link UncheckedFileRefused}.
 * Belongs to one thread.
 */
public interface RowCursor extends AutoCloseable {

  /** Goes to the next row, if there is one. */
  boolean advance();

  /** The row that {@link #advance} went to. */
  RawRow row();

  @Override
  void close();
}
