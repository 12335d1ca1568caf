package org.mingzhang.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;

/**
 * A fund's bank statement held against its vouchers (features B10): the same amount to the fen in
 * the same direction, up to {@value #DAYS} days apart. First line by line, then sums: a voucher of
 * several lines, the voucher lines of a day, the bank's lines of a day. What is in the books of one
 * period and at the bank in the next was in transit and is found again there.
 *
 * @param groups what was matched and touches the period, by day and number of its first voucher
 * @param onlyBooks vouchers of the period that the bank does not have, in their order
 * @param onlyBank the bank's lines of the period that no voucher has, in their order
 * @param bankClosing what the statement gives as balance at the period's end; empty where its lines
 *     do not say or do not follow from each other
 */
public record BankMatch(
    String fund,
    List<Group> groups,
    List<Entry> onlyBooks,
    List<BankLine> onlyBank,
    Optional<Money> bankClosing) {

  /** A transfer may be in transit over a weekend and a holiday. */
  public static final int DAYS = 5;

  /** A pair across the period's start may stand in a row of others that reach further back. */
  private static final int BEFORE = 2 * DAYS;

  /** What stands for what. */
  public enum Way {
    /** One line for one line. */
    LINE,
    /** All lines of one voucher for one line of the bank. */
    VOUCHER,
    /** Voucher lines of one day for one line of the bank. */
    DAY_OF_VOUCHERS,
    /** One voucher line for the bank's lines of one day. */
    DAY_OF_BANK
  }

  /** Lines of vouchers and of the bank that are the same money. */
  public record Group(Way way, List<Entry> entries, List<BankLine> lines) {

    public Money amount() {
      return Money.ofFen(lines.stream().mapToLong(BankMatch::fen).sum());
    }

    /**
     * Days from the last voucher line to the bank's last line; negative where the bank is first.
     */
    public long days() {
      return last(lines.stream().map(BankLine::date)) - last(entries.stream().map(Entry::date));
    }

    private static long last(Stream<LocalDate> days) {
      return days.mapToLong(LocalDate::toEpochDay).max().orElse(0);
    }
  }

  /** A match for each fund with a bank line in the period, in the order of the funds' names. */
  public static List<BankMatch> of(Slice slice) {
    Set<String> funds = new TreeSet<>();
    slice.bankLines().forEach(line -> funds.add(line.fund()));
    if (funds.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = both(slice.entriesBefore(BEFORE), slice.entries());
    List<BankLine> lines = both(slice.bankLinesBefore(BEFORE), slice.bankLines());
    return funds.stream()
        .map(
            fund ->
                of(
                    fund,
                    entries.stream().filter(entry -> entry.fund().equals(fund)).toList(),
                    lines.stream().filter(line -> line.fund().equals(fund)).toList(),
                    slice.period()::contains))
        .toList();
  }

  private static <T> List<T> both(List<T> before, List<T> then) {
    return Stream.concat(before.stream(), then.stream()).toList();
  }

  private static BankMatch of(
      String fund, List<Entry> entries, List<BankLine> lines, Predicate<LocalDate> inPeriod) {
    Search search = new Search(entries, lines);
    List<Group> groups = search.groups();
    groups.removeIf(
        group ->
            group.entries().stream().map(Entry::date).noneMatch(inPeriod)
                && group.lines().stream().map(BankLine::date).noneMatch(inPeriod));
    groups.sort(
        Comparator.comparing((Group group) -> group.entries().get(0).date())
            .thenComparing(group -> group.entries().get(0).voucherNo())
            .thenComparing(group -> group.entries().get(0).line()));
    return new BankMatch(
        fund,
        List.copyOf(groups),
        search.entries.stream().filter(entry -> inPeriod.test(entry.date())).toList(),
        search.lines.stream().filter(line -> inPeriod.test(line.date())).toList(),
        closing(lines.stream().filter(line -> inPeriod.test(line.date())).toList()));
  }

  /** What the bank has and the books have not: received less paid. */
  public Money bankOnly(boolean income) {
    return Money.ofFen(side(onlyBank.stream().mapToLong(BankMatch::fen).toArray(), income));
  }

  /** What the books have and the bank has not: received, or paid as a positive amount. */
  public Money booksOnly(boolean income) {
    return Money.ofFen(side(onlyBooks.stream().mapToLong(BankMatch::fen).toArray(), income));
  }

  private static long side(long[] amounts, boolean income) {
    long sum = 0;
    for (long fen : amounts) {
      if (fen > 0 == income) {
        sum = Math.addExact(sum, Math.abs(fen));
      }
    }
    return sum;
  }

  /** The balance that the bank has to show where the books are as they are. */
  public Money expected(Money books) {
    return books
        .plus(bankOnly(true))
        .minus(bankOnly(false))
        .minus(booksOnly(true))
        .plus(booksOnly(false));
  }

  static long fen(Entry entry) {
    return entry.direction().equals("income") ? entry.amount().fen() : -entry.amount().fen();
  }

  static long fen(BankLine line) {
    return line.direction().equals("income") ? line.amount().fen() : -line.amount().fen();
  }

  /** What is left, less with each step. */
  private static final class Search {
    private List<Entry> entries;
    private List<BankLine> lines;

    Search(List<Entry> entries, List<BankLine> lines) {
      this.entries = entries.stream().filter(entry -> entry.amount().fen() != 0).toList();
      this.lines = lines.stream().filter(line -> line.amount().fen() != 0).toList();
    }

    List<Group> groups() {
      List<Entry> all = entries;
      List<Group> groups = new ArrayList<>();
      match(Way.LINE, vouchersOf(entries), linesOf(lines), groups);
      match(Way.VOUCHER, vouchers(all), linesOf(lines), groups);
      match(
          Way.DAY_OF_VOUCHERS,
          Movement.grouped(
              entries, e -> List.of(e.date(), fen(e) > 0), 2, Entry::date, BankMatch::fen),
          linesOf(lines),
          groups);
      match(
          Way.DAY_OF_BANK,
          vouchersOf(entries),
          Movement.grouped(
              lines, l -> List.of(l.date(), fen(l) > 0), 2, BankLine::date, BankMatch::fen),
          groups);
      return groups;
    }

    private static List<Movement<Entry>> vouchersOf(List<Entry> of) {
      return Movement.single(of, Entry::date, BankMatch::fen);
    }

    private static List<Movement<BankLine>> linesOf(List<BankLine> of) {
      return Movement.single(of, BankLine::date, BankMatch::fen);
    }

    /** Whole vouchers of several lines, none of which is matched yet. */
    private List<Movement<Entry>> vouchers(List<Entry> all) {
      Set<Entry> left = identity(entries);
      return Movement.grouped(all, Entry::voucherNo, 2, Entry::date, BankMatch::fen).stream()
          .filter(voucher -> left.containsAll(voucher.rows()))
          .toList();
    }

    private void match(
        Way way, List<Movement<Entry>> of, List<Movement<BankLine>> with, List<Group> groups) {
      Set<Entry> usedEntries = identity(List.of());
      Set<BankLine> usedLines = identity(List.of());
      for (Matching.Pair<Entry, BankLine> pair : Matching.pairs(of, with, DAYS, DAYS)) {
        usedEntries.addAll(pair.left().rows());
        usedLines.addAll(pair.right().rows());
        groups.add(new Group(way, pair.left().rows(), pair.right().rows()));
      }
      entries = entries.stream().filter(entry -> !usedEntries.contains(entry)).toList();
      lines = lines.stream().filter(line -> !usedLines.contains(line)).toList();
    }

    private static <T> Set<T> identity(Collection<T> of) {
      Set<T> set = Collections.newSetFromMap(new IdentityHashMap<>());
      set.addAll(of);
      return set;
    }
  }

  /**
   * The balance after the last line, in whichever order the lines of a day stand: of a day's
   * balances all but the last are the one before another line.
   */
  private static Optional<Money> closing(List<BankLine> lines) {
    Map<LocalDate, List<BankLine>> byDay = new TreeMap<>(Comparator.reverseOrder());
    lines.forEach(line -> byDay.computeIfAbsent(line.date(), d -> new ArrayList<>()).add(line));
    for (List<BankLine> day : byDay.values()) {
      Map<Long, Integer> ends = new TreeMap<>();
      for (BankLine line : day) {
        Money balance = line.balance();
        if (balance == null) {
          return Optional.empty();
        }
        ends.merge(balance.fen(), 1, Integer::sum);
        ends.merge(balance.fen() - fen(line), -1, Integer::sum);
      }
      ends.values().removeIf(times -> times == 0);
      if (!ends.isEmpty()) {
        List<Long> last =
            ends.entrySet().stream().filter(e -> e.getValue() > 0).map(Map.Entry::getKey).toList();
        boolean one = last.size() == 1 && ends.getOrDefault(last.get(0), 0) == 1;
        return one ? Optional.of(Money.ofFen(last.get(0))) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
