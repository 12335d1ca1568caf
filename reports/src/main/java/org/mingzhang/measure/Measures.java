package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.Figure.Part;

/**
 * Everything measured of one community or portfolio in one period: exact sums, small enough to keep
 * for each community of a city. Immutable.
 */
public final class Measures {

  private static final String SATISFACTION = "survey.satisfaction";
  private static final String FLAGGED_TOO = "survey.satisfaction_flagged_too";
  private static final String BY_HOUSEHOLDS = "complaints.per_1000_households";

  private final String communityId;
  private final Period period;
  private final List<MonthHeld> months;
  private final SortedMap<Key, Entry> entries;

  private Measures(
      String communityId, Period period, List<MonthHeld> months, SortedMap<Key, Entry> entries) {
    this.communityId = communityId;
    this.period = period;
    this.months = List.copyOf(months);
    this.entries = Collections.unmodifiableSortedMap(entries);
  }

  /** The measures of one community. */
  public static Measures of(Slice slice) {
    return of(slice, Figures::definitions);
  }

  /** Only what is defined so. */
  static Measures of(Slice slice, Function<Sums, List<Definition>> definitions) {
    Sums sums = Sums.of(slice);
    SortedMap<Key, Entry> entries = new TreeMap<>();
    for (Definition definition : definitions.apply(sums)) {
      entries.put(
          new Key(definition.id(), definition.by()),
          new Entry(definition.measure(sums), definition.parts()));
    }
    return new Measures(slice.community().communityId(), slice.period(), slice.months(), entries);
  }

  /**
   * A portfolio of communities: sums are added, ratios, shares and intervals computed anew from
   * them. Medians and P90 are left out, for they cannot be merged. A sum is null where one
   * community's is unknown; a community without a survey takes no part in the survey. Those whose
   * base is too small take part in what is withheld of them only where together they make a base:
   * the whole less the published ones would tell it. Households of a community that handed in no
   * work orders are not in the base of complaints by households. The figures have no parts: theirs
   * are the communities' figures.
   *
   * @param id what stands in the place of the community's id
   * @throws IllegalArgumentException without communities, or where their periods differ
   */
  public static Measures merge(String id, List<Measures> communities) {
    if (communities.stream().map(m -> m.period).distinct().count() != 1) {
      throw new IllegalArgumentException(
          "a portfolio has communities of one period; found "
              + communities.stream().map(m -> m.communityId + " " + m.period).toList());
    }
    SortedMap<Key, Entry> merged = new TreeMap<>();
    SortedMap<Key, Entry> withheld = new TreeMap<>();
    SortedMap<Key, Setting> published = new TreeMap<>();
    communities.forEach(community -> community.settings(published));
    SortedMap<By, Set<Boolean>> counted = new TreeMap<>();
    communities.forEach(community -> community.counted(counted));
    for (Measures community : communities) {
      Set<By> apart = community.measuredApart(published);
      apart.addAll(community.countedApart(counted));
      boolean silent = Held.withoutOrders(community.months);
      community.entries.forEach(
          (key, entry) -> {
            if (entry.measure.merges()
                && !(silent && key.id.equals(BY_HOUSEHOLDS))
                && !(key.id.startsWith("survey.") && apart.contains(key.by))) {
              add(entry.measure.isWithheld() ? withheld : merged, key, entry);
            }
          });
    }
    withheld.forEach(
        (key, entry) -> {
          if (!entry.measure.isWithheld() || !merged.containsKey(key)) {
            add(merged, key, entry);
          }
        });
    dropMixed(merged, counted);
    return new Measures(id, communities.get(0).period, List.of(), merged);
  }

  /** What was measured with by those who publish a rate of it. */
  private void settings(SortedMap<Key, Setting> published) {
    entries.forEach(
        (key, entry) -> {
          if (entry.measure instanceof Setting setting && !withholds(key.by)) {
            published.merge(key, setting, Setting::plus);
          }
        });
  }

  private boolean withholds(By question) {
    Entry rate = entries.get(new Key(SATISFACTION, question));
    return rate == null || rate.measure.isWithheld();
  }

