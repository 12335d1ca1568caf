package org.mingzhang.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzhang.job.Inputs.InputFile;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TableKind;

/**
 * What one load has to do: the files of the input that the ledger does not hold yet, and those
 * whose rows or whole were refused for a reason that may have gone since.
 */
final class LoadPlan {

  private final Inputs inputs;
  private final Map<String, InputFile> todo = new LinkedHashMap<>();
  private final Map<String, SourceFile> entered = new ConcurrentHashMap<>();
  private final Map<String, List<TableKind>> kinds = new ConcurrentHashMap<>();

  private LoadPlan(Inputs inputs) {
    this.inputs = inputs;
  }

  static LoadPlan of(Inputs inputs, Ledger ledger) {
    LoadPlan plan = new LoadPlan(inputs);
    for (InputFile file : inputs.files()) {
      Optional<FileReport> known = ledger.find(file.path(), file.digest());
      if (known.isEmpty() || mayFareBetter(known.get(), ledger)) {
        plan.todo.put(file.path(), file);
      }
    }
    return plan;
  }

  /** A row of an unknown community is taken once the community is known. */
  private static boolean mayFareBetter(FileReport report, Ledger ledger) {
    return !report.blocked().isEmpty()
        || (report.refused() > 0
            && ledger.refusals(report.file()).stream().anyMatch(r -> r.reason().mayGo()));
  }

  boolean isDone() {
    return todo.isEmpty();
  }

  Inputs inputs() {
    return inputs;
  }

  /** The files to do, in the order of their paths. */
  List<InputFile> todo() {
    return List.copyOf(todo.values());
  }

  InputFile file(String path) {
    InputFile file = todo.get(path);
    if (file == null) {
      throw new IllegalStateException(path + " is no part of this load");
    }
    return file;
  }

  void recognised(InputFile file, SourceFile source, List<TableKind> found) {
    entered.put(file.path(), source);
    kinds.put(file.path(), List.copyOf(found));
  }

  SourceFile source(String path) {
    SourceFile source = entered.get(path);
    if (source == null) {
      throw new IllegalStateException(path + " was not recognised");
    }
    return source;
  }

  /** The kinds of table in a file; none where the file was refused. */
  List<TableKind> kinds(String path) {
    return kinds.getOrDefault(path, List.of());
  }

  /** The recognised files that have tables of a phase. */
  List<InputFile> in(Phase phase) {
    return todo.values().stream()
        .filter(file -> kinds(file.path()).stream().anyMatch(kind -> kind.phase() == phase))
        .toList();
  }

  /** A file that turned out to be unreadable half-way: nothing of it is posted. */
  void refused(String path) {
    kinds.remove(path);
  }
}
