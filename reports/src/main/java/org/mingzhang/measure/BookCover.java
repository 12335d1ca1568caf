package org.mingzhang.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Origin;

/**
 * The months that one book of a fund, its vouchers or its bank statement, tells of: what the other
 * has there and this has not is open; elsewhere nobody knows. A month with a row is told. One
 * without is told where it lies inside one sheet, since an extract is not interrupted, where the
 * bank's balances lead over it without a fen between, or where the statement's file is named after
 * it; not where the balances say that something is missing.
 */
final class BookCover {

  private final LocalDate first;
  private final NavigableSet<YearMonth> months = new TreeSet<>();

  private BookCover(LocalDate first) {
    this.first = first;
  }

  /** Of vouchers. */
  static BookCover of(List<Entry> entries) {
    return of(entries, Entry::date, Entry::origin, Map.of());
  }

  /**
   * Of a statement.
   *
   * @param names the paths of the files by their number, or some of them
   */
  static BookCover of(List<BankLine> lines, Map<Long, String> names) {
    BookCover cover =
        of(lines, BankLine::date, BankLine::origin, StatementBalances.of(lines).joined());
    lines.stream()
        .map(line -> line.origin().fileId())
        .distinct()
        .forEach(file -> cover.months.addAll(NamedMonths.of(names.getOrDefault(file, ""))));
    return cover;
  }

  /**
   * Of either.
   *
   * @param joined by the first day after a gap whether the balances lead over it; absent where they
   *     do not say
   */
  private static <T> BookCover of(
      List<T> rows,
      Function<T, LocalDate> day,
      Function<T, Origin> origin,
      Map<LocalDate, Boolean> joined) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    Map<List<Object>, NavigableSet<LocalDate>> sheets = new HashMap<>();
    for (T row : rows) {
      days.add(day.apply(row));
      Origin at = origin.apply(row);
      sheets
          .computeIfAbsent(List.of(at.fileId(), at.sheet()), sheet -> new TreeSet<>())
          .add(day.apply(row));
    }
    BookCover cover = new BookCover(days.isEmpty() ? LocalDate.MAX : days.first());
    days.forEach(one -> cover.months.add(YearMonth.from(one)));
    for (LocalDate to : days) {
      LocalDate from = days.lower(to);
      if (from != null && joined.getOrDefault(to, isInside(sheets.values().stream(), from, to))) {
        between(from, to).forEach(cover.months::add);
      }
    }
    return cover;
  }

  private static boolean isInside(
      Stream<NavigableSet<LocalDate>> sheets, LocalDate from, LocalDate to) {
    return sheets.anyMatch(days -> !days.first().isAfter(from) && !days.last().isBefore(to));
  }

  private static Stream<YearMonth> between(LocalDate from, LocalDate to) {
    return Stream.iterate(
        YearMonth.from(from).plusMonths(1),
        month -> month.isBefore(YearMonth.from(to)),
        month -> month.plusMonths(1));
  }

  /** Whether the book tells of a day. */
  boolean tells(LocalDate day) {
    return !day.isBefore(first) && months.contains(YearMonth.from(day));
  }

  /** The months from the first row to a day that the book does not tell of, oldest first. */
  List<YearMonth> untold(LocalDate last) {
    List<YearMonth> untold = new ArrayList<>();
    if (!months.isEmpty()) {
      Set<YearMonth> told = months;
      between(first, last.plusMonths(1))
          .filter(month -> !told.contains(month))
          .forEach(untold::add);
    }
    return untold;
  }
}
