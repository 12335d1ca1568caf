package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Subaccount;
import org.mingzhang.ledger.UnitType;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.FundAllocation;
import org.mingzhang.measure.FundAllocation.Shared;
import org.mingzhang.measure.FundAllocation.State;
import org.mingzhang.measure.NegativeParts;
import org.mingzhang.measure.RoomOrder;
import org.mingzhang.measure.SubaccountStatement;

/**
 * 维修资金分户单 of a community and period: a document for each building, so that only one is in memory at
 * a time, a page that shows that they add up, and the same as rows. Private: each sheet is for its
 * owner, the rest for the office.
 */
public final class FundSlips {

  private static final SubaccountStatement NONE =
      new SubaccountStatement(null, null, null, null, null);

  private final Draft draft;
  private final FundAllocation allocation;
  private final Map<String, SubaccountStatement> statements;
  private final SortedMap<String, List<HouseUnit>> buildings = new TreeMap<>(RoomOrder.INSTANCE);

  private FundSlips(Draft draft) {
    this.draft = draft;
    Slice slice = draft.input().slice();
    allocation = FundAllocation.of(slice);
    statements = SubaccountTable.statements(slice);
    slice.units().stream()
        .filter(this::getsOne)
        .sorted(Comparator.comparing(HouseUnit::key, RoomOrder.INSTANCE))
        .forEach(
            unit ->
                buildings
                    .computeIfAbsent(SubaccountTable.building(unit), b -> new ArrayList<>())
                    .add(unit));
  }

  public static FundSlips of(Slice slice, Locale locale) {
    Period period = slice.period();
    return new FundSlips(
        Draft.of(
            new ReportInput(
                slice,
                Figures.of(slice, 1),
                null,
                null,
                List.of(),
                List.of(),
                Publication.standard(period),
                1,
                "",
                locale)));
  }

  /** Homes and shops, and whatever else has a part of the fund or bears a share. */
  private boolean getsOne(HouseUnit unit) {
    UnitType type = UnitType.ofKind(unit.unitKind());
    return type == UnitType.HOME
        || type == UnitType.SHOP
        || statements.containsKey(unit.key())
        || allocation.projects().stream().anyMatch(p -> inScope(p, unit));
  }

  /** Why there is nothing to print: each slip would be empty. */
  public enum Nothing {
    /** The community has no register of units. */
    NO_UNITS,
    /** Its register has neither homes nor shops, and nobody else has a part or a share. */
    NO_HOMES,
    /** Neither parts of the fund nor any expense of it. */
    NO_ACCOUNTS,
    /** No parts of the fund, and none of its expenses names a project. */
    NO_PROJECTS
  }

  /** Why there is nothing to hand out; empty where there is a part of the fund or a cost. */
  public Optional<Nothing> nothing() {
    if (draft.input().slice().units().isEmpty()) {
      return Optional.of(Nothing.NO_UNITS);
    }
    if (statements.isEmpty() && allocation.projects().isEmpty()) {
      return Optional.of(
          allocation.withoutProject().fen() == 0 ? Nothing.NO_ACCOUNTS : Nothing.NO_PROJECTS);
    }
    return count() == 0 ? Optional.of(Nothing.NO_HOMES) : Optional.empty();
  }

  /** How many units get a slip. */
  public int count() {
    return buildings.values().stream().mapToInt(List::size).sum();
  }

  /** The buildings' names in order; an empty one holds the units that have none. */
  public List<String> buildings() {
    return List.copyOf(buildings.keySet());
  }

  /** The slips of a building, each on a page of its own that the outline finds by the unit. */
  public Document building(String name) {
    List<Block> blocks = new ArrayList<>();
    for (HouseUnit unit : units(name)) {
      blocks.addAll(
          new FundSlip(
                  draft,
                  unit,
                  statements.getOrDefault(unit.key(), NONE),
                  sharedBy(unit.key()),
                  pending(unit))
              .blocks());
    }
    String title =
        draft.say("slip.file", name.isEmpty() ? draft.say("subaccounts.no-building") : name);
    // A slip is handed out alone: it says whose it is, not which page of the batch.
    return new Document(
        "slips",
        draft.words().locale(),
        title,
        "",
        draft.say("head", PublicText.clean(draft.community().name()), draft.say("slip.head")),
        draft.periodWithDays(),
        draft.say("slip.foot", draft.input().issueNumber()),
        "",
        draft.words().pattern("slip.private"),
        blocks);
  }

  private List<HouseUnit> units(String building) {
    return Objects.requireNonNull(buildings.get(building), building);
  }

  private List<Shared> sharedBy(String key) {
    return allocation.projects().stream().filter(p -> p.shares().containsKey(key)).toList();
  }

  /**
   * Costs that are not divided and that the unit bears, or may bear where their scope is unclear.
   */
  private List<Shared> pending(HouseUnit unit) {
    return allocation.projects().stream()
        .filter(
            p ->
                switch (p.state()) {
                  case ALLOCATED, NO_BEARERS -> false;
                  case NOT_REGISTERED, PLACE_UNKNOWN -> true;
                  case AREA_MISSING -> inScope(p, unit);
                })
        .toList();
  }

