package org.mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.PublicFolder;
import org.mingzhang.job.PublicFolder.Checked;
import org.mingzhang.job.PublicFolder.Finding;
import org.mingzhang.job.PublicFolder.Signed;
import org.mingzhang.write.sign.Signer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Is a folder what was published? Needs neither ledger nor home. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "FOLDER", descriptionKey = "verify.folder")
  private Path folder = Path.of(".");

  @Option(names = "--certificate", paramLabel = "FILE", descriptionKey = "verify.by")
  private @Nullable Path certificate;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    options.locale(console);
    if (!Files.isDirectory(folder)) {
      throw new UsageError(console.words().say("verify.absent", folder.toString()));
    }
    Optional<Signer> wanted = wanted();
    List<Checked> all = PublicFolder.verify(folder);
    if (all.isEmpty()) {
      console.complain(console.words().say("verify.none", folder.toString()));
      return Exit.BLOCKED;
    }
    int exit = Exit.OK;
    for (Checked each : all) {
      Checked one = wanted.isPresent() ? each.by(wanted.get()) : each;
      if (one.findings().isEmpty() && one.digest().isEmpty()) {
        withdrawals(one);
      } else if (one.findings().isEmpty()) {
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
      signatures(one, all);
    }
    return exit;
  }

  /** Who must have signed everything, empty where anybody may or nobody. */
  private Optional<Signer> wanted() throws IOException, UsageError {
    if (certificate == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Signer.read(Files.readAllBytes(certificate)));
    } catch (NoSuchFileException | CertificateException e) {
      throw new UsageError(console.words().say("verify.certificate", certificate.toString()));
    }
  }

  /** What was withdrawn of a community is signed too. */
  private void withdrawals(Checked board) {
    Signed signed = board.signed().orElseThrow();
    console.say(
        "verify.withdrawals",
        board.folder().toString(),
        String.join(", ", signed.files()),
        signed.by().name(),
        signed.by().sha256(),
        signed.time());
  }

  /** Said also of a publication that is otherwise not as it was: what its signer signed is. */
  private void signatures(Checked one, List<Checked> all) {
    if (one.digest().isEmpty()) {
      return;
    }
    Object[] paper = {one.community(), one.period(), one.revision()};
    if (one.signed().isPresent()) {
      Signed signed = one.signed().get();
      Signer by = signed.by();
      console.say(
          "verify.signed",
          paper[0],
          paper[1],
          paper[2],
          String.join(", ", signed.files()),
          by.name(),
          by.sha256(),
          by.isSelfSigned() ? console.words().say("verify.self") : by.issuer(),
          signed.from(),
          signed.to(),
          signed.time());
    } else if (!one.isSaidToBeSigned()) {
      boolean before =
          all.stream()
              .anyMatch(
                  other ->
                      other.community().equals(one.community())
                          && other.digest().equals(one.previous())
                          && other.isSaidToBeSigned());
      console.say(before ? "verify.no-longer-signed" : "verify.unsigned", paper);
    }
  }
}
