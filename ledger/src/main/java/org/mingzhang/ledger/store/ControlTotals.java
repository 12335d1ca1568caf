package org.mingzhang.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.StagedBlock;

/** The totals that files state, beside the sums of their rows. */
final class ControlTotals {

  private ControlTotals() {}

  static void stage(Session session, SourceFile file, Phase phase, StagedBlock block) {
    for (ControlTotal total : block.totals()) {
      session
          .sql(
              """
              INSERT INTO staged_total VALUES
                (:phase, :block, :file, :sheet, :row, :label, :column, :stated, :computed)""")
          .param("phase", phase.name())
          .param("block", block.number())
          .param("file", file.id())
          .param("sheet", total.sheet())
          .param("row", total.row())
          .param("label", total.label())
          .param("column", total.column())
          .param("stated", total.stated().fen())
          .param("computed", total.computed().fen())
          .update();
    }
  }

  static void keepStaged(Session session, SourceFile file, Phase phase) {
    session
        .sql(
            """
            INSERT INTO control_total
            SELECT file_id, sheet, row_no, label, column_name, stated, computed
            FROM staged_total WHERE file_id = :file AND phase = :phase""")
        .param("file", file.id())
        .param("phase", phase.name())
        .update();
  }

  /** Those of one file, by sheet, row and column. */
  static List<ControlTotal> of(Session session, SourceFile file) {
    return session
        .sql(
            """
            SELECT f.path, t.* FROM control_total t JOIN source_file f ON f.id = t.file_id
            WHERE f.id = :file ORDER BY t.sheet, t.row_no, t.column_name""")
        .param("file", file.id())
        .query((rs, n) -> read(rs))
        .list();
  }

  /** Those of the newest files that hold rows of a community, by path, sheet, row and column. */
  static List<ControlTotal> of(Session session, String communityId) {
    return session
        .sql(
            """
            SELECT f.path, t.* FROM control_total t JOIN source_file f ON f.id = t.file_id
            WHERE f.id IN (SELECT c.file_id FROM file_community c WHERE c.community_id = :community)
              AND f.id = (SELECT max(g.id) FROM source_file g WHERE g.path = f.path)
            ORDER BY f.path, t.sheet, t.row_no, t.column_name""")
        .param("community", communityId)
        .query((rs, n) -> read(rs))
        .list();
  }

  private static ControlTotal read(ResultSet rs) throws SQLException {
    return new ControlTotal(
        rs.getString("path"),
        rs.getString("sheet"),
        rs.getLong("row_no"),
        rs.getString("label"),
        rs.getString("column_name"),
        Money.ofFen(rs.getLong("stated")),
        Money.ofFen(rs.getLong("computed")));
  }
}
