package org.mingzhang.ledger.store;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Mended;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.Overlap;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.Suspicions;
import org.mingzhang.ledger.Term;

/**
 * A slice with its sums at hand. Contributions are read a subject at a time when first asked for,
 * because only the period reported on is traced, not those it is compared with; it refuses to read
 * them from a ledger that has changed since. Safe for threads.
 */
final class DuckDbSlice implements Slice {

  private final DuckDbLedger ledger;
  private final long edition;
  private final Community community;
  private final Period period;
  private final List<Sum> sums;
  private final Optional<SurveyRound> surveyRound;
  private final List<Entry> entries;
  private final List<Budget> budgets;
  private final List<FileReport> files;
  private final List<ControlTotal> controlTotals;
  private final List<Refusal> refusals;
  private final List<Mended> mended;
  private final List<MonthHeld> months;
  private final boolean hasFacts;
  private final Map<Subject, Contributions> contributions = new EnumMap<>(Subject.class);

  /** Reads everything but the contributions, in one transaction. */
  DuckDbSlice(
      DuckDbLedger ledger, long edition, Session session, Community community, Period period) {
    SliceReader reader = new SliceReader(session, community.communityId(), period);
    this.ledger = ledger;
    this.edition = edition;
    this.community = community;
    this.period = period;
    this.sums =
        Stream.of(Subject.values())
            .flatMap(s -> reader.sums(s).stream())
            .sorted(Comparator.comparing(Sum::term).thenComparing(Sum::by))
            .toList();
    this.surveyRound = reader.surveyRound();
    this.entries = reader.entries();
    this.budgets = reader.budgets();
    this.files = FileBook.of(session, community.communityId());
    this.controlTotals = ControlTotals.of(session, community.communityId());
    this.refusals = Refusals.of(session, community.communityId());
    this.mended = Corrections.of(session, community.communityId());
    this.months = reader.months();
    this.hasFacts = reader.hasFacts();
  }

  @Override
  public Community community() {
    return community;
  }

  @Override
  public Period period() {
    return period;
  }

  @Override
  public List<Sum> sums() {
    return sums;
  }

  @Override
  public synchronized List<Contribution> contributions(Term term) {
    return contributions.computeIfAbsent(Subject.of(term), this::read).of(term);
  }

  /**
   * Counted by the database where the sums fit into the bits of a number, which they nearly always
   * do.
   */
  @Override
  public List<Overlap> overlaps(Set<Term> terms) {
    Set<Subject> subjects = EnumSet.noneOf(Subject.class);
    terms.forEach(term -> subjects.add(Subject.of(term)));
    long places =
        sums.stream().filter(s -> subjects.contains(Subject.of(s.term())) && s.rows() > 0).count();
    if (subjects.size() != 1 || places > SliceReader.BITS) {
      return Slice.super.overlaps(terms);
    }
    Subject subject = subjects.iterator().next();
    return ledger.reading(
        edition,
        session ->
            new SliceReader(session, community.communityId(), period).overlaps(subject, terms));
  }

  private Contributions read(Subject subject) {
    return ledger.reading(
        edition,
        session ->
            new SliceReader(session, community.communityId(), period).contributions(subject));
  }

  @Override
  public Optional<SurveyRound> surveyRound() {
    return surveyRound;
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public List<Budget> budgets() {
    return budgets;
  }

  @Override
  public List<FileReport> files() {
    return files;
  }

  @Override
  public List<ControlTotal> controlTotals() {
    return controlTotals;
  }

  @Override
  public List<Refusal> refusals() {
    return refusals;
  }

  @Override
  public List<Mended> mended() {
    return mended;
  }

  /** Looked for only when asked: a period that is merely compared with has no such page. */
  @Override
  public Suspicions suspicions() {
    return ledger.reading(
        edition, session -> SuspicionReader.of(session, community.communityId(), period));
  }

  @Override
  public List<MonthHeld> months() {
    return months;
  }

  @Override
  public boolean hasFacts() {
    return hasFacts;
  }
}
