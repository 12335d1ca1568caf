package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ScoreMoments;
import org.mingzhang.measure.Drivers;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;

/** 改进什么最有用: which needs go with the overall satisfaction, beside how satisfied owners are. */
final class DriverSection {

  private static final int NEEDS = 10;

  private DriverSection() {}

  /** Nothing where no round ends in the period or it asks for no need. */
  static List<Block> of(Draft draft) {
    List<Figure> all = draft.all(DriverFields.IMPORTANCE);
    if (!SurveySection.held(draft) || all.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("drivers", draft.say("service.drivers"), draft.say("service.drivers.note")));
    Optional<DriverFields> fields = DriverFields.of(draft);
    if (fields.isEmpty()) {
      blocks.add(Blocks.say(why(draft)));
      blocks.addAll(leftOut(draft));
      return blocks;
    }
    blocks.add(Blocks.say(first(draft, fields.get())));
    blocks.addAll(leftOut(draft));
    blocks.add(chart(draft, fields.get()));
    blocks.add(Blocks.mutter(draft.say("drivers.reading")));
    if (fields.get().holdsSafety()) {
      blocks.add(Blocks.mutter(draft.say("drivers.safety")));
    }
    blocks.add(Blocks.table(table(draft, fields.get(), all)));
    return blocks;
  }

  /** Why nothing is said. */
  private static String why(Draft draft) {
    ScoreMoments moments = draft.input().slice().moments();
    Figure whole = draft.figure("survey.explained");
    BigDecimal answers = whole == null ? null : whole.denominator();
    long found = answers == null ? 0 : answers.longValueExact();
    long smallest = Drivers.smallest(moments.needs().size());
    if (moments.needs().size() < 2) {
      return draft.say("drivers.no-needs", Numbers.count(Drivers.smallest(0)));
    }
    Optional<Drivers> weak = Drivers.of(moments, whole == null ? null : whole.population());
    if (weak.isPresent() && !DriverFields.told(weak.get(), found)) {
      return draft.say(
          "drivers.weak",
          draft.print(whole),
          Numbers.count(found),
          Numbers.count(moments.needs().size()));
    }
    return found < smallest
        ? draft.say(
            "drivers.too-few",
            Numbers.count(found),
            Numbers.count(smallest),
            Numbers.count(smallest - found))
        : draft.say("drivers.alike", Numbers.count(found));
  }

  /** The ten needs that the analysis does not hold, by the reason. */
  private static List<Block> leftOut(Draft draft) {
    List<String> analysed = draft.input().slice().moments().needs();
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    List.of("scale", "few", "unasked", "unscored").forEach(r -> byReason.put(r, new ArrayList<>()));
    for (int i = 1; i <= NEEDS; i++) {
      String need = String.format(Locale.ROOT, "D%02d", i);
      if (!analysed.contains(need)) {
        Figure rate = draft.figure(DriverFields.RATE, By.of("question", need));
        String name = SurveySection.name(draft, need);
        String reason;
        if (rate == null) {
          reason = "unasked";
        } else if (!SurveySection.likeOverall(draft, rate)) {
          reason = "scale";
        } else if (rate.value() == null) {
          reason = "few";
          name = draft.say("drivers.left-out.lacking", name, SurveySection.missing(draft, rate));
        } else {
          reason = "unscored";
        }
        byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(name);
      }
    }
    List<String> parts = new ArrayList<>();
    byReason.forEach(
        (reason, names) -> {
          if (!names.isEmpty()) {
            parts.add(
                draft.say(
                    "drivers.left-out." + reason, String.join(draft.say("list.separator"), names)));
          }
        });
    return parts.isEmpty()
        ? List.of()
        : List.of(
            Blocks.mutter(
                draft.say("drivers.left-out", String.join(draft.say("list.clause"), parts))));
  }

  private static String first(Draft draft, DriverFields fields) {
    List<String> foremost = fields.drivers().foremost();
    String names = names(draft, foremost);
    String leading =
        foremost.size() == 1
            ? draft.say(
                "drivers.first",
                names,
                draft
                    .text()
                    .withInterval(
                        draft.figure(DriverFields.IMPORTANCE, By.of("question", foremost.get(0)))))
            : foremost.size() == fields.drivers().needs().size()
                ? draft.say("drivers.none-first")
                : draft.say("drivers.many-first", names);
    return leading
        + draft.say(
            "drivers.explained",
            draft.print(draft.figure("survey.explained")),
            Numbers.count(fields.answers()),
            Numbers.count(fields.places().size()));
  }

