package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Bands;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.SampledRate;

/**
 * 质价相符: satisfaction with what the fee is worth, against the fee for a m² and month (duties S3.10,
 * S80). Communities that asked it otherwise are listed, but neither drawn nor banded. The fee is
 * the homes' standard by area; where the register has none, what was billed.
 */
final class ValueMap {

  static final By WORTH = By.of("question", "D10");

  private ValueMap() {}

  /**
   * A community on the map.
   *
   * @param billed whether the fee is what was billed, not the standard
   */
  record Place(Member member, Figure fee, boolean billed, Figure worth) {}

  /** The fee of a community; null where neither is known. */
  static @Nullable Figure fee(FigureSet set) {
    Figure standard = set.find("value.fee_standard").orElse(null);
    if (standard != null && standard.value() != null) {
      return standard;
    }
    Figure billed = set.find("value.fee_billed").orElse(null);
    return billed == null || Draft.valueOf(billed).signum() <= 0 ? null : billed;
  }

  private static List<Place> places(List<Member> members) {
    List<Place> places = new ArrayList<>();
    for (Member member : members) {
      FigureSet set = member.figures();
      if (member.blocked() || set == null) {
        continue;
      }
      Figure fee = fee(set);
      Figure worth = set.find("survey.satisfaction", WORTH).orElse(null);
      if (fee != null && worth != null && worth.denominator() != null) {
        places.add(new Place(member, fee, fee.id().equals("value.fee_billed"), worth));
      }
    }
    return places;
  }

  /** With its heading; empty where no community has both. */
  static List<Block> of(Words words, List<Member> members) {
    List<Place> places =
        places(members).stream()
            .filter(p -> p.worth.denominator() != null && p.worth.denominator().signum() > 0)
            .toList();
    if (places.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("value", words.say("value.title"), words.say("value.note")));
    CommonDefinition definition = CommonDefinition.of(members, WORTH);
    blocks.addAll(chart(words, places.stream().filter(p -> !definition.apart(p.member)).toList()));
    blocks.add(Blocks.table(table(words, places, definition)));
    return blocks;
  }

  private static List<Block> chart(Words words, List<Place> places) {
    List<Chart.Spot> spots = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    List<String> fees = new ArrayList<>();
    for (Place place : places) {
      BigDecimal fee = place.fee.value();
      BigDecimal worth = place.worth.value();
      if (fee == null || worth == null) {
        continue;
      }
      FigureText text = place.member.text(words);
      String id = place.member.community().communityId();
      String base = SurveySection.base(place.worth);
      spots.add(
          new Chart.Spot(
              words.say("value.label", id, base),
              fee.doubleValue(),
              worth.doubleValue(),
              number(place.worth.lower()),
              number(place.worth.upper()),
              text.withInterval(place.worth),
              place.billed ? Block.Status.UNDECIDED : Block.Status.NONE));
      fees.add(text.print(place.fee));
      sentences.add(
          words.say(
              "value.point", id, text.print(place.fee), text.withInterval(place.worth), base));
    }
    if (spots.isEmpty()) {
      return List.of();
    }
    if (spots.size() == 1) {
      return List.of(Blocks.say(words.say("value.one", sentences.get(0))));
    }
    if (spots.stream().map(Chart.Spot::across).distinct().count() == 1) {
      return List.of(
          Blocks.say(words.say("value.one-fee", Numbers.count(spots.size()), fees.get(0))));
    }
    return List.of(
        Blocks.chart(
            new Chart.Scatter(
                "value-map",
                words.say("value.title"),
                String.join(words.say("list.clause"), sentences) + words.say("list.stop"),
                new Chart.Axis(words.say("value.axis.fee"), false, null),
                new Chart.Axis(words.say("value.axis.worth"), true, null),
                List.of(),
                spots,
                false)));
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private static Table table(Words words, List<Place> places, CommonDefinition definition) {
    List<Place> sampled =
        places.stream()
            .filter(p -> SampledRate.of(p.worth).isPresent() && !definition.apart(p.member))
            .sorted(
                Comparator.comparing((Place p) -> SampledRate.of(p.worth).orElseThrow().rate())
                    .reversed()
                    .thenComparing(p -> p.member.community().communityId()))
            .toList();
    List<Bands.Standing> bands =
        sampled.size() < 2
            ? List.of()
            : Bands.of(sampled.stream().map(p -> SampledRate.of(p.worth).orElseThrow()).toList());
    List<Table.Row> rows = new ArrayList<>();
    for (Place place : places) {
      int at = sampled.indexOf(place);
      int band = at < 0 || bands.isEmpty() ? 0 : bands.get(at).band();
      rows.add(row(words, place, band, definition));
    }
    return new Table(
        "value",
        words.say("value.title"),
        List.of(
            Cells.left(words.say("column.community"), 26),
            Cells.right(words.say("column.fee-per-m2"), 16),
            Cells.left(words.say("column.fee-basis"), 18),
            Cells.right(words.say("question.D10"), 22),
            Cells.right("n", 8),
            Cells.left(words.say("column.band"), 10)),
        rows,
        definition.note(
            words, words.say("value.rule"), places.stream().map(Place::member).toList()));
  }

  private static Table.Row row(Words words, Place place, int band, CommonDefinition definition) {
    FigureText text = place.member.text(words);
    Cell.Numeral worth = text.cell(place.worth, false);
    return Cells.row(
        Cells.words(
            words.say(
                "portfolio.community",
                place.member.community().communityId(),
                PublicText.clean(place.member.community().name()))),
        text.cell(place.fee, false),
        Cells.words(words.say(place.billed ? "value.billed" : "value.standard")),
        new Cell.Numeral(
            worth.value(),
            worth.form(),
            definition.mark(words, place.member, text.withInterval(place.worth)),
            false),
        Optional.ofNullable(place.worth.denominator())
            .map(n -> Cells.count(n.longValueExact()))
            .orElse(Cells.dash()),
        band == 0 ? Cells.dash() : Cells.words(words.say("bands.band", String.valueOf(band))));
  }

  /** The one line of a community's own report; empty where either is unknown. */
  static List<Block> line(Draft draft) {
    Figure fee = fee(draft.input().current());
    Figure worth = draft.figure("survey.satisfaction", WORTH);
    if (fee == null || worth == null || worth.value() == null) {
      return List.of();
    }
    return List.of(
        Blocks.say(
            draft.say(
                "value.line",
                draft.print(fee),
                draft.say(fee.id().equals("value.fee_billed") ? "value.billed" : "value.standard"),
                draft.text().withInterval(worth),
                SurveySection.base(worth))));
  }
}
