package org.mingzhang.ledger.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;

/** The refused rows and files as the ledger keeps them. */
final class Refusals {

  private static final String SELECT =
      """
      SELECT f.path, r.sheet, r.row_no, r.community_id, r.column_name, r.found, r.reason, r.args,
        r.raw
      FROM refusal r JOIN source_file f ON f.id = r.file_id
      """;

  private static final String ORDER =
      " ORDER BY f.path, r.sheet, r.row_no, f.id, r.column_name, r.reason";

  private Refusals() {}

  static void append(DuckDBAppender appender, SourceFile file, Refusal refusal)
      throws SQLException {
    appender
        .append(file.id())
        .append(refusal.sheet())
        .append(refusal.row())
        .append(refusal.communityId())
        .append(refusal.column())
        .append(refusal.found())
        .append(refusal.reason().name())
        .append(refusal.args())
        .append(refusal.raw());
  }

  static void keep(Session session, SourceFile file, List<Refusal> refusals) throws SQLException {
    if (refusals.isEmpty()) {
      return;
    }
    try (DuckDBAppender appender = session.appender("refusal")) {
      for (Refusal refusal : refusals) {
        appender.beginRow();
        append(appender, file, refusal);
        appender.endRow();
      }
    }
  }

  /** Keeps what was refused while reading; answers how many rows of the file that is. */
  static long keepStaged(Session session, SourceFile file, Phase phase) {
    session
        .sql(
            """
            INSERT INTO refusal
            SELECT file_id, sheet, row_no, community_id, column_name, found, reason, args, raw
            FROM staged_refusal WHERE file_id = :file AND phase = :phase""")
        .param("file", file.id())
        .param("phase", phase.name())
        .update();
    return session
        .sql(
            """
            SELECT count(*) FROM (
              SELECT DISTINCT sheet, row_no FROM staged_refusal
              WHERE file_id = :file AND phase = :phase AND row_no > 0)""")
        .param("file", file.id())
        .param("phase", phase.name())
        .query(Long.class)
        .single();
  }

  static List<Refusal> all(Session session) {
    return session.sql(SELECT + ORDER).query((rs, n) -> read(rs)).list();
  }

  static List<Refusal> of(Session session, String communityId) {
    return session
        .sql(SELECT + "WHERE r.community_id = :community" + ORDER)
        .param("community", communityId)
        .query((rs, n) -> read(rs))
        .list();
  }

  private static Refusal read(ResultSet rs) throws SQLException {
    Array args = rs.getArray("args");
    return new Refusal(
        rs.getString("path"),
        rs.getString("sheet"),
        rs.getLong("row_no"),
        rs.getString("community_id"),
        rs.getString("column_name"),
        rs.getString("found"),
        Reason.valueOf(rs.getString("reason")),
        Stream.of((Object[]) args.getArray()).map(String::valueOf).toList(),
        rs.getString("raw"));
  }
}
