package org.mingzhang.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Books;
import org.mingzhang.job.HandoverPack;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a company hands over at the end of its contract. */
@Command(name = "handover")
final class HandoverCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--date", paramLabel = "D", descriptionKey = "handover.date")
  private @Nullable LocalDate date;

  HandoverCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    options.locale(console);
    try (Books books = Books.open(options.home())) {
      Community community = chosen(books);
      Period month = month(community);
      HandoverPack pack =
          new HandoverPack(books, community, month, options.locale(console), Version.current());
      String id = community.communityId();
      try {
        HandoverPack.Outcome outcome = pack.write();
        for (HandoverPack.Missing missing : outcome.missing()) {
          console.complain(
              console.words().say("handover." + missing.name(), id, month.lastDay().toString()));
        }
        if (outcome.written()) {
          console.say("handover.done", outcome.folder().toString());
          console.say("handover.internal");
        }
        return outcome.missing().isEmpty() ? Exit.OK : Exit.REFUSED;
      } catch (HandoverPack.Blocked e) {
        console.complain(
            console.words().say("handover.blocked", id, String.valueOf(e.getMessage())));
        return Exit.BLOCKED;
      }
    }
  }

  private Community chosen(Books books) throws UsageError {
    if (books.ledger().communities().isEmpty()) {
      throw new UsageError(console.words().say("report.empty", options.home().toString()));
    }
    List<String> wanted = Papers.communities(books.ledger(), options, console);
    if (wanted.size() != 1) {
      throw new UsageError(console.words().say("handover.one", String.join(", ", wanted)));
    }
    return books.ledger().communities().stream()
        .filter(c -> wanted.contains(c.communityId()))
        .findFirst()
        .orElseThrow();
  }

  /** The books answer by months: the day has to be the last one of its month. */
  private Period month(Community community) throws UsageError {
    LocalDate day = date == null ? community.contractEnd() : date;
    if (day == null) {
      throw new UsageError(console.words().say("handover.no-date", community.communityId()));
    }
    YearMonth month = YearMonth.from(day);
    if (!day.equals(month.atEndOfMonth())) {
      throw new UsageError(
          console
              .words()
              .say(
                  "handover.within",
                  day.toString(),
                  month.minusMonths(1).atEndOfMonth().toString(),
                  month.atEndOfMonth().toString()));
    }
    return new Period(month, 1);
  }
}
