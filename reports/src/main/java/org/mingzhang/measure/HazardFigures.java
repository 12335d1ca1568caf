package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.ENTRAPMENTS;
import static org.mingzhang.ledger.Term.ENTRAPMENT_SECONDS;
import static org.mingzhang.ledger.Term.HAZARDS_CLOSED;
import static org.mingzhang.ledger.Term.HAZARDS_OPEN;
import static org.mingzhang.ledger.Term.HAZARDS_OVERDUE;
import static org.mingzhang.ledger.Term.HAZARDS_RECTIFIED;
import static org.mingzhang.ledger.Term.HAZARDS_REPORTED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;

/** Safety: hazards 隐患 with their rectification rate 整改率, persons shut in lifts (method §8). */
final class HazardFigures {

  private static final Set<Term> HAZARDS = EnumSet.range(HAZARDS_REPORTED, HAZARDS_OVERDUE);

  private static final Map<String, Term> COUNTS =
      new TreeMap<>(
          Map.of(
              "hazards.reported", HAZARDS_REPORTED,
              "hazards.closed", HAZARDS_CLOSED,
              "hazards.open", HAZARDS_OPEN,
              "hazards.overdue", HAZARDS_OVERDUE));

  private HazardFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    for (By by : sums.wholeAndEach(HAZARDS, "category")) {
      COUNTS.forEach((id, term) -> all.add(Definition.of(id, by, Amount::count).value(term)));
      all.add(
          Definition.of("hazards.rectified_rate", by, Ratio.Kind.COUNTS)
              .numerator(HAZARDS_RECTIFIED)
              .denominator(HAZARDS_REPORTED));
    }
    all.add(Definition.of("safety.entrapments", By.ALL, Amount::count).value(ENTRAPMENTS));
    all.add(
        Definition.of("safety.entrapment_median_hours", By.ALL, Quantile::median)
            .basis(ENTRAPMENT_SECONDS));
    return all;
  }
}
