package org.mingzhang.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.PartsOfFund;
import org.mingzhang.measure.RoomOrder;
import org.mingzhang.measure.SubaccountStatement;

/**
 * 维修资金分户账 by building (办法 §30, third block, added up), held against the fund's own opening and
 * closing (method §13). For the committee; never for display. Where it leaves the private folder,
 * buildings of few units stand together: of one unit the sum would be its slip.
 */
final class SubaccountTable {

  /** As for small counts (method §16). */
  private static final int FEWEST = 5;

  private static final By RESERVE = By.of("fund", "reserve");

  private SubaccountTable() {}

  /** Each unit's statement, by the unit's key. */
  static Map<String, SubaccountStatement> statements(Slice slice) {
    Map<String, SubaccountStatement> statements = new HashMap<>();
    slice.subaccounts().stream()
        .collect(Collectors.groupingBy(Subaccount::unit))
        .forEach(
            (unit, rows) -> statements.put(unit, SubaccountStatement.of(rows, slice.period())));
    return statements;
  }

  /** The name of a unit's building; empty where neither the register nor the key has one. */
  static String building(HouseUnit unit) {
    String building = PublicText.clean(unit.building());
    String[] parts = unit.key().split("-", -1);
    boolean placed = parts.length == 3 && unit.key().indexOf(' ') < 0;
    return building.isEmpty() && placed ? parts[0] : building;
  }

  /** For the committee's review. Nothing where no subaccount is stated. */
  static List<Block> of(Draft draft) {
    return of(draft, FEWEST);
  }

  /** For the private folder: every building for itself. */
  static List<Block> ofEachBuilding(Draft draft) {
    return of(draft, 1);
  }

  private static List<Block> of(Draft draft, int fewest) {
    Map<String, SubaccountStatement> statements = statements(draft.input().slice());
    if (statements.isEmpty()) {
      return List.of();
    }
    return List.of(
        Blocks.part("subaccounts", draft.say("subaccounts.title"), draft.say("subaccounts.note")),
        Blocks.table(table(draft, statements, fewest)));
  }

  private static Table table(Draft draft, Map<String, SubaccountStatement> statements, int fewest) {
    Map<String, String> buildings = new HashMap<>();
    draft.input().slice().units().forEach(unit -> buildings.put(unit.key(), building(unit)));
    SortedMap<String, List<SubaccountStatement>> byBuilding = new TreeMap<>(RoomOrder.INSTANCE);
    statements.forEach(
        (unit, statement) -> {
          String building = buildings.getOrDefault(unit, draft.say("subaccounts.unlisted"));
          byBuilding
              .computeIfAbsent(
                  building.isEmpty() ? draft.say("subaccounts.no-building") : building,
                  name -> new ArrayList<>())
              .add(statement);
        });
    List<Table.Row> rows = new ArrayList<>();
    joined(byBuilding, fewest, draft.say("list.separator"))
        .forEach((name, of) -> rows.add(row(name, of, Table.Emphasis.NONE)));
    rows.add(row(draft.say("subaccounts.total"), statements.values(), Table.Emphasis.TOTAL));
    rows.addAll(fund(draft, statements.values()));
    return new Table(
        "subaccounts",
        draft.say("subaccounts.title"),
        List.of(
            Cells.left(draft.say("subaccounts.building"), 19),
            Cells.right(draft.say("subaccounts.units"), 8),
            Cells.right(draft.say("column.opening"), 16),
            Cells.right(draft.say("slip.paid-in"), 13),
            Cells.right(draft.say("slip.yield"), 13),
            Cells.right(draft.say("slip.used"), 14),
            Cells.right(draft.say("column.closing"), 17)),
        rows,
        note(draft, statements.values()));
  }

  /** The buildings of fewer units as one, with the smallest other where these are still too few. */
  private static Map<String, List<SubaccountStatement>> joined(
      SortedMap<String, List<SubaccountStatement>> byBuilding, int fewest, String between) {
    Map<String, List<SubaccountStatement>> left = new LinkedHashMap<>(byBuilding);
    List<String> bySize = new ArrayList<>(byBuilding.keySet());
    bySize.sort(Comparator.comparing(name -> byBuilding.getOrDefault(name, List.of()).size()));
    List<String> names = new ArrayList<>();
    List<SubaccountStatement> few = new ArrayList<>();
    for (String name : bySize) {
      List<SubaccountStatement> of = byBuilding.getOrDefault(name, List.of());
      if (of.size() < fewest || (!few.isEmpty() && few.size() < fewest)) {
        names.add(name);
        few.addAll(of);
        left.remove(name);
      }
    }
    if (!few.isEmpty()) {
      names.sort(RoomOrder.INSTANCE);
      left.put(String.join(between, names), few);
    }
    return left;
  }

