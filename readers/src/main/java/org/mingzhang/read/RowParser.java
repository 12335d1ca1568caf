package org.mingzhang.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.column.HeaderText;
import org.mingzhang.read.fact.Cells;
import org.mingzhang.read.fact.FactMaker;
import org.mingzhang.read.fact.LineNumbers;
import org.mingzhang.read.profile.Mapping;
import org.mingzhang.read.value.CellText;

/**
 * Makes facts or refusals of a table's rows. One parser reads one table from its first row on, in
 * order, since the lines of a voucher are numbered on the way. Belongs to one thread.
 */
public final class RowParser {

  private static final Outcome OTHER = new Outcome.Other();

  /** Of so many totals above the first row each is held against the whole table. */
  private static final int MOST_ABOVE = 20;

  private final FoundTable table;
  private final SourceFile file;
  private final RowSort sort;
  private final RowStates states;
  private final Totals totals;

  /** A total that stands above the rows it sums, and its cells where the table's columns are. */
  private record Above(RawRow row, List<String> amounts) {}

  private final List<Above> above = new ArrayList<>();

  /** Merged amounts by column and first row. */
  private final Map<Integer, TreeMap<Long, Merged>> mergedAmounts = new TreeMap<>();

  private final Cells cells;
  private final FactMaker own;
  private final @Nullable CorrectedRows corrected;
  private final @Nullable MappedRows mapped;
  private FactMaker maker;

  private RowParser(
      FoundTable table, SourceFile file, FactMaker own, @Nullable CorrectedRows corrected) {
    this.table = table;
    this.file = file;
    this.own = own;
    this.corrected = corrected;
    maker = own;
    Mapping mapping = table.mapping();
    sort =
        mapping == null
            ? new RowSort(table.header(), table.above())
            : new RowSort(table.kind(), table.unitColumn(), table.above());
    totals = new Totals(table, file.path());
    states = RowStates.of(table);
    for (Merged merged : table.merged()) {
      if (table.amountColumns().contains(merged.firstColumn())) {
        mergedAmounts
            .computeIfAbsent(merged.firstColumn(), c -> new TreeMap<>())
            .put(merged.firstRow(), merged);
      }
    }
    mapped = mapping == null ? null : new MappedRows(table, file, mapping, own);
    cells = Cells.below(table.header(), table.workbook(), table.from1904());
  }

  /** A parser for a table of a file, whose path's folders may name the community. */
  public static RowParser of(FoundTable table, SourceFile file, Register register) {
    return new RowParser(table, file, FactMaker.of(table.header(), file.path(), register), null);
  }

  /**
   * The same for a table whose rows may correct those of other files.
   *
   * @param originals where these files are
   */
  public static RowParser of(
      FoundTable table, SourceFile file, Register register, OriginalFiles originals) {
    return new RowParser(
        table,
        file,
        FactMaker.of(table.header(), file.path(), register),
        new CorrectedRows(table, register, originals));
  }

  /** The same where somebody else numbers the lines of vouchers. */
  static RowParser of(FoundTable table, SourceFile file, Register register, LineNumbers numbers) {
    return new RowParser(
        table, file, FactMaker.of(table.header(), file.path(), register, numbers), null);
  }

  /**
   * What becomes of a row: one outcome, or one for each line that the table's mapping makes of it.
   */
  public List<Outcome> parse(RawRow row) {
    return mapped == null ? List.of(judge(row)) : parse(row, mapped);
  }

  /**
   * What becomes of the lines that waited for further rows, and of totals above them, once there
   * are none.
   */
  public List<Outcome> finish() {
    List<Outcome> last = new ArrayList<>(mapped == null ? List.of() : mapped.finish());
    above.forEach(total -> last.add(new Outcome.Late(compared(total.row(), total.amounts()))));
    above.clear();
    return List.copyOf(last);
  }

  private List<Outcome> parse(RawRow row, MappedRows lines) {
    RowSort.Sort kind = sort.of(row.cells());
    if (lines.isOver(row)) {
      return lines.nothing();
    }
    if (kind == RowSort.Sort.TOTAL && table.isFirst()) {
      return List.of(total(row, lines.total(row)));
    }
    if (kind != RowSort.Sort.DATA) {
      return kind != RowSort.Sort.BLANK && note(row) instanceof Outcome.Unfit unfit
          ? List.of(unfit)
          : lines.nothing();
    }
    maker = makerOf(row);
    if (isStray(row)) {
      return List.of(stray(row));
    }
    List<Outcome> made = lines.parse(row, maker, mergedAmounts(row), totals);
    int state = states.crossedOut(row.cells());
    if (state < 0) {
      return made;
    }
    return table.isFirst() ? List.of(crossedOut(row, state)) : List.of();
  }

  private Outcome judge(RawRow row) {
    RowSort.Sort kind = sort.of(row.cells());
    if (kind == RowSort.Sort.TOTAL) {
      return total(row, row.cells());
    }
    if (kind != RowSort.Sort.DATA) {
      return kind == RowSort.Sort.BLANK ? OTHER : note(row);
    }
    totals.add(row.cells());
    cells.moveTo(row.cells());
    maker = makerOf(row);
    Fact fact = maker.make(cells, new Origin(file.id(), row.sheet(), row.row()));
    if (isStray(row)) {
      return stray(row);
    }
    int state = states.crossedOut(row.cells());
    if (state >= 0) {
      return crossedOut(row, state);
    }
    refuseMergedAmounts(row);
    int width = table.header().width();
    String extra = row.cells().size() > width ? firstBeyond(row.cells(), width) : "";
    if (cells.wrong().isEmpty() && extra.isEmpty()) {
      return new Outcome.Accepted(fact);
    }
    return new Outcome.Refused(extra.isEmpty() ? wrongCells(row) : ragged(row, extra));
  }

