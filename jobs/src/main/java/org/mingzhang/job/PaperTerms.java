package org.mingzhang.job;

import java.util.Optional;
import java.util.ServiceLoader;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.InquiryRules;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.Publication;

/** From when until when a period's accounts are shown and open to objection, by a place's rules. */
@FunctionalInterface
public interface PaperTerms {

  Publication of(Community community, Period period);

  /** Within how many days a community's owners are answered. */
  default InquiryRules answers(Community community) {
    return InquiryRules.STANDARD;
  }

  /** The rules of places stand in a module above; without it the default holds. */
  static PaperTerms installed() {
    Optional<PaperTerms> found = ServiceLoader.load(PaperTerms.class).findFirst();
    return found.orElse((community, period) -> Publication.standard(period));
  }
}
