package org.mingzhang.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzhang.ledger.Period;
import org.mingzhang.write.data.Manifest;
import org.mingzhang.write.data.PublicationManifest;

/**
 * Where a community's publications lie: for the owners in {@code OUT/public/C/P-rN}, and the same
 * bytes, read-only, in the home. A folder appears whole or not at all.
 */
final class PublicShelf {

  /** What a publication's manifest says of how it was made: nothing of the office's files. */
  private static final Set<String> PARAMETERS =
      Set.of(
          "lang",
          "targets",
          "themes",
          "clocks",
          "correction",
          "display",
          "inquiries.days",
          PaperDrafts.RULES);

  /** By which definitions its numbers were made: limits, scales, bases; no word of the office's. */
  private static final List<String> DEFINITIONS =
      List.of(ClocksFile.PARAMETER, "survey.", "demand.");

  private static final String FIGURES = "figures.json";
  private static final String PART = ".part";

  private final Path home;
  private final Path out;

  /**
   * The shelf of a community.
   *
   * @param home the folder that keeps everything, with that of publications
   * @param out the folder that is shown
   * @param name the community's folder
   */
  PublicShelf(Home home, Path out, String name) {
    this.home = home.publishedFolder().resolve(name);
    this.out = out.resolve(name);
  }

  /** Whether a parameter of a draft may stand in a publication's manifest. */
  static boolean isPublic(String parameter) {
    return PARAMETERS.contains(parameter) || DEFINITIONS.stream().anyMatch(parameter::startsWith);
  }

  private static String name(Period period, int revision) {
    return period + "-r" + revision;
  }

  /** Where the home keeps what is the community's own. */
  Path kept() {
    return home;
  }

  /** Where the copy in the home is, or would be. */
  Path kept(Period period, int revision) {
    return home.resolve(name(period, revision));
  }

  /** The same, of a community's folder in a home. */
  static Path kept(Home home, String folderName, Period period, int revision) {
    return home.publishedFolder().resolve(folderName).resolve(name(period, revision));
  }

  /** Where it lies for the owners, or would. */
  Path folder(Period period, int revision) {
    return out.resolve(name(period, revision));
  }

  /**
   * Puts a publication into the home.
   *
   * @param manifest its files and who signs them are put in here
   * @param seal what it is signed with, empty where it is not
   * @return the digest of its manifest
   */
  String keep(
      Period period,
      int revision,
      Path draft,
      OwnersEdition owners,
      PublicationManifest manifest,
      Optional<Seal> seal)
      throws IOException {
    Path target = kept(period, revision);
    Path part = target.resolveSibling(target.getFileName() + PART);
    delete(part);
    // Left by a try that ended before the register knew of it.
    delete(target);
    try {
      for (String name : owners.files()) {
        Files.createDirectories(part.resolve(name).getParent());
        Files.copy(draft.resolve(name), part.resolve(name));
      }
      Files.writeString(part.resolve(FIGURES), owners.figuresJson(), StandardCharsets.UTF_8);
      byte[] listed = proved(part, manifest, seal);
      for (String name : files(part)) {
        part.resolve(name).toFile().setReadOnly();
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return Digests.of(listed);
    } finally {
      delete(part);
    }
  }

  /**
   * Papers are signed before they are packed and the manifest lists them, the manifest after it is
   * written.
   */
  private static byte[] proved(Path part, PublicationManifest manifest, Optional<Seal> seal)
      throws IOException {
    for (String name : files(part)) {
      if (seal.isPresent() && Seal.isPaper(name)) {
        seal.get().paper(part.resolve(name));
      }
    }
    try (OutputStream zip = Files.newOutputStream(part.resolve(MessengerZip.NAME))) {
      MessengerZip.write(part, zip);
    }
    List<Manifest.Item> outputs = new ArrayList<>();
    for (String name : files(part)) {
      outputs.add(Manifest.Item.of(part, part.resolve(name)));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    manifest.over(seal.map(s -> s.key().signer().sha256()).orElse(""), outputs).write(bytes);
    byte[] listed = bytes.toByteArray();
    Files.write(part.resolve(CommunityPapers.MANIFEST), listed);
    if (seal.isPresent()) {
      seal.get().beside(part.resolve(CommunityPapers.MANIFEST), listed);
    }
    return listed;
  }

  /** Whether the manifest in the home names who signed it. */
  boolean isSigned(Period period, int revision) throws IOException {
    Path manifest = kept(period, revision).resolve(CommunityPapers.MANIFEST);
    return Files.isRegularFile(manifest)
        && PublishedSignatures.isAnnounced(ManifestText.of(Files.readAllBytes(manifest)));
  }

  boolean isLaidOut(Period period, int revision) {
    return Files.exists(folder(period, revision));
  }

  /** Whether what lies for the owners has the bytes of the copy in the home. */
  boolean isSame(Period period, int revision) throws IOException {
    Path one = kept(period, revision);
    Path other = folder(period, revision);
    if (!files(one).equals(files(other))) {
      return false;
    }
    for (String name : files(one)) {
      if (Files.mismatch(one.resolve(name), other.resolve(name)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Copies a publication from the home to where owners see it. */
  Path layOut(Period period, int revision) throws IOException {
    Path from = kept(period, revision);
    Path target = folder(period, revision);
    Path part = target.resolveSibling(target.getFileName() + PART);
    delete(part);
    delete(target);
    for (String name : files(from)) {
      Path file = part.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      // The bytes alone: a copy that is shown has the rights of its folder, not those of the home.
      Files.write(file, Files.readAllBytes(from.resolve(name)));
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    return target;
  }

  /** The files below a folder, by their paths with slashes, sorted. */
  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        path.toFile().setWritable(true);
        Files.delete(path);
      }
    }
  }
}
