package org.mingzhang.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.job.PublicFolder.Finding;
import org.mingzhang.write.sign.DetachedSignature;
import org.mingzhang.write.sign.PdfSignature;
import org.mingzhang.write.sign.SignatureCheck;
import org.mingzhang.write.sign.SignatureCheck.State;
import org.mingzhang.write.sign.Signer;

/**
 * The signatures of a publication: of its manifest and of each of its papers, all by the
 * certificate that the manifest names.
 */
final class PublishedSignatures {

  private static final String SIGNED_BY = "signed_by";

  private final Path folder;
  private final ManifestText manifest;
  private final String announced;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> whole = new ArrayList<>();
  private Optional<Signer> signer = Optional.empty();
  private Optional<Instant> at = Optional.empty();

  private PublishedSignatures(Path folder, ManifestText manifest) {
    this.folder = folder;
    this.manifest = manifest;
    this.announced = announced(manifest);
  }

  /**
   * Looks at all of them.
   *
   * @param findings where each that is missing, broken or another's is added
   * @return what holds; empty for a publication that is not signed
   */
  static Optional<PublicFolder.Signed> of(
      Path folder, byte[] bytes, ManifestText manifest, List<Finding> findings) throws IOException {
    PublishedSignatures signatures = new PublishedSignatures(folder, manifest);
    signatures.manifest(bytes);
    signatures.papers();
    findings.addAll(signatures.findings);
    return signatures.signer.map(
        who ->
            new PublicFolder.Signed(
                who, signatures.at.orElseThrow(), List.copyOf(signatures.whole)));
  }

  static boolean isAnnounced(ManifestText manifest) {
    return !announced(manifest).isEmpty();
  }

  /** SHA-256 of the certificate that a manifest names, empty where it names none. */
  static String announced(ManifestText manifest) {
    return manifest.text(SIGNED_BY);
  }

  private void manifest(byte[] bytes) throws IOException {
    Path file = folder.resolve(Seal.SIGNATURE);
    if (Files.isRegularFile(file)) {
      found(CommunityPapers.MANIFEST, DetachedSignature.check(bytes, Files.readAllBytes(file)));
    } else if (!announced.isEmpty()) {
      findings.add(Finding.of("sig-gone", Seal.SIGNATURE));
    }
  }

  /** By what lies there: a manifest may name what is no path at all. */
  private void papers() throws IOException {
    Set<String> listed = manifest.digests("outputs").keySet();
    for (String name : PublicShelf.files(folder)) {
      if (Seal.isPaper(name) && listed.contains(name)) {
        found(name, PdfSignature.check(Files.readAllBytes(folder.resolve(name))));
      }
    }
  }

  private void found(String name, SignatureCheck check) {
    if (check.state() == State.ABSENT || check.state() == State.UNREADABLE) {
      if (!announced.isEmpty()) {
        findings.add(Finding.of("sig-" + word(check.state()), name));
      }
      return;
    }
    if (!check.isIntact()) {
      findings.add(
          Finding.of(
              "sig-" + word(check.state()),
              name,
              check.signer().map(Signer::name).orElse("—"),
              check.at().map(PublicFolder.Signed::day).orElse("—")));
      return;
    }
    Signer who = check.signer().orElseThrow();
    if (announced.isEmpty()) {
      findings.add(Finding.of("sig-unannounced", name, who.name()));
    } else if (!announced.equals(who.sha256())) {
      findings.add(Finding.of("sig-other", name, who.name(), who.sha256(), announced));
    } else {
      whole.add(name);
      signer = signer.or(() -> Optional.of(who));
      at = at.or(check::at);
    }
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
