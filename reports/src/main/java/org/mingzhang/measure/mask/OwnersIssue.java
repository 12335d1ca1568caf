package org.mingzhang.measure.mask;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.mask.OwnersList.Kind;
import org.mingzhang.measure.mask.OwnersList.Listed;

/**
 * The counts of one topic ({@code repairs}) that a period's paper prints for all owners, and all
 * that a reader can add up between them. A relation is taken in only where the counts fulfil it.
 */
final class OwnersIssue {

  /** A stock has the name and date of the day it is counted at the end of. */
  static final String AT_END = "repairs.open";

  static final String AT_START = "repairs.open_at_start";
  static final String OTHERWISE = "repairs.closed_otherwise";

  /** What an earlier period counted as closed otherwise and this one completed. */
  private static final String UNDONE = "repairs.closed_otherwise undone";

  private static final String REPORTED = "repairs.reported";
  private static final String COMPLETED = "repairs.completed";
  private static final String ANSWERS = "survey.answers";
  private static final String SATISFIED = "survey.satisfied";
  private static final By OVERALL = By.of("question", "overall");

  /** The upper one, two and three points: figure and count. */
  private static final NavigableMap<String, String> TOPS =
      new TreeMap<>(
          Map.of(
              "survey.top_box", "survey.top",
              "survey.top_two", "survey.top_two",
              "survey.top_three", "survey.top_three"));

  /** Wholes and what is in them besides a rest. */
  private static final NavigableMap<String, List<String>> PARTS =
      new TreeMap<>(
          Map.of(
              "survey.returned",
              List.of("survey.anonymous"),
              SATISFIED,
              List.of("survey.top"),
              "survey.top_two",
              List.of("survey.top"),
              "survey.top_three",
              List.of("survey.top_two"),
              REPORTED,
              List.of("repairs.without_deadline"),
              "complaints.closed_lately",
              List.of("complaints.closed"),
              "funds.subaccounts",
              List.of("funds.below_30", "funds.unjudged")));

  private final FigureSet set;
  private final String topic;
  private final String period;
  private final NavigableMap<CountKey, Long> stocks;
  private final NavigableMap<CountKey, Long> printed = new TreeMap<>();
  private final NavigableMap<CountKey, Long> known = new TreeMap<>();
  private final Issue.Builder issue = Issue.builder();

  /**
   * @param stocks what is open at the period's start and end, masked before
   */
  OwnersIssue(FigureSet set, String topic, NavigableMap<CountKey, Long> stocks) {
    this.set = set;
    this.topic = topic;
    this.period = set.period().toString();
    this.stocks = stocks;
    fill();
  }

  static String topicOf(String id) {
    return id.substring(0, id.indexOf('.'));
  }

  /**
   * What is open at a day's start, of the set that ends or starts there: the same for both, so that
   * both papers mask it alike.
   */
  static NavigableMap<CountKey, Long> stock(FigureSet set, LocalDate day) {
    NavigableMap<CountKey, Long> stock = new TreeMap<>();
    String id = set.period().end().equals(day) ? AT_END : AT_START;
    for (Figure figure : set.all(id)) {
      Long value = whole(figure.value());
      Listed listed = OwnersList.PUBLIC.get(id);
      if (value != null && value > 0 && listed != null && listed.has(figure.by())) {
        stock.put(new CountKey(AT_END, day.toString(), figure.by()), value);
      }
    }
    return stock;
  }

  /** The issue of a stock alone. */
  static Issue ofStock(NavigableMap<CountKey, Long> stock) {
    Issue.Builder issue = Issue.builder();
    stock.forEach(issue::printed);
    wholes(stock).forEach(sum -> issue.sum(sum.total(), sum.parts()));
    return issue.build();
  }

  Period period() {
    return set.period();
  }

  /** Printed counts with their names, this period's without the stocks. */
  NavigableMap<CountKey, Long> printed() {
    return printed;
  }

  Issue.Builder issue() {
    return issue;
  }

