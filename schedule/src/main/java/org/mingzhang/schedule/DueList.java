package org.mingzhang.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationRegister.Issue;
import org.mingzhang.ledger.PublicationRegister.State;

/**
 * The disclosures that communities owe by law or contract, and how they stand on a given day.
 *
 * <p>A disclosure counts as done when a paper of exactly its period is published, or papers of
 * shorter periods that together cover it, where the rule does not ask for a paper of its own. It is
 * owed from the day its period has ended (a budget: has begun, or may be made) where the period
 * touches the contract. The list goes back a year, and as far as there are papers of the community.
 */
public final class DueList {

  private static final Set<State> DRAFTED =
      EnumSet.of(State.DRAFT, State.FINANCE_APPROVED, State.APPROVED, State.PUBLISHED);

  private final List<Obligation> obligations;
  private final List<Issue> issues;

  private DueList(List<Obligation> obligations, List<Issue> issues) {
    this.obligations = obligations;
    this.issues = issues;
  }

  /** What is owed on {@code today}, what needs attention first, then by date and community. */
  public static DueList of(
      List<Community> communities, List<Issue> issues, Calendar calendar, LocalDate today) {
    List<Obligation> obligations = new ArrayList<>();
    for (Community community : communities) {
      for (Profile profile : calendar.all(community.jurisdiction())) {
        for (Rule rule : profile.rules()) {
          if (rule.chargingModes().contains(community.chargingMode())) {
            periods(rule, community, firstIssue(community, issues, today), today).stream()
                .filter(p -> inForce(calendar, community, rule, p).equals(profile))
                .map(p -> obligation(community, p, profile, rule, issues, today))
                .forEach(obligations::add);
          }
        }
      }
    }
    obligations.sort(
        Comparator.comparing(Obligation::status)
            .thenComparing(Obligation::dueDate)
            .thenComparing(o -> o.community().communityId())
            .thenComparing(Obligation::period)
            .thenComparing(o -> o.rule().section()));
    return new DueList(List.copyOf(obligations), List.copyOf(issues));
  }

  List<Obligation> obligations() {
    return obligations;
  }

  /**
   * The communities by period that still have no paper, not even a draft, although the period has
   * ended: what the daemon has to run. Periods in time order, communities by id.
   */
  public SortedMap<Period, SortedSet<String>> toDraft() {
    SortedMap<Period, SortedSet<String>> open = new TreeMap<>();
    for (Obligation o : obligations) {
      if (o.rule().paper()
          && o.status() != Obligation.Status.DONE
          && !covered(o.community().communityId(), o.rule(), o.period(), issues, DRAFTED)) {
        open.computeIfAbsent(o.period(), p -> new TreeSet<>()).add(o.community().communityId());
      }
    }
    return open;
  }

  private static Obligation obligation(
      Community community,
      Period period,
      Profile profile,
      Rule rule,
      List<Issue> issues,
      LocalDate today) {
    LocalDate due = rule.dueDate(period);
    Obligation.Status status;
    if (!rule.paper()) {
      status = Obligation.Status.UNKNOWN;
    } else if (covered(
        community.communityId(), rule, period, issues, EnumSet.of(State.PUBLISHED))) {
      status = Obligation.Status.DONE;
    } else {
      status = today.isAfter(due) ? Obligation.Status.OVERDUE : Obligation.Status.DUE;
    }
    return new Obligation(
        community, period, profile, rule, due, due.plusDays(rule.displayDays()), status);
  }

  /** The rules of the day on which a disclosure is due. */
  private static Profile inForce(Calendar calendar, Community community, Rule rule, Period period) {
    return calendar.of(community.jurisdiction(), rule.dueDate(period));
  }

  private static LocalDate firstIssue(Community community, List<Issue> issues, LocalDate today) {
    return issues.stream()
        .filter(issue -> issue.communityId().equals(community.communityId()))
        .map(issue -> issue.period().start())
        .min(Comparator.naturalOrder())
        .orElse(today);
  }

  private static List<Period> periods(
      Rule rule, Community community, LocalDate firstIssue, LocalDate today) {
    LocalDate yearAgo = today.minusYears(1);
    int year = Math.min(firstIssue.getYear(), yearAgo.getYear() - 1);
    List<Period> periods = new ArrayList<>();
    Period period = new Period(YearMonth.of(year, 1), rule.months());
    LocalDate start = community.contractStart();
    LocalDate end = community.contractEnd();
    while (!rule.owedFrom(period).isAfter(today)) {
      boolean before = start != null && period.lastDay().isBefore(start);
      boolean after = end != null && period.start().isAfter(end);
      boolean old = period.start().isBefore(firstIssue) && rule.dueDate(period).isBefore(yearAgo);
      if (!before && !after && !old) {
        periods.add(period);
      }
      period = period.next();
    }
    return periods;
  }

  /** Whether every month of the period lies in a paper of it or of a part of it. */
  private static boolean covered(
      String communityId, Rule rule, Period period, List<Issue> issues, Set<State> states) {
    Set<YearMonth> open = new TreeSet<>(period.monthList());
    for (Issue issue : issues) {
      if (issue.communityId().equals(communityId)
          && states.contains(issue.state())
          && (!rule.ownPaper() || issue.period().equals(period))
          && period.contains(issue.period().start())
          && period.contains(issue.period().lastDay())) {
        issue.period().monthList().forEach(open::remove);
      }
    }
    return open.isEmpty();
  }
}
