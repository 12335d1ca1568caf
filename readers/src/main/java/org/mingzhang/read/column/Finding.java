package org.mingzhang.read.column;

import java.util.List;
import org.mingzhang.ledger.TableKind;

/** What a search for the header row came to. Rows are counted from 0. */
public sealed interface Finding {

  /** How many columns were recognised: the more, the better the reading of the file. */
  int known();

  /** The header is there and complete; {@code row} is its last row. */
  record Found(int row, Header header, int known) implements Finding {}

  /** The kind is clear, but required columns are missing. */
  record Lacking(TableKind kind, List<String> missing, List<String> headers, int known)
      implements Finding {}

  /** Two headers mean the same column. */
  record Twice(TableKind kind, String column, List<String> headers, int known) implements Finding {}

  /** Two different rows could be the header. */
  record Ambiguous(TableKind kind, int first, int second, int known) implements Finding {}

  /**
   * A register by its columns, beside which others hold money: a list of fees, of which a table of
   * fees would need more.
   *
   * @param money the columns that say so
   * @param missing what a table of fees lacks
   */
  record Charged(
      TableKind kind, List<String> money, List<String> missing, List<String> headers, int known)
      implements Finding {}

  /** No kind is clear; the nearest one lacks these columns. */
  record Unknown(TableKind nearest, List<String> missing, List<String> headers, int known)
      implements Finding {}
}
