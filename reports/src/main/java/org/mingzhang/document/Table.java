package org.mingzhang.document;

import java.util.List;

/**
 * A table of typed cells.
 *
 * @param id stable name, also the workbook's sheet name: {@code funds}
 * @param title for the workbook and for screen readers
 * @param note one small line below it, empty where there is none
 */
public record Table(String id, String title, List<Column> columns, List<Row> rows, String note) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param weight its share of the width
   */
  public record Column(String label, Align align, double weight) {}

  public record Row(Emphasis emphasis, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Left for words, right for numbers. */
  public enum Align {
    LEFT,
    RIGHT
  }

  /** Bold only for totals and balances. */
  public enum Emphasis {
    NONE,
    TOTAL,
    GROUP
  }
}
