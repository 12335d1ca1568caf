package org.mingzhang.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The books' port. Facts are staged in blocks and posted a file at a time: both are idempotent, so
 * that a crash between two stores is mended by doing it again. Staging is safe for threads (a
 * thread a file); posting is done by one thread, in order of import and path.
 */
public interface Ledger extends AutoCloseable {

  /** A view of the communities and rounds posted so far. */
  Register register();

  /**
   * The report of a file that was posted or blocked before, under the same path and with the same
   * bytes.
   */
  Optional<FileReport> find(String path, String digest);

  /** Notes which profiles read the file, in place of those noted before. */
  void readWith(SourceFile file, List<String> profiles);

  /** Notes which columns of the file nothing was read from, in place of those noted before. */
  void unusedColumns(SourceFile file, List<String> headers);

  /** These columns, in the file's order. */
  List<String> unusedColumns(SourceFile file);

  /** The profiles that read the file, as they were noted. */
  List<String> readWith(SourceFile file);

  /** The file's number: a new one, or the one it has had since an import that did not finish. */
  SourceFile enter(String path, String digest);

  /**
   * Stages one block of a file's rows, replacing what an earlier try left of this or a later block.
   */
  void stage(SourceFile file, Phase phase, StagedBlock block);

  /**
   * Posts what was staged of a file in one transaction: new facts are kept, equal ones counted as
   * duplicates, different ones refused as conflicts. Does nothing where it is posted already.
   */
  FileReport post(SourceFile file, Phase phase, List<TableKind> kinds, RawRows raws);

  /**
   * Lets a finished file be read again, because the reason for which rows of it, or all of it, were
   * refused may have gone. Only the rows refused for want of a community, round or unit are tried
   * again; what was used stays used. Idempotent until the file is posted again.
   */
  void reopen(SourceFile file);

  /**
   * Lets the coming posting of a file withdraw rows of earlier files, named by path, that it
   * contradicts: they leave the books and are kept as withdrawn. Said before {@link #reopen}, rows
   * that were refused for such a contradiction are tried again. Idempotent.
   */
  void replace(SourceFile file, Collection<String> paths);

  /** The refused rows that a row of another file has mended, ordered by file, sheet and row. */
  List<Mended> mended();

  /** What files have to do with each other, ordered by file, relation and other file. */
  List<FileLink> links();

  /** The totals that a file states, ordered by sheet, row and column. */
  List<ControlTotal> totals(SourceFile file);

  /** What other rows say about rows of the books; ordered by those and then by the others. */
  List<Sighting> sightings(Collection<Origin> rows);

  /** The rows to try again of a reopened file; empty where the whole file is to be read. */
  Optional<Set<RawRows.Place>> retried(SourceFile file);

  /** Records that a file as a whole was refused. */
  FileReport block(SourceFile file, Refusal refusal);

  /** All communities, ordered by id. */
  List<Community> communities();

  default Slice slice(String communityId, Period period) {
    return slice(communityId, period, OrderClocks.NONE);
  }

  /** The same with what an office's clocks count. */
  default Slice slice(String communityId, Period period, OrderClocks clocks) {
    return slice(communityId, period, clocks, community -> InquiryRules.STANDARD);
  }

  /** The same with the time that owners' questions and objections are to be answered in. */
  Slice slice(
      String communityId,
      Period period,
      OrderClocks clocks,
      Function<Community, InquiryRules> inquiries);

  /** All that was booked for a community, whatever its period. */
  Journal journal(String communityId);

  /**
   * The last day of which the books hold a voucher, a stated balance, a payment or a reported order
   * of the community; empty where they hold none.
   */
  Optional<LocalDate> lastDay(String communityId);

  /**
   * Writes one kind's rows of a community as a file for other programs: each row's source, then its
   * columns under their canonical names. Only kinds of money and registers: see {@link
   * TableKind#holdsTexts}.
   *
   * @return how many rows it holds
   */
  long copy(String communityId, TableKind kind, TableFormat format, Path target);

  /** Every file ever entered and finished, ordered by id. */
  List<FileReport> files();

  /** The files that hold rows of a community, ordered by id. */
  List<FileReport> files(String communityId);

  /** Every refused row and file, ordered by path, sheet, row. */
  List<Refusal> refusals();

  /** The refused rows of one file, or the refusal of the file, ordered by sheet and row. */
  List<Refusal> refusals(SourceFile file);

  /**
   * SHA-256 over every fact in the books without where it came from: the same rows give the same
   * digest, whatever files, encodings or order they came in.
   */
  String contents();

  /** SHA-256 over what has been posted; equal digests mean equal books. */
  String digest();

  @Override
  void close();

  /** Tables that others refer to are posted before the rest is read. */
  enum Phase {
    /** Communities, which every other table names. */
    COMMUNITIES,
    /** Units, their aliases and survey rounds. */
    REGISTERS,
    /** All else. */
    FACTS
  }
}
