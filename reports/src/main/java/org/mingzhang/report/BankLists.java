package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.BankMatch;
import org.mingzhang.measure.BankMatch.Group;
import org.mingzhang.measure.BankMatch.Reversal;
import org.mingzhang.measure.BankMatch.Way;

/**
 * Of one fund, row by row: what only one side has, and what was matched as a sum or another day.
 */
final class BankLists {

  /** More would drown the page; the sums stand for all. */
  private static final int MOST = 200;

  private BankLists() {}

  static List<Block> of(Draft draft, BankMatch match) {
    RowPlaces places = RowPlaces.of(draft);
    String fund = match.fund();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.part(
            "bank-only-" + fund,
            draft.say("bank-lines.part", draft.fundName(fund), draft.say("bank-lines.only-bank")),
            draft.say("bank-lines.only-bank.note")));
    blocks.add(
        match.onlyBank().isEmpty()
            ? Blocks.say(draft.say("none"))
            : Blocks.table(onlyBank(draft, match, places)));
    blocks.add(
        Blocks.part(
            "books-only-" + fund,
            draft.say("bank-lines.part", draft.fundName(fund), draft.say("bank-lines.only-books")),
            draft.say("bank-lines.only-books.note")));
    blocks.add(
        match.onlyBooks().isEmpty()
            ? Blocks.say(draft.say("none"))
            : Blocks.table(onlyBooks(draft, match, places)));
    List<Group> inferred =
        match.groups().stream().filter(g -> g.way() != Way.LINE || g.days() != 0).toList();
    if (!match.reversals().isEmpty()) {
      blocks.add(
          Blocks.part(
              "bank-reversals-" + fund,
              draft.say("bank-lines.part", draft.fundName(fund), draft.say("bank-lines.reversals")),
              draft.say("bank-lines.reversals.note")));
      blocks.add(Blocks.table(reversals(draft, match, places)));
    }
    if (!inferred.isEmpty()) {
      blocks.add(
          Blocks.part(
              "bank-groups-" + fund,
              draft.say("bank-lines.part", draft.fundName(fund), draft.say("bank-lines.inferred")),
              draft.say("bank-lines.inferred.note")));
      blocks.add(Blocks.table(inferred(draft, fund, inferred)));
    }
    return blocks;
  }

  private static Table onlyBank(Draft draft, BankMatch match, RowPlaces places) {
    List<Table.Row> rows = new ArrayList<>();
    for (BankLine line : match.onlyBank().subList(0, Math.min(MOST, match.onlyBank().size()))) {
      rows.add(
          row(
              draft,
              new Cell.Day(line.date(), line.date().toString()),
              line.lineNo(),
              line.direction().equals("income") ? line.amount() : line.amount().negate(),
              line.counterparty(),
              line.description(),
              places.say(line.origin())));
    }
    rows.add(total(draft, match.bankOnly(true), match.bankOnly(false)));
    return list(
        draft,
        "bank-only-" + match.fund(),
        draft.say(
            "bank-lines.part", draft.fundName(match.fund()), draft.say("bank-lines.only-bank")),
        "bank-lines.column.number",
        rows,
        match.onlyBank().size());
  }

  private static Table onlyBooks(Draft draft, BankMatch match, RowPlaces places) {
    List<Table.Row> rows = new ArrayList<>();
    for (Entry entry : match.onlyBooks().subList(0, Math.min(MOST, match.onlyBooks().size()))) {
      rows.add(
          row(
              draft,
              new Cell.Day(entry.date(), entry.date().toString()),
              number(entry),
              entry.direction().equals("income") ? entry.amount() : entry.amount().negate(),
              entry.counterparty(),
              entry.description(),
              places.say(entry.origin())));
    }
    rows.add(total(draft, match.booksOnly(true), match.booksOnly(false)));
    return list(
        draft,
        "books-only-" + match.fund(),
        draft.say(
            "bank-lines.part", draft.fundName(match.fund()), draft.say("bank-lines.only-books")),
        "column.voucher",
        rows,
        match.onlyBooks().size());
  }

  static String number(Entry entry) {
    return entry.voucherNo() + (entry.line() > 1 ? "/" + entry.line() : "");
  }

  private static Table.Row row(
      Draft draft,
      Cell day,
      String number,
      Money signed,
      String counterparty,
      String description,
      String place) {
    Cell amount = Cells.money((signed.fen() > 0 ? signed : signed.negate()).toDecimal());
    String who =
        List.of(counterparty, description).stream()
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(draft.say("list.comma")));
    return Cells.row(
        day,
        Cells.words(PublicText.withoutIdentities(number)),
        signed.fen() > 0 ? amount : Cells.words(""),
        signed.fen() > 0 ? Cells.words("") : amount,
        Cells.words(PublicText.withoutIdentities(who)),
        Cells.words(place));
  }

  private static Table.Row total(Draft draft, Money income, Money expense) {
    return Cells.total(
        Cells.words(draft.say("total")),
        Cells.words(""),
        Cells.strongMoney(income.toDecimal()),
        Cells.strongMoney(expense.toDecimal()),
        Cells.words(""),
        Cells.words(""));
  }

  private static Table list(
      Draft draft, String id, String title, String number, List<Table.Row> rows, int all) {
    return new Table(
        id,
        title,
        List.of(
            Cells.left(draft.say("column.date"), 11),
            Cells.left(draft.say(number), 16),
            Cells.right(draft.say("bank-lines.column.income"), 12),
            Cells.right(draft.say("bank-lines.column.expense"), 12),
            Cells.left(draft.say("bank-lines.column.who"), 23),
            Cells.left(draft.say("column.place"), 26)),
        rows,
        all > MOST ? draft.say("bank-lines.more", Numbers.count(MOST), Numbers.count(all)) : "");
  }

  private static Table reversals(Draft draft, BankMatch match, RowPlaces places) {
    List<Table.Row> rows = new ArrayList<>();
    for (Reversal pair : match.reversals().subList(0, Math.min(MOST, match.reversals().size()))) {
      rows.add(
          Cells.row(
              new Cell.Day(pair.booked().date(), pair.booked().date().toString()),
              Cells.words(PublicText.withoutIdentities(number(pair.booked()))),
              new Cell.Day(pair.back().date(), pair.back().date().toString()),
              Cells.words(PublicText.withoutIdentities(number(pair.back()))),
              Cells.money(pair.booked().amount().toDecimal()),
              Cells.words(
                  places.say(pair.booked().origin())
                      + draft.say("list.separator")
                      + places.say(pair.back().origin()))));
    }
    return new Table(
        "bank-reversals-" + match.fund(),
        draft.say(
            "bank-lines.part", draft.fundName(match.fund()), draft.say("bank-lines.reversals")),
        List.of(
            Cells.left(draft.say("column.date"), 11),
            Cells.left(draft.say("column.voucher"), 17),
            Cells.left(draft.say("bank-lines.column.reversed-on"), 11),
            Cells.left(draft.say("bank-lines.column.reversal"), 17),
            Cells.right(draft.say("column.amount"), 14),
            Cells.left(draft.say("column.place"), 30)),
        rows,
        match.reversals().size() > MOST
            ? draft.say(
                "bank-lines.more", Numbers.count(MOST), Numbers.count(match.reversals().size()))
            : "");
  }

  private static Table inferred(Draft draft, String fund, List<Group> groups) {
    List<Table.Row> rows = new ArrayList<>();
    for (Group group : groups.subList(0, Math.min(MOST, groups.size()))) {
      rows.add(
          Cells.row(
              Cells.words(draft.say("bank-lines.way." + group.way())),
              Cells.words(
                  numbers(
                      draft,
                      group.entries().stream()
                          .map(e -> group.way() == Way.VOUCHER ? e.voucherNo() : number(e))
                          .distinct()
                          .toList())),
              new Cell.Day(group.entries().get(0).date(), group.entries().get(0).date().toString()),
              Cells.words(numbers(draft, group.lines().stream().map(BankLine::lineNo).toList())),
              new Cell.Day(group.lines().get(0).date(), group.lines().get(0).date().toString()),
              Cells.words(
                  draft.say(
                      group.isLate() ? "bank-lines.late" : "bank-lines.days",
                      Numbers.count(Math.abs(group.days())))),
              Cells.money(group.amount().toDecimal())));
    }
    return new Table(
        "bank-groups-" + fund,
        draft.say("bank-lines.part", draft.fundName(fund), draft.say("bank-lines.inferred")),
        List.of(
            Cells.left(draft.say("bank-lines.column.way"), 18),
            Cells.left(draft.say("column.voucher"), 20),
            Cells.left(draft.say("column.date"), 11),
            Cells.left(draft.say("bank-lines.column.number"), 20),
            Cells.left(draft.say("bank-lines.column.bank-date"), 11),
            Cells.left(draft.say("bank-lines.column.days"), 8),
            Cells.right(draft.say("column.amount"), 14)),
        rows,
        groups.size() > MOST
            ? draft.say("bank-lines.more", Numbers.count(MOST), Numbers.count(groups.size()))
            : "");
  }

  private static String numbers(Draft draft, List<String> all) {
    return PublicText.withoutIdentities(String.join(draft.say("list.separator"), all));
  }
}