  /** The same issue with nothing printed at all, for where no choice of asterisks protects it. */
  static Issue sealed(Issue whole) {
    Issue.Builder none = Issue.builder();
    whole.printed().forEach(none::derived);
    whole.derived().forEach(none::derived);
    whole.beside().forEach(none::beside);
    whole.sums().forEach(sum -> none.sum(sum.total(), sum.parts()));
    return none.build();
  }

  /** How a figure is listed, none where it is not. */
  @Nullable Listed listed(Figure figure) {
    Listed listed = OwnersList.PUBLIC.get(figure.id());
    if (listed == null || !listed.counts().contains(SATISFIED)) {
      return listed;
    }
    // The satisfied are those of the upper points: one count under two names.
    String same = satisfied(figure.by());
    return same == null
        ? listed
        : listed.with(listed.counts().stream().map(c -> c.equals(SATISFIED) ? same : c).toList());
  }

  /**
   * Whether a figure tells of the upper points in a way that cannot be held against the satisfied
   * ones, because the office counts other points as satisfied.
   */
  boolean isApart(Figure figure) {
    return TOPS.containsKey(figure.id())
        && !figure.id().equals("survey.top_box")
        && satisfied(figure.by()) == null;
  }

  private @Nullable String satisfied(By by) {
    if (!by.equals(OVERALL)) {
      return null;
    }
    BigDecimal count = set.find("survey.satisfaction", by).map(Figure::numerator).orElse(null);
    if (count == null) {
      return null;
    }
    for (Map.Entry<String, String> top : TOPS.descendingMap().entrySet()) {
      BigDecimal some = set.find(top.getKey(), by).map(Figure::numerator).orElse(null);
      if (some != null && some.compareTo(count) == 0) {
        return top.getValue();
      }
    }
    return null;
  }

  private void fill() {
    for (Figure figure : set.figures()) {
      Listed listed = listed(figure);
      if (listed == null || !counts(figure, listed)) {
        continue;
      }
      if (listed.kind() == Kind.COUNT) {
        count(listed.counts().get(0), figure.by(), figure.value());
      } else if (listed.kind() == Kind.WORK) {
        count(listed.counts().get(0), figure.by(), figure.denominator());
      } else if (listed.kind() == Kind.RATE) {
        count(listed.counts().get(1), figure.by(), figure.denominator());
        // of a rate that is held back for its small base no paper gives the numerator away
        if (figure.value() != null) {
          count(listed.counts().get(0), figure.by(), figure.numerator());
        }
      }
    }
    printed.forEach(issue::printed);
    known.putAll(stocks);
    known.putAll(printed);
    rates();
    wholes(printed).forEach(sum -> issue.sum(sum.total(), sum.parts()));
    parts();
    questions();
    flows();
  }

  private void count(String measure, By by, @Nullable BigDecimal value) {
    CountKey key = key(measure, by, value);
    if (key != null && !stocks.containsKey(key)) {
      printed.putIfAbsent(key, Math.abs(value(value)));
    }
  }

  /** Null of what is no count, and of a stock of nothing: it is printed. */
  private @Nullable CountKey key(String measure, By by, @Nullable BigDecimal value) {
    Long count = whole(value);
    if (count == null) {
      return null;
    }
    if (count < 0) {
      return measure.equals(OTHERWISE) ? new CountKey(UNDONE, period, by) : null;
    }
    if (measure.equals(AT_START) || measure.equals(AT_END)) {
      LocalDate day = measure.equals(AT_END) ? set.period().end() : set.period().start();
      CountKey stock = new CountKey(AT_END, day.toString(), by);
      if (count == 0 || count.equals(stocks.get(stock))) {
        return count == 0 ? null : stock;
      }
    }
    return new CountKey(measure, period, by);
  }

  private static long value(@Nullable BigDecimal value) {
    return value == null ? 0 : value.longValueExact();
  }

  /** Whether a figure is one of this topic's that counts are worked out of. */
  boolean counts(Figure figure, Listed listed) {
    return !isApart(figure) && topicOf(figure.id()).equals(topic) && listed.has(figure.by());
  }

