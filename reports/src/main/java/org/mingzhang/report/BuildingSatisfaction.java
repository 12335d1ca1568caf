package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/**
 * Satisfaction by building and need: the mean of a community hides who is not content. A rate of
 * fewer than 30 answers is masked.
 */
final class BuildingSatisfaction {

  private static final String RATE = "survey.satisfaction_by_building";
  private static final String MASK = "*";

  private BuildingSatisfaction() {}

  /** Nothing where no answer leads to a building. */
  static List<Block> of(Draft draft) {
    List<Figure> all = draft.all(RATE);
    List<String> buildings =
        all.stream()
            .map(f -> f.by().get("building"))
            .distinct()
            .sorted(Comparator.comparing(SiteSection::padded).thenComparing(b -> b))
            .toList();
    if (!SurveySection.held(draft) || buildings.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section(
            "satisfaction-by-building",
            draft.say("service.by-building-satisfaction"),
            draft.say("service.by-building-satisfaction.note")));
    if (all.stream().noneMatch(f -> f.value() != null)) {
      blocks.add(Blocks.say(draft.say("buildings.too-few", Numbers.count(buildings.size()))));
      return blocks;
    }
    spread(draft).ifPresent(sentence -> blocks.add(Blocks.say(sentence)));
    List<String> questions =
        SurveySection.rates(draft).stream()
            .map(f -> f.by().get("question"))
            .filter(q -> q.equals("overall") || q.matches("D(0[1-9]|10)"))
            .toList();
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Cells.left(draft.say("column.building"), 10));
    columns.add(Cells.right("n", 6));
    questions.forEach(q -> columns.add(Cells.right(draft.publicName("question", q), 8)));
    List<Table.Row> rows = new ArrayList<>();
    for (String building : buildings) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cells.words(PublicText.clean(building)));
      cells.add(Cells.words(base(draft.figure(RATE, by(building, "overall")))));
      questions.forEach(q -> cells.add(cell(draft.figure(RATE, by(building, q)))));
      rows.add(Cells.row(cells));
    }
    List<Cell> total = new ArrayList<>();
    total.add(Cells.words(draft.say("buildings.all")));
    total.add(Cells.words(base(draft.figure("survey.satisfaction", HeadlineTiles.OVERALL))));
    questions.forEach(
        q -> total.add(cell(draft.figure("survey.satisfaction", By.of("question", q)))));
    rows.add(new Table.Row(Table.Emphasis.TOTAL, total));
    blocks.add(
        Blocks.table(
            new Table(
                "satisfaction-by-building",
                draft.say("service.by-building-satisfaction"),
                columns,
                rows,
                draft.say("buildings.rule"))));
    return blocks;
  }

  private static By by(String building, String question) {
    return By.of("building", building, "question", question);
  }

  private static String base(@Nullable Figure figure) {
    return figure == null ? Numbers.UNDEFINED : SurveySection.base(figure);
  }

  private static Cell cell(@Nullable Figure rate) {
    if (rate == null || (rate.value() == null && rate.withheld().isEmpty())) {
      return Cells.dash();
    }
    BigDecimal value = rate.value();
    return value == null
        ? Cells.muted(MASK)
        : new Cell.Shade(value, Numbers.percent(value, 0), depth(value));
  }

  /** Ten points a step, from 90 % down to below 60 %. */
  private static int depth(BigDecimal value) {
    int tenths = value.movePointRight(1).intValue();
    return Math.max(0, Math.min(Cell.Shade.DEEPEST, 9 - tenths));
  }

  /** The lowest and the highest building, and whether chance alone may part them. */
  static Optional<Spread> extremes(Draft draft) {
    return Spread.of(
        draft.all(RATE).stream().filter(f -> f.by().get("question").equals("overall")).toList());
  }

  private static Optional<String> spread(Draft draft) {
    return extremes(draft)
        .map(
            spread ->
                draft.say(
                    spread.apart() ? "buildings.apart" : "buildings.alike",
                    PublicText.clean(spread.low().by().get("building")),
                    draft.text().withInterval(spread.low()),
                    PublicText.clean(spread.high().by().get("building")),
                    draft.text().withInterval(spread.high()),
                    Numbers.count(spread.compared())));
  }
}
