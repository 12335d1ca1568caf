package org.mingzhang.measure.mask;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.mask.OwnersList.Kind;
import org.mingzhang.measure.mask.OwnersList.Listed;

/**
 * What all owners may see of a community's figures: the {@linkplain OwnersList listed} ones, with
 * no count of one to four that is printed or that follows from all papers together (method §16).
 * Every paper, chart and file for the owners takes its numbers from here.
 *
 * <p>The papers of one calendar year are masked one after another, by their last day and the
 * shorter first, because quarters add up to their half-year: what an earlier one printed stays
 * printed and the later one hides more. So a period's mask is the same whenever and from whichever
 * paper it is asked for. What is open on a day is masked by itself, before the papers that end and
 * start there.
 */
public final class OwnersFigures {

  /** Why a figure is held back, as figures.json says it. */
  public static final String FEW = "small count";

  private static final MaskRule RULE = MaskRule.DEFAULT;

  private static final Mask NOTHING = new Mask(LinkedCounts.NONE, List.of(), false, List.of());

  /** Topics whose counts add up over periods. */
  private static final Set<String> ADDITIVE = Set.of("repairs", "complaints");

  private static final String HOUSEHOLDS = "community.households";
  private static final String OCCUPIED = "community.occupied_households";
  private static final String REPAIRS = "repairs";
  private static final String SURVEY = "survey";
  private static final Comparator<Period> IN_ORDER =
      Comparator.comparing(Period::end).thenComparing(Period::months);

  private final NavigableMap<Period, FigureSet> sets = new TreeMap<>(IN_ORDER);
  private final NavigableMap<String, Masked> masks = new TreeMap<>();
  private final NavigableMap<Period, FigureSet> shown = new TreeMap<>(IN_ORDER);

  private final List<FigureSet> published;
  private final Map<Period, Boolean> lately = new HashMap<>();

  private OwnersFigures(Collection<FigureSet> sets, Collection<FigureSet> published) {
    sets.forEach(set -> this.sets.putIfAbsent(set.period(), askedOfAll(set)));
    this.published = List.copyOf(published);
  }

  /**
   * The owners' view of some periods.
   *
   * @param sets of one community, in any order: the periods whose figures are asked for, and those
   *     that owners have papers of before them in the same year ({@link #before})
   */
  public static OwnersFigures of(Collection<FigureSet> sets) {
    return of(sets, List.of());
  }

  /**
   * The same after editions that owners have already.
   *
   * @param published as their files have them: of the other periods every revision that was ever
   *     published, of the period whose paper is drawn up those before its own
   */
  public static OwnersFigures of(Collection<FigureSet> sets, Collection<FigureSet> published) {
    return new OwnersFigures(sets, published);
  }

  /**
   * The periods of the same year whose papers come before this one's: quarters and half-years
   * always, months where there are papers of months.
   *
   * @param months whether the paper of a month is or was laid out
   */
  public static List<Period> before(Period period, Predicate<Period> months) {
    List<Period> found = new ArrayList<>();
    Period year = new Period(period.first().withMonth(1), 12);
    for (int length : List.of(1, 3, 6)) {
      for (Period p = new Period(year.first(), length); p.start().isBefore(year.end()); ) {
        if (IN_ORDER.compare(p, period) < 0
            && (length > 1 || period.months() == 1 || months.test(p))) {
          found.add(p);
        }
        p = p.next();
      }
    }
    found.sort(IN_ORDER);
    return List.copyOf(found);
  }

  /**
   * The listed figures of a period for the owners' paper; what is held back has no value and says
   * {@link #FEW}. The amounts of the fees are whole: the paper joins them as {@link FeeMask} says.
   *
   * @throws IllegalArgumentException where the period is not among those given
   */
  public FigureSet of(Period period) {
    FigureSet known = shown.get(period);
    if (known == null) {
      known = masked(set(period));
      shown.put(period, known);
    }
    return known;
  }

