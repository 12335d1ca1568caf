package org.mingzhang.job;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.document.Document;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Slice;
import org.mingzhang.report.BlockedWords;
import org.mingzhang.report.FundSlips;
import org.mingzhang.write.data.CsvText;
import org.mingzhang.write.font.MissingGlyphs;

/**
 * 维修资金分户单 of communities, into {@code home/private/<period>/<community>}: a PDF for each building
 * with a page for each unit, one that shows that they add up, and the shares as CSV. Never into a
 * folder that is shown (contract §3); only the folder's owner may read them.
 */
public final class SlipPapers {

  private static final String CONTROL = "slips-control.pdf";

  /** Names that a building's file must leave to others, and the one of units without a building. */
  private static final List<String> OTHERS = List.of("control", "none");

  private static final String[] HEADER = {
    "unit",
    "building",
    "area_m2",
    "project_id",
    "project_name",
    "cost",
    "area_of_all_m2",
    "share",
    "remark"
  };

  private final Books books;
  private final Period period;
  private final Locale locale;
  private final Map<String, String> folders;

  public SlipPapers(Books books, Period period, Locale locale) {
    this.books = books;
    this.period = period;
    this.locale = locale;
    this.folders =
        FolderName.of(books.ledger().communities().stream().map(Community::communityId).toList());
  }

  /**
   * What became of a community's slips.
   *
   * @param files what was written, in order; empty where nothing was
   * @param blocked why nothing was written, empty where it was or there is nothing to write
   * @param nothing why there is nothing to write, empty where there is
   */
  public record Outcome(
      Path folder,
      List<String> files,
      FundSlips.Sums sums,
      List<String> blocked,
      Optional<FundSlips.Nothing> nothing) {

    public Outcome {
      files = List.copyOf(files);
      blocked = List.copyOf(blocked);
    }
  }

  /**
   * Whether a folder's files could be shown to everyone with those of another: where the private
   * folder lies in it, or it in the private folder. Links are followed.
   */
  public static boolean isShown(Path privateFolder, Path shown) throws IOException {
    Path hidden = real(privateFolder);
    Path open = real(shown);
    return hidden.startsWith(open) || open.startsWith(hidden);
  }

  /** The path with the links of its part that exists followed. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path there = absolute;
    while (!Files.exists(there)) {
      there = Objects.requireNonNull(there.getParent(), "a root folder exists");
    }
    return there.toRealPath().resolve(there.relativize(absolute)).normalize();
  }

  /**
   * Writes a community's slips in place of those written before; only one building is in memory.
   */
  public Outcome write(String communityId) throws IOException {
    Slice slice = books.ledger().slice(communityId, period);
    FundSlips slips = FundSlips.of(slice, locale);
    Path home = books.home().folder();
    Path path =
        books
            .home()
            .privateFolder()
            .resolve(period.toString())
            .resolve(folders.getOrDefault(communityId, FolderName.of(communityId)));
    FundSlips.Sums sums = slips.sums();
    List<String> blocked = BookCheck.blocked(slice, locale).stream().toList();
    Optional<FundSlips.Nothing> nothing = slips.nothing();
    if (!blocked.isEmpty() || nothing.isPresent()) {
      if (Files.isDirectory(path)) {
        Folder.confidential(home, path).clear();
      }
      return new Outcome(path, List.of(), sums, blocked, nothing);
    }
    Folder folder = Folder.confidential(home, path);
    folder.clear();
    try {
      documents(slips, folder);
    } catch (MissingGlyphs e) {
      folder.clear();
      return new Outcome(
          path,
          List.of(),
          sums,
          List.of(BlockedWords.characters(e.codePoints(), slice, List.of(), locale)),
          Optional.empty());
    }
    folder.write(
        "slips.csv", out -> csv(slips, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    return new Outcome(path, folder.written(), sums, List.of(), Optional.empty());
  }

  private static void documents(FundSlips slips, Folder folder) throws IOException {
    Document control = slips.control();
    folder.write(CONTROL, out -> CommunityPapers.PDF.write(control, out));
    Map<String, String> names = names(slips.buildings());
    for (String building : slips.buildings()) {
      Document document = slips.building(building);
      folder.write(
          "slips-" + names.get(building) + ".pdf", out -> CommunityPapers.PDF.write(document, out));
    }
  }

  /** A file's name for each building, apart from each other and from those of other files. */
  private static Map<String, String> names(List<String> buildings) {
    Map<String, String> named = new HashMap<>();
    FolderName.of(buildings.stream().filter(b -> !b.isEmpty()).toList())
        .forEach(
            (building, name) ->
                named.put(
                    building,
                    OTHERS.contains(name.toLowerCase(Locale.ROOT))
                        ? String.format(Locale.ROOT, "%%%02X", (int) name.charAt(0))
                            + name.substring(1)
                        : name));
    named.put("", "none");
    return new TreeMap<>(named);
  }

  private static void csv(FundSlips slips, Writer w) throws IOException {
    w.write("\uFEFF" + CsvText.line(HEADER) + "\r\n");
    try {
      slips.rows(row -> line(w, row));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    w.flush();
  }

  private static void line(Writer w, List<String> row) {
    try {
      w.write(CsvText.line(row.toArray(String[]::new)) + "\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
