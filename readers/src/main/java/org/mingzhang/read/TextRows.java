package org.mingzhang.read;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text file, in one pass. A quotation mark that opens a cell and does not close it as
 * it should swallows no rows: the lines up to where that shows are taken one by one, a line whose
 * marks do not fit together with its marks as ordinary characters, and reading goes on with the
 * line in which it showed. So every line is looked at three times at most.
 */
final class TextRows implements RowCursor {

  private static final int BUFFER = 64 * 1024;

  /** A quoted text goes on over lines for so many characters at most. */
  private static final int LONGEST_ROW = 1 << 20;

  /** Tables of fewer columns do not show whether a line is a row of theirs. */
  private static final int FEWEST_TELLING = 4;

  private static final int BROKEN = -1;

  private final TextFile file;
  private final Reader reader;
  private final char separator;

  /** No character above it ends a cell. */
  private final char highest;

  private final TextCells cells = new TextCells();

  /** Characters that were read; those of the row begin at {@link #start}. */
  private char[] buffer = new char[BUFFER];

  private int start;
  private int end;

  // All other places count from the row's beginning, so that they hold when it moves.

  /** Where the row that was read ends, or where it shows that it is none. */
  private int at;

  /** Up to here each line is a row. */
  private int singlyUntil;

  private boolean overLines;

  /** How many cells the row before had. */
  private int usual;

  private long number;
  private @Nullable RawRow current;

  private TextRows(TextFile file) throws IOException {
    this.file = file;
    reader = file.reader();
    separator = file.separator();
    highest = (char) Math.max(separator, '\r');
  }

  static TextRows of(TextFile file) {
    try {
      return new TextRows(file);
    } catch (IOException e) {
      throw UncheckedFileRefused.of(Refusals.unreadable(file.path(), e));
    }
  }

  @Override
  public boolean advance() {
    try {
      if (isEnd(0)) {
        current = null;
        return false;
      }
      if (singlyUntil > 0) {
        line();
      } else {
        next();
      }
      start += at;
      singlyUntil = Math.max(0, singlyUntil - at);
      current = new RawRow("", ++number, cells.row());
      return true;
    } catch (IOException e) {
      throw UncheckedFileRefused.of(Refusals.unreadable(file.path(), e));
    }
  }

  private void next() throws IOException {
    if (!read(false)) {
      takeSingly(lineStart(at));
    } else if (!overLines) {
      usual = cells.count();
    } else if (usual >= FEWEST_TELLING && swallowsRows()) {
      takeSingly(lineStart(lastLineEnd()));
    }
  }

  /** Takes the first of the lines up to there, and leaves the others to be taken likewise. */
  private void takeSingly(int until) throws IOException {
    singlyUntil = until;
    line();
  }

  /** Reads one line as a row. */
  private void line() throws IOException {
    if (!read(true) && !readLiterally()) {
      readBounded();
    }
  }

  /**
   * Reads a row, which may go over lines unless it is said to be one line.
   *
   * @return whether its quotation marks fit together
   */
  private boolean read(boolean oneLine) throws IOException {
    cells.clear();
    overLines = false;
    int i = 0;
    while (true) {
      boolean quoted = !isEnd(i) && buffer[start + i] == '"';
      i = quoted ? quoted(i + 1, oneLine) : plain(i);
      if (i == BROKEN) {
        return false;
      }
      if (isEnd(i) || buffer[start + i] != separator) {
        at = afterLineEnd(i);
        return true;
      }
      i++;
    }
  }

  /** Reads a line with quotation marks as ordinary characters, unless it is too long for that. */
  private boolean readLiterally() throws IOException {
    cells.clear();
    int i = 0;
    while (true) {
      i = plain(i);
      if (i == BROKEN) {
        return false;
      }
      if (isEnd(i) || buffer[start + i] != separator) {
        at = afterLineEnd(i);
        return true;
      }
      i++;
    }
  }

  /** Adds the cell that begins here; answers where it ends, or that the row is too long. */
  private int plain(int from) throws IOException {
    int i = from;
    while (i <= LONGEST_ROW && !isEnd(i)) {
      char[] chars = buffer;
      int last = end;
      int place = start + i;
      while (place < last) {
        char c = chars[place];
        if (c <= highest && (c == separator || c == '\n' || c == '\r')) {
          cells.add(chars, start + from, place);
          return place - start;
        }
        place++;
      }
      i = place - start;
    }
    if (i > LONGEST_ROW) {
      at = i;
      return BROKEN;
    }
    cells.add(buffer, start + from, start + i);
    return i;
  }

