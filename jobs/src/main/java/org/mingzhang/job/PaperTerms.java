package org.mingzhang.job;

import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.Publication;

/** From when until when a period's accounts are shown and open to objection, by a place's rules. */
@FunctionalInterface
public interface PaperTerms {

  Publication of(Community community, Period period);
}
