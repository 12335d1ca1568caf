package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;
import org.mingzhang.ledger.Slice;

/** Projects paid in the period whose scope 分摊范围 names what the register lacks. */
final class ScopeRule {

  private ScopeRule() {}

  /** The findings; none where there is no register of units. */
  static List<Irregularity> of(Slice slice) {
    List<Irregularity> found = new ArrayList<>();
    Map<String, List<Entry>> spent = ProjectCheck.paid(slice.entries());
    for (Project project : slice.projects()) {
      List<Entry> paid = spent.getOrDefault(project.projectId(), List.of());
      if (paid.isEmpty() || project.scope().isBlank() || slice.units().isEmpty()) {
        continue;
      }
      String unknown = ProjectScope.of(project.scope(), slice.units()).unknown();
      if (!unknown.isEmpty()) {
        Money sum = paid.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
        String name = project.projectId() + " " + project.name();
        found.add(new Irregularity(Irregularity.Kind.PROJECT_SCOPE, paid, sum, name, unknown));
      }
    }
    return found;
  }
}
