package org.mingzhang.ledger.store;

import java.util.List;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;

/** The staged rows of one file on their way into the ledger. */
final class Incoming {

  /** No export repeats an order or a unit more often than a status or a month changes. */
  private static final int MOST_SIGHTINGS = 200;

  private Incoming() {}

  /**
   * Makes {@code known_community}. Communities that other files have staged count with the
   * registers: a list of units may be posted before the list of communities it refers to.
   */
  static void knowCommunities(Session session, Phase phase) {
    session.execute(
        "CREATE TEMP TABLE known_community AS SELECT DISTINCT community_id FROM community"
            + (phase == Phase.COMMUNITIES
                ? " UNION SELECT community_id FROM staged_community"
                : ""));
  }

  /**
   * Makes {@code incoming}: the rows of known communities, {@code nth} numbering those of one key
   * by sheet and row.
   */
  static void gather(Session session, Shape shape, SourceFile file) {
    session.execute(
        """
        CREATE OR REPLACE TEMP TABLE incoming AS
        SELECT %s, row_number() OVER (PARTITION BY %s ORDER BY sheet, row_no) AS nth
        FROM %s WHERE file_id = %s
          AND community_id IN (SELECT community_id FROM known_community)"""
            .formatted(
                shape.columnList(),
                Shape.list(shape.key(), Column::name),
                shape.staged(),
                file.id()));
  }

  /**
   * How often the file speaks of one order, unit or line, at most. Each time is posted after the
   * one before, so there is an end to it.
   */
  static long sightings(Session session, SourceFile file) {
    long most =
        session.sql("SELECT coalesce(max(nth), 0) FROM incoming").query(Long.class).single();
    if (most > MOST_SIGHTINGS) {
      throw PostingRefused.tooOften(file, most, MOST_SIGHTINGS);
    }
    return most;
  }

  static long staged(Session session, Shape shape, SourceFile file) {
    return session
        .sql("SELECT count(*) FROM " + shape.staged() + " WHERE file_id = :file")
        .param("file", file.id())
        .query(Long.class)
        .single();
  }

  /** The rows whose community nobody knows. */
  static Tally strangers(Session session, Shape shape, SourceFile file) {
    return Tally.refused(
        session
            .sql(
                """
                SELECT sheet, row_no, community_id FROM %s
                WHERE file_id = :file
                  AND community_id NOT IN (SELECT community_id FROM known_community)
                ORDER BY sheet, row_no"""
                    .formatted(shape.staged()))
            .param("file", file.id())
            .query(
                (rs, i) ->
                    new Refusal(
                        file.path(),
                        rs.getString("sheet"),
                        rs.getLong("row_no"),
                        "",
                        "community_id",
                        rs.getString("community_id"),
                        Reason.COMMUNITY_UNKNOWN,
                        List.of(),
                        ""))
            .list());
  }
}
