package org.mingzhang.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.column.Finding;
import org.mingzhang.read.column.Header;
import org.mingzhang.read.column.HeaderSearch;
import org.mingzhang.read.column.HeaderText;
import org.mingzhang.read.column.QuestionName;
import org.mingzhang.read.profile.Profile;
import org.mingzhang.read.profile.Profiles;
import org.mingzhang.read.profile.Selection;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.ScaleText;

/**
 * An office's file: what it contains is decided by its bytes and headers, never by its name.
 * Opening finds every table in it or refuses the file; {@link #rows} then walks over one of them.
 */
public final class SourceReader implements AutoCloseable {

  /** So many rows tell whether an unknown column of a survey is a question. */
  private static final int SAMPLE = 200;

  /** A sheet beside others with so many known headers is worth a word. */
  private static final int LIKE_A_TABLE = 2;

  private static final int MOST_UNUSED = 40;
  private static final int LONGEST_UNUSED = 20;

  /** No table is wider; what is merged beyond is decoration. */
  private static final int WIDEST = 1_000;

  private final Container container;
  private final String path;
  private final Profiles profiles;
  private final List<FoundTable> tables = new ArrayList<>();
  private final List<Refusal> remarks = new ArrayList<>();

  private SourceReader(Container container, String path, Profiles profiles) {
    this.container = container;
    this.path = path;
    this.profiles = profiles;
  }

  /**
   * Opens a file.
   *
   * @param path its path relative to the input, with forward slashes, for messages
   * @throws FileRefused where it is no table of a known kind, or broken
   */
  public static SourceReader open(Path file, String path) throws FileRefused {
    return open(file, path, Profiles.none());
  }

  /**
   * Opens a file.
   *
   * @param profiles what is known of other programs' layouts; our own headers go first unless the
   *     office names a profile
   */
  public static SourceReader open(Path file, String path, Profiles profiles) throws FileRefused {
    SourceBytes bytes = SourceBytes.of(file, path);
    try {
      for (Container.Opening opening : openings(profiles)) {
        Optional<Container> container = opening.open(bytes);
        if (container.isPresent()) {
          return open(CorrectedContainer.around(container.get(), path), path, profiles);
        }
      }
    } catch (UncheckedFileRefused e) {
      throw e.refused();
    }
    throw bytes.refused(Reason.FILE_BINARY, "");
  }

  /**
   * The first rows of a file's first visible sheet that holds anything, whatever they are.
   *
   * @throws FileRefused where the file cannot be read
   */
  static List<List<String>> top(Path file, String path) throws FileRefused {
    SourceBytes bytes = SourceBytes.of(file, path);
    try {
      for (Container.Opening opening : openings(Profiles.none())) {
        Optional<Container> opened = opening.open(bytes);
        if (opened.isPresent()) {
          try (Container container = opened.get()) {
            SourceReader reader = new SourceReader(container, path, Profiles.none());
            for (Container.Sheet sheet : container.sheets()) {
              List<RawRow> top =
                  sheet.hidden() ? List.of() : reader.top(sheet, container.merged(sheet));
              if (!top.isEmpty()) {
                return top.stream().map(RawRow::cells).toList();
              }
            }
          }
        }
      }
    } catch (UncheckedFileRefused e) {
      throw e.refused();
    }
    throw bytes.refused(Reason.FILE_EMPTY, "");
  }

  private static List<Container.Opening> openings(Profiles profiles) {
    return List.of(
        Workbook::open,
        OldWorkbook::open,
        XmlBook::open,
        WebPage::open,
        file -> TextFile.open(file, profiles));
  }

