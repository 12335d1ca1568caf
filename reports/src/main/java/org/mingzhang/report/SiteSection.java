package org.mingzhang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/**
 * Repairs by building or team, and those of none, so that the rows add up to their total. For
 * managers only: counts of few orders would tell a household (method §16). A base below 30 prints
 * its n and no rate.
 */
final class SiteSection {

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private SiteSection() {}

  /**
   * Nothing where the ledger holds none.
   *
   * @param key {@code building} or {@code team}
   */
  static List<Block> of(Draft draft, String key) {
    List<By> sites =
        draft.all("repairs.reported").stream()
            .map(Figure::by)
            .filter(by -> by.keys().keySet().equals(Set.of(key)))
            .sorted(
                Comparator.comparing((By by) -> by.get(key).isEmpty())
                    .thenComparing(by -> padded(by.get(key)))
                    .thenComparing(by -> by))
            .toList();
    if (sites.isEmpty()) {
      return List.of();
    }
    boolean complaints = key.equals("building");
    List<Table.Row> rows = new ArrayList<>();
    for (By by : sites) {
      String site = by.get(key);
      String label = site.isEmpty() ? draft.say("service.no-" + key) : PublicText.clean(site);
      rows.add(row(draft, label, by, complaints, false));
    }
    rows.add(row(draft, draft.say("repairs.total"), By.ALL, complaints, true));
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Cells.left(draft.say("column." + key), 18));
    columns.add(Cells.right(draft.say("column.reported"), 10));
    columns.add(Cells.right(draft.say("column.completed"), 10));
    columns.add(Cells.right(draft.say("column.open"), 11));
    columns.add(Cells.right(draft.say("column.on-time-of-due"), 15));
    columns.add(Cells.right(draft.say("column.on-time"), 11));
    columns.add(Cells.right(draft.say("column.rework"), 11));
    columns.add(Cells.right(draft.say("column.median"), 12));
    columns.add(Cells.right(draft.say("column.p90"), 12));
    if (complaints) {
      columns.add(Cells.right(draft.say("column.complaints-count"), 10));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section(
            "by-" + key, draft.say("service.by-" + key), draft.say("service.small-note")));
    spread(draft, key).ifPresent(spread -> blocks.add(Blocks.say(sentence(draft, key, spread))));
    blocks.add(
        Blocks.table(
            new Table("repairs-by-" + key, draft.say("service.by-" + key), columns, rows, "")));
    return blocks;
  }

  /** The sites with the lowest and the highest share of repairs on time. */
  static Optional<Spread> spread(Draft draft, String key) {
    return Spread.of(
        draft.all("repairs.on_time_rate").stream()
            .filter(rate -> rate.by().keys().keySet().equals(Set.of(key)))
            .filter(rate -> !rate.by().get(key).isEmpty())
            .toList());
  }

  /** Both with their bases, and whether chance alone may part them. */
  static String sentence(Draft draft, String key, Spread spread) {
    return draft.say(
        spread.apart() ? "sites.apart" : "sites.alike",
        PublicText.clean(spread.low().by().get(key)),
        draft.print(spread.low()),
        draft.fraction(spread.low()),
        PublicText.clean(spread.high().by().get(key)),
        draft.print(spread.high()),
        draft.fraction(spread.high()),
        Numbers.count(spread.compared()));
  }

  /** With its numbers padded, so that building 2 stands before building 10. */
  static String padded(String name) {
    return DIGITS
        .matcher(name)
        .replaceAll(found -> "0".repeat(Math.max(0, 9 - found.group().length())) + found.group());
  }

  private static Table.Row row(
      Draft draft, String label, By by, boolean complaints, boolean total) {
    Figure rate = draft.figure("repairs.on_time_rate", by);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.words(label));
    for (String id : List.of("repairs.reported", "repairs.completed", "repairs.open")) {
      cells.add(draft.cell(draft.figure(id, by), total));
    }
    cells.add(draft.parts(rate));
    cells.add(OrderLists.rate(draft, rate, total));
    cells.add(OrderLists.rate(draft, draft.figure("repairs.rework_rate", by), total));
    cells.add(draft.cell(draft.figure("repairs.median_hours", by), total));
    cells.add(draft.cell(draft.figure("repairs.p90_hours", by), total));
    if (complaints) {
      cells.add(draft.cell(draft.figure("complaints.reported", by), total));
    }
    return new Table.Row(total ? Table.Emphasis.TOTAL : Table.Emphasis.NONE, cells);
  }
}
