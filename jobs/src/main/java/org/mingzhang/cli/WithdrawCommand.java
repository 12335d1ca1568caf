package org.mingzhang.cli;

import java.util.concurrent.Callable;
import org.mingzhang.job.Books;
import org.mingzhang.job.Publishing;
import org.mingzhang.job.Publishing.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a publication back: it stays as it is, and the page says that it no longer holds. */
@Command(name = "withdraw")
final class WithdrawCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private Workflow workflow = new Workflow();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      descriptionKey = "withdraw.reason")
  private String reason = "";

  @Option(
      names = "--by",
      required = true,
      paramLabel = "NAME",
      descriptionKey = "workflow.option.by")
  private String by = "";

  @Mixin private SigningOptions signing = new SigningOptions();

  WithdrawCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Books books = Books.open(workflow.options().home())) {
      Publishing publishing = workflow.publishing(books, console);
      Outcome outcome = publishing.withdraw(reason, by, signing.request(console));
      console.say(
          "withdraw.done",
          workflow.community(books, console).communityId(),
          publishing.period().toString(),
          outcome.revision(),
          outcome.folder().toString());
      signing.said(outcome, console);
      return Exit.OK;
    }
  }
}
