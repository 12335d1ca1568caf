package org.mingzhang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzhang.job.PublicFolder;
import org.mingzhang.job.PublicFolder.Checked;
import org.mingzhang.job.PublicFolder.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Is a folder what was published? Needs neither ledger nor home. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "FOLDER", descriptionKey = "verify.folder")
  private Path folder = Path.of(".");

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    options.locale(console);
    if (!Files.isDirectory(folder)) {
      throw new UsageError(console.words().say("verify.absent", folder.toString()));
    }
    List<Checked> all = PublicFolder.verify(folder);
    if (all.isEmpty()) {
      console.complain(console.words().say("verify.none", folder.toString()));
      return Exit.BLOCKED;
    }
    int exit = Exit.OK;
    for (Checked one : all) {
      if (one.findings().isEmpty()) {
        console.say(
            "verify.ok",
            one.community(),
            one.period(),
            one.revision(),
            one.files(),
            one.code().replaceAll("(.{4})(?=.)", "$1 "));
      } else {
        exit = Exit.BLOCKED;
        for (Finding finding : one.findings()) {
          console.complain(
              console
                  .words()
                  .say(
                      "verify.finding",
                      one.folder().toString(),
                      console.words().say("verify." + finding.key(), finding.args().toArray())));
        }
      }
    }
    return exit;
  }
}
