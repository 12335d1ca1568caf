package org.mingzhang.read.ooxml;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.mingzhang.ledger.Reason;

/** What blocks a workbook: its reason, and the values for the reason's words. */
public final class WorkbookFault extends RuntimeException {

  private final Reason reason;
  private final String found;
  private final transient List<String> args;

  private WorkbookFault(Reason reason, String found, String... args) {
    super(reason + " " + found + " " + List.of(args));
    this.reason = reason;
    this.found = found;
    this.args = List.of(args);
  }

  /** Something that no spreadsheet program writes and that could be read in more than one way. */
  public enum Damage {
    /** A document type declaration, behind which entities hide. */
    DTD,
    /** No well-formed XML. */
    XML,
    /** Bytes that are no text. */
    ENCODING,
    /** Rows that are repeated, go backwards or lie below the last one. */
    ROWS,
    /** Cells that are repeated, go backwards, lie in another row or right of the last column. */
    CELLS,
    /** A cell of an unknown type. */
    TYPE,
    /** A cell whose shared text is not there. */
    TEXTS,
    /** A merged region that is none. */
    MERGES,
    /** A part that is not there. */
    PART_MISSING,
    /** A part that is there twice. */
    PART_TWICE,
    /** A sheet that lies outside of the file. */
    PART_OUTSIDE,
    /** A part packed by a method that workbooks do not use. */
    METHOD,
    /** Two sheets of one name. */
    SHEET_TWICE
  }

  /** What there may be only so much of. */
  public enum Limit {
    PARTS,
    SHEETS,
    STYLES,
    TEXT_MEGABYTES,
    SHARED_MEGABYTES,
    LONG_TEXT,
    GAPS,
    MERGES,
    FORMULAS
  }

  /** A kind of file that is no .xlsx workbook though it is packed like one. */
  public enum Format {
    XLSB,
    OPEN_DOCUMENT,
    WORD,
    POWERPOINT,
    VISIO,
    OFD,
    NUMBERS,
    ZIP
  }

  /**
   * A damaged workbook.
   *
   * @param where a part, cell, row or name, as the file spells it
   */
  public static WorkbookFault damaged(Damage damage, String where) {
    return new WorkbookFault(Reason.FILE_DAMAGED, where, "damage." + damage);
  }

  public static WorkbookFault over(Limit limit, long most) {
    return new WorkbookFault(
        Reason.FILE_LIMIT,
        String.format(Locale.ROOT, "> %s", most),
        "limit." + limit,
        Long.toString(most));
  }

  public static WorkbookFault format(Format format) {
    return new WorkbookFault(Reason.FILE_FORMAT, "", "format." + format);
  }

  /** A part that unpacks to more than it may. */
  static WorkbookFault tooLarge(String part, long bytes) {
    return new WorkbookFault(Reason.FILE_TOO_LARGE, part, Long.toString(bytes >> 20));
  }

  static WorkbookFault encrypted() {
    return new WorkbookFault(Reason.FILE_ENCRYPTED, "");
  }

  /** A file that breaks off, or whose bytes were changed. */
  static WorkbookFault truncated() {
    return new WorkbookFault(Reason.FILE_TRUNCATED, "");
  }

  /** A file that the system does not give. */
  static WorkbookFault unreadable(IOException e) {
    WorkbookFault fault = new WorkbookFault(Reason.FILE_UNREADABLE, "");
    fault.initCause(e);
    return fault;
  }

  public Reason reason() {
    return reason;
  }

  public String found() {
    return found;
  }

  public List<String> args() {
    return args;
  }
}
