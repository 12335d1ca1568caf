package org.mingzhang.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.PublicFolder.Finding;
import org.mingzhang.job.PublicFolder.Signed;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationHistory;
import org.mingzhang.report.Posted;
import org.mingzhang.report.PublicBoard;
import org.mingzhang.write.data.AtomFeed;
import org.mingzhang.write.html.BoardPage;

/**
 * The pages and feeds over the publications in {@code OUT/public}: of a community all, of all
 * communities the last one each. They are worked out from what lies there, the manifests and a
 * community's {@code withdrawn.json}, without a ledger: so they can be made again at any time, and
 * {@code verify} does just that.
 */
final class NoticeBoard {

  static final String PAGE = "index.html";

  private static final Pattern FOLDER = Pattern.compile("(20[0-9]{2}[-QH0-9]*)-r([1-9][0-9]{0,5})");
  private static final int CODE = 16;
  private static final int DEPTH = 2;

  private static final ZoneId ZONE = PaperDesk.ZONE;

  private NoticeBoard() {}

  /**
   * What a publication's manifest says for the board, beside the parameters of its making.
   *
   * @param name the community's
   * @param published when it is laid out
   * @param correction what the register has as the reasons of a correction, empty for a first
   *     revision
   */
  static Map<String, String> parameters(String name, OffsetDateTime published, String correction) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("name", PublicBoard.name(name));
    parameters.put("published", published.truncatedTo(ChronoUnit.SECONDS).toString());
    if (!correction.isEmpty()) {
      // The register keeps each reason after its figure's name, the page has no use for that.
      parameters.put(
          "reason",
          PublicBoard.reason(
              String.join(
                  "\n",
                  correction
                      .lines()
                      .map(line -> line.replaceFirst("^[a-z_.]+(?:\\[[^\\]]*\\])?=", ""))
                      .filter(line -> !line.isBlank())
                      .distinct()
                      .toList())));
    }
    return parameters;
  }

  /**
   * Writes what was withdrawn of a community, then its board and that of all.
   *
   * @param root the folder that is shown, {@code OUT/public}
   * @param folder the community's in it
   * @param home what the home keeps of the community
   */
  static void update(
      Path root, String folder, Path home, String community, PublicationHistory history)
      throws IOException {
    Folder shown = new Folder(root.resolve(folder));
    WithdrawalFile.layOut(home, WithdrawalFile.of(community, history), shown);
    write(shown, ofCommunity(shown.path()));
    write(new Folder(root), ofAll(root));
  }

  private static void write(Folder folder, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      folder.write(file.getKey(), out -> out.write(file.getValue()));
    }
  }

  /**
   * A folder with boards that was looked at.
   *
   * @param isSaidToBeSigned whether there is a signature of what was withdrawn
   * @param signed by whom that is signed, empty where no signature of it holds
   */
  record Looked(
      Path folder, boolean isSaidToBeSigned, Optional<Signed> signed, List<Finding> findings) {

    Looked {
      findings = List.copyOf(findings);
    }
  }

  /** The boards in a folder, or below it, held against what its publications make of them. */
  static List<Looked> look(Path folder) throws IOException {
    List<Path> candidates;
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      candidates = walk.filter(Files::isDirectory).sorted().toList();
    }
    List<Looked> all = new ArrayList<>();
    for (Path path : candidates) {
      Map<String, byte[]> files = new TreeMap<>();
      List<Finding> findings = new ArrayList<>();
      Optional<Signed> signed = Optional.empty();
      if (!publications(path).isEmpty()) {
        signed = WithdrawalFile.check(path, findings);
        files.putAll(ofCommunity(path));
      } else if (Files.isRegularFile(path.resolve(PAGE)) && !communities(path).isEmpty()) {
        files.putAll(ofAll(path));
      }
      for (Map.Entry<String, byte[]> made : files.entrySet()) {
        Path file = path.resolve(made.getKey());
        if (Files.isRegularFile(file)
            && !Arrays.equals(Files.readAllBytes(file), made.getValue())) {
          findings.add(Finding.of("derived", made.getKey()));
        }
      }
      if (!findings.isEmpty() || signed.isPresent()) {
        boolean said = Files.isRegularFile(path.resolve(WithdrawalFile.SIGNATURE));
        all.add(new Looked(path, said, signed, findings));
      }
    }
    return List.copyOf(all);
  }

  /** The folder of a publication, "-" where there can be none. */
  static String name(String period, int revision) {
    String name = period + "-r" + revision;
    return FOLDER.matcher(name).matches() ? name : "-";
  }

  /** The community's own page and feed; nothing where it has no publication that can be read. */
  private static Map<String, byte[]> ofCommunity(Path folder) throws IOException {
    List<String> unread = new ArrayList<>();
    List<Posted> all = posted(folder, publications(folder), "", unread);
    if (all.isEmpty()) {
      return Map.of();
    }
    PublicBoard board = new PublicBoard(all, locale(folder, all), ZONE);
    String id = all.get(0).community();
    return Map.of(
        PAGE,
        bytes(out -> BoardPage.write(board.ofCommunity(id, unread), out)),
        PublicBoard.FEED,
        bytes(out -> AtomFeed.write(board.feed(id), out)));
  }

  /** The same over all communities in a folder, of each its last period. */
  private static Map<String, byte[]> ofAll(Path root) throws IOException {
    List<String> unread = new ArrayList<>();
    List<Posted> all = new ArrayList<>();
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (Map.Entry<Path, SortedMap<Period, List<String>>> one : communities(root).entrySet()) {
      Path community = one.getKey();
      SortedMap<Period, List<String>> periods = one.getValue();
      String name = community.getFileName().toString();
      counts.put(name, periods.values().stream().mapToInt(List::size).sum());
      Period last = periods.firstKey();
      all.addAll(
          posted(
              community,
              new TreeMap<>(Map.of(last, Objects.requireNonNull(periods.get(last)))),
              name + "/",
              unread));
    }
    if (all.isEmpty()) {
      return Map.of();
    }
    PublicBoard board = new PublicBoard(all, locale(root, all), ZONE);
    return Map.of(
        PAGE,
        bytes(out -> BoardPage.write(board.ofAll(counts, unread), out)),
        PublicBoard.FEED,
        bytes(out -> AtomFeed.write(board.feed(null), out)));
  }

  private static byte[] bytes(Folder.Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.to(bytes);
    return bytes.toByteArray();
  }

  /** Folders that hold publications, with these. */
  private static SortedMap<Path, SortedMap<Period, List<String>>> communities(Path root)
      throws IOException {
    SortedMap<Path, SortedMap<Period, List<String>>> found = new TreeMap<>();
    try (Stream<Path> list = Files.list(root)) {
      for (Path path : list.filter(Files::isDirectory).toList()) {
        SortedMap<Period, List<String>> publications = publications(path);
        if (!publications.isEmpty()) {
          found.put(path, publications);
        }
      }
    }
    return found;
  }

  /** The names of a community's publications by period, the latest period first. */
  private static SortedMap<Period, List<String>> publications(Path community) throws IOException {
    SortedMap<Period, List<String>> found =
        new TreeMap<>(
            Comparator.comparing(Period::end).thenComparingInt(Period::months).reversed());
    try (Stream<Path> list = Files.list(community)) {
      for (Path path : list.filter(Files::isDirectory).sorted().toList()) {
        String name = path.getFileName().toString();
        Matcher matcher = FOLDER.matcher(name);
        if (matcher.matches()) {
          try {
            found.computeIfAbsent(Period.parse(matcher.group(1)), p -> new ArrayList<>()).add(name);
          } catch (DateTimeException e) {
            // A folder of another purpose, such as 2026-Q9-r1: it is left alone.
          }
        }
      }
    }
    return found;
  }

  private static List<Posted> posted(
      Path community,
      SortedMap<Period, List<String>> publications,
      String before,
      Collection<String> unread)
      throws IOException {
    Map<String, Posted.Withdrawal> withdrawn = WithdrawalFile.read(community);
    List<Posted> all = new ArrayList<>();
    for (Map.Entry<Period, List<String>> period : publications.entrySet()) {
      for (String name : period.getValue()) {
        try {
          byte[] bytes =
              Files.readAllBytes(community.resolve(name).resolve(CommunityPapers.MANIFEST));
          ManifestText manifest = ManifestText.of(bytes);
          all.add(
              posted(manifest, period.getKey(), before + name, withdrawn.get(Digests.of(bytes))));
        } catch (IOException | DateTimeException e) {
          unread.add(before + name);
        }
      }
    }
    all.sort(PublicBoard.inOrder());
    return all;
  }

  private static Posted posted(
      ManifestText manifest, Period period, String folder, Posted.@Nullable Withdrawal withdrawal)
      throws IOException {
    String id = manifest.text("community");
    if (id.isEmpty()
        || !manifest.text("period").equals(period.toString())
        || !folder.endsWith(name(manifest.text("period"), manifest.number("revision")))) {
      throw new IOException("another publication's manifest");
    }
    Map<String, String> parameters = manifest.texts("parameters");
    LocalDate from = LocalDate.parse(manifest.text("display_from"));
    String published = parameters.getOrDefault("published", "");
    SortedMap<String, Long> files = new TreeMap<>();
    manifest.items("outputs").forEach(item -> files.put(item.path(), item.bytes()));
    String digest = manifest.digest("outputs", "figures.json");
    return new Posted(
        id,
        PublicBoard.name(parameters.getOrDefault("name", id)),
        period,
        manifest.number("revision"),
        from,
        LocalDate.parse(manifest.text("display_to")),
        published.isEmpty()
            ? from.atStartOfDay(ZONE).toOffsetDateTime()
            : OffsetDateTime.parse(published),
        PublicBoard.reason(parameters.getOrDefault("reason", "")),
        digest.substring(0, Math.min(CODE, digest.length())),
        files,
        folder,
        withdrawal);
  }

  /** The language of the last publication. */
  private static Locale locale(Path folder, List<Posted> all) throws IOException {
    Posted last =
        all.stream()
            .max(
                Comparator.comparing(Posted::published, OffsetDateTime.timeLineOrder())
                    .thenComparing(Posted::folder))
            .orElseThrow();
    byte[] manifest =
        Files.readAllBytes(folder.resolve(last.folder()).resolve(CommunityPapers.MANIFEST));
    return Locale.forLanguageTag(
        ManifestText.of(manifest).texts("parameters").getOrDefault("lang", "zh-CN"));
  }
}
