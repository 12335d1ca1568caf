package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingzhang.document.Block;
import org.mingzhang.document.Block.Status;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.SampleSize;

/**
 * Which communities of a portfolio need attention first, and why: those that miss targets, those
 * below the others by more than chance, those whose answers are too few, with the number they lack.
 */
final class Attention {

  /** More than these stand in a table of their own behind the first page's. */
  private static final int MOST = 10;

  /** Named after a limit that each community may have agreed otherwise. */
  private static final Set<String> TIMED =
      Set.of("complaints.handoff_rate", "complaints.response_rate");

  private final Words words;
  private final Period period;
  private final Map<String, List<Kpi>> missed = new TreeMap<>();
  private final Map<String, Status> statuses = new TreeMap<>();
  private final List<Item> items;

  private Attention(Words words, Period period, List<Member> members, SatisfactionBands bands) {
    this.words = words;
    this.period = period;
    List<Item> found = new ArrayList<>();
    for (Member member : members) {
      if (!member.blocked() && member.figures() != null) {
        judge(member, member.figures());
        Item item = item(member, member.figures(), bands);
        if (!item.why.isEmpty()) {
          found.add(item);
        }
      }
    }
    // What is known before what is not, then the most reasons first.
    found.sort(
        Comparator.comparing((Item item) -> item.status != Status.MISSED)
            .thenComparing(item -> -item.why.size())
            .thenComparing(item -> item.member.community().communityId()));
    this.items = List.copyOf(found);
  }

  /** A community with what speaks for looking after it first. */
  private record Item(Member member, Status status, List<String> why) {}

  /**
   * @param members in order of their ids
   */
  static Attention of(Words words, Period period, List<Member> members, SatisfactionBands bands) {
    return new Attention(words, period, members, bands);
  }

  private void judge(Member member, FigureSet set) {
    Targets targets = member.targets(period);
    List<Kpi> misses = new ArrayList<>();
    Status all = Status.NONE;
    for (Kpi kpi : Kpi.ALL) {
      Figure figure = set.find(kpi.id(), kpi.by()).orElse(null);
      Status status = targets.status(figure);
      if (isMissed(status) && !isToldByTheWhole(kpi, targets, set)) {
        misses.add(kpi);
      }
      all = worse(all, status);
    }
    String id = member.community().communityId();
    missed.put(id, misses);
    statuses.put(id, all);
  }

  private static boolean isMissed(Status status) {
    return status == Status.MISSED || status == Status.NEAR;
  }

  /** A part without a target of its own adds nothing where the whole misses the same one. */
  private static boolean isToldByTheWhole(Kpi kpi, Targets targets, FigureSet set) {
    return !kpi.by().equals(By.ALL)
        && targets.rule(kpi.id(), kpi.by()).equals(targets.rule(kpi.id()))
        && isMissed(targets.status(set.find(kpi.id()).orElse(null)));
  }

  private static Status worse(Status one, Status other) {
    List<Status> order =
        List.of(Status.NONE, Status.MET, Status.UNDECIDED, Status.NEAR, Status.MISSED);
    return order.indexOf(one) >= order.indexOf(other) ? one : other;
  }

  /** All its targets taken together: none that is missed, or how many are. */
  Status status(Member member) {
    return statuses.getOrDefault(member.community().communityId(), Status.NONE);
  }

  String standing(Member member) {
    int misses = missed.getOrDefault(member.community().communityId(), List.of()).size();
    if (misses > 0) {
      return words.say("attention.count", Numbers.count(misses));
    }
    return status(member) == Status.UNDECIDED
        ? words.say("attention.open")
        : Standings.word(words, status(member));
  }

