package org.mingzhang.ledger.store;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TableKind;

/**
 * Takes out of the books what an earlier file said otherwise, before the corrected file that was
 * named to replace it is posted.
 *
 * <p>A bill, a voucher, a day's balance, a bank's line, an answer, an order or an inquiry is
 * replaced as a whole: where the corrected file speaks of it, the earlier file's rows that it does
 * not repeat are withdrawn. But only where every file that says the same was named: what another
 * file says stands, and the contradiction is refused as ever.
 */
final class Withdrawal {

  private static final List<Shape> SHAPES =
      List.of(
          Shape.FEES,
          Shape.ENTRIES,
          Shape.BALANCES,
          Shape.SURVEY,
          Shape.DEMAND,
          Shape.WORKORDERS,
          Shape.INQUIRIES,
          Shape.SUBACCOUNTS,
          Shape.BANK_LINES);

  private final Session session;
  private final SourceFile file;

  Withdrawal(Session session, SourceFile file) {
    this.session = session;
    this.file = file;
  }

  /** Notes which files an import may replace; twice is once. */
  static void allow(Session session, SourceFile file, Collection<String> paths) {
    for (String path : new TreeSet<>(paths)) {
      session
          .sql(
              """
              INSERT INTO replacement
              SELECT CAST(:file AS BIGINT), CAST(:path AS VARCHAR) WHERE NOT EXISTS (
                SELECT 1 FROM replacement WHERE file_id = :file AND path = :path)""")
          .param("file", file.id())
          .param("path", path)
          .update();
    }
  }

  /** Whether any file was named that this one may replace. */
  static boolean isAllowed(Session session, SourceFile file) {
    return session
        .sql("SELECT EXISTS (SELECT 1 FROM replacement WHERE file_id = :file)")
        .param("file", file.id())
        .query(Boolean.class)
        .single();
  }

  /**
   * Withdraws. Nothing where no file was named, or where a row of the corrected file is refused: it
   * might be the one that repeats what would be withdrawn.
   */
  void before(Phase phase, List<TableKind> kinds) {
    if (phase != Phase.FACTS || !isAllowed(session, file) || hasRefused()) {
      return;
    }
    session.execute(
        """
        CREATE OR REPLACE TEMP TABLE named_file AS
        SELECT f.id FROM source_file f JOIN replacement r ON r.path = f.path
        WHERE r.file_id = %1$s AND f.id < %1$s"""
            .formatted(file.id()));
    for (Shape shape : SHAPES) {
      if (kinds.contains(shape.kind())) {
        withdraw(shape);
      }
    }
  }

  /** Whether a row of what was replaced was refused after all: then nothing may be replaced. */
  boolean failed(Phase phase, List<TableKind> kinds) {
    return SHAPES.stream()
        .filter(shape -> shape.phase() == phase && kinds.contains(shape.kind()))
        .anyMatch(this::failed);
  }

  private boolean failed(Shape shape) {
    return session
        .sql(
            """
            SELECT EXISTS (SELECT 1 FROM refusal r JOIN %s n
                ON n.file_id = r.file_id AND n.sheet = r.sheet AND n.row_no = r.row_no
              JOIN withdrawn k ON k.by_file = n.file_id AND k.kind = '%s'
              JOIN %s b ON b.file_id = k.by_file AND b.sheet = k.by_sheet AND b.row_no = k.by_row
              WHERE r.file_id = :file AND %s)"""
                .formatted(shape.staged(), shape.kind(), shape.staged(), same(shape, "n", "b")))
        .param("file", file.id())
        .query(Boolean.class)
        .single();
  }

  private boolean hasRefused() {
    return session
        .sql("SELECT EXISTS (SELECT 1 FROM refusal WHERE file_id = :file AND reason IN (:reasons))")
        .param("file", file.id())
        .param(
            "reasons",
            Stream.of(Reason.values()).filter(Reason::isOfRow).map(Reason::name).toList())
        .query(Boolean.class)
        .single();
  }

  private void withdraw(Shape shape) {
    session.execute(
        """
        CREATE OR REPLACE TEMP TABLE given_up AS
        SELECT k.file_id, k.sheet, k.row_no, k.community_id, CAST(k AS VARCHAR) AS content,
          min_by(n.sheet, (n.sheet, n.row_no)) AS by_sheet,
          min_by(n.row_no, (n.sheet, n.row_no)) AS by_row
        FROM %1$s k JOIN %2$s n ON %3$s
        WHERE n.file_id = %4$s AND k.file_id IN (SELECT id FROM named_file)
          AND NOT EXISTS (SELECT 1 FROM %2$s n WHERE n.file_id = %4$s AND %3$s AND %5$s)
          AND NOT EXISTS (SELECT 1 FROM sighting s WHERE s.file_id = %4$s AND %6$s)
          AND NOT EXISTS (SELECT 1 FROM %1$s o WHERE %7$s AND NOT (%8$s))
          AND NOT EXISTS (SELECT 1 FROM %1$s o JOIN sighting s ON %9$s
            WHERE %7$s AND s.file_id <> %4$s AND s.file_id NOT IN (SELECT id FROM named_file))
        GROUP BY k.file_id, k.sheet, k.row_no, k.community_id, content"""
            .formatted(
                shape.table(),
                shape.staged(),
                same(shape, "n", "k"),
                file.id(),
                Clash.agree(shape.columns()),
                seen("k"),
                same(shape, "o", "k"),
                "o.file_id = %s OR o.file_id IN (SELECT id FROM named_file)".formatted(file.id()),
                seen("o")));
    TakingOut.of(session, file, shape, "given_up");
    if (shape.kind() == TableKind.FEES) {
      openBills();
    }
  }

