package org.mingzhang.cli;

import java.util.List;
import java.util.Locale;
import org.mingzhang.job.LoadOutcome;
import org.mingzhang.job.PapersOutcome;
import org.mingzhang.job.PapersOutcome.CommunityOutcome;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.RefusalWords;

/** The last lines of a run, and its exit code. */
final class Summary {

  /** So many refusals are shown; the rest stands in refused.csv. */
  private static final int SHOWN = 20;

  private final Console console;
  private int code = Exit.OK;

  Summary(Console console) {
    this.console = console;
  }

  void load(LoadOutcome load) {
    for (String path : load.ignored()) {
      console.say("load.ignored", path);
    }
    List<Refusal> refusals = load.refusals();
    RefusalWords words = RefusalWords.of(console.words().locale());
    for (Refusal refusal : refusals.subList(0, Math.min(SHOWN, refusals.size()))) {
      console.complain(words.sentence(refusal));
    }
    if (refusals.size() > SHOWN) {
      console.complain(console.words().say("load.more", refusals.size() - SHOWN));
    }
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
    long written = papers.communities().stream().filter(c -> c.block().isEmpty()).count();
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
