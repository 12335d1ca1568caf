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

/**
 * What the reserve fund spent in a period, divided among the units that bear it (method §17; 办法 §30
 * block 2). The shares of all projects and what is not allocated add up to the fund's expense.
 *
 * @param projects the projects that the period's expenses name, by number
 * @param withoutProject expenses that name no project
 */
public record FundAllocation(List<Shared> projects, Money withoutProject) {

  public FundAllocation {
    projects = List.copyOf(projects);
  }

  /** Whether a project's cost could be divided. */
  public enum State {
    ALLOCATED,
    /** Its number is not in the table of projects. */
    NOT_REGISTERED,
    /** Its scope names a place that the register lacks. */
    PLACE_UNKNOWN,
    /** Nobody in its scope bears a cost. */
    NO_BEARERS
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

  /**
   * Divides a period's expenses of the reserve fund.
   *
   * @param entries the vouchers of the period; those of other funds do not count
   * @param register the units of the community
   */
  public static FundAllocation of(
      List<Entry> entries, List<Project> projects, Collection<HouseUnit> register) {
    Map<String, Project> known = new TreeMap<>();
    projects.forEach(project -> known.put(project.projectId(), project));
    SortedMap<String, Money> costs = new TreeMap<>(RoomOrder.INSTANCE);
    Money without = Money.ZERO;
    for (Entry entry : entries) {
      if (!entry.fund().equals("reserve") || !entry.direction().equals("expense")) {
        continue;
      }
      if (entry.projectId().isEmpty()) {
        without = without.plus(entry.amount());
      } else {
        costs.merge(entry.projectId(), entry.amount(), Money::plus);
      }
    }
    List<Shared> shared = new ArrayList<>();
    costs.forEach((id, cost) -> shared.add(shared(id, cost, known.get(id), register)));
    return new FundAllocation(shared, without);
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

  /** The projects whose scope names a place that the register lacks. */
  public List<Shared> unknownPlaces() {
    return projects.stream().filter(p -> p.state() == State.PLACE_UNKNOWN).toList();
  }
}