  /**
   * The listed figures as a file for the owners: also without the amounts of the fees that their
   * paper joins or leaves out, and without the numbers of source rows, which are counts too.
   */
  public FigureSet published(Period period, PublicFees fees) {
    FigureSet paper = of(period);
    boolean surplus = fees.hasAccrualSurplus(paper);
    return new FigureSet(
        paper.communityId(),
        paper.period(),
        paper.revision(),
        paper.figures().stream()
            .filter(figure -> !listed(figure, Kind.KEYS))
            .filter(
                figure -> !figure.id().startsWith("fees.") || PublicFeeFigures.has(fees, figure))
            .filter(figure -> PublicFeeFigures.hasCommission(fees, figure))
            .filter(figure -> surplus || !figure.id().equals("commission.surplus"))
            .filter(figure -> PublicFeeFigures.hasIncome(fees, figure))
            .map(figure -> PublicFeeFigures.fraction(fees, figure))
            .toList());
  }

  /** Whether somebody decided that a figure is public or private; what nobody did is private. */
  public static boolean isClassified(String id) {
    return OwnersList.PUBLIC.containsKey(id) || OwnersList.PRIVATE.contains(id);
  }

  /** Whether it was decided that owners do not see a figure, also if an earlier edition had it. */
  public static boolean isPrivate(String id) {
    return OwnersList.PRIVATE.contains(id);
  }

  /** Whether an asterisk of this period may stand for a zero. */
  public boolean zeroHidden(Period period) {
    return topics(set(period)).stream().anyMatch(topic -> mask(topic, period).mask.zeroHidden());
  }

  /** The mask of a topic, for tests that attack it. */
  Mask mask(Period period, String topic) {
    return mask(topic, period).mask;
  }

  /**
   * Without what only those were asked who gave a certain answer before: the base of such a
   * question counts that answer, which may be the few that another figure hides.
   */
  private static FigureSet askedOfAll(FigureSet set) {
    Set<By> ofSome =
        set.all("survey.asked_share").stream().map(Figure::by).collect(Collectors.toSet());
    return ofSome.isEmpty()
        ? set
        : new FigureSet(
            set.communityId(),
            set.period(),
            set.revision(),
            set.figures().stream()
                .filter(
                    figure ->
                        !OwnersIssue.topicOf(figure.id()).equals(SURVEY)
                            || !ofSome.contains(figure.by()))
                .toList(),
            set.months());
  }

  private FigureSet set(Period period) {
    FigureSet set = sets.get(period);
    if (set == null) {
      throw new IllegalArgumentException("expected one of " + sets.keySet() + ", found " + period);
    }
    return set;
  }

