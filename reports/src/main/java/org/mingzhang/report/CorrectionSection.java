package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.measure.Figure;

/** 更正公示: what a correction changes, first thing on the first page. */
final class CorrectionSection {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Draft draft;

  private CorrectionSection(Draft draft) {
    this.draft = draft;
  }

  static List<Block> of(Draft draft, Correction correction) {
    CorrectionSection section = new CorrectionSection(draft);
    String previous = String.valueOf(correction.previous());
    Block title = Blocks.section("correction", draft.say("correction"), "");
    if (correction.lines().isEmpty()) {
      return List.of(
          title,
          Blocks.warn(
              draft.say(
                  "correction.unchanged",
                  String.valueOf(draft.input().revision()),
                  previous,
                  PublicText.of(correction.general()))));
    }
    return List.of(
        title,
        Blocks.warn(
            draft.say(
                "correction.says",
                String.valueOf(draft.input().revision()),
                previous,
                Numbers.count(correction.lines().size()))),
        Blocks.table(
            new Table(
                "correction",
                draft.say("correction"),
                List.of(
                    Cells.left(draft.say("column.figure"), 34),
                    Cells.right(draft.say("correction.before", previous), 15),
                    Cells.right(
                        draft.say("correction.now", String.valueOf(draft.input().revision())), 15),
                    Cells.right(draft.say("correction.difference"), 13),
                    Cells.left(draft.say("correction.reason"), 23)),
                correction.lines().stream().map(section::row).toList(),
                draft.say("correction.note"))));
  }

  private Table.Row row(Correction.Line line) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.words(name(line.figure())));
    boolean alike = draft.print(line.before()).equals(draft.print(line.now()));
    cells.add(Cells.words(printed(line.before(), alike)));
    cells.add(Cells.words(printed(line.now(), alike)));
    cells.add(Cells.words(difference(line.before(), line.now())));
    cells.add(Cells.words(PublicText.of(line.reason())));
    return Cells.row(cells);
  }

  /** What the figure is and what it is of; its id where no words are known. */
  private String name(Figure figure) {
    String key = "figure." + figure.id();
    String area = "figure.area." + figure.id().replaceAll("\\..*", "");
    String name =
        draft.words().has(key)
            ? draft.say(key)
            : draft.say(draft.words().has(area) ? area : "figure.area", figure.id());
    List<String> of = new ArrayList<>();
    for (Map.Entry<String, String> by : figure.by().keys().entrySet()) {
      of.add(
          switch (by.getKey()) {
            case "fund" -> draft.fundName(by.getValue());
            case "category" -> CategoryName.of(draft, by.getValue());
            case "question" -> draft.publicName("question", by.getValue());
            case "age" -> draft.publicName("age", by.getValue());
            case "fee_item" -> draft.publicName("fee-item", by.getValue());
            case "urgency" -> draft.publicName("urgency", by.getValue());
            default -> PublicText.of(by.getValue());
          });
    }
    return of.isEmpty()
        ? name
        : draft.say("figure.of", name, String.join(draft.say("list.separator"), of));
  }

  /** With numerator and denominator where the rounded numbers do not show the difference. */
  private String printed(@Nullable Figure figure, boolean alike) {
    String value = draft.print(figure);
    return alike && figure != null && figure.numerator() != null
        ? draft.say("correction.fraction", value, draft.fraction(figure))
        : value;
  }

  private String difference(@Nullable Figure before, @Nullable Figure now) {
    BigDecimal was = before == null ? null : before.value();
    BigDecimal is = now == null ? null : now.value();
    if (now == null || was == null || is == null) {
      return Numbers.UNDEFINED;
    }
    BigDecimal difference = is.subtract(was);
    return switch (now.unit()) {
      case RATIO -> draft.say("change.points", Numbers.signed(difference.multiply(HUNDRED), 2));
      case COUNT -> Numbers.signed(difference, 0);
      default -> Numbers.signed(difference, 2);
    };
  }
}
