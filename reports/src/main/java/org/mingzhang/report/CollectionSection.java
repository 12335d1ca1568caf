package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/** 收费情况: four rates with their fractions, arrears by age, fee items. */
final class CollectionSection {

  private static final List<String> RATES =
      List.of(
          "fees.collection_rate",
          "fees.household_collection_rate",
          "fees.arrears_recovery_rate",
          "fees.overall_collection_rate");
  private static final List<String> AGES = List.of("0-90", "91-180", "181-365", "over-365");

  private static final int SMALLEST_CELL = 5;

  private CollectionSection() {}

  static List<Block> of(Draft draft) {
    if (nothing(draft)) {
      return List.of(
          Blocks.section("collection", draft.say("section.collection"), ""),
          Blocks.say(draft.say("none")));
    }
    List<Block> left =
        List.of(
            Blocks.section("collection", draft.say("section.collection"), ""),
            Blocks.table(rates(draft)));
    List<Block> right =
        List.of(
            Blocks.section("arrears", draft.say("section.arrears"), draft.say("arrears.note")),
            Blocks.table(ages(draft)));
    List<Block> items =
        items(draft).isEmpty()
            ? List.of()
            : List.of(
                Blocks.part("fee-items", draft.say("fee-items"), ""),
                Blocks.table(itemTable(draft)));
    return Blocks.join(Blocks.pair(left, right), items, cash(draft));
  }

  /** 权责与收付: the period's income beside its money, and what lies between (method, section 11). */
  private static List<Block> cash(Draft draft) {
    Table received =
        new Table(
            "received",
            draft.say("cash.received.title"),
            List.of(
                Cells.left(draft.say("column.item"), 62),
                Cells.right(draft.say("column.amount"), 38)),
            List.of(
                line(draft, "cash.current", draft.amount("fees.received_current", By.ALL)),
                line(draft, "cash.recovered", draft.amount("fees.recovered", By.ALL)),
                line(draft, "cash.ahead", draft.amount("fees.received_ahead", By.ALL)),
                total(draft, "cash.total")),
            "");
    BigDecimal prepaid =
        draft.amount("fees.prepaid", By.ALL).subtract(draft.amount("fees.prepaid_opening", By.ALL));
    BigDecimal receivable =
        draft.amount("fees.arrears", By.ALL).subtract(draft.amount("fees.old_debt", By.ALL));
    BigDecimal beyond = draft.amount("fees.paid_beyond_due", By.ALL);
    List<Table.Row> rows = new ArrayList<>();
    rows.add(line(draft, "cash.accrued", draft.amount("fees.net_due", By.ALL)));
    rows.add(line(draft, "cash.prepaid", prepaid));
    rows.add(line(draft, "cash.receivable", receivable.negate()));
    if (beyond.signum() != 0) {
      rows.add(line(draft, "cash.beyond", beyond));
    }
    rows.add(total(draft, "cash.total"));
    Table reconciled =
        new Table(
            "accrual-cash",
            draft.say("cash.reconciled.title"),
            List.of(
                Cells.left(draft.say("column.item"), 62),
                Cells.right(draft.say("column.amount"), 38)),
            rows,
            draft.say(
                "cash.liability",
                draft.print(draft.figure("fees.prepaid")),
                draft.print(draft.figure("fees.prepaid_opening"))));
    return Blocks.join(
        List.of(Blocks.part("cash", draft.say("cash.title"), draft.say("cash.note"))),
        Blocks.pair(List.of(Blocks.table(received)), List.of(Blocks.table(reconciled))));
  }

  private static Table.Row line(Draft draft, String key, BigDecimal amount) {
    return Cells.row(Cells.words(draft.say(key)), Cells.money(amount));
  }

  private static Table.Row total(Draft draft, String key) {
    return Cells.total(
        Cells.words(draft.say(key)), draft.cell(draft.figure("fees.received"), true));
  }

