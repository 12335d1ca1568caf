package org.mingzhang.measure.mask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingzhang.ledger.Payer;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.mask.PublicFees.Cash;
import org.mingzhang.measure.mask.PublicFees.Columns;

/**
 * Which rows of the public tables of fees are joined or left out, so that no amount of one to four
 * units follows from all of them together (law §9, method §16).
 *
 * <p>Nothing is hidden row by row, for a total less the other rows gives it back. The paper begins
 * empty and takes up each table as finely as the tables before it allow; the table that the law
 * wants most comes first. So it is safe at every step, and nothing is left out that could be there.
 */
public final class FeeMask {

  /** More groups of small payers than these are looked at as one: more is joined, never less. */
  private static final int MOST_GROUPS = 1_000;

  private final FeeAmounts amounts;
  private final List<String> items;
  private final List<String> categories;
  private final List<long[]> zeros = new ArrayList<>();
  private final List<List<long[]>> guarded;

  private FeeMask(List<Payer> payers, List<String> items, List<String> categories, MaskRule rule) {
    this.amounts = new FeeAmounts(payers, items, categories);
    this.items = List.copyOf(items);
    this.categories = List.copyOf(categories);
    this.guarded = guarded(rule);
  }

  /**
   * What the paper for all owners prints.
   *
   * @param payers every unit with what it paid and owes
   * @param items the fee items in the order in which they are printed
   * @param categories of the fund's income in the order in which they are printed
   */
  public static PublicFees of(
      List<Payer> payers, List<String> items, List<String> categories, MaskRule rule) {
    return new FeeMask(payers, items, categories, rule).paper();
  }

  /** How many units owe something in one of these ages. */
  public static int unitsOwing(List<Payer> payers, List<String> ages) {
    FeeAmounts amounts = new FeeAmounts(payers, List.of(), List.of());
    return amounts.table().behind(amounts.owed(ages)).cardinality();
  }

  /**
   * The small amounts by the few units behind them: of each set of units under the threshold every
   * amount that is theirs alone.
   */
  private List<List<long[]>> guarded(MaskRule rule) {
    List<long[]> small = new ArrayList<>();
    List<BitSet> behind = new ArrayList<>();
    for (long[] amount : amounts.named()) {
      BitSet units = amounts.table().behind(amount);
      if (units.isEmpty()) {
        zeros.add(amount); // a reader knows a zero
      } else if (units.cardinality() < rule.threshold()) {
        small.add(amount);
        behind.add(units);
      }
    }
    Set<BitSet> unions = new LinkedHashSet<>(behind);
    for (List<BitSet> fresh = List.copyOf(unions); !fresh.isEmpty(); ) {
      Set<BitSet> next = new LinkedHashSet<>();
      for (BitSet one : fresh) {
        for (BitSet other : new HashSet<>(behind)) {
          BitSet union = (BitSet) one.clone();
          union.or(other);
          if (union.cardinality() < rule.threshold() && !unions.contains(union)) {
            next.add(union);
          }
        }
      }
      unions.addAll(next);
      if (unions.size() > MOST_GROUPS) {
        return List.of(small);
      }
      fresh = List.copyOf(next);
    }
    return unions.stream().map(units -> within(units, small, behind)).toList();
  }

  private static List<long[]> within(BitSet units, List<long[]> small, List<BitSet> behind) {
    List<long[]> theirs = new ArrayList<>();
    for (int i = 0; i < small.size(); i++) {
      BitSet others = (BitSet) behind.get(i).clone();
      others.andNot(units);
      if (others.isEmpty()) {
        theirs.add(small.get(i));
      }
    }
    return theirs;
  }

  private boolean safe(PublicFees paper) {
    if (guarded.isEmpty()) {
      return true;
    }
    Span known = Span.of(zeros);
    amounts.published(paper).forEach(known::add);
    return guarded.stream().noneMatch(sums -> known.meets(sums, zeros));
  }

  private PublicFees paper() {
    PublicFees everything = PublicFees.everything(items);
    if (safe(everything)) {
      return everything;
    }
    PublicFees paper =
        new PublicFees(
            Columns.NONE,
            List.of(),
            false,
            List.of(),
            List.of(),
            false,
            Cash.NONE,
            false,
            false,
            Set.of(PublicFees.HOUSEHOLDS),
            Set.copyOf(categories),
            Set.of());
    paper = withItems(paper);
    paper = finest(paper, receipts(), FeeMask::receipts);
    paper = finest(paper, List.of(true), FeeMask::arrears);
    paper = paper.arrears() ? finest(paper, ages(), FeeMask::ages) : paper;
    paper = finest(paper, EnumSet.complementOf(EnumSet.of(Cash.NONE)), FeeMask::cash);
    paper = finest(paper, List.of(PublicFees.OVERALL), FeeMask::fraction);
    paper = finest(paper, List.of(PublicFees.RECOVERY), FeeMask::fraction);
    paper = finest(paper, List.of(true), FeeMask::prepaid);
    paper = finest(paper, List.of(true), FeeMask::overpaid);
    return finest(paper, joinedIncome(paper), FeeMask::income);
  }

  private interface With<T> {
    PublicFees apply(PublicFees paper, T level);
  }

  private <T> PublicFees finest(PublicFees paper, Iterable<T> levels, With<T> with) {
    for (T level : levels) {
      PublicFees more = with.apply(paper, level);
      if (safe(more)) {
        return more;
      }
    }
    return paper;
  }

