package org.mingzhang.read;

/**
 * Cells merged into one, which holds the text of the first. Rows are counted from 1 as a person
 * does, columns from 0.
 */
public record Merged(long firstRow, long lastRow, int firstColumn, int lastColumn) {

  /** Whether the cell belongs to it. */
  boolean holds(long row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  boolean isOverRows() {
    return lastRow > firstRow;
  }
}
