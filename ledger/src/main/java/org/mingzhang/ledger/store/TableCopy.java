package org.mingzhang.ledger.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.ledger.TableFormat;
import org.mingzhang.ledger.TableKind;

/**
 * One kind's rows of one community as a file: where each came from, then its columns under their
 * canonical names (contract, section 2). The database writes it, so that five million rows need no
 * more memory than five.
 */
final class TableCopy {

  /** What a spreadsheet would run, unless it is a number. */
  private static final String RUNS = "^[=+\\-@\\t\\r＝＋－＠]";

  private static final String NUMBER = "^[-+]?[0-9]+(,[0-9]{3})*(\\.[0-9]+)?$";

  private TableCopy() {}

  /** Writes the file, over one that is there; answers how many rows it holds. */
  static long write(
      Session session, String communityId, TableKind kind, TableFormat format, Path target) {
    Shape shape = Shape.of(kind);
    List<String> columns = new ArrayList<>();
    columns.add(text("f.path", format) + " AS source_file");
    columns.add(text("t.sheet", format) + " AS source_sheet");
    columns.add("t.row_no AS source_row");
    for (Column column : shape.columns()) {
      // A room's key is its number again, spelt for comparison.
      if (column.type() != Column.Type.HIDDEN && !column.name().equals("unit_key")) {
        columns.add(value(column, format) + " AS \"" + column.canonical() + "\"");
      }
    }
    String rows =
        "SELECT %s FROM %s t JOIN source_file f ON f.id = t.file_id WHERE t.community_id = %s ORDER BY %s"
            .formatted(
                String.join(", ", columns),
                shape.table(),
                quoted(communityId),
                "f.path, f.id, t.sheet, t.row_no, "
                    + Shape.list(shape.columns(), column -> column.of("t")));
    long count =
        session
            .sql("SELECT count(*) FROM " + shape.table() + " WHERE community_id = :community")
            .param("community", communityId)
            .query(Long.class)
            .single();
    switch (format) {
      case PARQUET -> copy(session, rows, target, "FORMAT parquet, COMPRESSION zstd");
      case CSV -> {
        Path bare = target.resolveSibling(target.getFileName() + ".bare");
        try {
          copy(session, rows, bare, "FORMAT csv, HEADER true, NEW_LINE '\\r\\n'");
          withMark(bare, target);
        } finally {
          delete(bare);
        }
      }
    }
    return count;
  }

  private static void copy(Session session, String rows, Path target, String options) {
    session.execute(
        "COPY ("
            + rows
            + ") TO "
            + quoted(target.toAbsolutePath().toString())
            + " ("
            + options
            + ")");
  }

  private static String value(Column column, TableFormat format) {
    String name = column.of("t");
    return switch (column.type()) {
      case TEXT ->
          column.name().equals("charging_mode") ? "lower(" + name + ")" : text(name, format);
      // Exact: a quotient would be a floating point number.
      case HUNDREDTHS ->
          "CAST(CAST("
              + name
              + " AS DECIMAL(18, 0)) * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(18, 2))";
      case FLAG, RISING_FLAG -> column.shown("t");
      case PLAIN, RISING, HIDDEN -> name;
    };
  }

  private static String text(String name, TableFormat format) {
    if (format == TableFormat.PARQUET) {
      return name;
    }
    return "CASE WHEN regexp_matches(%1$s, %2$s) AND NOT regexp_matches(%1$s, %3$s) THEN '''' || %1$s ELSE %1$s END"
        .formatted(name, quoted(RUNS), quoted(NUMBER));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Excel takes a CSV file for UTF-8 only behind the mark. */
  private static void withMark(Path bare, Path target) {
    try (OutputStream out = Files.newOutputStream(target)) {
      out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
      Files.copy(bare, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
