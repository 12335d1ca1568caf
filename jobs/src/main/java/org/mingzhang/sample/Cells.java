package org.mingzhang.sample;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A table that is being written cell by cell; null is a blank cell. */
interface Cells extends Closeable {

  void text(@Nullable String value) throws IOException;

  /** Whole fen, written as yuan. */
  void money(long fen) throws IOException;

  void number(@Nullable Long value) throws IOException;

  void decimal(@Nullable BigDecimal value) throws IOException;

  void date(@Nullable LocalDate value) throws IOException;

  void time(@Nullable LocalDateTime value) throws IOException;

  void endRow() throws IOException;
}
