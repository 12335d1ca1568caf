package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Slice;

/**
 * What the reserve fund spent in a period, divided among the units that bear it (method §17; 办法 §30
 * block 2). The shares of all projects and what is not allocated add up to the fund's expense.
 *
 * @param projects the projects that the period's expenses name, by number
 * @param withoutProject expenses that name no project
 * @param refusedUnits rows of the register that were refused for their area: such a unit bears
 *     nothing, and which project it should bear is not known
 */
public record FundAllocation(
    List<Shared> projects, Money withoutProject, List<Refusal> refusedUnits) {

  public FundAllocation {
    projects = List.copyOf(projects);
    refusedUnits = List.copyOf(refusedUnits);
  }

  /** Whether a project's cost could be divided. */
  public enum State {
    ALLOCATED,
    /** Its number is not in the table of projects. */
    NOT_REGISTERED,
    /** Its scope names a place that the register lacks. */
    PLACE_UNKNOWN,
    /** Nobody in its scope bears a cost. */
    NO_BEARERS,
    /** A unit that should bear it has no area: a wrong share is worse than none. */
    AREA_MISSING
  }

  /**
   * A project's cost in the period and who bears it.
   *
   * @param project null where it is not registered
   * @param cost expenses less refunds
   * @param scope who bears it; nobody where it is not allocated
   * @param shares by the unit's key; empty where it is not allocated
   */
  public record Shared(
      String projectId,
      @Nullable Project project,
      Money cost,
      State state,
      ProjectScope scope,
      SortedMap<String, Money> shares) {

    /** The area that the cost is divided by, in m². */
    public BigDecimal area() {
      return AreaShares.area(scope.units());
    }

    /** What the units bear together: the cost, or nothing where it is not allocated. */
    public Money allocated() {
      return shares.values().stream().reduce(Money.ZERO, Money::plus);
    }
  }

  /** Divides the expenses of a slice's period among the units of its register. */
  public static FundAllocation of(Slice slice) {
    return of(
        slice.entries(),
        slice.projects(),
        slice.units(),
        slice.refusals().stream().filter(FundAllocation::isOfArea).toList());
  }

  /** A wrong cell's canonical column comes last among its arguments. */
  private static boolean isOfArea(Refusal refusal) {
    List<String> args = refusal.args();
    return refusal.reason().isOfRow()
        && !args.isEmpty()
        && args.get(args.size() - 1).equals("area_m2");
  }

  /**
   * Divides a period's expenses of the reserve fund.
   *
   * @param entries the vouchers of the period; those of other funds do not count
   * @param register the units of the community
   * @param refusedUnits rows that the register lacks for want of an area
   */
  public static FundAllocation of(
      List<Entry> entries,
      List<Project> projects,
      Collection<HouseUnit> register,
      List<Refusal> refusedUnits) {
    Map<String, Project> known = new TreeMap<>();
    projects.forEach(project -> known.put(project.projectId(), project));
    SortedMap<String, List<Entry>> costs = new TreeMap<>(RoomOrder.INSTANCE);
    costs.putAll(ReserveUse.byProject(entries));
    Money without =
        sum(
            entries.stream()
                .filter(entry -> ReserveUse.isExpense(entry) && entry.projectId().isEmpty())
                .toList());
    List<Shared> shared = new ArrayList<>();
    costs.forEach((id, paid) -> shared.add(shared(id, sum(paid), known.get(id), register)));
    return new FundAllocation(shared, without, refusedUnits);
  }

  private static Money sum(List<Entry> entries) {
    return entries.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
  }

  private static Shared shared(
      String id, Money cost, @Nullable Project project, Collection<HouseUnit> register) {
    if (project == null) {
      return unshared(id, null, cost, State.NOT_REGISTERED, ProjectScope.of("", List.of()));
    }
    ProjectScope scope = ProjectScope.of(project.scope(), register);
    if (!scope.unknown().isEmpty()) {
      return unshared(id, project, cost, State.PLACE_UNKNOWN, scope);
    }
    if (!scope.withoutArea().isEmpty()) {
      return unshared(id, project, cost, State.AREA_MISSING, scope);
    }
    if (scope.units().isEmpty()) {
      return unshared(id, project, cost, State.NO_BEARERS, scope);
    }
    return new Shared(
        id, project, cost, State.ALLOCATED, scope, AreaShares.of(cost, scope.units()));
  }

  private static Shared unshared(
      String id, @Nullable Project project, Money cost, State state, ProjectScope scope) {
    return new Shared(id, project, cost, state, scope, new TreeMap<>());
  }

  /** What no unit bears yet 未分摊. */
  public Money unallocated() {
    return projects.stream()
        .filter(project -> project.state() != State.ALLOCATED)
        .map(Shared::cost)
        .reduce(withoutProject, Money::plus);
  }

  /** What the units bear together. */
  public Money allocated() {
    return projects.stream().map(Shared::allocated).reduce(Money.ZERO, Money::plus);
  }

  /** Whether every project's cost is divided, among all units that bear it. */
  public boolean isComplete() {
    return refusedUnits.isEmpty()
        && projects.stream().allMatch(project -> project.state() == State.ALLOCATED);
  }
}
