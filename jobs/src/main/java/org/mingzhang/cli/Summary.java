package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.job.Ignored;
import org.mingzhang.job.LoadOutcome;
import org.mingzhang.job.PapersOutcome;
import org.mingzhang.job.PapersOutcome.CommunityOutcome;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.ledger.TableKind;

/** The last lines of a run, and its exit code. */
final class Summary {

  /** So many refusals are shown; the rest stands in refused.csv. */
  private static final int SHOWN = 20;

  private final Console console;
  private final boolean debug;
  private int code = Exit.OK;

  Summary(Console console, boolean debug) {
    this.console = console;
    this.debug = debug;
  }

  void load(LoadOutcome load) {
    ignored(load.ignored());
    for (LoadOutcome.Changed changed : load.changed()) {
      console.say("profile.changed", changed.path(), changed.profile());
    }
    for (String profile : load.unusedProfiles()) {
      console.say("profile.unused", profile);
    }
    List<Refusal> refusals = load.refusals();
    complain(refusals);
    for (Refusal refusal : refusals) {
      code = Math.max(code, refusal.reason().blocks() ? Exit.BLOCKED : Exit.REFUSED);
    }
    long rows = 0;
    long used = 0;
    long duplicate = 0;
    long superseded = 0;
    long refused = 0;
    long other = 0;
    int blocked = 0;
    for (FileReport file : load.files()) {
      boolean now = load.loadedNow().contains(file.file().path());
      rows += file.rows();
      used += now ? file.used() : 0;
      duplicate += now ? file.duplicate() : file.used() + file.duplicate() + file.superseded();
      superseded += now ? file.superseded() : 0;
      refused += file.refused();
      other += file.other();
      blocked += file.blocked().isEmpty() ? 0 : 1;
    }
    console.say("summary.files", load.files().size(), load.loadedNow().size(), blocked);
    console.say("summary.rows", rows, used, duplicate, superseded, refused, other);
    refusedAnswers(load);
    unusedColumns(load.unusedColumns());
    if (load.mended() > 0) {
      console.say("summary.mended", load.mended());
    }
    if (refusals.stream().anyMatch(refusal -> refusal.reason().isOfRow())) {
      console.say("refused.hint");
    }
  }

  /** Answers that no rate of satisfaction has in it. */
  private void refusedAnswers(LoadOutcome load) {
    Set<String> surveys =
        load.files().stream()
            .filter(file -> file.kinds().contains(TableKind.SURVEY))
            .map(file -> file.file().path())
            .collect(Collectors.toSet());
    List<String> files = new ArrayList<>();
    Set<List<Object>> rows = new HashSet<>();
    for (Refusal refusal : load.refusals()) {
      if (refusal.reason().isOfRow() && surveys.contains(refusal.path())) {
        rows.add(List.of(refusal.path(), refusal.sheet(), refusal.row()));
        if (!files.contains(refusal.path())) {
          files.add(refusal.path());
        }
      }
    }
    if (!rows.isEmpty()) {
      String key = files.size() == 1 ? "summary.answers" : "summary.answers.several";
      console.say(key, rows.size(), files.get(0), files.size());
    }
  }

  /** Columns that nothing was read from: whoever misses an amount sees where it stayed. */
  private void unusedColumns(Map<List<String>, List<String>> unused) {
    int shown = 0;
    for (Map.Entry<List<String>, List<String>> columns : unused.entrySet()) {
      if (!columns.getKey().isEmpty() && ++shown <= SHOWN) {
        String names = String.join(console.words().say("unused.comma"), columns.getKey());
        List<String> files = columns.getValue();
        if (files.size() == 1) {
          console.say("load.unused", files.get(0), names);
        } else {
          console.say("load.unused.several", files.get(0), files.size(), names);
        }
      }
    }
    if (shown > SHOWN) {
      console.say("load.unused.more", shown - SHOWN);
    }
  }

  /** The first refusals; rows of one file that lack the same registration are one sentence. */
  private void complain(List<Refusal> refusals) {
    RefusalWords words = RefusalWords.of(console.words().locale());
    int shown = 0;
    int said = 0;
    while (said < refusals.size() && shown < SHOWN) {
      Refusal first = refusals.get(said);
      int end = said + 1;
      while (end < refusals.size() && isSame(first, refusals.get(end))) {
        end++;
      }
      console.complain(words.sentence(first));
      if (end - said > 1) {
        console.complain(console.words().say("load.same", first.path(), end - said - 1));
      }
      said = end;
      shown++;
    }
    if (said < refusals.size()) {
      console.complain(console.words().say("load.more", refusals.size() - said));
    }
  }

  private static boolean isSame(Refusal first, Refusal other) {
    return first.reason().mayGo()
        && first.reason() == other.reason()
        && first.path().equals(other.path())
        && first.sheet().equals(other.sheet());
  }

  private void ignored(List<Ignored> ignored) {
    Map<Ignored.Why, Integer> counts = new EnumMap<>(Ignored.Why.class);
    int shown = 0;
    for (Ignored file : ignored) {
      counts.merge(file.why(), 1, Integer::sum);
      if (file.why() != Ignored.Why.HIDDEN && ++shown <= SHOWN) {
        console.say("load.ignored." + file.why(), file.path());
      }
    }
    if (shown > SHOWN) {
      console.say("load.ignored.more", shown - SHOWN);
    }
    if (!ignored.isEmpty()) {
      String reasons =
          counts.entrySet().stream()
              .map(e -> console.words().say("ignored." + e.getKey(), e.getValue()))
              .collect(Collectors.joining(console.words().say("ignored.comma")));
      console.say("summary.ignored", ignored.size(), reasons);
    }
  }

  void papers(PapersOutcome papers) {
    for (CommunityOutcome community : papers.communities()) {
      community
          .block()
          .ifPresent(
              block -> {
                code = Exit.BLOCKED;
                block
                    .sentences()
                    .forEach(
                        sentence ->
                            console.complain(
                                console
                                    .words()
                                    .say(
                                        "blocked",
                                        community.communityId(),
                                        community.name(),
                                        sentence)));
              });
    }
    for (CommunityOutcome community : papers.communities()) {
      community
          .failure()
          .ifPresent(
              failure -> {
                code = Math.max(code, Exit.FAILURE);
                String sentence = Failures.describe(failure, console.words());
                console.complain(
                    console
                        .words()
                        .say("unwritten", community.communityId(), community.name(), sentence));
                if (debug) {
                  failure.printStackTrace(console.err());
                }
              });
    }
    for (CommunityOutcome community : papers.communities()) {
      community
          .notice()
          .ifPresent(
              notice ->
                  console.say(
                      "notice." + notice.name(), community.communityId(), community.name()));
    }
    long written = papers.communities().stream().filter(CommunityOutcome::written).count();
    console.say(
        "summary.papers",
        papers.documents(),
        written,
        papers.communities().size() - written,
        papers.folder());
  }

  /** Says how long it took and answers the exit code. */
  int end(Stopwatch watch) {
    console.say("summary.seconds", String.format(Locale.ROOT, "%.1f", watch.seconds()));
    return code;
  }
}
