package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.BankMatch;
import org.mingzhang.measure.Figure;

/** 对账: opening and closing as computed beside the balances that the office gave. */
final class Reconciliation {

  private Reconciliation() {}

  static List<Block> of(Draft draft, BankSection bank) {
    List<Table.Row> rows = new ArrayList<>();
    Slice slice = draft.input().slice();
    for (String fund : FundsSection.funds(draft)) {
      rows.add(
          row(
              draft,
              draft.say("reconciliation.opening", draft.fundName(fund)),
              StatedBalance.of(slice, fund, Term.OPENING_ROLLED).orElse(null),
              StatedBalance.of(slice, fund, Term.OPENING_STATED)));
      rows.addAll(inside(draft, fund));
      rows.add(closing(draft, bank, fund));
    }
    Table table =
        new Table(
            "reconciliation",
            draft.say("section.reconciliation"),
            List.of(
                Cells.left(draft.say("column.balance"), 34),
                Cells.right(draft.say("column.computed"), 18),
                Cells.right(draft.say("column.stated"), 18),
                Cells.right(draft.say("column.difference"), 14),
                Cells.left(draft.say("column.finding"), 16)),
            rows,
            draft.say("reconciliation.note"));
    return List.of(
        Blocks.section("reconciliation", draft.say("section.reconciliation"), ""),
        rows.isEmpty() ? Blocks.say(draft.say("none")) : Blocks.table(table),
        Blocks.part("receipts", draft.say("receipts.title"), draft.say("receipts.part")),
        Blocks.table(receipts(draft)));
  }

  /** Beside the office's balance; where it gave none, beside the bank's own statement. */
  private static Table.Row closing(Draft draft, BankSection bank, String fund) {
    Figure figure = draft.figure("funds.closing", By.of("fund", fund));
    BigDecimal closing = figure == null ? null : figure.value();
    Optional<BigDecimal> stated =
        StatedBalance.of(draft.input().slice(), fund, Term.CLOSING_STATED);
    Optional<BankMatch> match =
        stated.isPresent()
            ? Optional.empty()
            : bank.match(fund).filter(one -> one.endingInLastMonth().isPresent());
    if (match.isEmpty()) {
      return row(draft, draft.say("reconciliation.closing", draft.fundName(fund)), closing, stated);
    }
    Money said = match.get().bankClosing().orElseThrow();
    String label =
        draft.say(
            "reconciliation.statement",
            draft.fundName(fund),
            match.get().ending().orElseThrow().line().date().toString());
    Table.Row row = row(draft, label, closing, Optional.of(said.toDecimal()));
    boolean explained =
        closing != null
            && !said.equals(Money.of(closing))
            && said.equals(match.get().expected(Money.of(closing)));
    if (!explained) {
      return row;
    }
    List<Cell> cells = new ArrayList<>(row.cells());
    cells.set(
        cells.size() - 1,
        new Cell.Standing(Block.Status.MET, draft.say("reconciliation.after-open")));
    return Cells.row(cells);
  }

  /** The balances of days before the last, each beside the opening and what moved since. */
  static List<Table.Row> inside(Draft draft, String fund) {
    Figure opening = draft.figure("funds.opening", By.of("fund", fund));
    BigDecimal start = opening == null ? null : opening.value();
    return draft.input().slice().balances().stream()
        .filter(balance -> balance.fund().equals(fund))
        .map(
            balance ->
                row(
                    draft,
                    draft.say(
                        "reconciliation.inside", draft.fundName(fund), balance.day().toString()),
                    start == null
                        ? null
                        : start.add(balance.income().minus(balance.expense()).toDecimal()),
                    Optional.of(balance.stated().toDecimal())))
        .toList();
  }

  /** The receipts of the fee system beside the vouchers' income of the service fund. */
  private static Table receipts(Draft draft) {
    BigDecimal received = draft.amount("fees.received", By.ALL);
    BigDecimal booked = draft.amount("funds.income", By.of("fund", "service"));
    BigDecimal gap = booked.subtract(received);
    return new Table(
        "receipts",
        draft.say("receipts.title"),
        List.of(
            Cells.left(draft.say("column.item"), 34),
            Cells.right(draft.say("receipts.received"), 18),
            Cells.right(draft.say("receipts.booked"), 18),
            Cells.right(draft.say("column.difference"), 14),
            Cells.left(draft.say("column.finding"), 16)),
        List.of(
            Cells.row(
                Cells.words(draft.fundName("service")),
                draft.cell(draft.figure("fees.received")),
                draft.cell(draft.figure("funds.income", By.of("fund", "service"))),
                Cells.money(gap),
                gap.signum() == 0
                    ? new Cell.Standing(Block.Status.MET, draft.say("bank.agrees"))
                    : new Cell.Standing(Block.Status.UNDECIDED, draft.say("findings.question")))),
        draft.say("receipts.note"));
  }

  private static Table.Row row(
      Draft draft, String label, @Nullable BigDecimal computed, Optional<BigDecimal> stated) {
    Cell difference = Cells.dash();
    Cell finding = new Cell.Standing(Block.Status.UNDECIDED, draft.say("reconciliation.open"));
    if (computed != null && stated.isPresent()) {
      BigDecimal gap = stated.get().subtract(computed);
      difference = Cells.money(gap);
      finding =
          gap.signum() == 0
              ? new Cell.Standing(Block.Status.MET, draft.say("bank.agrees"))
              : new Cell.Standing(Block.Status.MISSED, draft.say("reconciliation.differs"));
    }
    return Cells.row(
        Cells.words(label),
        computed == null ? Cells.dash() : Cells.money(computed),
        stated.isEmpty() ? Cells.dash() : Cells.money(stated.get()),
        difference,
        finding);
  }
}
