package org.mingzhang.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingzhang.write.pdf.PdfText;

/**
 * Is a folder what was published? Needs nothing but the folder: every file against the manifest,
 * the code printed on the papers against the figures, and each publication's predecessor beside it.
 *
 * <p>Whoever changes a file, its line in the manifest and every printed code of the last
 * publication is found out by the next one, which names the manifest's digest, and by the copy in
 * the home.
 */
public final class PublicFolder {

  private static final String FIGURES = "figures.json";
  private static final String PDF = "disclosure.pdf";
  private static final String POSTER = "poster.pdf";
  private static final String HTML = "disclosure.html";
  private static final int CODE = 16;
  private static final int DEPTH = 3;

  /** As it is printed: in fours, with whatever space a reader finds between. */
  private static final String SPACE = "[\\s\\u00a0]+";

  private static final Pattern PRINTED =
      Pattern.compile("(?<![0-9a-f])[0-9a-f]{4}(?:" + SPACE + "[0-9a-f]{4}){3}(?![0-9a-f])");

  private PublicFolder() {}

  /**
   * Something that is not as it was published.
   *
   * @param key which sentence
   * @param args what stands in it
   */
  public record Finding(String key, List<String> args) {

    public Finding {
      args = List.copyOf(args);
    }

    static Finding of(String key, String... args) {
      return new Finding(key, List.of(args));
    }
  }

  /**
   * A publication that was looked at.
   *
   * @param files how many files the manifest lists
   * @param code the code that its papers print
   * @param digest SHA-256 of its manifest, empty where there is none
   * @param previous the digest that it names as its predecessor's
   */
  public record Checked(
      Path folder,
      String community,
      String period,
      int revision,
      int files,
      String code,
      String digest,
      String previous,
      List<Finding> findings) {

    public Checked {
      findings = List.copyOf(findings);
    }

    private Checked with(Collection<Finding> more) {
      List<Finding> all = new ArrayList<>(findings);
      all.addAll(more);
      return new Checked(folder, community, period, revision, files, code, digest, previous, all);
    }
  }

  /**
   * Further proofs that lie in a publication, such as signatures. Found by the platform's service
   * loader.
   */
  public interface Proof {

    /** Files of the proof itself, which the manifest cannot list since they are made after it. */
    Predicate<String> ownFiles();

    /**
     * Adds the proof to a publication whose manifest is written, before anybody sees it.
     *
     * @param home where keys may lie
     */
    void prove(Path home, Path folder) throws IOException;

    /** What does not hold; empty where all is well. */
    List<Finding> check(Path folder, byte[] manifest) throws IOException;
  }

