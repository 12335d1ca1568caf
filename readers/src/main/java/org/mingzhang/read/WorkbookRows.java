package org.mingzhang.read;

import java.util.Arrays;
import java.util.Collections;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.ooxml.CellPlace;
import org.mingzhang.read.ooxml.WorkbookFault;
import org.mingzhang.read.ooxml.WorkbookFault.Damage;
import org.mingzhang.read.ooxml.WorkbookFault.Limit;
import org.mingzhang.read.ooxml.XmlScanner;
import org.mingzhang.read.ooxml.XmlScanner.Token;

/**
 * The rows of a sheet that the workbook holds, hidden ones too; rows it leaves out are not there.
 * Rows and cells must be in order, as every program writes them: of two cells in one place no one
 * could say which is meant.
 */
final class WorkbookRows implements RowCursor {

  /** Cells that are not there but left of one that is, in all rows. */
  private static final long MOST_GAPS = 30_000_000;

  private static final int MOST_TEXT = 1 << 20;

  /** A few long texts are common; a long one in every cell is a short file that unpacks to much. */
  private static final long MOST_LONG_TEXT = 50_000_000;

  private static final int LONG = 200;

  private static final int ROW_DEPTH = 3;
  private static final long SHEET_DATA = XmlScanner.name("sheetData");
  private static final long ROW = XmlScanner.name("row");
  private static final long CELL = XmlScanner.name("c");
  private static final long R = XmlScanner.name("r");

  private final String path;
  private final String sheet;
  private final XmlScanner xml;
  private final WorkbookCells cells;
  private boolean found;
  private boolean ended;
  private int number;
  private int column;
  private int width;
  private long gaps;
  private int length;
  private long longText;
  private String[] texts = new String[16];
  private @Nullable RawRow current;

  WorkbookRows(String path, String sheet, XmlScanner xml, WorkbookCells cells) {
    this.path = path;
    this.sheet = sheet;
    this.xml = xml;
    this.cells = cells;
  }

  @Override
  public boolean advance() {
    current = null;
    try {
      while (!ended) {
        Token token = xml.next();
        if (token == Token.END_OF_PART) {
          ended = true;
          cells.finish();
        } else if (token == Token.START && xml.name() == ROW && xml.depth() == ROW_DEPTH) {
          current = read();
          return true;
        } else if (token == Token.START && xml.name() == SHEET_DATA) {
          if (found) {
            throw WorkbookFault.damaged(Damage.ROWS, sheet);
          }
          found = true;
        }
      }
      return false;
    } catch (WorkbookFault e) {
      throw UncheckedFileRefused.of(Refusals.workbook(path, sheet, e));
    }
  }

  private RawRow read() {
    int wanted = number + 1;
    boolean numbered = xml.find(R);
    if (numbered) {
      wanted = CellPlace.row(xml.bytes(), xml.from(), xml.to());
      if (wanted <= number) {
        throw WorkbookFault.damaged(Damage.ROWS, place(number, xml.text()));
      }
    }
    column = -1;
    width = 0;
    length = 0;
    for (Token t = xml.next(); xml.depth() >= ROW_DEPTH; t = xml.next()) {
      if (t == Token.START && xml.name() == CELL && xml.depth() == ROW_DEPTH + 1) {
        wanted = cell(wanted, numbered || column >= 0);
      }
    }
    if (wanted > CellPlace.LAST_ROW) {
      throw WorkbookFault.damaged(Damage.ROWS, Integer.toString(wanted));
    }
    number = wanted;
    return new RawRow(
        sheet, number, Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(texts, width))));
  }

  private static String place(int before, String then) {
    return before + ", " + then;
  }

  /**
   * Reads a cell.
   *
   * @param row the row's number, which its first cell tells where the row itself does not
   * @return the row's number
   */
  private int cell(int row, boolean known) {
    int at = column + 1;
    int ofRow = row;
    if (xml.find(R)) {
      long place = CellPlace.of(xml.bytes(), xml.from(), xml.to());
      ofRow = CellPlace.rowOf(place);
      boolean wrongRow = known ? ofRow != row : ofRow < row;
      if (place == CellPlace.NONE || wrongRow || CellPlace.columnOf(place) < at) {
        throw WorkbookFault.damaged(Damage.CELLS, place(row, xml.text()));
      }
      at = CellPlace.columnOf(place);
    }
    if (at == CellPlace.COLUMNS) {
      throw WorkbookFault.damaged(Damage.CELLS, Integer.toString(row));
    }
    String text = cells.text(xml, ofRow, at);
    // Formatted cells far from the table are not worth the gap between.
    if (!text.isEmpty() || at == width) {
      put(at, text);
    }
    column = at;
    return ofRow;
  }

  private void put(int at, String text) {
    if (at >= texts.length) {
      texts = Arrays.copyOf(texts, Math.max(at + 1, texts.length * 2));
    }
    if (at > width) {
      Arrays.fill(texts, width, at, "");
      gaps += at - width;
    }
    length += text.length();
    if (gaps > MOST_GAPS) {
      throw WorkbookFault.over(Limit.GAPS, MOST_GAPS);
    }
    if (length > MOST_TEXT) {
      throw WorkbookFault.over(Limit.TEXT_MEGABYTES, MOST_TEXT >> 20);
    }
    longText += Math.max(0, text.length() - LONG);
    if (longText > MOST_LONG_TEXT) {
      throw WorkbookFault.over(Limit.LONG_TEXT, MOST_LONG_TEXT);
    }
    texts[at] = text;
    width = at + 1;
  }

  @Override
  public RawRow row() {
    if (current == null) {
      throw new NoSuchElementException("advance() has not found a row");
    }
    return current;
  }

  @Override
  public void close() {
    xml.close();
  }
}
