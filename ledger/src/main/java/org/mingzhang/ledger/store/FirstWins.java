package org.mingzhang.ledger.store;

import java.util.List;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Sighting.How;
import org.mingzhang.ledger.SourceFile;

/**
 * Entries, balances, subaccounts and lines of a bank: the first sighting of a key is kept, an equal
 * one is a duplicate, any other a conflict.
 */
final class FirstWins {

  private FirstWins() {}

  static Tally post(Session session, Shape shape, SourceFile file) {
    Incoming.gather(session, shape, file);
    long used =
        session
            .sql(
                """
                INSERT INTO %1$s (%2$s)
                SELECT %2$s FROM incoming n
                WHERE nth = 1 AND NOT EXISTS (SELECT 1 FROM %1$s k WHERE %3$s)"""
                    .formatted(shape.table(), shape.columnList(), shape.sameKey("n", "k")))
            .update();
    // Every key is known now; what was not inserted is compared with what is known.
    String seenAgain =
        """
        FROM incoming n JOIN %s k ON %s
        WHERE (n.file_id <> k.file_id OR n.sheet <> k.sheet OR n.row_no <> k.row_no)"""
            .formatted(shape.table(), shape.sameKey("n", "k"));
    List<Column> values = shape.fields();
    long duplicate =
        Sightings.record(session, How.DUPLICATE, seenAgain + " AND " + Clash.agree(values));
    List<Refusal> conflicts =
        Clash.conflicts(
            session,
            file,
            values,
            "SELECT " + Clash.described(values, Clash.firstDifference(values)) + seenAgain);
    return new Tally(used, duplicate, 0, conflicts);
  }
}
