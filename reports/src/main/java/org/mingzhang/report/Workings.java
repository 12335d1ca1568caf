package org.mingzhang.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Cell.Part;
import org.mingzhang.document.Cell.Place;
import org.mingzhang.document.Cell.Term;
import org.mingzhang.document.Cell.Worked;
import org.mingzhang.document.Table;

/**
 * Says of the review's balances, differences, rates and headline figures from which cells of its
 * tables they come, so that the workbook works them out; vouchers are {@link VoucherSums}'s.
 */
final class Workings {

  /** Digits after the point of a ratio, as figures have them. */
  private static final int RATIO = 6;

  private static final int MONEY = 2;

  /** Months. */
  private static final int YEAR = 12;

  private final Draft draft;
  private final List<String> funds;
  private final Map<String, Table> tables = new HashMap<>();

  private final CommissionWorkings commission;

  private Workings(Draft draft) {
    this.draft = draft;
    this.funds = FundsSection.funds(draft);
    this.commission = new CommissionWorkings(draft, this);
  }

  /** The same blocks; numbers that come from others say from which. */
  static List<Block> tied(Draft draft, List<Block> blocks) {
    Workings workings = new Workings(draft);
    Block.inTurn(blocks)
        .filter(Block.TableBlock.class::isInstance)
        .map(block -> ((Block.TableBlock) block).table())
        .forEach(table -> workings.tables.putIfAbsent(table.id(), table));
    return Block.changed(blocks, workings::tied);
  }

  private Block tied(Block block) {
    if (block instanceof Block.TableBlock of) {
      return new Block.TableBlock(tied(of.table()));
    }
    if (block instanceof Block.Tiles tiles) {
      return new Block.Tiles(tiles.tiles().stream().map(this::tied).toList());
    }
    return block;
  }

  /** A headline figure is the one of the table that it sums up. */
  private Block.Tile tied(Block.Tile tile) {
    Cell.Numeral number = tile.number();
    Place place = place(tile.label());
    if (number == null || number.value() == null || place == null) {
      return tile;
    }
    return new Block.Tile(
        tile.label(),
        tile.status(),
        tile.statusText(),
        tile.value(),
        tile.lines(),
        with(number, same(place)));
  }

  private @Nullable Place place(String label) {
    if (label.equals(draft.say("tile.closing"))) {
      return fund("service", 4);
    }
    if (label.equals(draft.say("tile.collection"))) {
      return new Place("collection", 0, 2);
    }
    if (label.equals(draft.say("tile.satisfaction"))) {
      return row("questions", List.of(draft.say("question.overall")), 5);
    }
    Table repairs = tables.get("repairs");
    return repairs != null && label.equals(draft.say("tile.on-time"))
        ? new Place("repairs", repairs.rows().size() - 1, 7)
        : null;
  }

