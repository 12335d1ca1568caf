package org.mingzhang.read;

import java.nio.file.Path;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;

/** How much the content of a file is like a table, where its name does not tell. */
public enum Likeness {
  /** A table of a known kind, though it may lack a column or ask for a password. */
  TABLE,
  /** Text in columns under headers that are not known. */
  COLUMNS,
  /** Anything else. */
  NONE;

  /** Looks into a file; one that cannot be read is like none. */
  public static Likeness of(Path file) {
    try (SourceReader reader = SourceReader.open(file, "")) {
      return reader.tables().isEmpty() ? NONE : TABLE;
    } catch (FileRefused e) {
      return of(file, e.refusal().reason());
    }
  }

  private static Likeness of(Path file, Reason reason) {
    return switch (reason) {
      case FILE_ENCRYPTED -> TABLE;
      // A sentence may name columns too.
      case FILE_MISSING_COLUMN, FILE_DUPLICATE_COLUMN ->
          TextFile.isInColumns(file) || !TextFile.isText(file) ? TABLE : NONE;
      case FILE_UNKNOWN_KIND -> TextFile.isInColumns(file) ? COLUMNS : NONE;
      default -> NONE;
    };
  }
}
