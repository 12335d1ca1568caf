package org.mingzhang.ledger.store;

import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Sighting.How;
import org.mingzhang.ledger.SourceFile;

/**
 * Communities, units and their aliases, survey rounds, budgets, plans of inspections, certificates,
 * events and corrective actions: a later sighting replaces, and every column that it changes is
 * recorded.
 */
final class LatestWins {

  private LatestWins() {}

  static Tally post(Session session, Shape shape, SourceFile file) {
    Incoming.gather(session, shape, file);
    long sightings = Incoming.sightings(session, file);
    Tally tally = Tally.NONE;
    for (long nth = 1; nth <= sightings; nth++) {
      tally = tally.plus(sighting(session, shape, nth));
    }
    return tally;
  }

  private static Tally sighting(Session session, Shape shape, long nth) {
    String known = "incoming n JOIN %s k ON %s".formatted(shape.table(), shape.sameKey("n", "k"));
    long duplicate =
        Sightings.record(
            session,
            How.DUPLICATE,
            "FROM %s WHERE n.nth = %s AND %s".formatted(known, nth, Clash.agree(shape.fields())));
    for (Column column : shape.fields()) {
      record(session, shape, known, column, nth);
    }
    Sightings.record(
        session,
        How.REPLACED,
        "FROM %s WHERE n.nth = %s AND NOT (%s)".formatted(known, nth, Clash.agree(shape.fields())));
    long replaced =
        session
            .sql(
                """
                UPDATE %s AS k SET file_id = n.file_id, sheet = n.sheet, row_no = n.row_no, %s
                FROM incoming n WHERE n.nth = :nth AND %s AND NOT (%s)"""
                    .formatted(
                        shape.table(),
                        Shape.list(shape.fields(), c -> c.name() + " = n." + c.name()),
                        shape.sameKey("n", "k"),
                        Clash.agree(shape.fields())))
            .param("nth", nth)
            .update();
    long added =
        session
            .sql(
                """
                INSERT INTO %1$s (%2$s) SELECT %2$s FROM incoming n
                WHERE n.nth = :nth AND NOT EXISTS (SELECT 1 FROM %1$s k WHERE %3$s)"""
                    .formatted(shape.table(), shape.columnList(), shape.sameKey("n", "k")))
            .param("nth", nth)
            .update();
    return new Tally(added + replaced, duplicate, 0, List.of());
  }

  private static void record(Session session, Shape shape, String known, Column column, long nth) {
    String keyText =
        shape.key().stream()
            .skip(1)
            .map(c -> c.shown("n"))
            .collect(Collectors.joining(" || ' ' || "));
    session
        .sql(
            """
            INSERT INTO change_log
            SELECT '%s', n.community_id, %s, '%s', %s, %s, n.file_id, n.sheet, n.row_no
            FROM %s WHERE n.nth = :nth AND %s ORDER BY n.sheet, n.row_no"""
                .formatted(
                    shape.kind(),
                    keyText.isEmpty() ? "''" : keyText,
                    column.canonical(),
                    column.shown("k"),
                    column.shown("n"),
                    known,
                    column.differs("n", "k")))
        .param("nth", nth)
        .update();
  }
}
