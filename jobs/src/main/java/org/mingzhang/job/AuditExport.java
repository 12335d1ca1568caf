package org.mingzhang.job;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Journal;
import org.mingzhang.ledger.TableFormat;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.write.data.CsvText;
import org.mingzhang.write.data.HledgerJournal;

/**
 * The books of communities for an auditor's own tools. Holds rooms, counterparties and
 * descriptions: never for display. Surveys and work orders are no part of it.
 */
public final class AuditExport {

  private static final List<TableKind> KINDS =
      List.of(
          TableKind.COMMUNITIES,
          TableKind.UNITS,
          TableKind.FEES,
          TableKind.ENTRIES,
          TableKind.BALANCES,
          TableKind.BUDGETS,
          TableKind.PROJECTS,
          TableKind.ASSETS,
          TableKind.SUBACCOUNTS,
          TableKind.BANK_LINES);

  private final Books books;
  private final Folder folder;
  private final Map<String, String> names;

  /**
   * Prepares an export.
   *
   * @param out the folder of the files, made where there is none; what else lies in it stays
   */
  public AuditExport(Books books, Path out) throws IOException {
    this.books = books;
    this.folder = new Folder(out);
    this.names =
        FolderName.of(books.ledger().communities().stream().map(Community::communityId).toList());
  }

  private String name(Community community) {
    return Objects.requireNonNull(names.get(community.communityId()));
  }

  /**
   * {@code ID.journal} for hledger.
   *
   * @return how many stated balances the entries do not lead to
   */
  public int hledger(Community community, HledgerJournal.Words words) throws IOException {
    Journal journal = books.ledger().journal(community.communityId());
    Map<Long, String> paths = new HashMap<>();
    books
        .ledger()
        .files(community.communityId())
        .forEach(file -> paths.put(file.file().id(), file.file().path()));
    int[] differences = new int[1];
    folder.write(
        name(community) + ".journal",
        out ->
            differences[0] =
                HledgerJournal.write(journal, id -> paths.getOrDefault(id, ""), words, out));
    return differences[0];
  }

  /**
   * {@code ID-fees.csv} and so on, a file for each kind, and one with the digests of the sources.
   */
  public void tables(Community community, TableFormat format) throws IOException {
    String end = "." + format.name().toLowerCase(Locale.ROOT);
    String id = name(community);
    for (TableKind kind : KINDS) {
      String name = id + "-" + kind.name().toLowerCase(Locale.ROOT) + end;
      Path target = folder.path().resolve(name);
      Path part = target.resolveSibling(name + ".part");
      try {
        books.ledger().copy(community.communityId(), kind, format, part);
        folder.take(part, name);
      } finally {
        Files.deleteIfExists(part);
      }
    }
    sources(community, id);
  }

  /** Which files the rows come from, with their SHA-256. */
  private void sources(Community community, String id) throws IOException {
    List<FileReport> files = books.ledger().files(community.communityId());
    folder.write(
        id + "-sources.csv",
        out -> {
          Writer w = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          w.write("\uFEFFsource_file,sha256,rows,used,duplicate,superseded,refused,other\r\n");
          for (FileReport file : files) {
            w.write(CsvText.line(file.file().path(), file.file().digest()));
            w.write(
                ","
                    + file.rows()
                    + ","
                    + file.used()
                    + ","
                    + file.duplicate()
                    + ","
                    + file.superseded()
                    + ","
                    + file.refused()
                    + ","
                    + file.other()
                    + "\r\n");
          }
          w.flush();
        });
  }

  /** Names of what was written, in order. */
  public List<String> written() {
    return folder.written();
  }
}
