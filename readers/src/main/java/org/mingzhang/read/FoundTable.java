package org.mingzhang.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.column.Header;

/**
 * A table that was recognised by its header.
 *
 * @param sheet the sheet's name; empty for text files
 * @param headerRow the header's line, from 1
 * @param headers the headers as the file spells them
 * @param unknownColumns those that are not used
 * @param header what each column stands for
 * @param workbook whether the table is a sheet of a workbook
 * @param from1904 whether the workbook's serial dates count from 1904
 */
public record FoundTable(
    String sheet,
    TableKind kind,
    long headerRow,
    List<String> headers,
    List<String> unknownColumns,
    Header header,
    boolean workbook,
    boolean from1904) {

  private static final String DROPPED = "***";

  static FoundTable of(
      String sheet, long headerRow, Header header, boolean workbook, boolean from1904) {
    return new FoundTable(
        sheet,
        header.kind(),
        headerRow,
        header.texts(),
        header.unknown(),
        header,
        workbook,
        from1904);
  }

  /**
   * The row as one comma-separated line, as a refusal keeps it. Names, phones and the like, in
   * columns that are not used, are stars.
   */
  public String line(RawRow row) {
    List<String> cells = row.cells();
    return IntStream.range(0, cells.size())
        .mapToObj(i -> header.isPersonal(i) && !cells.get(i).isBlank() ? DROPPED : cells.get(i))
        .map(FoundTable::quoted)
        .collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean needed =
        cell.indexOf(',') >= 0
            || cell.indexOf('"') >= 0
            || cell.indexOf('\n') >= 0
            || cell.indexOf('\r') >= 0;
    return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
