package org.mingzhang.cli;

import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Books;
import org.mingzhang.job.SlipPapers;
import org.mingzhang.ledger.Period;
import org.mingzhang.report.FundSlips;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The owners' slips of the maintenance fund 维修资金分户单, into the private folder of the home. */
@Command(name = "slips")
final class SlipsCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "period")
  private String period = "";

  SlipsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Period asked = Papers.period(period, console);
    try (Books books = Books.open(options.home())) {
      if (SlipPapers.isShown(books.home().privateFolder(), options.out())) {
        throw new UsageError(
            console
                .words()
                .say(
                    "slips.shown",
                    books.home().privateFolder().toString(),
                    options.out().toString()));
      }
      if (books.ledger().communities().isEmpty()) {
        throw new UsageError(console.words().say("report.empty", options.home().toString()));
      }
      SlipPapers papers = new SlipPapers(books, asked, options.locale(console));
      int exit = Exit.OK;
      boolean written = false;
      for (String id : Papers.communities(books.ledger(), options, console)) {
        SlipPapers.Outcome outcome = papers.write(id);
        outcome
            .blocked()
            .forEach(why -> console.complain(console.words().say("slips.blocked", id, why)));
        FundSlips.@Nullable Nothing nothing = outcome.nothing().orElse(null);
        if (!outcome.blocked().isEmpty()) {
          exit = Exit.BLOCKED;
        } else if (nothing != null) {
          exit = Math.max(exit, Exit.REFUSED);
          console.complain(
              console
                  .words()
                  .say(
                      "slips.nothing." + nothing.name(),
                      id,
                      asked.toString(),
                      text(outcome.sums().expense())));
        } else {
          say(id, asked, outcome);
          written = true;
        }
      }
      if (written) {
        console.say("slips.private");
      }
      return exit;
    }
  }

  private void say(String id, Period asked, SlipPapers.Outcome outcome) {
    FundSlips.Sums sums = outcome.sums();
    console.say(
        "slips.done",
        id,
        asked.toString(),
        sums.slips(),
        outcome.files().size(),
        outcome.folder().toString());
    console.say(
        "slips.costs",
        text(sums.allocated()),
        text(sums.unallocated()),
        text(sums.allocated().add(sums.unallocated())),
        text(sums.expense()));
    if (!sums.complete()) {
      console.say("slips.incomplete");
    }
    BigDecimal closing = sums.closing();
    console.say(
        "slips.parts",
        sums.stated(),
        text(sums.stated() == 0 ? null : sums.balance()),
        text(closing),
        text(sums.stated() == 0 || closing == null ? null : sums.balance().subtract(closing)),
        sums.below30(),
        sums.without().size());
  }

  private static String text(@Nullable BigDecimal yuan) {
    return yuan == null ? "—" : yuan.toPlainString();
  }
}
