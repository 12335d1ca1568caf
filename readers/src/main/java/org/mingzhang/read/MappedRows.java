package org.mingzhang.read;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.read.fact.Cells;
import org.mingzhang.read.fact.FactMaker;
import org.mingzhang.read.profile.Line;
import org.mingzhang.read.profile.Made;
import org.mingzhang.read.profile.Mapping;
import org.mingzhang.read.profile.RowMapper;
import org.mingzhang.read.unit.Plates;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.MoneyText;

/**
 * Makes facts or refusals of a table that a profile reads. A row counts for as many lines as are
 * made of it, and for one where nothing is; a refusal shows the file's own header and text.
 */
final class MappedRows {

  private static final Outcome OTHER = new Outcome.Other();

  private final FoundTable table;
  private final SourceFile file;
  private final Mapping mapping;
  private final RowMapper mapper;
  private final Cells cells;
  private FactMaker maker;

  MappedRows(FoundTable table, SourceFile file, Mapping mapping, FactMaker maker) {
    this.table = table;
    this.file = file;
    this.mapping = mapping;
    this.maker = maker;
    mapper = mapping.mapper();
    cells = Cells.below(table.header(), table.workbook(), table.from1904());
  }

  /** Whether the table is over with this row, or was before. */
  boolean isOver(RawRow row) {
    return mapper.isOver(row.cells());
  }

  /** The cells of a total where the table's columns are. */
  List<String> total(RawRow row) {
    return mapper.total(row.cells());
  }

  /** What a row comes to of which nothing is made. */
  List<Outcome> nothing() {
    return mapping.isFirst() ? List.of(OTHER) : List.of();
  }

  /**
   * What becomes of a row of data.
   *
   * @param maker makes the facts of this row, and of the lines that wait for further rows
   * @param mergedAmounts amounts that stand for several rows
   * @param totals what the file's totals are held against
   */
  List<Outcome> parse(RawRow row, FactMaker maker, List<Merged> mergedAmounts, Totals totals) {
    this.maker = maker;
    String extra = beyond(row.cells());
    if (!extra.isEmpty()) {
      return mapping.isFirst() ? List.of(ragged(row, extra)) : List.of();
    }
    for (Merged merged : mergedAmounts) {
      if (merged.holds(row.row(), merged.firstColumn())) {
        return mapping.isFirst() ? List.of(merged(row, merged)) : List.of();
      }
    }
    Made made = mapper.map(row.row(), row.cells());
    List<Outcome> outcomes = new ArrayList<>(made.lines().size());
    for (Made.Remark remark : made.remarks()) {
      outcomes.add(remark(row.sheet(), remark));
    }
    if (mapping.isWide()) {
      totals.add(row.cells());
      rowTotal(row).ifPresent(outcomes::add);
    }
    for (Line line : made.lines()) {
      if (!mapping.isWide()) {
        totals.add(line.cells());
      }
      outcomes.add(judge(row.sheet(), line));
    }
    Made.Aside aside = made.aside();
    if (aside != null) {
      outcomes.add(new Outcome.Aside(aside.column(), Plates.strikeOut(aside.text())));
    } else if (made.isNothing()) {
      outcomes.addAll(nothing());
    }
    return outcomes;
  }

  /** A row that adds up its lines itself, to something else than they are. */
  private Optional<Outcome> rowTotal(RawRow row) {
    int position = mapping.lineTotal();
    long stated =
        position < 0 || position >= row.cells().size()
            ? MoneyText.BLANK
            : MoneyText.fen(row.cells().get(position));
    if (!MoneyText.isAmount(stated) || !mapping.isFirst()) {
      return Optional.empty();
    }
    BigInteger sum = BigInteger.ZERO;
    for (int column : mapping.lineColumns()) {
      long fen = column < row.cells().size() ? MoneyText.fen(row.cells().get(column)) : 0;
      sum = sum.add(BigInteger.valueOf(MoneyText.isAmount(fen) ? fen : 0));
    }
    if (sum.equals(BigInteger.valueOf(stated)) || sum.bitLength() >= Long.SIZE) {
      return Optional.empty();
    }
    String column = mapping.fileHeaders().get(position);
    Money computed = Money.ofFen(sum.longValueExact());
    List<String> args =
        List.of(column, computed.toString(), Money.ofFen(stated).minus(computed).toString());
    return Optional.of(
        new Outcome.Remark(
            refusal(
                row.sheet(),
                row.row(),
                column,
                row.cells().get(position),
                Reason.TOTAL_DIFFERS,
                args,
                row.cells())));
  }

