package org.mingzhang.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Held;
import org.mingzhang.measure.Target;

/** 报修与投诉: the count of orders from opening to closing, on time or not, and complaints. */
final class ServiceSection {

  private static final List<String> FLOW =
      List.of(
          "repairs.open_at_start",
          "repairs.reported",
          "repairs.completed",
          "repairs.closed_otherwise",
          "repairs.open");
  private static final List<String> COMPLAINTS =
      List.of(
          "complaints.reported",
          "complaints.per_1000_households",
          "complaints.classified_rate",
          "complaints.resolved_rate",
          "complaints.follow_up_rate",
          "complaints.recurrence_rate");

  private ServiceSection() {}

  static List<Block> of(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("repairs", draft.say("section.repairs"), draft.say("repairs.note")));
    if (anyRepair(draft)) {
      blocks.add(Blocks.table(repairs(draft, "urgency")));
    } else {
      blocks.add(Blocks.say(DutiesSection.noOrders(draft)));
    }
    List<Block> complaints = new ArrayList<>();
    complaints.add(Blocks.part("complaints", draft.say("section.complaints"), ""));
    if (anyComplaint(draft)) {
      complaints.add(Blocks.table(complaints(draft)));
    } else {
      complaints.add(Blocks.say(DutiesSection.noOrders(draft)));
    }
    blocks.addAll(Blocks.pair(trend(draft), complaints));
    blocks.addAll(draft.footnote("repairs.", "complaints."));
    return List.copyOf(blocks);
  }

  static boolean anyRepair(Draft draft) {
    return FLOW.stream().anyMatch(id -> draft.has(id, By.ALL)) || draft.has("repairs.due", By.ALL);
  }

  static boolean anyComplaint(Draft draft) {
    return draft.has("complaints.reported", By.ALL) || draft.has("complaints.closed", By.ALL);
  }

  /**
   * Repairs by one key, the total last.
   *
   * @param key {@code urgency} or {@code category}
   */
  static Table repairs(Draft draft, String key) {
    List<Table.Row> rows = new ArrayList<>();
    for (String value : values(draft, key)) {
      rows.add(row(draft, name(draft, key, value), By.of(key, value), key, false));
    }
    rows.add(row(draft, draft.say("repairs.total"), By.ALL, key, true));
    Figure without = draft.figure("repairs.without_deadline");
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Cells.left(draft.say("column." + key), draft.owners() ? 20 : 15));
    columns.add(Cells.right(draft.say("column.open-at-start"), 11));
    columns.add(Cells.right(draft.say("column.reported"), 10));
    columns.add(Cells.right(draft.say("column.completed"), 10));
    columns.add(Cells.right(draft.say("column.closed-otherwise"), 11));
    columns.add(Cells.right(draft.say("column.open"), 11));
    if (!draft.owners()) {
      columns.add(Cells.right(draft.say("column.on-time-of-due"), 13));
    }
    columns.add(Cells.right(draft.say("column.on-time"), draft.owners() ? 14 : 11));
    boolean trades = key.equals("category");
    if (trades) {
      columns.add(Cells.right(draft.say("column.rework"), 10));
    }
    columns.add(Cells.right(draft.say("column.median"), draft.owners() ? 13 : trades ? 10 : 11));
    if (trades) {
      columns.add(Cells.right(draft.say("column.p90"), 10));
    }
    return new Table(
        key.equals("urgency") ? "repairs" : "repairs-by-" + key,
        draft.say("section.repairs.title." + key),
        columns,
        rows,
        !key.equals("urgency") || !draft.has("repairs.without_deadline", By.ALL)
            ? ""
            : draft.say("repairs.without-deadline", draft.print(without)));
  }

  private static Set<String> values(Draft draft, String key) {
    Set<String> values = new LinkedHashSet<>();
    if (key.equals("urgency")) {
      for (String urgency : List.of("emergency", "normal")) {
        if (draft.figure("repairs.on_time_rate", By.of(key, urgency)) != null) {
          values.add(urgency);
        }
      }
    }
    draft.all("repairs.on_time_rate").stream()
        .filter(figure -> figure.by().keys().keySet().equals(Set.of(key)))
        .forEach(figure -> values.add(figure.by().get(key)));
    return values;
  }

  private static String name(Draft draft, String key, String value) {
    return value.isEmpty() ? draft.say("category.none") : draft.publicName(key, value);
  }

  private static Table.Row row(Draft draft, String label, By by, String key, boolean total) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.words(label));
    FLOW.forEach(id -> cells.add(draft.cell(draft.figure(id, by), total)));
    if (!draft.owners()) {
      cells.add(parts(draft, draft.figure("repairs.on_time_rate", by)));
    }
    cells.add(
        by.keys().containsKey("category")
            ? OrderLists.rate(draft, draft.figure("repairs.on_time_rate", by), total)
            : draft.cell(draft.figure("repairs.on_time_rate", by), total));
    boolean trades = key.equals("category");
    if (trades) {
      cells.add(OrderLists.rate(draft, draft.figure("repairs.rework_rate", by), total));
    }
    cells.add(draft.cell(draft.figure("repairs.median_hours", by), total));
    if (trades) {
      cells.add(draft.cell(draft.figure("repairs.p90_hours", by), total));
    }
    return new Table.Row(total ? Table.Emphasis.TOTAL : Table.Emphasis.NONE, cells);
  }

  static Table complaints(Draft draft) {
    List<Table.Row> rows =
        COMPLAINTS.stream()
            .map(
                id -> {
                  Figure figure = draft.figure(id);
                  String label = draft.say("figure." + id);
                  return Cells.row(
                      Cells.words(label), parts(draft, figure), draft.cell(figure, true));
                })
            .toList();
    return new Table(
        "complaints",
        draft.say("section.complaints"),
        List.of(
            Cells.left(draft.say("column.measure"), 46),
            Cells.right(draft.say("column.fraction"), 30),
            Cells.right(draft.say("column.result"), 24)),
        rows,
        "");
  }

  /** A count has no fraction, hidden or not. */
  private static Cell parts(Draft draft, @Nullable Figure figure) {
    return figure != null && figure.unit() == Figure.Unit.COUNT
        ? Cells.dash()
        : draft.parts(figure);
  }

  /** The on-time rate of up to five periods against its target. */
  static List<Block> trend(Draft draft) {
    Target target = draft.targets().of("repairs.on_time_rate", By.ALL);
    List<Chart.Point> points = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (Draft.Dated dated : draft.trend()) {
      FigureSet set = dated.set();
      Figure rate = shown(draft, set) ? rate(set) : null;
      points.add(point(draft, dated.period().toString(), rate));
      sentences.add(
          draft.say("chart.on-time.alternative", dated.period().toString(), draft.print(rate)));
    }
    if (points.stream().allMatch(point -> point.value() == null) || target == null) {
      return List.of();
    }
    boolean hidden = points.stream().anyMatch(point -> point.text().equals(Numbers.HIDDEN));
    String alternative =
        String.join(draft.say("list.clause"), sentences)
            + draft.say("list.stop")
            + (hidden ? " " + draft.asterisk() : "");
    return List.of(
        Blocks.part("on-time", draft.say("chart.on-time"), draft.say("chart.on-time.note")),
        Blocks.chart(
            new Chart.Trend(
                "on-time",
                draft.say("chart.on-time"),
                alternative,
                "%",
                points,
                target.value().rounded(6).doubleValue(),
                draft.say("chart.target", Targets.value("repairs.on_time_rate", target)))));
  }

  /** A period that the ledger only touches is a gap; the current one is shown as it is. */
  private static boolean shown(Draft draft, @Nullable FigureSet set) {
    return set != null
        && (set.period().equals(draft.period()) || Held.whole("repairs.on_time_rate", set));
  }

  private static @Nullable Figure rate(@Nullable FigureSet set) {
    return set == null ? null : set.find("repairs.on_time_rate").orElse(null);
  }

  private static Chart.Point point(Draft draft, String label, @Nullable Figure rate) {
    if (rate == null || rate.value() == null) {
      return new Chart.Point(
          label,
          "",
          null,
          Draft.hidden(rate) ? Numbers.HIDDEN : Numbers.UNDEFINED,
          Block.Status.NONE);
    }
    return new Chart.Point(
        label,
        "n = " + SurveySection.base(rate),
        rate.value().doubleValue(),
        draft.print(rate),
        draft.targets().status(rate));
  }
}
