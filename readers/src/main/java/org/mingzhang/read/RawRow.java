package org.mingzhang.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the file.
 *
 * @param sheet the sheet's name; empty for text files
 * @param row the line of the table as a person counts it in a spreadsheet, from 1
 * @param cells the texts; numbers of a workbook as their shortest decimal, dates as ISO. Never
 *     changed after
 * @param source the refused row that this one corrects, or null
 */
public record RawRow(String sheet, long row, List<String> cells, @Nullable Source source) {

  /** A row that corrects none. */
  public RawRow(String sheet, long row, List<String> cells) {
    this(sheet, row, cells, null);
  }

  /** About how many characters the row holds, every cell counted as a few. */
  public long weight() {
    long weight = 4L * cells.size();
    for (String cell : cells) {
      weight += cell.length();
    }
    return weight;
  }

  /** Whether no cell holds anything. */
  public boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