  /** What becomes of the lines that were waiting for further rows. */
  List<Outcome> finish() {
    return mapper.finish().stream().map(line -> judge(table.sheet(), line)).toList();
  }

  private String beyond(List<String> row) {
    for (int i = mapping.fileHeaders().size(); i < row.size(); i++) {
      String text = CellText.clean(row.get(i));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private Outcome judge(String sheet, Line line) {
    Line.Wrong before = line.wrong();
    if (before != null) {
      return new Outcome.Refused(
          List.of(
              refusal(
                  sheet,
                  line.row(),
                  before.column(),
                  before.found(),
                  before.reason(),
                  before.args(),
                  line.raw())));
    }
    cells.moveTo(line.cells());
    Fact fact = maker.make(cells, new Origin(file.id(), sheet, line.row()));
    if (cells.wrong().isEmpty()) {
      return new Outcome.Accepted(fact);
    }
    return new Outcome.Refused(
        cells.wrong().stream()
            .map(
                wrong ->
                    refusal(
                        sheet,
                        line.row(),
                        wrong.column().replace(Line.BLOCK, line.block()),
                        found(line, wrong),
                        wrong.reason(),
                        wrong.args(),
                        line.raw()))
            .toList());
  }

  /** What the file holds where the wrong cell was taken from. */
  private String found(Line line, Cells.Wrong wrong) {
    for (int i = 0; i < line.cells().size(); i++) {
      if (table.header().texts().get(i).equals(wrong.column())
          && line.cells().get(i).equals(wrong.found())) {
        return line.found().get(i);
      }
    }
    return wrong.found();
  }

  private Outcome ragged(RawRow row, String extra) {
    int width = mapping.fileHeaders().size();
    List<String> args = List.of(Integer.toString(width), Integer.toString(row.cells().size()));
    return new Outcome.Refused(
        List.of(refusal(row.sheet(), row.row(), "", extra, Reason.ROW_RAGGED, args, row.cells())));
  }

  /** One amount for several rows cannot be told apart: none of the rows is taken. */
  private Outcome merged(RawRow row, Merged merged) {
    String column = mapping.fileHeaders().get(merged.firstColumn());
    List<String> args =
        List.of(Long.toString(merged.firstRow()), Long.toString(merged.lastRow()), column);
    String found =
        merged.firstColumn() < row.cells().size() ? row.cells().get(merged.firstColumn()) : "";
    return new Outcome.Refused(
        List.of(
            refusal(row.sheet(), row.row(), column, found, Reason.CELL_MERGED, args, row.cells())));
  }

  private Outcome remark(String sheet, Made.Remark remark) {
    Reason reason =
        remark.about() == Made.About.BALANCE ? Reason.BALANCE_BROKEN : Reason.ROWS_CAPPED;
    return new Outcome.Remark(
        refusal(
            sheet,
            remark.row(),
            remark.column(),
            remark.found(),
            reason,
            remark.args(),
            remark.raw()));
  }

  private Refusal refusal(
      String sheet,
      long row,
      String column,
      String found,
      Reason reason,
      List<String> args,
      List<String> raw) {
    return new Refusal(
        file.path(),
        sheet,
        row,
        maker.communityId(),
        column,
        Refusals.shown(found),
        reason,
        args,
        table.line(new RawRow(sheet, row, raw)));
  }
}
