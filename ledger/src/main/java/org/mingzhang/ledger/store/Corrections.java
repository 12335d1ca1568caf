package org.mingzhang.ledger.store;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.mingzhang.ledger.Correction;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Mended;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.SourceFile;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows that mend refused rows of other files. */
final class Corrections {

  private static final String SELECT =
      """
      SELECT DISTINCT m.*, f.path FROM mended m JOIN source_file f ON f.id = m.by_file
        JOIN refusal r ON r.file_id = m.file_id AND r.sheet = m.sheet AND r.row_no = m.row_no
      """;

  private static final String ORDER = " ORDER BY m.file_id, m.sheet, m.row_no";

  private Corrections() {}

  static void stage(
      Session session, SourceFile file, Phase phase, int block, List<Correction> corrections)
      throws SQLException {
    if (corrections.isEmpty()) {
      return;
    }
    try (DuckDBAppender appender = session.appender("staged_correction")) {
      for (Correction correction : corrections) {
        appender
            .beginRow()
            .append(phase.name())
            .append(block)
            .append(file.id())
            .append(correction.origin().sheet())
            .append(correction.origin().row())
            .append(correction.path())
            .append(correction.digest())
            .append(correction.sheet())
            .append(correction.row())
            .endRow();
      }
    }
  }

  static void keepStaged(Session session, SourceFile file, Phase phase) {
    session
        .sql(
            """
            INSERT INTO correction SELECT DISTINCT * EXCLUDE (phase, block)
            FROM staged_correction WHERE file_id = :file AND phase = :phase""")
        .param("file", file.id())
        .param("phase", phase.name())
        .update();
  }

  /** The rows that are tried again say once more what they mend. */
  static void reopen(Session session, SourceFile file) {
    session
        .sql(
            """
            DELETE FROM correction AS c WHERE c.file_id = :file AND EXISTS (
              SELECT 1 FROM retried_row t WHERE t.file_id = c.file_id AND t.sheet = c.sheet
                AND t.row_no = c.row_no)""")
        .param("file", file.id())
        .update();
  }

  static List<Mended> all(Session session) {
    return read(session.sql(SELECT + ORDER));
  }

  /** Those of the newest files with refused rows of a community. */
  static List<Mended> of(Session session, String communityId) {
    return read(
        session
            .sql(
                SELECT
                    + """
                    WHERE r.community_id = :community AND m.file_id IN (
                      SELECT max(id) FROM source_file GROUP BY path)"""
                    + ORDER)
            .param("community", communityId));
  }

  private static List<Mended> read(StatementSpec query) {
    return query
        .query(
            (rs, n) ->
                new Mended(
                    new Origin(rs.getLong("file_id"), rs.getString("sheet"), rs.getLong("row_no")),
                    rs.getString("path"),
                    rs.getString("by_sheet"),
                    rs.getLong("by_row")))
        .list();
  }
}
