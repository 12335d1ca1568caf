package org.mingzhang.ledger.store;

import java.util.List;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Sighting.How;
import org.mingzhang.ledger.SourceFile;

/**
 * Answers of the survey and of the demand survey: every distinct one is kept, for which of a unit's
 * answers counts depends on the cut-off. Without a unit the key is the moment and the row: an equal
 * answer there is a duplicate, another a conflict.
 */
final class AnswerPosting {

  static final AnswerPosting SURVEY = new AnswerPosting(Shape.SURVEY, "ranked_answers");
  static final AnswerPosting DEMAND = new AnswerPosting(Shape.DEMAND, "ranked_demand");

  private final Shape shape;
  private final List<Column> values;
  private final String ranked;
  private final String sameRespondent;
  private final String notKept;

  private AnswerPosting(Shape shape, String ranked) {
    this.shape = shape;
    this.ranked = ranked;
    // How a score is worded makes no other answer.
    values = shape.fields().stream().filter(column -> !column.name().equals("words")).toList();
    sameRespondent =
        shape.sameKey("n", "k")
            + """
             AND n.unit = k.unit
            AND (n.unit <> '' OR (n.submitted_at = k.submitted_at AND n.spot = k.spot))""";
    notKept =
        """
        NOT EXISTS (SELECT 1 FROM %s i
          WHERE i.file_id = n.file_id AND i.sheet = n.sheet AND i.row_no = n.row_no)"""
            .formatted(shape.table());
  }

  Tally post(Session session, SourceFile file) {
    gather(session, file);
    long kept =
        insert(session, "n.unit <> ''", Clash.agree(values))
            + insert(session, "n.unit = ''", "TRUE");
    long superseded =
        session
            .sql(
                """
                SELECT count(*) FROM %s(TIMESTAMP 'infinity')
                WHERE file_id = :file AND standing > 1"""
                    .formatted(ranked))
            .param("file", file.id())
            .query(Long.class)
            .single();
    long duplicate =
        Sightings.record(
            session,
            How.DUPLICATE,
            "FROM incoming n JOIN %s k ON %s AND %s WHERE %s"
                .formatted(shape.table(), sameRespondent, Clash.agree(values), notKept));
    List<Refusal> conflicts =
        Clash.conflicts(
            session,
            file,
            values,
            "SELECT %s FROM incoming n JOIN %s k ON %s WHERE n.unit = '' AND %s"
                .formatted(
                    Clash.described(values, Clash.firstDifference(values)),
                    shape.table(),
                    sameRespondent,
                    notKept));
    return new Tally(kept - superseded, duplicate, superseded, conflicts);
  }

  /** A row that mends another is told apart by that one's row. */
  private void gather(Session session, SourceFile file) {
    Incoming.gather(session, shape, file);
    session.execute(
        """
        CREATE OR REPLACE TEMP TABLE incoming AS
        SELECT n.*, coalesce(c.of_row, n.row_no) AS spot FROM incoming n LEFT JOIN correction c
          ON c.file_id = n.file_id AND c.sheet = n.sheet AND c.row_no = n.row_no""");
  }

  /** Keeps the first of equals among the rows that a condition names. */
  private long insert(Session session, String which, String equal) {
    return session
        .sql(
            """
            INSERT INTO %5$s (%1$s, spot)
            SELECT %1$s, spot FROM incoming n
            WHERE %2$s
              AND NOT EXISTS (SELECT 1 FROM %5$s k WHERE %3$s AND %4$s)
              AND NOT EXISTS (SELECT 1 FROM incoming k WHERE %3$s AND %4$s
                AND (k.sheet < n.sheet OR (k.sheet = n.sheet AND k.row_no < n.row_no)))"""
                .formatted(shape.columnList(), which, sameRespondent, equal, shape.table()))
        .update();
  }
}
