package org.mingzhang.ledger.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingzhang.ledger.FileLink;
import org.mingzhang.ledger.FileLink.Relation;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.SourceFile;

/** What files have to do with each other, in numbers of rows. */
final class FileLinks {

  private static final String COUNTED =
      """
      SELECT file_id, CASE how WHEN 'DUPLICATE' THEN 'REPEATS' WHEN 'UPDATE' THEN 'UPDATES'
          ELSE 'REPLACES' END AS relation, known_file AS other, count(*) AS row_count
        FROM sighting GROUP BY ALL
      UNION ALL
      SELECT r.file_id, 'CONTRADICTS', max(k.id), count(DISTINCT (r.file_id, r.sheet, r.row_no))
        FROM refusal r JOIN source_file k ON k.path = r.args[1] AND k.id <= r.file_id
        WHERE r.reason = 'CONFLICT' AND NOT EXISTS (SELECT 1 FROM mended m
          WHERE m.file_id = r.file_id AND m.sheet = r.sheet AND m.row_no = r.row_no)
        GROUP BY r.file_id, k.path
      UNION ALL
      SELECT file_id, 'MENDED_BY', by_file, count(*)
        FROM mended m WHERE EXISTS (SELECT 1 FROM refusal r
          WHERE r.file_id = m.file_id AND r.sheet = m.sheet AND r.row_no = m.row_no)
        GROUP BY ALL
      UNION ALL
      SELECT file_id, 'WITHDRAWN_BY', by_file, count(*) FROM withdrawn GROUP BY ALL
      UNION ALL
      SELECT k.file_id, 'SUPERSEDED_BY', n.file_id, count(*)
        FROM ranked_answers(TIMESTAMP 'infinity') k
          JOIN ranked_answers(TIMESTAMP 'infinity') n ON n.community_id = k.community_id
            AND n.round = k.round AND n.unit = k.unit AND n.standing = 1
        WHERE k.standing > 1 GROUP BY ALL
      UNION ALL
      SELECT k.file_id, 'SUPERSEDED_BY', n.file_id, count(*)
        FROM ranked_demand(TIMESTAMP 'infinity') k
          JOIN ranked_demand(TIMESTAMP 'infinity') n ON n.community_id = k.community_id
            AND n.round = k.round AND n.service = k.service AND n.tier = k.tier
            AND n.unit = k.unit AND n.standing = 1
        WHERE k.standing > 1 GROUP BY ALL
      UNION ALL
      SELECT f.id, 'SAME_BYTES', min(g.id), f.row_count
        FROM source_file f JOIN source_file g ON g.digest = f.digest AND g.id < f.id
        GROUP BY ALL
      """;

  private FileLinks() {}

  /** Ordered by file, relation and the other file. */
  static List<FileLink> all(Session session) {
    Map<Long, SourceFile> files =
        FileBook.finished(session).stream()
            .map(FileReport::file)
            .collect(Collectors.toMap(SourceFile::id, Function.identity()));
    return session
        .sql(
            "SELECT *, 0 AS amount FROM (%s) UNION ALL %s ORDER BY file_id, relation, other"
                .formatted(COUNTED, Withdrawal.lacked()))
        .query(
            (rs, n) ->
                new Line(
                    rs.getLong("file_id"),
                    rs.getString("relation"),
                    rs.getLong("other"),
                    rs.getLong("row_count"),
                    rs.getLong("amount")))
        .list()
        .stream()
        .flatMap(line -> line.link(files).stream())
        .toList();
  }

  private record Line(long file, String relation, long other, long rows, long amount) {

    /** Empty where one of the files is not finished. */
    Optional<FileLink> link(Map<Long, SourceFile> files) {
      SourceFile of = files.get(file);
      SourceFile to = files.get(other);
      return of == null || to == null
          ? Optional.empty()
          : Optional.of(
              new FileLink(of, Relation.valueOf(relation), to, rows, Money.ofFen(amount)));
    }
  }
}
