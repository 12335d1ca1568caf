package org.mingzhang.write.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/**
 * {@code lineage.csv}: behind every figure the source rows it is made of, as {@code
 * figure,by,part,file,sheet,row,value}; the part is {@code value}, {@code numerator}, {@code
 * denominator} or {@code basis}. The lines of each of the first three add up to the last digit to
 * what figures.json says of it, in its units. A basis does not: it is the rows that a median, a
 * weighted rate or a forecast is drawn from, or those of a number that is not written because it is
 * undefined or withheld. Ordered by figure, part, file (UTF-8 bytes of its path), sheet and row.
 * UTF-8, line feeds.
 */
public final class LineageCsv {

  private static final Comparator<Origin> BY_SHEET_AND_ROW =
      Comparator.comparing(Origin::sheet, PathOrder.BYTES).thenComparingLong(Origin::row);

  private final Function<Term, List<Contribution>> contributions;
  private final LongFunction<String> path;
  private final Map<Term, Map<By, List<Contribution>>> known = new EnumMap<>(Term.class);

  private LineageCsv(Function<Term, List<Contribution>> contributions, LongFunction<String> path) {
    this.contributions = contributions;
    this.path = path;
  }

  /**
   * Writes the lineage and flushes; the stream stays open.
   *
   * @param contributions the rows behind a term; asked once for each term
   * @param path the path of a file by its number
   */
  public static void write(
      FigureSet figures,
      Function<Term, List<Contribution>> contributions,
      LongFunction<String> path,
      OutputStream out)
      throws IOException {
    Writer w = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    w.write("figure,by,part,file,sheet,row,value\n");
    LineageCsv lineage = new LineageCsv(contributions, path);
    for (Figure figure : figures.figures()) {
      for (Figure.Role role : Figure.Role.values()) {
        lineage.write(figure, role, w);
      }
    }
    w.flush();
  }

  private void write(Figure figure, Figure.Role role, Writer w) throws IOException {
    String head =
        CsvText.line(figure.id(), figure.by().toString(), role.name().toLowerCase(Locale.ROOT));
    for (Row row : rows(figure, role)) {
      w.write(Texts.shown(head + "," + CsvText.line(row.path(), row.origin().sheet())));
      w.write(
          "," + row.origin().row() + "," + TermValue.of(row.term(), row.value()).toPlainString());
      w.write('\n');
    }
  }

  /**
   * One line for each source row: what it adds through several sums of the part is one number. The
   * sums of a basis may be of different units, so there it is one line for each of them.
   */
  private List<Row> rows(Figure figure, Figure.Role role) {
    Map<RowKey, Row> rows = new LinkedHashMap<>();
    for (Figure.Part part : figure.parts()) {
      if (part.role() == role) {
        for (Contribution c : behind(part)) {
          long value = Math.multiplyExact(part.times(), c.value());
          Row row = new Row(path.apply(c.origin().fileId()), c.origin(), part.term(), value);
          Term apart = role == Figure.Role.BASIS ? part.term() : null;
          rows.merge(new RowKey(c.origin(), apart), row, Row::plus);
        }
      }
    }
    List<Row> sorted = new ArrayList<>(rows.values());
    sorted.sort(
        Comparator.comparing(Row::path, PathOrder.BYTES)
            .thenComparing(Row::origin, BY_SHEET_AND_ROW)
            .thenComparing(row -> row.origin().fileId())
            .thenComparing(Row::term));
    return sorted;
  }

  private List<Contribution> behind(Figure.Part part) {
    List<Contribution> own = part.own();
    if (own != null) {
      return own;
    }
    List<Contribution> behind = new ArrayList<>();
    known
        .computeIfAbsent(part.term(), this::byKey)
        .forEach(
            (by, rows) -> {
              if (by.includes(part.by())) {
                behind.addAll(rows);
              }
            });
    return behind;
  }

  private Map<By, List<Contribution>> byKey(Term term) {
    Map<By, List<Contribution>> byKey = new TreeMap<>();
    for (Contribution c : contributions.apply(term)) {
      byKey.computeIfAbsent(c.by(), by -> new ArrayList<>()).add(c);
    }
    return byKey;
  }

  /**
   * What becomes one line.
   *
   * @param apart the sum, where what the row adds to others is told apart from it
   */
  private record RowKey(Origin origin, @Nullable Term apart) {}

  private record Row(String path, Origin origin, Term term, long value) {

    Row plus(Row other) {
      return new Row(path, origin, term, Math.addExact(value, other.value));
    }
  }
}
