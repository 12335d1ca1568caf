package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
 * Communities by satisfaction: in bands, with the ranks that each may have, each against the rest
 * of the portfolio. The rest is all others, for a part cannot be tested against a whole that holds
 * it; its p-values are corrected over the communities. Only rates of one definition are compared.
 *
 * @param apart with a rate of another definition, in order of their ids
 * @param withheld with too small a base, in order of their ids
 */
record SatisfactionBands(
    Words words,
    CommonDefinition definition,
    List<Place> places,
    List<Member> apart,
    List<Member> withheld) {

  /**
   * A community with its place.
   *
   * @param rest against all others, null where there are none
   * @param p of that, adjusted
   * @param standing its band and ranks; null before they are known
   */
  record Place(
      Member member,
      Figure rate,
      SampledRate sample,
      @Nullable Difference rest,
      BigDecimal p,
      Bands.@Nullable Standing standing) {

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

    /** Whether it lies above or below the rest by more than chance. */
    Block.Status status() {
      if (rest == null || !Holm.isSignificant(p)) {
        return Block.Status.UNDECIDED;
      }
      return rest.value().signum() > 0 ? Block.Status.MET : Block.Status.MISSED;
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
        found.add(new Place(member, rate, sample.get(), null, BigDecimal.ONE, null));
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
                  place.member, place.rate, place.sample, rests.get(i), adjusted.get(i), null));
    }
    return new SatisfactionBands(
        words, definition, inBands(compared), List.copyOf(apart), List.copyOf(withheld));
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

  /** Within a band by id, since a rank there would be a false one. */
  private static List<Place> inBands(List<Place> places) {
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
      all.add(new Place(place.member, place.rate, place.sample, place.rest, place.p, bands.get(i)));
    }
    return all.stream().sorted(Comparator.comparing(Place::band).thenComparing(Place::id)).toList();
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
              Cells.count(answers(rate)),
              Cells.dash(),
              Cells.dash(),
              Cells.dash(),
              Cells.dash()));
    }
    return List.of(
        Blocks.section("bands", words.say("bands.title"), words.say("bands.note")),
        Blocks.table(
            new Table(
                "bands",
                words.say("bands.title"),
                List.of(
                    Cells.left(words.say("column.band"), 8),
                    Cells.left(words.say("column.ranks"), 9),
                    Cells.left(words.say("column.community"), 15),
                    Cells.right(words.say("tile.satisfaction"), 18),
                    Cells.right("n", 6),
                    Cells.right(words.say("column.rest"), 9),
                    Cells.right(words.say("column.points.interval"), 15),
                    Cells.right(words.say("column.p"), 9),
                    Cells.left(words.say("column.judgement"), 11)),
                rows,
                definition.note(words, words.say("bands.rule"), apart))));
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
        Cells.count(answers(place.rate)),
        QuestionChanges.points(rest.value()),
        Cells.words(QuestionChanges.interval(words, rest)),
        QuestionChanges.p(place.p),
        Cells.words(words.say("bands." + place.status().name().toLowerCase(Locale.ROOT))));
  }

  /** With its rate, but compared with nobody. */
  private Table.Row unranked(Member member, String why) {
    Figure rate = Objects.requireNonNull(rate(member), "published");
    return Cells.row(
        Cells.dash(),
        Cells.dash(),
        Cells.words(name(member)),
        printed(member, rate),
        Cells.count(answers(rate)),
        Cells.dash(),
        Cells.dash(),
        Cells.dash(),
        Cells.words(why));
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
