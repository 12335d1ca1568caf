package org.mingzhang.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzhang.job.AuditExport;
import org.mingzhang.job.Books;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.TableFormat;
import org.mingzhang.write.data.HledgerJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The books for an auditor's own tools. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  /** How the books leave. */
  enum Format {
    HLEDGER,
    CSV,
    PARQUET
  }

  @Option(
      names = "--format",
      required = true,
      paramLabel = "hledger|csv|parquet",
      descriptionKey = "export.format")
  private Format format = Format.HLEDGER;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    options.locale(console);
    try (Books books = Books.open(options.home())) {
      List<Community> communities = chosen(books);
      AuditExport export = new AuditExport(books, options.out());
      int exit = Exit.OK;
      for (Community community : communities) {
        if (format == Format.HLEDGER) {
          int differences = export.hledger(community, new Words(console.words()));
          if (differences > 0) {
            console.complain(
                console
                    .words()
                    .say("export.differs", community.communityId(), community.name(), differences));
            exit = Exit.BLOCKED;
          }
        } else {
          export.tables(community, format == Format.CSV ? TableFormat.CSV : TableFormat.PARQUET);
        }
      }
      console.say("export.done", export.written().size(), options.out().toString());
      export.written().forEach(name -> console.say("export.file", name));
      console.say("export.internal");
      return exit;
    }
  }

  private List<Community> chosen(Books books) throws UsageError {
    List<Community> all = books.ledger().communities();
    if (all.isEmpty()) {
      throw new UsageError(console.words().say("report.empty", options.home().toString()));
    }
    List<String> wanted = Papers.communities(books.ledger(), options, console);
    return all.stream().filter(c -> wanted.contains(c.communityId())).toList();
  }

  /** What stands around the numbers. */
  private record Words(CliWords words) implements HledgerJournal.Words {

    @Override
    public List<String> title(String communityId, String name, int asserted) {
      return words.say("export.journal.title", communityId, name, asserted).lines().toList();
    }

    @Override
    public String opening() {
      return words.say("export.journal.opening");
    }

    @Override
    public String openingUnknown(String fund) {
      return words.say("export.journal.opening-unknown", fund);
    }

    @Override
    public String openingGiven(String fund, LocalDate date) {
      return words.say("export.journal.opening-given", fund, date.toString());
    }

    @Override
    public String openingUnknownBefore(String fund, LocalDate date) {
      return words.say("export.journal.opening-unknown-before", fund, date.toString());
    }

    @Override
    public String start() {
      return words.say("export.journal.start");
    }

    @Override
    public String stated() {
      return words.say("export.journal.stated");
    }

    @Override
    public String source(String path, String sheet, long row) {
      return words.say(
          "export.journal.source",
          path,
          sheet.isEmpty() ? "" : words.say("trace.sheet", sheet),
          Long.toString(row));
    }

    @Override
    public String differs(String fund, LocalDate date, Money stated, Money booked) {
      return words.say(
          "export.journal.differs",
          fund,
          date.toString(),
          stated.toString(),
          booked.toString(),
          stated.minus(booked).toString());
    }

    @Override
    public String noCategory() {
      return words.say("export.journal.no-category");
    }
  }
}
