package org.mingzhang.read;

import java.util.List;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.fact.Cells;
import org.mingzhang.read.fact.FactMaker;
import org.mingzhang.read.value.CellText;

/**
 * Makes facts or refusals of a table's rows. One parser reads one table from its first row on, in
 * order, since the lines of a voucher are numbered on the way. Belongs to one thread.
 */
public final class RowParser {

  private static final Outcome OTHER = new Outcome.Other();

  private final FoundTable table;
  private final SourceFile file;
  private final RowSort sort;
  private final Cells cells;
  private final FactMaker maker;

  private RowParser(FoundTable table, SourceFile file, FactMaker maker) {
    this.table = table;
    this.file = file;
    this.maker = maker;
    sort = new RowSort(table.header());
    cells = Cells.below(table.header(), table.workbook(), table.from1904());
  }

  /** A parser for a table of a file, whose path's folders may name the community. */
  public static RowParser of(FoundTable table, SourceFile file, Register register) {
    return new RowParser(table, file, FactMaker.of(table.header(), file.path(), register));
  }

  public Outcome parse(RawRow row) {
    if (!sort.isData(row.cells())) {
      return OTHER;
    }
    cells.moveTo(row.cells());
    Fact fact = maker.make(cells, new Origin(file.id(), row.sheet(), row.row()));
    int width = table.header().width();
    String extra = row.cells().size() > width ? firstBeyond(row.cells(), width) : "";
    if (cells.wrong().isEmpty() && extra.isEmpty()) {
      return new Outcome.Accepted(fact);
    }
    return new Outcome.Refused(extra.isEmpty() ? wrongCells(row) : ragged(row, extra));
  }

  /** Passes over a row that was parsed before a restart: only what later rows depend on is done. */
  public void skip(RawRow row) {
    if (table.kind() == TableKind.ENTRIES) {
      parse(row);
    }
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
        found,
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