  static String names(Draft draft, List<String> questions) {
    return questions.stream()
        .map(q -> draft.publicName("question", q))
        .collect(Collectors.joining(draft.say("list.separator")));
  }

  private static Block chart(Draft draft, DriverFields fields) {
    List<Chart.QuadrantPoint> points = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (DriverFields.Place place : fields.places()) {
      String name = SurveySection.name(draft, place.rate());
      String text =
          draft.say(
              "drivers.point",
              draft.text().withInterval(place.rate()),
              draft.text().withInterval(place.importance()));
      points.add(
          new Chart.QuadrantPoint(
              name,
              number(place.rate().value()),
              number(place.rate().lower()),
              number(place.rate().upper()),
              number(place.importance().value()),
              number(place.importance().lower()),
              number(place.importance().upper()),
              text,
              place.status()));
      sentences.add(name + " " + text + draft.say("list.comma") + field(draft, place));
    }
    List<String> names = new ArrayList<>();
    for (DriverFields.Field field : DriverFields.Field.values()) {
      names.add(draft.say(field.key()));
    }
    return Blocks.chart(
        new Chart.Quadrants(
            "drivers",
            draft.say("chart.drivers"),
            String.join(draft.say("list.clause"), sentences) + draft.say("list.stop"),
            draft.say(
                "drivers.axis.satisfaction",
                SatisfiedWords.among(
                    draft,
                    fields.places().stream().map(p -> p.rate().by().get("question")).toList())),
            draft.say("drivers.axis.importance", Numbers.count(fields.answers())),
            fields.meanRate().rounded(6).doubleValue(),
            fields.meanShare().rounded(6).doubleValue(),
            mean(draft, fields.meanRate()),
            mean(draft, fields.meanShare()),
            names,
            points));
  }

  private static String mean(Draft draft, Fraction mean) {
    return draft.say("drivers.mean", Numbers.percent(mean.rounded(6), 1));
  }

  private static double number(@Nullable BigDecimal value) {
    return value == null ? 0 : value.doubleValue();
  }

  static String field(Draft draft, DriverFields.Place place) {
    return draft.say(place.settled() ? place.key() : "drivers.unsettled");
  }

  private static Table table(Draft draft, DriverFields fields, List<Figure> all) {
    List<Table.Row> rows = new ArrayList<>();
    all.stream()
        .sorted(
            Comparator.comparing(
                    (Figure f) -> f.value() == null ? BigDecimal.ONE.negate() : f.value())
                .reversed()
                .thenComparing(Figure::by))
        .forEach(figure -> rows.add(row(draft, fields, figure)));
    return new Table(
        "drivers",
        draft.say("service.drivers"),
        List.of(
            Cells.left(draft.say("column.need"), 16),
            Cells.right(draft.say("column.importance"), 24),
            Cells.right(draft.say("column.satisfaction"), 24),
            Cells.right(draft.say("column.correlation"), 9),
            Cells.right("n", 9),
            Cells.left(draft.say("column.judgement"), 18)),
        rows,
        draft.say("drivers.rule", Numbers.count(fields.answers())));
  }

  private static Table.Row row(Draft draft, DriverFields fields, Figure importance) {
    Figure rate = draft.figure(DriverFields.RATE, importance.by());
    Figure correlation = draft.figure("survey.correlation", importance.by());
    BigDecimal r = correlation == null ? null : correlation.value();
    return Cells.row(
        Cells.words(draft.publicName("question", importance.by().get("question"))),
        Cells.words(draft.text().withInterval(importance)),
        Cells.words(draft.text().withInterval(rate)),
        r == null ? Cells.dash() : Cells.words(Numbers.decimal(r, 2)),
        correlation == null ? Cells.dash() : Cells.words(SurveySection.base(correlation)),
        fields
            .of(importance.by().get("question"))
            .map(place -> Cells.words(field(draft, place)))
            .orElse(Cells.dash()));
  }
}