  private Item item(Member member, FigureSet set, SatisfactionBands bands) {
    List<String> why = new ArrayList<>();
    for (Kpi kpi : missed.getOrDefault(member.community().communityId(), List.of())) {
      set.find(kpi.id(), kpi.by()).map(figure -> missed(member, kpi, figure)).ifPresent(why::add);
    }
    bands.places().stream()
        .filter(place -> place.member().equals(member) && place.higher() > place.lower())
        .forEach(
            place ->
                why.add(
                    words.say(
                        "attention.low",
                        member.text(words).withInterval(place.rate()),
                        SurveySection.base(place.rate()),
                        bands.higher(place))));
    Status status = why.isEmpty() ? Status.UNDECIDED : Status.MISSED;
    if (bands.withheld().contains(member)) {
      set.find(DriverFields.RATE, HeadlineTiles.OVERALL)
          .map(rate -> withheld(set, rate))
          .ifPresent(why::add);
    }
    return new Item(member, status, why);
  }

  private String missed(Member member, Kpi kpi, Figure figure) {
    FigureText text = member.text(words);
    String target = member.targets(period).text(kpi.id(), kpi.by());
    return figure.numerator() == null
        ? words.say("attention.missed", label(kpi), text.print(figure), target)
        : words.say(
            "attention.missed.counted",
            label(kpi),
            text.print(figure),
            text.fraction(figure),
            target);
  }

  private String label(Kpi kpi) {
    return TIMED.contains(kpi.id())
        ? words.say("figure." + kpi.name() + ".clock", words.say("attention.limit"))
        : words.say("figure." + kpi.name());
  }

  /** How many answers are still missing, where the smallest base of the method is the reason. */
  private String withheld(FigureSet set, Figure rate) {
    BigDecimal base = rate.denominator();
    long answers = base == null ? 0 : base.longValueExact();
    if (answers >= Figures.SMALLEST_SURVEY) {
      return words.say("attention.withheld", Numbers.count(answers));
    }
    Long population = set.find("survey.needed").map(Figure::population).orElse(null);
    return words.say(
        "attention.few",
        Numbers.count(answers),
        SampleSize.missing(answers, population)
            .map(missing -> words.say("missing.answers", Numbers.count(missing)))
            .orElseGet(() -> words.say("missing.never")));
  }

  /** For the first page: who and why, or that there is nobody. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("attention", words.say("attention.title"), words.say("attention.note")));
    if (items.isEmpty()) {
      blocks.add(Blocks.say(words.say("attention.none")));
      return blocks;
    }
    blocks.add(Blocks.table(table("attention", items.subList(0, Math.min(MOST, items.size())))));
    if (items.size() > MOST) {
      blocks.add(
          Blocks.say(
              words.say(
                  "attention.more",
                  Numbers.count((long) items.size() - MOST),
                  words.say("attention.rest"))));
    }
    return blocks;
  }

  /** Those that the first page has no room for; nothing where it has. */
  List<Block> rest() {
    return items.size() <= MOST
        ? List.of()
        : List.of(
            Blocks.section("attention-rest", words.say("attention.rest"), ""),
            Blocks.table(table("attention-rest", items.subList(MOST, items.size()))));
  }

  private Table table(String id, List<Item> listed) {
    return new Table(
        id,
        words.say(id.equals("attention") ? "attention.title" : "attention.rest"),
        List.of(
            Cells.left(words.say("column.community"), 16),
            Cells.left(words.say("column.status"), 13),
            Cells.left(words.say("column.evidence"), 71)),
        listed.stream()
            .map(
                item ->
                    Cells.row(
                        Cells.words(
                            words.say(
                                "portfolio.community",
                                item.member.community().communityId(),
                                PublicText.clean(item.member.community().name()))),
                        new Cell.Standing(item.status, state(item)),
                        Cells.words(String.join(words.say("list.clause"), item.why))))
            .toList(),
        "");
  }

  private String state(Item item) {
    if (item.status == Status.UNDECIDED) {
      return words.say("attention.state.few");
    }
    return missed.getOrDefault(item.member.community().communityId(), List.of()).isEmpty()
        ? words.say("attention.state.low")
        : standing(item.member);
  }
}
