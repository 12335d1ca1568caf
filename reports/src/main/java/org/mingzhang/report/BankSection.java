package org.mingzhang.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.BankBooks;
import org.mingzhang.measure.BankMatch;
import org.mingzhang.measure.Figure;

/**
 * 银行对账单与凭证逐笔核对: which voucher is which line of the bank, the statement of reconciliation 银行存款余额调节表
 * of each fund, and what only one side has. For the committee.
 */
record BankSection(Draft draft, List<Account> accounts) {

  /** One fund: its rows, and how they match at the period's end. */
  record Account(BankBooks books, BankMatch match) {}

  /** Funds in their usual order. */
  static BankSection of(Draft draft) {
    Map<String, Account> byFund =
        BankBooks.of(draft.input().slice()).stream()
            .collect(Collectors.toMap(BankBooks::fund, books -> new Account(books, books.match())));
    return new BankSection(
        draft, FundsSection.ordered(byFund.keySet()).stream().map(byFund::get).toList());
  }

  private List<BankMatch> matches() {
    return accounts.stream().map(Account::match).toList();
  }

  /** The statement of a fund's account; empty where the ledger has none for the period. */
  Optional<BankMatch> match(String fund) {
    return matches().stream().filter(match -> match.fund().equals(fund)).findFirst();
  }

  /** What of it has to be said on the committee's cover. */
  List<Block> warning() {
    return BankBalances.warning(draft, accounts);
  }

