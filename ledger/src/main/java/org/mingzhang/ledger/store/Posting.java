package org.mingzhang.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.RawRows;
import org.mingzhang.ledger.RawRows.Place;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TableKind;

/** Takes one file's staged rows into the ledger, all or nothing (contract, section 2). */
final class Posting {

  private final Session session;
  private final Staging staging;
  private final boolean replacing;

  /**
   * A posting.
   *
   * @param replacing whether rows of files that were named to be replaced may be withdrawn
   */
  Posting(Session session, Staging staging, boolean replacing) {
    this.session = session;
    this.staging = staging;
    this.replacing = replacing;
  }

  /** A row that was to replace another is refused itself: the posting is undone. */
  static final class NotReplaced extends RuntimeException {}

  FileReport post(SourceFile file, Phase phase, List<TableKind> kinds, RawRows raws)
      throws SQLException {
    var posted = FileBook.posted(session, file, phase);
    if (posted.isPresent()) {
      staging.clear(session, file, phase);
      return posted.get();
    }
    Incoming.knowCommunities(session, phase);
    noteCommunities(file, phase, kinds);
    Refusals.keepStaged(session, file, phase);
    ControlTotals.keepStaged(session, file, phase);
    Corrections.keepStaged(session, file, phase);
    Lines lines = lines(file, phase);
    Withdrawal withdrawal = new Withdrawal(session, file);
    if (replacing) {
      withdrawal.before(phase, kinds);
    }
    Tally tally = Tally.NONE;
    for (Shape shape : shapes(phase, kinds)) {
      tally = tally.plus(post(shape, file));
    }
    if (lines.read() != tally.rows() + lines.refused() + lines.other()) {
      throw PostingRefused.rowsLost(
          file, lines.read(), tally.rows() + lines.refused() + lines.other());
    }
    if (kinds.contains(TableKind.UNITS) || kinds.contains(TableKind.UNIT_ALIASES)) {
      UnitNames.follow(session, file, phase);
    }
    Refusals.keep(session, file, withRaw(tally.refused(), raws));
    if (replacing && !tally.refused().isEmpty() && withdrawal.failed(phase, kinds)) {
      throw new NotReplaced();
    }
    FileBook.add(session, file, phase, kinds, tally, lines);
    staging.clear(session, file, phase);
    if (phase == Phase.FACTS) {
      Refusals.settle(session, file);
    }
    return FileBook.report(session, file);
  }

  private static List<Shape> shapes(Phase phase, List<TableKind> kinds) {
    return Shape.of(phase).stream().filter(shape -> kinds.contains(shape.kind())).toList();
  }

  private Tally post(Shape shape, SourceFile file) {
    long staged = Incoming.staged(session, shape, file);
    if (staged == 0) {
      return Tally.NONE;
    }
    Tally strangers = Incoming.strangers(session, shape, file);
    Tally tally =
        strangers.plus(
            switch (shape.kind()) {
              case COMMUNITIES,
                  UNITS,
                  UNIT_ALIASES,
                  PROJECTS,
                  ASSETS,
                  SURVEY_ROUNDS,
                  QUESTIONS,
                  BUDGETS,
                  FEE_SUMMARIES,
                  SERVICES,
                  INSPECTIONS,
                  CERTIFICATES,
                  EVENTS,
                  ACTIONS ->
                  LatestWins.post(session, shape, file);
              case ENTRIES, BALANCES, SUBACCOUNTS, BANK_LINES ->
                  FirstWins.post(session, shape, file);
              case FEES -> FeePosting.post(session, file);
              case SURVEY -> AnswerPosting.SURVEY.post(session, file);
              case DEMAND -> AnswerPosting.DEMAND.post(session, file);
              case WORKORDERS -> OrderPosting.ORDERS.post(session, file);
              case COMMISSIONS -> CommissionPosting.post(session, file);
              case INQUIRIES -> OrderPosting.INQUIRIES.post(session, file);
            });
    if (tally.rows() != staged) {
      throw new IllegalStateException(
          "The rows of %s do not add up: %s staged of %s, but %s used + %s duplicate + %s superseded + %s refused"
              .formatted(
                  file.path(),
                  staged,
                  shape.kind(),
                  tally.used(),
                  tally.duplicate(),
                  tally.superseded(),
                  tally.refused().size()));
    }
    return tally;
  }

  private void noteCommunities(SourceFile file, Phase phase, List<TableKind> kinds) {
    TreeSet<String> communities = new TreeSet<>();
    List<String> tables =
        new ArrayList<>(shapes(phase, kinds).stream().map(Shape::staged).toList());
    tables.add("staged_refusal");
    for (String table : tables) {
      communities.addAll(
          session
              .sql("SELECT DISTINCT community_id FROM " + table + " WHERE file_id = :file")
              .param("file", file.id())
              .query(String.class)
              .list());
    }
    communities.remove("");
    FileBook.touches(session, file, communities);
  }

  /**
   * The lines of a file and phase as they were counted while reading.
   *
   * @param read all of them, counted before they were judged
   */
  record Lines(long read, long refused, long other) {}

  private Lines lines(SourceFile file, Phase phase) {
    return session
        .sql(
            """
            SELECT CAST(coalesce(sum(row_count), 0) AS BIGINT) AS read,
              CAST(coalesce(sum(refused), 0) AS BIGINT) AS refused,
              CAST(coalesce(sum(other), 0) AS BIGINT) AS other
            FROM staged_block WHERE file_id = :file AND phase = :phase""")
        .param("file", file.id())
        .param("phase", phase.name())
        .query((rs, n) -> new Lines(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
        .single();
  }

  private static List<Refusal> withRaw(List<Refusal> refusals, RawRows raws) {
    if (refusals.isEmpty()) {
      return refusals;
    }
    Map<Place, String> found =
        raws.of(refusals.stream().map(r -> new Place(r.sheet(), r.row())).distinct().toList());
    return refusals.stream()
        .map(
            r ->
                new Refusal(
                    r.path(),
                    r.sheet(),
                    r.row(),
                    r.communityId(),
                    r.column(),
                    r.found(),
                    r.reason(),
                    r.args(),
                    found.getOrDefault(new Place(r.sheet(), r.row()), "")))
        .toList();
  }
}
