package org.mingzhang.ledger;

/**
 * Why a row or a file is refused. Each constant has the words {@code NAME.expected} and {@code
 * NAME.advice} in the bundle {@code org.mingzhang.ledger.refusals} (zh-CN and en), and one
 * reproducer with its golden text in {@code sample-data/refused}.
 */
public enum Reason {
  // a file as a whole: blocked, exit code 4
  FILE_EMPTY(true),
  FILE_BINARY(true),
  /** args: the first bad byte's offset, the encoding */
  FILE_ENCODING(true),
  FILE_ENCRYPTED(true),
  FILE_TRUNCATED(true),
  /** args: megabytes unpacked */
  FILE_TOO_LARGE(true),
  FILE_UNREADABLE(true),
  /** args: nearest kind, the columns it lacks */
  FILE_UNKNOWN_KIND(true),
  /** args: kind, the missing columns */
  FILE_MISSING_COLUMN(true),
  /** args: the column that two headers mean */
  FILE_DUPLICATE_COLUMN(true),
  /** A table with a header and nothing below it: not blocked, exit code 3. args: kind */
  FILE_NO_DATA(false),

  // a row; after the arguments of a wrong cell stands its column's canonical name
  VALUE_MISSING(false),
  MONEY_DECIMALS(false),
  MONEY_FORM(false),
  /** args: how many decimals it may have */
  NUMBER_FORM(false),
  /** args: lowest, highest allowed */
  NUMBER_RANGE(false),
  DATE_FORM(false),
  DATE_IMPOSSIBLE(false),
  /** args: the other column and its value */
  DATE_ORDER(false),
  /** args: the allowed words */
  WORD_UNKNOWN(false),
  ID_SPOILT(false),
  /** args: the longest allowed */
  TEXT_TOO_LONG(false),
  /** args: cells of the header, cells of the row */
  ROW_RAGGED(false),
  COMMUNITY_UNKNOWN(false),
  COMMUNITY_MISSING(false),
  /** args: when it was submitted */
  ROUND_UNKNOWN(false),
  /** args: file, sheet, row and the value first seen */
  CONFLICT(false);

  private final boolean blocks;

  Reason(boolean blocks) {
    this.blocks = blocks;
  }

  /** Whether the reason goes once the community or round it lacks is registered. */
  public boolean mayGo() {
    return this == COMMUNITY_UNKNOWN || this == COMMUNITY_MISSING || this == ROUND_UNKNOWN;
  }

  /** Whether the file as a whole is blocked. */
  public boolean blocks() {
    return blocks;
  }
}
