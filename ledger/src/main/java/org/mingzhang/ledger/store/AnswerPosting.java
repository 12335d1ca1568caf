package org.mingzhang.ledger.store;

import java.util.List;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;

/**
 * Answers: every distinct one is kept, for which of a unit's answers counts depends on the cut-off.
 * Without a unit the key is the moment and the row: an equal answer there is a duplicate, another a
 * conflict.
 */
final class AnswerPosting {

  private static final Shape SHAPE = Shape.SURVEY;

  private static final List<Column> VALUES = SHAPE.fields();

  private static final String SAME_RESPONDENT =
      SHAPE.sameKey("n", "k")
          + """
           AND n.unit = k.unit
          AND (n.unit <> '' OR (n.submitted_at = k.submitted_at AND n.row_no = k.row_no))""";

  private static final String NOT_KEPT =
      """
      NOT EXISTS (SELECT 1 FROM answer i
        WHERE i.file_id = n.file_id AND i.sheet = n.sheet AND i.row_no = n.row_no)""";

  private AnswerPosting() {}

  static Tally post(Session session, SourceFile file) {
    Incoming.gather(session, SHAPE, file);
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
        session
            .sql(
                """
                SELECT count(*) FROM incoming n
                WHERE %s AND EXISTS (SELECT 1 FROM answer k WHERE %s AND %s)"""
                    .formatted(NOT_KEPT, SAME_RESPONDENT, Clash.agree(VALUES)))
            .query(Long.class)
            .single();
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

  /** Keeps the first of equals among the rows that a condition names. */
  private static long insert(Session session, String which, String equal) {
    return session
        .sql(
            """
            INSERT INTO answer (%1$s)
            SELECT %1$s FROM incoming n
            WHERE %2$s
              AND NOT EXISTS (SELECT 1 FROM answer k WHERE %3$s AND %4$s)
              AND NOT EXISTS (SELECT 1 FROM incoming k WHERE %3$s AND %4$s
                AND (k.sheet < n.sheet OR (k.sheet = n.sheet AND k.row_no < n.row_no)))"""
                .formatted(SHAPE.columnList(), which, SAME_RESPONDENT, equal))
        .update();
  }
}
