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

  /** The open files of the community at hand, by label. */
  private final SortedMap<TableKind, SortedMap<String, Cells>> open = new TreeMap<>();

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
    Layout layout = layouts.getOrDefault(fact.kind(), CanonicalLayout.of(fact.kind()));
    String part = oneFilePerKind ? "" : label;
    SortedMap<String, Cells> files = open.computeIfAbsent(fact.kind(), k -> new TreeMap<>());
    Cells cells = files.get(part);
    if (cells == null) {
      cells = create(fact, part, layout);
      files.put(part, cells);
    }
    layout.write(fact, cells);
    rows.merge(fact.kind(), 1L, Long::sum);
  }

  private Cells create(Fact fact, String label, Layout layout) throws IOException {
    String name = fact.kind().name().toLowerCase(Locale.ROOT);
    boolean shared = oneFilePerKind || fact.kind() == TableKind.COMMUNITIES;
    Path in = shared ? folder : folder.resolve(fact.communityId());
    Files.createDirectories(in);
    Path file = in.resolve(name + (label.isEmpty() ? "" : "-" + label) + ".csv");
    Cells cells = CsvCells.create(file, StandardCharsets.UTF_8, false);
    for (String header : layout.headers()) {
      cells.text(header);
    }
    cells.endRow();
    return cells;
  }

  @Override
  public void done(String communityId) throws IOException {
    if (!oneFilePerKind) {
      SortedMap<String, Cells> communities = open.remove(TableKind.COMMUNITIES);
      close();
      if (communities != null) {
        open.put(TableKind.COMMUNITIES, communities);
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (SortedMap<String, Cells> files : open.values()) {
      for (Cells cells : files.values()) {
        cells.close();
      }
    }
    open.clear();
  }

  /** How many rows were written of each kind. */
  SortedMap<TableKind, Long> rows() {
    return rows;
  }
}
