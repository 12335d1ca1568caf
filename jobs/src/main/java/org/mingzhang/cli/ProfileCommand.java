package org.mingzhang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Profiles for other programs' layouts: shows what can be done with them. */
@Command(name = "profile")
final class ProfileCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  ProfileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLine.usage(spec.commandLine(), console.out());
    return options.help() ? Exit.OK : Exit.USAGE;
  }
}
