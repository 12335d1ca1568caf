package org.mingzhang.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.mingzhang.job.Books;
import org.mingzhang.job.Publishing;
import org.mingzhang.job.Publishing.Approval;
import org.mingzhang.job.Publishing.Outcome;
import org.mingzhang.job.Publishing.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The finance office, then the committee, approves exactly the draft that lies in the folder. */
@Command(name = "approve")
final class ApproveCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private Workflow workflow = new Workflow();

  @Option(
      names = "--as",
      required = true,
      paramLabel = "finance|committee",
      descriptionKey = "approve.as")
  private String as = "";

  @Option(
      names = "--by",
      required = true,
      paramLabel = "NAME",
      descriptionKey = "workflow.option.by")
  private String by = "";

  @Option(names = "--minute", paramLabel = "NO", descriptionKey = "approve.minute")
  private String minute = "";

  @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "approve.note")
  private String note = "";

  ApproveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Role role = role();
    try (Books books = Books.open(workflow.options().home())) {
      Publishing publishing = workflow.publishing(books, console);
      Outcome outcome =
          publishing.approve(new Approval(role, by, minute, note, workflow.revision()));
      console.say(
          outcome.done() ? "approve.done" : "approve.again",
          console.words().say("role." + role.name()),
          workflow.community(books, console).communityId(),
          publishing.period().toString(),
          outcome.revision(),
          Publishing.shown(outcome.digest()));
      console.say(role == Role.FINANCE ? "approve.next.committee" : "approve.next.publish");
      return Exit.OK;
    }
  }

  private Role role() throws UsageError {
    return switch (as.toLowerCase(Locale.ROOT)) {
      case "finance" -> Role.FINANCE;
      case "committee" -> Role.COMMITTEE;
      default -> throw new UsageError(console.words().say("approve.role", as));
    };
  }
}
