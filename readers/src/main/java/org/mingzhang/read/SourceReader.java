package org.mingzhang.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.column.Finding;
import org.mingzhang.read.column.Header;
import org.mingzhang.read.column.HeaderSearch;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.ScaleText;

/**
 * An office's file: what it contains is decided by its bytes and headers, never by its name.
 * Opening finds every table in it or refuses the file; {@link #rows} then walks over one of them.
 */
public final class SourceReader implements AutoCloseable {

  private static final List<Container.Opening> OPENINGS =
      List.of(Workbook::open, OldWorkbook::open, TextFile::open);

  /** So many rows tell whether an unknown column of a survey is a question. */
  private static final int SAMPLE = 200;

  private final Container container;
  private final String path;
  private final List<FoundTable> tables = new ArrayList<>();
  private final List<Refusal> remarks = new ArrayList<>();

  private SourceReader(Container container, String path) {
    this.container = container;
    this.path = path;
  }

  /**
   * Opens a file.
   *
   * @param path its path relative to the input, with forward slashes, for messages
   * @throws FileRefused where it is no table of a known kind, or broken
   */
  public static SourceReader open(Path file, String path) throws FileRefused {
    SourceBytes bytes = SourceBytes.of(file, path);
    try {
      for (Container.Opening opening : OPENINGS) {
        Optional<Container> container = opening.open(bytes);
        if (container.isPresent()) {
          return open(container.get(), path);
        }
      }
    } catch (UncheckedFileRefused e) {
      throw e.refused();
    }
    throw bytes.refused(Reason.FILE_BINARY, "");
  }

  private static SourceReader open(Container container, String path) throws FileRefused {
    SourceReader reader = new SourceReader(container, path);
    boolean found = false;
    try {
      reader.find();
      found = true;
      return reader;
    } finally {
      if (!found) {
        container.close();
      }
    }
  }

  private void find() throws FileRefused {
    FileRefused nearest = null;
    int most = -1;
    for (String sheet : container.sheets()) {
      List<RawRow> top = top(sheet);
      Finding finding = HeaderSearch.in(top.stream().map(RawRow::cells).toList());
      if (finding instanceof Finding.Found header) {
        add(sheet, top.get(header.row()), header.header());
      } else if (!(finding instanceof Finding.Unknown)) {
        throw refused(sheet, finding, top);
      } else if (finding.known() > most && !top.isEmpty()) {
        most = finding.known();
        nearest = refused(sheet, finding, top);
      }
    }
    if (tables.isEmpty()) {
      throw nearest != null ? nearest : Refusals.file(path, "", Reason.FILE_EMPTY, "");
    }
  }

  /** The first rows that hold anything. */
  private List<RawRow> top(String sheet) {
    List<RawRow> top = new ArrayList<>();
    boolean blank = true;
    try (RowCursor cursor = container.rows(sheet)) {
      while ((blank || top.size() < HeaderSearch.ROWS) && cursor.advance()) {
        blank = blank && cursor.row().isBlank();
        if (!blank || top.size() < HeaderSearch.ROWS) {
          top.add(cursor.row());
        }
      }
    }
    return blank ? List.of() : top;
  }

  private FileRefused refused(String sheet, Finding finding, List<RawRow> top) {
    if (finding instanceof Finding.Lacking lacking) {
      return Refusals.file(
          path,
          sheet,
          Reason.FILE_MISSING_COLUMN,
          headers(lacking.headers()),
          lacking.kind().name(),
          String.join(", ", lacking.missing()));
    }
    if (finding instanceof Finding.Twice twice) {
      return Refusals.file(
          path,
          sheet,
          Reason.FILE_DUPLICATE_COLUMN,
          headers(twice.headers()),
          twice.column(),
          twice.kind().name());
    }
    if (finding instanceof Finding.Ambiguous two) {
      String rows =
          headers(top.get(two.first()).cells()) + " / " + headers(top.get(two.second()).cells());
      return Refusals.file(path, sheet, Reason.FILE_DUPLICATE_COLUMN, rows, two.kind().name());
    }
    Finding.Unknown unknown = (Finding.Unknown) finding;
    return Refusals.file(
        path,
        sheet,
        Reason.FILE_UNKNOWN_KIND,
        headers(unknown.headers()),
        unknown.nearest().name(),
        String.join(", ", unknown.missing()));
  }

  private static String headers(List<String> headers) {
    return String.join(
        ", ", headers.stream().map(CellText::clean).filter(h -> !h.isEmpty()).toList());
  }

  private void add(String sheet, RawRow headerRow, Header header) {
    RowSort sort = new RowSort(header);
    int wanted = header.kind() == TableKind.SURVEY ? SAMPLE : 1;
    List<RawRow> sample = new ArrayList<>();
    try (RowCursor cursor = below(sheet, headerRow.row())) {
      while (sample.size() < wanted && cursor.advance()) {
        if (sort.isData(cursor.row().cells())) {
          sample.add(cursor.row());
        }
      }
    }
    if (sample.isEmpty()) {
      remarks.add(
          Refusals.refusal(
              path, sheet, Reason.FILE_NO_DATA, headers(header.texts()), header.kind().name()));
    }
    Header used = header.kind() == TableKind.SURVEY ? withQuestions(header, sample) : header;
    tables.add(
        FoundTable.of(sheet, headerRow.row(), used, container.isWorkbook(), container.from1904()));
  }

  /** Takes every further column as a question whose answers are all steps of the scale. */
  private static Header withQuestions(Header header, List<RawRow> sample) {
    return header.withQuestions(
        header.questionCandidates().stream().filter(i -> isScale(i, sample)).toList());
  }

  private static boolean isScale(int column, List<RawRow> sample) {
    boolean any = false;
    for (RawRow row : sample) {
      List<String> cells = row.cells();
      int score =
          column < cells.size()
              ? ScaleText.score(CellText.clean(cells.get(column)))
              : ScaleText.BLANK;
      if (score == ScaleText.RANGE || score == ScaleText.UNKNOWN) {
        return false;
      }
      any = any || score >= 0;
    }
    return any;
  }

  /** Every recognised table, in the order of the sheets; at least one. */
  public List<FoundTable> tables() {
    return List.copyOf(tables);
  }

  /** What is to be said of tables that are not refused: that they hold no data rows. */
  public List<Refusal> remarks() {
    return List.copyOf(remarks);
  }

  /** The rows below a table's header, totals and blank rows included. */
  public RowCursor rows(FoundTable table) {
    return below(table.sheet(), table.headerRow());
  }

  private RowCursor below(String sheet, long headerRow) {
    return new RowsBelow(container.rows(sheet), headerRow);
  }

  @Override
  public void close() {
    container.close();
  }
}
