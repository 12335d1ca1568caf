package org.mingzhang.write.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/** One table: title, a line of context, the header, the rows, the note. */
final class TableSheet {

  private static final int HEADER = 2;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 56;
  private static final int READABLE = 72;
  private static final float LINE = 16f;

  private static final Look.Letters WORDS = new Look.Letters(10, false, Look.INK);
  private static final Look.Letters BOLD = new Look.Letters(10, true, Look.INK);
  private static final Look.Letters MUTED = new Look.Letters(9, false, Look.MUTED);
  private static final Look.Letters TITLE = new Look.Letters(14, true, Look.ACCENT);
  private static final Look.Letters LINK = new Look.Letters(9, false, Look.ACCENT);

  private final Table table;
  private final CellWriter cells;
  private final List<Integer> columns;
  private final int[] widths;

  /** The document's columns that are two here. */
  private final List<Integer> split;

  private final LiveSums sums;

  TableSheet(Table table, Look look, LiveSums sums) {
    this.table = Fractions.apart(table);
    this.split = Fractions.columns(table);
    this.sums = sums;
    this.cells = new CellWriter(look);
    this.columns = columnsOf(this.table);
    this.widths = columns.stream().mapToInt(this::width).toArray();
    widen(widths);
  }

  /** A column of bars only would be empty here: the amounts beside it are the same. */
  private static List<Integer> columnsOf(Table table) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      boolean bars =
          table.rows().stream().anyMatch(row -> cell(row, column) instanceof Cell.Bar)
              && table.rows().stream()
                  .map(row -> cell(row, column))
                  .allMatch(cell -> cell instanceof Cell.Bar || cell.text().isEmpty());
      if (!bars) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static Cell cell(Table.Row row, int column) {
    return column < row.cells().size() ? row.cells().get(column) : new Cell.Words("", false);
  }

  private int width(int column) {
    int header = TextWidth.of(table.columns().get(column).label()) + 4;
    int body =
        table.rows().stream()
            .mapToInt(row -> TextWidth.of(cell(row, column).text()) + 4)
            .max()
            .orElse(0);
    return Math.min(WIDEST, Math.max(NARROWEST, Math.max(header, body)));
  }

  /** A narrow table is spread, so that title and notes have room above and below it. */
  private static void widen(int[] widths) {
    int sum = Arrays.stream(widths).sum();
    for (int i = 0; i < widths.length && sum < READABLE; i++) {
      widths[i] = widths[i] * READABLE / sum;
    }
  }