  /**
   * The questions whose rate it does not publish and that it measured otherwise than those who do:
   * its answers are no part of theirs, and do not spoil it.
   */
  private Set<By> measuredApart(SortedMap<Key, Setting> published) {
    Set<By> apart = new TreeSet<>();
    entries.forEach(
        (key, entry) -> {
          if (entry.measure instanceof Setting setting
              && withholds(key.by)
              && isOther(published.get(key), setting)) {
            apart.add(key.by);
          }
        });
    return apart;
  }

  /** Whether flagged answers are left out of the rates that it publishes. */
  private void counted(SortedMap<By, Set<Boolean>> published) {
    entries.forEach(
        (key, entry) -> {
          if (key.id.equals(SATISFACTION) && !entry.measure.isWithheld()) {
            published.computeIfAbsent(key.by, by -> new TreeSet<>()).add(leavesOut(key.by));
          }
        });
  }

  private boolean leavesOut(By question) {
    return entries.containsKey(new Key(FLAGGED_TOO, question));
  }

  /** As {@link #measuredApart}, of those who count other answers than they all do. */
  private Set<By> countedApart(SortedMap<By, Set<Boolean>> published) {
    Set<By> apart = new TreeSet<>();
    published.forEach(
        (by, ways) -> {
          if (withholds(by) && ways.size() == 1 && !ways.contains(leavesOut(by))) {
            apart.add(by);
          }
        });
    return apart;
  }

  private static boolean isOther(@Nullable Setting published, Setting mine) {
    return published != null && !published.isMixed() && !published.equals(mine);
  }

  /**
   * Answers on different scales, with different satisfied sets, or of which some leave out those
   * that are flagged, make no common rate.
   */
  private static void dropMixed(SortedMap<Key, Entry> merged, SortedMap<By, Set<Boolean>> counted) {
    Set<By> mixed = new TreeSet<>();
    merged.forEach(
        (key, entry) -> {
          if (entry.measure instanceof Setting setting && setting.isMixed()) {
            mixed.add(key.by);
          }
        });
    counted.forEach(
        (by, ways) -> {
          if (ways.size() > 1) {
            mixed.add(by);
          }
        });
    merged.keySet().removeIf(key -> key.id.startsWith("survey.") && mixed.contains(key.by));
  }

  private static void add(SortedMap<Key, Entry> sums, Key key, Entry entry) {
    sums.merge(
        key,
        new Entry(entry.measure, List.of()),
        (a, b) -> new Entry(Measure.merge(a.measure, b.measure), List.of()));
  }

  /** The figures, ordered by id and key. */
  public FigureSet figures(int revision) {
    Map<By, BigDecimal> printed = printedShares();
    List<Figure> figures = new ArrayList<>();
    entries.forEach(
        (key, entry) -> {
          Figure figure = entry.measure.figure(key.id, key.by, entry.parts);
          BigDecimal share = key.id.equals(ExpenseFigures.SHARE) ? printed.get(key.by) : null;
          figures.add(share == null ? figure : printed(figure, share));
        });
    return new FigureSet(communityId, period, revision, figures, months);
  }

  private Map<By, BigDecimal> printedShares() {
    SortedMap<By, Ratio> shares = new TreeMap<>();
    entries.forEach(
        (key, entry) -> {
          if (key.id.equals(ExpenseFigures.SHARE) && entry.measure instanceof Ratio ratio) {
            shares.put(key.by, ratio);
          }
        });
    return ExpenseFigures.printed(shares);
  }

  private static Figure printed(Figure f, BigDecimal share) {
    return new Figure(
        f.id(),
        f.by(),
        f.unit(),
        f.value(),
        f.numerator(),
        f.denominator(),
        f.lower(),
        f.upper(),
        f.population(),
        share,
        f.withheld(),
        f.rows(),
        f.parts());
  }

  private record Key(String id, By by) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::id).thenComparing(Key::by).compare(this, other);
    }
  }

  private record Entry(Measure measure, List<Part> parts) {}
}
