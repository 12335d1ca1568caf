package org.mingzhang.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.BillAmount;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Journal;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.FundProof;

/**
 * The money of a handover: balances with their proof, what is prepaid and owed by unit, projects.
 */
final class HandoverMoney {

  private HandoverMoney() {}

  static List<Block> balances(Draft draft, Journal journal) {
    List<FundProof> proofs = new ArrayList<>(FundProof.of(journal, draft.period().lastDay()));
    proofs.sort(
        (a, b) -> Integer.compare(FundsSection.rank(a.fund()), FundsSection.rank(b.fund())));
    List<Table.Row> rows = new ArrayList<>();
    String held = "";
    for (FundProof proof : proofs) {
      Money closing = proof.closing();
      rows.add(
          Cells.row(
              Cells.words(draft.fundName(proof.fund())),
              Cells.words(proof.since() == null ? Numbers.UNDEFINED : proof.since().toString()),
              money(proof.opening()),
              Cells.money(proof.income().toDecimal()),
              Cells.money(proof.expense().toDecimal()),
              closing == null ? Cells.dash() : Cells.strongMoney(closing.toDecimal()),
              money(proof.stated()),
              standing(draft, proof)));
      if (proof.fund().equals("passthrough") && closing != null) {
        held = draft.say("handover.passthrough", Numbers.money(closing.toDecimal()));
      }
    }
    String title = draft.say("handover.balances");
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("balances", title, draft.say("handover.balances.note")));
    blocks.add(
        Blocks.table(
            new Table(
                "balances",
                title,
                List.of(
                    Cells.left(draft.say("column.fund"), 15),
                    Cells.left(draft.say("handover.column.since"), 11),
                    Cells.right(draft.say("column.opening"), 13),
                    Cells.right(draft.say("column.income"), 14),
                    Cells.right(draft.say("column.expense"), 14),
                    Cells.right(draft.say("handover.column.balance"), 13),
                    Cells.right(draft.say("handover.column.stated"), 13),
                    Cells.left(draft.say("column.bank"), 11)),
                rows,
                "")));
    if (!held.isEmpty()) {
      blocks.add(Blocks.say(held));
    }
    return List.copyOf(blocks);
  }

  private static Cell standing(Draft draft, FundProof proof) {
    Money difference = proof.difference();
    if (difference == null) {
      return new Cell.Standing(Block.Status.UNDECIDED, draft.say("bank.not-given"));
    }
    return difference.fen() == 0
        ? new Cell.Standing(Block.Status.MET, draft.say("bank.agrees"))
        : new Cell.Standing(
            Block.Status.MISSED,
            draft.say("handover.differs", Numbers.money(difference.toDecimal())));
  }

  /** 预收: paid for service after the day, to be returned or handed over (解释 §3). */
  static List<Block> prepaid(Draft draft) {
    return byUnit(draft, Term.FEES_PREPAID, "prepaid");
  }

  static List<Block> arrears(Draft draft) {
    return byUnit(draft, Term.FEES_ARREARS, "arrears");
  }

  private static List<Block> byUnit(Draft draft, Term term, String name) {
    Map<String, HouseUnit> register = new TreeMap<>();
    draft.input().slice().units().forEach(unit -> register.put(unit.key(), unit));
    Map<List<String>, Lines> lines =
        new TreeMap<>((a, b) -> String.join("\t", a).compareTo(String.join("\t", b)));
    for (BillAmount bill : draft.input().slice().billAmounts()) {
      if (bill.term() == term) {
        lines.computeIfAbsent(List.of(bill.unit(), bill.feeItem()), k -> new Lines()).add(bill);
      }
    }
    boolean owed = term == Term.FEES_ARREARS;
    LocalDate day = draft.period().lastDay();
    List<Table.Row> rows = new ArrayList<>();
    long total = 0;
    for (Map.Entry<List<String>, Lines> line : lines.entrySet()) {
      HouseUnit unit = register.get(line.getKey().get(0));
      Lines of = line.getValue();
      total += of.fen;
      rows.add(
          Cells.row(
              Cells.words(unit == null ? line.getKey().get(0) : unit.unit()),
              unit == null || unit.ownerRef().isEmpty()
                  ? Cells.dash()
                  : Cells.words(PublicText.withoutIdentities(unit.ownerRef())),
              Cells.words(PublicText.withoutIdentities(line.getKey().get(1))),
              Cells.count(of.bills),
              owed
                  ? Cells.words(of.first.isAfter(day) ? day.toString() : of.first.toString())
                  : Cells.words(of.last.toString()),
              owed
                  ? Cells.count(Math.max(0, ChronoUnit.DAYS.between(of.first, day)))
                  : Cells.words(day.plusDays(1).toString()),
              Cells.money(Money.ofFen(of.fen).toDecimal())));
    }
    String title = draft.say("handover." + name);
    Block heading = Blocks.section(name, title, draft.say("handover." + name + ".note"));
    if (rows.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("handover.none")));
    }
    rows.add(
        Cells.total(
            Cells.words(draft.say("handover.total")),
            Cells.words(""),
            Cells.words(""),
            Cells.words(""),
            Cells.words(""),
            Cells.words(""),
            Cells.strongMoney(Money.ofFen(total).toDecimal())));
    return List.of(
        heading,
        Blocks.table(
            new Table(
                name,
                title,
                List.of(
                    Cells.left(draft.say("handover.column.unit"), 18),
                    Cells.left(draft.say("handover.column.owner"), 16),
                    Cells.left(draft.say("handover.column.fee-item"), 18),
                    Cells.right(draft.say("handover.column.bills"), 8),
                    Cells.left(draft.say("handover.column." + (owed ? "oldest" : "paid-to")), 13),
                    owed
                        ? Cells.right(draft.say("handover.column.days"), 11)
                        : Cells.left(draft.say("handover.column.from"), 13),
                    Cells.right(draft.say("column.amount"), 14)),
                rows,
                "")));
  }

  /** The bills of a unit and fee item. */
  private static final class Lines {

    private long fen;
    private long bills;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    void add(BillAmount bill) {
      fen = Math.addExact(fen, bill.value());
      bills++;
      first = bill.serviceTo().isBefore(first) ? bill.serviceTo() : first;
      last = bill.serviceTo().isAfter(last) ? bill.serviceTo() : last;
    }
  }

  /** The projects with what was paid up to the day and what is still to be paid. */
  static List<Block> projects(Draft draft, Journal journal) {
    Map<String, Money> paid = new TreeMap<>();
    for (Entry entry : journal.entries()) {
      if (entry.fund().equals("reserve")
          && entry.direction().equals("expense")
          && !entry.projectId().isEmpty()
          && !entry.date().isAfter(draft.period().lastDay())) {
        paid.merge(entry.projectId(), entry.amount(), Money::plus);
      }
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Project project : draft.input().slice().projects()) {
      Money agreed = project.settlement() == null ? project.contract() : project.settlement();
      Money so = paid.getOrDefault(project.projectId(), Money.ZERO);
      rows.add(
          Cells.row(
              Cells.words(PublicText.withoutIdentities(project.projectId() + " " + project.name())),
              money(project.contract()),
              money(project.settlement()),
              Cells.money(so.toDecimal()),
              agreed == null ? Cells.dash() : Cells.strongMoney(agreed.minus(so).toDecimal())));
    }
    String title = draft.say("handover.projects");
    Block heading = Blocks.section("projects", title, draft.say("handover.projects.note"));
    if (rows.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("handover.none")));
    }
    return List.of(
        heading,
        Blocks.table(
            new Table(
                "projects",
                title,
                List.of(
                    Cells.left(draft.say("projects.column.project"), 40),
                    Cells.right(draft.say("projects.column.contract"), 15),
                    Cells.right(draft.say("projects.column.settlement"), 15),
                    Cells.right(draft.say("handover.column.paid"), 15),
                    Cells.right(draft.say("handover.column.to-pay"), 15)),
                rows,
                "")));
  }

  private static Cell money(@Nullable Money amount) {
    return amount == null ? Cells.dash() : Cells.money(amount.toDecimal());
  }
}
