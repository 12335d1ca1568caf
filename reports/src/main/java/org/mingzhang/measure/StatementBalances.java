package org.mingzhang.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.BankLine;
import org.mingzhang.ledger.Money;

/**
 * What a fund's bank statement itself says of balances, in whichever order its lines stand: each
 * line's balance is the one before plus or minus its amount (features M6).
 */
public final class StatementBalances {

  /**
   * The balance after the last line up to a day.
   *
   * @param line where it stands
   */
  public record End(Money balance, BankLine line) {}

  /**
   * A line whose stated balance is not the one before with its amount.
   *
   * @param expected what it should be
   */
  public record Break(BankLine line, Money expected, Money stated) {}

  private final NavigableMap<LocalDate, List<BankLine>> byDay = new TreeMap<>();
  private final NavigableMap<LocalDate, Optional<End>> ends = new TreeMap<>();
  private final List<Break> breaks = new ArrayList<>();
  private final Map<LocalDate, Boolean> joined = new TreeMap<>();
  private @Nullable Long last;

  /** What the next line may also follow from, where only the one balance before was changed. */
  private @Nullable Long meant;

  private StatementBalances(List<BankLine> ordered) {
    ordered.forEach(line -> byDay.computeIfAbsent(line.date(), d -> new ArrayList<>()).add(line));
    byDay.forEach(this::day);
  }

  static StatementBalances of(List<BankLine> lines) {
    Map<Object, List<BankLine>> bySheet =
        lines.stream()
            .sorted(Comparator.comparingLong(line -> line.origin().row()))
            .collect(
                Collectors.groupingBy(
                    line -> List.of(line.origin().fileId(), line.origin().sheet()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<BankLine> ordered = new ArrayList<>();
    for (List<BankLine> sheet : bySheet.values()) {
      if (isNewestFirst(sheet)) {
        Collections.reverse(sheet);
      }
      ordered.addAll(sheet);
    }
    ordered.sort(Comparator.comparing(BankLine::date));
    return new StatementBalances(ordered);
  }

  private static boolean isNewestFirst(List<BankLine> sheet) {
    int oldest = 0;
    int newest = 0;
    for (int i = 1; i < sheet.size(); i++) {
      Money one = sheet.get(i - 1).balance();
      Money next = sheet.get(i).balance();
      if (one != null && next != null) {
        oldest += one.fen() + BankMatch.fen(sheet.get(i)) == next.fen() ? 1 : 0;
        newest += next.fen() + BankMatch.fen(sheet.get(i - 1)) == one.fen() ? 1 : 0;
      }
    }
    return oldest == newest
        ? sheet.get(0).date().isAfter(sheet.get(sheet.size() - 1).date())
        : newest > oldest;
  }

  private void day(LocalDate day, List<BankLine> lines) {
    Optional<BankLine> first =
        lines.stream().filter(line -> last != null && line.balance() != null).findFirst();
    if (!follows(lines)) {
      Optional<End> end = anyOrder(lines);
      if (end.isPresent()) {
        ends.put(day, end);
        first.ifPresent(line -> joined.put(day, true));
        last = end.get().balance().fen();
        meant = null;
        return;
      }
    }
    int before = breaks.size();
    lines.forEach(this::next);
    first.ifPresent(
        line ->
            joined.put(
                day,
                breaks.subList(before, breaks.size()).stream()
                    .noneMatch(one -> one.line().equals(line))));
    BankLine line = lines.get(lines.size() - 1);
    Money balance = line.balance();
    ends.put(
        day,
        balance == null || breaks.size() > before
            ? Optional.empty()
            : Optional.of(new End(balance, line)));
  }

  private void next(BankLine line) {
    Money balance = line.balance();
    Long expected = after(last, line);
    Long other = after(meant, line);
    meant = null;
    if (balance == null) {
      last = expected;
      return;
    }
    long stated = balance.fen();
    if (expected != null && expected != stated && !(other != null && other == stated)) {
      breaks.add(new Break(line, Money.ofFen(expected), balance));
      meant = expected;
    }
    last = stated;
  }

  private static @Nullable Long after(@Nullable Long before, BankLine line) {
    return before == null ? null : Long.valueOf(before + BankMatch.fen(line));
  }

  private boolean follows(List<BankLine> lines) {
    Long at = last;
    for (BankLine line : lines) {
      Money balance = line.balance();
      Long expected = after(at, line);
      if (balance != null && expected != null && expected != balance.fen()) {
        return false;
      }
      at = balance == null ? expected : Long.valueOf(balance.fen());
    }
    return true;
  }

  /**
   * The balance after the last of a day's lines where some other order leads through all of them:
   * of their balances all but the last are the one before another line.
   */
  private Optional<End> anyOrder(List<BankLine> lines) {
    Map<Long, Integer> ends = new TreeMap<>();
    boolean begins = false;
    for (BankLine line : lines) {
      Money balance = line.balance();
      if (balance == null) {
        return Optional.empty();
      }
      long before = balance.fen() - BankMatch.fen(line);
      begins = begins || last == null || before == last;
      ends.merge(balance.fen(), 1, Integer::sum);
      ends.merge(before, -1, Integer::sum);
    }
    ends.values().removeIf(times -> times == 0);
    Long start = last;
    if (ends.isEmpty()) {
      return begins && start != null ? end(lines, start) : Optional.empty();
    }
    boolean path =
        ends.size() == 2
            && ends.containsValue(1)
            && ends.containsValue(-1)
            && begins
            && (start == null || ends.getOrDefault(start, 0) == -1);
    return path
        ? end(
            lines,
            ends.entrySet().stream()
                .filter(e -> e.getValue() == 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow())
        : Optional.empty();
  }

  private static Optional<End> end(List<BankLine> lines, long fen) {
    Money balance = Money.ofFen(fen);
    return lines.stream()
        .filter(line -> balance.equals(line.balance()))
        .reduce((a, b) -> b)
        .map(line -> new End(balance, line));
  }

  /** In the order of the days. */
  List<Break> breaks() {
    return List.copyOf(breaks);
  }

  /** By day whether its first balance follows from the lines before; absent where none says. */
  Map<LocalDate, Boolean> joined() {
    return Collections.unmodifiableMap(joined);
  }

  /**
   * The balance after the last line up to a day, however long before it; empty where that line does
   * not say or does not follow from the one before.
   */
  Optional<End> upTo(LocalDate day) {
    Map.Entry<LocalDate, Optional<End>> end = ends.floorEntry(day);
    return end == null ? Optional.empty() : end.getValue();
  }
}
