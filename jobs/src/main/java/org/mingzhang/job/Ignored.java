package org.mingzhang.job;

/**
 * A file of the input that is not read. It is named with its reason, never passed over silently.
 */
public record Ignored(String path, Why why) {

  /** The end of a message's key. */
  public enum Why {
    /** A picture, a letter, a text that is no table. */
    NO_TABLE,
    /** A spreadsheet of a program whose files are not read. */
    OTHER_SPREADSHEET,
    /** Packed in a way that is not read. */
    ARCHIVE,
    /** A symbolic link, which is never followed. */
    LINK,
    /** A pipe, a device or a socket. */
    SPECIAL,
    /** A file of the system, or one that marks an opened workbook. */
    HIDDEN
  }
}
