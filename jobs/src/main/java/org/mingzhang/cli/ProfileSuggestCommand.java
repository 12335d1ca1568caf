package org.mingzhang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.read.Preview;
import org.mingzhang.read.ProfileDraft;
import org.mingzhang.read.SourceReader;
import org.mingzhang.read.profile.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Drafts a profile for a file: what it could be, ten rows as they would be read, what is unsure.
 */
@Command(name = "suggest")
final class ProfileSuggestCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "FILE", descriptionKey = "profile.file")
  private Path file = Path.of("");

  ProfileSuggestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(file)) {
      throw new UsageError(console.words().say("input.absent", file));
    }
    String path = String.valueOf(file.getFileName());
    RefusalWords words = RefusalWords.of(options.locale(console));
    Profiles profiles = options.profiles();
    try {
      comment(known(path, profiles, words));
      String yaml = ProfileDraft.of(file, path, console.words()::say).yaml();
      out(yaml);
      comment(console.words().say("draft.rows"));
      preview(path, profiles.with(yaml, path), words);
      return Exit.OK;
    } catch (FileRefused e) {
      console.complain(words.sentence(e.refusal()));
      return e.refusal().reason().blocks() ? Exit.BLOCKED : Exit.REFUSED;
    }
  }

  /** What becomes of the file without a profile of its own. */
  private String known(String path, Profiles profiles, RefusalWords words) {
    try (SourceReader reader = SourceReader.open(file, path, profiles)) {
      List<String> used = reader.usedProfiles();
      return used.isEmpty()
          ? console.words().say("draft.canonical")
          : console.words().say("draft.known", used.get(0).substring(0, used.get(0).indexOf(' ')));
    } catch (FileRefused e) {
      return words.sentence(e.refusal());
    }
  }

  private void preview(String path, Profiles profiles, RefusalWords words) {
    try {
      for (Preview.Shown shown : Preview.of(file, path, profiles)) {
        comment(console.words().say("draft.row", Long.toString(shown.row()), shown.values()));
        for (Refusal refusal : shown.refusals()) {
          comment("  " + words.sentence(refusal));
        }
      }
    } catch (FileRefused e) {
      comment(words.sentence(e.refusal()));
    }
  }

  private void comment(String text) {
    text.lines().forEach(line -> console.line("# " + line));
  }

  private void out(String yaml) {
    yaml.lines().forEach(console::line);
  }
}
