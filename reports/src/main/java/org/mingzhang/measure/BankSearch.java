package org.mingzhang.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.measure.BankMatch.Group;
import org.mingzhang.measure.BankMatch.Reversal;
import org.mingzhang.measure.BankMatch.Way;

/** Looks for what is the same money in vouchers and at the bank: what is left, less each step. */
final class BankSearch {

  /**
   * Days over which something is looked for in a month of which the other book is not known: less
   * than a month, so that what comes each month does not meet its own like.
   */
  static final int EARLY = 15;

  /** What an entry says that takes another back by the other direction. */
  private static final Pattern BACK =
      Pattern.compile("冲销|冲红|红冲|冲正|冲回|作废|转回|revers", Pattern.CASE_INSENSITIVE);

  private final List<Entry> all;
  private final int span;
  private final Predicate<LocalDate> entryCounts;
  private final Predicate<LocalDate> lineCounts;
  private final List<Group> groups = new ArrayList<>();
  private final List<Reversal> reversals = new ArrayList<>();
  private List<Entry> entries;
  private List<BankLine> lines;

  /**
   * Prepares a search.
   *
   * @param entryCounts whether a voucher of a day that the bank does not have is open
   * @param lineCounts whether a bank line of a day that the vouchers do not have is open
   */
  BankSearch(
      List<Entry> entries,
      List<BankLine> lines,
      Predicate<LocalDate> entryCounts,
      Predicate<LocalDate> lineCounts) {
    this.entries = entries.stream().filter(entry -> entry.amount().fen() != 0).toList();
    this.lines = lines.stream().filter(line -> line.amount().fen() != 0).toList();
    this.all = this.entries;
    this.entryCounts = entryCounts;
    this.lineCounts = lineCounts;
    long[] days =
        Stream.concat(
                this.entries.stream().map(Entry::date), this.lines.stream().map(BankLine::date))
            .mapToLong(LocalDate::toEpochDay)
            .sorted()
            .toArray();
    this.span = days.length == 0 ? 0 : Math.toIntExact(days[days.length - 1] - days[0]);
  }

  void run() {
    match(BankMatch.DAYS);
    reverse();
    match(EARLY);
    entries = openEntries();
    lines = openLines();
    match(span);
  }

  List<Group> groups() {
    return groups;
  }

  List<Reversal> reversals() {
    return reversals;
  }

  List<Entry> openEntries() {
    return entries.stream().filter(entry -> entryCounts.test(entry.date())).toList();
  }

  List<BankLine> openLines() {
    return lines.stream().filter(line -> lineCounts.test(line.date())).toList();
  }

  private void match(int days) {
    match(Way.LINE, vouchersOf(entries), linesOf(lines), days);
    match(Way.VOUCHER, vouchers(), linesOf(lines), days);
    match(
        Way.DAY_OF_VOUCHERS,
        Movement.grouped(
            entries, e -> List.of(e.date(), BankMatch.fen(e) > 0), 2, Entry::date, BankMatch::fen),
        linesOf(lines),
        days);
    match(
        Way.DAY_OF_BANK,
        vouchersOf(entries),
        Movement.grouped(
            lines, l -> List.of(l.date(), BankMatch.fen(l) > 0), 2, BankLine::date, BankMatch::fen),
        days);
  }

  private static List<Movement<Entry>> vouchersOf(List<Entry> of) {
    return Movement.single(of, Entry::date, BankMatch::fen);
  }

  private static List<Movement<BankLine>> linesOf(List<BankLine> of) {
    return Movement.single(of, BankLine::date, BankMatch::fen);
  }

  /** Whole vouchers of several lines, none of which is matched yet. */
  private List<Movement<Entry>> vouchers() {
    Set<Entry> left = identity(entries);
    return Movement.grouped(
            all,
            e -> List.of(e.voucherNo(), YearMonth.from(e.date())),
            2,
            Entry::date,
            BankMatch::fen)
        .stream()
        .filter(voucher -> left.containsAll(voucher.rows()))
        .toList();
  }

  private void match(Way way, List<Movement<Entry>> of, List<Movement<BankLine>> with, int days) {
    Set<Entry> usedEntries = identity(List.of());
    Set<BankLine> usedLines = identity(List.of());
    for (Matching.Pair<Entry, BankLine> pair : Matching.pairs(of, with, days, days)) {
      usedEntries.addAll(pair.left().rows());
      usedLines.addAll(pair.right().rows());
      groups.add(new Group(way, pair.left().rows(), pair.right().rows()));
    }
    entries = entries.stream().filter(entry -> !usedEntries.contains(entry)).toList();
    lines = lines.stream().filter(line -> !usedLines.contains(line)).toList();
  }

  /**
   * A negative line takes back one of its category, or of its direction; words one of the other.
   */
  private void reverse() {
    reverse(e -> List.of(e.direction(), e.category()), e -> e.amount().fen() < 0);
    reverse(e -> List.of(e.direction()), e -> e.amount().fen() < 0);
    reverse(e -> List.of(), e -> e.amount().fen() > 0 && BACK.matcher(e.description()).find());
    reversals.sort(
        Comparator.comparing((Reversal pair) -> pair.back().date())
            .thenComparing(pair -> pair.back().voucherNo())
            .thenComparing(pair -> pair.back().line()));
  }

  private void reverse(Function<Entry, List<String>> key, Predicate<Entry> takesBack) {
    Map<String, List<Entry>> alike =
        openEntries().stream()
            .collect(
                Collectors.groupingBy(
                    e -> String.join("\0", key.apply(e)), TreeMap::new, Collectors.toList()));
    Set<Entry> used = identity(List.of());
    for (List<Entry> some : alike.values()) {
      List<Movement<Entry>> backs = vouchersOf(some.stream().filter(takesBack).toList());
      List<Movement<Entry>> booked =
          Movement.single(
              some.stream().filter(e -> e.amount().fen() > 0 && !takesBack.test(e)).toList(),
              Entry::date,
              e -> -BankMatch.fen(e));
      for (Matching.Pair<Entry, Entry> pair : Matching.pairs(booked, backs, 0, span)) {
        Entry one = pair.left().rows().get(0);
        Entry back = pair.right().rows().get(0);
        used.addAll(List.of(one, back));
        reversals.add(new Reversal(one, back));
      }
    }
    entries = entries.stream().filter(entry -> !used.contains(entry)).toList();
  }

  private static <T> Set<T> identity(Collection<T> of) {
    Set<T> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(of);
    return set;
  }
}
