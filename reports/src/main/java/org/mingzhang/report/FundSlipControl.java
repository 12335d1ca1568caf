package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.measure.FundAllocation;
import org.mingzhang.measure.FundAllocation.Shared;
import org.mingzhang.measure.FundAllocation.State;

/** 控制页 of a batch of fund slips: each project's shares are its cost, the parts are the fund. */
final class FundSlipControl {

  private static final int MOST_NAMED = 60;

  private FundSlipControl() {}

  static Document of(Draft draft, FundAllocation allocation, FundSlips.Sums sums) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.warn(draft.say("control.private")));
    blocks.add(
        Blocks.section("costs", draft.say("control.costs"), draft.say("control.costs.note")));
    blocks.add(Blocks.table(costs(draft, allocation, sums)));
    allocation.projects().stream()
        .filter(project -> project.state() != State.ALLOCATED)
        .forEach(project -> blocks.add(Blocks.warn(reason(draft, project))));
    if (!allocation.refusedUnits().isEmpty()) {
      blocks.add(Blocks.warn(refused(draft, allocation)));
    }
    blocks.add(
        Blocks.section("parts", draft.say("control.parts"), draft.say("control.parts.note")));
    blocks.add(Blocks.table(parts(draft, sums)));
    if (!sums.negative().isEmpty()) {
      blocks.add(Blocks.warn(negative(draft, sums.negative())));
    }
    if (!sums.without().isEmpty() && sums.subaccounts() > 0) {
      blocks.add(Blocks.mutter(without(draft, sums.without())));
    }
    blocks.addAll(SubaccountTable.ofEachBuilding(draft));
    return Covers.document(
        draft,
        "slips-control",
        draft.say("control.title", draft.periodName()),
        draft.say(
            "control.subtitle",
            PublicText.clean(draft.community().name()),
            Numbers.count(sums.slips())),
        blocks);
  }

  private static Table costs(Draft draft, FundAllocation allocation, FundSlips.Sums sums) {
    List<Table.Row> rows = new ArrayList<>();
    for (Shared shared : allocation.projects()) {
      Project project = shared.project();
      boolean done = shared.state() == State.ALLOCATED;
      rows.add(
          Cells.row(
              Cells.words(
                  PublicText.withoutIdentities(
                      project == null
                          ? shared.projectId()
                          : shared.projectId() + " " + project.name())),
              project == null ? Cells.dash() : Cells.words(FundSlip.scope(draft, shared)),
              Cells.count(shared.scope().units().size()),
              done ? Cells.words(FundSlip.area(shared.area())) : Cells.dash(),
              Cells.money(shared.cost().toDecimal()),
              Cells.money(shared.allocated().toDecimal()),
              done
                  ? agreement(draft, allocation, shared)
                  : new Cell.Standing(Block.Status.MISSED, draft.say("exceptions.open"))));
    }
    Cell none = Cells.words("");
    if (allocation.withoutProject().fen() != 0) {
      rows.add(
          Cells.row(
              Cells.words(draft.say("control.without-project")),
              none,
              none,
              none,
              Cells.money(allocation.withoutProject().toDecimal()),
              Cells.money(BigDecimal.ZERO.setScale(2)),
              new Cell.Standing(Block.Status.UNDECIDED, draft.say("slip.unallocated"))));
    }
    rows.add(
        Cells.row(
            Cells.words(draft.say("control.unallocated")),
            none,
            none,
            none,
            none,
            Cells.money(sums.unallocated()),
            sums.complete()
                ? new Cell.Standing(Block.Status.MET, draft.say("control.complete"))
                : new Cell.Standing(Block.Status.UNDECIDED, draft.say("control.incomplete"))));
    BigDecimal all = sums.allocated().add(sums.unallocated());
    rows.add(
        Cells.total(
            Cells.words(draft.say("control.expense")),
            none,
            none,
            none,
            Cells.strongMoney(sums.expense()),
            Cells.strongMoney(all),
            agreement(draft, sums.expense().subtract(all))));
    return new Table(
        "control-costs",
        draft.say("control.costs"),
        List.of(
            Cells.left(draft.say("projects.column.project"), 25),
            Cells.left(draft.say("slip.scope"), 10),
            Cells.right(draft.say("control.bearers"), 8),
            Cells.right(draft.say("slip.area-of-all"), 12),
            Cells.right(draft.say("slip.cost"), 13),
            Cells.right(draft.say("control.shares"), 13),
            Cells.left(draft.say("column.finding"), 19)),
        rows,
        draft.say("control.formula"));
  }

  /** The shares are the cost; but they are not final where a unit of the register is missing. */
  private static Cell agreement(Draft draft, FundAllocation allocation, Shared shared) {
    if (!allocation.refusedUnits().isEmpty()) {
      return new Cell.Standing(Block.Status.UNDECIDED, draft.say("control.not-final"));
    }
    BigDecimal gap = shared.cost().minus(shared.allocated()).toDecimal();
    Project project = shared.project();
    String verdict = project == null ? "" : FundSlip.verdict(draft, project);
    return gap.signum() != 0 || verdict.isEmpty()
        ? agreement(draft, gap)
        : new Cell.Standing(Block.Status.MISSED, draft.say("control.basis-at-fault", verdict));
  }

  private static Cell agreement(Draft draft, BigDecimal gap) {
    return gap.signum() == 0
        ? new Cell.Standing(Block.Status.MET, draft.say("bank.agrees"))
        : new Cell.Standing(Block.Status.MISSED, draft.say("control.differs", Numbers.money(gap)));
  }

  static String reason(Draft draft, Shared shared) {
    Project project = shared.project();
    String name =
        PublicText.withoutIdentities(
            project == null ? shared.projectId() : shared.projectId() + " " + project.name());
    return draft.say(
        "control.reason." + shared.state().name(),
        name,
        PublicText.withoutIdentities(
            shared.state() == State.AREA_MISSING
                ? withoutArea(draft, shared.scope().withoutArea())
                : shared.scope().unknown()));
  }

  private static String withoutArea(Draft draft, List<HouseUnit> units) {
    Map<Long, String> paths = SourcePlace.paths(draft.input().slice());
    List<String> named =
        units.stream()
            .limit(MOST_NAMED)
            .map(
                unit ->
                    draft.say(
                        "control.placed",
                        unit.unit(),
                        SourcePlace.row(
                            draft,
                            paths.getOrDefault(unit.origin().fileId(), ""),
                            unit.origin().sheet(),
                            unit.origin().row())))
            .toList();
    return some(draft, named, units.size());
  }

  /** Rows of the register that were refused for want of an area, each with its place. */
  static String refused(Draft draft, FundAllocation allocation) {
    List<String> places =
        allocation.refusedUnits().stream()
            .limit(MOST_NAMED)
            .map(row -> SourcePlace.row(draft, row.path(), row.sheet(), row.row()))
            .map(PublicText::clean)
            .toList();
    return draft.say(
        "control.refused",
        Numbers.count(allocation.refusedUnits().size()),
        some(draft, places, allocation.refusedUnits().size()));
  }

  /** A balance below 0 is the bank's word: a question to it, with the row it stands in. */
  private static String negative(Draft draft, List<Subaccount> negative) {
    Map<Long, String> paths = SourcePlace.paths(draft.input().slice());
    List<String> named =
        negative.stream()
            .limit(MOST_NAMED)
            .map(
                stated ->
                    draft.say(
                        "control.negative.one",
                        PublicText.clean(stated.unit()),
                        stated.date().toString(),
                        Numbers.money(stated.balance().toDecimal()),
                        SourcePlace.row(
                            draft,
                            paths.getOrDefault(stated.origin().fileId(), ""),
                            stated.origin().sheet(),
                            stated.origin().row())))
            .toList();
    return draft.say(
        "control.negative", Numbers.count(negative.size()), some(draft, named, negative.size()));
  }

  private static String some(Draft draft, List<String> named, int all) {
    String joined = String.join(draft.say("list.separator"), named);
    return all <= named.size() ? joined : draft.say("control.some", joined, Numbers.count(all));
  }

  private static Table parts(Draft draft, FundSlips.Sums sums) {
    List<Table.Row> rows = new ArrayList<>();
    rows.add(
        Cells.row(
            Cells.words(draft.say("control.balances", draft.period().lastDay().toString())),
            Cells.count(sums.stated()),
            sums.stated() == 0 ? Cells.dash() : Cells.money(sums.balance()),
            Cells.words("")));
    BigDecimal closing = sums.closing();
    rows.add(
        Cells.row(
            Cells.words(draft.say("control.closing")),
            Cells.words(""),
            closing == null ? Cells.dash() : Cells.money(closing),
            Cells.words("")));
    boolean comparable = closing != null && sums.stated() > 0;
    BigDecimal gap = comparable ? sums.balance().subtract(closing) : BigDecimal.ZERO;
    boolean all = sums.without().isEmpty() && sums.stated() == sums.subaccounts();
    rows.add(
        Cells.total(
            Cells.words(draft.say("column.difference")),
            Cells.words(""),
            comparable ? Cells.strongMoney(gap) : Cells.dash(),
            !comparable
                ? new Cell.Standing(Block.Status.UNDECIDED, draft.say("not-given"))
                : gap.signum() == 0
                    ? new Cell.Standing(Block.Status.MET, draft.say("bank.agrees"))
                    : all
                        ? new Cell.Standing(
                            Block.Status.MISSED, draft.say("reconciliation.differs"))
                        : new Cell.Standing(Block.Status.UNDECIDED, draft.say("control.not-all"))));
    rows.add(counted(draft, "control.below", sums.below30()));
    rows.add(counted(draft, "control.without", sums.without().size()));
    rows.add(counted(draft, "control.unlisted", sums.unlisted()));
    return new Table(
        "control-parts",
        draft.say("control.parts"),
        List.of(
            Cells.left(draft.say("column.item"), 46),
            Cells.right(draft.say("subaccounts.units"), 14),
            Cells.right(draft.say("column.amount"), 22),
            Cells.left(draft.say("column.finding"), 18)),
        rows,
        "");
  }

  private static Table.Row counted(Draft draft, String key, long count) {
    return Cells.row(
        Cells.words(draft.say(key)), Cells.count(count), Cells.words(""), Cells.words(""));
  }

  private static String without(Draft draft, List<String> units) {
    String named =
        String.join(
            draft.say("list.separator"), units.subList(0, Math.min(MOST_NAMED, units.size())));
    return units.size() <= MOST_NAMED
        ? draft.say("control.without.named", named)
        : draft.say("control.without.some", named, Numbers.count(units.size()));
  }
}
