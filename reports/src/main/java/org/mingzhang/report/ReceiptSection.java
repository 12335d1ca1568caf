package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Receipt;
import org.mingzhang.measure.FeeMatch;

/**
 * 收费台账与凭证逐笔核对: which voucher of the service fund books which receipts of the fee system, and what
 * only one of the two has. For the committee, with numbers and source rows and without rooms.
 */
final class ReceiptSection {

  /** More would drown the page; the sums stand for all. */
  private static final int MOST = 200;

  private ReceiptSection() {}

  static List<Block> of(Draft draft) {
    FeeMatch match = FeeMatch.of(draft.input().slice());
    RowPlaces places = RowPlaces.of(draft);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.part(
            "receipt-match",
            draft.say("receipt-match.title"),
            draft.say("receipt-match.note", String.valueOf(FeeMatch.DAYS))));
    blocks.add(Blocks.table(counts(draft, match)));
    if (!match.onlyFees().isEmpty()) {
      blocks.add(Blocks.table(onlyFees(draft, match, places)));
    }
    if (!match.onlyBooks().isEmpty()) {
      blocks.add(Blocks.table(onlyBooks(draft, match, places)));
    }
    return List.copyOf(blocks);
  }

  private static Table counts(Draft draft, FeeMatch match) {
    Map<FeeMatch.Way, List<FeeMatch.Group>> byWay =
        match.groups().stream()
            .collect(Collectors.groupingBy(FeeMatch.Group::way, TreeMap::new, Collectors.toList()));
    List<Table.Row> rows = new ArrayList<>();
    byWay.forEach(
        (way, groups) -> {
          List<Receipt> receipts = groups.stream().flatMap(g -> g.receipts().stream()).toList();
          List<Entry> entries = groups.stream().flatMap(g -> g.entries().stream()).toList();
          rows.add(row(draft, "receipt-match.way." + way, receipts, entries));
        });
    rows.add(row(draft, "receipt-match.only-fees", match.onlyFees(), List.of()));
    rows.add(row(draft, "receipt-match.only-books", List.of(), match.onlyBooks()));
    List<Receipt> all =
        Stream.concat(
                match.groups().stream().flatMap(g -> g.receipts().stream()),
                match.onlyFees().stream())
            .toList();
    List<Entry> booked =
        Stream.concat(
                match.groups().stream().flatMap(g -> g.entries().stream()),
                match.onlyBooks().stream())
            .toList();
    rows.add(
        Cells.total(
            Cells.words(draft.say("total")),
            Cells.count(all.size()),
            Cells.strongMoney(received(all)),
            Cells.count(booked.size()),
            Cells.strongMoney(booked(booked)),
            Cells.words("")));
    return new Table(
        "receipt-match",
        draft.say("receipt-match.title"),
        List.of(
            Cells.left(draft.say("bank-lines.column.way"), 30),
            Cells.right(draft.say("receipt-match.column.receipts"), 12),
            Cells.right(draft.say("receipts.received"), 17),
            Cells.right(draft.say("bank-lines.column.vouchers"), 12),
            Cells.right(draft.say("receipts.booked"), 17),
            Cells.left(draft.say("column.finding"), 12)),
        rows,
        "");
  }

  private static Table.Row row(
      Draft draft, String key, List<Receipt> receipts, List<Entry> entries) {
    boolean open = receipts.isEmpty() != entries.isEmpty();
    return Cells.row(
        Cells.words(draft.say(key)),
        Cells.count(receipts.size()),
        Cells.money(received(receipts)),
        Cells.count(entries.size()),
        Cells.money(booked(entries)),
        open
            ? new Cell.Standing(Block.Status.UNDECIDED, draft.say("findings.question"))
            : new Cell.Standing(Block.Status.MET, draft.say("bank.agrees")));
  }

  private static BigDecimal received(List<Receipt> receipts) {
    return receipts.stream().map(Receipt::paid).reduce(Money.ZERO, Money::plus).toDecimal();
  }

  private static BigDecimal booked(List<Entry> entries) {
    return entries.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus).toDecimal();
  }

  private static Table onlyFees(Draft draft, FeeMatch match, RowPlaces places) {
    List<Table.Row> rows = new ArrayList<>();
    for (Receipt receipt : match.onlyFees().subList(0, Math.min(MOST, match.onlyFees().size()))) {
      rows.add(
          Cells.row(
              new Cell.Day(receipt.day(), receipt.day().toString()),
              receipt.number().isEmpty()
                  ? Cells.dash()
                  : Cells.words(PublicText.withoutIdentities(receipt.number())),
              Cells.words(PublicText.withoutIdentities(receipt.feeItem())),
              Cells.words(PublicText.withoutIdentities(receipt.method())),
              Cells.money(receipt.paid().toDecimal()),
              Cells.words(places.say(receipt.origin()))));
    }
    rows.add(total(draft, match.onlyInFees()));
    return list(
        draft,
        "receipts-only",
        draft.say("receipt-match.only-fees"),
        List.of("receipt-match.column.number", "column.fee-item", "receipt-match.column.method"),
        rows,
        match.onlyFees().size());
  }

  private static Table onlyBooks(Draft draft, FeeMatch match, RowPlaces places) {
    List<Table.Row> rows = new ArrayList<>();
    for (Entry entry : match.onlyBooks().subList(0, Math.min(MOST, match.onlyBooks().size()))) {
      rows.add(
          Cells.row(
              new Cell.Day(entry.date(), entry.date().toString()),
              Cells.words(PublicText.withoutIdentities(BankLists.number(entry))),
              Cells.words(PublicText.withoutIdentities(entry.category())),
              Cells.words(PublicText.withoutIdentities(entry.counterparty())),
              Cells.money(entry.amount().toDecimal()),
              Cells.words(places.say(entry.origin()))));
    }
    rows.add(total(draft, match.onlyInBooks()));
    return list(
        draft,
        "vouchers-only",
        draft.say("receipt-match.only-books"),
        List.of("column.voucher", "column.category", "column.counterparty"),
        rows,
        match.onlyBooks().size());
  }

  private static Table.Row total(Draft draft, Money amount) {
    return Cells.total(
        Cells.words(draft.say("total")),
        Cells.words(""),
        Cells.words(""),
        Cells.words(""),
        Cells.strongMoney(amount.toDecimal()),
        Cells.words(""));
  }

  private static Table list(
      Draft draft, String id, String title, List<String> columns, List<Table.Row> rows, int all) {
    return new Table(
        id,
        title,
        List.of(
            Cells.left(draft.say("column.date"), 11),
            Cells.left(draft.say(columns.get(0)), 17),
            Cells.left(draft.say(columns.get(1)), 15),
            Cells.left(draft.say(columns.get(2)), 15),
            Cells.right(draft.say("column.amount"), 13),
            Cells.left(draft.say("column.place"), 29)),
        rows,
        all > MOST ? draft.say("bank-lines.more", Numbers.count(MOST), Numbers.count(all)) : "");
  }
}
