package org.mingzhang.cli;

import java.util.concurrent.Callable;
import org.mingzhang.job.Books;
import org.mingzhang.job.Office;
import org.mingzhang.job.OpenRefusals;
import org.mingzhang.ledger.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Only the documents, from what the ledger holds. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "period")
  private String period = "";

  @Option(names = "--figures-only", descriptionKey = "figures-only")
  private boolean figuresOnly;

  @Mixin private DisplayDays display = new DisplayDays();

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Stopwatch watch = Stopwatch.start();
    Period asked = Papers.period(period, console);
    Summary summary = new Summary(console, options.debug());
    try (Office office = Papers.office(Books.open(options.home()), options, console)) {
      if (office.books().ledger().communities().isEmpty()) {
        throw new UsageError(console.words().say("report.empty", options.home().toString()));
      }
      summary.papers(
          office.papers(
              Papers.request(
                      office,
                      options,
                      console,
                      asked,
                      OpenRefusals.everywhere(office.books().ledger()),
                      figuresOnly)
                  .displayed(display.publication(console))));
    }
    return summary.end(watch);
  }
}
