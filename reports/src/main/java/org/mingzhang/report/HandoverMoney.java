package org.mingzhang.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.BillAmount;
import org.mingzhang.ledger.BillAmount.Kind;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Journal;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;
import org.mingzhang.measure.FundProof;
import org.mingzhang.measure.ReserveUse;
import org.mingzhang.measure.RoomOrder;

/**
 * The money of a handover: balances with their proof, what is prepaid and owed by unit, projects.
 */
final class HandoverMoney {

  private static final List<Kind> PASSED = List.of(Kind.PREPAID, Kind.OVERPAID, Kind.ARREARS);

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
                    Cells.right(draft.say("handover.column.income-since"), 14),
                    Cells.right(draft.say("handover.column.expense-since"), 14),
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
    return byUnit(
        draft,
        Kind.PREPAID,
        List.of("paid-to", "from"),
        (of, day) -> List.of(date(of.last), date(day.plusDays(1))));
  }

  /** 多收: paid beyond what was to be paid, to be returned. */
  static List<Block> overpaid(Draft draft) {
    return byUnit(
        draft,
        Kind.OVERPAID,
        List.of("oldest", "latest"),
        (of, day) -> List.of(date(of.first), date(of.last)));
  }

  static List<Block> arrears(Draft draft) {
    return byUnit(
        draft,
        Kind.ARREARS,
        List.of("oldest", "days"),
        (of, day) ->
            List.of(
                date(of.first.isAfter(day) ? day : of.first),
                Cells.count(Math.max(0, ChronoUnit.DAYS.between(of.first, day)))));
  }

  private static Cell date(LocalDate day) {
    return Cells.words(day.toString());
  }

  /** The bills of a fund by unit and fee item, in the order of rooms. */
  private static SortedMap<List<String>, Lines> lines(Draft draft, String fund) {
    SortedMap<List<String>, Lines> lines =
        new TreeMap<>(
            Comparator.<List<String>, String>comparing(key -> key.get(0), RoomOrder.INSTANCE)
                .thenComparing(key -> key.get(1)));
    for (BillAmount bill : draft.input().slice().billAmounts()) {
      if (bill.fund().equals(fund)) {
        lines.computeIfAbsent(List.of(bill.unit(), bill.feeItem()), k -> new Lines()).add(bill);
      }
    }
    return lines;
  }

  /** The cells of a unit, its owner's reference and the fee item. */
  private static List<Cell> who(Map<String, HouseUnit> register, List<String> unitAndItem) {
    HouseUnit unit = register.get(unitAndItem.get(0));
    return List.of(
        Cells.words(unit == null ? unitAndItem.get(0) : unit.unit()),
        unit == null || unit.ownerRef().isEmpty()
            ? Cells.dash()
            : Cells.words(PublicText.withoutIdentities(unit.ownerRef())),
        Cells.words(PublicText.withoutIdentities(unitAndItem.get(1))));
  }

  private static Map<String, HouseUnit> register(Draft draft) {
    Map<String, HouseUnit> register = new TreeMap<>();
    draft.input().slice().units().forEach(unit -> register.put(unit.key(), unit));
    return register;
  }

  private static List<Block> byUnit(
      Draft draft, Kind kind, List<String> columns, BiFunction<Bills, LocalDate, List<Cell>> days) {
    Map<String, HouseUnit> register = register(draft);
    LocalDate day = draft.period().lastDay();
    List<Table.Row> rows = new ArrayList<>();
    long total = 0;
    for (Map.Entry<List<String>, Lines> line : lines(draft, "service").entrySet()) {
      Bills of = line.getValue().of(kind);
      if (of.count > 0) {
        total = Math.addExact(total, of.fen);
        List<Cell> cells = new ArrayList<>(who(register, line.getKey()));
        cells.add(Cells.count(of.count));
        cells.addAll(days.apply(of, day));
        cells.add(Cells.money(Money.ofFen(of.fen).toDecimal()));
        rows.add(Cells.row(cells.toArray(new Cell[0])));
      }
    }
    String name = kind.name().toLowerCase(Locale.ROOT);
    String title = draft.say("handover." + name);
    Block heading = Blocks.section(name, title, draft.say("handover." + name + ".note"));
    if (rows.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("handover.none")));
    }
    Cell none = Cells.words("");
    rows.add(
        Cells.total(
            Cells.words(draft.say("handover.total")),
            none,
            none,
            none,
            none,
            none,
            Cells.strongMoney(Money.ofFen(total).toDecimal())));
    String last = columns.get(1);
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
                    Cells.left(draft.say("handover.column." + columns.get(0)), 13),
                    last.equals("days")
                        ? Cells.right(draft.say("handover.column.days"), 11)
                        : Cells.left(draft.say("handover.column." + last), 13),
                    Cells.right(draft.say("column.amount"), 14)),
                rows,
                "")));
  }

  /** 代收代交: what units paid ahead, paid too much and still owe of other people's money. */
  static List<Block> passthrough(Draft draft) {
    Map<String, HouseUnit> register = register(draft);
    Map<Kind, Long> totals = new EnumMap<>(Kind.class);
    List<Table.Row> rows = new ArrayList<>();
    lines(draft, "passthrough")
        .forEach(
            (key, of) -> {
              List<Cell> cells = new ArrayList<>(who(register, key));
              cells.add(Cells.count(of.count()));
              for (Kind kind : PASSED) {
                cells.add(Cells.money(Money.ofFen(of.of(kind).fen).toDecimal()));
                totals.merge(kind, of.of(kind).fen, Math::addExact);
              }
              rows.add(Cells.row(cells.toArray(new Cell[0])));
            });
    String title = draft.say("handover.passed");
    Block heading = Blocks.section("passthrough", title, draft.say("handover.passed.note"));
    if (rows.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("handover.none")));
    }
    List<Cell> total = new ArrayList<>();
    total.add(Cells.words(draft.say("handover.total")));
    total.addAll(Collections.nCopies(3, Cells.words("")));
    for (Kind kind : PASSED) {
      total.add(Cells.strongMoney(Money.ofFen(totals.getOrDefault(kind, 0L)).toDecimal()));
    }
    rows.add(Cells.total(total.toArray(new Cell[0])));
    return List.of(
        heading,
        Blocks.table(
            new Table(
                "passthrough",
                title,
                List.of(
                    Cells.left(draft.say("handover.column.unit"), 18),
                    Cells.left(draft.say("handover.column.owner"), 16),
                    Cells.left(draft.say("handover.column.fee-item"), 18),
                    Cells.right(draft.say("handover.column.bills"), 8),
                    Cells.right(draft.say("handover.column.prepaid"), 13),
                    Cells.right(draft.say("handover.column.overpaid"), 13),
                    Cells.right(draft.say("handover.column.owed"), 14)),
                rows,
                "")));
  }

  /** The bills of a unit and fee item by what they are. */
  private static final class Lines {

    private final Map<Kind, Bills> bills = new EnumMap<>(Kind.class);
    private final Set<String> numbers = new HashSet<>();

    void add(BillAmount bill) {
      numbers.add(bill.billNo());
      bills.computeIfAbsent(bill.kind(), k -> new Bills()).add(bill);
    }

    Bills of(Kind kind) {
      return bills.getOrDefault(kind, new Bills());
    }

    /** A bill counts once, also where one part of it is owed and another prepaid. */
    long count() {
      return numbers.size();
    }
  }

  /** Some bills of a unit and fee item. */
  private static final class Bills {

    private long fen;
    private long count;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    void add(BillAmount bill) {
      fen = Math.addExact(fen, bill.value());
      count++;
      first = bill.serviceTo().isBefore(first) ? bill.serviceTo() : first;
      last = bill.serviceTo().isAfter(last) ? bill.serviceTo() : last;
    }
  }

  /** The projects with what was paid up to the day and what is still to be paid. */
  static List<Block> projects(Draft draft, Journal journal) {
    LocalDate day = draft.period().lastDay();
    Map<String, List<Entry>> paid =
        ReserveUse.byProject(
            journal.entries().stream().filter(entry -> !entry.date().isAfter(day)).toList());
    List<Table.Row> rows = new ArrayList<>();
    for (Project project : draft.input().slice().projects()) {
      Money agreed = project.settlement() == null ? project.contract() : project.settlement();
      Money so =
          paid.getOrDefault(project.projectId(), List.of()).stream()
              .map(Entry::amount)
              .reduce(Money.ZERO, Money::plus);
      rows.add(
          Cells.row(
              Cells.words(PublicText.withoutIdentities(project.projectId() + " " + project.name())),
              money(project.estimate()),
              money(project.contract()),
              money(project.settlement()),
              Cells.money(so.toDecimal()),
              agreed == null
                  ? Cells.dash()
                  : toPay(agreed.minus(so), rows.size(), project.settlement() == null ? 2 : 3)));
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
                    Cells.left(draft.say("projects.column.project"), 30),
                    Cells.right(draft.say("projects.column.estimate"), 15),
                    Cells.right(draft.say("projects.column.contract"), 15),
                    Cells.right(draft.say("projects.column.settlement"), 15),
                    Cells.right(draft.say("handover.column.paid"), 15),
                    Cells.right(draft.say("handover.column.to-pay"), 15)),
                rows,
                "")));
  }

  /** What was agreed, in the column named, less what was paid: a formula in the workbook. */
  private static Cell toPay(Money amount, int row, int agreed) {
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

  private static Cell money(@Nullable Money amount) {
    return amount == null ? Cells.dash() : Cells.money(amount.toDecimal());
  }
}
