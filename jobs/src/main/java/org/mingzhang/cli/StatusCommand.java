package org.mingzhang.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mingzhang.job.Books;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.PublicationHistory;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What the ledger holds, and what is drafted, approved, published. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Books books = Books.open(options.home())) {
      console.say("status.communities", books.ledger().communities().size());
      for (Community community : books.ledger().communities()) {
        if (wanted(community.communityId())) {
          console.say(
              "status.community",
              community.communityId(),
              community.name(),
              community.households());
        }
      }
      FileStatus.print(books.ledger(), console);
      console.say("status.contents", books.ledger().contents());
      PublicationHistory history = books.publications().history();
      console.say("status.issues", history.issues().size());
      for (Issue issue : history.issues()) {
        if (wanted(issue.communityId())) {
          console.say(
              "status.issue",
              issue.period().toString(),
              issue.communityId(),
              issue.revision(),
              console.words().say("state." + issue.state().name()),
              issue.figuresDigest());
          steps(history, issue);
        }
      }
      console.say("status.due");
      return Exit.OK;
    }
  }

  /** The approvals that hold, and what became of it since. */
  private void steps(PublicationHistory history, Issue issue) {
    Standing standing =
        history.find(issue.communityId(), issue.period(), issue.revision()).orElseThrow();
    Stream.of(standing.finance(), standing.committee(), standing.published(), standing.withdrawn())
        .filter(Objects::nonNull)
        .forEach(
            step ->
                console.say(
                    "status.step",
                    step.at().toLocalDate().toString(),
                    console
                        .words()
                        .say(
                            "step." + step.kind().name(), step.actor(), step.minute(), step.note()),
                    step.displayFrom() == null
                        ? ""
                        : console
                            .words()
                            .say(
                                "status.display",
                                step.displayFrom().toString(),
                                String.valueOf(step.displayTo()))));
  }

  private boolean wanted(String communityId) {
    return options.communities().isEmpty() || options.communities().contains(communityId);
  }
}
