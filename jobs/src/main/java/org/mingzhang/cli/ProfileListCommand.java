package org.mingzhang.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.mingzhang.read.profile.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Every profile with its title. */
@Command(name = "list")
final class ProfileListCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  ProfileListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    boolean english = options.locale(console).getLanguage().equals(Locale.ENGLISH.getLanguage());
    for (Profile profile : options.profiles().all()) {
      console.say(
          "profile.item", profile.name(), english ? profile.title().en() : profile.title().zh());
    }
    return Exit.OK;
  }
}
