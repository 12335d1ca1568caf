package org.mingzhang.ledger;

/**
 * How many rows of one file have to do with another one.
 *
 * @param file the file spoken of
 * @param relation what its rows are to those of the other
 * @param other the other file
 * @param rows how many rows of {@code file}
 * @param amount what they come to: of fees what was paid, of entries their amounts; zero where the
 *     relation is told without
 */
public record FileLink(
    SourceFile file, Relation relation, SourceFile other, long rows, Money amount) {

  /** What rows of a file are to another file. */
  public enum Relation {
    /** The other file, imported before, says the same: counted there. */
    REPEATS,
    /** A row of it adds to a work order of the other. */
    UPDATES,
    /** A row of it took the place of one of the other. */
    REPLACES,
    /** They contradict rows of the other and are refused. */
    CONTRADICTS,
    /** They were refused and are mended by rows of the other. */
    MENDED_BY,
    /** They were taken out of the books because the other says otherwise. */
    WITHDRAWN_BY,
    /** They stay in the books, though the other was to replace the file and does not have them. */
    LACKED_BY,
    /** A household has answered again in the other. */
    SUPERSEDED_BY,
    /** The other has the same bytes. */
    SAME_BYTES
  }
}
