package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.PublicFolder;
import org.mingzhang.job.Publishing.Outcome;
import org.mingzhang.job.SigningRequest;
import picocli.CommandLine.Option;

/** With which key to sign. No option takes a passphrase: everybody can read a command line. */
final class SigningOptions {

  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "signing.key")
  private @Nullable Path key;

  @Option(names = "--key-alias", paramLabel = "NAME", descriptionKey = "signing.alias")
  private String alias = "";

  @Option(names = "--passphrase-env", paramLabel = "NAME", descriptionKey = "signing.env")
  private String env = "";

  @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "signing.file")
  private @Nullable Path file;

  @Option(names = "--unsigned", descriptionKey = "signing.unsigned")
  private boolean unsigned;

  SigningRequest request(Console console) {
    return new SigningRequest(key, alias, env, file, unsigned, () -> asked(console));
  }

  /** Says who signed what, and what the office should know of how it keeps its key. */
  void said(Outcome outcome, Console console) {
    CliWords words = console.words();
    for (PublicFolder.Finding notice : outcome.notices()) {
      console.complain(words.say("signing." + notice.key(), notice.args().toArray()));
    }
    console.line(
        outcome
            .signed()
            .map(
                signed ->
                    words.say(
                        "publish.signed",
                        String.join(", ", signed.files()),
                        signed.by().name(),
                        signed.by().sha256(),
                        signed.to()))
            .orElseGet(() -> words.say("publish.unsigned")));
  }

  /** What somebody at the terminal types, unseen. */
  private static Optional<char[]> asked(Console console) {
    java.io.Console terminal = console.isTerminal() ? System.console() : null;
    return terminal == null
        ? Optional.empty()
        : Optional.ofNullable(
            terminal.readPassword("%s ", console.words().say("signing.passphrase")));
  }
}
