package org.mingzhang.read;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Reason;

/** The rows of a sheet that the workbook holds; rows it leaves out are not there. */
final class WorkbookRows implements RowCursor {

  private final String path;
  private final String sheet;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final boolean from1904;
  private @Nullable RawRow current;
  private int firstNumber = -1;

  WorkbookRows(String path, String sheet, Stream<Row> stream, boolean from1904) {
    this.path = path;
    this.sheet = sheet;
    this.stream = stream;
    this.rows = stream.iterator();
    this.from1904 = from1904;
  }

  @Override
  public boolean advance() {
    try {
      if (!rows.hasNext()) {
        current = null;
        return false;
      }
      current = raw(rows.next());
      return true;
    } catch (ExcelReaderException | UncheckedIOException e) {
      throw UncheckedFileRefused.of(path, Reason.FILE_TRUNCATED, "");
    } catch (RuntimeException e) {
      // The library meets what it does not know, such as a further type of cell.
      throw UncheckedFileRefused.of(Refusals.unreadable(path, e));
    }
  }

  private RawRow raw(Row row) {
    // Where a workbook does not number its rows, the library counts them from 0.
    firstNumber = firstNumber < 0 ? Math.min(1, row.getRowNum()) : firstNumber;
    String[] cells = new String[row.getCellCount()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = text(row.getCell(i));
    }
    return new RawRow(
        sheet,
        row.getRowNum() + 1L - firstNumber,
        Collections.unmodifiableList(Arrays.asList(cells)));
  }

  private String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getValue() instanceof BigDecimal) {
      return NumberCell.text(
          cell.getRawValue(), cell.getDataFormatString(), dataFormat(cell), from1904);
    }
    if (cell.getValue() == null) {
      return withoutResult(cell);
    }
    return cell.getText();
  }

  /** A formula without a result shows itself, so that it is never taken for a blank. */
  private static String withoutResult(Cell cell) {
    String formula = cell.getFormula();
    // An empty result is one only where the formula can give it; else nothing was calculated yet.
    boolean empty = formula == null || (cell.getRawValue() != null && formula.contains("\"\""));
    return empty ? "" : "=" + formula;
  }

  private static int dataFormat(Cell cell) {
    Integer id = cell.getDataFormatId();
    return id == null ? 0 : id;
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
    stream.close();
  }
}
