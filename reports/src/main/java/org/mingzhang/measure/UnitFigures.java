package org.mingzhang.measure;

import java.util.List;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;

/** What the books cannot say about room numbers 房号 (method §3; inputs §7). */
final class UnitFigures {

  private UnitFigures() {}

  static List<Definition> of() {
    return List.of(
        Definition.of("quality.units_unregistered", By.ALL, Amount::count)
            .value(Term.UNITS_UNREGISTERED),
        Definition.of("quality.rows_quarantined", By.ALL, Amount::count)
            .value(Term.ROWS_QUARANTINED));
  }
}
