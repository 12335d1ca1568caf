package org.mingzhang.ledger.store;

import java.util.List;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Sighting.How;
import org.mingzhang.ledger.SourceFile;

/**
 * Answers: every distinct one is kept, for which of a unit's answers counts depends on the cut-off.
 * Without a unit the key is the moment and the row: an equal answer there is a duplicate, another a
 * conflict.
 */
final class AnswerPosting {

  private static final Shape SHAPE = Shape.SURVEY;

  /** How a score is worded makes no other answer. */
  private static final List<Column> VALUES =
      SHAPE.fields().stream().filter(column -> !column.name().equals("words")).toList();

  private static final String SAME_RESPONDENT =
      SHAPE.sameKey("n", "k")
          + """
           AND n.unit = k.unit
          AND (n.unit <> '' OR (n.submitted_at = k.submitted_at AND n.spot = k.spot))""";

  private static final String NOT_KEPT =
      """
      NOT EXISTS (SELECT 1 FROM answer i
        WHERE i.file_id = n.file_id AND i.sheet = n.sheet AND i.row_no = n.row_no)""";

  private AnswerPosting() {}

  static Tally post(Session session, SourceFile file) {
    gather(session, file);
    long kept =
        insert(session, "n.unit <> ''", Clash.agree(VALUES))
            + insert(session, "n.unit = ''", "TRUE");
    long superseded =
        session
            .sql(
                """
                SELECT count(*) FROM ranked_answers(TIMESTAMP 'infinity')
                WHERE file_id = :file AND standing > 1""")
            .param("file", file.id())
            .query(Long.class)
            .single();
    long duplicate =
        Sightings.record(
            session,
            How.DUPLICATE,
            "FROM incoming n JOIN answer k ON %s AND %s WHERE %s"
                .formatted(SAME_RESPONDENT, Clash.agree(VALUES), NOT_KEPT));
    List<Refusal> conflicts =
        Clash.conflicts(
            session,
            file,
            VALUES,
            "SELECT %s FROM incoming n JOIN answer k ON %s WHERE n.unit = '' AND %s"
                .formatted(
                    Clash.described(VALUES, Clash.firstDifference(VALUES)),
                    SAME_RESPONDENT,
                    NOT_KEPT));
    return new Tally(kept - superseded, duplicate, superseded, conflicts);
  }

  /** A row that mends another is told apart by that one's row. */
  private static void gather(Session session, SourceFile file) {
    Incoming.gather(session, SHAPE, file);
    session.execute(
        """
        CREATE OR REPLACE TEMP TABLE incoming AS
        SELECT n.*, coalesce(c.of_row, n.row_no) AS spot FROM incoming n LEFT JOIN correction c
          ON c.file_id = n.file_id AND c.sheet = n.sheet AND c.row_no = n.row_no""");
  }

  /** Keeps the first of equals among the rows that a condition names. */
  private static long insert(Session session, String which, String equal) {
    return session
        .sql(
            """
            INSERT INTO answer (%1$s, spot)
            SELECT %1$s, spot FROM incoming n
            WHERE %2$s
              AND NOT EXISTS (SELECT 1 FROM answer k WHERE %3$s AND %4$s)
              AND NOT EXISTS (SELECT 1 FROM incoming k WHERE %3$s AND %4$s
                AND (k.sheet < n.sheet OR (k.sheet = n.sheet AND k.row_no < n.row_no)))"""
                .formatted(SHAPE.columnList(), which, SAME_RESPONDENT, equal))
        .update();
  }
}
