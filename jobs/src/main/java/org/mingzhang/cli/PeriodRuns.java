package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Books;
import org.mingzhang.job.LoadOutcome;
import org.mingzhang.job.Office;
import org.mingzhang.job.OpenRefusals;
import org.mingzhang.job.PapersRequest;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Refusal;

/** The main job for several periods in one go: what the daemon and its timers run. */
public final class PeriodRuns {

  private final Console console;
  private final CommonOptions options;

  public PeriodRuns(Console console, CommonOptions options) {
    this.console = console;
    this.options = options;
  }

  /**
   * Imports the input, where there is one, and writes the papers of the periods that are wanted.
   *
   * @param wanted the communities by period, asked once the input is in the books
   * @return the exit code, and no exception: a daemon goes on to its next time
   */
  public int run(
      @Nullable Path input, Function<Books, SortedMap<Period, SortedSet<String>>> wanted) {
    try {
      Stopwatch watch = Stopwatch.start();
      Summary summary = new Summary(console, options.debug());
      try (Office office = Papers.office(Books.open(options.home()), options, console)) {
        List<Refusal> refusals = OpenRefusals.everywhere(office.books().ledger());
        if (input != null) {
          LoadOutcome load = office.load(input, options.profiles());
          summary.load(load);
          refusals = load.refusals();
        }
        for (var due : wanted.apply(office.books()).entrySet()) {
          PapersRequest request =
              Papers.request(
                  List.copyOf(due.getValue()), options, console, due.getKey(), refusals, false);
          summary.papers(office.papers(request));
        }
      }
      return summary.end(watch);
    } catch (Exception e) {
      return Failures.of(e, console, options.debug());
    }
  }
}