  private Table tied(Table table) {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      List<Cell> cells = new ArrayList<>(table.rows().get(i).cells());
      for (int column = 0; column < cells.size(); column++) {
        if (cells.get(column) instanceof Cell.Numeral number && number.value() != null) {
          Cell.Live live = live(table, i, column);
          cells.set(column, live == null ? number : with(number, live));
        }
      }
      rows.add(new Table.Row(table.rows().get(i).emphasis(), cells));
    }
    return new Table(table.id(), table.title(), table.columns(), rows, table.note());
  }

  private Cell.@Nullable Live live(Table table, int row, int column) {
    String id = table.id();
    return switch (id) {
      case "fund-months" -> month(table, row, column);
      case "reconciliation", "receipts" ->
          column == 3 ? less(new Place(id, row, 2), new Place(id, row, 1)) : null;
      case "bank-statement" -> statement(table, row, column);
      case "budget" -> budget(table, row, column);
      case "budget-reasons" -> reason(table, row, column);
      case "comparison" -> comparison(table, row, column);
      case "reserve-forecast" -> year(table, row, column);
      case "expenses" -> expense(table, row, column);
      case "fund-public", "fund-reserve" ->
          column == 1 ? statement(table, id.substring("fund-".length()), row) : null;
      case "commission", "surplus", "surplus-bridge", "held-for-owners" ->
          commission.live(table, row, column);
      case "forecast-assumptions" ->
          row == 0
              ? same(fund("reserve", 4))
              : row == ForecastSection.RATE ? yielding(List.of(), RATIO) : null;
      case "questions" -> column == 5 ? ratio(new Place(id, row, 3), new Place(id, row, 4)) : null;
      default -> fraction(table, row, column);
    };
  }

  /** A rate beside its numerator and denominator. */
  private static @Nullable Worked fraction(Table table, int row, int column) {
    List<Cell> cells = table.rows().get(row).cells();
    boolean rate =
        column > 0
            && cells.get(column - 1) instanceof Cell.Fraction
            && cells.get(column) instanceof Cell.Numeral number
            && (number.form() == Cell.Form.PERCENT_1 || number.form() == Cell.Form.PERCENT_2);
    return rate
        ? ratio(
            new Place(table.id(), row, column - 1, Part.NUMERATOR),
            new Place(table.id(), row, column - 1, Part.DENOMINATOR))
        : null;
  }

  /** The vouchers of the month; the balance before, and what moved since. */
  private Cell.@Nullable Live month(Table table, int row, int column) {
    String name = text(table, row, 0);
    Optional<String> fund = fundOf(name);
    if (fund.isEmpty()) {
      return null;
    }
    if (column < 4) {
      YearMonth month = YearMonth.parse(text(table, row, 1));
      return new Cell.SumOf(
          "vouchers-" + fund.get(),
          column + 3,
          List.of(new Cell.Match(0, month.toString(), month)),
          false);
    }
    boolean first = row == 0 || !text(table, row - 1, 0).equals(name);
    Place before = first ? fund(fund.get(), 1) : new Place(table.id(), row - 1, 4);
    return before == null
        ? null
        : sum(
            new Term(before, false),
            new Term(new Place(table.id(), row, 2), false),
            new Term(new Place(table.id(), row, 3), true));
  }

  /** The books, what is open by its lists, what the bank has to show, and the difference. */
  private Cell.@Nullable Live statement(Table table, int row, int column) {
    Optional<String> fund = fundOf(table.columns().get(column).label());
    if (fund.isEmpty()) {
      return null;
    }
    return switch (row) {
      case 0 -> same(fund(fund.get(), 4));
      case 1, 2 -> same(last("bank-only-" + fund.get(), row + 1));
      case 3, 4 -> same(last("books-only-" + fund.get(), row - 1));
      case 5 ->
          sum(
              new Term(new Place(table.id(), 0, column), false),
              new Term(new Place(table.id(), 1, column), false),
              new Term(new Place(table.id(), 2, column), true),
              new Term(new Place(table.id(), 3, column), true),
              new Term(new Place(table.id(), 4, column), false));
      case 7 -> less(new Place(table.id(), 6, column), new Place(table.id(), 5, column));
      default -> null;
    };
  }

  /** The year's part by months; a total adds up the lines above it. */
  private Cell.@Nullable Live budget(Table table, int row, int column) {
    String id = table.id();
    if (column == 6) {
      return change(new Place(id, row, 5), new Place(id, row, 4));
    }
    if (table.rows().get(row).emphasis() != Table.Emphasis.TOTAL) {
      return column == 4
          ? new Cell.Product(
              List.of(new Place(id, row, 3)), List.of(), draft.period().months(), YEAR, MONEY)
          : null;
    }
    if (column > 4) {
      return null;
    }
    List<Term> terms = new ArrayList<>();
    for (int i = row - 1; i >= 0 && isAlike(table, i, row); i--) {
      terms.add(0, new Term(new Place(id, i, column), false));
    }
    return new Worked(terms, null, MONEY);
  }

  private static boolean isAlike(Table table, int line, int total) {
    return table.rows().get(line).emphasis() != Table.Emphasis.TOTAL
        && text(table, line, 0).equals(text(table, total, 0))
        && text(table, line, 1).equals(text(table, total, 1));
  }

  private Cell.@Nullable Live comparison(Table table, int row, int column) {
    String id = table.id();
    if (column == 3) {
      return same(
          row("budget", List.of(text(table, row, 0), text(table, row, 1), text(table, row, 2)), 5));
    }
    return column == 5 || column == 7
        ? change(new Place(id, row, 3), new Place(id, row, column - 1))
        : null;
  }

  /** The exact rate, of which the table shows six places, times what stands in other cells. */
  private Cell.@Nullable Live yielding(List<Place> times, int places) {
    return Forecasts.of(draft)
        .map(forecast -> forecast.basis())
        .filter(basis -> basis.rate() != null)
        .map(
            basis -> {
              List<Place> all = new ArrayList<>(times);
              all.add(new Place("forecast-assumptions", ForecastSection.RATE + 1, 1));
              return new Cell.Product(
                  all,
                  List.of(new Place("forecast-assumptions", ForecastSection.RATE + 2, 1)),
                  (long) YEAR * basis.balances(),
                  basis.months(),
                  places);
            })
        .orElse(null);
  }

  private @Nullable Worked reason(Table table, int row, int column) {
    List<String> line = List.of(text(table, row, 0), text(table, row, 1), text(table, row, 2));
    Place actual = row("budget", line, 5);
    Place part = row("budget", line, 4);
    if (actual == null || part == null) {
      return null;
    }
    return column == 3 ? less(actual, part) : column == 4 ? change(actual, part) : null;
  }

  /** The yield of an opening below 0 is typed: there is none. */
  private Cell.@Nullable Live year(Table table, int row, int column) {
    return switch (column) {
      case 1 ->
          same(
              row == 0
                  ? new Place("forecast-assumptions", 0, 1)
                  : new Place(table.id(), row - 1, 5));
      case 2 -> same(new Place("forecast-assumptions", 1, 1));
      case 3 -> yielding(List.of(new Place(table.id(), row, 1)), MONEY);
      case 4 ->
          new Cell.SumOf("renewals", 6, List.of(new Cell.Match(0, String.valueOf(row + 1))), false);
      case 5 -> {
        List<Term> terms = new ArrayList<>();
        for (int i = 1; i < column; i++) {
          if (table.rows().get(row).cells().get(i) instanceof Cell.Numeral) {
            terms.add(new Term(new Place(table.id(), row, i), i == 4));
          }
        }
        yield new Worked(terms, null, MONEY);
      }
      default -> null;
    };
  }

  /** The result beside the components is what the fund took in less what it spent. */
  private @Nullable Worked expense(Table table, int row, int column) {
    Place income = fund("service", 2);
    Place spent = fund("service", 3);
    boolean result = row == table.rows().size() - 1;
    return result && column == 2 && income != null && spent != null ? less(income, spent) : null;
  }

  /** What a fund's statement adds up on its way from the opening to the closing. */
  private @Nullable Worked statement(Table table, String fund, int row) {
    String label = text(table, row, 0);
    Place income = fund(fund, 2);
    Place spent = fund(fund, 3);
    if (income == null || spent == null) {
      return null;
    }
    if (row == 0) {
      return same(fund(fund, 1));
    }
    if (label.equals(draft.say("statement.gross"))) {
      return same(income);
    }
    if (label.equals(draft.say("statement.net"))) {
      return less(income, spent);
    }
    Place gross = row(table.id(), List.of(draft.say("statement.gross")), 1);
    Place revenue = row(table.id(), List.of(draft.say("statement.revenue")), 1);
    if (label.equals(draft.say("statement.revenue")) && gross != null) {
      return rows(table.id(), gross.row(), row, 1);
    }
    return label.equals(draft.say("statement.used")) && revenue != null
        ? rows(table.id(), revenue.row() + 1, row, 1)
        : null;
  }

  /** The sum of some rows, the last left out. */
  static Worked rows(String table, int from, int to, int column) {
    List<Term> terms = new ArrayList<>();
    for (int i = from; i < to; i++) {
      terms.add(new Term(new Place(table, i, column), false));
    }
    return new Worked(terms, null, MONEY);
  }

  private Optional<String> fundOf(String name) {
    return funds.stream().filter(fund -> draft.fundName(fund).equals(name)).findFirst();
  }

  /** A column of a fund's row in the table of funds. */
  @Nullable Place fund(String fund, int column) {
    int row = funds.indexOf(fund);
    return row < 0 ? null : new Place("funds", row, column);
  }

  /** A column of the last row, the total's. */
  @Nullable Place last(String id, int column) {
    Table table = tables.get(id);
    return table == null ? null : new Place(id, table.rows().size() - 1, column);
  }

  /** A column of the row that begins with these words. */
  @Nullable Place row(String id, List<String> words, int column) {
    Table table = tables.get(id);
    if (table == null) {
      return null;
    }
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> texts =
          table.rows().get(i).cells().stream().limit(words.size()).map(Cell::text).toList();
      if (texts.equals(words)) {
        return new Place(id, i, column);
      }
    }
    return null;
  }

  static String text(Table table, int row, int column) {
    return table.rows().get(row).cells().get(column).text();
  }

  static @Nullable Worked same(@Nullable Place place) {
    return place == null ? null : sum(new Term(place, false));
  }

  static Worked less(Place from, Place what) {
    return sum(new Term(from, false), new Term(what, true));
  }

  static Worked sum(Term... terms) {
    return new Worked(List.of(terms), null, MONEY);
  }

  private static Worked change(Place now, Place then) {
    return new Worked(List.of(new Term(now, false), new Term(then, true)), then, RATIO);
  }

  private static Worked ratio(Place part, Place whole) {
    return new Worked(List.of(new Term(part, false)), whole, RATIO);
  }

  private static Cell.Numeral with(Cell.Numeral n, Cell.@Nullable Live live) {
    return live == null ? n : new Cell.Numeral(n.value(), n.form(), n.text(), n.strong(), live);
  }
}