  List<Block> blocks() {
    List<BankMatch> matches = matches();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section(
            "bank-lines",
            draft.say("section.bank-lines"),
            draft.say("bank-lines.note", String.valueOf(BankMatch.DAYS))));
    Set<String> without = new TreeSet<>(FundsSection.funds(draft));
    matches.forEach(match -> without.remove(match.fund()));
    if (!without.isEmpty()) {
      blocks.add(
          Blocks.say(
              draft.say(
                  "bank-lines.none",
                  FundsSection.ordered(without).stream()
                      .map(draft::fundName)
                      .collect(Collectors.joining(draft.say("list.separator"))))));
    }
    matches.stream()
        .filter(match -> !match.untold().isEmpty())
        .forEach(
            match ->
                blocks.add(
                    Blocks.say(
                        draft.say(
                            "bank-lines.untold",
                            draft.fundName(match.fund()),
                            match.untold().stream()
                                .map(YearMonth::toString)
                                .collect(Collectors.joining(draft.say("list.separator")))))));
    if (!matches.isEmpty()) {
      blocks.add(Blocks.table(counts(draft, matches)));
      blocks.add(
          Blocks.part(
              "bank-statement",
              draft.say("bank-lines.statement", draft.period().lastDay().toString()),
              ""));
      blocks.add(Blocks.table(statement(draft, matches)));
      blocks.addAll(BankBalances.of(draft, accounts));
    }
    for (BankMatch match : matches) {
      blocks.addAll(BankLists.of(draft, match));
    }
    return List.copyOf(blocks);
  }

  private static Table counts(Draft draft, List<BankMatch> matches) {
    List<Table.Row> rows = new ArrayList<>();
    for (BankMatch match : matches) {
      Map<BankMatch.Way, List<BankMatch.Group>> byWay =
          match.groups().stream()
              .collect(
                  Collectors.groupingBy(BankMatch.Group::way, TreeMap::new, Collectors.toList()));
      byWay.forEach(
          (way, groups) ->
              rows.add(
                  Cells.row(
                      Cells.words(draft.fundName(match.fund())),
                      Cells.words(draft.say("bank-lines.way." + way)),
                      Cells.count(groups.stream().mapToLong(g -> g.entries().size()).sum()),
                      Cells.count(groups.stream().mapToLong(g -> g.lines().size()).sum()),
                      Cells.money(sum(groups, true)),
                      Cells.money(sum(groups, false)))));
      if (!match.reversals().isEmpty()) {
        rows.add(
            Cells.row(
                Cells.words(draft.fundName(match.fund())),
                Cells.words(draft.say("bank-lines.reversals")),
                Cells.count(2L * match.reversals().size()),
                Cells.dash(),
                Cells.dash(),
                Cells.dash()));
      }
      rows.add(
          Cells.row(
              Cells.words(draft.fundName(match.fund())),
              Cells.words(draft.say("bank-lines.only-books")),
              Cells.count(match.onlyBooks().size()),
              Cells.dash(),
              Cells.money(match.booksOnly(true).toDecimal()),
              Cells.money(match.booksOnly(false).toDecimal())));
      rows.add(
          Cells.row(
              Cells.words(draft.fundName(match.fund())),
              Cells.words(draft.say("bank-lines.only-bank")),
              Cells.dash(),
              Cells.count(match.onlyBank().size()),
              Cells.money(match.bankOnly(true).toDecimal()),
              Cells.money(match.bankOnly(false).toDecimal())));
    }
    return new Table(
        "bank-lines",
        draft.say("bank-lines.counts"),
        List.of(
            Cells.left(draft.say("column.fund"), 18),
            Cells.left(draft.say("bank-lines.column.way"), 32),
            Cells.right(draft.say("bank-lines.column.vouchers"), 11),
            Cells.right(draft.say("bank-lines.column.lines"), 11),
            Cells.right(draft.say("bank-lines.column.income"), 14),
            Cells.right(draft.say("bank-lines.column.expense"), 14)),
        rows,
        draft.say("bank-lines.counts.note"));
  }

  private static BigDecimal sum(List<BankMatch.Group> groups, boolean income) {
    return groups.stream()
        .map(BankMatch.Group::amount)
        .filter(amount -> amount.fen() > 0 == income)
        .map(amount -> income ? amount : amount.negate())
        .reduce(Money.ZERO, Money::plus)
        .toDecimal();
  }

  /** What stands in one row for every fund. */
  private record Line(String key, boolean strong, Function<BankMatch, @Nullable Money> amount) {}

  private static Table statement(Draft draft, List<BankMatch> matches) {
    List<Line> lines =
        List.of(
            new Line("books", true, match -> books(draft, match)),
            new Line("bank-income", false, match -> match.bankOnly(true)),
            new Line("bank-expense", false, match -> match.bankOnly(false)),
            new Line("books-income", false, match -> match.booksOnly(true)),
            new Line("books-expense", false, match -> match.booksOnly(false)),
            new Line("expected", true, match -> expected(draft, match)),
            new Line("bank", true, match -> bank(draft, match).orElse(null)),
            new Line("difference", false, match -> difference(draft, match)));
    List<Table.Row> rows = new ArrayList<>();
    for (Line line : lines) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cells.words(draft.say("bank-lines.line." + line.key())));
      for (BankMatch match : matches) {
        Money amount = line.amount().apply(match);
        cells.add(
            amount == null
                ? Cells.dash()
                : line.strong()
                    ? Cells.strongMoney(amount.toDecimal())
                    : Cells.money(amount.toDecimal()));
      }
      rows.add(new Table.Row(Table.Emphasis.NONE, cells));
    }
    List<Cell> findings = new ArrayList<>();
    findings.add(Cells.words(draft.say("column.finding")));
    matches.forEach(match -> findings.add(finding(draft, match)));
    rows.add(new Table.Row(Table.Emphasis.NONE, findings));
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Cells.left(draft.say("column.item"), 46));
    matches.forEach(match -> columns.add(Cells.right(draft.fundName(match.fund()), 18)));
    return new Table(
        "bank-statement",
        draft.say("bank-lines.statement", draft.period().lastDay().toString()),
        columns,
        rows,
        draft.say("bank-lines.statement.note"));
  }

  static @Nullable Money books(Draft draft, BankMatch match) {
    Figure closing = draft.figure("funds.closing", By.of("fund", match.fund()));
    BigDecimal value = closing == null ? null : closing.value();
    return value == null ? null : Money.of(value);
  }

  private static @Nullable Money expected(Draft draft, BankMatch match) {
    Money books = books(draft, match);
    return books == null ? null : match.expected(books);
  }

  /**
   * The statement's own balance; else one of the office's table of balances that agrees. One that
   * does not agree is the books' own, which are blocked where they differ from that table.
   */
  private static Optional<Money> bank(Draft draft, BankMatch match) {
    if (match.bankClosing().isPresent()) {
      return match.bankClosing();
    }
    Money expected = expected(draft, match);
    return StatedBalance.of(draft.input().slice(), match.fund(), Term.CLOSING_STATED)
        .map(Money::of)
        .filter(stated -> stated.equals(expected));
  }

  static @Nullable Money difference(Draft draft, BankMatch match) {
    Money expected = expected(draft, match);
    return expected == null
        ? null
        : bank(draft, match).map(bank -> bank.minus(expected)).orElse(null);
  }

  private static Cell finding(Draft draft, BankMatch match) {
    Money difference = difference(draft, match);
    if (difference == null) {
      return new Cell.Standing(
          Block.Status.UNDECIDED,
          draft.say(books(draft, match) == null ? "bank-lines.no-books" : "bank.not-given"));
    }
    return difference.fen() == 0
        ? new Cell.Standing(Block.Status.MET, draft.say("bank.agrees"))
        : new Cell.Standing(Block.Status.MISSED, draft.say("reconciliation.differs"));
  }
}
