package org.mingzhang.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** The file's number: a new one, or the one it has had since an import that did not finish. */
  SourceFile enter(String path, String digest);

  /**
   * Stages one block of a file's rows, replacing what an earlier try left of this or a later block.
   *
   * @param block the block's number within the file and phase, from 0
   * @param other lines of this block recognised as header, total or blank
   */
  void stage(
      SourceFile file,
      Phase phase,
      int block,
      List<Fact> facts,
      List<Refusal> refusals,
      long other);

  /**
   * Posts what was staged of a file in one transaction: new facts are kept, equal ones counted as
   * duplicates, different ones refused as conflicts. Does nothing where it is posted already.
   */
  FileReport post(SourceFile file, Phase phase, List<TableKind> kinds, RawRows raws);

  /**
   * Lets a finished file be read again, because the reason for which rows of it, or all of it, were
   * refused may have gone. Only the rows refused for want of a community or round are tried again;
   * what was used stays used. Idempotent until the file is posted again.
   */
  void reopen(SourceFile file);

  /** The rows to try again of a reopened file; empty where the whole file is to be read. */
  Optional<Set<RawRows.Place>> retried(SourceFile file);

  /** Records that a file as a whole was refused. */
  FileReport block(SourceFile file, Refusal refusal);

  /** All communities, ordered by id. */
  List<Community> communities();

  Slice slice(String communityId, Period period);

  /** Every file ever entered and finished, ordered by id. */
  List<FileReport> files();

  /** Every refused row and file, ordered by path, sheet, row. */
  List<Refusal> refusals();

  /** The refused rows of one file, or the refusal of the file, ordered by sheet and row. */
  List<Refusal> refusals(SourceFile file);

  /** SHA-256 over what has been posted; equal digests mean equal books. */
  String digest();

  @Override
  void close();

  /** Tables that others refer to are posted before the rest is read. */
  enum Phase {
    /** Communities, which every other table names. */
    COMMUNITIES,
    /** Units and survey rounds. */
    REGISTERS,
    /** All else. */
    FACTS
  }
}
