package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.mask.PublicFees;

/** 按收费项目: due, reduced, paid and the rate of each item, or of items that are joined. */
final class FeeItemTable {

  private static final int PLACES = 6;

  private final Draft draft;
  private final boolean net;
  private final boolean paid;

  private FeeItemTable(Draft draft) {
    this.draft = draft;
    this.net = draft.fees().columns() != PublicFees.Columns.ALL;
    this.paid = draft.fees().columns() != PublicFees.Columns.DUE;
  }

  static Table of(Draft draft) {
    return new FeeItemTable(draft).table();
  }

  private Table table() {
    List<List<String>> groups = draft.fees().items();
    List<Table.Row> rows = new ArrayList<>();
    boolean allInOne = groups.size() == 1 && groups.get(0).size() > 1;
    if (!allInOne) {
      groups.forEach(group -> rows.add(row(name(group), sums(group), false)));
    }
    if (rows.size() != 1) {
      rows.add(row(draft.say("total"), sums(List.of()), true));
    }
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Cells.left(draft.say("column.fee-item"), net ? 42 : 30));
    columns.add(Cells.right(draft.say(net ? "column.net-due" : "column.due"), net ? 20 : 18));
    if (!net) {
      columns.add(Cells.right(draft.say("column.reduced"), 18));
    }
    if (paid) {
      columns.add(Cells.right(draft.say("column.paid"), net ? 20 : 18));
      columns.add(Cells.right(draft.say("figure." + PublicFees.COLLECTION), net ? 18 : 16));
    }
    return new Table("fee-items", draft.say("fee-items"), columns, rows, note());
  }

  private String note() {
    if (!net) {
      return "";
    }
    return draft.fees().reducedTotal()
        ? draft.say("fee-items.net.total", draft.print(draft.figure("fees.reduced")))
        : draft.say("fee-items.net");
  }

  private String name(List<String> group) {
    String names =
        group.stream()
            .map(item -> draft.publicName("fee-item", item))
            .distinct()
            .collect(Collectors.joining(draft.say("list.separator")));
    return group.size() == 1 ? names : draft.say("fee-items.joined", names);
  }

  private record Sums(BigDecimal due, BigDecimal reduced, BigDecimal paid) {}

  /** Of some items; of none, those of all that is billed. */
  private Sums sums(List<String> group) {
    return new Sums(sum("fees.due", group), sum("fees.reduced", group), sum("fees.paid", group));
  }

  private BigDecimal sum(String id, List<String> group) {
    return group.isEmpty()
        ? draft.amount(id, By.ALL)
        : group.stream()
            .map(item -> draft.amount(id, By.of("fee_item", item)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Table.Row row(String label, Sums sums, boolean total) {
    BigDecimal netDue = sums.due().subtract(sums.reduced());
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.words(label));
    cells.add(money(net ? netDue : sums.due(), total));
    if (!net) {
      cells.add(money(sums.reduced(), total));
    }
    if (paid) {
      cells.add(money(sums.paid(), total));
      cells.add(rate(sums.paid(), netDue, total));
    }
    return new Table.Row(total ? Table.Emphasis.TOTAL : Table.Emphasis.NONE, cells);
  }

  private static Cell money(BigDecimal yuan, boolean strong) {
    return strong ? Cells.strongMoney(yuan) : Cells.money(yuan);
  }

  private static Cell rate(BigDecimal paid, BigDecimal netDue, boolean strong) {
    if (netDue.signum() == 0) {
      return new Cell.Numeral(null, Cell.Form.PERCENT_2, Numbers.UNDEFINED, strong);
    }
    BigDecimal percent = paid.movePointRight(2).divide(netDue, 2, RoundingMode.HALF_UP);
    return new Cell.Numeral(
        paid.divide(netDue, PLACES, RoundingMode.HALF_UP),
        Cell.Form.PERCENT_2,
        Numbers.decimal(percent, 2) + "%",
        strong);
  }
}
