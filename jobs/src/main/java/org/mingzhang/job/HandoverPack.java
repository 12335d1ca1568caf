package org.mingzhang.job;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import org.mingzhang.document.Document;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Journal;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.Figures;
import org.mingzhang.report.BlockedWords;
import org.mingzhang.report.HandoverDay;
import org.mingzhang.report.HandoverReport;
import org.mingzhang.report.Publication;
import org.mingzhang.report.ReportInput;
import org.mingzhang.write.data.CsvText;
import org.mingzhang.write.data.HandoverManifest;
import org.mingzhang.write.data.Manifest;
import org.mingzhang.write.font.Glyphs;
import org.mingzhang.write.xlsx.XlsxWriter;

/**
 * 移交清册 at the end of a contract (features B3): {@code handover.pdf}, {@code handover.xlsx}, {@code
 * documents.csv} and {@code manifest.json} in a folder below {@code --home}/private that only its
 * owner may read. Holds units with amounts: never for display.
 */
public final class HandoverPack {

  private static final String FIRST = "handover";

  private final Books books;
  private final Community community;
  private final HandoverDay day;
  private final Period month;
  private final Locale locale;
  private final String version;

  /**
   * Prepares a pack.
   *
   * @param day the pack says how things stand at the end of the day that is counted
   */
  public HandoverPack(
      Books books, Community community, HandoverDay day, Locale locale, String version) {
    this.books = books;
    this.community = community;
    this.day = day;
    this.month = new Period(YearMonth.from(day.counted()), 1);
    this.locale = locale;
    this.version = version;
  }

  /** What the books lack for a pack, so that its reader does not take silence for nothing. */
  public enum Missing {
    /** Everything: nothing is written. */
    NOTHING,
    NO_UNITS,
    /** No balance of any fund was stated by the day. */
    NO_BALANCES
  }

  /**
   * What became of the pack.
   *
   * @param written whether it was
   * @param missing what it lacks
   */
  public record Outcome(Path folder, boolean written, List<Missing> missing) {

    public Outcome {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Writes the pack in place of an earlier one of the same day.
   *
   * @throws Blocked where the books do not balance, or a text has a character that no font holds;
   *     an earlier pack is removed, since it no longer holds true
   */
  public Outcome write() throws IOException, Blocked {
    Path path = folder(month.lastDay());
    Slice slice = books.ledger().slice(community.communityId(), month);
    Journal journal = books.ledger().journal(community.communityId());
    List<Missing> missing = missing(slice, journal);
    if (missing.contains(Missing.NOTHING)) {
      clear(path);
      return new Outcome(path, false, missing);
    }
    Optional<String> blocked = BookCheck.blocked(journal, month.lastDay(), locale);
    if (blocked.isPresent()) {
      clear(path);
      throw new Blocked(blocked.get());
    }
    Document document =
        HandoverReport.of(
            new ReportInput(
                slice,
                Figures.of(slice, 1),
                null,
                null,
                List.of(),
                List.of(),
                Publication.standard(month),
                1,
                "",
                locale),
            journal,
            day);
    NavigableSet<Integer> unprintable = Glyphs.missing(Texts.of(document));
    if (!unprintable.isEmpty()) {
      clear(path);
      throw new Blocked(BlockedWords.characters(unprintable, slice, List.of(document), locale));
    }
    write(path, document, slice);
    return new Outcome(path, true, missing);
  }

  private List<Missing> missing(Slice slice, Journal journal) {
    List<Missing> missing = new ArrayList<>();
    boolean stated =
        journal.balances().stream().anyMatch(one -> !one.date().isAfter(month.lastDay()));
    boolean booked =
        journal.entries().stream().anyMatch(one -> !one.date().isAfter(month.lastDay()));
    if (!stated
        && !booked
        && slice.units().isEmpty()
        && slice.billAmounts().isEmpty()
        && slice.assets().isEmpty()
        && slice.projects().isEmpty()
        && slice.openOrders().isEmpty()) {
      return List.of(Missing.NOTHING);
    }
    if (slice.units().isEmpty()) {
      missing.add(Missing.NO_UNITS);
    }
    if (!stated) {
      missing.add(Missing.NO_BALANCES);
    }
    return missing;
  }

  private void clear(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      Folder.confidential(books.home().folder(), path).clear();
    }
  }

  private void write(Path path, Document document, Slice slice) throws IOException {
    Folder folder = Folder.confidential(books.home().folder(), path);
    folder.clear();
    folder.write(FIRST + ".pdf", out -> CommunityPapers.PDF.write(document, out));
    folder.write(FIRST + ".xlsx", out -> XlsxWriter.write(document, out));
    documents(folder);
    List<Manifest.Item> outputs = new ArrayList<>();
    for (String name : folder.written()) {
      outputs.add(Manifest.Item.of(folder.path(), folder.path().resolve(name)));
    }
    HandoverManifest manifest =
        new HandoverManifest(
            version, community.communityId(), month.lastDay(), slice.files(), outputs);
    folder.write("manifest.json", manifest::write);
  }

  private Path folder(LocalDate day) {
    String name = books.folderName(community.communityId());
    return books
        .home()
        .privateFolder()
        .resolve(FIRST + "-" + Objects.requireNonNull(name) + "-" + day);
  }

  /** What is handed over on paper or in kind; the last columns are for the pen. */
  private void documents(Folder folder) throws IOException {
    folder.write(
        "documents.csv",
        out -> {
          Writer w = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          List<String> columns = HandoverReport.documentColumns(locale);
          w.write("\uFEFF" + CsvText.line(columns.toArray(new String[0])) + "\r\n");
          for (HandoverReport.Listed listed : HandoverReport.documents(locale)) {
            w.write(CsvText.line(listed.group(), listed.name(), "", "", "", "") + "\r\n");
          }
          w.flush();
        });
  }

  /** No pack may be made; the message is the sentence that says why. */
  public static final class Blocked extends Exception {

    private static final long serialVersionUID = 1;

    Blocked(String sentence) {
      super(sentence);
    }
  }
}
