package org.mingzhang.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Which clock holds for what a community received on a day. The day of receipt decides. */
@FunctionalInterface
public interface InquiryRules {

  /** {@link InquiryClock#STANDARD}, always. */
  InquiryRules STANDARD = received -> InquiryClock.STANDARD;

  InquiryClock on(LocalDate received);

  /** The last day on which an answer is in time. */
  default LocalDate lastDay(Inquiry inquiry) {
    return on(inquiry.receivedOn()).lastDay(inquiry);
  }

  /** The clocks of some inquiries, oldest first; that of a day where there are none. */
  default List<InquiryClock> of(Collection<Inquiry> inquiries, LocalDate otherwise) {
    TreeSet<LocalDate> days = new TreeSet<>();
    inquiries.forEach(inquiry -> days.add(inquiry.receivedOn()));
    if (days.isEmpty()) {
      days.add(otherwise);
    }
    return days.stream().map(this::on).distinct().toList();
  }
}
