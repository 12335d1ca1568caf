package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Project;
import org.mingzhang.measure.Irregularity.Kind;

/** The period's expenses by project, held against what the project rests on. */
final class ProjectRules {

  private ProjectRules() {}

  /**
   * By project.
   *
   * @param projects those that the ledger knows; where there are none, none is unknown
   * @param refused the refused rows as their files hold them: a project of these is not unknown
   */
  static List<Irregularity> of(List<Entry> entries, List<Project> projects, List<String> refused) {
    Map<String, Project> known = new TreeMap<>();
    projects.forEach(project -> known.put(project.projectId(), project));
    List<Irregularity> found = new ArrayList<>();
    ReserveUse.byProject(entries)
        .forEach(
            (id, lines) -> {
              if (lines.stream().noneMatch(line -> line.amount().fen() > 0)) {
                return;
              }
              Project project = known.get(id);
              if (project != null) {
                faults(project, lines, found);
              } else if (!known.isEmpty() && refused.stream().noneMatch(row -> row.contains(id))) {
                found.add(Irregularity.of(Kind.PROJECT_UNKNOWN, lines, id, ""));
              }
            });
    return found;
  }

  private static void faults(Project project, List<Entry> lines, List<Irregularity> found) {
    for (ProjectCheck.Fault fault : ProjectCheck.of(project).with(lines).faults()) {
      found.add(
          Irregularity.of(
              fault.isCertain() ? Kind.PROJECT_FAULT : Kind.PROJECT_COST,
              lines,
              project.projectId() + " " + project.name(),
              fault.name()));
    }
  }
}
