package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.CERTIFICATES_EXPIRING;
import static org.mingzhang.ledger.Term.CERTIFICATES_REQUIRED;
import static org.mingzhang.ledger.Term.CERTIFICATES_VALID;
import static org.mingzhang.ledger.Term.CLOCK_ANSWERED;
import static org.mingzhang.ledger.Term.CLOCK_ANSWER_DUE;
import static org.mingzhang.ledger.Term.CLOCK_REPAIRS_DUE;
import static org.mingzhang.ledger.Term.CLOCK_REPAIRS_ON_TIME;
import static org.mingzhang.ledger.Term.EQUIPMENT_GOOD;
import static org.mingzhang.ledger.Term.EQUIPMENT_JUDGED;
import static org.mingzhang.ledger.Term.EQUIPMENT_OVERDUE;
import static org.mingzhang.ledger.Term.EQUIPMENT_UNSTATED;
import static org.mingzhang.ledger.Term.EQUIPMENT_WITHOUT_MANUAL;
import static org.mingzhang.ledger.Term.EVENTS;
import static org.mingzhang.ledger.Term.EVENTS_ATTENDANCE;
import static org.mingzhang.ledger.Term.EVENTS_COST;
import static org.mingzhang.ledger.Term.INSPECTIONS_DONE;
import static org.mingzhang.ledger.Term.INSPECTIONS_JUDGED;
import static org.mingzhang.ledger.Term.INSPECTIONS_ON_TIME;
import static org.mingzhang.ledger.Term.INSPECTIONS_PASSED;
import static org.mingzhang.ledger.Term.INSPECTIONS_PLANNED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;

/**
 * Inspections 巡检, certificates 持证, events 活动, equipment 设备完好, and repairs by the office's own
 * clocks (method §8, §18; duties S19, S28, S42, S65, S88). Each is there only where the ledger
 * holds such rows of the community, at any time.
 */
final class OperationFigures {

  private OperationFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    for (By by : keys(sums, EnumSet.of(INSPECTIONS_PLANNED), "kind")) {
      all.add(count("inspections.planned", by, INSPECTIONS_PLANNED));
      all.add(count("inspections.done", by, INSPECTIONS_DONE));
      all.add(rate("inspections.on_time_rate", by, INSPECTIONS_ON_TIME, INSPECTIONS_PLANNED));
      all.add(rate("inspections.pass_rate", by, INSPECTIONS_PASSED, INSPECTIONS_JUDGED));
    }
    for (By by : keys(sums, EnumSet.of(CERTIFICATES_REQUIRED), "trade")) {
      all.add(count("certificates.required", by, CERTIFICATES_REQUIRED));
      all.add(count("certificates.valid", by, CERTIFICATES_VALID));
      all.add(count("certificates.expiring", by, CERTIFICATES_EXPIRING));
      all.add(rate("certificates.rate", by, CERTIFICATES_VALID, CERTIFICATES_REQUIRED));
    }
    for (By by : keys(sums, EnumSet.of(EVENTS), "funding")) {
      all.add(count("events.count", by, EVENTS));
      all.add(Definition.of("events.cost", by, Amount::money).value(EVENTS_COST));
      all.add(count("events.attendance", by, EVENTS_ATTENDANCE));
    }
    for (By by : keys(sums, EnumSet.of(EQUIPMENT_JUDGED), "category")) {
      all.add(count("equipment.sets", by, EQUIPMENT_JUDGED));
      all.add(count("equipment.good", by, EQUIPMENT_GOOD));
      all.add(count("equipment.unstated", by, EQUIPMENT_UNSTATED));
      all.add(count("equipment.overdue", by, EQUIPMENT_OVERDUE));
      all.add(count("equipment.without_manual", by, EQUIPMENT_WITHOUT_MANUAL));
      all.add(rate("equipment.good_rate", by, EQUIPMENT_GOOD, EQUIPMENT_JUDGED));
    }
    for (By by : keys(sums, EnumSet.of(CLOCK_REPAIRS_DUE), "urgency")) {
      all.add(count("repairs.clock_due", by, CLOCK_REPAIRS_DUE));
      all.add(rate("repairs.clock_on_time_rate", by, CLOCK_REPAIRS_ON_TIME, CLOCK_REPAIRS_DUE));
    }
    for (By by : keys(sums, EnumSet.of(CLOCK_ANSWER_DUE), "urgency")) {
      all.add(rate("repairs.clock_response_rate", by, CLOCK_ANSWERED, CLOCK_ANSWER_DUE));
    }
    return all;
  }

  /** The whole and each key; nothing where the ledger holds no such row. */
  static List<By> keys(Sums sums, Set<Term> terms, String key) {
    return terms.stream().allMatch(term -> sums.matching(term, By.ALL).isEmpty())
        ? List.of()
        : sums.wholeAndEach(terms, key);
  }

  static Definition count(String id, By by, Term term) {
    return Definition.of(id, by, Amount::count).value(term);
  }

  static Definition rate(String id, By by, Term numerator, Term denominator) {
    return Definition.of(id, by, Ratio.Kind.COUNTS).numerator(numerator).denominator(denominator);
  }
}
