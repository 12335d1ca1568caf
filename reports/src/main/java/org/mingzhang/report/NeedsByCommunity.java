package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

/**
 * The ten needs over the communities: one small chart for each need and a table. With more
 * communities than the charts have room for, the table alone.
 */
final class NeedsByCommunity {

  /** More rows would no longer be small. */
  private static final int MOST_CHARTED = 12;

  private static final List<String> NEEDS =
      List.of("D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10");

  private final Words words;
  private final FigureText text;
  private final List<Member> members;
  private final Map<String, CommonDefinition> definitions = new TreeMap<>();

  private NeedsByCommunity(Words words, List<Member> members) {
    this.words = words;
    this.text = members.get(0).text(words);
    this.members = members;
    NEEDS.forEach(need -> definitions.put(need, CommonDefinition.of(members, by(need))));
  }

  private boolean apart(Member member, String need) {
    return definition(need).apart(member);
  }

  private CommonDefinition definition(String need) {
    return Objects.requireNonNull(definitions.get(need), need);
  }

  /** With its heading; empty where no community has a rate of any need. */
  static List<Block> of(Words words, List<Member> all, @Nullable FigureSet merged) {
    List<Member> asked =
        all.stream()
            .filter(m -> !m.blocked() && NEEDS.stream().anyMatch(need -> rate(m, need) != null))
            .toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    return new NeedsByCommunity(words, asked).blocks(merged);
  }

  private List<Block> blocks(@Nullable FigureSet merged) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("needs", words.say("needs.title"), words.say("needs.note")));
    if (members.size() <= MOST_CHARTED) {
      List<Double> span = span();
      for (int i = 0; i + 1 < NEEDS.size(); i += 2) {
        blocks.addAll(Blocks.pair(chart(NEEDS.get(i), span), chart(NEEDS.get(i + 1), span)));
      }
    }
    blocks.add(Blocks.table(table(merged)));
    return blocks;
  }

  /** The lowest and the highest bound of all that is drawn: one scale for all the charts. */
  private List<Double> span() {
    DoubleSummaryStatistics bounds = new DoubleSummaryStatistics();
    for (String need : NEEDS) {
      for (Member member : members) {
        Figure rate = rate(member, need);
        BigDecimal lower = rate == null ? null : rate.lower();
        BigDecimal upper = rate == null ? null : rate.upper();
        if (lower != null && upper != null && !apart(member, need)) {
          bounds.accept(lower.doubleValue());
          bounds.accept(upper.doubleValue());
        }
      }
    }
    return bounds.getCount() == 0 ? List.of() : List.of(bounds.getMin(), bounds.getMax());
  }

  private List<Block> chart(String need, List<Double> span) {
    List<Chart.Interval> intervals = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (Member member : members) {
      Figure rate = rate(member, need);
      String id = member.community().communityId();
      String base = "n = " + (rate == null ? "0" : SurveySection.base(rate));
      // What was measured otherwise is printed, but not drawn beside the others.
      BigDecimal value = rate == null || apart(member, need) ? null : rate.value();
      intervals.add(
          new Chart.Interval(
              id,
              number(value),
              value == null || rate == null ? null : number(rate.lower()),
              value == null || rate == null ? null : number(rate.upper()),
              definition(need).mark(words, member, text.print(rate)),
              base,
              Block.Status.NONE));
      String said = text.withInterval(rate);
      sentences.add(
          words.say(
              "chart.satisfaction.without",
              id,
              apart(member, need)
                  ? words.say("comparable.said", said, definition(need).print(words, member))
                  : said,
              base));
    }
    if (intervals.stream().allMatch(interval -> interval.value() == null)) {
      return List.of();
    }
    String title = words.say("question." + need);
    return List.of(
        Blocks.part("need-" + need, title, ""),
        Blocks.chart(
            new Chart.Intervals(
                "need-" + need,
                title,
                String.join(words.say("list.clause"), sentences) + words.say("list.stop"),
                intervals,
                null,
                "",
                span)));
  }

  private Table table(@Nullable FigureSet merged) {
    List<Table.Row> rows = new ArrayList<>();
    for (Member member : members) {
      rows.add(
          new Table.Row(
              Table.Emphasis.NONE,
              cells(
                  member.community().communityId(),
                  Optional.ofNullable(member.figures()),
                  member)));
    }
    if (merged != null && members.size() > 1) {
      rows.add(
          new Table.Row(
              Table.Emphasis.TOTAL, cells(words.say("portfolio.all"), Optional.of(merged), null)));
    }
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Cells.left(words.say("column.community"), 12));
    NEEDS.forEach(need -> columns.add(Cells.right(words.say("question." + need), 8.8)));
    return new Table("needs", words.say("needs.title"), columns, rows, note());
  }

  /** Each community of other definitions with the needs it asked so; empty where there is none. */
  private String note() {
    List<String> others = new ArrayList<>();
    for (Member member : members) {
      Map<String, List<String>> needs = new TreeMap<>();
      for (String need : NEEDS) {
        if (apart(member, need)) {
          needs
              .computeIfAbsent(definition(need).print(words, member), d -> new ArrayList<>())
              .add(words.say("question." + need));
        }
      }
      needs.forEach(
          (meaning, names) ->
              others.add(
                  words.say(
                      "comparable.needs",
                      member.community().communityId(),
                      String.join(words.say("list.separator"), names),
                      meaning)));
    }
    return others.isEmpty()
        ? ""
        : words.say("needs.apart", String.join(words.say("list.clause"), others));
  }

  private List<Cell> cells(String name, Optional<FigureSet> set, @Nullable Member member) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.words(name));
    for (String need : NEEDS) {
      Figure rate = set.flatMap(s -> s.find("survey.satisfaction", by(need))).orElse(null);
      Cell.Numeral cell = text.cell(rate, false);
      cells.add(
          rate != null && !rate.withheld().isEmpty()
              ? Cells.words(words.say("needs.small"))
              : new Cell.Numeral(
                  cell.value(),
                  cell.form(),
                  definition(need).mark(words, member, cell.text()),
                  cell.strong()));
    }
    return cells;
  }

  private static @Nullable Figure rate(Member member, String need) {
    return member.figures() == null
        ? null
        : member.figures().find("survey.satisfaction", by(need)).orElse(null);
  }

  private static By by(String need) {
    return By.of("question", need);
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }
}
