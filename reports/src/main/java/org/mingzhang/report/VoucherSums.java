package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/**
 * Ties the review's statements to its list of vouchers: what a fund took in and spent, each
 * component, each line of the budget and of a fund's statement say which rows of {@link Vouchers}
 * they add up, so that the workbook holds formulas where a committee would check by hand.
 */
final class VoucherSums {

  private final Draft draft;

  private VoucherSums(Draft draft) {
    this.draft = draft;
  }

  /** The same blocks; amounts of the tables that come from vouchers say from which. */
  static List<Block> tied(Draft draft, List<Block> blocks) {
    VoucherSums sums = new VoucherSums(draft);
    return Block.changed(blocks, sums::tied);
  }

  private Block tied(Block block) {
    return block instanceof Block.TableBlock of ? Blocks.table(tied(of.table())) : block;
  }

  private Table tied(Table table) {
    return switch (table.id()) {
      case "funds" -> funds(table);
      case "reconciliation" -> closings(table);
      case "expenses" -> components(table);
      case "budget" -> budget(table);
      case "fund-public", "fund-reserve" ->
          statement(table, table.id().substring("fund-".length()));
      case "fund-passthrough" -> utilities(table);
      default -> table;
    };
  }

  private Table funds(Table table) {
    List<String> funds = FundsSection.funds(draft);
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Table.Row row = table.rows().get(i);
      String vouchers = "vouchers-" + funds.get(i);
      row = with(row, 2, new Cell.SumOf(vouchers, Vouchers.INCOME, List.of(), false));
      rows.add(with(row, 3, new Cell.SumOf(vouchers, Vouchers.EXPENSE, List.of(), false)));
    }
    return with(table, rows);
  }

  /** The closing by the books is that of the table of funds. */
  private Table closings(Table table) {
    List<String> funds = FundsSection.funds(draft);
    List<Table.Row> rows = new ArrayList<>(table.rows());
    int at = -1;
    for (String fund : funds) {
      String name = FundsSection.nameWithOwner(draft, fund);
      at += 2 + Reconciliation.inside(draft, fund).size();
      rows.set(
          at,
          with(
              rows.get(at),
              1,
              new Cell.SumOf("funds", 4, List.of(new Cell.Match(0, name)), false)));
    }
    return with(table, rows);
  }

  private Table components(Table table) {
    String outside = draft.say("expenses.tax");
    return with(
        table,
        table.rows().stream()
            .map(
                row -> {
                  String code = row.cells().get(0).text();
                  if (row.cells().get(1).text().equals(outside)) {
                    code = "tax";
                  } else if (row.cells().get(1).text().equals(draft.say("expenses.fee"))) {
                    code = "fee";
                  } else if (code.isEmpty()) {
                    code = unmapped(row.cells().get(1).text());
                  }
                  return code.isEmpty()
                      ? row
                      : with(row, 2, spent("service", CategoryName.of(draft, code)));
                })
            .toList());
  }

  /** The category of a row that is none of the nine components; empty of other rows. */
  private String unmapped(String label) {
    return draft.all("expenses.amount").stream()
        .map(figure -> figure.by().get("category"))
        .filter(
            category ->
                label.equals(
                    draft.say("expenses.unmapped", draft.publicName("category", category))))
        .findFirst()
        .orElse("");
  }

  private Table budget(Table table) {
    return with(
        table,
        table.rows().stream()
            .map(
                row -> {
                  String category = row.cells().get(2).text();
                  boolean whole = row.emphasis() == Table.Emphasis.TOTAL;
                  boolean income =
                      row.cells().get(1).text().equals(draft.words().name("direction", "income"));
                  return fund(row.cells().get(0).text())
                      .map(
                          fund ->
                              with(
                                  row,
                                  5,
                                  whole
                                      ? new Cell.SumOf(
                                          "vouchers-" + fund,
                                          income ? Vouchers.INCOME : Vouchers.EXPENSE,
                                          List.of(),
                                          false)
                                      : income ? received(fund, category) : spent(fund, category)))
                      .orElse(row);
                })
            .toList());
  }

  private Optional<String> fund(String name) {
    return FundsSection.funds(draft).stream()
        .filter(fund -> draft.fundName(fund).equals(name))
        .findFirst();
  }

  /** A category's row is income where it adds, an expense where it takes away. */
  private Table statement(Table table, String fund) {
    return with(
        table,
        table.rows().stream()
            .map(
                row -> {
                  String name = row.cells().get(0).text();
                  String category = category(fund, name);
                  if (category == null
                      || !(row.cells().get(1) instanceof Cell.Numeral amount)
                      || amount.value() == null) {
                    return row;
                  }
                  boolean spent =
                      amount.value().signum() < 0 && !name.equals(receivedName(category));
                  Cell.SumOf sum =
                      spent
                          ? new Cell.SumOf(
                              "vouchers-" + fund,
                              Vouchers.EXPENSE,
                              List.of(new Cell.Match(Vouchers.CATEGORY, category)),
                              true)
                          : received(fund, category);
                  return with(row, 1, sum);
                })
            .toList());
  }

  /** Of each utility what came in and what was handed on. */
  private Table utilities(Table table) {
    return with(
        table,
        table.rows().stream()
            .map(
                row -> {
                  String category = category("passthrough", row.cells().get(0).text());
                  return category == null
                      ? row
                      : with(
                          with(row, 2, received("passthrough", category)),
                          3,
                          spent("passthrough", category));
                })
            .toList());
  }

  private @Nullable String category(String fund, String name) {
    return draft.input().slice().entries().stream()
        .filter(entry -> entry.fund().equals(fund))
        .map(entry -> CategoryName.of(draft, entry.category()))
        .filter(
            category ->
                Stream.of(category, receivedName(category), draft.say("statement.paid", category))
                    .anyMatch(name::equals))
        .findFirst()
        .orElse(null);
  }

  private String receivedName(String category) {
    return draft.say("statement.received", category);
  }

  private static Cell.SumOf received(String fund, String category) {
    return new Cell.SumOf(
        "vouchers-" + fund,
        Vouchers.INCOME,
        List.of(new Cell.Match(Vouchers.CATEGORY, category)),
        false);
  }

  private static Cell.SumOf spent(String fund, String category) {
    return new Cell.SumOf(
        "vouchers-" + fund,
        Vouchers.EXPENSE,
        List.of(new Cell.Match(Vouchers.CATEGORY, category)),
        false);
  }

  private static Table with(Table table, List<Table.Row> rows) {
    return new Table(table.id(), table.title(), table.columns(), rows, table.note());
  }

  private static Table.Row with(Table.Row row, int column, Cell.SumOf sum) {
    if (!(row.cells().get(column) instanceof Cell.Numeral n) || n.value() == null) {
      return row;
    }
    List<Cell> cells = new ArrayList<>(row.cells());
    cells.set(column, new Cell.Numeral(n.value(), n.form(), n.text(), n.strong(), sum));
    return new Table.Row(row.emphasis(), cells);
  }
}