  /** As many rows as can be; of as many rows the ones with the most columns. */
  private PublicFees withItems(PublicFees paper) {
    return Stream.of(Columns.ALL, Columns.NET, Columns.DUE)
        .flatMap(columns -> joined(groups -> items(paper, columns, groups)))
        .map(found -> finest(found, List.of(true), FeeMask::reducedTotal))
        .max(
            Comparator.<PublicFees>comparingInt(found -> found.items().size())
                .thenComparing(PublicFees::columns, Comparator.reverseOrder()))
        .orElse(paper);
  }

  /** The finest groups of items that are safe, found by joining the smallest that help. */
  private Stream<PublicFees> joined(Function<List<List<String>>, PublicFees> with) {
    List<List<String>> groups = PublicFees.alone(items);
    while (!safe(with.apply(groups))) {
      if (groups.size() < 2) {
        return Stream.empty();
      }
      List<List<List<String>>> ways = ways(groups);
      groups = ways.stream().filter(way -> safe(with.apply(way))).findFirst().orElse(ways.get(0));
    }
    return Stream.of(with.apply(groups));
  }

  /** Every way to join two groups, those of the fewest units first; the joined row stands last. */
  private List<List<List<String>>> ways(List<List<String>> groups) {
    record Way(int units, List<List<String>> groups) {}
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        List<String> both = Stream.of(groups.get(i), groups.get(j)).flatMap(List::stream).toList();
        List<List<String>> way = new ArrayList<>(groups);
        way.remove(j);
        way.remove(i);
        way.add(items.stream().filter(both::contains).toList());
        ways.add(new Way(amounts.table().behind(amounts.due(both)).cardinality(), way));
      }
    }
    return ways.stream().sorted(Comparator.comparingInt(Way::units)).map(Way::groups).toList();
  }

  /**
   * The categories of income that could be joined, few of them first. What the table of fee items
   * does not print by itself is no income by itself; one alone would be the fund's income less the
   * others, so the one of the fewest units goes with it. What no unit is known behind comes last.
   */
  private List<Set<String>> joinedIncome(PublicFees paper) {
    boolean rows = paper.columns() == Columns.ALL || paper.columns() == Columns.NET;
    Set<String> joined = new TreeSet<>();
    for (String category : categories) {
      if (items.contains(category) && !(rows && paper.items().contains(List.of(category)))) {
        joined.add(category);
      }
    }
    List<String> rest =
        categories.stream()
            .filter(category -> !joined.contains(category))
            .sorted(Comparator.comparingInt(this::unitsBehind))
            .toList();
    List<Set<String>> ways = new ArrayList<>(List.of(Set.copyOf(joined)));
    for (String category : rest) {
      joined.add(category);
      ways.add(Set.copyOf(joined));
    }
    ways.removeIf(way -> way.size() == 1);
    return ways;
  }

  private int unitsBehind(String category) {
    return items.contains(category)
        ? amounts.table().behind(amounts.receivedFor(category)).cardinality()
        : Integer.MAX_VALUE;
  }

  private static List<List<List<Term>>> receipts() {
    Term current = Term.FEES_RECEIVED_CURRENT;
    Term recovered = Term.FEES_RECOVERED;
    Term ahead = Term.FEES_RECEIVED_AHEAD;
    return List.of(
        PublicFees.alone(PublicFees.RECEIPTS),
        List.of(List.of(current, ahead), List.of(recovered)),
        List.of(List.of(current), List.of(recovered, ahead)),
        List.of(List.of(current, recovered), List.of(ahead)));
  }

  /** Neighbouring ages, as many rows as can be; the oldest are joined first. */
  private static List<List<List<String>>> ages() {
    List<String> ages = PublicFees.AGES;
    List<List<List<String>>> ways = new ArrayList<>();
    for (int cuts = 0; cuts < 1 << (ages.size() - 1); cuts++) {
      List<List<String>> way = new ArrayList<>();
      int from = 0;
      for (int i = 1; i <= ages.size(); i++) {
        // The youngest age's cut is the lowest bit, so that among equals it comes first.
        if (i == ages.size() || (cuts >> (i - 1) & 1) == 1) {
          way.add(ages.subList(from, i));
          from = i;
        }
      }
      ways.add(way);
    }
    return ways.stream()
        .sorted(Comparator.<List<List<String>>>comparingInt(List::size).reversed())
        .toList();
  }

  private static PublicFees items(PublicFees p, Columns columns, List<List<String>> groups) {
    return p.with(
        paper -> {
          paper.columns = columns;
          paper.items = groups;
          paper.reducedTotal |= columns == Columns.ALL;
          paper.fractions.add(PublicFees.COLLECTION);
        });
  }

  private static PublicFees reducedTotal(PublicFees p, boolean shown) {
    return p.with(paper -> paper.reducedTotal = shown);
  }

  private static PublicFees receipts(PublicFees p, List<List<Term>> rows) {
    return p.with(paper -> paper.receipts = rows);
  }

  private static PublicFees arrears(PublicFees p, boolean shown) {
    return p.with(paper -> paper.arrears = shown);
  }

  private static PublicFees ages(PublicFees p, List<List<String>> rows) {
    return p.with(paper -> paper.ages = rows);
  }

  private static PublicFees cash(PublicFees p, Cash cash) {
    return p.with(
        paper -> {
          paper.cash = cash;
          paper.prepaid |= cash == Cash.ALL;
        });
  }

  private static PublicFees prepaid(PublicFees p, boolean shown) {
    return p.with(paper -> paper.prepaid = shown);
  }

  private static PublicFees overpaid(PublicFees p, boolean shown) {
    return p.with(paper -> paper.overpaid = shown);
  }

  private static PublicFees income(PublicFees p, Set<String> joined) {
    return p.with(paper -> paper.joinedIncome = joined);
  }

  private static PublicFees fraction(PublicFees p, String rate) {
    return p.with(paper -> paper.fractions.add(rate));
  }
}
