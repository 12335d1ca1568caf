package org.mingzhang.schedule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.mingzhang.job.PaperTerms;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.InquiryClock;
import org.mingzhang.ledger.InquiryRules;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.LocalRules;
import org.mingzhang.report.Publication;

/** The dates and sections of a paper by the calendar of the community's jurisdiction. */
public final class CalendarTerms implements PaperTerms {

  private final Calendar calendar;

  /** Those that come with the product. */
  public CalendarTerms() {
    this(Calendar.shipped());
  }

  CalendarTerms(Calendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public PaperTerms in(Path home) {
    return new CalendarTerms(Calendar.of(home));
  }

  @Override
  public String version() {
    return String.join(
        " ", new TreeSet<>(calendar.local().stream().map(Profile::version).toList()));
  }

  /**
   * The display begins on the day the period's paper is due: the earliest of its rules, no later
   * than that of the default. It lasts as long as the longest of its rules wants.
   */
  @Override
  public Publication of(Community community, Period period) {
    Publication standard = Publication.standard(period);
    Profile profile = calendar.of(community.jurisdiction(), standard.displayFrom());
    List<Rule> binding =
        profile.rules().stream()
            .filter(rule -> rule.chargingModes().contains(community.chargingMode()))
            .toList();
    LocalDate from =
        binding.stream()
            .filter(rule -> rule.paper() && rule.months() == period.months())
            .map(rule -> rule.dueDate(period))
            .filter(due -> due.isAfter(period.lastDay()))
            .min(Comparator.naturalOrder())
            .filter(due -> due.isBefore(standard.displayFrom()))
            .orElse(standard.displayFrom());
    int days =
        profile.rules().stream()
            .filter(Rule::paper)
            .mapToInt(Rule::displayDays)
            .max()
            .orElse(profile.displayDays());
    String name =
        calendar.isDefault(profile)
            ? ""
            : profile.text().zh().isEmpty() ? profile.name().zh() : profile.text().zh();
    Publication shown = new Publication(from, from, from, name, rules(profile, binding), List.of());
    return shown.displayed(from, from.plusDays(days));
  }

  @Override
  public InquiryRules answers(Community community) {
    return received -> {
      LocalRules.Answers answers = calendar.of(community.jurisdiction(), received).answers();
      return new InquiryClock(answers.questionDays(), answers.objectionDays());
    };
  }

  private static LocalRules rules(Profile profile, List<Rule> binding) {
    return new LocalRules(
        profile.name(),
        profile.country(),
        profile.text(),
        profile.textDate(),
        profile.reviewBy(),
        binding.stream()
            .map(
                rule ->
                    new LocalRules.Section(
                        rule.section(),
                        rule.name(),
                        rule.months(),
                        rule.article(),
                        rule.byPractice(),
                        rule.paper()))
            .toList(),
        profile.objectionDays(),
        profile.contact(),
        profile.answers(),
        profile.style(),
        profile.version());
  }
}
