package org.mingzhang.read;

import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.FileRefused;

/** A file as rows of texts, by sheet. A further kind of file is a further implementation. */
interface Container extends AutoCloseable {

  /** The sheets' names in order; one empty name for a text file. */
  List<String> sheets();

  /**
   * The rows of a sheet from its first one; where the file breaks off, the cursor throws {@link
   * UncheckedFileRefused}.
   */
  RowCursor rows(String sheet);

  /** Whether the tables are sheets of a workbook. */
  boolean isWorkbook();

  /** Whether serial dates count from 1904. */
  boolean from1904();

  @Override
  void close();

  /** One way of telling a container by its bytes. */
  @FunctionalInterface
  interface Opening {

    /** The container, or empty where the file is of another kind. */
    Optional<Container> open(SourceBytes file) throws FileRefused;
  }
}