  /**
   * Looks at one publication, a community's, or a whole public folder.
   *
   * @return in the order of their folders' names; empty where there is no publication at all
   */
  public static List<Checked> verify(Path folder) throws IOException {
    if (Files.isRegularFile(folder.resolve(CommunityPapers.MANIFEST))) {
      return List.of(of(folder));
    }
    List<Path> found;
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      found =
          walk.filter(Files::isDirectory)
              .filter(
                  path ->
                      Files.isRegularFile(path.resolve(CommunityPapers.MANIFEST))
                          || path.getFileName().toString().matches("20[0-9]{2}[-QH0-9]*-r[0-9]+"))
              .sorted()
              .toList();
    }
    List<Checked> checked = new ArrayList<>();
    for (Path path : found) {
      checked.add(of(path));
    }
    List<Checked> all = new ArrayList<>(chained(folder, checked));
    NoticeBoard.findings(folder).forEach((path, findings) -> all.add(bare(path, findings)));
    return List.copyOf(all);
  }

  /** The further proofs that this program knows. */
  static List<Proof> proofs() {
    return ServiceLoader.load(Proof.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  /** Looks at one publication, without its predecessors. */
  static Checked of(Path folder) throws IOException {
    Path file = folder.resolve(CommunityPapers.MANIFEST);
    if (!Files.isRegularFile(file)) {
      return bare(folder, Finding.of("missing", CommunityPapers.MANIFEST));
    }
    byte[] bytes = Files.readAllBytes(file);
    ManifestText manifest;
    try {
      manifest = ManifestText.of(bytes);
    } catch (IOException e) {
      return bare(folder, Finding.of("unreadable", CommunityPapers.MANIFEST));
    }
    if (!manifest.has("display_from") || manifest.digest("outputs", FIGURES).isEmpty()) {
      return bare(folder, Finding.of("no-publication", CommunityPapers.MANIFEST));
    }
    List<Proof> proofs = proofs();
    List<Finding> findings = new ArrayList<>();
    files(folder, manifest, proofs, findings);
    String code = manifest.digest("outputs", FIGURES).substring(0, CODE);
    codes(folder, code, findings);
    head(folder, manifest, findings);
    for (Proof proof : proofs) {
      findings.addAll(proof.check(folder, bytes));
    }
    return new Checked(
        folder,
        manifest.text("community"),
        manifest.text("period"),
        manifest.number("revision"),
        manifest.digests("outputs").size(),
        code,
        Digests.of(bytes),
        manifest.text("previous"),
        findings);
  }

  private static Checked bare(Path folder, Finding finding) {
    return bare(folder, List.of(finding));
  }

  private static Checked bare(Path folder, List<Finding> findings) {
    return new Checked(folder, "", "", 0, 0, "", "", "", findings);
  }

  private static void files(
      Path folder, ManifestText manifest, List<Proof> proofs, List<Finding> findings)
      throws IOException {
    for (ListedFiles.Difference one :
        ListedFiles.differences(
            folder, manifest.digests("outputs"), List.of(CommunityPapers.MANIFEST))) {
      boolean own = proofs.stream().anyMatch(proof -> proof.ownFiles().test(one.path()));
      if (one.fault() != ListedFiles.Fault.EXTRA || !own) {
        findings.add(
            Finding.of(
                one.fault().name().toLowerCase(Locale.ROOT),
                one.path(),
                Publishing.shown(one.listed()),
                Publishing.shown(one.found())));
      }
    }
  }

  /** The papers print the code of the figures that lie beside them. */
  private static void codes(Path folder, String code, List<Finding> findings) throws IOException {
    Path html = folder.resolve(HTML);
    if (Files.isRegularFile(html)) {
      String text = new String(Files.readAllBytes(html), StandardCharsets.UTF_8);
      code(HTML, text.replaceAll("<[^>]*>", " "), code, findings);
    }
    for (String name : List.of(PDF, POSTER)) {
      Path pdf = folder.resolve(name);
      if (Files.isRegularFile(pdf)) {
        try {
          code(name, PdfText.of(Files.readAllBytes(pdf)), code, findings);
        } catch (IOException e) {
          findings.add(Finding.of("unreadable", name));
        }
      }
    }
  }

  /** Years in a row look like a code too, but no code is without a letter. */
  private static void code(String name, String text, String code, List<Finding> findings) {
    String spaced = code.replaceAll("(.{4})(?=.)", "$1" + Matcher.quoteReplacement(SPACE));
    String rest = text.replaceAll(spaced, "|");
    TreeSet<String> others = new TreeSet<>();
    PRINTED
        .matcher(rest)
        .results()
        .map(found -> found.group().replaceAll(SPACE, ""))
        .filter(other -> other.matches(".*[a-f].*"))
        .forEach(others::add);
    if (rest.equals(text) || !others.isEmpty()) {
      findings.add(
          Finding.of("code", name, code, others.isEmpty() ? "—" : String.join(", ", others)));
    }
  }

  /** Manifest and figures speak of the same paper. */
  private static void head(Path folder, ManifestText manifest, List<Finding> findings)
      throws IOException {
    Path file = folder.resolve(FIGURES);
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      ManifestText figures = ManifestText.of(Files.readAllBytes(file));
      for (String key : List.of("community", "period", "revision")) {
        if (!figures.text(key).equals(manifest.text(key))) {
          findings.add(Finding.of("head", key, manifest.text(key), figures.text(key)));
        }
      }
    } catch (IOException e) {
      findings.add(Finding.of("unreadable", FIGURES));
    }
  }

  /** Every publication but a community's first names one that lies beside it, each another. */
  private static List<Checked> chained(Path folder, List<Checked> all) {
    Map<String, Checked> byDigest = new TreeMap<>();
    all.forEach(one -> byDigest.put(one.community() + " " + one.digest(), one));
    Map<String, Checked> named = new TreeMap<>();
    List<Checked> chained = new ArrayList<>();
    for (Checked one : all) {
      List<Finding> findings = new ArrayList<>();
      String key = one.community() + " " + one.previous();
      Optional<Checked> other = Optional.ofNullable(named.putIfAbsent(key, one));
      boolean whole = !one.digest().isEmpty();
      if (whole && !one.previous().isEmpty() && !byDigest.containsKey(key)) {
        findings.add(Finding.of("chain", Publishing.shown(one.previous())));
      }
      if (whole && other.isPresent()) {
        findings.add(Finding.of("fork", folder.relativize(other.get().folder()).toString()));
      }
      chained.add(one.with(findings));
    }
    return List.copyOf(chained);
  }
}
