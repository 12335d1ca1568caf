package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzhang.job.Books;
import org.mingzhang.job.Office;
import org.mingzhang.ledger.FileLink;
import org.mingzhang.read.profile.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Only the import. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "INPUT", descriptionKey = "input")
  private Path input = Path.of("");

  @Option(names = "--replace", descriptionKey = "replace", paramLabel = "PATH")
  private List<String> replaced = new ArrayList<>();

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Stopwatch watch = Stopwatch.start();
    Summary summary = new Summary(console, options.debug());
    Profiles profiles = options.profiles();
    try (Office office = Papers.office(Books.open(options.home()), options, console)) {
      List<String> paths = known(office);
      summary.load(office.load(input, profiles, paths));
      office.books().ledger().links().stream()
          .filter(link -> paths.contains(link.file().path()))
          .forEach(this::said);
    }
    return summary.end(watch);
  }

  /** What became of the rows of a file that was to be replaced. */
  private void said(FileLink link) {
    switch (link.relation()) {
      case WITHDRAWN_BY ->
          console.say("replace.withdrawn", link.file().path(), link.rows(), link.other().path());
      case LACKED_BY ->
          console.say(
              "replace.lacked",
              link.file().path(),
              link.rows(),
              link.amount().toString(),
              link.other().path());
      default -> {}
    }
  }

  /** The files to be replaced, each of which the books must know. */
  private List<String> known(Office office) throws UsageError {
    List<String> paths =
        office.books().ledger().files().stream().map(f -> f.file().path()).distinct().toList();
    List<String> named = replaced.stream().map(path -> path.replace('\\', '/')).toList();
    for (String path : named) {
      if (!paths.contains(path)) {
        throw new UsageError(console.words().say("replace.unknown", path));
      }
    }
    return named;
  }
}
