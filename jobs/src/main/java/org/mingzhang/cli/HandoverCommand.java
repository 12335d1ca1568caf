package org.mingzhang.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Books;
import org.mingzhang.job.HandoverPack;
import org.mingzhang.ledger.Community;
import org.mingzhang.report.HandoverDay;
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
      HandoverDay day = day(books, community);
      HandoverPack pack =
          new HandoverPack(books, community, day, options.locale(console), Version.current());
      String id = community.communityId();
      try {
        HandoverPack.Outcome outcome = pack.write();
        for (HandoverPack.Missing missing : outcome.missing()) {
          console.complain(
              console.words().say("handover." + missing.name(), id, day.counted().toString()));
        }
        if (outcome.written()) {
          leftOut(day, id);
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

  /**
   * The day whose numbers are handed over: the books answer by months and as far as they reach. A
   * contract may end on any day, so that the end of the month before it is taken where nobody gave
   * a day; but what lies beyond the data is only made for who asks for it.
   */
  private HandoverDay day(Books books, Community community) throws UsageError {
    String id = community.communityId();
    LocalDate asked = date == null ? community.contractEnd() : date;
    if (asked == null) {
      throw new UsageError(console.words().say("handover.no-date", id));
    }
    YearMonth month = YearMonth.from(asked);
    if (!asked.equals(month.atEndOfMonth())) {
      month = month.minusMonths(1);
      if (date != null) {
        throw new UsageError(
            console
                .words()
                .say(
                    "handover.within",
                    asked.toString(),
                    month.atEndOfMonth().toString(),
                    month.plusMonths(1).atEndOfMonth().toString()));
      }
    }
    Optional<YearMonth> last = books.ledger().lastDay(id).map(YearMonth::from);
    if (last.isEmpty() || !last.get().isBefore(month)) {
      return new HandoverDay(asked, month.atEndOfMonth(), false);
    }
    LocalDate held = last.get().atEndOfMonth();
    if (date == null) {
      throw new UsageError(
          console.words().say("handover.beyond", id, asked.toString(), held.toString()));
    }
    return new HandoverDay(asked, held, true);
  }

  private void leftOut(HandoverDay day, String id) {
    if (day.isShort()) {
      console.complain(
          console
              .words()
              .say(
                  day.dataEnds() ? "handover.data-ends" : "handover.days-left",
                  id,
                  day.asked().toString(),
                  day.counted().toString(),
                  day.next().toString(),
                  YearMonth.from(day.asked()).atEndOfMonth().toString()));
    }
  }
}
