package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.AREA_AT_FEE;
import static org.mingzhang.ledger.Term.FEES_DUE;
import static org.mingzhang.ledger.Term.FEES_REDUCED;
import static org.mingzhang.ledger.Term.FEE_BY_AREA;
import static org.mingzhang.ledger.Term.REGISTERED_AREA;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;

/** What households pay for a m² and month, to be held against 质价相符 (duties S3.10, S80). */
final class ValueFigures {

  private ValueFigures() {}

  static List<Definition> of(Sums sums) {
    return List.of(
        Definition.of("value.fee_standard", By.ALL, Ratio.Kind.STANDARD_PER_M2)
            .numerator(FEE_BY_AREA)
            .denominator(AREA_AT_FEE),
        Definition.of("value.fee_billed", By.ALL, billed(sums.months()))
            .numerator(FEES_DUE)
            .numeratorLess(FEES_REDUCED)
            .denominator(REGISTERED_AREA));
  }

  /** Net due of the period by the area and the period's months. */
  private static Definition.Maker billed(int months) {
    return (Sums sums, List<Part> parts) -> {
      Ratio whole = Ratio.of(Ratio.Kind.BILLED_PER_M2, sums, parts);
      @Nullable Long area = whole.denominator();
      return new Ratio(
          whole.kind(),
          whole.numerator(),
          area == null ? null : Math.multiplyExact(area, (long) months),
          whole.smallest(),
          whole.rows());
    };
  }
}
