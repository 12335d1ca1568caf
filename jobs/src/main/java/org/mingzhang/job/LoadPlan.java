package org.mingzhang.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzhang.job.Inputs.InputFile;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.profile.Profile;
import org.mingzhang.read.profile.Profiles;

/**
 * What one load has to do: the files of the input that the ledger does not hold yet, and those
 * whose rows or whole were refused for a reason that may have gone since.
 */
final class LoadPlan {

  private final Inputs inputs;
  private final Archive archive;
  private final List<String> replaced;
  private final Map<String, InputFile> todo = new LinkedHashMap<>();
  private final Map<String, SourceFile> entered = new ConcurrentHashMap<>();
  private final Map<String, List<TableKind>> kinds = new ConcurrentHashMap<>();

  private final Profiles profiles;
  private final List<LoadOutcome.Changed> changed = new ArrayList<>();

  private LoadPlan(Inputs inputs, Profiles profiles, Archive archive, List<String> replaced) {
    this.inputs = inputs;
    this.profiles = profiles;
    this.archive = archive;
    this.replaced = List.copyOf(replaced);
  }

  /**
   * The plan of one load.
   *
   * @param replaced paths of earlier files whose rows those of the input replace
   */
  static LoadPlan of(
      Inputs inputs, Ledger ledger, Profiles profiles, Archive archive, List<String> replaced) {
    LoadPlan plan = new LoadPlan(inputs, profiles, archive, replaced);
    OpenRefusals open = OpenRefusals.of(ledger);
    for (InputFile file : inputs.files()) {
      Optional<FileReport> known = ledger.find(file.path(), file.digest());
      if (known.isEmpty() || mayFareBetter(known.get(), open, !replaced.isEmpty())) {
        plan.todo.put(file.path(), file);
      }
      if (known.isPresent() && known.get().blocked().isEmpty()) {
        plan.compare(known.get(), ledger.readWith(known.get().file()));
      }
    }
    return plan;
  }

  /**
   * What was read with a profile stands as it was read; that the profile is another now is said.
   */
  private void compare(FileReport report, List<String> readWith) {
    for (String used : readWith) {
      String name = used.substring(0, used.indexOf(' '));
      String now = profiles.find(name).map(Profile::digest).orElse("");
      if (!used.equals(name + " " + now)) {
        changed.add(new LoadOutcome.Changed(report.file().path(), name));
      }
    }
  }

  Profiles profiles() {
    return profiles;
  }

  /** Files that were read with a profile that is another now. */
  List<LoadOutcome.Changed> changed() {
    return List.copyOf(changed);
  }

  /** A row of an unknown community is taken once the community is known. */
  private static boolean mayFareBetter(FileReport report, OpenRefusals open, boolean replacing) {
    return !report.blocked().isEmpty()
        || (report.refused() > 0
            && open.of(report.file()).stream()
                .map(Refusal::reason)
                .anyMatch(r -> r.mayGo() || (replacing && r == Reason.CONFLICT)));
  }

  boolean isDone() {
    return todo.isEmpty();
  }

  Inputs inputs() {
    return inputs;
  }

  Archive archive() {
    return archive;
  }

  /** Paths of earlier files whose rows this load's rows replace where they say otherwise. */
  List<String> replaced() {
    return replaced;
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
