package org.mingzhang.ledger.store;

import org.mingzhang.ledger.SourceFile;

/**
 * Takes rows out of the books: they and the rows that said the same are kept as withdrawn, with
 * what they held and the row of the file that they give way to.
 */
final class TakingOut {

  private TakingOut() {}

  /**
   * Takes out.
   *
   * @param by the file that the rows give way to
   * @param rows a table of {@code file_id, sheet, row_no, community_id, content, by_sheet, by_row},
   *     one row of the shape's table each
   */
  static void of(Session session, SourceFile by, Shape shape, String rows) {
    String seen = "s.known_file = k.file_id AND s.known_sheet = k.sheet AND s.known_row = k.row_no";
    session.execute(
        """
        INSERT INTO withdrawn
        SELECT file_id, sheet, row_no, '%1$s', community_id, content, %2$s, by_sheet, by_row
        FROM %3$s
        UNION ALL
        SELECT s.file_id, s.sheet, s.row_no, '%1$s', k.community_id, k.content, %2$s, by_sheet,
          by_row
        FROM sighting s JOIN %3$s k ON %4$s"""
            .formatted(shape.kind(), by.id(), rows, seen));
    session.execute(
        "DELETE FROM sighting AS s WHERE EXISTS (SELECT 1 FROM %s k WHERE %s)"
            .formatted(rows, seen));
    session.execute(
        """
        DELETE FROM %s AS k WHERE EXISTS (SELECT 1 FROM %s g
          WHERE g.file_id = k.file_id AND g.sheet = k.sheet AND g.row_no = k.row_no)"""
            .formatted(shape.table(), rows));
  }
}
