package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Role;
import org.mingzhang.measure.Figure.Unit;

/** A sum of money (in fen) or a count; null where the office did not give it. */
record Amount(Unit unit, @Nullable Long value, long rows) implements Measure {

  static Amount of(Unit unit, Sums sums, List<Part> parts) {
    return new Amount(unit, sums.total(Role.VALUE, parts), sums.rows(parts));
  }

  static Amount money(Sums sums, List<Part> parts) {
    return of(Unit.CNY, sums, parts);
  }

  static Amount count(Sums sums, List<Part> parts) {
    return of(Unit.COUNT, sums, parts);
  }

  Amount plus(Amount other) {
    return new Amount(unit, Measure.plus(value, other.value), rows + other.rows);
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    BigDecimal written = value == null ? null : BigDecimal.valueOf(value, unit == Unit.CNY ? 2 : 0);
    return new Figure(id, by, unit, written, null, null, null, null, null, null, "", rows, parts);
  }
}
