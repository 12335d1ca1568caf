package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.COMPLAINTS_REPORTED;
import static org.mingzhang.ledger.Term.REPAIRS_BACKLOG;
import static org.mingzhang.ledger.Term.REPAIRS_CANCELLED;
import static org.mingzhang.ledger.Term.REPAIRS_CLOSED_OTHERWISE;
import static org.mingzhang.ledger.Term.REPAIRS_COMPLETED;
import static org.mingzhang.ledger.Term.REPAIRS_DONE_ON_TIME;
import static org.mingzhang.ledger.Term.REPAIRS_DONE_WITH_DEADLINE;
import static org.mingzhang.ledger.Term.REPAIRS_DUE;
import static org.mingzhang.ledger.Term.REPAIRS_EXCLUDED;
import static org.mingzhang.ledger.Term.REPAIRS_NOT_YET_DUE;
import static org.mingzhang.ledger.Term.REPAIRS_ON_TIME;
import static org.mingzhang.ledger.Term.REPAIRS_OPEN;
import static org.mingzhang.ledger.Term.REPAIRS_OPEN_AT_START;
import static org.mingzhang.ledger.Term.REPAIRS_RATED;
import static org.mingzhang.ledger.Term.REPAIRS_RATING;
import static org.mingzhang.ledger.Term.REPAIRS_REOPENED;
import static org.mingzhang.ledger.Term.REPAIRS_REPORTED;
import static org.mingzhang.ledger.Term.REPAIRS_REWORKED;
import static org.mingzhang.ledger.Term.REPAIRS_SECONDS;
import static org.mingzhang.ledger.Term.REPAIRS_WITHOUT_DEADLINE;
import static org.mingzhang.ledger.Term.SITE_REPAIRS_COMPLETED;
import static org.mingzhang.ledger.Term.SITE_REPAIRS_DUE;
import static org.mingzhang.ledger.Term.SITE_REPAIRS_ON_TIME;
import static org.mingzhang.ledger.Term.SITE_REPAIRS_OPEN;
import static org.mingzhang.ledger.Term.SITE_REPAIRS_REPORTED;
import static org.mingzhang.ledger.Term.SITE_REPAIRS_REWORKED;
import static org.mingzhang.ledger.Term.SITE_REPAIRS_SECONDS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;

/** Repairs 报修: on time, workload, durations, ratings (method §8). */
final class RepairFigures {

  private static final Set<Term> REPAIRS = EnumSet.range(REPAIRS_DUE, REPAIRS_RATING);

  private static final Map<String, Term> COUNTS =
      new TreeMap<>(
          Map.of(
              "repairs.due", REPAIRS_DUE,
              "repairs.on_time", REPAIRS_ON_TIME,
              "repairs.without_deadline", REPAIRS_WITHOUT_DEADLINE,
              "repairs.not_yet_due", REPAIRS_NOT_YET_DUE,
              "repairs.cancelled", REPAIRS_CANCELLED,
              "repairs.reported", REPAIRS_REPORTED,
              "repairs.completed", REPAIRS_COMPLETED,
              "repairs.closed_otherwise", REPAIRS_CLOSED_OTHERWISE,
              "repairs.open_at_start", REPAIRS_OPEN_AT_START,
              "repairs.open", REPAIRS_OPEN));

  private static final Set<Term> SITES = EnumSet.range(SITE_REPAIRS_DUE, SITE_REPAIRS_SECONDS);

  private static final Map<String, Term> SITE_COUNTS =
      new TreeMap<>(
          Map.of(
              "repairs.due", SITE_REPAIRS_DUE,
              "repairs.on_time", SITE_REPAIRS_ON_TIME,
              "repairs.reported", SITE_REPAIRS_REPORTED,
              "repairs.completed", SITE_REPAIRS_COMPLETED,
              "repairs.open", SITE_REPAIRS_OPEN));

