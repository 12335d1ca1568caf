package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.INQUIRIES_ANSWERED;
import static org.mingzhang.ledger.Term.INQUIRIES_ANSWERED_LATE;
import static org.mingzhang.ledger.Term.INQUIRIES_DUE;
import static org.mingzhang.ledger.Term.INQUIRIES_NOT_YET_DUE;
import static org.mingzhang.ledger.Term.INQUIRIES_ON_TIME;
import static org.mingzhang.ledger.Term.INQUIRIES_OPEN;
import static org.mingzhang.ledger.Term.INQUIRIES_OVERDUE;
import static org.mingzhang.ledger.Term.INQUIRIES_RECEIVED;
import static org.mingzhang.ledger.Term.INQUIRY_DAYS;
import static org.mingzhang.ledger.Term.INQUIRY_DAYS_OPEN;
import static org.mingzhang.ledger.Term.INQUIRY_DAYS_OVERDUE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.mingzhang.ledger.By;

/**
 * Questions and objections of owners 质询与异议, whole and by kind. The rate's base are those whose last
 * day lies in the period: overdue and open is a miss, not yet due is outside. There only where the
 * ledger holds such rows of the community, at any time.
 */
final class InquiryFigures {

  private InquiryFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    for (By by : OperationFigures.keys(sums, EnumSet.of(INQUIRIES_RECEIVED), "kind")) {
      all.add(OperationFigures.count("inquiries.received", by, INQUIRIES_RECEIVED));
      all.add(OperationFigures.count("inquiries.answered", by, INQUIRIES_ANSWERED));
      all.add(OperationFigures.count("inquiries.answered_late", by, INQUIRIES_ANSWERED_LATE));
      all.add(
          OperationFigures.rate("inquiries.on_time_rate", by, INQUIRIES_ON_TIME, INQUIRIES_DUE));
      all.add(OperationFigures.count("inquiries.open", by, INQUIRIES_OPEN));
      all.add(OperationFigures.count("inquiries.not_yet_due", by, INQUIRIES_NOT_YET_DUE));
      all.add(OperationFigures.count("inquiries.overdue", by, INQUIRIES_OVERDUE));
      all.add(Definition.of("inquiries.median_days", by, Quantile::medianDays).basis(INQUIRY_DAYS));
      all.add(
          Definition.of("inquiries.oldest_open_days", by, Quantile::mostDays)
              .basis(INQUIRY_DAYS_OPEN));
      all.add(
          Definition.of("inquiries.overdue_days", by, Quantile::mostDays)
              .basis(INQUIRY_DAYS_OVERDUE));
    }
    return all;
  }
}
