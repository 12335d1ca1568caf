package org.mingzhang.ledger.store;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.Overlap;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.Term;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions that a slice asks of the ledger. */
final class SliceReader {

  /** The most sums that {@link #overlaps} can tell apart. */
  static final int BITS = 62;

  private final Session session;
  private final String communityId;
  private final Period period;

  SliceReader(Session session, String communityId, Period period) {
    this.session = session;
    this.communityId = communityId;
    this.period = period;
  }

  List<Sum> sums(Subject subject) {
    return ask("""
            SELECT term, key1, key2, CAST(sum(value) AS BIGINT) AS total, count(file_id) AS places
            FROM (%s) GROUP BY term, key1, key2"""
            .formatted(subject.sql()))
        .query(
            (rs, n) -> {
              Term term = Term.valueOf(rs.getString(1));
              return new Sum(
                  term,
                  Subject.by(term, rs.getString(2), rs.getString(3)),
                  rs.getLong(4),
                  rs.getLong(5));
            })
        .list();
  }

  Contributions contributions(Subject subject) {
    Contributions contributions = new Contributions();
    ask("""
        SELECT term, key1, key2, file_id, sheet, row_no, CAST(value AS BIGINT) FROM (%s)
        WHERE file_id IS NOT NULL ORDER BY file_id, sheet, row_no, key1, key2"""
            .formatted(subject.sql()))
        .query(
            rs -> {
              contributions.add(
                  Term.valueOf(rs.getString(1)),
                  rs.getString(2),
                  rs.getString(3),
                  rs.getLong(4),
                  rs.getString(5),
                  rs.getLong(6),
                  rs.getLong(7));
            });
    return contributions;
  }

  /** Each sum gets a bit, each source row the bits of the sums it stands behind. */
  List<Overlap> overlaps(Subject subject, Set<Term> terms) {
    Map<Integer, Overlap.Behind> behind = new HashMap<>();
    Map<Long, Long> counts = new TreeMap<>();
    ask("""
        WITH relation AS (%s),
        given AS (SELECT * FROM relation WHERE file_id IS NOT NULL AND term IN (:terms)),
        numbered AS (
          SELECT term, key1, key2, row_number() OVER (ORDER BY term, key1, key2) - 1 AS bit
          FROM (SELECT DISTINCT term, key1, key2 FROM given)),
        place AS (
          SELECT bit_or(CAST(1 AS BIGINT) << CAST(bit AS INTEGER)) AS bits
          FROM given JOIN numbered USING (term, key1, key2)
          GROUP BY file_id, sheet, row_no)
        SELECT term, key1, key2, CAST(bit AS BIGINT), 0 FROM numbered
        UNION ALL
        SELECT '', '', '', bits, count(*) FROM place GROUP BY bits"""
            .formatted(subject.sql()))
        .param("terms", terms.stream().map(Term::name).sorted().toList())
        .query(
            rs -> {
              if (rs.getString(1).isEmpty()) {
                counts.put(rs.getLong(4), rs.getLong(5));
              } else {
                Term term = Term.valueOf(rs.getString(1));
                behind.put(
                    rs.getInt(4),
                    new Overlap.Behind(term, Subject.by(term, rs.getString(2), rs.getString(3))));
              }
            });
    List<Overlap> overlaps = new ArrayList<>();
    counts.forEach(
        (bits, rows) ->
            overlaps.add(
                new Overlap(
                    BitSet.valueOf(new long[] {bits}).stream()
                        .mapToObj(behind::get)
                        .collect(Collectors.toSet()),
                    rows)));
    return overlaps;
  }

  /** Kept as in {@code survey.sql}: the latest {@code to} in the period. */
  Optional<SurveyRound> surveyRound() {
    return ask("""
        SELECT * FROM survey_round
        WHERE community_id = :community AND to_date BETWEEN :first AND :last
        ORDER BY to_date DESC, from_date DESC, round DESC LIMIT 1""")
        .query((rs, n) -> RowFact.surveyRound(rs))
        .optional();
  }

  List<Entry> entries() {
    return ask("""
        SELECT * FROM entry
        WHERE community_id = :community AND entry_date BETWEEN :first AND :last
        ORDER BY fund, entry_date, voucher_no, line""")
        .query((rs, n) -> RowFact.entry(rs))
        .list();
  }

  List<Budget> budgets() {
    return ask("""
        SELECT * FROM budget
        WHERE community_id = :community AND budget_year BETWEEN year(:first) AND year(:last)
        ORDER BY budget_year, fund, direction, category""")
        .query((rs, n) -> RowFact.budget(rs))
        .list();
  }

  /** Distinct units, so that a month of many small bills weighs no more than another. */
  List<MonthHeld> months() {
    return ask("""
        WITH month AS (
          SELECT CAST(:first + to_months(CAST(n AS INTEGER)) AS DATE) AS from_day,
            CAST(:first + to_months(CAST(n + 1 AS INTEGER)) AS DATE) AS after
          FROM range(0, months_between(:first, :last + 1)) r (n)),
        service AS (
          SELECT unit, service_from, service_to FROM fee
          WHERE community_id = :community AND fund = 'service'
            AND service_from <= :last AND service_to >= :first)
        SELECT strftime(from_day, '%Y-%m'),
          (SELECT count(DISTINCT unit) FROM service
            WHERE service_from < after AND service_to >= from_day),
          (SELECT count(*) FROM entry WHERE community_id = :community AND fund = 'service'
            AND entry_date >= from_day AND entry_date < after),
          (SELECT count(*) FROM work_order WHERE community_id = :community
            AND reported_at >= from_day AND reported_at < after)
        FROM month ORDER BY 1""")
        .query(
            (rs, n) ->
                new MonthHeld(
                    YearMonth.parse(rs.getString(1)), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
        .list();
  }

  boolean hasFacts() {
    return ask("""
        SELECT
          EXISTS (SELECT 1 FROM fee WHERE community_id = :community
            AND ((service_from <= :last AND service_to >= :first)
              OR paid_on BETWEEN :first AND :last))
          OR EXISTS (SELECT 1 FROM entry WHERE community_id = :community
            AND entry_date BETWEEN :first AND :last)
          OR EXISTS (SELECT 1 FROM answer WHERE community_id = :community
            AND CAST(submitted_at AS DATE) BETWEEN :first AND :last)
          OR EXISTS (SELECT 1 FROM answer a JOIN survey_round r
            ON r.community_id = a.community_id AND r.round = a.round
            WHERE a.community_id = :community AND r.to_date BETWEEN :first AND :last)
          OR EXISTS (SELECT 1 FROM work_order WHERE community_id = :community
            AND (CAST(reported_at AS DATE) BETWEEN :first AND :last
              OR CAST(due_by AS DATE) BETWEEN :first AND :last
              OR CAST(completed_at AS DATE) BETWEEN :first AND :last
              OR CAST(closed_at AS DATE) BETWEEN :first AND :last))""")
        .query(Boolean.class)
        .single();
  }

  /** The days stand in the statement itself: a date plus a number needs its type at once. */
  private JdbcClient.StatementSpec ask(String text) {
    return session
        .sql(
            text.replace(":first", "DATE '" + period.start() + "'")
                .replace(":last", "DATE '" + period.lastDay() + "'"))
        .param("community", communityId);
  }
}
