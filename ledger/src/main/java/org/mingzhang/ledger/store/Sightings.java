package org.mingzhang.ledger.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Sighting;
import org.mingzhang.ledger.Sighting.How;
import org.mingzhang.ledger.SourceFile;

/** Rows that say again, or otherwise, what a row of the books says. */
final class Sightings {

  private static final String ANSWERED_AGAIN =
      """
      SELECT k.file_id, k.sheet, k.row_no, 'SUPERSEDED' AS how, n.file_id AS at_file,
        n.sheet AS at_sheet, n.row_no AS at_row
      FROM asked_row a JOIN answer k USING (file_id, sheet, row_no)
        JOIN answer n ON n.community_id = k.community_id AND n.round = k.round AND n.unit = k.unit
      WHERE k.unit <> ''
        AND (n.file_id <> k.file_id OR n.sheet <> k.sheet OR n.row_no <> k.row_no)""";

  private static final String ASKED_AGAIN =
      """
      SELECT k.file_id, k.sheet, k.row_no, 'SUPERSEDED' AS how, n.file_id AS at_file,
        n.sheet AS at_sheet, n.row_no AS at_row
      FROM asked_row a JOIN demand_answer k USING (file_id, sheet, row_no)
        JOIN demand_answer n ON n.community_id = k.community_id AND n.round = k.round
          AND n.service = k.service AND n.tier = k.tier AND n.unit = k.unit
      WHERE k.unit <> ''
        AND (n.file_id <> k.file_id OR n.sheet <> k.sheet OR n.row_no <> k.row_no)""";

  private static final String SEEN_AGAIN =
      """
      SELECT a.file_id, a.sheet, a.row_no, s.how, s.file_id, s.sheet, s.row_no
      FROM asked_row a JOIN sighting s
        ON s.known_file = a.file_id AND s.known_sheet = a.sheet AND s.known_row = a.row_no
      WHERE s.how <> 'REPLACED'""";

  private static final String GAVE_WAY =
      """
      SELECT a.file_id, a.sheet, a.row_no, s.how, s.known_file, s.known_sheet, s.known_row
      FROM asked_row a JOIN sighting s
        ON s.file_id = a.file_id AND s.sheet = a.sheet AND s.row_no = a.row_no
      WHERE s.how = 'REPLACED'""";

  private static final String WITHDRAWN =
      """
      SELECT a.file_id, a.sheet, a.row_no, 'WITHDRAWN', w.file_id, w.sheet, w.row_no
      FROM asked_row a JOIN withdrawn w ON w.by_file = a.file_id
        AND w.by_sheet = a.sheet AND w.by_row = a.row_no""";

  private Sightings() {}

  /**
   * Records each row of a query and answers how many they are.
   *
   * @param pairs SQL after SELECT …: rows {@code n} beside the known rows {@code k}
   */
  static long record(Session session, How how, String pairs) {
    return session
        .sql(
            """
            INSERT INTO sighting
            SELECT n.file_id, n.sheet, n.row_no, '%s', k.file_id, k.sheet, k.row_no %s"""
                .formatted(how, pairs))
        .update();
  }

  /** The same of work orders, whose verdicts name both rows. */
  static long recordVerdicts(Session session, How how, SourceFile file, String which) {
    return session
        .sql(
            """
            INSERT INTO sighting
            SELECT :file, sheet, row_no, '%s', known_file, known_sheet, known_row
            FROM verdict WHERE %s"""
                .formatted(how, which))
        .param("file", file.id())
        .update();
  }

  /** All that is known of some rows, ordered by row. */
  static List<Sighting> of(Session session, Collection<Origin> rows) throws SQLException {
    session.execute(
        "CREATE OR REPLACE TEMP TABLE asked_row (file_id BIGINT, sheet VARCHAR, row_no BIGINT)");
    try (DuckDBAppender appender = session.temporary("asked_row")) {
      for (Origin row : new HashSet<>(rows)) {
        appender.beginRow().append(row.fileId()).append(row.sheet()).append(row.row()).endRow();
      }
    }
    return session
        .sql(
            "SELECT * FROM ("
                + String.join(
                    " UNION ALL ",
                    List.of(SEEN_AGAIN, GAVE_WAY, ANSWERED_AGAIN, ASKED_AGAIN, WITHDRAWN))
                + ") ORDER BY ALL")
        .query(
            (rs, n) ->
                new Sighting(
                    new Origin(rs.getLong(1), rs.getString(2), rs.getLong(3)),
                    How.valueOf(rs.getString(4)),
                    new Origin(rs.getLong(5), rs.getString(6), rs.getLong(7))))
        .list();
  }
}
