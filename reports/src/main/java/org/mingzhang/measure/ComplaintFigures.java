package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.COMPLAINTS_ANSWERED;
import static org.mingzhang.ledger.Term.COMPLAINTS_ANSWER_DUE;
import static org.mingzhang.ledger.Term.COMPLAINTS_ANSWER_SECONDS;
import static org.mingzhang.ledger.Term.COMPLAINTS_CLASSIFIED;
import static org.mingzhang.ledger.Term.COMPLAINTS_CLOSED;
import static org.mingzhang.ledger.Term.COMPLAINTS_CLOSED_LATELY;
import static org.mingzhang.ledger.Term.COMPLAINTS_DUE;
import static org.mingzhang.ledger.Term.COMPLAINTS_FOLLOWED_UP;
import static org.mingzhang.ledger.Term.COMPLAINTS_HANDED_OFF;
import static org.mingzhang.ledger.Term.COMPLAINTS_HANDOFF_DUE;
import static org.mingzhang.ledger.Term.COMPLAINTS_HANDOFF_SECONDS;
import static org.mingzhang.ledger.Term.COMPLAINTS_INVALID;
import static org.mingzhang.ledger.Term.COMPLAINTS_RATED;
import static org.mingzhang.ledger.Term.COMPLAINTS_RATING;
import static org.mingzhang.ledger.Term.COMPLAINTS_RECURRED;
import static org.mingzhang.ledger.Term.COMPLAINTS_REPORTED;
import static org.mingzhang.ledger.Term.COMPLAINTS_RESOLVED;
import static org.mingzhang.ledger.Term.COMPLAINTS_SECONDS;
import static org.mingzhang.ledger.Term.COMPLAINTS_VALID;
import static org.mingzhang.ledger.Term.HOUSEHOLDS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;

/** Complaints 投诉 (method §9). Answers and hand-offs run against a clock of 24 hours. */
final class ComplaintFigures {

  private static final Set<Term> REPORTED = EnumSet.of(COMPLAINTS_REPORTED);

  private ComplaintFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    List<By> keys = new ArrayList<>(sums.wholeAndEach(REPORTED, "category"));
    keys.addAll(RepairFigures.buildings(sums));
    for (By by : keys) {
      all.add(count("complaints.reported", by, COMPLAINTS_REPORTED));
    }
    all.add(count("complaints.closed", By.ALL, COMPLAINTS_CLOSED));
    all.add(count("complaints.valid", By.ALL, COMPLAINTS_VALID));
    all.add(count("complaints.invalid", By.ALL, COMPLAINTS_INVALID));
    all.add(
        Definition.of("complaints.per_1000_households", By.ALL, Ratio.Kind.PER_1000)
            .numerator(COMPLAINTS_REPORTED)
            .denominator(HOUSEHOLDS));
    all.add(rate("complaints.classified_rate", COMPLAINTS_CLASSIFIED, COMPLAINTS_REPORTED));
    all.add(rate("complaints.valid_rate", COMPLAINTS_VALID, COMPLAINTS_REPORTED));
    all.add(rate("complaints.invalid_rate", COMPLAINTS_INVALID, COMPLAINTS_REPORTED));
    all.add(rate("complaints.handoff_rate", COMPLAINTS_HANDED_OFF, COMPLAINTS_HANDOFF_DUE));
    all.add(rate("complaints.response_rate", COMPLAINTS_ANSWERED, COMPLAINTS_ANSWER_DUE));
    all.add(rate("complaints.resolved_rate", COMPLAINTS_RESOLVED, COMPLAINTS_DUE));
    all.add(rate("complaints.follow_up_rate", COMPLAINTS_FOLLOWED_UP, COMPLAINTS_CLOSED));
    all.add(rate("complaints.recurrence_rate", COMPLAINTS_RECURRED, COMPLAINTS_CLOSED_LATELY));
    durations(all, "complaints.handoff", COMPLAINTS_HANDOFF_SECONDS);
    durations(all, "complaints.response", COMPLAINTS_ANSWER_SECONDS);
    durations(all, "complaints.resolution", COMPLAINTS_SECONDS);
    all.add(
        Definition.of("complaints.rating_mean", By.ALL, Ratio.Kind.RATING)
            .numerator(COMPLAINTS_RATING)
            .denominator(COMPLAINTS_RATED));
    return all;
  }

  private static void durations(List<Definition> all, String id, Term seconds) {
    all.add(Definition.of(id + "_median_hours", By.ALL, Quantile::median).basis(seconds));
    all.add(Definition.of(id + "_p90_hours", By.ALL, Quantile::p90).basis(seconds));
  }

  private static Definition count(String id, By by, Term term) {
    return Definition.of(id, by, Amount::count).value(term);
  }

  private static Definition rate(String id, Term numerator, Term denominator) {
    return Definition.of(id, By.ALL, Ratio.Kind.COUNTS)
        .numerator(numerator)
        .denominator(denominator);
  }
}
