package org.mingzhang.ledger.store;

import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Sighting.How;
import org.mingzhang.ledger.SourceFile;

/**
 * Fees: the first row of a bill says what the bill is; a row that says otherwise is a conflict.
 * Each receipt of it is kept once: by its number, without one by its day and amount. The sight of
 * an open bill is a receipt of nothing.
 */
final class FeePosting {

  private static final Shape SHAPE = Shape.FEES;

  private static final List<String> RECEIPT = List.of("receipt_no", "paid", "paid_on", "method");

  private static final List<Column> OF_BILL =
      SHAPE.fields().stream().filter(c -> !RECEIPT.contains(c.name())).toList();

  private static final List<Column> OF_RECEIPT =
      SHAPE.fields().stream().filter(c -> RECEIPT.contains(c.name())).toList();

  private static final String SAME_BILL = SHAPE.sameKey("n", "k");

  private static final String SAME_RECEIPT =
      SAME_BILL
          + """
           AND n.receipt_no = k.receipt_no
          AND (n.receipt_no <> '' OR (n.paid = k.paid AND n.paid_on IS NOT DISTINCT FROM k.paid_on))
          """;

  private static final String RECEIPT_WITHOUT_NUMBER =
      "CASE WHEN n.receipt_no = '' THEN n.paid END, CASE WHEN n.receipt_no = '' THEN n.paid_on END";

  private FeePosting() {}

  static Tally post(Session session, SourceFile file) {
    Tally tally = new Tally(0, NamelessBills.drop(session, file), 0, List.of());
    tally = tally.plus(postNumbered(session, file));
    NamelessBills.giveWay(session, file);
    return tally;
  }

  private static Tally postNumbered(Session session, SourceFile file) {
    boolean known = knowsBillsOf(session, file);
    long duplicate = known ? dropEqual(session, file) : 0;
    findRepeated(session, file, known);
    Tally tally = new Tally(insertFresh(session, file), duplicate, 0, List.of());
    if (!anyRepeated(session)) {
      return tally;
    }
    tally = tally.plus(new Tally(insertPlain(session, file), 0, 0, List.of()));
    return anyRepeated(session) ? tally.plus(postRepeated(session, file)) : tally;
  }

  private static boolean anyRepeated(Session session) {
    return session.sql("SELECT count(*) > 0 FROM repeated_bill").query(Boolean.class).single();
  }

  private static boolean knowsBillsOf(Session session, SourceFile file) {
    return session
        .sql(
            """
            SELECT EXISTS (SELECT 1 FROM staged_fee n
              WHERE n.file_id = :file AND EXISTS (SELECT 1 FROM fee k WHERE %s))"""
                .formatted(SAME_BILL))
        .param("file", file.id())
        .query(Boolean.class)
        .single();
  }

  /** A cumulative export repeats most of what is known: its equal rows leave before the rest. */
  private static long dropEqual(Session session, SourceFile file) {
    long equal =
        Sightings.record(
            session,
            How.DUPLICATE,
            "FROM staged_fee n JOIN fee k ON %s AND %s WHERE n.file_id = %s"
                .formatted(SAME_BILL, Clash.agree(SHAPE.fields()), file.id()));
    if (equal > 0) {
      session
          .sql(
              """
              DELETE FROM staged_fee AS n
              WHERE n.file_id = :file AND EXISTS (SELECT 1 FROM sighting s
                WHERE s.file_id = n.file_id AND s.sheet = n.sheet AND s.row_no = n.row_no)""")
          .param("file", file.id())
          .update();
    }
    return equal;
  }

  /** Bills that the file names more than once or that the ledger knows: all others are plain. */
  private static void findRepeated(Session session, SourceFile file, boolean known) {
    session.execute(
        """
        CREATE TEMP TABLE repeated_bill AS
        SELECT community_id, bill_no FROM staged_fee WHERE file_id = %s
        GROUP BY community_id, bill_no HAVING count(*) > 1"""
            .formatted(file.id()));
    if (known) {
      session.execute(
          """
          INSERT INTO repeated_bill
          SELECT DISTINCT n.community_id, n.bill_no FROM staged_fee n
          WHERE n.file_id = %s AND EXISTS (SELECT 1 FROM fee k WHERE %s)
            AND NOT EXISTS (SELECT 1 FROM repeated_bill k WHERE %s)"""
              .formatted(file.id(), SAME_BILL, SAME_BILL));
    }
  }

  private static long insertFresh(Session session, SourceFile file) {
    return session
        .sql(
            """
            INSERT INTO fee (%1$s, opens_bill)
            SELECT %1$s, TRUE FROM staged_fee n
            WHERE file_id = :file
              AND community_id IN (SELECT community_id FROM known_community)
              AND NOT EXISTS (SELECT 1 FROM repeated_bill k WHERE %2$s)"""
                .formatted(SHAPE.columnList(), SAME_BILL))
        .param("file", file.id())
        .update();
  }