  private static SourceReader open(Container container, String path, Profiles profiles)
      throws FileRefused {
    SourceReader reader = new SourceReader(container, path, profiles);
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
    List<Refusal> strangers = new ArrayList<>();
    for (Container.Sheet sheet : container.sheets()) {
      List<Merged> merged = container.merged(sheet);
      List<RawRow> top = top(sheet, merged);
      List<List<String>> rows = top.stream().map(RawRow::cells).toList();
      Finding finding = HeaderSearch.in(rows);
      boolean ours = finding instanceof Finding.Found && profiles.named().isEmpty();
      Selection selection =
          ours || sheet.hidden()
              ? new Selection.Nothing()
              : profiles.select(path, rows, container.isCorrection(sheet));
      if (sheet.hidden()) {
        passOver(sheet, finding);
      } else if (isForProfile(finding, selection)) {
        FileRefused explained = readByProfile(sheet, selection, top, merged);
        nearest = explained != null && most < Integer.MAX_VALUE ? explained : nearest;
        most = explained != null ? Integer.MAX_VALUE : most;
      } else if (finding instanceof Finding.Found header) {
        List<RawRow> above = top.subList(0, header.row() + 1);
        add(sheet, above, header.header(), merged);
      } else if (finding instanceof Finding.Unknown unknown) {
        if (unknown.known() >= LIKE_A_TABLE) {
          strangers.add(stranger(sheet.name(), unknown));
        }
        if (unknown.known() > most && !top.isEmpty()) {
          most = unknown.known();
          nearest = refused(sheet.name(), finding, top);
        }
      } else {
        throw refused(sheet.name(), finding, top);
      }
    }
    if (!tables.isEmpty()) {
      remarks.addAll(strangers);
      return;
    }
    throw nearest != null ? nearest : Refusals.file(path, "", Reason.FILE_EMPTY, "");
  }

  private Refusal stranger(String sheet, Finding.Unknown unknown) {
    return Refusals.refusal(
        path,
        sheet,
        Reason.SHEET_UNKNOWN,
        headers(unknown.headers()),
        unknown.nearest().name(),
        String.join(", ", unknown.missing()));
  }

  /** What an office has hidden is not published; a table among it is named. */
  private void passOver(Container.Sheet sheet, Finding finding) {
    if (!(finding instanceof Finding.Unknown)) {
      remarks.add(Refusals.refusal(path, sheet.name(), Reason.SHEET_HIDDEN, sheet.name()));
    }
  }

  /** Our own headers go first where they are complete and no profile was named. */
  private static boolean isForProfile(Finding finding, Selection selection) {
    return selection instanceof Selection.Chosen chosen
        ? chosen.certain() || !(finding instanceof Finding.Found)
        : selection instanceof Selection.Tie && !(finding instanceof Finding.Found);
  }

  /** Adds what a profile makes of a sheet; answers why where that is nothing. */
  private @Nullable FileRefused readByProfile(
      Container.Sheet sheet, Selection selection, List<RawRow> top, List<Merged> merged)
      throws FileRefused {
    if (selection instanceof Selection.Tie tie) {
      throw Refusals.file(
          path, sheet.name(), Reason.FILE_PROFILE_TIE, String.join(", ", tie.names()));
    }
    Selection.Chosen chosen = (Selection.Chosen) selection;
    ProfiledSheet profiled = ProfiledSheet.of(chosen, path, sheet, top);
    Profile.Phrase explain = chosen.profile().explain();
    if (explain != null) {
      FileRefused explained = profiled.refused(Reason.FILE_NOT_DATA, explain);
      remarks.add(explained.refusal());
      return explained;
    }
    if (unit(sheet.name(), top).orElse(0) != 0) {
      throw Refusals.file(path, sheet.name(), Reason.FILE_MONEY_UNIT, unitText(top));
    }
    try (RowCursor cursor = below(sheet, profiled.headerRow())) {
      tables.addAll(profiled.tables(cursor, container.isWorkbook(), container.from1904(), merged));
    }
    profiled.noData().ifPresent(remarks::add);
    return null;
  }

  /** The first rows that hold anything, with the text of merged cells in each of them. */
  private List<RawRow> top(Container.Sheet sheet, List<Merged> merged) {
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
    return blank ? List.of() : top.stream().map(row -> filled(row, top, merged)).toList();
  }

  private static RawRow filled(RawRow row, List<RawRow> top, List<Merged> merged) {
    List<String> cells = new ArrayList<>(row.cells());
    for (Merged region : merged) {
      if (region.holds(row.row(), region.firstColumn())) {
        String text =
            top.stream()
                .filter(r -> r.row() == region.firstRow())
                .map(RawRow::cells)
                .filter(c -> c.size() > region.firstColumn())
                .map(c -> c.get(region.firstColumn()))
                .findFirst()
                .orElse("");
        for (int i = region.firstColumn(); i <= region.lastColumn() && i < WIDEST; i++) {
          while (cells.size() <= i) {
            cells.add("");
          }
          if (cells.get(i).isBlank()) {
            cells.set(i, text);
          }
        }
      }
    }
    return new RawRow(row.sheet(), row.row(), List.copyOf(cells));
  }

