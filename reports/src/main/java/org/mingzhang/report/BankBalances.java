package org.mingzhang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.measure.BankBooks.Contradiction;
import org.mingzhang.measure.BankMatch;
import org.mingzhang.measure.StatementBalances.Break;
import org.mingzhang.report.BankSection.Account;

/**
 * What the bank's own balances say against the office's and against themselves, and what has been
 * open for long. For the committee; the weightiest of it stands on the cover.
 */
final class BankBalances {

  /** So many of a kind stand on the cover. */
  private static final int ON_COVER = 3;

  private static final int MOST = 200;

  private BankBalances() {}

  private record Given(String fund, Contradiction of) {}

  private record Broken(String fund, Break of) {}

  /** A row that only one side has. */
  private record Open(
      String fund, boolean inBooks, LocalDate day, String number, Money signed, Origin origin) {}

  static List<Block> warning(Draft draft, List<Account> accounts) {
    RowPlaces places = RowPlaces.of(draft);
    List<Block> blocks = new ArrayList<>();
    List<Broken> broken = broken(accounts);
    broken.stream()
        .limit(ON_COVER)
        .forEach(one -> blocks.add(Blocks.warn(say(draft, one, places))));
    more(draft, broken.size(), blocks);
    List<Given> open =
        given(draft, accounts).stream().filter(one -> !one.of().isExplained()).toList();
    open.stream()
        .limit(ON_COVER)
        .forEach(one -> blocks.add(Blocks.warn(say(draft, one, "bank-balances.open", places))));
    more(draft, open.size(), blocks);
    accounts.forEach(account -> differing(draft, account.match(), open, blocks));
    List<Given> explained =
        given(draft, accounts).stream().filter(one -> one.of().isExplained()).toList();
    if (!explained.isEmpty()) {
      Given last = explained.get(explained.size() - 1);
      String said = say(draft, last, "bank-balances.explained", places);
      blocks.add(
          Blocks.warn(
              explained.size() == 1
                  ? said
                  : said
                      + draft.say(
                          "bank-balances.other-days", Numbers.count(explained.size() - 1L))));
    }
    List<Open> waiting = waiting(accounts);
    if (!waiting.isEmpty()) {
      blocks.add(
          Blocks.warn(
              draft.say(
                  "bank-open.warning",
                  Numbers.count(waiting.size()),
                  String.valueOf(BankMatch.LONG),
                  Numbers.count(age(draft, waiting.get(0))))));
    }
    return List.copyOf(blocks);
  }

  private static void more(Draft draft, int all, List<Block> blocks) {
    if (all > ON_COVER) {
      blocks.add(Blocks.warn(draft.say("bank-balances.more", Numbers.count(all - ON_COVER))));
    }
  }

  /** The statement does not agree at the period's end, and no balance of the office told it. */
  private static void differing(
      Draft draft, BankMatch match, List<Given> told, List<Block> blocks) {
    Money difference = BankSection.difference(draft, match);
    boolean said =
        told.stream()
            .anyMatch(
                one ->
                    one.fund().equals(match.fund())
                        && one.of().stated().date().equals(match.cutOff()));
    if (difference != null && difference.fen() != 0 && !said) {
      blocks.add(
          Blocks.warn(
              draft.say(
                  "bank-balances.differs",
                  draft.fundName(match.fund()),
                  match.cutOff().toString(),
                  Numbers.money(difference.toDecimal()))));
    }
  }

  private static String say(Draft draft, Broken one, RowPlaces places) {
    BankLine line = one.of().line();
    return draft.say(
        "bank-breaks.warning",
        draft.fundName(one.fund()),
        line.date().toString(),
        PublicText.withoutIdentities(line.lineNo()),
        Numbers.money(one.of().stated().toDecimal()),
        Numbers.money(one.of().expected().toDecimal()),
        places.say(line.origin()));
  }

