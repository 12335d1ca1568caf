package org.mingzhang.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.BankMatch.Group;

/**
 * What is known of one fund's account from the first line of its statements to a period's end: the
 * vouchers and the bank's lines, whatever their period, so that what is open can be carried.
 */
public final class BankBooks {

  /** Further back than any ledger. */
  private static final int ALWAYS = 40_000;

  private final String fund;
  private final Period period;
  private final List<Entry> entries;
  private final List<BankLine> lines;

  private final Map<Long, String> names;

  private BankBooks(
      String fund,
      Period period,
      List<Entry> entries,
      List<BankLine> lines,
      Map<Long, String> names) {
    this.fund = fund;
    this.period = period;
    this.names = names;
    this.entries = entries;
    this.lines = lines;
  }

  /** One for each fund with a bank line in the period, in the order of the funds' names. */
  public static List<BankBooks> of(Slice slice) {
    Set<String> funds =
        slice.bankLines().stream()
            .map(BankLine::fund)
            .collect(Collectors.toCollection(TreeSet::new));
    if (funds.isEmpty()) {
      return List.of();
    }
    List<BankLine> lines =
        Stream.concat(slice.bankLinesBefore(ALWAYS).stream(), slice.bankLines().stream()).toList();
    LocalDate first =
        lines.stream().map(BankLine::date).min(Comparator.naturalOrder()).orElseThrow();
    long before = Math.max(0, ChronoUnit.DAYS.between(first, slice.period().start()));
    List<Entry> entries =
        Stream.concat(
                slice.entriesBefore(Math.toIntExact(before + BankSearch.EARLY)).stream(),
                slice.entries().stream())
            .toList();
    Map<Long, String> names =
        slice.files().stream()
            .collect(Collectors.toMap(file -> file.file().id(), file -> file.file().path()));
    return funds.stream()
        .map(
            fund ->
                new BankBooks(
                    fund,
                    slice.period(),
                    entries.stream().filter(entry -> entry.fund().equals(fund)).toList(),
                    lines.stream().filter(line -> line.fund().equals(fund)).toList(),
                    names))
        .toList();
  }

  public String fund() {
    return fund;
  }

  /** As it stands at the period's end. */
  public BankMatch match() {
    return match(period.lastDay());
  }

  /** As it stood at the end of a day of the period. */
  BankMatch match(LocalDate cutOff) {
    List<Entry> booked = entries.stream().filter(e -> !e.date().isAfter(cutOff)).toList();
    List<BankLine> said = lines.stream().filter(l -> !l.date().isAfter(cutOff)).toList();
    Predicate<LocalDate> now = day -> period.contains(day) && !day.isAfter(cutOff);
    BookCover stated = BookCover.of(said, names);
    BankSearch search =
        new BankSearch(booked, said, now.or(stated::tells), now.or(BookCover.of(booked)::tells));
    search.run();
    List<Group> groups =
        search.groups().stream()
            .filter(
                group ->
                    group.entries().stream().map(Entry::date).anyMatch(now)
                        || group.lines().stream().map(BankLine::date).anyMatch(now))
            .sorted(
                Comparator.comparing((Group group) -> group.entries().get(0).date())
                    .thenComparing(group -> group.entries().get(0).voucherNo())
                    .thenComparing(group -> group.entries().get(0).line()))
            .toList();
    return new BankMatch(
        fund,
        cutOff,
        groups,
        search.reversals().stream()
            .filter(pair -> now.test(pair.booked().date()) || now.test(pair.back().date()))
            .toList(),
        search.openEntries(),
        search.openLines(),
        balances().upTo(cutOff),
        stated.untold(cutOff));
  }

  /** The statement's own balances. */
  public StatementBalances balances() {
    return StatementBalances.of(lines);
  }

  /** Where a line of the period does not lead to the balance that it states. */
  public List<StatementBalances.Break> breaks() {
    return balances().breaks().stream().filter(one -> period.contains(one.line().date())).toList();
  }

  /**
   * A balance that the office gave, and another that the bank's statement gives for the same day.
   *
   * @param open what the bank has more than the books by what was open on that day
   */
  public record Contradiction(Balance stated, StatementBalances.End bank, Money open) {

    /** The statement's less the office's. */
    public Money difference() {
      return bank.balance().minus(stated.balance());
    }

    /** Whether the rows that were open on that day make all of it. */
    public boolean isExplained() {
      return difference().equals(open);
    }
  }

  /** The office's balances of the period that the statement contradicts, by day. */
  public List<Contradiction> contradictions(List<Balance> given) {
    StatementBalances own = balances();
    BookCover cover = BookCover.of(lines, names);
    return given.stream()
        .filter(balance -> balance.fund().equals(fund) && period.contains(balance.date()))
        .filter(balance -> cover.tells(balance.date()))
        .sorted(Comparator.comparing(Balance::date))
        .flatMap(balance -> contradiction(balance, own.upTo(balance.date())).stream())
        .toList();
  }

  private Optional<Contradiction> contradiction(
      Balance stated, Optional<StatementBalances.End> bank) {
    return bank.filter(end -> !end.balance().equals(stated.balance()))
        .map(end -> new Contradiction(stated, end, match(stated.date()).open()));
  }
}
