package org.mingzhang.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;

/**
 * A web page, as many programs export one under the name of .xls. Each table of it is a sheet,
 * numbered from 1 where there are several; a table in a cell is text of that cell, unless the cell
 * is the first of its row and so is there for the layout.
 */
final class WebPage implements Container {

  private final SourceBytes file;
  private final Charsets encoding;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<List<Merged>> merged = new ArrayList<>();

  private WebPage(SourceBytes file, Charsets encoding) {
    this.file = file;
    this.encoding = encoding;
  }

  static Optional<Container> open(SourceBytes file) throws FileRefused {
    String start = Markup.start(file);
    boolean page =
        start.startsWith("<!doctype html")
            || start.contains("<html")
            || start.contains("<table")
            || start.contains("<tr");
    if (!page) {
      return Optional.empty();
    }
    Markup.checkSize(file);
    if (Markup.breaksOff(file, "</table", "<tr", "<td", "<th>", "<th ")) {
      throw file.refused(Reason.FILE_TRUNCATED, "");
    }
    WebPage opened = new WebPage(file, Charsets.of(file));
    opened.index();
    return Optional.of(opened);
  }

  private void index() throws FileRefused {
    try (WebTables tables = new WebTables(encoding.reader(file))) {
      while (tables.next()) {
        // Only what the tables have merged and how many they are is kept.
        Markup.checkTables(file, tables.tables().size());
        tables.takeRow();
      }
      if (tables.isTooWide()) {
        throw Markup.tooMany(file, "COLUMNS", Markup.MOST_COLUMNS);
      }
      if (tables.isTooDeep()) {
        throw Markup.tooMany(file, "DEPTH", WebTables.DEEPEST);
      }
      if (tables.isTooFine()) {
        throw Markup.tooMany(file, "TAGS", WebTables.MOST_IN_A_CELL);
      }
      for (WebTable table : tables.tables()) {
        boolean only = tables.tables().size() == 1;
        sheets.add(only ? Sheet.OF_TEXT : Sheet.visible(Integer.toString(table.number())));
        merged.add(table.merged());
      }
    } catch (IOException e) {
      throw Refusals.unreadable(file.path(), e);
    }
    if (sheets.isEmpty()) {
      throw file.refused(Reason.FILE_FORMAT, "", "format.WEB_PAGE");
    }
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public RowCursor rows(Sheet sheet) {
    try {
      return new WebRows(
          new WebTables(encoding.reader(file)), sheets.indexOf(sheet) + 1, sheet.name());
    } catch (IOException e) {
      throw UncheckedFileRefused.of(Refusals.unreadable(file.path(), e));
    }
  }

  @Override
  public List<Merged> merged(Sheet sheet) {
    return merged.get(sheets.indexOf(sheet));
  }

  @Override
  public boolean isWorkbook() {
    return false;
  }

  @Override
  public boolean from1904() {
    return false;
  }

  @Override
  public void close() {
    // Each cursor has its own stream.
  }
}
