package org.mingzhang.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.RawRows.Place;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.read.FoundTable;
import org.mingzhang.read.RawRow;
import org.mingzhang.read.RowCursor;
import org.mingzhang.read.Source;
import org.mingzhang.read.SourceReader;
import org.mingzhang.read.profile.Profiles;

/**
 * The refused rows that wait to be corrected, as tables in the office's own columns: one for each
 * sheet of each file. A row that was corrected and refused again stands there as it was corrected
 * last.
 */
public final class CorrectionTables {

  private final Books books;
  private final OpenRefusals open;
  private final Map<Source, Line> lines = new LinkedHashMap<>();

  private final Profiles profiles;
  private final List<String> unreadable = new ArrayList<>();
  private final Set<String> whole = new TreeSet<>();

  private CorrectionTables(Books books, Profiles profiles) {
    this.books = books;
    this.profiles = profiles;
    this.open = OpenRefusals.of(books.ledger());
  }

  /**
   * A table to be corrected.
   *
   * @param path the path of the refused rows' file
   * @param sheet their sheet; empty for text files
   * @param layout the table that they stand in
   * @param lines by row
   */
  public record Table(String path, String sheet, FoundTable layout, List<Line> lines) {}

  /**
   * What there is to correct.
   *
   * @param tables ordered by path, sheet and import
   * @param unreadable paths of files with refused rows that cannot be read with these profiles
   * @param whole paths of files that a profile reads as a whole, such as statements whose last
   *     balance of a day counts: their rows cannot be corrected one by one
   */
  public record Found(List<Table> tables, List<String> unreadable, Set<String> whole) {}

  /** A row to be corrected, with what is wrong with it. */
  public record Line(Source source, FoundTable layout, RawRow row, List<Refusal> refusals) {}

  /**
   * The refused rows that nothing has mended.
   *
   * @param profiles with which the files are read
   * @param wanted which refusals
   */
  public static Found of(Books books, Profiles profiles, Predicate<Refusal> wanted) {
    CorrectionTables tables = new CorrectionTables(books, profiles);
    Map<String, FileReport> newest = new LinkedHashMap<>();
    for (FileReport file : books.ledger().files()) {
      newest.put(file.file().path(), file);
    }
    newest.values().stream()
        .map(FileReport::file)
        .sorted(Comparator.comparingLong(SourceFile::id))
        .forEach(file -> tables.add(file, wanted));
    return new Found(tables.grouped(), List.copyOf(tables.unreadable), tables.whole);
  }

  private void add(SourceFile file, Predicate<Refusal> wanted) {
    Map<Place, List<Refusal>> refusals = new HashMap<>();
    for (Refusal refusal : open.of(file)) {
      if (refusal.reason().isOfRow() && wanted.test(refusal)) {
        refusals
            .computeIfAbsent(new Place(refusal.sheet(), refusal.row()), p -> new ArrayList<>())
            .add(refusal);
      }
    }
    if (refusals.isEmpty()) {
      return;
    }
    try (SourceReader reader =
        SourceReader.open(books.home().archive().path(file.digest()), file.path(), profiles)) {
      for (FoundTable table : reader.tables()) {
        try (RowCursor rows = reader.rows(table)) {
          while (rows.advance()) {
            List<Refusal> found = refusals.get(new Place(table.sheet(), rows.row().row()));
            if (found != null && !table.isRowByRow()) {
              whole.add(file.path());
            } else if (found != null) {
              add(file, table, rows.row(), found);
            }
          }
        }
      }
    } catch (FileRefused e) {
      // A profile that read it is no longer here.
      unreadable.add(file.path());
    }
  }

  private void add(SourceFile file, FoundTable table, RawRow row, List<Refusal> refusals) {
    Source own = row.source();
    Source source =
        own != null ? own : new Source(file.path(), file.digest(), table.sheet(), row.row());
    lines.put(source, new Line(source, table, row, refusals));
  }

  private List<Table> grouped() {
    Map<String, List<Line>> groups = new TreeMap<>();
    for (Line line : lines.values()) {
      Source source = line.source();
      groups
          .computeIfAbsent(
              String.join(
                  "\n",
                  source.path(),
                  source.sheet(),
                  source.digest(),
                  line.layout().headers().toString()),
              key -> new ArrayList<>())
          .add(line);
    }
    return groups.values().stream().map(CorrectionTables::table).toList();
  }

  private static Table table(Collection<Line> group) {
    List<Line> sorted =
        group.stream().sorted(Comparator.comparingLong(line -> line.source().row())).toList();
    Line first = sorted.get(0);
    return new Table(first.source().path(), first.source().sheet(), first.layout(), sorted);
  }
}
