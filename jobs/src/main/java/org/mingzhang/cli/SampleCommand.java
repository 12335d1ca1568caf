package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingzhang.sample.SampleGenerator;
import org.mingzhang.sample.Showcase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Realistic input of any size, the same for the same seed. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  boolean help;

  @Option(names = "--communities", descriptionKey = "sample.communities", paramLabel = "N")
  private int communities = 3;

  @Option(names = "--households", descriptionKey = "sample.households", paramLabel = "N")
  private int households = 300;

  @Option(names = "--months", descriptionKey = "sample.months", paramLabel = "N")
  private int months = 12;

  @Option(names = "--seed", descriptionKey = "sample.seed", paramLabel = "S")
  private long seed = 1;

  @Option(names = "--out", descriptionKey = "sample.out", paramLabel = "DIR", required = true)
  private Path out = Path.of("");

  @Option(names = "--lang", descriptionKey = "lang", paramLabel = "zh-CN|en")
  String lang = "zh-CN";

  SampleCommand(Console console) {
    this.console = console;
  }

  @Option(names = "--showcase", descriptionKey = "sample.showcase")
  private boolean showcase;

  @Override
  public Integer call() throws Exception {
    if (communities < 1 || households < 1 || months < 1) {
      throw new UsageError(console.words().say("sample.count"));
    }
    if (showcase) {
      Showcase.writeTo(out);
    } else {
      SampleGenerator.of(communities, households, months, seed).writeTo(out);
    }
    console.say("sample.written", out);
    return Exit.OK;
  }
}
