package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;
import org.mingzhang.measure.ProjectCheck;
import org.mingzhang.measure.ReserveUse;
import org.mingzhang.measure.VoteRules;

/**
 * 维修工程: what the reserve fund paid for in the period (办法 §30, second block), and what each project
 * rests on: the vote with its numbers, or an emergency. For the committee.
 */
final class ProjectSection {

  /** Vouchers that a question names; the others are in the sheets of vouchers. */
  private static final int NAMED = 12;

  private ProjectSection() {}

  static List<Block> of(Draft draft) {
    Map<String, List<Entry>> paid = ReserveUse.byProject(draft.input().slice().entries());
    List<Entry> unnamed = ReserveUse.unnamed(draft.input().slice().entries());
    boolean open = !unnamed.isEmpty() && !draft.input().slice().projects().isEmpty();
    if (paid.isEmpty() && !open) {
      return List.of();
    }
    Map<String, Project> known = new TreeMap<>();
    draft.input().slice().projects().forEach(p -> known.put(p.projectId(), p));
    List<Table.Row> rows = new ArrayList<>();
    paid.forEach((id, lines) -> rows.add(row(draft, id, lines, known.get(id))));
    rows.addAll(rest(draft, paid));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.part("projects", draft.say("section.projects"), draft.say("projects.note")));
    blocks.add(
        Blocks.table(
            new Table(
                "projects",
                draft.say("section.projects"),
                List.of(
                    Cells.left(draft.say("projects.column.project"), 17),
                    Cells.left(draft.say("projects.column.basis"), 16),
                    Cells.right(draft.say("projects.column.heads"), 11),
                    Cells.right(draft.say("projects.column.area"), 14),
                    Cells.left(draft.say("projects.column.result"), 8),
                    Cells.right(draft.say("projects.column.paid"), 10),
                    Cells.right(draft.say("projects.column.estimate"), 10),
                    Cells.right(draft.say("projects.column.contract"), 10),
                    Cells.right(draft.say("projects.column.settlement"), 10)),
                rows,
                draft.say("projects.rules", Citation.VOTES.text(draft.words())))));
    if (open) {
      blocks.add(question(draft, unnamed));
    }
    return List.copyOf(blocks);
  }

  /** Asks whether payments that name no project were for a registered one. */
  private static Block question(Draft draft, List<Entry> unnamed) {
    List<String> vouchers =
        unnamed.stream()
            .map(line -> draft.say("projects.voucher", line.voucherNo(), line.date().toString()))
            .distinct()
            .toList();
    Money sum = unnamed.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
    return Blocks.warn(
        draft.say(
            "projects.unnamed",
            Numbers.money(sum.toDecimal()),
            Numbers.count(vouchers.size()),
            PublicText.withoutIdentities(
                String.join(
                    draft.say("list.separator"),
                    vouchers.subList(0, Math.min(NAMED, vouchers.size())))),
            vouchers.size() > NAMED ? draft.say("projects.vouchers.more") : ""));
  }

  private static Table.Row row(
      Draft draft, String id, List<Entry> lines, @Nullable Project project) {
    By by = By.of("project", id);
    Cell paid = draft.cell(draft.figure("projects.paid", by));
    if (project == null) {
      return Cells.row(
          Cells.words(PublicText.withoutIdentities(id)),
          Cells.muted(draft.say("projects.unknown")),
          Cells.dash(),
          Cells.dash(),
          Cells.dash(),
          paid,
          Cells.dash(),
          Cells.dash(),
          Cells.dash());
    }
    ProjectCheck check = ProjectCheck.of(project).with(lines);
    boolean vote = project.basis().equals("vote");
    return Cells.row(
        Cells.words(PublicText.withoutIdentities(id + " " + project.name())),
        Cells.words(
            vote
                ? draft.say(
                    "projects.vote",
                    project.votedOn() == null ? Numbers.UNDEFINED : project.votedOn().toString())
                : emergency(draft, project)),
        vote
            ? Cells.words(
                three(
                    count(project.headsAgreed()),
                    count(project.headsVoted()),
                    count(project.heads())))
            : Cells.dash(),
        vote
            ? Cells.words(
                three(area(project.areaAgreed()), area(project.areaVoted()), area(project.area())))
            : Cells.dash(),
        standing(draft, check),
        paid,
        draft.cell(draft.figure("projects.estimate", by)),
        draft.cell(draft.figure("projects.contract", by)),
        draft.cell(draft.figure("projects.settlement", by)));
  }

  /** The reason as the office wrote it, for the committee to judge. */
  private static String emergency(Draft draft, Project project) {
    return project.emergencyReason().isBlank()
        ? draft.say("projects.emergency")
        : draft.say(
            "projects.emergency.reason", PublicText.withoutIdentities(project.emergencyReason()));
  }

  /** What the fund paid without a project, and all that it paid. */
  private static List<Table.Row> rest(Draft draft, Map<String, List<Entry>> paid) {
    Money projects =
        paid.values().stream()
            .flatMap(List::stream)
            .map(Entry::amount)
            .reduce(Money.ZERO, Money::plus);
    By reserve = By.of("fund", "reserve");
    BigDecimal other = draft.amount("funds.expense", reserve).subtract(projects.toDecimal());
    List<Table.Row> rows = new ArrayList<>();
    if (other.signum() != 0) {
      rows.add(
          Cells.row(
              Cells.words(draft.say("projects.none")),
              Cells.dash(),
              Cells.dash(),
              Cells.dash(),
              Cells.dash(),
              Cells.money(other),
              Cells.dash(),
              Cells.dash(),
              Cells.dash()));
    }
    rows.add(
        Cells.total(
            Cells.words(draft.say("projects.total")),
            Cells.words(""),
            Cells.words(""),
            Cells.words(""),
            Cells.words(""),
            draft.cell(draft.figure("funds.expense", reserve), true),
            Cells.words(""),
            Cells.words(""),
            Cells.words("")));
    return rows;
  }

  private static Cell standing(Draft draft, ProjectCheck check) {
    boolean broken = check.faults().stream().anyMatch(ProjectCheck.Fault::isCertain);
    String said =
        check.vote() != null && !(broken && check.vote() == VoteRules.Outcome.PASSED)
            ? draft.say("project.outcome." + check.vote().name())
            : check.vote() != null
                ? draft.say("exceptions.open")
                : broken ? draft.say("projects.incomplete") : draft.say("projects.emergency");
    return new Cell.Standing(broken ? Block.Status.MISSED : Block.Status.MET, said);
  }

  private static String three(String agreed, String voted, String all) {
    return agreed + " / " + voted + " / " + all;
  }

  private static String count(@Nullable Long value) {
    return value == null ? Numbers.UNDEFINED : Numbers.count(value);
  }

  private static String area(@Nullable BigDecimal value) {
    return value == null ? Numbers.UNDEFINED : Numbers.decimal(value, 2);
  }
}
