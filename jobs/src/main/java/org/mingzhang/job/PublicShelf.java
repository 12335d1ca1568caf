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
import java.util.Set;
import java.util.stream.Stream;
import org.mingzhang.job.CommunityPapers.Owners;
import org.mingzhang.ledger.Period;
import org.mingzhang.write.data.Manifest;
import org.mingzhang.write.data.PublicationManifest;

/**
 * Where a community's publications lie: for the owners in {@code OUT/public/C/P-rN}, and the same
 * bytes, read-only, in the home. A folder appears whole or not at all.
 */
final class PublicShelf {

  /** What a publication's manifest says of how it was made: nothing of the office's files. */
  static final Set<String> PARAMETERS =
      Set.of("lang", "targets", "themes", "correction", "display");

  private static final String FIGURES = "figures.json";
  private static final String PART = ".part";

  private final Path root;
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
    this.root = home.folder();
    this.home = home.publishedFolder().resolve(name);
    this.out = out.resolve(name);
  }

  private static String name(Period period, int revision) {
    return period + "-r" + revision;
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

  /** The files of a draft that go to the owners as they are. */
  static List<String> copied(Owners owners) {
    List<String> names =
        new ArrayList<>(List.of("disclosure.html", "disclosure.pdf", "poster.pdf"));
    owners.charts().forEach(chart -> names.add("charts/" + chart + ".svg"));
    return List.copyOf(names);
  }

  /**
   * Puts a publication into the home.
   *
   * @param manifest with the copied files as outputs; the figures are added here
   * @return the digest of its manifest
   */
  String keep(Period period, int revision, Path draft, Owners owners, PublicationManifest manifest)
      throws IOException {
    Path target = kept(period, revision);
    Path part = target.resolveSibling(target.getFileName() + PART);
    delete(part);
    // Left by a try that ended before the register knew of it.
    delete(target);
    Files.createDirectories(part.resolve("charts"));
    for (String name : copied(owners)) {
      Files.copy(draft.resolve(name), part.resolve(name));
    }
    if (owners.charts().isEmpty()) {
      Files.delete(part.resolve("charts"));
    }
    Files.writeString(part.resolve(FIGURES), owners.figuresJson(), StandardCharsets.UTF_8);
    try (OutputStream zip = Files.newOutputStream(part.resolve(MessengerZip.NAME))) {
      MessengerZip.write(part, zip);
    }
    List<Manifest.Item> outputs = new ArrayList<>(manifest.outputs());
    outputs.add(Manifest.Item.of(part, part.resolve(FIGURES)));
    outputs.add(Manifest.Item.of(part, part.resolve(MessengerZip.NAME)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PublicationManifest(
            manifest.version(),
            manifest.community(),
            manifest.period(),
            manifest.revision(),
            manifest.parameters(),
            manifest.displayFrom(),
            manifest.displayTo(),
            manifest.approvals(),
            manifest.nothing(),
            manifest.previous(),
            manifest.inputs(),
            outputs)
        .write(bytes);
    Files.write(part.resolve(CommunityPapers.MANIFEST), bytes.toByteArray());
    for (PublicFolder.Proof proof : PublicFolder.proofs()) {
      proof.prove(root, part);
    }
    for (String name : files(part)) {
      part.resolve(name).toFile().setReadOnly();
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    return Digests.of(bytes.toByteArray());
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

  private static List<String> files(Path folder) throws IOException {
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
