package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Unit;

/**
 * The statement of reconciliation 银行存款余额调节表 as figures, of each fund that has a bank statement:
 * what was matched, what only one side has, and the balances that it leads from and to. Their rows
 * are the very lines that {@link BankMatch} left or matched.
 */
final class BankFigures {

  private static final List<String> DIRECTIONS = List.of("expense", "income");

  private final FigureSet current;
  private final Slice slice;
  private final BankMatch match;
  private final By fund;
  private final List<Figure> figures = new ArrayList<>();

  private BankFigures(Slice slice, FigureSet current, BankMatch match) {
    this.slice = slice;
    this.current = current;
    this.match = match;
    this.fund = By.of("fund", match.fund());
  }

  static List<Figure> of(Slice slice, FigureSet current) {
    List<Figure> all = new ArrayList<>();
    for (BankMatch match : BankMatch.of(slice)) {
      all.addAll(new BankFigures(slice, current, match).all());
    }
    return all;
  }

  private List<Figure> all() {
    for (String direction : DIRECTIONS) {
      boolean income = direction.equals("income");
      By by = By.of("direction", direction, "fund", match.fund());
      sum("bank.unrecorded", by, rows(lines(match.onlyBank()), income));
      sum("bank.in_transit", by, rows(entries(match.onlyBooks()), income));
      Map<BankMatch.Way, List<BankLine>> byWay =
          match.groups().stream()
              .filter(group -> group.amount().fen() > 0 == income)
              .collect(
                  Collectors.groupingBy(
                      BankMatch.Group::way,
                      TreeMap::new,
                      Collectors.flatMapping(
                          group -> group.lines().stream(), Collectors.toList())));
      byWay.forEach(
          (way, lines) -> {
            TreeMap<String, String> keys = new TreeMap<>(by.keys());
            keys.put("way", way.name().toLowerCase(Locale.ROOT));
            sum("bank.matched", new By(keys), signed(lines(lines), income));
          });
    }
    balances();
    return figures;
  }

  private void balances() {
    List<Contribution> open =
        Stream.concat(
                lines(match.onlyBank()).stream(),
                entries(match.onlyBooks()).stream().map(row -> with(row, -row.value())))
            .toList();
    Figure closing = current.find("funds.closing", fund).orElse(null);
    List<Part> books = closing == null ? List.of() : closing.parts();
    long rows = closing == null ? 0 : closing.rows();
    Money held = closing == null || closing.value() == null ? null : Money.of(closing.value());
    Money expected = held == null ? null : match.expected(held);
    add("bank.book_balance", held, rows, books);
    List<Part> leading = new ArrayList<>(books);
    leading.add(Part.of(1, Term.INCOME, open));
    add("bank.expected_balance", expected, rows(leading), leading);
    List<Part> statement = statement(expected);
    Money stated = stated(statement, expected);
    add("bank.statement_balance", stated, 1, statement);
    List<Part> apart = new ArrayList<>(statement);
    leading.forEach(part -> apart.add(part.negated()));
    add(
        "bank.difference",
        stated == null || expected == null ? null : stated.minus(expected),
        rows(apart),
        apart);
  }

  /** The distinct rows: what is in transit is in the books too. */
  private long rows(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part.rows(slice::contributions).stream())
        .map(Contribution::origin)
        .distinct()
        .count();
  }

  /**
   * Where the bank's balance stands: in the line after which the statement gives it, else in the
   * office's table of balances where that is what the books lead to, as the paper takes it.
   */
  private List<Part> statement(@Nullable Money expected) {
    if (match.ending().isPresent()) {
      StatementBalances.End end = match.ending().get();
      return List.of(
          Part.of(
              1,
              Term.CLOSING_STATED,
              List.of(
                  new Contribution(
                      Term.CLOSING_STATED, By.ALL, end.line().origin(), end.balance().fen()))));
    }
    List<Contribution> given =
        slice.contributions(Term.CLOSING_STATED).stream()
            .filter(row -> row.by().includes(fund))
            .filter(row -> expected != null && row.value() == expected.fen())
            .toList();
    return given.isEmpty() ? List.of() : List.of(Part.of(1, Term.CLOSING_STATED, given));
  }

  private @Nullable Money stated(List<Part> statement, @Nullable Money expected) {
    return statement.isEmpty() ? null : match.bankClosing().orElse(expected);
  }

  private void sum(String id, By by, List<Contribution> rows) {
    long fen = 0;
    for (Contribution row : rows) {
      fen = Math.addExact(fen, row.value());
    }
    figures.add(
        figure(id, by, Money.ofFen(fen), rows.size(), List.of(Part.of(1, Term.INCOME, rows))));
  }

  private void add(String id, @Nullable Money value, long rows, List<Part> parts) {
    figures.add(
        figure(id, fund, value, value == null ? 0 : rows, value == null ? List.of() : parts));
  }

  private static List<Contribution> lines(List<BankLine> lines) {
    return lines.stream().map(line -> row(line.origin(), BankMatch.fen(line))).toList();
  }

  private static List<Contribution> entries(List<Entry> entries) {
    return entries.stream().map(entry -> row(entry.origin(), BankMatch.fen(entry))).toList();
  }

  /** Of one direction, as amounts above zero: what reverses an expense is received. */
  private static List<Contribution> rows(List<Contribution> rows, boolean income) {
    return signed(rows.stream().filter(row -> row.value() > 0 == income).toList(), income);
  }

  private static List<Contribution> signed(List<Contribution> rows, boolean income) {
    return income ? rows : rows.stream().map(row -> with(row, -row.value())).toList();
  }

  private static Contribution row(Origin origin, long fen) {
    return new Contribution(Term.INCOME, By.ALL, origin, fen);
  }

  private static Contribution with(Contribution row, long fen) {
    return row(row.origin(), fen);
  }

  private static Figure figure(
      String id, By by, @Nullable Money value, long rows, List<Part> parts) {
    return new Figure(
        id,
        by,
        Unit.CNY,
        value == null ? null : value.toDecimal(),
        null,
        null,
        null,
        null,
        null,
        null,
        "",
        rows,
        parts);
  }
}
