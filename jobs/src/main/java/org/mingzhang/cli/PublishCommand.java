package org.mingzhang.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Books;
import org.mingzhang.job.Publishing;
import org.mingzhang.job.Publishing.Outcome;
import org.mingzhang.job.Publishing.Release;
import org.mingzhang.report.Completeness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lays out what was approved for the owners. */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private Workflow workflow = new Workflow();

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "publish.from")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", descriptionKey = "publish.to")
  private @Nullable LocalDate to;

  @Option(names = "--nothing", paramLabel = "ITEM", descriptionKey = "publish.nothing")
  private List<String> nothing = new ArrayList<>();

  @Option(names = "--by", paramLabel = "NAME", descriptionKey = "workflow.option.by")
  private String by = "";

  @Mixin private SigningOptions signing = new SigningOptions();

  PublishCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    for (String item : nothing) {
      if (!Completeness.SECTIONS.contains(item)) {
        throw new UsageError(
            console.words().say("publish.item", item, String.join(", ", Completeness.SECTIONS)));
      }
    }
    try (Books books = Books.open(workflow.options().home())) {
      Publishing publishing = workflow.publishing(books, console);
      Outcome outcome =
          publishing.publish(
              new Release(from, to, nothing, by, workflow.revision(), signing.request(console)));
      console.say(
          outcome.done() ? "publish.done" : "publish.again",
          workflow.community(books, console).communityId(),
          publishing.period().toString(),
          outcome.revision(),
          outcome.folder().toString(),
          Publishing.shown(outcome.digest()));
      signing.said(outcome, console);
      return Exit.OK;
    }
  }
}
