package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingzhang.document.Block;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ListedOrder;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;

/** Complaints for managers: how fast, how well, about what, and what comes back (method §9). */
final class ComplaintDetail {

  private static final List<String> RATES =
      List.of(
          "complaints.per_1000_households",
          "complaints.classified_rate",
          "complaints.valid_rate",
          "complaints.invalid_rate",
          "complaints.handoff_rate",
          "complaints.response_rate",
          "complaints.resolved_rate",
          "complaints.follow_up_rate",
          "complaints.recurrence_rate",
          "complaints.rating_mean");

  /** The durations that stand beside a rate. */
  private static final Map<String, String> HOURS =
      Map.of(
          "complaints.handoff_rate", "complaints.handoff",
          "complaints.response_rate", "complaints.response",
          "complaints.resolved_rate", "complaints.resolution");

  private ComplaintDetail() {}

  static List<Block> of(Draft draft) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section(
            "complaints", draft.say("section.complaints"), draft.say("complaints.note")));
    if (!ServiceSection.anyComplaint(draft)) {
      blocks.add(Blocks.say(draft.noOrders()));
      return blocks;
    }
    blocks.add(Blocks.table(measures(draft)));
    blocks.addAll(pareto(draft));
    blocks.addAll(clusters(draft));
    return blocks;
  }

  private static Table measures(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    rows.add(row(draft, "complaints.reported"));
    RATES.forEach(id -> rows.add(row(draft, id)));
    return new Table(
        "complaints",
        draft.say("section.complaints"),
        List.of(
            Cells.left(draft.say("column.measure"), 32),
            Cells.right(draft.say("column.fraction"), 20),
            Cells.right(draft.say("column.result"), 14),
            Cells.right(draft.say("column.median"), 19),
            Cells.right(draft.say("column.p90"), 15)),
        rows,
        "");
  }

  private static Table.Row row(Draft draft, String id) {
    Figure figure = draft.figure(id);
    String hours = HOURS.getOrDefault(id, "");
    return Cells.row(
        Cells.words(ClockWords.label(draft, id, id)),
        RepairQuality.base(draft, figure),
        draft.cell(figure, true),
        hours.isEmpty() ? Cells.muted("") : draft.cell(draft.figure(hours + "_median_hours")),
        hours.isEmpty() ? Cells.muted("") : draft.cell(draft.figure(hours + "_p90_hours")));
  }

  /** The most frequent first, each with its share and the share of all up to it. */
  static List<Block> pareto(Draft draft) {
    List<Figure> counts =
        draft.all("complaints.reported").stream()
            .filter(figure -> figure.by().keys().keySet().equals(Set.of("category")))
            .filter(figure -> Draft.valueOf(figure).signum() > 0)
            .sorted(Comparator.comparing(Draft::valueOf).reversed().thenComparing(Figure::by))
            .toList();
    BigDecimal all = draft.amount("complaints.reported", By.ALL);
    if (counts.isEmpty() || all.signum() == 0) {
      return List.of();
    }
    List<Chart.Bar> bars = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    BigDecimal upTo = BigDecimal.ZERO;
    for (Figure figure : counts) {
      BigDecimal count = Draft.valueOf(figure);
      upTo = upTo.add(count);
      add(
          draft,
          bars,
          sentences,
          draft.publicName("category", figure.by().get("category")),
          count,
          upTo,
          all);
    }
    BigDecimal rest = all.subtract(upTo);
    if (rest.signum() > 0) {
      add(draft, bars, sentences, draft.say("category.none"), rest, all, all);
    }
    return List.of(
        Blocks.part("complaints-pareto", draft.say("chart.pareto"), draft.say("chart.pareto.note")),
        Blocks.chart(
            new Chart.Bars(
                "complaints-pareto",
                draft.say("chart.pareto"),
                String.join(draft.say("list.clause"), sentences) + draft.say("list.stop"),
                draft.say("column.count"),
                bars)));
  }

  private static void add(
      Draft draft,
      List<Chart.Bar> bars,
      List<String> sentences,
      String name,
      BigDecimal count,
      BigDecimal upTo,
      BigDecimal all) {
    String text =
        draft.say(
            "chart.pareto.text",
            Numbers.decimal(count, 0),
            Numbers.percent(count, all, 1),
            Numbers.percent(upTo, all, 1));
    bars.add(new Chart.Bar(name, count.doubleValue(), text, null));
    sentences.add(draft.say("chart.on-time.alternative", name, text));
  }

  /** Order numbers by building and category: to be looked into together. */
  private static List<Block> clusters(Draft draft) {
    Map<By, List<ListedOrder>> clusters = new TreeMap<>();
    for (ListedOrder order : draft.input().slice().orders(Term.COMPLAINTS_REPEATED)) {
      clusters.computeIfAbsent(order.by(), by -> new ArrayList<>()).add(order);
    }
    if (clusters.isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = new ArrayList<>();
    clusters.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<By, List<ListedOrder>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            cluster ->
                rows.add(
                    Cells.row(
                        Cells.words(draft.publicName("category", cluster.getKey().get("category"))),
                        Cells.words(PublicText.clean(cluster.getKey().get("building"))),
                        Cells.count(cluster.getValue().size()),
                        Cells.words(OrderLists.numbers(draft, cluster.getValue())))));
    return List.of(
        Blocks.part(
            "complaints-clusters",
            draft.say("complaints.clusters"),
            draft.say("complaints.clusters.note")),
        Blocks.table(
            new Table(
                "complaints-clusters",
                draft.say("complaints.clusters"),
                List.of(
                    Cells.left(draft.say("column.category"), 20),
                    Cells.left(draft.say("column.building"), 12),
                    Cells.right(draft.say("column.count"), 10),
                    Cells.left(draft.say("column.order-numbers"), 58)),
                rows,
                "")));
  }
}
