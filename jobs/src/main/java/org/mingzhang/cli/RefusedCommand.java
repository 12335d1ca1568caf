package org.mingzhang.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.mingzhang.job.Books;
import org.mingzhang.job.CsvWords;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.write.data.RefusedCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rows and files that were refused, with reasons. */
@Command(name = "refused")
final class RefusedCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--csv", descriptionKey = "csv")
  private boolean csv;

  RefusedCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Books books = Books.open(options.home())) {
      List<Refusal> refusals =
          books.ledger().refusals().stream()
              .filter(
                  r ->
                      options.communities().isEmpty()
                          || options.communities().contains(r.communityId()))
              .toList();
      if (csv) {
        RefusedCsv.write(refusals, new CsvWords(options.locale(console)), console.out());
        return Exit.OK;
      }
      RefusalWords words = RefusalWords.of(console.words().locale());
      for (Refusal refusal : refusals) {
        console.line(words.sentence(refusal));
      }
      console.say("refused.count", refusals.size());
      return Exit.OK;
    }
  }
}
