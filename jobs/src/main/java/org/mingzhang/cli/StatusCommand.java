package org.mingzhang.cli;

import java.util.concurrent.Callable;
import org.mingzhang.job.Books;
import org.mingzhang.ledger.Community;
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
      console.say("status.issues", books.publications().issues().size());
      for (Issue issue : books.publications().issues()) {
        if (wanted(issue.communityId())) {
          console.say(
              "status.issue",
              issue.period().toString(),
              issue.communityId(),
              issue.revision(),
              console.words().say("state." + issue.state().name()),
              issue.figuresDigest());
        }
      }
      console.say("status.due");
      return Exit.OK;
    }
  }

  private boolean wanted(String communityId) {
    return options.communities().isEmpty() || options.communities().contains(communityId);
  }
}
