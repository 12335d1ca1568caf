package org.mingzhang.ledger.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.RawRows.Place;
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

  /** A corrected file under the same name takes the place of the one before. */
  private static final String NEWEST =
      "f.id = (SELECT max(g.id) FROM source_file g WHERE g.path = f.path)";

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

  /** Keeps what was refused while reading. */
  static void keepStaged(Session session, SourceFile file, Phase phase) {
    session
        .sql(
            """
            INSERT INTO refusal
            SELECT file_id, sheet, row_no, community_id, column_name, found, reason, args, raw
            FROM staged_refusal WHERE file_id = :file AND phase = :phase""")
        .param("file", file.id())
        .param("phase", phase.name())
        .update();
  }

  /**
   * Sets aside the rows whose refusal may have gone and that nothing has mended, and forgets why;
   * answers how many lines they are. Each line lacks one registration, and a profile may make
   * several lines of a row.
   *
   * @param replacing whether what they contradict may be replaced
   */
  static long reopen(Session session, SourceFile file, boolean replacing) {
    List<String> reasons =
        Stream.of(Reason.values())
            .filter(reason -> reason.mayGo() || (replacing && reason == Reason.CONFLICT))
            .map(Reason::name)
            .toList();
    session
        .sql(
            """
            INSERT INTO retried_row SELECT DISTINCT file_id, sheet, row_no FROM refusal
            WHERE file_id = :file AND row_no > 0 AND reason IN (:reasons)
              AND NOT EXISTS (SELECT 1 FROM mended m WHERE m.file_id = refusal.file_id
                AND m.sheet = refusal.sheet AND m.row_no = refusal.row_no)""")
        .param("file", file.id())
        .param("reasons", reasons)
        .update();
    Corrections.reopen(session, file);
    long lines =
        session
            .sql(
                """
                SELECT count(*) FROM refusal r JOIN retried_row t
                  ON t.file_id = r.file_id AND t.sheet = r.sheet AND t.row_no = r.row_no
                WHERE r.file_id = :file AND r.reason IN (:reasons)""")
            .param("file", file.id())
            .param("reasons", reasons)
            .query(Long.class)
            .single();
    session
        .sql(
            """
            DELETE FROM refusal WHERE file_id = :file AND (row_no = 0 OR EXISTS (
              SELECT 1 FROM retried_row t WHERE t.file_id = refusal.file_id
                AND t.sheet = refusal.sheet AND t.row_no = refusal.row_no))""")
        .param("file", file.id())
        .update();
    return lines;
  }

  static Optional<Set<Place>> retried(Session session, SourceFile file) {
    Set<Place> places =
        new HashSet<>(
            session
                .sql("SELECT sheet, row_no FROM retried_row WHERE file_id = :file")
                .param("file", file.id())
                .query((rs, n) -> new Place(rs.getString(1), rs.getLong(2)))
                .list());
    return places.isEmpty() ? Optional.empty() : Optional.of(places);
  }

  /** The file is posted: nothing of it waits to be tried again. */
  static void settle(Session session, SourceFile file) {
    session.sql("DELETE FROM retried_row WHERE file_id = :file").param("file", file.id()).update();
  }

  static List<Refusal> of(Session session, SourceFile file) {
    return session
        .sql(SELECT + "WHERE r.file_id = :file" + ORDER)
        .param("file", file.id())
        .query((rs, n) -> read(rs))
        .list();
  }

  static List<Refusal> all(Session session) {
    return session.sql(SELECT + ORDER).query((rs, n) -> read(rs)).list();
  }

  static List<Refusal> of(Session session, String communityId) {
    return session
        .sql(
            SELECT
                + "WHERE r.community_id = :community AND "
                + NEWEST
                + """
                 AND NOT EXISTS (SELECT 1 FROM mended m WHERE m.file_id = r.file_id
                  AND m.sheet = r.sheet AND m.row_no = r.row_no)"""
                + ORDER)
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
