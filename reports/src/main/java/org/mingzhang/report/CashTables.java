package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.mask.PublicFees.Cash;

/** 权责与收付: the period's income beside its money, and what lies between (method, section 11). */
final class CashTables {

  private CashTables() {}

  static List<Block> of(Draft draft) {
    List<Block> received = List.of(Blocks.table(received(draft)));
    List<Block> reconciled =
        draft.fees().cash() == Cash.NONE ? List.of() : List.of(Blocks.table(reconciled(draft)));
    return Blocks.join(
        List.of(Blocks.part("cash", draft.say("cash.title"), draft.say("cash.note"))),
        Blocks.pair(received, reconciled));
  }

  private static Table received(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (List<Term> row : draft.fees().receipts()) {
      String key = row.stream().map(CashTables::name).collect(Collectors.joining("-"));
      BigDecimal amount =
          row.stream()
              .map(term -> draft.amount(figure(term), By.ALL))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      rows.add(line(draft, "cash." + key, amount));
    }
    rows.add(total(draft));
    return table(draft, "received", "cash.received.title", rows, "");
  }

  private static String name(Term term) {
    return switch (term) {
      case FEES_RECEIVED_CURRENT -> "current";
      case FEES_RECOVERED -> "recovered";
      default -> "ahead";
    };
  }

  private static String figure(Term term) {
    return term == Term.FEES_RECOVERED ? "fees.recovered" : "fees.received_" + name(term);
  }

  private static Table reconciled(Draft draft) {
    BigDecimal prepaid =
        draft.amount("fees.prepaid", By.ALL).subtract(draft.amount("fees.prepaid_opening", By.ALL));
    BigDecimal receivable =
        draft.amount("fees.arrears", By.ALL).subtract(draft.amount("fees.old_debt", By.ALL));
    BigDecimal beyond = draft.amount("fees.paid_beyond_due", By.ALL);
    List<Table.Row> rows = new ArrayList<>();
    rows.add(line(draft, "cash.accrued", draft.amount("fees.net_due", By.ALL)));
    if (draft.fees().cash() == Cash.JOINED) {
      rows.add(line(draft, "cash.joined", prepaid.subtract(receivable).add(beyond)));
    } else {
      rows.add(line(draft, "cash.prepaid", prepaid));
      rows.add(line(draft, "cash.receivable", receivable.negate()));
      if (beyond.signum() != 0) {
        rows.add(line(draft, "cash.beyond", beyond));
      }
    }
    rows.add(total(draft));
    String note =
        draft.fees().cash() == Cash.ALL
            ? draft.say(
                "cash.liability",
                draft.print(draft.figure("fees.prepaid")),
                draft.print(draft.figure("fees.prepaid_opening")))
            : draft.say("cash.liability.short");
    return table(draft, "accrual-cash", "cash.reconciled.title", rows, note + fromPrepaid(draft));
  }

  /** For the committee, how the receipts of the collection rate lead to those of the period. */
  private static String fromPrepaid(Draft draft) {
    BigDecimal paid = draft.amount("fees.paid", By.ALL);
    BigDecimal current = draft.amount("fees.received_current", By.ALL);
    return draft.owners()
        ? ""
        : draft.say(
            "cash.from-prepaid",
            Numbers.money(paid),
            Numbers.money(current),
            Numbers.money(paid.subtract(current)));
  }

  private static Table table(
      Draft draft, String id, String title, List<Table.Row> rows, String note) {
    return new Table(
        id,
        draft.say(title),
        List.of(
            Cells.left(draft.say("column.item"), 62), Cells.right(draft.say("column.amount"), 38)),
        rows,
        note);
  }

  private static Table.Row line(Draft draft, String key, BigDecimal amount) {
    return Cells.row(Cells.words(draft.say(key)), Cells.money(amount));
  }

  private static Table.Row total(Draft draft) {
    return Cells.total(
        Cells.words(draft.say("cash.total")), draft.cell(draft.figure("fees.received"), true));
  }
}