  /** What is known before the rows: widths, panes, printing. */
  void frame(XSSFSheet sheet) {
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    sheet.setColumnWidth(columns.size(), 10 * 256);
    sheet.createFreezePane(columns.size() > 8 ? 1 : 0, HEADER + 1);
    sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
    int lastColumn = Math.max(0, columns.size() - 1);
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, lastRow());
    int bodyEnd = table.rows().size();
    while (bodyEnd > 0 && table.rows().get(bodyEnd - 1).emphasis() == Table.Emphasis.TOTAL) {
      bodyEnd--;
    }
    if (bodyEnd > 0 && !columns.isEmpty()) {
      sheet.setAutoFilter(new CellRangeAddress(HEADER, HEADER + bodyEnd, 0, lastColumn));
    }
  }

  private int lastRow() {
    return HEADER + table.rows().size() + (table.note().isEmpty() ? 0 : 1);
  }

  /** Wider than an upright page. */
  boolean wide() {
    return sum() > 96;
  }

  private int sum() {
    return Arrays.stream(widths).sum();
  }

  /**
   * The place of a column's rows without totals, {@code $F$4:$F$98}; empty where the sheet has no
   * such column or no such rows, or totals among them.
   */
  Optional<String> range(int column) {
    int place = split.contains(column) ? -1 : placeOf(column);
    int last = table.rows().size() - 1;
    while (last >= 0 && table.rows().get(last).emphasis() != Table.Emphasis.NONE) {
      last--;
    }
    boolean totals =
        table.rows().stream()
            .limit(last + 1L)
            .anyMatch(row -> row.emphasis() == Table.Emphasis.TOTAL);
    if (place < 0 || last < 0 || totals) {
      return Optional.empty();
    }
    String letters = CellReference.convertNumToColString(place);
    return Optional.of("$%1$s$%2$s:$%1$s$%3$s".formatted(letters, HEADER + 2, HEADER + 2 + last));
  }

  /** Where a cell of the document stands, {@code F4}; empty where the sheet has no such column. */
  Optional<String> place(Cell.Place of) {
    int place = placeOf(of.column());
    if (place < 0 || split.contains(of.column()) != (of.part() != Cell.Part.WHOLE)) {
      return Optional.empty();
    }
    int column = of.part() == Cell.Part.DENOMINATOR ? place + 1 : place;
    return Optional.of(CellReference.convertNumToColString(column) + (HEADER + 2 + of.row()));
  }

  /** The sheet's column for one of the document's; the first of two. Negative where none is. */
  private int placeOf(int column) {
    int before = (int) split.stream().filter(other -> other < column).count();
    return columns.indexOf(column + before);
  }

  void fill(Sheet sheet, String context, String homeSheet, String homeWord) {
    Row title = sheet.createRow(0);
    title.setHeightInPoints(26);
    cells.text(title, 0, table.title(), Look.Style.text(TITLE));
    cells.text(title, columns.size(), "‹ " + homeWord, Look.Style.text(LINK));
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    Hyperlink home = helper.createHyperlink(HyperlinkType.DOCUMENT);
    home.setAddress(SheetNames.place(homeSheet, "A1"));
    title.getCell(columns.size()).setHyperlink(home);
    across(sheet, 1, context);
    header(sheet.createRow(HEADER));
    for (int i = 0; i < table.rows().size(); i++) {
      body(sheet.createRow(HEADER + 1 + i), i);
    }
    if (!table.note().isEmpty()) {
      across(sheet, lastRow(), table.note());
    }
  }

  /** A line of words over the table's whole width. */
  private void across(Sheet sheet, int index, String text) {
    Row row = sheet.createRow(index);
    row.setHeightInPoints(TextWidth.lines(text, Math.max(NARROWEST, sum()) - 2) * 14 + 6);
    cells.text(row, 0, text, Look.Style.text(MUTED).wrappedText());
    if (columns.size() > 1) {
      sheet.addMergedRegion(new CellRangeAddress(index, index, 0, columns.size() - 1));
    }
  }

  private void header(Row row) {
    row.setHeightInPoints(22);
    for (int i = 0; i < columns.size(); i++) {
      Table.Column column = table.columns().get(columns.get(i));
      Look.Style style = Look.Style.text(BOLD).framed(Look.Frame.HEADER);
      cells.text(
          row, i, column.label(), column.align() == Table.Align.RIGHT ? style.number("") : style);
    }
  }

  private void body(Row row, int index) {
    Table.Row source = table.rows().get(index);
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      int column = columns.get(i);
      Cell cell = cell(source, column);
      Look.Style style = style(source.emphasis(), cell, table.columns().get(column).align());
      if (TextWidth.of(cell.text()) + 4 > widths[i] || cell.text().indexOf('\n') >= 0) {
        style = style.wrappedText();
        lines = Math.max(lines, TextWidth.lines(cell.text(), widths[i] - 3));
      }
      cells.write(row, i, cell, style);
      sum(row.getCell(i), Totals.of(table, index, column));
      live(row.getCell(i), cell);
      balance(row, i, Totals.balance(source, column));
    }
    row.setHeightInPoints(Math.min(400, Math.max(19, lines * LINE + 3)));
  }

  private void live(org.apache.poi.ss.usermodel.Cell place, Cell cell) {
    if (place.getCellType() == CellType.NUMERIC) {
      sums.write(place, cell);
    }
  }

  /** The cached number stays: whoever does not calculate reads the same. */
  private static void sum(org.apache.poi.ss.usermodel.Cell cell, List<Totals.Run> runs) {
    if (runs.isEmpty()) {
      return;
    }
    double value = cell.getNumericCellValue();
    String column = CellReference.convertNumToColString(cell.getColumnIndex());
    String ranges =
        runs.stream()
            .map(
                run ->
                    column + (HEADER + 2 + run.first()) + ":" + column + (HEADER + 2 + run.last()))
            .collect(Collectors.joining(","));
    cell.setCellFormula("SUM(" + ranges + ")");
    cell.setCellValue(value);
  }

  /** As {@link #sum}: opening + income − expense. */
  private void balance(Row row, int place, List<Integer> parts) {
    org.apache.poi.ss.usermodel.Cell cell = row.getCell(place);
    List<Integer> places = parts.stream().map(columns::indexOf).toList();
    if (places.isEmpty() || places.contains(-1) || cell.getCellType() == CellType.FORMULA) {
      return;
    }
    double value = cell.getNumericCellValue();
    List<String> names =
        places.stream()
            .map(i -> CellReference.convertNumToColString(i) + (row.getRowNum() + 1))
            .toList();
    cell.setCellFormula(names.get(0) + "+" + names.get(1) + "-" + names.get(2));
    cell.setCellValue(value);
  }

  private static Look.Style style(Table.Emphasis emphasis, Cell cell, Table.Align align) {
    Look.Letters letters = letters(emphasis, cell);
    Look.Frame frame =
        switch (emphasis) {
          case NONE -> Look.Frame.BODY;
          case TOTAL -> Look.Frame.TOTAL;
          case GROUP -> Look.Frame.GROUP;
        };
    Look.Style style = Look.Style.text(letters).framed(frame);
    return align == Table.Align.RIGHT ? style.number("") : style;
  }

  private static Look.Letters letters(Table.Emphasis emphasis, Cell cell) {
    if (emphasis != Table.Emphasis.NONE || (cell instanceof Cell.Numeral n && n.strong())) {
      return BOLD;
    }
    if (cell instanceof Cell.Standing standing) {
      return new Look.Letters(10, false, colour(standing.status()));
    }
    boolean muted =
        (cell instanceof Cell.Words words && words.muted())
            || (cell instanceof Cell.Numeral number && number.value() == null);
    return muted ? new Look.Letters(10, false, Look.MUTED) : WORDS;
  }

  static String colour(Block.Status status) {
    return switch (status) {
      case NONE -> Look.INK;
      case MET -> Look.ACCENT;
      case NEAR, MISSED -> Look.WARNING;
      case UNDECIDED -> Look.MUTED;
    };
  }
}
