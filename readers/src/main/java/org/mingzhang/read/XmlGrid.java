package org.mingzhang.read;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts rows and cells of an XML workbook's sheet, which tell their number only where one skips.
 */
final class XmlGrid {

  private static final int MOST_MERGED = 1 << 20;

  private final List<Merged> merged = new ArrayList<>();
  private long row;
  private long nextRow = 1;
  private int column;
  private int nextColumn;

  /** Goes on to the row whose tag the parser is at. */
  void row(XMLStreamReader in) {
    row = Math.max(nextRow, number(in, "Index", nextRow));
    nextRow = row + 1 + Math.max(0, number(in, "Span", 0));
    nextColumn = 0;
  }

  /** Goes on to the cell whose tag the parser is at. */
  void cell(XMLStreamReader in) {
    column = (int) Math.max(nextColumn, number(in, "Index", nextColumn + 1L) - 1);
    int across = (int) Math.max(0, number(in, "MergeAcross", 0));
    long down = Math.max(0, number(in, "MergeDown", 0));
    nextColumn = column + across + 1;
    if ((across > 0 || down > 0) && merged.size() < MOST_MERGED) {
      merged.add(new Merged(row, row + down, column, column + across));
    }
  }

  private static long number(XMLStreamReader in, String name, long otherwise) {
    String value = XmlBook.attribute(in, name);
    try {
      return value.isEmpty() ? otherwise : Integer.parseInt(value.strip()) & 0xFFF_FFFFL;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** From 1. */
  long row() {
    return row;
  }

  /** From 0. */
  int column() {
    return column;
  }

  List<Merged> merged() {
    return merged;
  }
}
