package org.mingzhang.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingzhang.job.PublicFolder.Finding;
import org.mingzhang.job.PublicFolder.Signed;
import org.mingzhang.ledger.PublicationHistory;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.Step;
import org.mingzhang.report.Posted;
import org.mingzhang.report.PublicBoard;
import org.mingzhang.write.data.Withdrawals;
import org.mingzhang.write.sign.DetachedSignature;
import org.mingzhang.write.sign.SignatureCheck;
import org.mingzhang.write.sign.SignatureCheck.State;
import org.mingzhang.write.sign.Signer;

/**
 * {@code withdrawn.json} beside a community's publications and its signature. What it says comes
 * from the register; the signature is made when something is withdrawn and kept in the home, so
 * that the file is laid out again without a key.
 */
final class WithdrawalFile {

  static final String NAME = "withdrawn.json";
  static final String SIGNATURE = NAME + Seal.ENDING;

  private WithdrawalFile() {}

  /** What the register says, empty where nothing was withdrawn. */
  static byte[] of(String community, PublicationHistory history) throws IOException {
    List<Withdrawals.Withdrawn> withdrawn = new ArrayList<>();
    for (Step step : history.publications(community)) {
      Standing standing = history.find(community, step.period(), step.revision()).orElseThrow();
      Step taken = standing.withdrawn();
      if (taken != null) {
        withdrawn.add(
            new Withdrawals.Withdrawn(
                step.period().toString(),
                step.revision(),
                taken.at().truncatedTo(ChronoUnit.SECONDS),
                PublicBoard.reason(taken.note()),
                step.publicationDigest()));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!withdrawn.isEmpty()) {
      new Withdrawals(community, withdrawn).write(bytes);
    }
    return bytes.toByteArray();
  }

  /** Keeps a copy in the home, with its signature where there is a key. */
  static void keep(Path home, byte[] text, Optional<Seal> seal) throws IOException {
    Files.createDirectories(home);
    Files.write(home.resolve(NAME), text);
    if (seal.isPresent()) {
      seal.get().beside(home.resolve(NAME), text);
    } else {
      Files.deleteIfExists(home.resolve(SIGNATURE));
    }
  }

  /** Whether the home has a signature of exactly this. */
  static boolean isSigned(Path home, byte[] text) throws IOException {
    return Files.isRegularFile(home.resolve(SIGNATURE))
        && Files.isRegularFile(home.resolve(NAME))
        && Arrays.equals(Files.readAllBytes(home.resolve(NAME)), text);
  }

  /** Writes both to where owners see them, and leaves neither that does not belong there. */
  static void layOut(Path home, byte[] text, Folder shown) throws IOException {
    if (text.length > 0) {
      shown.write(NAME, out -> out.write(text));
    } else {
      Files.deleteIfExists(shown.path().resolve(NAME));
    }
    if (isSigned(home, text)) {
      byte[] signature = Files.readAllBytes(home.resolve(SIGNATURE));
      shown.write(SIGNATURE, out -> out.write(signature));
    } else {
      Files.deleteIfExists(shown.path().resolve(SIGNATURE));
    }
  }

  /** By the digests of the publications' manifests; nothing where the file cannot be read. */
  static Map<String, Posted.Withdrawal> read(Path community) {
    Map<String, Posted.Withdrawal> found = new TreeMap<>();
    Path file = community.resolve(NAME);
    if (Files.isRegularFile(file)) {
      try {
        for (ManifestText one : list(file)) {
          found.put(
              one.text("manifest"),
              new Posted.Withdrawal(
                  OffsetDateTime.parse(one.text("at")), PublicBoard.reason(one.text("reason"))));
        }
      } catch (IOException | DateTimeException e) {
        return Map.of();
      }
    }
    return found;
  }

  private static List<ManifestText> list(Path file) throws IOException {
    return ManifestText.of(Files.readAllBytes(file)).list("withdrawn");
  }

  /**
   * Each withdrawal is of a publication that lies there, and where that one is signed, so is the
   * withdrawal, by a certificate that the community's publications name.
   *
   * @param findings where what is wrong is added
   * @return by whom it is signed, empty where no signature of it holds
   */
  static Optional<Signed> check(Path folder, Collection<Finding> findings) throws IOException {
    Path file = folder.resolve(NAME);
    Path signature = folder.resolve(SIGNATURE);
    if (!Files.isRegularFile(file)) {
      if (Files.isRegularFile(signature)) {
        findings.add(Finding.of("missing", NAME));
      }
      return Optional.empty();
    }
    Set<String> withdrawn = new TreeSet<>();
    try {
      for (ManifestText one : list(file)) {
        Path manifest =
            folder
                .resolve(NoticeBoard.name(one.text("period"), one.number("revision")))
                .resolve(CommunityPapers.MANIFEST);
        if (!Files.isRegularFile(manifest)
            || !Digests.of(Files.readAllBytes(manifest)).equals(one.text("manifest"))) {
          findings.add(Finding.of("withdrawn", one.text("period"), one.text("revision")));
        } else {
          withdrawn.add(signer(manifest));
        }
      }
    } catch (IOException e) {
      findings.add(Finding.of("unreadable", NAME));
    }
    withdrawn.remove("");
    if (Files.isRegularFile(signature)) {
      return signed(folder, findings);
    }
    if (!withdrawn.isEmpty()) {
      findings.add(Finding.of("sig-withdrawal", SIGNATURE));
    }
    return Optional.empty();
  }

  private static Optional<Signed> signed(Path folder, Collection<Finding> findings)
      throws IOException {
    SignatureCheck check =
        DetachedSignature.check(
            Files.readAllBytes(folder.resolve(NAME)),
            Files.readAllBytes(folder.resolve(SIGNATURE)));
    if (!check.isIntact()) {
      State state = check.state() == State.ABSENT ? State.UNREADABLE : check.state();
      findings.add(
          Finding.of(
              "sig-" + state.name().toLowerCase(Locale.ROOT),
              NAME,
              check.signer().map(Signer::name).orElse("—"),
              check.at().map(Signed::day).orElse("—")));
      return Optional.empty();
    }
    Signer who = check.signer().orElseThrow();
    if (!named(folder).contains(who.sha256())) {
      findings.add(Finding.of("sig-stranger", NAME, who.name(), who.sha256()));
    }
    return Optional.of(new Signed(who, check.at().orElseThrow(), List.of(NAME)));
  }

  /** The certificates that the community's publications name. */
  private static Set<String> named(Path community) throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> list = Files.list(community)) {
      for (Path folder : list.filter(Files::isDirectory).toList()) {
        Path manifest = folder.resolve(CommunityPapers.MANIFEST);
        if (Files.isRegularFile(manifest)) {
          named.add(signer(manifest));
        }
      }
    }
    named.remove("");
    return named;
  }

  /** The certificate that a manifest names; empty where it names none or cannot be read. */
  private static String signer(Path manifest) throws IOException {
    try {
      return PublishedSignatures.announced(ManifestText.of(Files.readAllBytes(manifest)));
    } catch (IOException e) {
      return "";
    }
  }
}