  private static Table.Row row(
      String name, Collection<SubaccountStatement> of, Table.Emphasis emphasis) {
    return new Table.Row(
        emphasis,
        List.of(
            Cells.words(name),
            Cells.count(of.size()),
            sum(of, s -> balance(s.opening())),
            sum(of, SubaccountStatement::paidIn),
            sum(of, SubaccountStatement::yield),
            sum(of, SubaccountStatement::used),
            sum(of, s -> balance(s.closing()))));
  }

  static @Nullable Money balance(@Nullable Subaccount stated) {
    return stated == null ? null : stated.balance();
  }

  private static Cell sum(
      Collection<SubaccountStatement> of, Function<SubaccountStatement, @Nullable Money> amount) {
    Money sum = total(of, amount);
    return sum == null ? Cells.dash() : Cells.money(sum.toDecimal());
  }

  /** The sum of what is given; null where nothing is. */
  private static @Nullable Money total(
      Collection<SubaccountStatement> of, Function<SubaccountStatement, @Nullable Money> amount) {
    Money sum = null;
    for (SubaccountStatement statement : of) {
      Money given = amount.apply(statement);
      if (given != null) {
        sum = sum == null ? given : sum.plus(given);
      }
    }
    return sum;
  }

  /** The fund's own balances below, and what the units' parts differ by. */
  private static List<Table.Row> fund(Draft draft, Collection<SubaccountStatement> all) {
    BigDecimal opening = value(draft.figure("funds.opening", RESERVE));
    BigDecimal closing = value(draft.figure("funds.closing", RESERVE));
    Money openings = total(all, s -> balance(s.opening()));
    Money closings = total(all, s -> balance(s.closing()));
    return List.of(
        fundRow(draft.say("subaccounts.fund"), money(opening), money(closing)),
        fundRow(
            draft.say("column.difference"),
            difference(openings, opening),
            difference(closings, closing)),
        verdict(draft));
  }

  /** Whether the parts of the last day are the fund; undecided where some are not stated for it. */
  private static Table.Row verdict(Draft draft) {
    Cell finding =
        PartsOfFund.gap(draft.input().slice(), draft.input().current())
            .<Cell>map(
                gap ->
                    gap.signum() == 0
                        ? new Cell.Standing(Block.Status.MET, draft.say("bank.agrees"))
                        : new Cell.Standing(
                            Block.Status.MISSED, draft.say("reconciliation.differs")))
            .orElse(new Cell.Standing(Block.Status.UNDECIDED, draft.say("control.not-all")));
    return fundRow(draft.say("subaccounts.verdict"), Cells.words(""), finding);
  }

  private static Table.Row fundRow(String name, Cell opening, Cell closing) {
    Cell none = Cells.words("");
    return Cells.row(Cells.words(name), none, opening, none, none, none, closing);
  }

  private static @Nullable BigDecimal value(@Nullable Figure figure) {
    return figure == null ? null : figure.value();
  }

  private static Cell money(@Nullable BigDecimal yuan) {
    return yuan == null ? Cells.dash() : Cells.money(yuan);
  }

  private static Cell difference(@Nullable Money parts, @Nullable BigDecimal fund) {
    return parts == null || fund == null
        ? Cells.dash()
        : Cells.strongMoney(parts.toDecimal().subtract(fund));
  }

  /** Says what the sums do not hold, so that a difference is not taken for an error of the bank. */
  private static String note(Draft draft, Collection<SubaccountStatement> all) {
    LocalDate eve = draft.period().start().minusDays(1);
    LocalDate last = draft.period().lastDay();
    long opened = all.stream().filter(s -> !isOf(s.opening(), eve)).count();
    long closed = all.stream().filter(s -> !isOf(s.closing(), last)).count();
    List<String> parts = new ArrayList<>();
    if (opened > 0) {
      parts.add(draft.say("subaccounts.not-of", eve.toString(), Numbers.count(opened)));
    }
    if (closed > 0) {
      parts.add(draft.say("subaccounts.not-of", last.toString(), Numbers.count(closed)));
    }
    return parts.isEmpty()
        ? ""
        : String.join(draft.say("list.clause"), parts) + draft.say("list.stop");
  }

  private static boolean isOf(@Nullable Subaccount stated, LocalDate day) {
    return stated != null && stated.date().equals(day);
  }
}
