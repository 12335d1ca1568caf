package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.FundAllocation.Shared;
import org.mingzhang.measure.Irregularity.Kind;

/**
 * Projects paid in the period whose cost cannot be divided among units: the scope 分摊范围 names what
 * the register lacks, nobody in it bears a cost, or a unit that should has no area.
 */
final class ScopeRule {

  private static final int MOST_NAMED = 10;

  private ScopeRule() {}

  /** The findings; none where there is no register of units. */
  static List<Irregularity> of(Slice slice) {
    if (slice.units().isEmpty()) {
      return List.of();
    }
    FundAllocation allocation = FundAllocation.of(slice);
    Map<String, List<Entry>> paid = ReserveUse.byProject(slice.entries());
    List<Irregularity> found = new ArrayList<>();
    for (Shared shared : allocation.projects()) {
      List<Entry> lines = paid.getOrDefault(shared.projectId(), List.of());
      Project project = shared.project();
      if (project != null) {
        Irregularity one = of(shared, project, lines);
        if (one != null) {
          found.add(one);
        }
      }
    }
    if (!allocation.refusedUnits().isEmpty() && !allocation.projects().isEmpty()) {
      found.add(
          new Irregularity(
              Kind.UNITS_WITHOUT_AREA,
              List.of(),
              Money.ZERO,
              "",
              String.valueOf(allocation.refusedUnits().size()),
              origins(slice, allocation)));
    }
    return found;
  }

  private static @Nullable Irregularity of(Shared shared, Project project, List<Entry> lines) {
    String name = project.projectId() + " " + project.name();
    return switch (shared.state()) {
      case ALLOCATED, NOT_REGISTERED -> null;
      case PLACE_UNKNOWN ->
          new Irregularity(
              Kind.PROJECT_SCOPE, lines, shared.cost(), name, shared.scope().unknown());
      case NO_BEARERS ->
          new Irregularity(Kind.PROJECT_NO_BEARERS, lines, shared.cost(), name, project.scope());
      case AREA_MISSING ->
          new Irregularity(
              Kind.PROJECT_AREA_MISSING,
              lines,
              shared.cost(),
              name,
              names(shared.scope().withoutArea()),
              shared.scope().withoutArea().stream().map(HouseUnit::origin).toList());
    };
  }

  private static String names(List<HouseUnit> units) {
    return units.stream().limit(MOST_NAMED).map(HouseUnit::unit).collect(Collectors.joining("、"))
        + (units.size() > MOST_NAMED ? " … (" + units.size() + ")" : "");
  }

  /** The refused rows' places; a file of which nothing was taken has no number and is left out. */
  private static List<Origin> origins(Slice slice, FundAllocation allocation) {
    Map<String, Long> files = new TreeMap<>();
    slice.files().forEach(file -> files.put(file.file().path(), file.file().id()));
    return allocation.refusedUnits().stream()
        .filter(refusal -> files.containsKey(refusal.path()))
        .map(
            refusal ->
                new Origin(files.getOrDefault(refusal.path(), 0L), refusal.sheet(), refusal.row()))
        .toList();
  }
}
