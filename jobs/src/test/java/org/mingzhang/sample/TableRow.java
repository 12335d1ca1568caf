package org.mingzhang.sample;

import java.util.Map;

/** The cells of a row by their header. */
record TableRow(Map<String, String> cells) {

  String get(String header) {
    String cell = cells.get(header);
    if (cell == null) {
      throw new IllegalArgumentException("no column " + header + " in " + cells.keySet());
    }
    return cell;
  }
}
