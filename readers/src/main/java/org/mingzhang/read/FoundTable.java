package org.mingzhang.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.column.Amounts;
import org.mingzhang.read.column.Header;
import org.mingzhang.read.profile.Mapping;
import org.mingzhang.read.unit.Plates;
import org.mingzhang.read.value.PersonalNumbers;

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
 * @param above the header's rows and those over it, as the file has them
 * @param merged cells below the header that are merged over several rows
 * @param mapping the profile that reads it; null where our own headers do
 */
public record FoundTable(
    String sheet,
    TableKind kind,
    long headerRow,
    List<String> headers,
    List<String> unknownColumns,
    Header header,
    boolean workbook,
    boolean from1904,
    List<List<String>> above,
    List<Merged> merged,
    @Nullable Mapping mapping) {

  private static final String DROPPED = "***";
  private static final int LONGEST_LINE = 32_000;

  /** What a row is known by stays as it is, whatever it looks like. */
  private static final Set<String> IDS =
      Set.of("bill_no", "receipt_no", "voucher_no", "order_no", "project_id", "round", "unit");

  private static final Set<String> NUMBERS =
      Set.of(
          "due",
          "paid",
          "discount",
          "waived",
          "gift",
          "account_offset",
          "amount",
          "balance",
          "area_m2",
          "monthly_fee_per_m2",
          "first_fund_deposit",
          "households",
          "occupied_households",
          "issued");

  static FoundTable of(
      String sheet,
      long headerRow,
      Header header,
      boolean workbook,
      boolean from1904,
      List<List<String>> above,
      List<Merged> merged) {
    return new FoundTable(
        sheet,
        header.kind(),
        headerRow,
        header.texts(),
        header.unknown(),
        header,
        workbook,
        from1904,
        List.copyOf(above),
        overRows(merged, headerRow),
        null);
  }

  static FoundTable of(
      String sheet,
      long headerRow,
      Mapping mapping,
      List<String> unknown,
      boolean workbook,
      boolean from1904,
      List<List<String>> above,
      List<Merged> merged) {
    return new FoundTable(
        sheet,
        mapping.header().kind(),
        headerRow,
        mapping.fileHeaders(),
        unknown,
        mapping.header(),
        workbook,
        from1904,
        List.copyOf(above),
        overRows(merged, headerRow),
        mapping);
  }

  private static List<Merged> overRows(List<Merged> merged, long headerRow) {
    return merged.stream().filter(m -> m.isOverRows() && m.lastRow() > headerRow).toList();
  }

  /** The column of the file that holds the room of a bill, or -1. */
  int unitColumn() {
    if (kind != TableKind.FEES) {
      return -1;
    }
    int slot = header.layout().slot("unit");
    return mapping == null ? header.position(slot) : mapping.source(slot);
  }

  /** The columns of the file that hold amounts. */
  Set<Integer> amountColumns() {
    return Amounts.of(header.layout()).stream()
        .map(slot -> mapping == null ? header.position(slot) : mapping.source(slot))
        .filter(position -> position >= 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether it answers for the rows of its sheet: a further kind that a profile makes of the same
   * rows only adds lines.
   */
  public boolean isFirst() {
    return mapping == null || mapping.isFirst();
  }

  /** Whether one of its rows can be read apart from the others, as a correction is. */
  public boolean isRowByRow() {
    return mapping == null || mapping.isRowByRow();
  }

  private boolean isPersonal(int position) {
    return mapping == null ? header.isPersonal(position) : mapping.isPersonal(position);
  }

  /**
   * The row as one comma-separated line, as a refusal keeps it. Names, phones and the like, in
   * columns that are not used, are stars, and so are plates, telephone, identity and card numbers
   * in any. What is longer than any office's row is cut off with an ellipsis: it is kept with each
   * refusal of the row.
   */
  public String line(RawRow row) {
    return cells(shortened(row)).stream()
        .map(Plates::strikeOut)
        .map(FoundTable::quoted)
        .collect(Collectors.joining(","));
  }

  private static RawRow shortened(RawRow row) {
    if (row.weight() <= LONGEST_LINE) {
      return row;
    }
    List<String> cells = new ArrayList<>();
    int left = LONGEST_LINE;
    for (String cell : row.cells()) {
      if (cell.length() > left) {
        boolean splits = left > 0 && Character.isHighSurrogate(cell.charAt(left - 1));
        cells.add(cell.substring(0, splits ? left - 1 : left) + "…");
        break;
      }
      cells.add(cell);
      left = Math.max(0, left - cell.length() - 1);
    }
    return new RawRow(row.sheet(), row.row(), cells);
  }

  /**
   * The row's cells; names, phones and the like, in columns that are not used, are stars, and so
   * are telephone, identity and card numbers in any but those that the row is known by. What is
   * used reads as it did.
   */
  public List<String> cells(RawRow row) {
    List<String> cells = row.cells();
    return IntStream.range(0, cells.size()).mapToObj(i -> shown(i, cells.get(i))).toList();
  }

  private String shown(int position, String cell) {
    if (isPersonal(position) && !cell.isBlank()) {
      return DROPPED;
    }
    return IDS.contains(name(position)) ? cell : PersonalNumbers.strikeOut(cell);
  }

  /** Whether a column of the file holds amounts or counts, in which 210 is as good as 210.00. */
  public boolean holdsNumbers(int position) {
    return NUMBERS.contains(name(position));
  }

  /** The canonical column that one of the file is taken for; empty where it is for none. */
  private String name(int position) {
    for (int slot = 0; slot < header.layout().columns().size(); slot++) {
      int own = mapping == null ? header.position(slot) : mapping.source(slot);
      if (own == position) {
        return header.name(slot);
      }
    }
    return "";
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
