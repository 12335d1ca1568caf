package org.mingzhang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.ClockRule;
import org.mingzhang.measure.ClockRule.Of;

/** 时限: repairs held against the office's own clocks, beside those with a deadline of their own. */
final class ClockSection {

  private ClockSection() {}

  static List<Block> of(Draft draft) {
    if (draft.figure("repairs.clock_due") == null
        && draft.figure("repairs.clock_response_rate") == null) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.part("repairs-clock", draft.say("clock.title"), draft.say("clock.note")));
    blocks.add(Blocks.table(table(draft)));
    rule(draft)
        .map(ClockRule::source)
        .filter(source -> !source.isEmpty())
        .ifPresent(
            source ->
                blocks.add(Blocks.mutter(draft.say("clock.source", PublicText.clean(source)))));
    return blocks;
  }

  private static Optional<ClockRule> rule(Draft draft) {
    LocalDate last = draft.period().lastDay();
    return draft.input().clocks().of(draft.community().communityId(), last);
  }

  private static Table table(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    rows.add(row(draft, "emergency", Of.EMERGENCY_COMPLETE, Of.EMERGENCY_RESPOND));
    rows.add(row(draft, "normal", Of.NORMAL_COMPLETE, Of.NORMAL_RESPOND));
    List<Cell> total = new ArrayList<>();
    total.add(Cells.words(draft.say("repairs.total")));
    total.add(Cells.muted(""));
    rates(draft, total, "repairs.clock_on_time_rate", By.ALL);
    total.add(Cells.muted(""));
    rates(draft, total, "repairs.clock_response_rate", By.ALL);
    rows.add(new Table.Row(Table.Emphasis.TOTAL, total));
    return new Table(
        "repairs-clock",
        draft.say("clock.title"),
        List.of(
            Cells.left(draft.say("column.urgency"), 12),
            Cells.left(draft.say("clock.column.complete"), 16),
            Cells.right(draft.say("column.on-time-of-due"), 14),
            Cells.right(draft.say("column.on-time"), 14),
            Cells.left(draft.say("clock.column.respond"), 16),
            Cells.right(draft.say("column.on-time-of-due"), 14),
            Cells.right(draft.say("clock.column.responded"), 14)),
        rows,
        "");
  }

  private static Table.Row row(Draft draft, String urgency, Of complete, Of respond) {
    By by = By.of("urgency", urgency);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.words(draft.publicName("urgency", urgency)));
    cells.add(limit(draft, complete));
    rates(draft, cells, "repairs.clock_on_time_rate", by);
    cells.add(limit(draft, respond));
    rates(draft, cells, "repairs.clock_response_rate", by);
    return Cells.row(cells);
  }

  private static Cell limit(Draft draft, Of of) {
    return rule(draft)
        .flatMap(rule -> rule.clock(of))
        .map(clock -> Cells.words(ClockWords.text(draft, clock)))
        .orElse(Cells.dash());
  }

  private static void rates(Draft draft, List<Cell> cells, String id, By by) {
    cells.add(RepairQuality.base(draft, draft.figure(id, by)));
    cells.add(draft.cell(draft.figure(id, by), true));
  }
}