  /** The same of a cell behind its quotation mark; broken also where the marks do not fit. */
  private int quoted(int from, boolean oneLine) throws IOException {
    boolean doubled = false;
    int i = from;
    while (true) {
      if (i > LONGEST_ROW || isEnd(i)) {
        at = i;
        return BROKEN;
      }
      char c = buffer[start + i];
      if (c == '"') {
        if (isEnd(i + 1) || buffer[start + i + 1] != '"') {
          break;
        }
        doubled = true;
        i++;
      } else if (c == '\n' || c == '\r') {
        if (oneLine) {
          at = i;
          return BROKEN;
        }
        overLines = true;
      }
      i++;
    }
    if (doubled) {
      cells.addUndoubled(buffer, start + from, start + i);
    } else {
      cells.add(buffer, start + from, start + i);
    }
    i++;
    if (isEnd(i)) {
      return i;
    }
    char c = buffer[start + i];
    if (c != separator && c != '\n' && c != '\r') {
      at = i;
      return BROKEN;
    }
    return i;
  }

  /** Reads a line without end in bounded memory: its long cells are cut. */
  private void readBounded() throws IOException {
    cells.clear();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean first = true;
    at = 0;
    for (; !isEnd(0); start++) {
      char c = buffer[start];
      if (c == '\n' || c == '\r') {
        at = afterLineEnd(0);
        break;
      }
      if (c == separator && !quoted) {
        cells.add(cell);
        cell.setLength(0);
        first = true;
      } else if (c == '"' && quoted && !isEnd(1) && buffer[start + 1] == '"') {
        start++;
        append(cell, c);
      } else if (c == '"' && (first || quoted)) {
        quoted = !quoted;
        first = false;
      } else {
        append(cell, c);
        first = false;
      }
    }
    cells.add(cell);
    singlyUntil = 0;
  }

  private static void append(StringBuilder cell, char c) {
    if (cell.length() <= TextCells.LONGEST) {
      cell.append(c);
    }
  }

  /** The place behind a line's end, or the same where the file ends. */
  private int afterLineEnd(int i) throws IOException {
    if (isEnd(i)) {
      return i;
    }
    boolean pair = buffer[start + i] == '\r' && !isEnd(i + 1) && buffer[start + i + 1] == '\n';
    return pair ? i + 2 : i + 1;
  }

  /**
   * Whether lines within quotation marks have as many cells as a row: then the marks are two stray
   * ones. Of the last line it must be one that has cells before its mark too.
   */
  private boolean swallowsRows() {
    int last = lastLineEnd();
    int from = 0;
    for (int i = 0; i < last; i++) {
      char c = buffer[start + i];
      if (c == '\n' || c == '\r') {
        if (from > 0 && separators(from, i) == usual - 1) {
          return true;
        }
        from = i + 1;
      }
    }
    int mark = from;
    while (mark < last && buffer[start + mark] != '"') {
      mark++;
    }
    return separators(from, mark) > 0 && separators(from, last) == usual - 1;
  }

  /** Where the text of the row's last line ends. */
  private int lastLineEnd() {
    int i = at;
    if (i > 0 && buffer[start + i - 1] == '\n') {
      i--;
    }
    return i > 0 && buffer[start + i - 1] == '\r' ? i - 1 : i;
  }

  private int separators(int from, int until) {
    int count = 0;
    for (int i = from; i < until; i++) {
      count += buffer[start + i] == separator ? 1 : 0;
    }
    return count;
  }

  /** Where the line begins that holds a place of the row. */
  private int lineStart(int place) {
    int i = place;
    while (i > 0 && buffer[start + i - 1] != '\n' && buffer[start + i - 1] != '\r') {
      i--;
    }
    return i;
  }

  /** Whether the file ends at a place; else the character there has been read. */
  private boolean isEnd(int place) throws IOException {
    return start + place >= end && !more();
  }

  /** Reads on; the row's beginning moves to the front. */
  private boolean more() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    } else if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = reader.read(buffer, end, buffer.length - end);
    end += Math.max(0, read);
    return read > 0;
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
    try {
      reader.close();
    } catch (IOException e) {
      throw UncheckedFileRefused.of(Refusals.unreadable(file.path(), e));
    }
  }
}
