package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.AREA_AT_FEE;
import static org.mingzhang.ledger.Term.FEES_DUE;
import static org.mingzhang.ledger.Term.FEES_REDUCED;
import static org.mingzhang.ledger.Term.FEE_BY_AREA;
import static org.mingzhang.ledger.Term.REGISTERED_AREA;

import java.util.List;
import org.mingzhang.ledger.By;

/** What households pay for a m² and month, to be held against 质价相符 (duties S3.10, S80). */
final class ValueFigures {

  private ValueFigures() {}

  /** What is billed is net due of the period by the area and the period's months. */
  static List<Definition> of(Sums sums) {
    return List.of(
        Definition.of("value.fee_standard", By.ALL, Ratio.Kind.STANDARD_PER_M2)
            .numerator(FEE_BY_AREA)
            .denominator(AREA_AT_FEE),
        Definition.of("value.fee_billed", By.ALL, Ratio.Kind.BILLED_PER_M2)
            .numerator(FEES_DUE)
            .numeratorLess(FEES_REDUCED)
            .denominatorTimes(sums.months(), REGISTERED_AREA));
  }
}
