package org.mingzhang.read;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.RawRows;
import org.mingzhang.read.profile.Profiles;

/**
 * Fetches rows as they stood in the original file. Personal data in columns that are not used is
 * left out, as it is in every refusal.
 */
public final class RawLines implements RawRows {

  private final Path file;
  private final String path;

  private final Profiles profiles;

  private RawLines(Path file, String path, Profiles profiles) {
    this.file = file;
    this.path = path;
    this.profiles = profiles;
  }

  /** Of a file, under the path that messages name. */
  public static RawLines of(Path file, String path) {
    return of(file, path, Profiles.none());
  }

  /** Of a file that profiles may read. */
  public static RawLines of(Path file, String path, Profiles profiles) {
    return new RawLines(file, path, profiles);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedFileRefused where the file can no longer be read
   */
  @Override
  public Map<Place, String> of(Collection<Place> places) {
    Map<Place, String> lines = new LinkedHashMap<>();
    Set<Place> wanted = new HashSet<>(places);
    try (SourceReader reader = SourceReader.open(file, path, profiles)) {
      for (FoundTable table : reader.tables()) {
        collect(reader, table, wanted, lines);
      }
    } catch (FileRefused e) {
      throw UncheckedFileRefused.of(e);
    }
    return lines;
  }

  private static void collect(
      SourceReader reader, FoundTable table, Set<Place> wanted, Map<Place, String> lines) {
    long last =
        wanted.stream()
            .filter(place -> place.sheet().equals(table.sheet()))
            .mapToLong(Place::row)
            .max()
            .orElse(0);
    if (last <= table.headerRow()) {
      return;
    }
    try (RowCursor rows = reader.rows(table)) {
      while (rows.advance() && rows.row().row() <= last) {
        Place place = new Place(table.sheet(), rows.row().row());
        if (wanted.contains(place)) {
          lines.put(place, table.line(rows.row()));
        }
      }
    }
  }
}
