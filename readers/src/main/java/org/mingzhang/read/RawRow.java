package org.mingzhang.read;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param sheet the sheet's name; empty for text files
 * @param row the line of the table as a person counts it in a spreadsheet, from 1
 * @param cells the texts; numbers of a workbook as their shortest decimal, dates as ISO. Never
 *     changed after
 */
public record RawRow(String sheet, long row, List<String> cells) {

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