  private static boolean nothing(Draft draft) {
    return Stream.of("fees.due", "fees.paid", "fees.prepaid", "fees.arrears")
        .noneMatch(id -> draft.has(id, By.ALL));
  }

  private static Table rates(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (String id : RATES) {
      Figure rate = draft.figure(id);
      rows.add(
          Cells.row(
              Cells.words(draft.say("figure." + id)), draft.parts(rate), draft.cell(rate, true)));
    }
    return new Table(
        "collection",
        draft.say("section.collection.title"),
        List.of(
            Cells.left(draft.say("column.measure"), 32),
            Cells.right(draft.say("column.fraction"), 46),
            Cells.right(draft.say("column.result"), 22)),
        rows,
        "");
  }

  private static Table ages(Draft draft) {
    BigDecimal largest =
        AGES.stream()
            .map(age -> draft.amount("fees.arrears_aged", By.of("age", age)))
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    List<Table.Row> rows = new ArrayList<>();
    for (String age : AGES) {
      Figure open = draft.figure("fees.arrears_aged", By.of("age", age));
      double share =
          largest.signum() <= 0
              ? 0
              : Math.max(0, Draft.valueOf(open).doubleValue() / largest.doubleValue());
      rows.add(
          Cells.row(
              Cells.words(draft.say("age." + age)),
              units(draft, age),
              draft.cell(open),
              new Cell.Bar(share, -1, draft.print(open))));
    }
    rows.add(
        Cells.total(
            Cells.words(draft.say("total")),
            Cells.words(""),
            draft.cell(draft.figure("fees.arrears"), true),
            Cells.words("")));
    return new Table(
        "arrears",
        draft.say("section.arrears.title"),
        List.of(
            Cells.left(draft.say("column.age"), 26),
            Cells.right(draft.say("column.households"), 16),
            Cells.right(draft.say("column.amount"), 30),
            Cells.left("", 28)),
        rows,
        draft.say("arrears.prepaid", draft.print(draft.figure("fees.prepaid"))));
  }

  /** One to four households could be known by what they owe (method, section 16). */
  private static Cell units(Draft draft, String age) {
    Figure units = draft.figure("fees.units_in_arrears", By.of("age", age));
    int count = Draft.valueOf(units).intValueExact();
    return count > 0 && count < SMALLEST_CELL
        ? Cells.words(draft.say("fewer", String.valueOf(SMALLEST_CELL)))
        : draft.cell(units);
  }

  /** The fee items, as figures of what is due. */
  static List<Figure> items(Draft draft) {
    return draft.all("fees.due").stream()
        .filter(figure -> figure.by().keys().containsKey("fee_item"))
        .toList();
  }

  private static Table itemTable(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (Figure item : items(draft)) {
      rows.add(
          item(draft, draft.publicName("fee-item", item.by().get("fee_item")), item.by(), false));
    }
    if (rows.size() > 1) {
      rows.add(item(draft, draft.say("total"), By.ALL, true));
    }
    return new Table(
        "fee-items",
        draft.say("fee-items"),
        List.of(
            Cells.left(draft.say("column.fee-item"), 30),
            Cells.right(draft.say("column.due"), 18),
            Cells.right(draft.say("column.reduced"), 18),
            Cells.right(draft.say("column.paid"), 18),
            Cells.right(draft.say("figure.fees.collection_rate"), 16)),
        rows,
        "");
  }

  private static Table.Row item(Draft draft, String label, By by, boolean total) {
    List<Cell> cells =
        List.of(
            Cells.words(label),
            draft.cell(draft.figure("fees.due", by), total),
            draft.cell(draft.figure("fees.reduced", by), total),
            draft.cell(draft.figure("fees.paid", by), total),
            draft.cell(draft.figure("fees.collection_rate", by), total));
    return new Table.Row(total ? Table.Emphasis.TOTAL : Table.Emphasis.NONE, cells);
  }
}
