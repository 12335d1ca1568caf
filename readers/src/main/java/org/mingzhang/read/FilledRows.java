package org.mingzhang.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows in which the text of cells merged over several rows stands in each of them. An amount is not
 * repeated: it would be counted again.
 */
final class FilledRows implements RowCursor {

  private final RowCursor rows;
  private final List<Merged> regions;
  private int next;

  /** The regions that reach the current row and have a text. */
  private final Map<Merged, String> open = new LinkedHashMap<>();

  private RawRow current = new RawRow("", 0, List.of());

  private FilledRows(RowCursor rows, List<Merged> regions) {
    this.rows = rows;
    this.regions = regions;
  }

  /**
   * The rows with merged cells filled down.
   *
   * @param unrepeated columns whose amounts stand for all the merged rows together
   */
  static RowCursor of(RowCursor rows, List<Merged> merged, Set<Integer> unrepeated) {
    List<Merged> regions =
        merged.stream()
            .filter(m -> m.isOverRows() && !unrepeated.contains(m.firstColumn()))
            .sorted(Comparator.comparingLong(Merged::firstRow))
            .toList();
    return regions.isEmpty() ? rows : new FilledRows(rows, regions);
  }

  @Override
  public boolean advance() {
    if (!rows.advance()) {
      return false;
    }
    current = rows.row();
    long row = current.row();
    open.keySet().removeIf(region -> region.lastRow() < row);
    for (; next < regions.size() && regions.get(next).firstRow() <= row; next++) {
      Merged region = regions.get(next);
      if (region.firstRow() == row && !own(region).isBlank()) {
        open.put(region, own(region));
      }
    }
    for (Map.Entry<Merged, String> region : open.entrySet()) {
      if (!current.isBlank() && own(region.getKey()).isBlank()) {
        current = with(current, region.getKey().firstColumn(), region.getValue());
      }
    }
    return true;
  }

  /** What the current row itself holds in the region's column. */
  private String own(Merged region) {
    List<String> cells = current.cells();
    int column = region.firstColumn();
    return column < cells.size() ? cells.get(column) : "";
  }

  private static RawRow with(RawRow row, int column, String text) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
    return new RawRow(row.sheet(), row.row(), Collections.unmodifiableList(cells), row.source());
  }

  @Override
  public RawRow row() {
    return current;
  }

  @Override
  public void close() {
    rows.close();
  }
}
