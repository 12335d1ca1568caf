package org.mingzhang.schedule;

import java.time.LocalDate;
import org.mingzhang.job.PaperTerms;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.Publication;

/** The dates on a paper by the calendar of the community's jurisdiction. */
public final class CalendarTerms implements PaperTerms {

  private final Calendar calendar = Calendar.shipped();

  @Override
  public Publication of(Community community, Period period) {
    Profile profile = calendar.of(community.jurisdiction());
    Publication standard = Publication.standard(period);
    if (calendar.isDefault(profile)) {
      return standard;
    }
    int days =
        profile.rules().stream().filter(Rule::paper).mapToInt(Rule::displayDays).max().orElse(0);
    LocalDate until = standard.displayFrom().plusDays(days);
    return new Publication(standard.displayFrom(), until, until, profile.text());
  }
}
