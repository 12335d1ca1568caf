package org.mingzhang.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TableKind;

/** The list of files: their numbers, how far each has come, and what became of its rows. */
final class FileBook {

  private static final String SELECT = "SELECT * FROM source_file ";

  /** A file is finished when its last phase is posted, or when it is blocked. */
  private record Line(FileReport report, Set<Phase> posted) {

    boolean finished() {
      return posted.contains(Phase.FACTS) || !report.blocked().isEmpty();
    }
  }

  private FileBook() {}

  static Optional<FileReport> finished(Session session, String path, String digest) {
    return line(session, path, digest).filter(Line::finished).map(Line::report);
  }

  /** The file's number, a new one where it was never seen; one thread at a time. */
  static SourceFile enter(Session session, String path, String digest) {
    Optional<Line> known = line(session, path, digest);
    if (known.isPresent()) {
      return known.get().report().file();
    }
    long id =
        session.sql("SELECT coalesce(max(id), 0) + 1 FROM source_file").query(Long.class).single();
    session
        .sql("INSERT INTO source_file (id, path, digest) VALUES (:id, :path, :digest)")
        .param("id", id)
        .param("path", path)
        .param("digest", digest)
        .update();
    return new SourceFile(id, path, digest);
  }

  /** The report of a file where the phase is posted already, or the file is blocked. */
  static Optional<FileReport> posted(Session session, SourceFile file, Phase phase) {
    Line line = line(session, file);
    return line.posted().contains(phase) || !line.report().blocked().isEmpty()
        ? Optional.of(line.report())
        : Optional.empty();
  }

  static FileReport report(Session session, SourceFile file) {
    return line(session, file).report();
  }

  static void add(
      Session session,
      SourceFile file,
      Phase phase,
      List<TableKind> kinds,
      Tally tally,
      Posting.Lines lines) {
    List<TableKind> all =
        Stream.concat(report(session, file).kinds().stream(), kinds.stream()).distinct().toList();
    session
        .sql(
            """
            UPDATE source_file SET kinds = :kinds, posted = posted || ' ' || :phase,
              row_count = row_count + :rows, used = used + :used, duplicate = duplicate + :duplicate,
              superseded = superseded + :superseded, refused = refused + :refused,
              other = other + :other
            WHERE id = :file""")
        .param("phase", phase.name())
        .param("kinds", all.stream().map(TableKind::name).collect(Collectors.joining(",")))
        .param("rows", lines.read())
        .param("used", tally.used())
        .param("duplicate", tally.duplicate())
        .param("superseded", tally.superseded())
        .param("refused", tally.refused().size() + lines.refused())
        .param("other", lines.other())
        .param("file", file.id())
        .update();
  }

  /** A finished file begins anew, less the rows that are tried again. */
  static void reopen(Session session, SourceFile file, long rows) {
    session
        .sql(
            """
            UPDATE source_file SET posted = '', blocked = '', row_count = row_count - :rows,
              refused = refused - :rows
            WHERE id = :file""")
        .param("rows", rows)
        .param("file", file.id())
        .update();
  }

  static void block(Session session, SourceFile file, String why) {
    session
        .sql("UPDATE source_file SET blocked = :why WHERE id = :file")
        .param("why", why)
        .param("file", file.id())
        .update();
  }

  static void readWith(Session session, SourceFile file, List<String> profiles) {
    session.sql("DELETE FROM file_profile WHERE file_id = :file").param("file", file.id()).update();
    for (String profile : profiles) {
      session
          .sql("INSERT INTO file_profile VALUES (:file, :profile)")
          .param("file", file.id())
          .param("profile", profile)
          .update();
    }
  }

  static List<String> readWith(Session session, SourceFile file) {
    return session
        .sql("SELECT profile FROM file_profile WHERE file_id = :file ORDER BY profile")
        .param("file", file.id())
        .query(String.class)
        .list();
  }

  static void unusedColumns(Session session, SourceFile file, List<String> headers) {
    session.sql("DELETE FROM file_unused WHERE file_id = :file").param("file", file.id()).update();
    for (int i = 0; i < headers.size(); i++) {
      session
          .sql("INSERT INTO file_unused VALUES (:file, :place, :header)")
          .param("file", file.id())
          .param("place", i)
          .param("header", headers.get(i))
          .update();
    }
  }

  static List<String> unusedColumns(Session session, SourceFile file) {
    return session
        .sql("SELECT header FROM file_unused WHERE file_id = :file ORDER BY place")
        .param("file", file.id())
        .query(String.class)
        .list();
  }

  static void touches(Session session, SourceFile file, Collection<String> communities) {
    for (String community : new TreeSet<>(communities)) {
      session
          .sql(
              """
              INSERT INTO file_community
              SELECT f.id, CAST(:community AS VARCHAR) FROM source_file f
              WHERE f.id = :file AND NOT EXISTS (SELECT 1 FROM file_community c
                WHERE c.file_id = f.id AND c.community_id = :community)""")
          .param("file", file.id())
          .param("community", community)
          .update();
    }
  }

  static List<FileReport> finished(Session session) {
    return session.sql(SELECT + "ORDER BY id").query((rs, n) -> read(rs)).list().stream()
        .filter(Line::finished)
        .map(Line::report)
        .toList();
  }

  static List<FileReport> of(Session session, String communityId) {
    return session
        .sql(
            SELECT
                + """
                WHERE id IN (SELECT file_id FROM file_community WHERE community_id = :community)
                ORDER BY id""")
        .param("community", communityId)
        .query((rs, n) -> read(rs).report())
        .list();
  }

  private static Optional<Line> line(Session session, String path, String digest) {
    return session
        .sql(SELECT + "WHERE path = :path AND digest = :digest")
        .param("path", path)
        .param("digest", digest)
        .query((rs, n) -> read(rs))
        .optional();
  }

  private static Line line(Session session, SourceFile file) {
    return line(session, file.path(), file.digest())
        .filter(l -> l.report().file().equals(file))
        .orElseThrow(
            () -> new IllegalArgumentException("The ledger was never given the file " + file));
  }

  private static Line read(ResultSet rs) throws SQLException {
    String kinds = rs.getString("kinds");
    return new Line(
        new FileReport(
            new SourceFile(rs.getLong("id"), rs.getString("path"), rs.getString("digest")),
            kinds.isEmpty()
                ? List.of()
                : Stream.of(kinds.split(",")).map(TableKind::valueOf).toList(),
            rs.getLong("row_count"),
            rs.getLong("used"),
            rs.getLong("duplicate"),
            rs.getLong("superseded"),
            rs.getLong("refused"),
            rs.getLong("other"),
            rs.getString("blocked")),
        Stream.of(rs.getString("posted").strip().split(" "))
            .filter(name -> !name.isEmpty())
            .map(Phase::valueOf)
            .collect(Collectors.toSet()));
  }
}