  private static boolean inScope(Shared shared, HouseUnit unit) {
    return Stream.of(shared.scope().units(), shared.scope().withoutArea())
        .flatMap(List::stream)
        .anyMatch(other -> other.key().equals(unit.key()));
  }

  /** 控制页: that the slips add up, for whoever prints them. */
  public Document control() {
    return FundSlipControl.of(draft, allocation, sums());
  }

  /** What the slips add up to. */
  public Sums sums() {
    Set<String> listed = new HashSet<>();
    draft.input().slice().units().forEach(unit -> listed.add(unit.key()));
    List<Subaccount> atEnd =
        draft.input().slice().subaccounts().stream()
            .filter(s -> s.date().equals(draft.period().lastDay()))
            .toList();
    List<String> without =
        buildings.values().stream()
            .flatMap(List::stream)
            .filter(unit -> !statements.containsKey(unit.key()))
            .map(unit -> PublicText.clean(unit.unit()))
            .toList();
    By reserve = By.of("fund", "reserve");
    return new Sums(
        count(),
        draft.amount("funds.expense", reserve),
        allocation.allocated().toDecimal(),
        allocation.unallocated().toDecimal(),
        statements.size(),
        atEnd.size(),
        atEnd.stream().map(Subaccount::balance).reduce(Money.ZERO, Money::plus).toDecimal(),
        value(draft.figure("funds.closing", reserve)),
        draft.amount("funds.subaccounts_below_30", By.ALL).longValueExact(),
        without,
        statements.keySet().stream().filter(unit -> !listed.contains(unit)).count(),
        NegativeParts.of(draft.input().slice()),
        allocation.isComplete());
  }

  private static @Nullable BigDecimal value(@Nullable Figure figure) {
    return figure == null ? null : figure.value();
  }

  /**
   * What the slips add up to; amounts in yuan.
   *
   * @param expense the fund's expense of the period
   * @param allocated what the units bear together
   * @param unallocated the rest of the expense
   * @param subaccounts units whose part of the fund is stated
   * @param stated those whose part is stated for the period's last day, {@code balance} their sum
   * @param closing the fund's balance at the period's end; null where unknown
   * @param below30 units' parts below 30 % of their first deposit, of the latest day stated
   * @param without the units of the register whose part is not stated, in order
   * @param unlisted units' parts whose unit the register lacks
   * @param negative units' parts whose latest balance is below 0, ordered by unit
   * @param complete whether the units bear every cost of the period
   */
  public record Sums(
      int slips,
      BigDecimal expense,
      BigDecimal allocated,
      BigDecimal unallocated,
      int subaccounts,
      int stated,
      BigDecimal balance,
      @Nullable BigDecimal closing,
      long below30,
      List<String> without,
      long unlisted,
      List<Subaccount> negative,
      boolean complete) {

    public Sums {
      without = List.copyOf(without);
      negative = List.copyOf(negative);
    }
  }

  private static String plain(BigDecimal area) {
    return area.setScale(Math.max(2, area.stripTrailingZeros().scale())).toPlainString();
  }

  /**
   * The shares as rows, without a header: unit, building, area, project, its name, its cost, the
   * area it is divided by, the share, a remark. Below them each cost that is not allocated with the
   * reason, then the total, which is the fund's expense of the period; the remark of the total says
   * where the shares are not final.
   */
  public void rows(Consumer<List<String>> to) {
    buildings.forEach(
        (building, units) -> {
          for (HouseUnit unit : units) {
            for (Shared shared : sharedBy(unit.key())) {
              to.accept(
                  List.of(
                      unit.unit(),
                      building,
                      plain(unit.areaM2()),
                      shared.projectId(),
                      Objects.requireNonNull(shared.project()).name(),
                      shared.cost().toString(),
                      plain(shared.area()),
                      Objects.requireNonNull(shared.shares().get(unit.key())).toString(),
                      FundSlip.verdict(draft, Objects.requireNonNull(shared.project()))));
            }
          }
        });
    for (Shared shared : allocation.projects()) {
      if (shared.state() != State.ALLOCATED) {
        Project project = shared.project();
        to.accept(
            unallocated(
                shared.projectId(),
                project == null ? "" : project.name(),
                shared.cost(),
                FundSlipControl.reason(draft, shared)));
      }
    }
    if (allocation.withoutProject().fen() != 0) {
      to.accept(
          unallocated("", "", allocation.withoutProject(), draft.say("control.without-project")));
    }
    Money total = allocation.allocated().plus(allocation.unallocated());
    String remark =
        allocation.refusedUnits().isEmpty() ? "" : FundSlipControl.refused(draft, allocation);
    to.accept(List.of(draft.say("slip.total"), "", "", "", "", "", "", total.toString(), remark));
  }

  private List<String> unallocated(String id, String name, Money cost, String why) {
    return List.of(
        draft.say("slip.unallocated"), "", "", id, name, cost.toString(), "", cost.toString(), why);
  }
}