  private static String say(Draft draft, Given one, String key, RowPlaces places) {
    Contradiction of = one.of();
    return draft.say(
        key,
        draft.fundName(one.fund()),
        of.stated().date().toString(),
        Numbers.money(of.stated().balance().toDecimal()),
        places.say(of.stated().origin()),
        Numbers.money(of.bank().balance().toDecimal()),
        places.say(of.bank().line().origin()),
        Numbers.money(of.difference().toDecimal()),
        Numbers.money(of.open().toDecimal()));
  }

  private static List<Broken> broken(List<Account> accounts) {
    return accounts.stream()
        .flatMap(
            account ->
                account.books().breaks().stream()
                    .map(one -> new Broken(account.match().fund(), one)))
        .toList();
  }

  private static List<Given> given(Draft draft, List<Account> accounts) {
    return accounts.stream()
        .flatMap(
            account ->
                account.books().contradictions(draft.input().slice().statedBalances()).stream()
                    .map(one -> new Given(account.match().fund(), one)))
        .toList();
  }

  private static long age(Draft draft, Open open) {
    return draft.period().lastDay().toEpochDay() - open.day().toEpochDay();
  }

  /** What has been open too long, the oldest first. */
  private static List<Open> waiting(List<Account> accounts) {
    return accounts.stream()
        .map(Account::match)
        .flatMap(
            match ->
                Stream.concat(
                        match.onlyBooks().stream().map(entry -> open(match.fund(), entry)),
                        match.onlyBank().stream().map(line -> open(match.fund(), line)))
                    .filter(open -> match.age(open.day()) > BankMatch.LONG))
        .sorted(Comparator.comparing(Open::day))
        .toList();
  }

  private static Open open(String fund, Entry entry) {
    Money signed = entry.direction().equals("income") ? entry.amount() : entry.amount().negate();
    return new Open(fund, true, entry.date(), BankLists.number(entry), signed, entry.origin());
  }

  private static Open open(String fund, BankLine line) {
    Money signed = line.direction().equals("income") ? line.amount() : line.amount().negate();
    return new Open(fund, false, line.date(), line.lineNo(), signed, line.origin());
  }

  /** The tables, each only where there is something in it. */
  static List<Block> of(Draft draft, List<Account> accounts) {
    RowPlaces places = RowPlaces.of(draft);
    List<Block> blocks = new ArrayList<>();
    List<Broken> broken = broken(accounts);
    if (!broken.isEmpty()) {
      blocks.add(
          Blocks.part(
              "bank-breaks", draft.say("bank-breaks.title"), draft.say("bank-breaks.note")));
      blocks.add(Blocks.table(breaks(draft, broken, places)));
    }
    List<Given> given = given(draft, accounts);
    if (!given.isEmpty()) {
      blocks.add(
          Blocks.part(
              "bank-balances", draft.say("bank-balances.title"), draft.say("bank-balances.note")));
      blocks.add(Blocks.table(balances(draft, given, places)));
    }
    List<Open> waiting = waiting(accounts);
    if (!waiting.isEmpty()) {
      blocks.add(
          Blocks.part(
              "bank-open",
              draft.say("bank-open.title", String.valueOf(BankMatch.LONG)),
              draft.say("bank-open.note")));
      blocks.add(Blocks.table(waiting(draft, waiting, places)));
    }
    return blocks;
  }

  private static Table breaks(Draft draft, List<Broken> all, RowPlaces places) {
    List<Table.Row> rows = new ArrayList<>();
    for (Broken one : all.subList(0, Math.min(MOST, all.size()))) {
      BankLine line = one.of().line();
      rows.add(
          Cells.row(
              new Cell.Standing(Block.Status.MISSED, draft.say("totals.differs")),
              Cells.words(draft.fundName(one.fund())),
              new Cell.Day(line.date(), line.date().toString()),
              Cells.words(PublicText.withoutIdentities(line.lineNo())),
              Cells.money(one.of().expected().toDecimal()),
              Cells.money(one.of().stated().toDecimal()),
              Cells.words(places.say(line.origin()))));
    }
    return new Table(
        "bank-breaks",
        draft.say("bank-breaks.title"),
        List.of(
            Cells.left(draft.say("column.finding"), 8),
            Cells.left(draft.say("column.fund"), 13),
            Cells.left(draft.say("column.date"), 11),
            Cells.left(draft.say("bank-lines.column.number"), 15),
            Cells.right(draft.say("bank-breaks.column.expected"), 14),
            Cells.right(draft.say("bank-breaks.column.stated"), 14),
            Cells.left(draft.say("column.place"), 25)),
        rows,
        cut(draft, all.size()));
  }

