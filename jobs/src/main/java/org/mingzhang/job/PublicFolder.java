package org.mingzhang.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingzhang.write.pdf.PdfAttachments;
import org.mingzhang.write.pdf.PdfText;
import org.mingzhang.write.sign.Signer;

/**
 * Is a folder what was published? Needs nothing but the folder: every file against the manifest,
 * the code printed on the papers against the figures, and each publication's predecessor beside it.
 *
 * <p>Whoever changes a file, its line in the manifest and every printed code of the last
 * publication is found out by a signature, by the next publication, which names the manifest's
 * digest, and by the copy in the home.
 */
public final class PublicFolder {

  private static final String FIGURES = "figures.json";
  private static final String PDF = "disclosure.pdf";
  private static final List<String> PDFS =
      List.of(PDF, "disclosure-large.pdf", "summary.pdf", "poster.pdf");
  private static final Set<String> ATTACHED = Set.of(FIGURES, OwnersEdition.TABLES);
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
   * @param digest SHA-256 of its manifest, empty where there is none: of boards too
   * @param previous the digest that it names as its predecessor's
   * @param isSaidToBeSigned whether its manifest says so
   * @param signed by whom it is signed, empty where no signature of it holds
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
      boolean isSaidToBeSigned,
      Optional<Signed> signed,
      List<Finding> findings) {

    public Checked {
      findings = List.copyOf(findings);
    }

    /** The same, with what is wrong where this signer should have signed it. */
    public Checked by(Signer wanted) {
      if (signed.isEmpty()) {
        return isSaidToBeSigned() || digest.isEmpty()
            ? this
            : with(List.of(Finding.of("sig-none", wanted.name())));
      }
      Signer by = signed.get().by();
      return by.sha256().equals(wanted.sha256())
          ? this
          : with(List.of(Finding.of("sig-wanted", by.name(), by.sha256(), wanted.sha256())));
    }

    private Checked with(Collection<Finding> more) {
      List<Finding> all = new ArrayList<>(findings);
      all.addAll(more);
      return new Checked(
          folder,
          community,
          period,
          revision,
          files,
          code,
          digest,
          previous,
          isSaidToBeSigned,
          signed,
          all);
    }
  }

  /**
   * By whom a publication is signed.
   *
   * @param at when, as the signer says
   * @param files those whose signatures are whole, the manifest first
   */
  public record Signed(Signer by, Instant at, List<String> files) {

    public Signed {
      files = List.copyOf(files);
    }

    /** The time as the community reads it. */
    public String time() {
      return at.atZone(PaperDesk.ZONE).toLocalDateTime().toString().replace('T', ' ');
    }

    /** First day of the certificate. */
    public String from() {
      return day(by.from());
    }

    /** Its last day. */
    public String to() {
      return day(by.to());
    }

    static String day(Instant time) {
      return time.atZone(PaperDesk.ZONE).toLocalDate().toString();
    }
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
    for (NoticeBoard.Looked board : NoticeBoard.look(folder)) {
      all.add(bare(board.folder(), board.isSaidToBeSigned(), board.signed(), board.findings()));
    }
    return List.copyOf(all);
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
    List<Finding> findings = new ArrayList<>();
    files(folder, manifest, findings);
    String code = manifest.digest("outputs", FIGURES).substring(0, CODE);
    codes(folder, code, findings);
    head(folder, manifest, findings);
    Optional<Signed> signed = PublishedSignatures.of(folder, bytes, manifest, findings);
    return new Checked(
        folder,
        manifest.text("community"),
        manifest.text("period"),
        manifest.number("revision"),
        manifest.digests("outputs").size(),
        code,
        Digests.of(bytes),
        manifest.text("previous"),
        PublishedSignatures.isAnnounced(manifest),
        signed,
        findings);
  }

  private static Checked bare(Path folder, Finding finding) {
    return bare(folder, false, Optional.empty(), List.of(finding));
  }

  /** What is no publication, or none that can be read. */
  private static Checked bare(
      Path folder, boolean isSaidToBeSigned, Optional<Signed> signed, List<Finding> findings) {
    return new Checked(folder, "", "", 0, 0, "", "", "", isSaidToBeSigned, signed, findings);
  }

  private static void files(Path folder, ManifestText manifest, List<Finding> findings)
      throws IOException {
    List<String> beside = new ArrayList<>(List.of(CommunityPapers.MANIFEST));
    if (PublishedSignatures.isAnnounced(manifest)) {
      beside.add(Seal.SIGNATURE);
    }
    for (ListedFiles.Difference one :
        ListedFiles.differences(folder, manifest.digests("outputs"), beside)) {
      findings.add(
          Finding.of(
              one.fault().name().toLowerCase(Locale.ROOT),
              one.path(),
              Publishing.shown(one.listed()),
              Publishing.shown(one.found())));
    }
  }

  /** The papers print the code of the figures that lie beside them. */
  private static void codes(Path folder, String code, List<Finding> findings) throws IOException {
    Path html = folder.resolve(HTML);
    if (Files.isRegularFile(html)) {
      String text = new String(Files.readAllBytes(html), StandardCharsets.UTF_8);
      code(HTML, text.replaceAll("<[^>]*>", " "), code, findings);
    }
    for (String name : PDFS) {
      Path pdf = folder.resolve(name);
      if (Files.isRegularFile(pdf)) {
        try {
          code(name, PdfText.of(Files.readAllBytes(pdf)), code, findings);
        } catch (IOException e) {
          findings.add(Finding.of("unreadable", name));
        }
      }
    }
    attached(folder, findings);
  }

  /** What the paper carries is what lies beside it. */
  private static void attached(Path folder, List<Finding> findings) throws IOException {
    Path pdf = folder.resolve(PDF);
    if (!Files.isRegularFile(pdf)) {
      return;
    }
    Map<String, byte[]> attached;
    try {
      attached = PdfAttachments.of(Files.readAllBytes(pdf));
    } catch (IOException e) {
      // Said already: its words cannot be read either.
      return;
    }
    for (Map.Entry<String, byte[]> one : attached.entrySet()) {
      // Whatever a forger calls an attachment, no other file is opened for it.
      Path file = folder.resolve(ATTACHED.contains(one.getKey()) ? one.getKey() : FIGURES);
      boolean known = ATTACHED.contains(one.getKey()) && Files.isRegularFile(file);
      if (!known || !Arrays.equals(one.getValue(), Files.readAllBytes(file))) {
        findings.add(Finding.of("attached", PDF, one.getKey()));
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