  /**
   * New bills with several receipts where nothing clashes, which is nearly all of them: told by
   * aggregates, at a fraction of what comparing row by row costs.
   */
  private static long insertPlain(Session session, SourceFile file) {
    session.execute(
        """
        CREATE TEMP TABLE plain_bill AS
        SELECT n.community_id, n.bill_no, min(n.row_no) AS first_row
        FROM staged_fee n JOIN repeated_bill k ON %1$s
        WHERE n.file_id = %2$s
          AND n.community_id IN (SELECT community_id FROM known_community)
          AND NOT EXISTS (SELECT 1 FROM fee k WHERE %1$s)
        GROUP BY n.community_id, n.bill_no
        HAVING min(n.sheet) = max(n.sheet) AND %3$s"""
            .formatted(
                SAME_BILL,
                file.id(),
                OF_BILL.stream()
                    .map(c -> "min(%1$s) = max(%1$s)".formatted(c.of("n")))
                    .collect(Collectors.joining(" AND "))));
    session.execute(
        """
        DELETE FROM plain_bill AS n WHERE EXISTS (
          SELECT 1 FROM (
            SELECT n.community_id, n.bill_no FROM staged_fee n WHERE n.file_id = %s
            GROUP BY n.community_id, n.bill_no, n.receipt_no, %s
            HAVING count(*) > 1) k
          WHERE %s)"""
            .formatted(file.id(), RECEIPT_WITHOUT_NUMBER, SAME_BILL));
    long used =
        session
            .sql(
                """
                INSERT INTO fee (%s, opens_bill)
                SELECT n.file_id, n.sheet, n.row_no, %s, n.row_no = k.first_row
                FROM staged_fee n JOIN plain_bill k ON %s WHERE n.file_id = :file"""
                    .formatted(
                        SHAPE.columnList(), Shape.list(SHAPE.columns(), c -> c.of("n")), SAME_BILL))
            .param("file", file.id())
            .update();
    session.execute(
        "DELETE FROM repeated_bill AS n WHERE EXISTS (SELECT 1 FROM plain_bill k WHERE %s)"
            .formatted(SAME_BILL));
    return used;
  }

  private static Tally postRepeated(Session session, SourceFile file) {
    session.execute(
        """
        CREATE TEMP TABLE incoming AS
        SELECT %s, row_number() OVER (PARTITION BY community_id, bill_no ORDER BY sheet, row_no)
          AS nth
        FROM staged_fee n WHERE file_id = %s
          AND community_id IN (SELECT community_id FROM known_community)
          AND EXISTS (SELECT 1 FROM repeated_bill k WHERE %s)"""
            .formatted(SHAPE.columnList(), file.id(), SAME_BILL));
    long opened =
        insert(
            session, "nth = 1 AND NOT EXISTS (SELECT 1 FROM fee k WHERE " + SAME_BILL + ")", true);
    session.execute(
        """
        CREATE TEMP TABLE known_fee AS
        SELECT n.* FROM fee n WHERE EXISTS (SELECT 1 FROM repeated_bill k WHERE %s)"""
            .formatted(SAME_BILL));
    List<Refusal> otherBills =
        Clash.conflicts(
            session,
            file,
            OF_BILL,
            "SELECT %s FROM incoming n JOIN known_fee k ON %s AND k.opens_bill"
                .formatted(Clash.described(OF_BILL, Clash.firstDifference(OF_BILL)), SAME_BILL));
    return new Tally(opened, 0, 0, List.of())
        .plus(Tally.refused(otherBills))
        .plus(postReceipts(session, file));
  }

  /** The rows that agree with their bill, but for the one that opened it. */
  private static Tally postReceipts(Session session, SourceFile file) {
    session.execute(
        """
        CREATE OR REPLACE TEMP TABLE incoming AS
        SELECT n.* EXCLUDE (nth), row_number() OVER (
          PARTITION BY n.community_id, n.bill_no, n.receipt_no,
            %s
          ORDER BY n.sheet, n.row_no) AS nth
        FROM incoming n JOIN known_fee k ON %s AND k.opens_bill
        WHERE %s AND (n.file_id <> k.file_id OR n.sheet <> k.sheet OR n.row_no <> k.row_no)"""
            .formatted(RECEIPT_WITHOUT_NUMBER, SAME_BILL, Clash.agree(OF_BILL)));
    String isNew = "nth = 1 AND NOT EXISTS (SELECT 1 FROM known_fee k WHERE " + SAME_RECEIPT + ")";
    long received = insert(session, isNew, false);
    session.execute(
        "INSERT INTO known_fee SELECT n.* EXCLUDE (nth), FALSE FROM incoming n WHERE " + isNew);
    String seenAgain =
        """
        FROM incoming n JOIN known_fee k ON %s
        WHERE (n.file_id <> k.file_id OR n.sheet <> k.sheet OR n.row_no <> k.row_no)"""
            .formatted(SAME_RECEIPT);
    long duplicate =
        Sightings.record(session, How.DUPLICATE, seenAgain + " AND " + Clash.agree(OF_RECEIPT));
    List<Refusal> otherReceipts =
        Clash.conflicts(
            session,
            file,
            OF_RECEIPT,
            "SELECT " + Clash.described(OF_RECEIPT, Clash.firstDifference(OF_RECEIPT)) + seenAgain);
    return new Tally(received, duplicate, 0, otherReceipts);
  }

  private static long insert(Session session, String which, boolean opensBill) {
    return session
        .sql(
            "INSERT INTO fee (%1$s, opens_bill) SELECT %1$s, %2$s FROM incoming n WHERE %3$s"
                .formatted(SHAPE.columnList(), opensBill, which))
        .update();
  }
}