  private RepairFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    List<By> keys = new ArrayList<>(sums.wholeAndEach(REPAIRS, "urgency"));
    keys.addAll(sums.each(REPAIRS, "category"));
    for (By by : keys) {
      COUNTS.forEach((id, term) -> all.add(Definition.of(id, by, Amount::count).value(term)));
      all.add(
          Definition.of("repairs.on_time_rate", by, Ratio.Kind.COUNTS)
              .numerator(REPAIRS_ON_TIME)
              .denominator(REPAIRS_DUE));
      all.add(
          Definition.of("repairs.completed_on_time_rate", by, Ratio.Kind.COUNTS)
              .numerator(REPAIRS_DONE_ON_TIME)
              .denominator(REPAIRS_DONE_WITH_DEADLINE));
      all.add(
          Definition.of("repairs.completion_rate", by, Ratio.Kind.COUNTS)
              .numerator(REPAIRS_COMPLETED)
              .denominator(REPAIRS_OPEN_AT_START)
              .denominator(REPAIRS_REPORTED)
              .denominatorLess(REPAIRS_CLOSED_OTHERWISE));
      all.add(Definition.of("repairs.median_hours", by, Quantile::median).basis(REPAIRS_SECONDS));
      all.add(Definition.of("repairs.p90_hours", by, Quantile::p90).basis(REPAIRS_SECONDS));
      all.add(
          Definition.of("repairs.mean_hours", by, Ratio.Kind.HOURS)
              .numerator(REPAIRS_SECONDS)
              .denominator(REPAIRS_COMPLETED));
    }
    all.add(
        Definition.of("repairs.reopen_rate", By.ALL, Ratio.Kind.COUNTS)
            .numerator(REPAIRS_REOPENED)
            .denominator(REPAIRS_COMPLETED));
    List<By> trades = new ArrayList<>(List.of(By.ALL));
    trades.addAll(sums.each(REPAIRS, "category"));
    for (By by : trades) {
      all.add(
          Definition.of("repairs.rework_rate", by, Ratio.Kind.COUNTS)
              .numerator(REPAIRS_REWORKED)
              .denominator(REPAIRS_COMPLETED));
    }
    all.add(
        Definition.of("repairs.first_time_fix_rate", By.ALL, Ratio.Kind.COUNTS)
            .numerator(REPAIRS_COMPLETED)
            .numeratorLess(REPAIRS_REOPENED)
            .denominator(REPAIRS_COMPLETED));
    all.add(Definition.of("repairs.excluded", By.ALL, Amount::count).value(REPAIRS_EXCLUDED));
    for (String age : Figures.BACKLOG_AGES) {
      all.add(
          Definition.of("repairs.backlog", By.of("age", age), Amount::count)
              .value(REPAIRS_BACKLOG));
    }
    sites(sums, all);
    all.add(
        Definition.of("repairs.rating_mean", By.ALL, Ratio.Kind.RATING)
            .numerator(REPAIRS_RATING)
            .denominator(REPAIRS_RATED));
    return all;
  }

  /** Of repairs and complaints, since one table shows both. */
  static List<By> buildings(Sums sums) {
    Set<Term> terms = EnumSet.copyOf(SITES);
    terms.add(COMPLAINTS_REPORTED);
    return sums.eachAndRest(terms, "building");
  }

  /** By building and by team: the same definitions over the same orders. */
  private static void sites(Sums sums, List<Definition> all) {
    List<By> keys = new ArrayList<>(buildings(sums));
    keys.addAll(sums.eachAndRest(SITES, "team"));
    for (By by : keys) {
      SITE_COUNTS.forEach((id, term) -> all.add(Definition.of(id, by, Amount::count).value(term)));
      all.add(
          Definition.of("repairs.on_time_rate", by, Ratio.Kind.COUNTS)
              .numerator(SITE_REPAIRS_ON_TIME)
              .denominator(SITE_REPAIRS_DUE));
      all.add(
          Definition.of("repairs.rework_rate", by, Ratio.Kind.COUNTS)
              .numerator(SITE_REPAIRS_REWORKED)
              .denominator(SITE_REPAIRS_COMPLETED));
      all.add(
          Definition.of("repairs.median_hours", by, Quantile::median).basis(SITE_REPAIRS_SECONDS));
      all.add(Definition.of("repairs.p90_hours", by, Quantile::p90).basis(SITE_REPAIRS_SECONDS));
    }
  }
}
