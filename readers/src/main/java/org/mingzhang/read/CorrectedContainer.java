package org.mingzhang.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.TableKind;

/**
 * A file of corrections 更正表, read as the office's own table that it is made of. Each row knows
 * which refused row it corrects.
 */
final class CorrectedContainer implements Container {

  private final Container inner;
  private final Map<Sheet, CorrectionColumns> columns;

  private CorrectedContainer(Container inner, Map<Sheet, CorrectionColumns> columns) {
    this.inner = inner;
    this.columns = columns;
  }

  /**
   * The container itself where none of its sheets begins with the header of corrections.
   *
   * @throws FileRefused where such a header has lost its last column
   */
  static Container around(Container container, String path) throws FileRefused {
    boolean looked = false;
    try {
      Container around = wrapped(container, path);
      looked = true;
      return around;
    } finally {
      if (!looked) {
        container.close();
      }
    }
  }

  private static Container wrapped(Container container, String path) throws FileRefused {
    Map<Sheet, CorrectionColumns> found = new HashMap<>();
    for (Sheet sheet : container.sheets()) {
      List<String> header = first(container, sheet);
      if (CorrectionColumns.isMaimed(header)) {
        throw Refusals.file(
            path,
            sheet.name(),
            Reason.FILE_MISSING_COLUMN,
            String.join(", ", header),
            TableKind.FEES.name(),
            "更正码");
      }
      CorrectionColumns.in(header).ifPresent(c -> found.put(sheet, c));
    }
    return found.isEmpty() ? container : new CorrectedContainer(container, found);
  }

  private static List<String> first(Container container, Sheet sheet) {
    try (RowCursor rows = container.rows(sheet)) {
      return rows.advance() ? rows.row().cells() : List.of();
    }
  }

  @Override
  public List<Sheet> sheets() {
    return inner.sheets();
  }

  @Override
  public boolean isCorrection(Sheet sheet) {
    return columns.containsKey(sheet);
  }

  @Override
  public RowCursor rows(Sheet sheet) {
    CorrectionColumns own = columns.get(sheet);
    RowCursor rows = inner.rows(sheet);
    return own == null ? rows : new CorrectedRows(rows, own);
  }

  @Override
  public List<Merged> merged(Sheet sheet) {
    return inner.merged(sheet);
  }

  @Override
  public boolean isWorkbook() {
    return inner.isWorkbook() || columns.values().stream().anyMatch(CorrectionColumns::workbook);
  }

  @Override
  public boolean from1904() {
    return inner.from1904() || columns.values().stream().anyMatch(CorrectionColumns::from1904);
  }

  @Override
  public void close() {
    inner.close();
  }

  /** The rows without the helping columns. */
  private static final class CorrectedRows implements RowCursor {

    private final RowCursor rows;
    private final CorrectionColumns columns;
    private boolean header = true;
    private @Nullable RawRow current;

    private CorrectedRows(RowCursor rows, CorrectionColumns columns) {
      this.rows = rows;
      this.columns = columns;
    }

    @Override
    public boolean advance() {
      current = null;
      if (!rows.advance()) {
        return false;
      }
      RawRow raw = rows.row();
      List<String> cells = raw.cells();
      current =
          header
              ? new RawRow(raw.sheet(), raw.row(), new ArrayList<>(columns.ownHeaders(cells)))
              : new RawRow(raw.sheet(), raw.row(), columns.own(cells), columns.source(cells));
      header = false;
      return true;
    }

    @Override
    public RawRow row() {
      if (current == null) {
        throw new IllegalStateException("advance() has not found a row");
      }
      return current;
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
