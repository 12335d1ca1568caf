package org.mingzhang.job;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import org.mingzhang.document.Document;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Journal;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.Figures;
import org.mingzhang.report.BlockedWords;
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
  private final Period month;
  private final Locale locale;
  private final String version;

  /**
   * Prepares a pack.
   *
   * @param month the pack says how things stand at the end of its last day
   */
  public HandoverPack(
      Books books, Community community, Period month, Locale locale, String version) {
    this.books = books;
    this.community = community;
    this.month = month;
    this.locale = locale;
    this.version = version;
  }

  /**
   * Writes the pack in place of an earlier one of the same day.
   *
   * @return its folder
   * @throws Unprintable where a text has a character that no font holds
   */
  public Path write() throws IOException, Unprintable {
    Slice slice = books.ledger().slice(community.communityId(), month);
    Journal journal = books.ledger().journal(community.communityId());
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
            journal);
    NavigableSet<Integer> missing = Glyphs.missing(Texts.of(document));
    if (!missing.isEmpty()) {
      throw new Unprintable(BlockedWords.characters(missing, slice, List.of(document), locale));
    }
    Folder folder = Folder.confidential(books.home().folder(), folder(month.lastDay()));
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
    return folder.path();
  }

  private Path folder(LocalDate day) {
    String name =
        FolderName.of(books.ledger().communities().stream().map(Community::communityId).toList())
            .get(community.communityId());
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

  /** A text has a character that no shipped font holds; the message says where. */
  public static final class Unprintable extends Exception {

    private static final long serialVersionUID = 1;

    Unprintable(String sentence) {
      super(sentence);
    }
  }
}
