package org.mingzhang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program without a command: shows what there is. */
@Command(name = "mingzhang", versionProvider = Version.class)
final class MingzhangCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "version")
  boolean version;

  @Option(names = "--lang", descriptionKey = "lang", paramLabel = "zh-CN|en")
  String lang = "zh-CN";

  MingzhangCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLine.usage(spec.commandLine(), console.out());
    return Exit.USAGE;
  }
}
