package org.mingzhang.cli;

import java.util.concurrent.Callable;
import org.mingzhang.read.profile.Profile;
import org.mingzhang.read.profile.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A profile's YAML, as a start for one's own. */
@Command(name = "show")
final class ProfileShowCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "NAME", descriptionKey = "profile.name")
  private String name = "";

  ProfileShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Profiles profiles = options.profiles();
    Profile profile =
        profiles
            .find(name)
            .orElseThrow(() -> new UsageError(console.words().say("profile.unknown", name)));
    console.line(profile.text().stripTrailing());
    return Exit.OK;
  }
}
