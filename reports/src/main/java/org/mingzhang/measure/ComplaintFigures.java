package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.COMPLAINTS_CLASSIFIED;
import static org.mingzhang.ledger.Term.COMPLAINTS_CLOSED;
import static org.mingzhang.ledger.Term.COMPLAINTS_CLOSED_LATELY;
import static org.mingzhang.ledger.Term.COMPLAINTS_DUE;
import static org.mingzhang.ledger.Term.COMPLAINTS_FOLLOWED_UP;
import static org.mingzhang.ledger.Term.COMPLAINTS_RECURRED;
import static org.mingzhang.ledger.Term.COMPLAINTS_REPORTED;
import static org.mingzhang.ledger.Term.COMPLAINTS_RESOLVED;
import static org.mingzhang.ledger.Term.HOUSEHOLDS;

import java.util.List;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;

/** Complaints 投诉 (method §9). */
final class ComplaintFigures {

  private ComplaintFigures() {}

  static List<Definition> of() {
    return List.of(
        Definition.of("complaints.reported", By.ALL, Amount::count).value(COMPLAINTS_REPORTED),
        Definition.of("complaints.closed", By.ALL, Amount::count).value(COMPLAINTS_CLOSED),
        Definition.of("complaints.per_1000_households", By.ALL, Ratio.Kind.PER_1000)
            .numerator(COMPLAINTS_REPORTED)
            .denominator(HOUSEHOLDS),
        rate("complaints.classified_rate", COMPLAINTS_CLASSIFIED, COMPLAINTS_REPORTED),
        rate("complaints.resolved_rate", COMPLAINTS_RESOLVED, COMPLAINTS_DUE),
        rate("complaints.follow_up_rate", COMPLAINTS_FOLLOWED_UP, COMPLAINTS_CLOSED),
        rate("complaints.recurrence_rate", COMPLAINTS_RECURRED, COMPLAINTS_CLOSED_LATELY));
  }

  private static Definition rate(String id, Term numerator, Term denominator) {
    return Definition.of(id, By.ALL, Ratio.Kind.COUNTS)
        .numerator(numerator)
        .denominator(denominator);
  }
}
