package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingzhang.job.Books;
import org.mingzhang.job.LoadOutcome;
import org.mingzhang.job.Office;
import org.mingzhang.job.PapersOutcome;
import org.mingzhang.job.PapersRequest;
import org.mingzhang.ledger.Period;
import org.mingzhang.read.profile.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: import an input, compute the period, write every draft document. */
@Command(name = "run", resourceBundle = "")
final class RunCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "INPUT", descriptionKey = "input")
  private Path input = Path.of("");

  @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "period")
  private String period = "";

  @Option(names = "--figures-only", descriptionKey = "figures-only")
  private boolean figuresOnly;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Stopwatch watch = Stopwatch.start();
    Period asked = Papers.period(period, console);
    Summary summary = new Summary(console, options.debug());
    Profiles profiles = options.profiles();
    try (Office office = Papers.office(Books.open(options.home()), options, console)) {
      LoadOutcome load = office.load(input, profiles);
      summary.load(load);
      PapersRequest request =
          Papers.request(office, options, console, asked, load.refusals(), figuresOnly);
      PapersOutcome papers = office.papers(request);
      summary.papers(papers);
    }
    return summary.end(watch);
  }
}
