package org.mingzhang.ledger.store;

import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Sighting.How;
import org.mingzhang.ledger.SourceFile;

/**
 * Work orders and inquiries: a later sighting may fill what was blank and raise pauses, reopenings
 * and a no to a yes; that is an update. Another value for what was given is a conflict. A blank
 * says nothing.
 */
final class OrderPosting {

  static final OrderPosting ORDERS =
      new OrderPosting(
          Shape.WORKORDERS,
          """
          due_date_only = CASE WHEN k.due_by IS NULL THEN n.due_date_only
            ELSE k.due_date_only END,
          """);
  static final OrderPosting INQUIRIES = new OrderPosting(Shape.INQUIRIES, "");

  private final Shape shape;
  private final String hidden;
  private final List<Column> values;
  private final String same;

  /**
   * A posting.
   *
   * @param hidden SQL: how hidden columns are updated, each with its comma
   */
  private OrderPosting(Shape shape, String hidden) {
    this.shape = shape;
    this.hidden = hidden;
    this.values = shape.fields().stream().filter(c -> c.type() != Column.Type.HIDDEN).toList();
    this.same = shape.sameKey("n", "k");
  }

  Tally post(Session session, SourceFile file) {
    Incoming.gather(session, shape, file);
    long sightings = Incoming.sightings(session, file);
    Tally tally = Tally.NONE;
    for (long nth = 1; nth <= sightings; nth++) {
      tally = tally.plus(sighting(session, file, nth));
    }
    return tally;
  }

  private Tally sighting(Session session, SourceFile file, long nth) {
    session.execute(
        """
        CREATE OR REPLACE TEMP TABLE verdict AS
        SELECT %s, (%s) AS adds
        FROM incoming n LEFT JOIN %s k ON %s WHERE n.nth = %s"""
            .formatted(
                Clash.described(values, Clash.first(values, OrderPosting::clashes)),
                values.stream().map(OrderPosting::adds).collect(Collectors.joining(" OR ")),
                shape.table(),
                same,
                nth));
    long updated = update(session, nth);
    long added =
        session
            .sql(
                """
                INSERT INTO %3$s (%1$s, last_file_id, last_sheet, last_row_no)
                SELECT %1$s, file_id, sheet, row_no FROM incoming n
                WHERE nth = :nth AND NOT EXISTS (SELECT 1 FROM %3$s k WHERE %2$s)"""
                    .formatted(shape.columnList(), same, shape.table()))
            .param("nth", nth)
            .update();
    long duplicate =
        Sightings.recordVerdicts(
            session, How.DUPLICATE, file, "known_file IS NOT NULL AND clash IS NULL AND NOT adds");
    Sightings.recordVerdicts(
        session, How.UPDATE, file, "known_file IS NOT NULL AND clash IS NULL AND adds");
    List<Refusal> conflicts =
        Clash.conflicts(session, file, values, "SELECT * EXCLUDE (adds) FROM verdict");
    return new Tally(added + updated, duplicate, 0, conflicts);
  }

  private long update(Session session, long nth) {
    return session
        .sql(
            """
            UPDATE %s AS k
            SET last_file_id = n.file_id, last_sheet = n.sheet, last_row_no = n.row_no,
              %s%s
            FROM incoming n JOIN verdict v ON v.sheet = n.sheet AND v.row_no = n.row_no
            WHERE n.nth = :nth AND v.known_file IS NOT NULL AND v.clash IS NULL AND v.adds
              AND %s"""
                .formatted(
                    shape.table(),
                    hidden,
                    Shape.list(
                        values,
                        c ->
                            "%s = CASE WHEN %s THEN n.%s ELSE k.%s END"
                                .formatted(c.name(), adds(c), c.name(), c.name())),
                    same))
        .param("nth", nth)
        .update();
  }

  private static String clashes(Column column) {
    String different = column.rises() ? " < " : " <> ";
    return "(%s AND %s AND n.%s%sk.%s)"
        .formatted(column.given("n"), column.given("k"), column.name(), different, column.name());
  }

  private static String adds(Column column) {
    String fills = "%s AND NOT (%s)".formatted(column.given("n"), column.given("k"));
    return column.rises()
        ? "(%s OR coalesce(n.%s > k.%s, FALSE))".formatted(fills, column.name(), column.name())
        : "(" + fills + ")";
  }
}
