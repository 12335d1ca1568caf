package org.mingzhang.write.data;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;

/**
 * {@code tables.csv}: the tables of a paper as they are printed, one below the other. Each line
 * begins with its table's title, so that a spreadsheet can filter by it; the first line of a table
 * has its columns' names; every line has as many cells as the widest. Numbers have no groups and a
 * plain minus sign. As other files for Excel it begins with a byte order mark and its lines end
 * with CR LF.
 */
public final class TablesCsv {

  private final List<List<String>> lines = new ArrayList<>();

  private TablesCsv() {}

  /** The tables of a document in reading order. */
  public static String of(Document document) {
    TablesCsv csv = new TablesCsv();
    Block.inTurn(document.blocks())
        .filter(Block.TableBlock.class::isInstance)
        .forEach(block -> csv.take(((Block.TableBlock) block).table()));
    int widest = csv.lines.stream().mapToInt(List::size).max().orElse(0);
    StringBuilder text = new StringBuilder("\uFEFF");
    for (List<String> line : csv.lines) {
      List<String> cells = new ArrayList<>(line);
      while (cells.size() < widest) {
        cells.add("");
      }
      text.append(Texts.shown(CsvText.line(cells.toArray(new String[0])))).append("\r\n");
    }
    return text.toString();
  }

  private void take(Table table) {
    List<String> head = new ArrayList<>(List.of(table.title()));
    table.columns().forEach(column -> head.add(column.label()));
    lines.add(head);
    for (Table.Row row : table.rows()) {
      List<String> cells = new ArrayList<>(List.of(table.title()));
      row.cells().forEach(cell -> cells.add(text(cell)));
      lines.add(cells);
    }
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Numeral || cell instanceof Cell.Shade
        ? cell.text().replace(",", "").replace('\u2212', '-')
        : cell.text();
  }
}
