package org.mingzhang.ledger.store;

import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Sighting.How;
import org.mingzhang.ledger.SourceFile;

/**
 * Work orders: a later sighting may fill what was blank and raise pauses and reopenings; that is an
 * update. Another value for what was given is a conflict. A blank says nothing.
 */
final class OrderPosting {

  private static final Shape SHAPE = Shape.WORKORDERS;

  private static final List<Column> VALUES =
      SHAPE.fields().stream().filter(c -> c.type() != Column.Type.HIDDEN).toList();

  private static final String SAME_ORDER = SHAPE.sameKey("n", "k");

  private OrderPosting() {}

  static Tally post(Session session, SourceFile file) {
    Incoming.gather(session, SHAPE, file);
    long sightings = Incoming.sightings(session, file);
    Tally tally = Tally.NONE;
    for (long nth = 1; nth <= sightings; nth++) {
      tally = tally.plus(sighting(session, file, nth));
    }
    return tally;
  }

  private static Tally sighting(Session session, SourceFile file, long nth) {
    session.execute(
        """
        CREATE OR REPLACE TEMP TABLE verdict AS
        SELECT %s, (%s) AS adds
        FROM incoming n LEFT JOIN work_order k ON %s WHERE n.nth = %d"""
            .formatted(
                Clash.described(VALUES, Clash.first(VALUES, OrderPosting::clashes)),
                VALUES.stream().map(OrderPosting::adds).collect(Collectors.joining(" OR ")),
                SAME_ORDER,
                nth));
    long updated = update(session, nth);
    long added =
        session
            .sql(
                """
                INSERT INTO work_order (%1$s, last_file_id, last_sheet, last_row_no)
                SELECT %1$s, file_id, sheet, row_no FROM incoming n
                WHERE nth = :nth AND NOT EXISTS (SELECT 1 FROM work_order k WHERE %2$s)"""
                    .formatted(SHAPE.columnList(), SAME_ORDER))
            .param("nth", nth)
            .update();
    long duplicate =
        Sightings.recordVerdicts(
            session, How.DUPLICATE, file, "known_file IS NOT NULL AND clash IS NULL AND NOT adds");
    Sightings.recordVerdicts(
        session, How.UPDATE, file, "known_file IS NOT NULL AND clash IS NULL AND adds");
    List<Refusal> conflicts =
        Clash.conflicts(session, file, VALUES, "SELECT * EXCLUDE (adds) FROM verdict");
    return new Tally(added + updated, duplicate, 0, conflicts);
  }

  private static long update(Session session, long nth) {
    return session
        .sql(
            """
            UPDATE work_order AS k
            SET last_file_id = n.file_id, last_sheet = n.sheet, last_row_no = n.row_no,
              due_date_only = CASE WHEN k.due_by IS NULL THEN n.due_date_only
                ELSE k.due_date_only END,
              %s
            FROM incoming n JOIN verdict v ON v.sheet = n.sheet AND v.row_no = n.row_no
            WHERE n.nth = :nth AND v.known_file IS NOT NULL AND v.clash IS NULL AND v.adds
              AND %s"""
                .formatted(
                    Shape.list(
                        VALUES,
                        c ->
                            "%s = CASE WHEN %s THEN n.%s ELSE k.%s END"
                                .formatted(c.name(), adds(c), c.name(), c.name())),
                    SAME_ORDER))
        .param("nth", nth)
        .update();
  }

  private static String clashes(Column column) {
    String different = column.type() == Column.Type.RISING ? " < " : " <> ";
    return "(%s AND %s AND n.%s%sk.%s)"
        .formatted(column.given("n"), column.given("k"), column.name(), different, column.name());
  }

  private static String adds(Column column) {
    String fills = "%s AND NOT (%s)".formatted(column.given("n"), column.given("k"));
    return column.type() == Column.Type.RISING
        ? "(%s OR coalesce(n.%s > k.%s, FALSE))".formatted(fills, column.name(), column.name())
        : "(" + fills + ")";
  }
}
