package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Project;
import org.mingzhang.measure.FundAllocation;
import org.mingzhang.measure.FundAllocation.Shared;
import org.mingzhang.measure.FundAllocation.State;
import org.mingzhang.measure.mask.MaskRule;

/**
 * 分摊情况 (办法 §30, second block): of each project that the reserve fund paid for in the period what it
 * rests on, its cost, who bears it, and what that is a square metre. In the paper for all owners
 * nothing leads to what single owners bear or got back: a scope of few units stays unnamed, and
 * where refunds are few the smallest cost is withheld, or the refunds would be the difference.
 */
final class AllocationTable {

  private static final int PER_AREA_PLACES = 4;

  private final Draft draft;
  private final FundAllocation allocation;
  private final @Nullable Shared withheld;

  private AllocationTable(Draft draft) {
    this.draft = draft;
    this.allocation = FundAllocation.of(draft.input().slice());
    this.withheld =
        draft.owners() && new ReserveRefunds(draft).few()
            ? allocation.projects().stream()
                .min(
                    Comparator.comparing((Shared shared) -> shared.cost().toDecimal().abs())
                        .thenComparing(Shared::projectId))
                .orElse(null)
            : null;
  }

  /** Nothing where no project was paid for. */
  static List<Block> of(Draft draft) {
    AllocationTable table = new AllocationTable(draft);
    return table.allocation.projects().isEmpty()
        ? List.of()
        : List.of(
            Blocks.part("allocation", draft.say("allocation.title"), draft.say("allocation.note")),
            Blocks.table(table.table()));
  }

  private Table table() {
    List<Table.Row> rows = new ArrayList<>();
    allocation.projects().forEach(shared -> rows.add(row(shared)));
    return new Table(
        "allocation",
        draft.say("allocation.title"),
        List.of(
            Cells.left(draft.say("projects.column.project"), 22),
            Cells.left(draft.say("projects.column.basis"), 13),
            Cells.right(draft.say("slip.cost"), 13),
            Cells.left(draft.say("slip.scope"), 11),
            Cells.right(draft.say("control.bearers"), 8),
            Cells.right(draft.say("slip.area-of-all"), 12),
            Cells.right(draft.say("allocation.per-area"), 9),
            Cells.left(draft.say("column.finding"), 12)),
        rows,
        draft.say(draft.owners() ? "allocation.formula.owners" : "allocation.formula"));
  }

  private Table.Row row(Shared shared) {
    Project project = shared.project();
    int units = shared.scope().units().size();
    boolean done = shared.state() == State.ALLOCATED;
    boolean few = draft.owners() && MaskRule.DEFAULT.hides(units);
    boolean costHidden = shared.equals(withheld);
    Cell hidden = Cells.muted(Numbers.HIDDEN);
    return Cells.row(
        Cells.words(name(shared)),
        project == null
            ? Cells.muted(draft.say("projects.unknown"))
            : Cells.words(FundSlip.basis(draft, project)),
        costHidden ? hidden : Cells.money(shared.cost().toDecimal()),
        few ? hidden : scope(shared, done),
        few ? hidden : done ? Cells.count(units) : Cells.dash(),
        few ? hidden : done ? Cells.words(FundSlip.area(shared.area())) : Cells.dash(),
        few || (costHidden && done) ? hidden : done ? Cells.words(perArea(shared)) : Cells.dash(),
        standing(done));
  }

  /** What the register does not know may be a room, which is nothing for all owners. */
  private Cell scope(Shared shared, boolean done) {
    return shared.project() == null || (draft.owners() && !done)
        ? Cells.dash()
        : Cells.words(FundSlip.scope(draft, shared));
  }

  private String name(Shared shared) {
    Project project = shared.project();
    if (!draft.owners()) {
      return PublicText.withoutIdentities(
          project == null ? shared.projectId() : shared.projectId() + " " + project.name());
    }
    String id = PublicText.of(shared.projectId());
    return project == null
        ? id
        : id + " " + PublicText.of(draft.publicName("project", project.name()));
  }

  /** Yuan a square metre, rounded half-up. */
  private static String perArea(Shared shared) {
    BigDecimal yuan =
        shared.cost().toDecimal().divide(shared.area(), PER_AREA_PLACES, RoundingMode.HALF_UP);
    return Numbers.decimal(yuan, PER_AREA_PLACES);
  }

  private Cell standing(boolean done) {
    if (!done) {
      return new Cell.Standing(
          draft.input().slice().units().isEmpty() ? Block.Status.UNDECIDED : Block.Status.MISSED,
          draft.say("slip.unallocated"));
    }
    return allocation.refusedUnits().isEmpty()
        ? new Cell.Standing(Block.Status.MET, draft.say("control.complete"))
        : new Cell.Standing(Block.Status.UNDECIDED, draft.say("control.not-final"));
  }
}
