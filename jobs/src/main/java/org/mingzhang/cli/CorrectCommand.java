package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.job.Books;
import org.mingzhang.job.CorrectionRequest;
import org.mingzhang.job.PapersOutcome;
import org.mingzhang.job.Publishing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the draft that corrects a published paper: the next revision, with reasons. */
@Command(name = "correct")
final class CorrectCommand implements Callable<Integer> {

  /** {@code fees.paid=TEXT}, {@code funds.closing[fund=service]=TEXT}. */
  private static final Pattern OF_FIGURE =
      Pattern.compile("([a-z]+\\.[a-z0-9_]+(?:\\[[^\\]]*\\])?)=(.+)", Pattern.DOTALL);

  private final Console console;

  @Mixin private Workflow workflow = new Workflow();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT|FIGURE=TEXT",
      descriptionKey = "correct.reason")
  private List<String> reasons = new ArrayList<>();

  @Mixin private DisplayDays display = new DisplayDays();

  CorrectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Stopwatch watch = Stopwatch.start();
    Summary summary = new Summary(console, workflow.options().debug());
    try (Books books = Books.open(workflow.options().home())) {
      Publishing publishing = workflow.publishing(books, console);
      PapersOutcome outcome = publishing.correct(correction(), display.publication(console));
      summary.papers(outcome);
      if (!outcome.anyBlocked()) {
        console.say("correct.next");
      }
    }
    return summary.end(watch);
  }

  private CorrectionRequest correction() {
    String general = "";
    TreeMap<String, String> each = new TreeMap<>();
    for (String reason : reasons) {
      Matcher ofFigure = OF_FIGURE.matcher(reason.strip());
      if (ofFigure.matches()) {
        each.put(ofFigure.group(1), ofFigure.group(2).strip());
      } else {
        general = reason.strip();
      }
    }
    return new CorrectionRequest(general, each);
  }
}