  /**
   * SQL: the rows of replaced files that stay in the books because the corrected file speaks of no
   * such bill, voucher, day, answer or order, by both files. Told only of tables of a kind and
   * community that the corrected file has rows of.
   */
  static String lacked() {
    return SHAPES.stream().map(Withdrawal::lacked).collect(Collectors.joining(" UNION ALL "));
  }

  private static String lacked(Shape shape) {
    String amount =
        switch (shape.kind()) {
          case FEES -> "k.paid";
          case ENTRIES -> "k.amount";
          default -> "0";
        };
    return """
        SELECT k.file_id, 'LACKED_BY' AS relation, r.file_id AS other, count(*) AS row_count,
          CAST(sum(%2$s) AS BIGINT) AS amount
        FROM %1$s k JOIN source_file f ON f.id = k.file_id
          JOIN replacement r ON r.path = f.path AND r.file_id > f.id
        WHERE k.community_id IN (
            SELECT n.community_id FROM %1$s n WHERE n.file_id = r.file_id
            UNION ALL
            SELECT o.community_id FROM %1$s o JOIN sighting s ON %3$s WHERE s.file_id = r.file_id)
          AND NOT EXISTS (SELECT 1 FROM %1$s n WHERE n.file_id = r.file_id AND %4$s)
          AND NOT EXISTS (SELECT 1 FROM sighting s WHERE s.file_id = r.file_id AND %5$s)
          AND NOT EXISTS (SELECT 1 FROM %1$s o JOIN sighting s ON %3$s
            WHERE s.file_id = r.file_id AND %6$s)
        GROUP BY k.file_id, r.file_id"""
        .formatted(
            shape.table(),
            amount,
            seen("o"),
            same(shape, "n", "k"),
            seen("k"),
            same(shape, "o", "k"));
  }

  /** A bill whose first row was withdrawn is opened by the next one. */
  private void openBills() {
    session.execute(
        """
        UPDATE fee AS k SET opens_bill = TRUE
        FROM (SELECT community_id, bill_no,
            min_by((file_id, sheet, row_no), (file_id, sheet, row_no)) AS first_row
          FROM fee WHERE (community_id, bill_no) IN (
            SELECT (n.community_id, n.bill_no) FROM staged_fee n WHERE n.file_id = %s)
          GROUP BY community_id, bill_no HAVING NOT bool_or(opens_bill)) f
        WHERE k.community_id = f.community_id AND k.bill_no = f.bill_no
          AND (k.file_id, k.sheet, k.row_no) = f.first_row"""
            .formatted(file.id()));
  }

  private static String seen(String alias) {
    return "s.known_file = %1$s.file_id AND s.known_sheet = %1$s.sheet AND s.known_row = %1$s.row_no"
        .formatted(alias);
  }

  /** SQL: two rows speak of the same bill, voucher, day, answer or order. */
  private static String same(Shape shape, String left, String right) {
    Stream<String> names =
        switch (shape.kind()) {
          case FEES -> Stream.of("community_id", "bill_no");
          case ENTRIES -> Stream.of("community_id", "fund", "voucher_no");
          case BALANCES -> Stream.of("community_id", "fund", "balance_date");
          case WORKORDERS -> Stream.of("community_id", "order_no");
          case INQUIRIES -> Stream.of("community_id", "inquiry_no");
          case SURVEY -> Stream.of("community_id", "round", "unit", "submitted_at");
          case DEMAND ->
              Stream.of("community_id", "round", "service", "tier", "unit", "submitted_at");
          case SUBACCOUNTS -> Stream.of("community_id", "unit", "balance_date");
          case BANK_LINES -> Stream.of("community_id", "fund", "line_no");
          case COMMUNITIES,
              UNITS,
              UNIT_ALIASES,
              PROJECTS,
              ASSETS,
              BUDGETS,
              SURVEY_ROUNDS,
              QUESTIONS,
              FEE_SUMMARIES,
              SERVICES,
              INSPECTIONS,
              CERTIFICATES,
              EVENTS,
              COMMISSIONS,
              ACTIONS ->
              throw new IllegalArgumentException(shape.kind() + ": the latest holds anyway");
        };
    String equal =
        names
            .map(name -> "%s.%s = %s.%s".formatted(left, name, right, name))
            .collect(Collectors.joining(" AND "));
    return shape.kind() == TableKind.SURVEY || shape.kind() == TableKind.DEMAND
        ? equal + " AND (%1$s.unit <> '' OR %1$s.row_no = %2$s.row_no)".formatted(left, right)
        : equal;
  }
}
