package org.mingzhang.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TooManyRefused;

/**
 * SQL of comparing a new sighting {@code n} with what is known {@code k}: the first column in which
 * they clash, what each holds there, and where the known row stands.
 */
final class Clash {

  private Clash() {}

  /** SQL: the ordinal of the first column in which two rows differ, null where they agree. */
  static String firstDifference(List<Column> columns) {
    return first(columns, c -> c.differs("n", "k"));
  }

  static String first(List<Column> columns, Function<Column, String> clashes) {
    StringBuilder sql = new StringBuilder("CASE");
    for (int i = 0; i < columns.size(); i++) {
      sql.append(" WHEN ").append(clashes.apply(columns.get(i))).append(" THEN ").append(i);
    }
    return sql.append(" END").toString();
  }

  /** SQL: the columns that {@link #refusal} reads, given the ordinal of the clashing column. */
  static String described(List<Column> columns, String ordinal) {
    return """
    n.sheet, n.row_no, n.community_id, %s AS clash, %s AS found, %s AS known,
    k.file_id AS known_file, k.sheet AS known_sheet, k.row_no AS known_row
    """
        .formatted(ordinal, shown(columns, ordinal, "n"), shown(columns, ordinal, "k"));
  }

  private static String shown(List<Column> columns, String ordinal, String alias) {
    StringBuilder sql = new StringBuilder("CASE ").append(ordinal);
    for (int i = 0; i < columns.size(); i++) {
      sql.append(" WHEN ").append(i).append(" THEN ").append(columns.get(i).shown(alias));
    }
    return sql.append(" END").toString();
  }

  /**
   * The conflicts of a query that selects {@link #described}, in the order of their rows. A unit is
   * printed as the register spells it.
   */
  static List<Refusal> conflicts(
      Session session, SourceFile file, List<Column> columns, String describedClashes) {
    String clashes =
        """
        SELECT c.* EXCLUDE (found, known), f.path AS known_path,
          coalesce(nu.unit, c.found) AS found, coalesce(ku.unit, c.known) AS known
        FROM (%1$s) c JOIN source_file f ON f.id = c.known_file
        LEFT JOIN house_unit nu ON c.clash = %2$s AND nu.community_id = c.community_id
          AND nu.unit_key = c.found
        LEFT JOIN house_unit ku ON c.clash = %2$s AND ku.community_id = c.community_id
          AND ku.unit_key = c.known
        WHERE c.clash IS NOT NULL"""
            .formatted(describedClashes, columns.indexOf(Column.text("unit")));
    long all = session.sql("SELECT count(*) FROM (" + clashes + ")").query(Long.class).single();
    if (all == 0) {
      return List.of();
    }
    String inOrder = clashes + " ORDER BY c.sheet, c.row_no";
    long good = all <= TooManyRefused.MOST ? 0 : staged(session, file) - all;
    if (TooManyRefused.is(all, good)) {
      Refusal first =
          session.sql(inOrder + " LIMIT 1").query((rs, i) -> refusal(rs, file, columns)).single();
      throw PostingRefused.tooMany(file, all, good, first);
    }
    return session.sql(inOrder).query((rs, i) -> refusal(rs, file, columns)).list();
  }

  /** How many rows of the file were good when they were read. */
  private static long staged(Session session, SourceFile file) {
    return session
        .sql(
            """
            SELECT CAST(coalesce(sum(row_count - refused - other), 0) AS BIGINT)
            FROM staged_block WHERE file_id = :file""")
        .param("file", file.id())
        .query(Long.class)
        .single();
  }

  private static Refusal refusal(ResultSet rs, SourceFile file, List<Column> columns)
      throws SQLException {
    return new Refusal(
        file.path(),
        rs.getString("sheet"),
        rs.getLong("row_no"),
        rs.getString("community_id"),
        columns.get(rs.getInt("clash")).canonical(),
        rs.getString("found"),
        Reason.CONFLICT,
        List.of(
            rs.getString("known_path"),
            rs.getString("known_sheet"),
            Long.toString(rs.getLong("known_row")),
            rs.getString("known")),
        "");
  }

  /** SQL: the rows differ in none of the columns. */
  static String agree(List<Column> columns) {
    return columns.stream()
        .map(c -> c.of("n") + " IS NOT DISTINCT FROM " + c.of("k"))
        .collect(Collectors.joining(" AND "));
  }
}
