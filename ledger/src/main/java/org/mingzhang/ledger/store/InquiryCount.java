package org.mingzhang.ledger.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Inquiry;
import org.mingzhang.ledger.InquiryRules;
import org.mingzhang.ledger.OrderClocks.Counted;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Term;

/**
 * Counts a community's questions and objections in a period by a place's clocks. Not in SQL: which
 * clock holds is no matter of the books.
 */
final class InquiryCount {

  private final LocalDate first;
  private final LocalDate last;
  private final InquiryRules rules;
  private final Map<Term, Set<By>> keys = new EnumMap<>(Term.class);
  private final Map<Term, List<Contribution>> contributions = new EnumMap<>(Term.class);

  private InquiryCount(Period period, InquiryRules rules) {
    this.first = period.start();
    this.last = period.lastDay();
    this.rules = rules;
  }

  /**
   * Counts.
   *
   * @param inquiries all that the ledger holds of the community
   */
  static Counted of(List<Inquiry> inquiries, Period period, InquiryRules rules) {
    InquiryCount count = new InquiryCount(period, rules);
    inquiries.forEach(count::add);
    return new Counted(count.keys, count.contributions);
  }

  private void add(Inquiry inquiry) {
    By by = By.of("kind", inquiry.inquiryKind());
    for (Term term : EnumSet.range(Term.INQUIRIES_RECEIVED, Term.INQUIRY_DAYS_OVERDUE)) {
      keys.computeIfAbsent(term, t -> new HashSet<>()).add(by);
    }
    LocalDate received = inquiry.receivedOn();
    if (received.isAfter(last)) {
      return;
    }
    LocalDate limit = rules.lastDay(inquiry);
    LocalDate answered = inquiry.asOf(last).answeredOn();
    count(Term.INQUIRIES_RECEIVED, inquiry, isInPeriod(received));
    count(Term.INQUIRIES_DUE, inquiry, isInPeriod(limit));
    count(
        Term.INQUIRIES_ON_TIME,
        inquiry,
        isInPeriod(limit) && answered != null && !answered.isAfter(limit));
    if (answered == null) {
      open(inquiry, limit);
    } else if (isInPeriod(answered)) {
      count(Term.INQUIRIES_ANSWERED, inquiry, true);
      count(Term.INQUIRIES_ANSWERED_LATE, inquiry, answered.isAfter(limit));
      add(Term.INQUIRY_DAYS, inquiry, ChronoUnit.DAYS.between(received, answered));
    }
  }

  private void open(Inquiry inquiry, LocalDate limit) {
    boolean overdue = !limit.isAfter(last);
    count(Term.INQUIRIES_OPEN, inquiry, true);
    count(Term.INQUIRIES_NOT_YET_DUE, inquiry, !overdue);
    count(Term.INQUIRIES_OVERDUE, inquiry, overdue);
    add(Term.INQUIRY_DAYS_OPEN, inquiry, ChronoUnit.DAYS.between(inquiry.receivedOn(), last));
    if (overdue) {
      add(Term.INQUIRY_DAYS_OVERDUE, inquiry, ChronoUnit.DAYS.between(limit, last));
    }
  }

  private boolean isInPeriod(@Nullable LocalDate day) {
    return day != null && !day.isBefore(first) && !day.isAfter(last);
  }

  private void count(Term term, Inquiry inquiry, boolean counts) {
    if (counts) {
      add(term, inquiry, 1);
    }
  }

  private void add(Term term, Inquiry inquiry, long value) {
    contributions
        .computeIfAbsent(term, t -> new ArrayList<>())
        .add(new Contribution(term, By.of("kind", inquiry.inquiryKind()), inquiry.origin(), value));
  }
}
