package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Unit;

/**
 * A price of one unit of a service, in fen, or the difference of two; null where it is not known.
 * Prices of communities add up to nothing.
 */
record UnitPrice(@Nullable Long fen, long rows) implements Measure {

  static UnitPrice of(Sums sums, List<Part> parts) {
    return new UnitPrice(sums.total(Figure.Role.VALUE, parts), sums.rows(parts));
  }

  @Override
  public boolean merges() {
    return false;
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    BigDecimal yuan = fen == null ? null : BigDecimal.valueOf(fen, 2);
    return new Figure(id, by, Unit.CNY, yuan, null, null, null, null, null, null, "", rows, parts);
  }
}
