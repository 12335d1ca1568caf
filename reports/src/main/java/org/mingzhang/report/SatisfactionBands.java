package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.measure.Bands;
import org.mingzhang.measure.Difference;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Holm;
import org.mingzhang.measure.SampledRate;

/**
 * Communities by satisfaction: bands, the ranks that each may have, and what is said of it come
 * from one test, that of all pairs, corrected by Holm. Beside it stands each one's difference from
 * the rest of the portfolio, which is all others, for a part cannot be tested against a whole that
 * holds it; those p-values are corrected over the communities. Only rates of one definition are
 * compared.
 *
 * @param pairs all pairs of the places as ranked, empty where there are too many to list
 * @param apart with a rate of another definition, in order of their ids
 * @param withheld with too small a base, in order of their ids
 */
record SatisfactionBands(
    Words words,
    CommonDefinition definition,
    List<Place> places,
    List<Paired> pairs,
    List<Member> apart,
    List<Member> withheld) {

  /** More communities than these have too many pairs to be read: then they are counted. */
  private static final int MOST_PAIRED = 6;

  private static final int MOST_NAMED = 3;

  /** Two communities, the higher one first. */
  record Paired(Place higher, Place lower, Bands.Pair test) {}

  /**
   * A community with its place.
   *
   * @param rest against all others, null where there are none
   * @param p of that, adjusted
   * @param standing its band and ranks; null before they are known
   * @param others how many it is compared with
   */
  record Place(
      Member member,
      Figure rate,
      SampledRate sample,
      @Nullable Difference rest,
      BigDecimal p,
      Bands.@Nullable Standing standing,
      int others) {

    String id() {
      return member.community().communityId();
    }

    int band() {
      return standing == null ? 0 : standing.band();
    }

    /** The ranks that it may have, like 1–2. */
    String ranks() {
      if (standing == null) {
        return Numbers.UNDEFINED;
      }
      return standing.best() == standing.worst()
          ? Numbers.count(standing.best())
          : Numbers.count(standing.best()) + "–" + Numbers.count(standing.worst());
    }

    /** How many are significantly higher, of all pairs. */
    int higher() {
      return standing == null ? 0 : standing.best() - 1;
    }

    /** How many are significantly lower. */
    int lower() {
      return standing == null ? 0 : others + 1 - standing.worst();
    }

    /** Clearly low, or high: so against more than half of the others. */
    Block.Status status() {
      if (2 * higher() > others) {
        return Block.Status.MISSED;
      }
      return 2 * lower() > others ? Block.Status.MET : Block.Status.UNDECIDED;
    }
  }

  /**
   * @param members in order of their ids; a blocked one takes no part
   */
  static SatisfactionBands of(Words words, List<Member> members) {
    List<Place> found = new ArrayList<>();
    List<Member> apart = new ArrayList<>();
    List<Member> withheld = new ArrayList<>();
    CommonDefinition definition = CommonDefinition.of(members, HeadlineTiles.OVERALL);
    for (Member member : members) {
      Figure rate = rate(member);
      Optional<SampledRate> sample = rate == null ? Optional.empty() : SampledRate.of(rate);
      if (definition.apart(member)) {
        apart.add(member);
      } else if (rate != null && sample.isPresent()) {
        found.add(new Place(member, rate, sample.get(), null, BigDecimal.ONE, null, 0));
      } else if (rate != null && !rate.withheld().isEmpty()) {
        withheld.add(member);
      }
    }
    List<Difference> rests = found.size() < 2 ? List.of() : againstRest(found);
    List<BigDecimal> adjusted = Holm.adjusted(rests.stream().map(Difference::p).toList());
    List<Place> compared = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Place place = found.get(i);
      compared.add(
          rests.isEmpty()
              ? place
              : new Place(
                  place.member,
                  place.rate,
                  place.sample,
                  rests.get(i),
                  adjusted.get(i),
                  null,
                  found.size() - 1));
    }
    List<Place> ranked = ranked(compared);
    return new SatisfactionBands(
        words,
        definition,
        ranked.stream().sorted(Comparator.comparing(Place::band).thenComparing(Place::id)).toList(),
        pairs(ranked),
        List.copyOf(apart),
        List.copyOf(withheld));
  }

  static @Nullable Figure rate(Member member) {
    return member.blocked() || member.figures() == null
        ? null
        : member.figures().find("survey.satisfaction", HeadlineTiles.OVERALL).orElse(null);
  }

  private static List<Difference> againstRest(List<Place> all) {
    long hits = all.stream().mapToLong(place -> hits(place.rate)).sum();
    long answers = all.stream().mapToLong(place -> answers(place.rate)).sum();
    boolean known = all.stream().allMatch(place -> place.rate.population() != null);
    long homes = known ? all.stream().mapToLong(place -> homes(place.rate)).sum() : 0;
    return all.stream()
        .map(
            place ->
                Difference.between(
                    place.sample,
                    SampledRate.of(
                        hits - hits(place.rate),
                        answers - answers(place.rate),
                        known ? Long.valueOf(homes - homes(place.rate)) : null)))
        .toList();
  }

  /** The rate of all that are compared, as a fraction of 1; empty where none is. */
  Optional<BigDecimal> whole() {
    long answers = places.stream().mapToLong(place -> answers(place.rate)).sum();
    return answers == 0
        ? Optional.empty()
        : Optional.of(
            Fraction.of(places.stream().mapToLong(place -> hits(place.rate)).sum(), answers)
                .rounded(6));
  }

  private static long hits(Figure rate) {
    return Objects.requireNonNull(rate.numerator(), "published").longValueExact();
  }

  private static long answers(Figure rate) {
    return Objects.requireNonNull(rate.denominator(), "published").longValueExact();
  }

  private static long homes(Figure rate) {
    return Objects.requireNonNull(rate.population(), "known");
  }

  private static List<Paired> pairs(List<Place> ranked) {
    return ranked.size() > MOST_PAIRED
        ? List.of()
        : Bands.pairs(ranked.stream().map(Place::sample).toList()).stream()
            .map(pair -> new Paired(ranked.get(pair.higher()), ranked.get(pair.lower()), pair))
            .toList();
  }

  /** From the highest, with their standings; printed within a band by id. */
  private static List<Place> ranked(List<Place> places) {
    List<Place> ranked =
        places.stream()
            .sorted(
                Comparator.comparing((Place place) -> place.sample.rate())
                    .reversed()
                    .thenComparing(Place::id))
            .toList();
    List<Bands.Standing> bands = Bands.of(ranked.stream().map(Place::sample).toList());
    List<Place> all = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      Place place = ranked.get(i);
      all.add(
          new Place(
              place.member,
              place.rate,
              place.sample,
              place.rest,
              place.p,
              bands.get(i),
              place.others));
    }
    return all;
  }

  /**
   * The table with its heading; empty where fewer than two communities can be compared and none is
   * of another definition.
   */
  List<Block> blocks() {
    if (places.size() < 2 && apart.isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = new ArrayList<>();
    places.forEach(place -> rows.add(row(place)));
    for (Member member : apart) {
      rows.add(unranked(member, words.say("comparable.apart")));
    }
    for (Member member : withheld) {
      Figure rate = Objects.requireNonNull(rate(member), "withheld");
      rows.add(
          Cells.row(
              Cells.dash(),
              Cells.dash(),
              Cells.words(name(member)),
              Cells.words(words.say("withheld")),
              Cells.words(words.say("bands.base", Numbers.count(answers(rate)))),
              Cells.dash(),
              Cells.dash(),
              Cells.dash(),
              Cells.dash()));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("bands", words.say("bands.title"), words.say("bands.note")));
    blocks.add(
        Blocks.table(
            new Table(
                "bands",
                words.say("bands.title"),
                List.of(
                    Cells.left(words.say("column.band"), 7),
                    Cells.left(words.say("column.ranks"), 8),
                    Cells.left(words.say("column.community"), 14),
                    Cells.right(words.say("tile.satisfaction"), 17),
                    Cells.right(words.say("column.satisfied-of"), 10),
                    Cells.left(words.say("column.judgement.pairs"), 13),
                    Cells.right(words.say("column.rest"), 8),
                    Cells.right(words.say("column.rest.interval"), 13),
                    Cells.right(words.say("column.rest.p"), 10)),
                rows,
                definition.note(words, words.say("bands.rule"), apart))));
    if (!pairs.isEmpty()) {
      blocks.add(Blocks.part("pairs", words.say("pairs.title"), words.say("pairs.note")));
      blocks.add(Blocks.table(pairTable()));
    }
    return List.copyOf(blocks);
  }

  private Table pairTable() {
    return new Table(
        "pairs",
        words.say("pairs.title"),
        List.of(
            Cells.left(words.say("column.higher"), 18),
            Cells.left(words.say("column.lower"), 18),
            Cells.right(words.say("column.points"), 14),
            Cells.right(words.say("column.pair.interval"), 20),
            Cells.right(words.say("column.pair.p"), 14),
            Cells.left(words.say("column.judgement"), 16)),
        pairs.stream()
            .map(
                pair ->
                    Cells.row(
                        Cells.words(name(pair.higher.member)),
                        Cells.words(name(pair.lower.member)),
                        QuestionChanges.points(pair.test.difference().value()),
                        Cells.words(QuestionChanges.interval(words, pair.test.difference())),
                        QuestionChanges.p(pair.test.p()),
                        Cells.words(
                            words.say(
                                pair.test.isSignificant() ? "pairs.apart" : "bands.undecided"))))
            .toList(),
        "");
  }

  /** Those significantly higher than a place: by id, or how many. */
  String higher(Place place) {
    return named(
        place.higher(),
        pairs.stream()
            .filter(pair -> pair.test.isSignificant() && pair.lower.id().equals(place.id()))
            .map(pair -> pair.higher.id())
            .toList());
  }

  private String lower(Place place) {
    return named(
        place.lower(),
        pairs.stream()
            .filter(pair -> pair.test.isSignificant() && pair.higher.id().equals(place.id()))
            .map(pair -> pair.lower.id())
            .toList());
  }

  private String named(int count, List<String> ids) {
    return ids.isEmpty() || ids.size() > MOST_NAMED
        ? words.say("target.communities", Numbers.count(count))
        : ids.stream().sorted().collect(Collectors.joining(words.say("list.separator")));
  }

  /** Against whom it differs by more than chance, in all pairs. */
  private String judgement(Place place) {
    List<String> said = new ArrayList<>();
    if (place.higher() > 0) {
      said.add(words.say("bands.below", higher(place)));
    }
    if (place.lower() > 0) {
      said.add(words.say("bands.above", lower(place)));
    }
    return said.isEmpty()
        ? words.say("bands.undecided")
        : String.join(words.say("list.comma"), said);
  }

  private Table.Row row(Place place) {
    Difference rest = place.rest;
    if (rest == null) {
      return unranked(place.member, words.say("bands.alone"));
    }
    return Cells.row(
        Cells.words(words.say("bands.band", String.valueOf(place.band()))),
        Cells.words(place.ranks()),
        Cells.words(name(place.member)),
        printed(place.member, place.rate),
        place.member.text(words).parts(place.rate),
        Cells.words(judgement(place)),
        QuestionChanges.points(rest.value()),
        Cells.words(QuestionChanges.interval(words, rest)),
        QuestionChanges.p(place.p));
  }

  /** With its rate, but compared with nobody. */
  private Table.Row unranked(Member member, String why) {
    Figure rate = Objects.requireNonNull(rate(member), "published");
    return Cells.row(
        Cells.dash(),
        Cells.dash(),
        Cells.words(name(member)),
        printed(member, rate),
        member.text(words).parts(rate),
        Cells.words(why),
        Cells.dash(),
        Cells.dash(),
        Cells.dash());
  }

  private Cell printed(Member member, Figure rate) {
    return new Cell.Numeral(
        rate.value(),
        Cell.Form.PERCENT_1,
        definition.mark(words, member, member.text(words).withInterval(rate)),
        false);
  }

  private String name(Member member) {
    return words.say(
        "portfolio.community",
        member.community().communityId(),
        PublicText.clean(member.community().name()));
  }
}
