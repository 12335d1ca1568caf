package org.mingzhang.report;

import java.util.HashMap;
import java.util.Map;
import org.mingzhang.ledger.Slice;

/** Where a row comes from, as papers write it: {@code 收支.xlsx · 七月 第 12 行}. */
final class SourcePlace {

  private SourcePlace() {}

  /** The path, with the sheet where there is one. */
  static String file(String path, String sheet) {
    return sheet.isEmpty() ? path : path + " · " + sheet;
  }

  static String row(Draft draft, String path, String sheet, long row) {
    return draft.say("place.row", file(path, sheet), Numbers.count(row));
  }

  /** The paths of the community's files by their id. */
  static Map<Long, String> paths(Slice slice) {
    Map<Long, String> paths = new HashMap<>();
    slice.files().forEach(file -> paths.put(file.file().id(), file.file().path()));
    return paths;
  }
}
