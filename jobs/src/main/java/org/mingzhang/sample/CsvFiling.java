package org.mingzhang.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.TableKind;

/**
 * Canonical CSV: a folder for each community with a file for each quarter, or a file for each kind.
 */
final class CsvFiling implements Filing {

  private final Path folder;
  private final boolean oneFilePerKind;
  private final SortedMap<String, Cells> open = new TreeMap<>();
  private final SortedMap<TableKind, Long> rows = new TreeMap<>();
  private final SortedMap<TableKind, Layout> layouts = new TreeMap<>();

  CsvFiling(Path folder, boolean oneFilePerKind) {
    this.folder = folder;
    this.oneFilePerKind = oneFilePerKind;
    for (TableKind kind : TableKind.values()) {
      layouts.put(kind, CanonicalLayout.of(kind));
    }
  }

  @Override
  public void put(Fact fact, String label) throws IOException {
    String name = fact.kind().name().toLowerCase(Locale.ROOT);
    if (!oneFilePerKind && fact.kind() != TableKind.COMMUNITIES) {
      name = fact.communityId() + "/" + name + (label.isEmpty() ? "" : "-" + label);
    }
    Layout layout = layouts.getOrDefault(fact.kind(), CanonicalLayout.of(fact.kind()));
    Cells cells = open.get(name);
    if (cells == null) {
      Path file = folder.resolve(name + ".csv");
      Files.createDirectories(file.resolveSibling("."));
      cells = CsvCells.create(file, StandardCharsets.UTF_8, false);
      open.put(name, cells);
      for (String header : layout.headers()) {
        cells.text(header);
      }
      cells.endRow();
    }
    layout.write(fact, cells);
    rows.merge(fact.kind(), 1L, Long::sum);
  }

  @Override
  public void done(String communityId) throws IOException {
    if (!oneFilePerKind) {
      SortedMap<String, Cells> its = open.subMap(communityId + "/", communityId + "0");
      for (Cells cells : its.values()) {
        cells.close();
      }
      its.clear();
    }
  }

  @Override
  public void close() throws IOException {
    for (Cells cells : open.values()) {
      cells.close();
    }
    open.clear();
  }

  /** How many rows were written of each kind. */
  SortedMap<TableKind, Long> rows() {
    return rows;
  }
}
