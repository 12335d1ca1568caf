package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.List;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/** Short forms for the parts of tables. */
final class Cells {

  private Cells() {}

  static Cell words(String text) {
    return new Cell.Words(text, false);
  }

  static Cell muted(String text) {
    return new Cell.Words(text, true);
  }

  static Cell money(BigDecimal yuan) {
    return new Cell.Numeral(yuan, Cell.Form.MONEY, Numbers.money(yuan), false);
  }

  static Cell strongMoney(BigDecimal yuan) {
    return new Cell.Numeral(yuan, Cell.Form.MONEY, Numbers.money(yuan), true);
  }

  static Cell count(long value) {
    return new Cell.Numeral(
        BigDecimal.valueOf(value), Cell.Form.COUNT, Numbers.count(value), false);
  }

  /** Where there is no number. */
  static Cell dash() {
    return new Cell.Words(Numbers.UNDEFINED, true);
  }

  static Table.Column left(String label, double weight) {
    return new Table.Column(label, Table.Align.LEFT, weight);
  }

  static Table.Column right(String label, double weight) {
    return new Table.Column(label, Table.Align.RIGHT, weight);
  }

  static Table.Row row(List<Cell> cells) {
    return new Table.Row(Table.Emphasis.NONE, cells);
  }

  static Table.Row row(Cell... cells) {
    return new Table.Row(Table.Emphasis.NONE, List.of(cells));
  }

  static Table.Row total(Cell... cells) {
    return new Table.Row(Table.Emphasis.TOTAL, List.of(cells));
  }
}
