package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingzhang.job.Books;
import org.mingzhang.job.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Only the import. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "INPUT", descriptionKey = "input")
  private Path input = Path.of("");

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Stopwatch watch = Stopwatch.start();
    Summary summary = new Summary(console);
    try (Office office = Papers.office(Books.open(options.home()), options, console)) {
      summary.load(office.load(input));
    }
    return summary.end(watch);
  }
}