  /** The name of a count in this issue, also where its value is not given. */
  CountKey name(String measure, By by, @Nullable BigDecimal value) {
    if (measure.equals(AT_START) || measure.equals(AT_END)) {
      LocalDate day = measure.equals(AT_END) ? set.period().end() : set.period().start();
      CountKey stock = new CountKey(AT_END, day.toString(), by);
      return stocks.containsKey(stock) ? stock : new CountKey(measure, period, by);
    }
    CountKey undone = new CountKey(UNDONE, period, by);
    boolean below = value == null ? printed.containsKey(undone) : value.signum() < 0;
    return measure.equals(OTHERWISE) && below ? undone : new CountKey(measure, period, by);
  }

  /** The counts behind a listed figure; none where it tells of no count. */
  List<CountKey> keys(Figure figure, Listed listed) {
    return switch (listed.kind()) {
      case PLAIN, KEYS -> List.of();
      case COUNT ->
          Stream.ofNullable(key(listed.counts().get(0), figure.by(), figure.value())).toList();
      case RATE, WORK, OF ->
          listed.counts().stream()
              .map(measure -> new CountKey(measure, period, figure.by()))
              .filter(printed::containsKey)
              .toList();
    };
  }

  private static @Nullable Long whole(@Nullable BigDecimal value) {
    return value == null || value.stripTrailingZeros().scale() > 0 ? null : value.longValue();
  }

  private @Nullable Long value(String measure, By by) {
    return known.get(new CountKey(measure, period, by));
  }

  /** What is not in the numerator is in the rest. */
  private void rates() {
    for (Figure figure : set.figures()) {
      Listed listed = listed(figure);
      if (listed == null || listed.kind() != Kind.RATE || !counts(figure, listed)) {
        continue;
      }
      Long over = value(listed.counts().get(0), figure.by());
      Long base = value(listed.counts().get(1), figure.by());
      if (over != null && base != null && over <= base) {
        Rate rate =
            new Rate(
                new CountKey(listed.counts().get(0), period, figure.by()),
                new CountKey(listed.counts().get(1), period, figure.by()));
        issue.derived(rate.rest(), base - over);
        issue.sum(rate.base(), List.of(rate.numerator(), rate.rest()));
      }
    }
  }

  /** Counts by one key more, where they add up to the whole. */
  private static List<Sum> wholes(NavigableMap<CountKey, Long> counts) {
    NavigableMap<CountKey, NavigableMap<String, List<CountKey>>> groups = new TreeMap<>();
    for (CountKey key : counts.keySet()) {
      for (String name : key.by().keys().keySet()) {
        NavigableMap<String, String> rest = new TreeMap<>(key.by().keys());
        rest.remove(name);
        groups
            .computeIfAbsent(
                new CountKey(key.measure(), key.period(), new By(rest)), k -> new TreeMap<>())
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(key);
      }
    }
    List<Sum> sums = new ArrayList<>();
    groups.forEach(
        (whole, ways) ->
            ways.values().stream()
                .filter(way -> adds(counts.get(whole), way, counts))
                .forEach(way -> sums.add(Sum.of(whole, way))));
    return sums;
  }

  private static boolean adds(
      @Nullable Long whole, Collection<CountKey> parts, Map<CountKey, Long> counts) {
    return whole != null
        && whole == parts.stream().mapToLong(part -> counts.getOrDefault(part, 0L)).sum();
  }

  private void parts() {
    for (CountKey key : printed.keySet()) {
      List<CountKey> parts =
          PARTS.getOrDefault(key.measure(), List.of()).stream()
              .map(name -> new CountKey(name, period, key.by()))
              .filter(printed::containsKey)
              .toList();
      part(key, parts, true);
    }
  }

