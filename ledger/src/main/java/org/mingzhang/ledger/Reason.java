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
  /** A document of another kind under the name of a table. args: which */
  FILE_FORMAT(true),
  /** A workbook that no program writes so. args: what is wrong with it */
  FILE_DAMAGED(true),
  /** args: what there is too much of, the most there may be */
  FILE_LIMIT(true),
  /** A name in a zip that leads out of it; found is that name. */
  FILE_PATH_UNSAFE(true),
  FILE_NESTED_ZIP(true),
  /** args: nearest kind, the columns it lacks */
  FILE_UNKNOWN_KIND(true),
  /** args: kind, the missing columns */
  FILE_MISSING_COLUMN(true),
  /**
   * A list of units with columns of money; found: those. args: the kind it was nearly taken for,
   * the columns a table of fees needs besides
   */
  FILE_CHARGED_UNITS(true),
  /** args: the column that two headers mean */
  FILE_DUPLICATE_COLUMN(true),
  /** Most rows of the file are. args: see {@link TooManyRefused} */
  FILE_MOSTLY_REFUSED(true),
  /** Amounts in a unit that is stated too late, or that is no yuan; found: the statement */
  FILE_MONEY_UNIT(true),
  /** Lines read and lines accounted for differ. args: both */
  FILE_COUNT(true),
  /**
   * A profile knows the layout, but the office has to say something first. args: the profile, its
   * title in Chinese and English, what to do in Chinese and English
   */
  FILE_PROFILE_QUESTION(true),
  /** Several profiles fit equally well; found: their names */
  FILE_PROFILE_TIE(true),
  /** A layout that holds no rows of ours: not blocked, exit code 3. args: as above */
  FILE_NOT_DATA(false),
  /** A table with a header and nothing below it: not blocked, exit code 3. args: kind */
  FILE_NO_DATA(false),
  /** A hidden sheet with a table of a known kind: not read, exit code 3. */
  SHEET_HIDDEN(false),
  /** A sheet beside others that looks like a table of no known kind: exit code 3. args: as above */
  SHEET_UNKNOWN(false),
  /**
   * A total of the file differs from the sum of its rows: counts for no row, exit code 3. args: its
   * label, the sum, the difference
   */
  TOTAL_DIFFERS(false),
  /**
   * A balance that does not follow from the one before: a remark, the row is taken. args: balance
   * before, amount, balance expected
   */
  BALANCE_BROKEN(false),
  /** The program that wrote the file stops at so many rows: a remark. args: how many */
  ROWS_CAPPED(false),

  // a row; after the arguments of a wrong cell stands its column's canonical name
  VALUE_MISSING(false),
  MONEY_DECIMALS(false),
  MONEY_FORM(false),
  /** args: how many decimals it may have */
  NUMBER_FORM(false),
  /** args: lowest, highest allowed */
  NUMBER_RANGE(false),
  /** A point of a longer scale, of a question that no table of questions names. args: as above */
  SCALE_RANGE(false),
  DATE_FORM(false),
  DATE_IMPOSSIBLE(false),
  /** A spreadsheet's number of a day in a text file. args: the day it would be */
  DATE_SERIAL(false),
  /** args: the other column and its value */
  DATE_ORDER(false),
  /** args: the allowed words */
  WORD_UNKNOWN(false),
  /** No rate in percent above 0 and at most 100, or one that may be a fraction: 0.08. */
  COMMISSION_RATE(false),
  /** A commission by both a rate and an amount, or by neither, or not by what its method says. */
  COMMISSION_TERMS(false),
  /** An agreement on a commission where the contract is a lump sum. */
  COMMISSION_LUMP_SUM(false),
  /** args: the first and the last day of another agreement that holds on some of its days */
  COMMISSION_OVERLAP(false),
  /** A text that names no period. */
  PERIOD_FORM(false),
  ID_SPOILT(false),
  /** A person's name, identity card or telephone where a personnel number belongs. */
  HOLDER_NAMED(false),
  /** args: the longest allowed */
  TEXT_TOO_LONG(false),
  /** A quotation mark without its partner: a text that was torn or joined. */
  TEXT_QUOTE(false),
  /** args: the control character */
  TEXT_CONTROL(false),
  /** args: cells of the header, cells of the row */
  ROW_RAGGED(false),
  /** The file itself has crossed the row out: 作废, 已退费. */
  ROW_STATE(false),
  /** One amount is merged over several rows. args: the first and the last of them */
  CELL_MERGED(false),
  COMMUNITY_UNKNOWN(false),
  COMMUNITY_MISSING(false),
  /** args: when it was submitted */
  ROUND_UNKNOWN(false),
  /** A room number that may mean several units, or none for certain: quarantined. */
  UNIT_AMBIGUOUS(false),
  /** An answer of a unit that the register does not list: quarantined. */
  UNIT_UNKNOWN(false),
  /** A payment that came back, whose refund the file does not hold. args: how much */
  REFUND_MISSING(false),
  /** A refund that may belong to payments which count differently. */
  REFUND_UNCLEAR(false),
  /** A corrected row whose own file is not here. args: that row */
  ORIGINAL_UNKNOWN(false),
  /** args: file, sheet, row and the value first seen */
  CONFLICT(false);

  private final boolean blocks;

  Reason(boolean blocks) {
    this.blocks = blocks;
  }

  /** Whether the reason goes once the community, round, unit or file it lacks is there. */
  public boolean mayGo() {
    return this == COMMUNITY_UNKNOWN
        || this == COMMUNITY_MISSING
        || this == ROUND_UNKNOWN
        || this == ORIGINAL_UNKNOWN
        || isQuarantine();
  }

  /** Whether the row waits until a person says which unit is meant. */
  public boolean isQuarantine() {
    return this == UNIT_AMBIGUOUS || this == UNIT_UNKNOWN;
  }

  /** Whether a row is refused for it, which can be corrected; the others count for no row. */
  public boolean isOfRow() {
    return compareTo(VALUE_MISSING) >= 0;
  }

  /** Whether the file as a whole is blocked. */
  public boolean blocks() {
    return blocks;
  }
}
