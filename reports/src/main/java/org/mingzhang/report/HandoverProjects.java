package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Journal;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;
import org.mingzhang.measure.ReserveUse;

/**
 * The projects of a handover: what the fund paid for each up to the day and what is still to be
 * paid. A payment that names no registered project may have paid for any of them, so that next to
 * one what is to be paid is only a limit: whoever takes over would else pay a second time.
 */
final class HandoverProjects {

  private final Draft draft;
  private final List<Project> projects;

  /** Up to the day, by project, those that are not registered among them. */
  private final Map<String, List<Entry>> paid;

  private final List<Entry> unnamed;

  HandoverProjects(Draft draft, Journal journal) {
    this.draft = draft;
    List<Entry> entries =
        journal.entries().stream()
            .filter(entry -> !entry.date().isAfter(draft.period().lastDay()))
            .toList();
    this.projects = draft.input().slice().projects();
    this.paid = ReserveUse.byProject(entries);
    this.unnamed = ReserveUse.unnamed(entries);
  }

  /** The warning of the first page; nothing where every payment names its project. */
  List<Block> caution() {
    return isLimit()
        ? List.of(
            Blocks.warn(draft.say("handover.projects.caution", Numbers.money(loose().toDecimal()))))
        : List.of();
  }

  List<Block> blocks() {
    List<Table.Row> rows = new ArrayList<>();
    for (Project project : projects) {
      Money so = sum(paid.getOrDefault(project.projectId(), List.of()));
      Money open = toPay(project);
      rows.add(
          row(
              project.projectId() + " " + project.name(),
              project.estimate(),
              project.contract(),
              project.settlement(),
              so,
              open == null
                  ? Cells.dash()
                  : worked(open, rows.size(), project.settlement() == null ? 2 : 3)));
    }
    unregistered()
        .forEach(
            (id, lines) ->
                rows.add(
                    row(
                        draft.say("handover.projects.unregistered", id),
                        null,
                        null,
                        null,
                        sum(lines),
                        Cells.dash())));
    if (!unnamed.isEmpty()) {
      rows.add(
          row(
              draft.say("handover.projects.unnamed"),
              null,
              null,
              null,
              sum(unnamed),
              Cells.dash()));
    }
    String title = draft.say("handover.projects");
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("projects", title, draft.say("handover.projects.note")));
    if (rows.isEmpty()) {
      blocks.add(Blocks.say(draft.say("handover.none")));
      return List.copyOf(blocks);
    }
    blocks.addAll(caution());
    String toPay = isLimit() ? "handover.column.to-pay-at-most" : "handover.column.to-pay";
    blocks.add(
        Blocks.table(
            new Table(
                "projects",
                title,
                List.of(
                    Cells.left(draft.say("projects.column.project"), 28),
                    Cells.right(draft.say("projects.column.estimate"), 14),
                    Cells.right(draft.say("projects.column.contract"), 15),
                    Cells.right(draft.say("projects.column.settlement"), 15),
                    Cells.right(draft.say("handover.column.paid"), 15),
                    Cells.right(draft.say(toPay), 17)),
                rows,
                "")));
    blocks.addAll(vouchers());
    return List.copyOf(blocks);
  }

  /** The payments behind the rows without a registered project, for a look at each. */
  private List<Block> vouchers() {
    List<Entry> lines = new ArrayList<>(unnamed);
    unregistered().values().forEach(lines::addAll);
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Entry line : lines) {
      rows.add(
          Cells.row(
              Cells.words(line.date().toString()),
              words(line.voucherNo()),
              words(line.category()),
              words(line.projectId()),
              words(line.counterparty()),
              words(line.description()),
              Cells.money(line.amount().toDecimal())));
    }
    rows.add(
        Cells.total(
            Cells.words(draft.say("handover.total")),
            Cells.words(""),
            Cells.words(""),
            Cells.words(""),
            Cells.words(""),
            Cells.words(""),
            Cells.strongMoney(sum(lines).toDecimal())));
    String title = draft.say("handover.projects.vouchers");
    return List.of(
        Blocks.part("unnamed", title, ""),
        Blocks.table(
            new Table(
                "unnamed",
                title,
                List.of(
                    Cells.left(draft.say("column.date"), 12),
                    Cells.left(draft.say("column.voucher"), 12),
                    Cells.left(draft.say("handover.column.category"), 11),
                    Cells.left(draft.say("handover.column.project-written"), 11),
                    Cells.left(draft.say("handover.column.payee"), 18),
                    Cells.left(draft.say("handover.column.text"), 22),
                    Cells.right(draft.say("column.amount"), 14)),
                rows,
                "")));
  }

  /** What was paid under numbers of no registered project. */
  private Map<String, List<Entry>> unregistered() {
    Map<String, List<Entry>> rest = new TreeMap<>(paid);
    projects.forEach(project -> rest.remove(project.projectId()));
    return rest;
  }

  private Money loose() {
    return unregistered().values().stream()
        .map(HandoverProjects::sum)
        .reduce(sum(unnamed), Money::plus);
  }

  /** Whether a payment of no registered project stands next to a project that is not paid. */
  private boolean isLimit() {
    return loose().fen() != 0
        && projects.stream().map(this::toPay).anyMatch(open -> open != null && open.fen() > 0);
  }

  /** What was settled, before that agreed, without what was paid; null where neither is known. */
  private @Nullable Money toPay(Project project) {
    Money agreed = project.settlement() == null ? project.contract() : project.settlement();
    return agreed == null
        ? null
        : agreed.minus(sum(paid.getOrDefault(project.projectId(), List.of())));
  }

  private static Money sum(List<Entry> lines) {
    return lines.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
  }

  /** What was agreed, in the column named, less what was paid: a formula in the workbook. */
  private static Cell worked(Money amount, int row, int agreed) {
    return new Cell.Numeral(
        amount.toDecimal(),
        Cell.Form.MONEY,
        Numbers.money(amount.toDecimal()),
        true,
        new Cell.Worked(
            List.of(
                new Cell.Term(new Cell.Place("projects", row, agreed), false),
                new Cell.Term(new Cell.Place("projects", row, 4), true)),
            null,
            2));
  }

  private static Table.Row row(
      String name,
      @Nullable Money estimate,
      @Nullable Money contract,
      @Nullable Money settlement,
      Money paid,
      Cell toPay) {
    return Cells.row(
        words(name),
        HandoverMoney.money(estimate),
        HandoverMoney.money(contract),
        HandoverMoney.money(settlement),
        Cells.money(paid.toDecimal()),
        toPay);
  }

  private static Cell words(String text) {
    return text.isEmpty() ? Cells.dash() : Cells.words(PublicText.withoutIdentities(text));
  }
}