  private void part(CountKey whole, List<CountKey> parts, boolean guarded) {
    long rest = knownOf(whole) - parts.stream().mapToLong(this::knownOf).sum();
    if (parts.isEmpty() || rest < 0) {
      return;
    }
    CountKey key = new CountKey(whole.measure() + " besides " + parts.get(0), period, whole.by());
    if (guarded) {
      issue.derived(key, rest);
    } else {
      issue.beside(key, rest);
    }
    issue.sum(whole, Stream.concat(parts.stream(), Stream.of(key)).toList());
  }

  /** Who returned a questionnaire answered, or left it out or found it not applicable. */
  private void questions() {
    CountKey returned = new CountKey("survey.returned", period, By.ALL);
    if (!printed.containsKey(returned)) {
      return;
    }
    printed.keySet().stream()
        .filter(key -> key.measure().equals(ANSWERS))
        .forEach(key -> part(returned, List.of(key), false));
  }

  /**
   * Adds shorter periods up to this one, count by count, with a rest for what is not among them.
   *
   * @param parts their issues
   * @param complete whether they are all of the period
   * @param months how long each part is, for the rest's name
   */
  void sums(List<OwnersIssue> parts, boolean complete, int months) {
    TreeSet<CountKey> names = new TreeSet<>();
    parts.forEach(part -> part.printed.keySet().forEach(key -> names.add(key.in(""))));
    for (CountKey name : names) {
      CountKey whole = name.in(period);
      List<CountKey> held = new ArrayList<>();
      long rest = printed.getOrDefault(whole, 0L);
      for (OwnersIssue part : parts) {
        Long value = part.printed.get(name.in(part.period));
        if (value != null) {
          held.add(name.in(part.period));
          rest -= value;
        }
      }
      if (!printed.containsKey(whole) || rest < 0 || (complete && rest > 0)) {
        continue;
      }
      if (!complete) {
        CountKey missing = name.in(period + " besides " + months);
        issue.derived(missing, rest);
        held.add(missing);
      }
      issue.sum(whole, held);
    }
  }

  /** Open at the start + reported = completed + closed otherwise + open at the end. */
  private void flows() {
    List<By> keys =
        printed.keySet().stream()
            .filter(key -> key.measure().equals(REPORTED))
            .map(CountKey::by)
            .toList();
    for (By by : keys) {
      List<CountKey> in =
          Stream.of(
                  new CountKey(AT_END, set.period().start().toString(), by),
                  new CountKey(REPORTED, period, by),
                  new CountKey(UNDONE, period, by))
              .filter(known::containsKey)
              .toList();
      List<CountKey> out =
          Stream.of(
                  new CountKey(COMPLETED, period, by),
                  new CountKey(OTHERWISE, period, by),
                  new CountKey(AT_END, set.period().end().toString(), by))
              .filter(known::containsKey)
              .toList();
      equal("repairs.in hand", by, in, out);
    }
    undone(keys);
  }

  /** With what was undone, the whole and its parts stand on both sides. */
  private void undone(List<By> keys) {
    if (keys.stream().noneMatch(by -> value(UNDONE, by) != null)) {
      return;
    }
    List<CountKey> whole = new ArrayList<>();
    List<CountKey> parts = new ArrayList<>();
    for (By by : keys) {
      CountKey closed = new CountKey(OTHERWISE, period, by);
      CountKey undone = new CountKey(UNDONE, period, by);
      boolean all = by.equals(By.ALL);
      if (known.containsKey(closed)) {
        (all ? whole : parts).add(closed);
      }
      if (known.containsKey(undone)) {
        (all ? parts : whole).add(undone);
      }
    }
    equal("repairs.closed and undone", By.ALL, whole, parts);
  }

  private long knownOf(CountKey key) {
    return known.getOrDefault(key, 0L);
  }

  private void equal(String name, By by, List<CountKey> left, List<CountKey> right) {
    long sum = left.stream().mapToLong(this::knownOf).sum();
    if (left.isEmpty() || right.isEmpty() || sum != right.stream().mapToLong(this::knownOf).sum()) {
      return;
    }
    CountKey both = new CountKey(name, period, by);
    issue.beside(both, sum).sum(both, left).sum(both, right);
  }
}
