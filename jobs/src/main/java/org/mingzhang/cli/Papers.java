package org.mingzhang.cli;

import java.time.DateTimeException;
import java.util.List;
import java.util.TreeSet;
import org.mingzhang.job.Books;
import org.mingzhang.job.Office;
import org.mingzhang.job.PapersRequest;
import org.mingzhang.job.Progress;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Refusal;

/** What the commands that write papers have in common. */
final class Papers {

  private static final int FIRST_REVISION = 1;

  private Papers() {}

  static Period period(String text, Console console) throws UsageError {
    try {
      return Period.parse(text);
    } catch (DateTimeException e) {
      throw new UsageError(console.words().say("period.form", text));
    }
  }

  static Office office(Books books, CommonOptions options, Console console) throws UsageError {
    try {
      Progress progress =
          console.isTerminal() ? new TerminalProgress(console) : new PlainProgress(console);
      return Office.open(books, options.jobs(console), books.terms(), progress);
    } catch (UsageError | RuntimeException e) {
      books.close();
      throw e;
    }
  }

  static PapersRequest request(
      Office office,
      CommonOptions options,
      Console console,
      Period period,
      List<Refusal> refusals,
      boolean figuresOnly)
      throws UsageError {
    boolean all = options.communities().isEmpty();
    List<String> communities =
        all ? List.of() : communities(office.books().ledger(), options, console);
    return request(communities, options, console, period, refusals, figuresOnly);
  }

  static PapersRequest request(
      List<String> communities,
      CommonOptions options,
      Console console,
      Period period,
      List<Refusal> refusals,
      boolean figuresOnly)
      throws UsageError {
    return new PapersRequest(
        period,
        communities,
        options.locale(console),
        FIRST_REVISION,
        options.out(),
        figuresOnly ? PapersRequest.Contents.FIGURES : PapersRequest.Contents.ALL,
        refusals,
        Version.current());
  }

  /** The communities asked for, all where none is named; ordered by id. */
  static List<String> communities(Ledger ledger, CommonOptions options, Console console)
      throws UsageError {
    TreeSet<String> known = new TreeSet<>();
    for (Community community : ledger.communities()) {
      known.add(community.communityId());
    }
    for (String id : options.communities()) {
      if (!known.contains(id)) {
        throw new UsageError(
            console.words().say("community.unknown", id, String.join(", ", known)));
      }
    }
    return options.communities().isEmpty()
        ? List.copyOf(known)
        : options.communities().stream().sorted().distinct().toList();
  }
}
