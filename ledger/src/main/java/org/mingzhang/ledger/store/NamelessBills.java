package org.mingzhang.ledger.store;

import org.mingzhang.ledger.Sighting.How;
import org.mingzhang.ledger.SourceFile;

/**
 * Bills of a list of debts, which gives none a number: room, item and first day make one. Where the
 * ledger holds a numbered bill of the same room, item and days that is no smaller, the list speaks
 * of that bill: it counts once, under its number, whichever of the two came first.
 */
final class NamelessBills {

  /** SQL: the row {@code %1$s} is of a list of debts. */
  private static final String NAMELESS =
      "%1$s.paid = 0 AND ends_with(%1$s.bill_no,"
          + " '/' || %1$s.fee_item || '/' || CAST(%1$s.service_from AS VARCHAR))";

  private static final String SAME_SERVICE =
      """
      d.community_id = n.community_id AND d.unit = n.unit AND d.fee_item = n.fee_item
        AND d.fund = n.fund AND d.service_from = n.service_from AND d.service_to = n.service_to
        AND d.due <= n.due""";

  private NamelessBills() {}

  /** SQL: whether a row of fees is of a list of debts. */
  static String is(String alias) {
    return NAMELESS.formatted(alias);
  }

  /** Takes the staged debts out whose numbered bill is known; answers how many they were. */
  static long drop(Session session, SourceFile file) {
    if (!any(session, "staged_fee n WHERE n.file_id = " + file.id() + " AND " + is("n"))) {
      return 0;
    }
    long known =
        Sightings.record(
            session,
            How.DUPLICATE,
            """
            FROM staged_fee n JOIN (
                SELECT d.sheet AS of_sheet, d.row_no AS of_row,
                  min_by((n.file_id, n.sheet, n.row_no), (n.file_id, n.sheet, n.row_no)) AS at
                FROM staged_fee d JOIN fee n ON %s
                WHERE d.file_id = %s AND n.opens_bill AND %s AND NOT (%s)
                GROUP BY ALL) b ON b.of_sheet = n.sheet AND b.of_row = n.row_no
              JOIN fee k ON (k.file_id, k.sheet, k.row_no) = b.at
            WHERE n.file_id = %s AND %s"""
                .formatted(SAME_SERVICE, file.id(), is("d"), is("n"), file.id(), is("n")));
    session.execute(
        """
        DELETE FROM staged_fee AS n
        WHERE n.file_id = %s AND %s AND EXISTS (SELECT 1 FROM sighting s
          WHERE s.file_id = n.file_id AND s.sheet = n.sheet AND s.row_no = n.row_no)"""
            .formatted(file.id(), is("n")));
    return known;
  }

  /** Withdraws the debts of earlier files whose numbered bill the file brings. */
  static void giveWay(Session session, SourceFile file) {
    if (!any(session, "fee n WHERE " + is("n"))) {
      return;
    }
    session.execute(
        """
        CREATE OR REPLACE TEMP TABLE named_debt AS
        SELECT d.file_id, d.sheet, d.row_no, d.community_id, CAST(d AS VARCHAR) AS content,
          min_by(n.sheet, (n.sheet, n.row_no)) AS by_sheet,
          min_by(n.row_no, (n.sheet, n.row_no)) AS by_row
        FROM fee d JOIN fee n ON %s
        WHERE n.file_id = %s AND n.opens_bill AND %s AND NOT (%s)
        GROUP BY d.file_id, d.sheet, d.row_no, d.community_id, content"""
            .formatted(SAME_SERVICE, file.id(), is("d"), is("n")));
    TakingOut.of(session, file, Shape.FEES, "named_debt");
  }

  private static boolean any(Session session, String rows) {
    return session.sql("SELECT EXISTS (SELECT 1 FROM " + rows + ")").query(Boolean.class).single();
  }
}
