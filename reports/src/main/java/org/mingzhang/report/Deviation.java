package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mingzhang.document.Cell;

/** 偏差: (actual − budget) / |budget| (method, section 15). */
final class Deviation {

  /** Above this much a deviation wants a reason. */
  static final BigDecimal NOTEWORTHY = new BigDecimal("0.10");

  private Deviation() {}

  /** Bold above a tenth; a dash where nothing was planned. */
  static Cell cell(BigDecimal actual, BigDecimal budget) {
    if (budget.signum() == 0) {
      return Cells.dash();
    }
    BigDecimal ratio = actual.subtract(budget).divide(budget.abs(), 6, RoundingMode.HALF_UP);
    String text = Numbers.signed(ratio.movePointRight(2), 1) + "%";
    return new Cell.Numeral(
        ratio, Cell.Form.PERCENT_1, text, ratio.abs().compareTo(NOTEWORTHY) > 0);
  }
}
