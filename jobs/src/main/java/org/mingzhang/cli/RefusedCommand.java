package org.mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Books;
import org.mingzhang.job.CorrectionFiles;
import org.mingzhang.job.CorrectionFiles.Written;
import org.mingzhang.job.CorrectionTables;
import org.mingzhang.job.CorrectionTables.Table;
import org.mingzhang.job.CsvWords;
import org.mingzhang.job.OpenRefusals;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Mended;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.read.profile.ProfileRefused;
import org.mingzhang.read.profile.Profiles;
import org.mingzhang.write.data.RefusedCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rows and files that were refused, with reasons; written out to be corrected. */
@Command(name = "refused")
final class RefusedCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--csv", descriptionKey = "csv")
  private boolean csv;

  @Option(names = "--fix", descriptionKey = "fix")
  private boolean fix;

  @Spec private @Nullable CommandSpec spec;

  RefusedCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Books books = Books.open(options.home())) {
      if (fix) {
        return fix(books, options.locale(console));
      }
      if (csv) {
        List<Refusal> refusals =
            OpenRefusals.everywhere(books.ledger()).stream().filter(this::isWanted).toList();
        RefusedCsv.write(refusals, new CsvWords(options.locale(console)), console.out());
        return Exit.OK;
      }
      list(books);
      return Exit.OK;
    }
  }

  private boolean isWanted(Refusal refusal) {
    return options.communities().isEmpty() || options.communities().contains(refusal.communityId());
  }

  private void list(Books books) {
    OpenRefusals open = OpenRefusals.of(books.ledger());
    Map<String, Long> newest = new HashMap<>();
    for (FileReport report : books.ledger().files()) {
      newest.put(report.file().path(), report.file().id());
    }
    RefusalWords words = RefusalWords.of(console.words().locale());
    int waiting = 0;
    int mended = 0;
    int outdated = 0;
    boolean correctable = false;
    for (FileReport report : books.ledger().files()) {
      SourceFile file = report.file();
      for (Refusal refusal : books.ledger().refusals(file)) {
        if (!isWanted(refusal)) {
          continue;
        }
        Optional<Mended> by = open.by(file, refusal);
        String sentence = words.sentence(refusal);
        if (by.isPresent()) {
          mended++;
          console.line(sentence + Places.mended(console.words(), by.get()));
        } else if (file.id() != newest.getOrDefault(file.path(), file.id())) {
          outdated++;
          console.line(sentence + console.words().say("refused.outdated"));
        } else {
          waiting++;
          correctable = correctable || refusal.reason().isOfRow();
          console.line(sentence);
        }
      }
    }
    console.say("refused.count", waiting + mended + outdated);
    if (mended + outdated > 0) {
      console.say("refused.open", waiting, mended, outdated);
    }
    if (correctable && console.isTerminal()) {
      console.say("refused.hint");
    }
  }

  private int fix(Books books, Locale locale) throws IOException, UsageError, ProfileRefused {
    Profiles profiles = options.profiles();
    CorrectionTables.Found found = CorrectionTables.of(books, profiles, this::isWanted);
    List<Table> tables = found.tables();
    found
        .unreadable()
        .forEach(path -> console.complain(console.words().say("fix.unreadable", path)));
    found.whole().forEach(path -> console.complain(console.words().say("fix.whole", path)));
    if (tables.isEmpty()) {
      console.say("fix.nothing");
      return Exit.OK;
    }
    boolean given = spec != null && spec.commandLine().getParseResult().hasMatchedOption("--out");
    Path out = given ? options.out() : options.out().resolve(console.words().say("fix.folder"));
    boolean asFile =
        out.toString().toLowerCase(Locale.ROOT).endsWith(".csv") && !Files.isDirectory(out);
    if (asFile && tables.size() > 1) {
      throw new UsageError(console.words().say("fix.several", out.toString(), tables.size()));
    }
    List<Written> written =
        asFile
            ? List.of(CorrectionFiles.intoFile(tables.get(0), out, locale, profiles))
            : CorrectionFiles.intoFolder(tables, out, locale, profiles);
    boolean starred = false;
    for (Written one : written) {
      Table table = one.table();
      console.say(
          "fix.written",
          Places.of(console.words(), table.path(), table.sheet()),
          table.lines().size(),
          one.file().toString());
      if (!one.isReadable()) {
        console.complain(console.words().say("fix.unlike", one.file().toString(), table.path()));
      }
      starred = starred || table.lines().stream().anyMatch(l -> isStarred(table, l));
    }
    if (starred) {
      console.say("fix.starred");
    }
    console.say("fix.next", out.toString());
    return Exit.OK;
  }

  private static boolean isStarred(Table table, CorrectionTables.Line line) {
    return table.layout().cells(line.row()).contains("***");
  }
}
