package org.mingzhang.ledger.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.BillAmount;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Certificate;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.CommunityEvent;
import org.mingzhang.ledger.DayBalance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FeeSummary;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Inquiry;
import org.mingzhang.ledger.Inspection;
import org.mingzhang.ledger.ListedOrder;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.Overlap;
import org.mingzhang.ledger.Payer;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.Receipt;
import org.mingzhang.ledger.ScoreMoments;
import org.mingzhang.ledger.ScoreWord;
import org.mingzhang.ledger.ServiceItem;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.ledger.Term;
import org.mingzhang.ledger.Themes;
import org.mingzhang.ledger.TrackedAction;
import org.mingzhang.ledger.WorkOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions that a slice asks of the ledger. */
final class SliceReader {

  /** SQL: the round that {@link #surveyRound} answers, as in {@code survey.sql}. */
  private static final String CHOSEN_ROUND =
      """
      SELECT round FROM survey_round
      WHERE community_id = :community AND to_date BETWEEN :first AND :last
      ORDER BY to_date DESC, from_date DESC, round DESC LIMIT 1""";

  /** The most sums whose rows {@link #sums} can tell apart. */
  private static final int BITS = 62;

  private final Session session;
  private final String communityId;
  private final Period period;
  private final Themes themes;
  private final SurveyRule rule;

  SliceReader(Session session, String communityId, Period period, Themes themes, SurveyRule rule) {
    this.themes = themes;
    this.rule = rule;
    this.session = session;
    this.communityId = communityId;
    this.period = period;
  }

  /**
   * The sums of a subject and, from the same rows, how its terms share them: each sum of these gets
   * a bit, each source row the bits of the sums it stands behind.
   */
  SubjectSums sums(Subject subject) {
    List<Sum> sums = new ArrayList<>();
    Map<Integer, Overlap.Behind> behind = new HashMap<>();
    Map<Long, Long> rowsOf = new TreeMap<>();
    ask("""
        WITH relation AS MATERIALIZED (%s),
        total AS (
          SELECT term, key1, key2, CAST(sum(value) AS BIGINT) AS total, count(file_id) AS places
          FROM relation GROUP BY term, key1, key2),
        sharing AS (
          SELECT term, key1, key2, row_number() OVER (ORDER BY term, key1, key2) - 1 AS bit
          FROM total WHERE places > 0 AND term IN (%s)),
        place AS (
          SELECT bit_or(CAST(1 AS BIGINT) << CAST(bit AS INTEGER)) AS bits
          FROM relation JOIN sharing USING (term, key1, key2)
          WHERE file_id IS NOT NULL AND (SELECT max(bit) FROM sharing) < %s
          GROUP BY file_id, sheet, row_no)
        SELECT term, key1, key2, total, places, CAST(coalesce(bit, -1) AS INTEGER)
        FROM total LEFT JOIN sharing USING (term, key1, key2)
        UNION ALL
        SELECT '', '', '', bits, count(*), -1 FROM place GROUP BY bits"""
            .formatted(subject.sql(), sharing(subject), BITS))
        .query(
            rs -> {
              if (rs.getString(1).isEmpty()) {
                rowsOf.put(rs.getLong(4), rs.getLong(5));
              } else {
                Term term = Term.valueOf(rs.getString(1));
                By by = Subject.by(term, rs.getString(2), rs.getString(3));
                sums.add(new Sum(term, by, rs.getLong(4), rs.getLong(5)));
                if (rs.getInt(6) >= 0) {
                  behind.put(rs.getInt(6), new Overlap.Behind(term, by));
                }
              }
            });
    sums.sort(Comparator.comparing(Sum::term).thenComparing(Sum::by));
    return new SubjectSums(sums, behind.size() > BITS ? null : overlaps(behind, rowsOf));
  }

