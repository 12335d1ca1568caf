package org.mingzhang.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Books;
import org.mingzhang.job.PapersRequest;
import org.mingzhang.job.PapersRequest.Contents;
import org.mingzhang.job.Publishing;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands of the publication workflow have in common: one community, one period. */
final class Workflow {

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "period")
  private String period = "";

  @Option(names = "--revision", paramLabel = "N", descriptionKey = "workflow.option.revision")
  private int revision;

  CommonOptions options() {
    return options;
  }

  /** The revision meant, 0 where none was named. */
  int revision() {
    return revision;
  }

  Period period(Console console) throws UsageError {
    return Papers.period(period, console);
  }

  /** The one community named. */
  Community community(Books books, Console console) throws UsageError {
    if (books.ledger().communities().isEmpty()) {
      throw new UsageError(console.words().say("report.empty", options.home().toString()));
    }
    List<String> wanted = Papers.communities(books.ledger(), options, console);
    if (wanted.size() != 1) {
      throw new UsageError(console.words().say("workflow.one", String.join(", ", wanted)));
    }
    return books.ledger().communities().stream()
        .filter(c -> wanted.contains(c.communityId()))
        .findFirst()
        .orElseThrow();
  }

  /** The steps of that paper. */
  Publishing publishing(Books books, Console console) throws UsageError {
    Community community = community(books, console);
    Locale locale = options.locale(console);
    PapersRequest request =
        new PapersRequest(
            period(console),
            List.of(community.communityId()),
            locale,
            1,
            options.out(),
            Contents.ALL,
            List.of(),
            Version.current());
    return new Publishing(books, books.terms(), request, community, options.today());
  }

  /** A text that has to be given. */
  static String given(@Nullable String text, String option, Console console) throws UsageError {
    if (text == null || text.isBlank()) {
      throw new UsageError(console.words().say("usage.missing", option));
    }
    return text.strip();
  }
}
