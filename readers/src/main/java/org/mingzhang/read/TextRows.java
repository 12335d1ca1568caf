package org.mingzhang.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text file. A line whose quotes do not fit together is read once more with its
 * quotes as ordinary characters, and reading goes on in the next line, so that one stray quote
 * never swallows the rows below it.
 */
final class TextRows implements RowCursor {

  private static final int MOST_STRAY_QUOTES = 50;
  private static final int LONGEST_FIELD = 1024 * 1024;

  private final TextFile file;
  private final TextRecords records = new TextRecords();
  private CsvReader<RawRow> reader;
  private Iterator<RawRow> rows;
  private @Nullable RawRow current;
  private int strayQuotes;

  private TextRows(TextFile file) throws IOException {
    this.file = file;
    reader = open();
    rows = reader.iterator();
  }

  static TextRows of(TextFile file) {
    try {
      return new TextRows(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private CsvReader<RawRow> open() throws IOException {
    return CsvReader.builder()
        .fieldSeparator(file.separator())
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_FIELD)
        .build(records, file.reader());
  }

  @Override
  public boolean advance() {
    try {
      if (!rows.hasNext()) {
        current = null;
        return false;
      }
      current = rows.next();
      return true;
    } catch (CsvParseException e) {
      if (e.getCause() != null || ++strayQuotes > MOST_STRAY_QUOTES) {
        throw unreadable(file, e);
      }
      current = rereadLiterally();
      return true;
    } catch (UncheckedIOException e) {
      throw unreadable(file, e);
    }
  }

  private RawRow rereadLiterally() {
    try {
      reader.close();
      reader = open();
      reader.skipLines(records.line() - 1);
      List<String> line = new ArrayList<>(1);
      reader.skipLines(line::add, 1);
      reader.skipLines(1);
      rows = reader.iterator();
      return new RawRow("", records.row(), split(line.get(0)));
    } catch (IOException | CsvParseException e) {
      throw unreadable(file, e);
    }
  }

  private List<String> split(String line) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int at = line.indexOf(file.separator());
        at >= 0;
        at = line.indexOf(file.separator(), from)) {
      cells.add(line.substring(from, at));
      from = at + 1;
    }
    cells.add(line.substring(from));
    return List.copyOf(cells);
  }

  private static UncheckedFileRefused unreadable(TextFile file, Exception e) {
    return UncheckedFileRefused.of(Refusals.unreadable(file.path(), e));
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
      throw unreadable(file, e);
    }
  }
}