  /** A note among or below the rows, which may state a unit that the header did not. */
  private Outcome note(RawRow row) {
    for (String cell : row.cells()) {
      int stated = HeaderText.statedPower(cell).orElse(table.header().unit());
      if (stated != table.header().unit() || HeaderText.isForeign(cell)) {
        return new Outcome.Unfit(
            new Refusal(
                file.path(),
                row.sheet(),
                row.row(),
                "",
                "",
                CellText.clean(cell),
                Reason.FILE_MONEY_UNIT,
                List.of(),
                ""));
      }
    }
    return OTHER;
  }

  private Outcome crossedOut(RawRow row, int column) {
    String found = row.cells().get(column);
    return new Outcome.Refused(
        List.of(
            refusal(
                row, states.header(column), found, Reason.ROW_STATE, List.of(), table.line(row))));
  }

  private boolean isStray(RawRow row) {
    return corrected != null && row.source() != null && corrected.isStray(row.source());
  }

  private Outcome stray(RawRow row) {
    Source source = row.source();
    String path = source == null ? "" : source.path();
    List<String> args = source == null ? List.of() : List.of(Long.toString(source.row()));
    return new Outcome.Refused(
        List.of(refusal(row, "", path, Reason.ORIGINAL_UNKNOWN, args, table.line(row))));
  }

  private FactMaker makerOf(RawRow row) {
    return corrected == null || row.source() == null ? own : corrected.maker(row.source());
  }

  /** Passes over a row that was parsed before a restart: only what later rows depend on is done. */
  public void skip(RawRow row) {
    if (mapped != null || table.kind() == TableKind.ENTRIES) {
      parse(row);
      return;
    }
    RowSort.Sort kind = sort.of(row.cells());
    if (kind == RowSort.Sort.DATA) {
      totals.add(row.cells());
    } else if (kind == RowSort.Sort.TOTAL) {
      total(row, row.cells());
    }
  }

  /**
   * A total.
   *
   * @param amounts its cells where the table's columns are
   */
  private Outcome total(RawRow row, List<String> amounts) {
    if (totals.isEmpty() && above.size() < MOST_ABOVE) {
      above.add(new Above(row, amounts));
      return new Outcome.Total(List.of(), List.of());
    }
    return compared(row, amounts);
  }

  private Outcome.Total compared(RawRow row, List<String> amounts) {
    RawRow placed = new RawRow(row.sheet(), row.row(), amounts);
    List<ControlTotal> stated =
        amounts.isEmpty() ? List.of() : totals.close(placed, sort.label(row.cells()));
    List<Refusal> differences =
        stated.stream()
            .filter(total -> !total.agrees())
            .map(
                total ->
                    refusal(
                        row,
                        total.column(),
                        total.stated().toString(),
                        Reason.TOTAL_DIFFERS,
                        List.of(
                            total.label(),
                            total.computed().toString(),
                            total.stated().minus(total.computed()).toString()),
                        table.line(row)))
            .toList();
    return new Outcome.Total(stated, differences);
  }

  /** One amount for several rows cannot be told apart: none of the rows is taken. */
  private void refuseMergedAmounts(RawRow row) {
    for (Merged merged : mergedAmounts(row)) {
      cells.refuseAt(
          merged.firstColumn(),
          Reason.CELL_MERGED,
          Long.toString(merged.firstRow()),
          Long.toString(merged.lastRow()));
    }
  }

  private List<Merged> mergedAmounts(RawRow row) {
    if (mergedAmounts.isEmpty()) {
      return List.of();
    }
    return mergedAmounts.values().stream()
        .map(ofColumn -> ofColumn.floorEntry(row.row()))
        .filter(merged -> merged != null && merged.getValue().lastRow() >= row.row())
        .map(Map.Entry::getValue)
        .toList();
  }

  private List<Refusal> wrongCells(RawRow row) {
    String line = table.line(row);
    return cells.wrong().stream()
        .map(
            wrong ->
                refusal(row, wrong.column(), wrong.found(), wrong.reason(), wrong.args(), line))
        .toList();
  }

  /** A shifted row says nothing reliable about its cells, so this is the only refusal. */
  private List<Refusal> ragged(RawRow row, String extra) {
    int width = table.header().width();
    List<String> args =
        List.of(Integer.toString(width), Integer.toString(cellCount(row.cells(), width)));
    return List.of(refusal(row, "", extra, Reason.ROW_RAGGED, args, table.line(row)));
  }

  private Refusal refusal(
      RawRow row, String column, String found, Reason reason, List<String> args, String line) {
    return new Refusal(
        file.path(),
        row.sheet(),
        row.row(),
        maker.communityId(),
        column,
        Refusals.shown(found),
        reason,
        args,
        line);
  }

  private static String firstBeyond(List<String> cells, int width) {
    for (int i = width; i < cells.size(); i++) {
      String text = CellText.clean(cells.get(i));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return torn(cells);
  }

  /**
   * A quote that was opened in the wrong place has torn a text in two and moved the cells after.
   */
  private static String torn(List<String> cells) {
    return cells.stream().filter(cell -> cell.startsWith("\"")).findFirst().orElse("");
  }

  /** The cells up to the last filled one, or all of them where a text was torn. */
  private static int cellCount(List<String> cells, int width) {
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).isBlank()) {
      last--;
    }
    return last > width ? last : cells.size();
  }
}