  private static Table balances(Draft draft, List<Given> all, RowPlaces places) {
    List<Table.Row> rows = new ArrayList<>();
    for (Given one : all.subList(0, Math.min(MOST, all.size()))) {
      Contradiction of = one.of();
      rows.add(
          Cells.row(
              of.isExplained() ? question(draft) : open(draft),
              Cells.words(draft.fundName(one.fund())),
              new Cell.Day(of.stated().date(), of.stated().date().toString()),
              Cells.money(of.stated().balance().toDecimal()),
              Cells.money(of.bank().balance().toDecimal()),
              Cells.money(of.difference().toDecimal()),
              Cells.money(of.open().toDecimal()),
              Cells.words(
                  places.say(of.stated().origin())
                      + draft.say("list.separator")
                      + places.say(of.bank().line().origin()))));
    }
    return new Table(
        "bank-balances",
        draft.say("bank-balances.title"),
        List.of(
            Cells.left(draft.say("column.finding"), 7),
            Cells.left(draft.say("column.fund"), 13),
            Cells.left(draft.say("column.date"), 11),
            Cells.right(draft.say("bank-balances.column.given"), 12),
            Cells.right(draft.say("bank-balances.column.statement"), 12),
            Cells.right(draft.say("column.difference"), 11),
            Cells.right(draft.say("bank-balances.column.open"), 14),
            Cells.left(draft.say("column.place"), 20)),
        rows,
        cut(draft, all.size()));
  }

  private static Table waiting(Draft draft, List<Open> all, RowPlaces places) {
    List<Table.Row> rows = new ArrayList<>();
    for (Open one : all.subList(0, Math.min(MOST, all.size()))) {
      rows.add(
          Cells.row(
              question(draft),
              Cells.words(draft.fundName(one.fund())),
              Cells.words(
                  draft.say(one.inBooks() ? "bank-lines.only-books" : "bank-lines.only-bank")),
              new Cell.Day(one.day(), one.day().toString()),
              Cells.count(age(draft, one)),
              Cells.words(PublicText.withoutIdentities(one.number())),
              Cells.money(one.signed().toDecimal()),
              Cells.words(places.say(one.origin()))));
    }
    return new Table(
        "bank-open",
        draft.say("bank-open.title", String.valueOf(BankMatch.LONG)),
        List.of(
            Cells.left(draft.say("column.finding"), 7),
            Cells.left(draft.say("column.fund"), 13),
            Cells.left(draft.say("bank-open.column.side"), 15),
            Cells.left(draft.say("column.date"), 11),
            Cells.right(draft.say("bank-open.column.age"), 7),
            Cells.left(draft.say("bank-open.column.number"), 13),
            Cells.right(draft.say("bank-open.column.amount"), 13),
            Cells.left(draft.say("column.place"), 21)),
        rows,
        cut(draft, all.size()));
  }

  private static String cut(Draft draft, int all) {
    return all > MOST ? draft.say("bank-open.more", Numbers.count(MOST), Numbers.count(all)) : "";
  }

  private static Cell question(Draft draft) {
    return new Cell.Standing(Block.Status.UNDECIDED, draft.say("findings.question"));
  }

  private static Cell open(Draft draft) {
    return new Cell.Standing(Block.Status.MISSED, draft.say("exceptions.open"));
  }
}