  /** The unit that a title or header above the rows states for all of a table's amounts. */
  private OptionalInt unit(String sheet, List<RawRow> above) throws FileRefused {
    OptionalInt unit = OptionalInt.empty();
    for (RawRow row : above) {
      for (String cell : row.cells()) {
        if (HeaderText.isForeign(cell)) {
          throw Refusals.file(path, sheet, Reason.FILE_MONEY_UNIT, CellText.clean(cell));
        }
        OptionalInt stated = HeaderText.statedPower(cell);
        if (stated.isPresent() && HeaderText.power(cell).isEmpty()) {
          unit = stated;
        }
      }
    }
    return unit;
  }

  private static String unitText(List<RawRow> rows) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> HeaderText.statedPower(cell).orElse(0) != 0)
        .map(CellText::clean)
        .findFirst()
        .orElse("");
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
    if (finding instanceof Finding.Charged charged) {
      return Refusals.file(
          path,
          sheet,
          Reason.FILE_CHARGED_UNITS,
          headers(charged.money()),
          charged.kind().name(),
          String.join(", ", charged.missing()));
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

  private void add(Container.Sheet sheet, List<RawRow> above, Header found, List<Merged> merged)
      throws FileRefused {
    long headerRow = above.get(above.size() - 1).row();
    Header header = found.inUnit(unit(sheet.name(), above).orElse(0));
    List<List<String>> texts = above.stream().map(RawRow::cells).toList();
    RowSort sort = new RowSort(header, texts);
    int wanted = header.kind() == TableKind.SURVEY ? SAMPLE : 1;
    List<RawRow> sample = new ArrayList<>();
    try (RowCursor cursor = below(sheet, headerRow)) {
      while (sample.size() < wanted && cursor.advance()) {
        if (sort.of(cursor.row().cells()) == RowSort.Sort.DATA) {
          sample.add(cursor.row());
        }
      }
    }
    if (sample.isEmpty()) {
      remarks.add(
          Refusals.refusal(
              path,
              sheet.name(),
              Reason.FILE_NO_DATA,
              headers(header.texts()),
              header.kind().name()));
    }
    Header used = header.kind() == TableKind.SURVEY ? withQuestions(header, sample) : header;
    tables.add(
        FoundTable.of(
            sheet.name(),
            headerRow,
            used,
            container.isWorkbook(),
            container.from1904(),
            texts,
            merged));
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

  /** The profiles that read a table of the file, as {@code name digest}; without repetition. */
  public List<String> usedProfiles() {
    return tables.stream()
        .map(FoundTable::mapping)
        .filter(Objects::nonNull)
        .map(mapping -> mapping.profile().name() + " " + mapping.profile().digest())
        .distinct()
        .toList();
  }

  /**
   * The headers of columns that nothing is read from, in the order of the sheets; the first {@value
   * #MOST_UNUSED} of them, shortened, without repetition.
   */
  public List<String> unusedColumns() {
    return unusedColumns(Set.of());
  }

  /**
   * The same, but for the answers to some questions.
   *
   * @param questions the names of those that a question set asks
   */
  public List<String> unusedColumns(Set<String> questions) {
    return tables.stream()
        .filter(FoundTable::isFirst)
        .flatMap(
            table ->
                table.unknownColumns().stream()
                    .filter(
                        header ->
                            table.kind() != TableKind.SURVEY
                                || questions.stream()
                                    .noneMatch(q -> QuestionName.answers(header, q))))
        .filter(header -> !RowStates.isState(header))
        .map(CellText::clean)
        .filter(header -> !header.isEmpty())
        .map(h -> h.length() > LONGEST_UNUSED ? h.substring(0, LONGEST_UNUSED) + "…" : h)
        .distinct()
        .limit(MOST_UNUSED)
        .toList();
  }

  /** What is to be said of tables that are not refused: that they hold no data rows. */
  public List<Refusal> remarks() {
    return List.copyOf(remarks);
  }

  /** The rows below a table's header, totals and blank rows included. */
  public RowCursor rows(FoundTable table) {
    Container.Sheet sheet =
        container.sheets().stream()
            .filter(s -> s.name().equals(table.sheet()))
            .findFirst()
            .orElseThrow();
    return FilledRows.of(below(sheet, table.headerRow()), table.merged(), table.amountColumns());
  }

  private RowCursor below(Container.Sheet sheet, long headerRow) {
    return new RowsBelow(container.rows(sheet), headerRow);
  }

  @Override
  public void close() {
    container.close();
  }
}
