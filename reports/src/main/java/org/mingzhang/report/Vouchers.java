package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Entry;

/** 凭证明细: every voucher line of the period, a table for each fund, with its totals. */
final class Vouchers {

  /** Columns of its tables. */
  static final int CATEGORY = 2;

  static final int INCOME = 5;
  static final int EXPENSE = 6;

  private Vouchers() {}

  static List<Block> of(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("vouchers", draft.say("section.vouchers"), draft.say("vouchers.note")));
    Map<String, List<Entry>> byFund = new TreeMap<>();
    FileNumbers numbers = FileNumbers.of(draft);
    for (Entry entry : draft.input().slice().entries()) {
      byFund.computeIfAbsent(entry.fund(), fund -> new ArrayList<>()).add(entry);
    }
    if (byFund.isEmpty()) {
      blocks.add(Blocks.say(draft.say("none")));
    }
    for (String fund : FundsSection.ordered(byFund.keySet())) {
      List<Entry> entries = byFund.getOrDefault(fund, List.of());
      blocks.add(
          Blocks.part(
              "vouchers-" + fund,
              draft.fundName(fund),
              draft.say("vouchers.count", Numbers.count(entries.size()))));
      blocks.add(Blocks.table(table(draft, fund, entries, numbers)));
    }
    return List.copyOf(blocks);
  }

  private static Table table(Draft draft, String fund, List<Entry> entries, FileNumbers numbers) {
    List<Table.Row> rows = new ArrayList<>();
    entries.forEach(entry -> rows.add(row(draft, entry, numbers)));
    By by = By.of("fund", fund);
    rows.add(
        Cells.total(
            Cells.words(draft.say("total")),
            Cells.words(""),
            Cells.words(""),
            Cells.words(""),
            Cells.words(""),
            draft.cell(draft.figure("funds.income", by), true),
            draft.cell(draft.figure("funds.expense", by), true),
            Cells.words("")));
    return new Table(
        "vouchers-" + fund,
        draft.say("vouchers.title", draft.fundName(fund)),
        List.of(
            Cells.left(draft.say("column.date"), 11),
            Cells.left(draft.say("column.voucher"), 12),
            Cells.left(draft.say("column.category"), 16),
            Cells.left(draft.say("column.counterparty"), 16),
            Cells.left(draft.say("column.description"), 21),
            Cells.right(draft.say("column.income"), 12),
            Cells.right(draft.say("column.expense"), 12),
            Cells.right(draft.say("column.origin"), 8)),
        rows,
        "");
  }

  private static Table.Row row(Draft draft, Entry entry, FileNumbers numbers) {
    Cell amount = Cells.money(entry.amount().toDecimal());
    boolean income = entry.direction().equals("income");
    return Cells.row(
        new Cell.Day(entry.date(), entry.date().toString()),
        Cells.words(
            PublicText.withoutIdentities(entry.voucherNo())
                + (entry.line() > 1 ? "/" + entry.line() : "")),
        Cells.words(CategoryName.of(draft, entry.category())),
        Cells.words(PublicText.withoutIdentities(entry.counterparty())),
        Cells.words(PublicText.withoutIdentities(entry.description())),
        income ? amount : Cells.words(""),
        income ? Cells.words("") : amount,
        Cells.muted(numbers.place(entry.origin())));
  }
}
