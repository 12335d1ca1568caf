package org.mingzhang.read;

import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.FileRefused;

/** A file as rows of texts, by sheet. A further kind of file is a further implementation. */
interface Container extends AutoCloseable {

  /** The sheets in order; one with an empty name for a text file. */
  List<Sheet> sheets();

  /**
   * The rows of a sheet from its first one; where the file breaks off, the cursor throws {@link
   * UncheckedFileRefused}.
   */
  RowCursor rows(Sheet sheet);

  /** Cells of a sheet that are merged over several rows or columns. */
  default List<Merged> merged(Sheet sheet) {
    return List.of();
  }

  /** Whether the tables are sheets of a workbook. */
  boolean isWorkbook();

  /** Whether a sheet is a table of corrections 更正表. */
  default boolean isCorrection(Sheet sheet) {
    return false;
  }

  /** Whether serial dates count from 1904. */
  boolean from1904();

  @Override
  void close();

  /**
   * A sheet.
   *
   * @param name empty for a text file
   * @param hidden whether the office cannot see it without unhiding it
   */
  record Sheet(String name, boolean hidden) {
    static final Sheet OF_TEXT = new Sheet("", false);

    static Sheet visible(String name) {
      return new Sheet(name, false);
    }
  }

  /** One way of telling a container by its bytes. */
  @FunctionalInterface
  interface Opening {

    /** The container, or empty where the file is of another kind. */
    Optional<Container> open(SourceBytes file) throws FileRefused;
  }
}
