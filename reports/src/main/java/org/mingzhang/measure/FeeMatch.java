package org.mingzhang.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Receipt;
import org.mingzhang.ledger.Slice;

/**
 * The fee system's receipts held against the income that the service fund's vouchers book (features
 * B10), to the fen. What is booked as one sum since the last voucher of an item goes first: it
 * names its receipts. Then single receipts, and the sums of a day, a week and a month, each with a
 * voucher of its last day or up to {@value #DAYS} days later.
 *
 * @param groups what was matched, in the order in which it was found
 * @param onlyFees receipts that no voucher books, in their order
 * @param onlyBooks income that no receipt stands behind, in its order
 */
public record FeeMatch(List<Group> groups, List<Receipt> onlyFees, List<Entry> onlyBooks) {

  /** A receipt may be booked so many days later, never earlier. */
  public static final int DAYS = 5;

  /** Which receipts stand behind which vouchers. */
  public enum Way {
    /** All of an item since the last voucher of the item. */
    SINCE_VOUCHER,
    /** One receipt. */
    SINGLE,
    /** All of a day by one method of payment. */
    DAY_AND_METHOD,
    /** All of a day. */
    DAY,
    /** All of an item on a day. */
    ITEM_AND_DAY,
    /** All of an item in a week from Monday. */
    ITEM_AND_WEEK,
    /** All of a week. */
    WEEK,
    /** All of an item in a month. */
    ITEM_AND_MONTH,
    /** All of a month. */
    MONTH
  }

  /** Receipts and vouchers that are the same money. */
  public record Group(Way way, List<Receipt> receipts, List<Entry> entries) {}

  public static FeeMatch of(Slice slice) {
    Search search =
        new Search(
            slice.period().start(),
            slice.receipts(),
            slice.entries().stream()
                .filter(e -> e.fund().equals("service") && e.direction().equals("income"))
                .filter(e -> e.amount().fen() != 0)
                .toList());
    return search.run();
  }

  public Money onlyInFees() {
    return Money.ofFen(onlyFees.stream().mapToLong(FeeMatch::fen).reduce(0, Math::addExact));
  }

  public Money onlyInBooks() {
    return Money.ofFen(onlyBooks.stream().mapToLong(FeeMatch::fen).reduce(0, Math::addExact));
  }

  static long fen(Receipt receipt) {
    return receipt.paid().fen();
  }

  static long fen(Entry entry) {
    return entry.amount().fen();
  }

  /** What is left, less with each step. */
  private static final class Search {
    private final LocalDate start;
    private final List<Group> groups = new ArrayList<>();
    private List<Receipt> receipts;
    private List<Entry> entries;

    Search(LocalDate start, List<Receipt> receipts, List<Entry> entries) {
      this.start = start;
      this.receipts = receipts;
      this.entries = entries;
    }

    FeeMatch run() {
      sinceTheLastVoucher();
      sameItem();
      match(Way.SINGLE, Movement.single(receipts, Receipt::day, FeeMatch::fen));
      sums(Way.DAY_AND_METHOD, r -> List.of(r.day(), r.method()));
      sums(Way.DAY, Receipt::day);
      sums(Way.ITEM_AND_DAY, r -> List.of(r.day(), r.feeItem()));
      sums(Way.ITEM_AND_WEEK, r -> List.of(week(r.day()), r.feeItem()));
      sums(Way.WEEK, r -> week(r.day()));
      sums(Way.ITEM_AND_MONTH, r -> List.of(YearMonth.from(r.day()), r.feeItem()));
      sums(Way.MONTH, r -> YearMonth.from(r.day()));
      return new FeeMatch(List.copyOf(groups), List.copyOf(receipts), List.copyOf(entries));
    }

    private static LocalDate week(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * A category of vouchers that is called like an item books that item; one that is called
     * otherwise may book any other item, or all of them.
     */
    private void sinceTheLastVoucher() {
      Set<String> items = names(receipts, Receipt::feeItem);
      Set<String> categories = names(entries, Entry::category);
      for (String category : categories) {
        if (items.contains(category)) {
          intervals(category, Set.of(category));
        }
      }
      Set<String> others = new TreeSet<>(items);
      others.removeAll(categories);
      for (String category : categories) {
        if (!items.contains(category)) {
          others.forEach(item -> intervals(category, Set.of(item)));
          intervals(category, others);
        }
      }
    }

    private static <T> Set<String> names(List<T> of, Function<T, String> name) {
      return of.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void intervals(String category, Set<String> items) {
      NavigableMap<LocalDate, List<Entry>> vouchers =
          entries.stream()
              .filter(entry -> entry.category().equals(category))
              .collect(Collectors.groupingBy(Entry::date, TreeMap::new, Collectors.toList()));
      NavigableMap<LocalDate, List<Receipt>> byDay =
          receipts.stream()
              .filter(receipt -> items.contains(receipt.feeItem()))
              .collect(Collectors.groupingBy(Receipt::day, TreeMap::new, Collectors.toList()));
      LocalDate from = start;
      for (Map.Entry<LocalDate, List<Entry>> day : vouchers.entrySet()) {
        List<Receipt> since =
            byDay.subMap(from, true, day.getKey(), true).values().stream()
                .flatMap(List::stream)
                .toList();
        long booked = day.getValue().stream().mapToLong(FeeMatch::fen).sum();
        if (!since.isEmpty() && since.stream().mapToLong(FeeMatch::fen).sum() == booked) {
          groups.add(new Group(Way.SINCE_VOUCHER, since, day.getValue()));
        }
        from = day.getKey().plusDays(1);
      }
      drop();
    }

    private void sameItem() {
      for (String item : names(receipts, Receipt::feeItem)) {
        match(
            Way.SINGLE,
            Movement.single(
                receipts.stream().filter(r -> r.feeItem().equals(item)).toList(),
                Receipt::day,
                FeeMatch::fen),
            entries.stream().filter(e -> e.category().equals(item)).toList());
      }
    }

    private void sums(Way way, Function<Receipt, ?> key) {
      match(way, Movement.grouped(receipts, key, 2, Receipt::day, FeeMatch::fen));
    }

    private void match(Way way, List<Movement<Receipt>> of) {
      match(way, of, entries);
    }

    private void match(Way way, List<Movement<Receipt>> of, List<Entry> with) {
      List<Movement<Entry>> single = Movement.single(with, Entry::date, FeeMatch::fen);
      for (Matching.Pair<Receipt, Entry> pair : Matching.pairs(of, single, 0, DAYS)) {
        groups.add(new Group(way, pair.left().rows(), pair.right().rows()));
      }
      drop();
    }

    /** Takes what is matched out of what is left. */
    private void drop() {
      Set<Receipt> usedReceipts = identity(groups.stream().map(Group::receipts));
      Set<Entry> usedEntries = identity(groups.stream().map(Group::entries));
      receipts = receipts.stream().filter(r -> !usedReceipts.contains(r)).toList();
      entries = entries.stream().filter(e -> !usedEntries.contains(e)).toList();
    }

    private static <T> Set<T> identity(Stream<? extends Collection<T>> of) {
      Set<T> set = Collections.newSetFromMap(new IdentityHashMap<>());
      of.forEach(set::addAll);
      return set;
    }
  }
}