  private static List<String> topics(FigureSet set) {
    return set.figures().stream()
        .map(Figure::id)
        .filter(OwnersList.PUBLIC::containsKey)
        .map(OwnersIssue::topicOf)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean listed(Figure figure, Kind kind) {
    Listed listed = OwnersList.PUBLIC.get(figure.id());
    return listed != null && listed.kind() == kind;
  }

  private FigureSet masked(FigureSet set) {
    List<Figure> figures = new ArrayList<>();
    FrameMask frame = frame(set);
    for (Figure figure : set.figures()) {
      Listed listed = OwnersList.PUBLIC.get(figure.id());
      if (listed == null || !listed.has(figure.by())) {
        continue;
      }
      Figure masked = masked(figure, listed, set.period());
      if (!OwnersIssue.topicOf(figure.id()).equals(SURVEY)) {
        figures.add(masked);
      } else {
        figures.add(frame.hides(masked) ? without(masked, null) : frame.shown(masked));
      }
    }
    return new FigureSet(set.communityId(), set.period(), set.revision(), figures, set.months());
  }

  private FrameMask frame(FigureSet set) {
    Figure occupied = set.find(OCCUPIED).orElse(null);
    Listed listed = OwnersList.PUBLIC.get(OCCUPIED);
    return new FrameMask(
        RULE,
        set.find(HOUSEHOLDS).map(Figure::value).orElse(null),
        set.find("survey.issued").map(Figure::value).orElse(null),
        occupied != null
            && listed != null
            && masked(occupied, listed, set.period()).withheld().equals(FEW));
  }

  /** What an earlier edition withheld is not printed by a later one, whatever it is now. */
  private Figure masked(Figure figure, Listed listed, Period period) {
    Figure masked = maskedAlone(figure, listed, period);
    if (LateAnswers.RESULTS.contains(figure.id()) && keepsSurvey(period)) {
      return kept(masked, period);
    }
    Figure withheld =
        editions(period)
            .flatMap(edition -> edition.find(figure.id(), figure.by()).stream())
            .filter(EarlierEdition::withholds)
            .findFirst()
            .orElse(null);
    return withheld == null || masked.value() == null
        ? masked
        : without(masked, withheld.denominator() == null ? null : masked.denominator());
  }

  /**
   * Whether a period's survey is shown as owners have it already: since then the answers of one to
   * four households came or changed, and two editions beside each other would tell them.
   */
  public boolean keepsSurvey(Period period) {
    return lately.computeIfAbsent(
        period, p -> LateAnswers.tell(set(p), editions(p).toList(), RULE));
  }

  /** As the latest edition has it; what none has is of a question that nobody was told of. */
  private Figure kept(Figure now, Period period) {
    return editions(period)
        .sorted(Comparator.comparing(FigureSet::revision).reversed())
        .flatMap(edition -> edition.find(now.id(), now.by()).stream())
        .findFirst()
        .map(OwnersFigures::counted)
        .orElseGet(() -> without(now, null));
  }

  private Stream<FigureSet> editions(Period period) {
    return published.stream().filter(edition -> edition.period().equals(period));
  }

  private Figure maskedAlone(Figure figure, Listed asListed, Period period) {
    if (asListed.kind() == Kind.PLAIN) {
      return figure;
    }
    if (asListed.kind() == Kind.KEYS) {
      return without(figure, null);
    }
    Masked masked = mask(OwnersIssue.topicOf(figure.id()), period);
    if (masked.issue.isApart(figure)) {
      return without(figure, null);
    }
    Listed listed = Objects.requireNonNull(masked.issue.listed(figure), "it is listed");
    List<CountKey> hidden =
        masked.issue.keys(figure, listed).stream().filter(masked.mask::hides).toList();
    if (figure.id().equals(OCCUPIED) && fewEmpty(figure, set(period))) {
      return without(figure, null);
    }
    if (listed.kind() != Kind.RATE) {
      return hidden.isEmpty() ? counted(figure) : without(figure, null);
    }
    CountKey base = new CountKey(listed.counts().get(1), period.toString(), figure.by());
    if (hidden.contains(base)) {
      return without(figure, null);
    }
    CountKey over = new CountKey(listed.counts().get(0), period.toString(), figure.by());
    CountKey rest = new Rate(over, base).rest();
    boolean few = !hidden.isEmpty() || (masked.mask.knows(rest) && masked.mask.tells(rest, RULE));
    return few ? without(figure, figure.denominator()) : counted(figure);
  }

  /** The number of households is known to all, so the occupied ones tell the empty ones. */
  private static boolean fewEmpty(Figure occupied, FigureSet set) {
    BigDecimal all = set.find(HOUSEHOLDS).map(Figure::value).orElse(null);
    BigDecimal some = occupied.value();
    return all != null && some != null && RULE.hides(all.subtract(some).longValue());
  }

  /** The number of source rows would say how many, where other figures do not. */
  private static Figure counted(Figure figure) {
    return new Figure(
        figure.id(),
        figure.by(),
        figure.unit(),
        figure.value(),
        figure.numerator(),
        figure.denominator(),
        figure.lower(),
        figure.upper(),
        figure.population(),
        figure.printed(),
        figure.withheld(),
        0,
        figure.parts());
  }

  private static Figure without(Figure figure, @Nullable BigDecimal base) {
    return new Figure(
        figure.id(),
        figure.by(),
        figure.unit(),
        null,
        null,
        base,
        null,
        null,
        null,
        null,
        FEW,
        0,
        figure.parts());
  }

  /** An issue after its mask was made. */
  private record Masked(OwnersIssue issue, Mask mask) {}

  private Masked mask(String topic, Period period) {
    String name = topic + " " + period;
    Masked known = masks.get(name);
    if (known == null) {
      known = mask(topic, set(period));
      masks.put(name, known);
    }
    return known;
  }

  private Masked mask(String topic, FigureSet set) {
    List<Period> earlier = ADDITIVE.contains(topic) ? earlier(set.period()) : List.of();
    Mask before = earlier.isEmpty() ? NOTHING : mask(topic, earlier.get(earlier.size() - 1)).mask;
    NavigableMap<CountKey, Long> stocks = new TreeMap<>();
    if (topic.equals(REPAIRS)) {
      for (LocalDate day : List.of(set.period().start(), set.period().end())) {
        NavigableMap<CountKey, Long> stock = OwnersIssue.stock(set, day);
        if (stock.keySet().stream().noneMatch(before::knows)) {
          Issue alone = OwnersIssue.ofStock(stock);
          Mask given =
              settled(new OwnersIssue(set, topic, stock), alone.printed(), alone.sums(), NOTHING);
          before = Masker.mask(alone, RULE, given).with(before);
        }
        Mask held = before;
        stock.keySet().removeIf(key -> !held.has(key, stock.get(key)));
        stocks.putAll(stock);
      }
    }
    OwnersIssue owners = new OwnersIssue(set, topic, stocks);
    periods(owners, set.period(), earlier, topic);
    Issue issue = owners.issue().build();
    before = settled(owners, counts(issue, before), issue.sums(), before);
    Mask mask = Masker.mask(issue, RULE, before);
    if (!before.unprotected().containsAll(mask.unprotected())) {
      mask = Masker.mask(OwnersIssue.sealed(issue), RULE, before);
    }
    // what an earlier edition hid may be a zero by now
    SortedSet<CountKey> hidden = mask.hidden();
    boolean zero =
        owners.printed().entrySet().stream()
            .anyMatch(count -> count.getValue() == 0 && hidden.contains(count.getKey()));
    return new Masked(owners, zero ? mask.hidingZeros() : mask);
  }

  /** Every count of an issue and of those before it, as they are now. */
  private static NavigableMap<CountKey, Long> counts(Issue issue, Mask before) {
    NavigableMap<CountKey, Long> counts = new TreeMap<>();
    before.linked().counts().forEach((key, count) -> counts.put(key, count.value()));
    counts.putAll(issue.beside());
    counts.putAll(issue.derived());
    counts.putAll(issue.printed());
    return counts;
  }

  /** With what the editions of the period settled that owners have already. */
  private Mask settled(
      OwnersIssue owners, SortedMap<CountKey, Long> counts, SortedSet<Sum> sums, Mask before) {
    Mask settled = before;
    for (FigureSet edition : editions(owners.period()).toList()) {
      settled = new EarlierEdition(edition, owners).after(counts, sums, settled);
    }
    return settled;
  }

  private List<Period> earlier(Period period) {
    return sets.keySet().stream()
        .filter(p -> p.first().getYear() == period.first().getYear())
        .filter(p -> IN_ORDER.compare(p, period) < 0)
        .toList();
  }

  /** A longer period is the sum of its parts, with what no paper prints as a rest. */
  private void periods(OwnersIssue owners, Period whole, List<Period> earlier, String topic) {
    for (int length : List.of(1, 3, 6)) {
      List<Period> parts =
          earlier.stream()
              .filter(p -> p.months() == length && length < whole.months())
              .filter(p -> whole.contains(p.start()) && whole.contains(p.lastDay()))
              .toList();
      if (!parts.isEmpty()) {
        owners.sums(
            parts.stream().map(p -> mask(topic, p).issue).toList(),
            parts.size() * length == whole.months(),
            length);
      }
    }
  }
}