  private static List<Overlap> overlaps(
      Map<Integer, Overlap.Behind> behind, Map<Long, Long> rowsOf) {
    List<Overlap> overlaps = new ArrayList<>();
    rowsOf.forEach(
        (bits, rows) ->
            overlaps.add(
                new Overlap(
                    BitSet.valueOf(new long[] {bits}).stream()
                        .mapToObj(behind::get)
                        .collect(Collectors.toSet()),
                    rows)));
    return overlaps;
  }

  /** The subject's terms that share rows, as the list of an SQL {@code IN}. */
  private static String sharing(Subject subject) {
    String terms =
        subject.sharing().stream().map(t -> "'" + t + "'").collect(Collectors.joining(", "));
    return terms.isEmpty() ? "''" : terms;
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

  /** An order stands at the last row that added to it, and no other order does. */
  List<ListedOrder> orders(Term term) {
    return ask("""
        SELECT r.key1, r.key2, w.order_no, w.category, w.team, w.reported_at
        FROM (%s) r JOIN work_order w ON w.last_file_id = r.file_id AND w.last_sheet = r.sheet
          AND w.last_row_no = r.row_no
        WHERE r.term = '%s' ORDER BY w.reported_at, w.order_no"""
            .formatted(Subject.ORDERS.sql(), term))
        .query(
            (rs, n) ->
                new ListedOrder(
                    Subject.by(term, rs.getString(1), rs.getString(2)),
                    rs.getString(3),
                    rs.getString(4),
                    rs.getString(5),
                    rs.getObject(6, LocalDateTime.class)))
        .list();
  }

  /**
   * What the answers behind {@link Term#DRIVER_ANSWERS} and {@link Term#PAIR_ANSWERS} add up to.
   */
  ScoreMoments moments() {
    SortedMap<Integer, List<Long>> groups = new TreeMap<>();
    SortedMap<String, ScoreMoments.Pair> pairs = new TreeMap<>();
    List<String> needs = new ArrayList<>();
    ask(Sql.MOMENTS.text())
        .query(
            rs -> {
              if (rs.getString("need").isEmpty()) {
                groups
                    .computeIfAbsent(rs.getInt("part"), part -> new ArrayList<>())
                    .add(rs.getLong("xy"));
                if (needs.isEmpty()) {
                  needs.addAll(List.of(rs.getString("needs").split(",", -1)));
                }
              } else {
                pairs.put(
                    rs.getString("need"),
                    new ScoreMoments.Pair(
                        rs.getLong("n"),
                        rs.getLong("x"),
                        rs.getLong("y"),
                        rs.getLong("xx"),
                        rs.getLong("xy"),
                        rs.getLong("yy")));
              }
            });
    return new ScoreMoments(needs, List.copyOf(groups.values()), pairs);
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

  /** A round's own question goes before that of every round. */
  List<Question> questions() {
    return ask("""
        SELECT * FROM survey_question WHERE community_id = :community
          AND (round = '' OR round = (%s))
        QUALIFY row_number() OVER (PARTITION BY question ORDER BY round DESC) = 1
        ORDER BY question"""
            .formatted(CHOSEN_ROUND))
        .query((rs, n) -> RowFact.question(rs))
        .list();
  }

  /**
   * The columns of scores that the round's answers have, as {@code asked} in survey.sql sees it.
   */
  Set<String> answered() {
    return Set.copyOf(
        ask("""
            SELECT DISTINCT unnest(map_keys(scores))
            FROM ranked_answers(CAST(:last + 1 AS TIMESTAMP))
            WHERE community_id = :community AND round = (%s)"""
                .formatted(CHOSEN_ROUND))
            .query((rs, n) -> rs.getString(1))
            .list());
  }

  List<ScoreWord> scoreWords() {
    return ask("""
        WITH kept AS (
          SELECT * FROM ranked_answers(CAST(:last + 1 AS TIMESTAMP))
          WHERE community_id = :community AND standing = 1 AND round = (%s))
        SELECT question, word, score, count(*) AS answers FROM (
          SELECT w.key AS question, w.value AS word, map_extract(scores, w.key)[1] AS score
          FROM (SELECT scores, unnest(map_entries(words)) AS w FROM kept))
        WHERE score IS NOT NULL GROUP BY ALL ORDER BY question, score DESC, word"""
            .formatted(CHOSEN_ROUND))
        .query(
            (rs, n) -> new ScoreWord(rs.getString(1), rs.getString(2), rs.getInt(3), rs.getLong(4)))
        .list();
  }

  List<Entry> entries() {
    return ask("""
        SELECT * FROM entry
        WHERE community_id = :community AND entry_date BETWEEN :first AND :last
        ORDER BY fund, entry_date, voucher_no, line""")
        .query((rs, n) -> RowFact.entry(rs))
        .list();
  }

  /** Summed here, so that the check of all communities holds no vouchers. */
  List<DayBalance> balances() {
    return ask("""
        SELECT b.fund, balance_date, balance,
          coalesce(sum(amount) FILTER (WHERE direction = 'income'), 0),
          coalesce(sum(amount) FILTER (WHERE direction = 'expense'), 0)
        FROM balance b LEFT JOIN entry e ON e.community_id = b.community_id AND e.fund = b.fund
          AND e.entry_date BETWEEN :first AND b.balance_date
        WHERE b.community_id = :community AND balance_date >= :first AND balance_date < :last
        GROUP BY b.fund, balance_date, balance
        ORDER BY b.fund, balance_date""")
        .query(
            (rs, n) ->
                new DayBalance(
                    rs.getString(1),
                    rs.getObject(2, LocalDate.class),
                    Money.ofFen(rs.getLong(3)),
                    Money.ofFen(rs.getLong(4)),
                    Money.ofFen(rs.getLong(5))))
        .list();
  }

  List<Balance> statedBalances() {
    return ask("""
        SELECT * FROM balance
        WHERE community_id = :community AND balance_date BETWEEN :first AND :last
        ORDER BY fund, balance_date""")
        .query((rs, n) -> RowFact.balance(rs))
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

  List<Project> projects() {
    return ask("SELECT * FROM project WHERE community_id = :community ORDER BY project_id")
        .query((rs, n) -> RowFact.project(rs))
        .list();
  }

  List<Asset> assets() {
    return ask("SELECT * FROM asset WHERE community_id = :community ORDER BY asset_no")
        .query((rs, n) -> RowFact.asset(rs))
        .list();
  }

  List<ServiceItem> services() {
    return ask("""
        SELECT * FROM service_item WHERE community_id = :community
        ORDER BY service, tier, from_day""")
        .query((rs, n) -> RowFact.service(rs))
        .list();
  }

  List<CommissionAgreement> commissions() {
    return ask("SELECT * FROM commission WHERE community_id = :community ORDER BY from_day")
        .query((rs, n) -> RowFact.commission(rs))
        .list();
  }

  List<Inspection> inspections() {
    return ask("""
        SELECT * FROM inspection
        WHERE community_id = :community AND planned_on BETWEEN :first AND :last
        ORDER BY planned_on, plan_no""")
        .query((rs, n) -> RowFact.inspection(rs))
        .list();
  }

  List<Certificate> certificates() {
    return ask("""
        SELECT * FROM certificate WHERE community_id = :community
        ORDER BY trade, holder_no, valid_to NULLS FIRST, certificate_digest""")
        .query((rs, n) -> RowFact.certificate(rs))
        .list();
  }

  List<CommunityEvent> events() {
    return ask("""
        SELECT * FROM community_event
        WHERE community_id = :community AND event_date BETWEEN :first AND :last
        ORDER BY event_date, event""")
        .query((rs, n) -> RowFact.event(rs))
        .list();
  }

  /** All of the community, whatever the period: which clock holds for them is not known here. */
  List<Inquiry> inquiries() {
    return ask("""
        SELECT * REPLACE (last_file_id AS file_id, last_sheet AS sheet, last_row_no AS row_no)
        FROM inquiry WHERE community_id = :community
        ORDER BY last_file_id, last_sheet, last_row_no""")
        .query((rs, n) -> RowFact.inquiry(rs))
        .list();
  }

  /** Those opened by the period's end, as they were known then. */
  List<TrackedAction> actions() {
    return ask("""
        SELECT a.*, (SELECT min_by(CAST(l.old_value AS DATE), (l.file_id, l.sheet, l.row_no))
          FROM change_log l
          WHERE l.kind = 'ACTIONS' AND l.community_id = a.community_id
            AND l.key_text = a.action_no AND l.column_name = 'due_on') AS first_due
        FROM corrective_action a
        WHERE a.community_id = :community AND a.opened_on <= :last
        ORDER BY a.due_on, a.action_no""")
        .query((rs, n) -> RowFact.action(rs))
        .list();
  }

  List<HouseUnit> units() {
    return ask("SELECT * FROM house_unit WHERE community_id = :community ORDER BY unit_key")
        .query((rs, n) -> RowFact.unit(rs))
        .list();
  }

  List<Subaccount> subaccounts() {
    return ask("""
        SELECT * FROM subaccount WHERE community_id = :community AND balance_date <= :last
        ORDER BY unit, balance_date""")
        .query((rs, n) -> RowFact.subaccount(rs))
        .list();
  }

  List<BankLine> bankLines() {
    return ask("""
        SELECT * FROM bank_line
        WHERE community_id = :community AND line_date BETWEEN :first AND :last
        ORDER BY fund, line_date, line_no""")
        .query((rs, n) -> RowFact.bankLine(rs))
        .list();
  }

  List<Entry> entriesBefore(int days) {
    return ask("""
        SELECT * FROM entry
        WHERE community_id = :community AND entry_date BETWEEN :first - %s AND :first - 1
        ORDER BY fund, entry_date, voucher_no, line"""
            .formatted(days))
        .query((rs, n) -> RowFact.entry(rs))
        .list();
  }

  List<Balance> balancesBefore() {
    return ask("""
        SELECT * FROM balance
        WHERE community_id = :community AND balance_date < :first
        ORDER BY fund, balance_date""")
        .query((rs, n) -> RowFact.balance(rs))
        .list();
  }

  List<Entry> entriesAfter(int days) {
    return ask("""
        SELECT * FROM entry
        WHERE community_id = :community AND entry_date BETWEEN :last + 1 AND :last + %s
        ORDER BY fund, entry_date, voucher_no, line"""
            .formatted(days))
        .query((rs, n) -> RowFact.entry(rs))
        .list();
  }

  List<BankLine> bankLinesBefore(int days) {
    return ask("""
        SELECT * FROM bank_line
        WHERE community_id = :community AND line_date BETWEEN :first - %s AND :first - 1
        ORDER BY fund, line_date, line_no"""
            .formatted(days))
        .query((rs, n) -> RowFact.bankLine(rs))
        .list();
  }

  /** The rows of {@code receipt} in {@code fees.sql} that P received. */
  List<Receipt> receipts() {
    return ask("""
        SELECT file_id, sheet, row_no, fee_item, method, paid,
          coalesce(paid_on, service_to) AS day,
          CASE WHEN unit <> '' AND contains(number, unit) THEN '' ELSE number END AS number
        FROM (SELECT *, coalesce(nullif(receipt_no, ''), bill_no) AS number FROM fee
          WHERE community_id = :community AND fund = 'service' AND paid <> 0
            AND coalesce(paid_on, service_to) BETWEEN :first AND :last)
        ORDER BY day, fee_item, number, file_id, sheet, row_no""")
        .query((rs, n) -> RowFact.receipt(rs))
        .list();
  }

  /** The rows of {@code fees.sql} by the unit of their bill; counts are no amounts. */
  List<Payer> payers() {
    Map<String, Map<Overlap.Behind, Long>> payers = new TreeMap<>();
    ask("""
        SELECT f.unit, term, key1, key2, CAST(sum(value) AS BIGINT)
        FROM (%s) r JOIN fee f
          ON f.file_id = r.file_id AND f.sheet = r.sheet AND f.row_no = r.row_no
        WHERE f.community_id = :community AND starts_with(term, 'FEES_')
        GROUP BY f.unit, term, key1, key2"""
            .formatted(Subject.FEES.sql()))
        .query(
            rs -> {
              Term term = Term.valueOf(rs.getString(2));
              payers
                  .computeIfAbsent(rs.getString(1), unit -> new HashMap<>())
                  .put(
                      new Overlap.Behind(term, Subject.by(term, rs.getString(3), rs.getString(4))),
                      rs.getLong(5));
            });
    return payers.values().stream().map(Payer::new).toList();
  }

  List<Set<String>> utilitiesPaid() {
    Map<String, Set<String>> units = new TreeMap<>();
    ask("""
        SELECT DISTINCT unit, fee_item FROM fee
        WHERE community_id = :community AND fund = 'passthrough' AND paid <> 0
          AND coalesce(paid_on, service_to) BETWEEN :first AND :last""")
        .query(
            rs -> {
              units.computeIfAbsent(rs.getString(1), unit -> new TreeSet<>()).add(rs.getString(2));
            });
    return List.copyOf(units.values());
  }

  List<FeeSummary> feeSummaries() {
    return ask("""
        SELECT * FROM fee_summary WHERE community_id = :community
          AND (summary_date IS NULL OR summary_date BETWEEN :first AND :last)
        ORDER BY building""")
        .query((rs, n) -> RowFact.feeSummary(rs))
        .list();
  }

  /** The same relation as the sums, so that they cannot differ. */
  List<BillAmount> billAmounts() {
    return Stream.of("passthrough", "service").flatMap(fund -> billAmounts(fund).stream()).toList();
  }

  /**
   * The rows of {@code fees.sql} by bill, and what was paid beyond a bill: of a bill whose service
   * goes on after P all that is paid for it then is prepaid already.
   */
  private List<BillAmount> billAmounts(String fund) {
    return ask(
            fund,
            """
        SELECT kind, f.unit, f.bill_no, f.fee_item, f.service_from, f.service_to, age,
          CAST(sum(r.value) AS BIGINT) AS value
        FROM (
          SELECT CASE term WHEN 'FEES_PREPAID' THEN 'PREPAID' ELSE 'ARREARS' END AS kind,
            CASE term WHEN 'FEES_ARREARS' THEN key1 ELSE '' END AS age,
            file_id, sheet, row_no, value
          FROM (%s) WHERE term IN ('FEES_PREPAID', 'FEES_ARREARS')) r
        JOIN fee f
          ON f.file_id = r.file_id AND f.sheet = r.sheet AND f.row_no = r.row_no
            AND f.community_id = :community
        GROUP BY ALL HAVING sum(r.value) <> 0
        UNION ALL
        SELECT 'OVERPAID', unit, bill_no, fee_item, service_from, service_to, '',
          CAST(sum(paid_by_then) - sum(net) AS BIGINT)
        FROM (
          SELECT *, CASE WHEN coalesce(paid_on, service_to) <= :last THEN paid ELSE 0 END
              AS paid_by_then,
            CASE WHEN opens_bill THEN due - discount - waived ELSE 0 END AS net
          FROM fee
          WHERE community_id = :community AND fund = ':fund' AND service_to <= :last)
        GROUP BY unit, bill_no, fee_item, service_from, service_to
        HAVING sum(paid_by_then) > sum(net)
        ORDER BY kind, unit, service_from, service_to, bill_no"""
                .formatted(Subject.FEES.sql()))
        .query(
            (rs, n) ->
                new BillAmount(
                    fund,
                    BillAmount.Kind.valueOf(rs.getString("kind")),
                    rs.getString("unit"),
                    rs.getString("bill_no"),
                    rs.getString("fee_item"),
                    rs.getObject("service_from", LocalDate.class),
                    rs.getObject("service_to", LocalDate.class),
                    rs.getString("age"),
                    rs.getLong("value")))
        .list();
  }

  List<WorkOrder> openOrders() {
    return ask("""
        SELECT * FROM work_order
        WHERE community_id = :community AND order_kind IN ('repair', 'complaint', 'hazard')
          AND CAST(reported_at AS DATE) <= :last AND valid IS DISTINCT FROM FALSE
          AND (closed_at IS NULL OR CAST(closed_at AS DATE) > :last)
          AND (order_kind <> 'repair' OR completed_at IS NULL
            OR CAST(completed_at AS DATE) > :last)
        ORDER BY order_kind, reported_at, order_no""")
        .query((rs, n) -> RowFact.workOrder(rs))
        .list();
  }

  /** Repairs and complaints reported by the cut-off, as {@code known} in {@code orders.sql}. */
  List<WorkOrder> workOrders() {
    return ask("""
        SELECT * REPLACE (last_file_id AS file_id, last_sheet AS sheet, last_row_no AS row_no)
        FROM work_order
        WHERE community_id = :community AND order_kind IN ('repair', 'complaint')
          AND CAST(reported_at AS DATE) <= :last
        ORDER BY last_file_id, last_sheet, last_row_no""")
        .query((rs, n) -> RowFact.workOrder(rs))
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
            AND service_from <= :last AND service_to >= :first),
        ordered AS (
          SELECT CAST(date_trunc('month', reported_at) AS DATE) AS month_of, count(*) AS orders
          FROM work_order WHERE community_id = :community GROUP BY ALL)
        SELECT strftime(from_day, '%Y-%m'),
          (SELECT count(DISTINCT unit) FROM service
            WHERE service_from < after AND service_to >= from_day),
          (SELECT count(*) FROM entry WHERE community_id = :community AND fund = 'service'
            AND entry_date >= from_day AND entry_date < after),
          (SELECT coalesce(sum(orders), 0) FROM ordered WHERE month_of = from_day),
          (SELECT coalesce(arg_max(orders, month_of), 0) FROM ordered WHERE month_of < from_day),
          (SELECT coalesce(arg_min(orders, month_of), 0) FROM ordered WHERE month_of >= after)
        FROM month ORDER BY 1""")
        .query(
            (rs, n) ->
                new MonthHeld(
                    YearMonth.parse(rs.getString(1)),
                    rs.getLong(2),
                    rs.getLong(3),
                    rs.getLong(4),
                    rs.getLong(5),
                    rs.getLong(6)))
        .list();
  }

  boolean hasOrders() {
    return ask("SELECT EXISTS (SELECT 1 FROM work_order WHERE community_id = :community)")
        .query(Boolean.class)
        .single();
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
          OR EXISTS (SELECT 1 FROM demand_answer WHERE community_id = :community
            AND CAST(submitted_at AS DATE) BETWEEN :first AND :last)
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
    return ask("service", text);
  }

  /** The same for the fees of a fund. */
  private JdbcClient.StatementSpec ask(String fund, String text) {
    return session
        .sql(
            ThemeSql.in(
                text.replace(":first", "DATE '" + period.start() + "'")
                    .replace(":last", "DATE '" + period.lastDay() + "'")
                    .replace(":fund", fund)
                    .replace(":fast_below", Integer.toString(rule.fastBelow()))
                    .replace(":exclude", rule.excludesFlagged() ? "TRUE" : "FALSE")
                    .replace(":satisfied_of_10", Integer.toString(rule.satisfiedFrom(10)))
                    .replace(":satisfied_of_3", Integer.toString(rule.satisfiedFrom(3)))
                    .replace(":satisfied_of_5", Integer.toString(rule.satisfiedFrom(5)))
                    .replace(":satisfied_of_7", Integer.toString(rule.satisfiedFrom(7))),
                themes))
        .param("community", communityId);
  }
}
